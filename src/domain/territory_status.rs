//! The status of a territory on a day, from all its conventions.

use chrono::NaiveDate;

use super::{
    convention::{Convention, Standing},
    territory::Territory,
};

/// Where a territory stands, all its conventions taken together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TerritoryStatus {
    /// Every commune is in the perimeter of a convention in force.
    InForce,
    /// Some communes only.
    InForcePartly,
    /// None in force; one is signed, and its dates are not known.
    Undated,
    /// None in force; one is being made, or signed and to come.
    Preparing,
    /// None in force nor being made; one has expired.
    Expired,
    /// No convention ever.
    None,
}

impl TerritoryStatus {
    /// Every one, the most covered first.
    pub const ALL: [Self; 6] = [
        Self::InForce,
        Self::InForcePartly,
        Self::Undated,
        Self::Preparing,
        Self::Expired,
        Self::None,
    ];

    /// Its code in JSON.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::InForce => "in_force",
            Self::InForcePartly => "in_force_partly",
            Self::Undated => "undated",
            Self::Preparing => "preparing",
            Self::Expired => "expired",
            Self::None => "none",
        }
    }
}

/// Where a territory stands on a day, given its conventions.
#[must_use]
pub fn ground(
    territory: &Territory,
    conventions: &[&Convention],
    on: NaiveDate,
) -> TerritoryStatus {
    let best = best(conventions, on);
    if best != TerritoryStatus::InForce {
        return best;
    }
    let in_force = conventions.iter().filter(|one| one.in_force(on));
    let in_force: Vec<_> = in_force.map(|one| one.perimeter_on(on)).collect();
    let covered =
        |insee: &String| in_force.iter().any(|perimeter| perimeter.contains(insee.as_str()));
    let whole = territory.communes.iter().all(covered);
    if whole { best } else { TerritoryStatus::InForcePartly }
}

/// What the most telling of these conventions is on a day.
#[must_use]
pub fn best(conventions: &[&Convention], on: NaiveDate) -> TerritoryStatus {
    let states = conventions.iter().filter_map(|one| match one.standing(on) {
        Standing::InForce => Some(TerritoryStatus::InForce),
        Standing::Undated => Some(TerritoryStatus::Undated),
        Standing::Signed | Standing::Preparing => Some(TerritoryStatus::Preparing),
        Standing::Expired => Some(TerritoryStatus::Expired),
        Standing::Abandoned => None,
    });
    states.min().unwrap_or(TerritoryStatus::None)
}

#[cfg(test)]
mod tests {
    use super::{
        super::{
            convention::tests::{convention, day},
            territory::{Territory, TerritoryKind},
        },
        *,
    };

    #[test]
    fn a_partial_perimeter_is_in_force_partly() {
        let place = Territory {
            code: "t".into(),
            name: "CC".into(),
            kind: TerritoryKind::Epci,
            communes: ["a", "b"].map(str::to_owned).into(),
            population: 0,
            talking_points: None,
        };
        let part = convention("2024-01-01", "2028-12-31", "2024-01-01", &["a"]);
        let rest = convention("2024-01-01", "2028-12-31", "2024-01-01", &["b"]);
        let on = day("2026-01-01");
        assert_eq!(ground(&place, &[&part], on), TerritoryStatus::InForcePartly);
        assert_eq!(ground(&place, &[&part, &rest], on), TerritoryStatus::InForce);
        assert_eq!(ground(&place, &[&part], day("2029-01-01")), TerritoryStatus::Expired);
        assert_eq!(ground(&place, &[&part], day("2023-12-31")), TerritoryStatus::Preparing);
        let undated = convention("", "", "2023-06-01", &["a"]);
        assert_eq!(ground(&place, &[&undated], on), TerritoryStatus::Undated);
        assert_eq!(ground(&place, &[&undated, &part], on), TerritoryStatus::InForcePartly);
        assert_eq!(ground(&place, &[], on), TerritoryStatus::None);
    }
}
