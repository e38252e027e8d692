//! The status of a territory on a day, from all its conventions.

use chrono::NaiveDate;

use super::{
    convention::{Convention, Standing},
    territory::Territory,
};

/// Where a territory stands, all its conventions taken together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TerritoryStatus {
    /// Every commune is in the perimeter of a convention in force.
    InForce,
    /// Some communes only.
    InForcePartly,
    /// None in force; one is signed or being made.
    Preparing,
    /// None in force nor being made; one has expired.
    Expired,
    /// No convention ever.
    None,
}

/// Where a territory stands on a day, given its conventions.
#[must_use]
pub fn ground(
    territory: &Territory,
    conventions: &[&Convention],
    on: NaiveDate,
) -> TerritoryStatus {
    let has = |standing| conventions.iter().any(|c| c.standing(on) == standing);
    if has(Standing::InForce) {
        let in_force = conventions.iter().filter(|one| one.in_force(on));
        let in_force: Vec<_> = in_force.map(|one| one.perimeter_on(on)).collect();
        let covered =
            |insee: &String| in_force.iter().any(|perimeter| perimeter.contains(insee.as_str()));
        let whole = territory.communes.iter().all(covered);
        return if whole { TerritoryStatus::InForce } else { TerritoryStatus::InForcePartly };
    }
    if has(Standing::Preparing) || has(Standing::Signed) {
        TerritoryStatus::Preparing
    } else if has(Standing::Expired) {
        TerritoryStatus::Expired
    } else {
        TerritoryStatus::None
    }
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
        assert_eq!(ground(&place, &[], on), TerritoryStatus::None);
    }
}
