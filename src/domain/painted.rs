//! What a map paints of a territory, and in which of a few shades. Must not know how a shade looks.

use chrono::NaiveDate;

use super::{
    alerts::Thresholds,
    convention::Convention,
    coverage::{Coverage, coverage},
    day::months_between,
    facts::Facts,
    territory::Territory,
    territory_status::{TerritoryStatus, ground},
};

/// What is painted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Painted {
    /// Where the territory stands.
    #[default]
    State,
    /// The share of its population under a convention in force.
    Covered,
    /// Months left to the first of its conventions in force that ends.
    MonthsLeft,
    /// Days since its last contact.
    Silence,
    /// Its open difficulties.
    Difficulties,
}

impl Painted {
    /// In the order they are turned over.
    pub const ALL: [Self; 5] =
        [Self::State, Self::Covered, Self::MonthsLeft, Self::Silence, Self::Difficulties];

    /// The one after, or before; after the last comes the first.
    #[must_use]
    pub fn turned(self, back: bool) -> Self {
        let by = if back { Self::ALL.len() - 1 } else { 1 };
        Self::ALL[(self as usize + by) % Self::ALL.len()]
    }

    /// Its shades, the fullest first.
    #[must_use]
    pub fn shades(self) -> Vec<Shade> {
        match self {
            Self::State => TerritoryStatus::ALL.map(Shade::State).into(),
            Self::Covered | Self::MonthsLeft | Self::Silence | Self::Difficulties => {
                [4, 3, 2, 1, 0].map(Shade::Level).into()
            }
        }
    }
}

/// What tells a territory from another on a map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shade {
    /// Where it stands.
    State(TerritoryStatus),
    /// From 0, nothing to tell, to 4, the most.
    Level(u8),
}

/// What is measured of a territory on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Measured {
    /// Where it stands.
    pub state: TerritoryStatus,
    /// Its population under a convention in force.
    pub covered: Coverage,
    /// Whole months to the first end of its conventions in force.
    pub months_left: Option<i32>,
    /// Days since its last contact.
    pub silence: Option<i64>,
    /// Its open difficulties.
    pub difficulties: usize,
}

impl Measured {
    /// Of a territory, on a day.
    #[must_use]
    pub fn of(facts: &Facts, territory: &Territory, on: NaiveDate) -> Self {
        let conventions = facts.conventions_of(territory);
        let in_force = || conventions.iter().copied().filter(|one: &&Convention| one.in_force(on));
        let communes = territory.communes.iter().filter_map(|insee| facts.commune(insee));
        let ends = in_force().filter_map(|one| one.end_on(on)).min();
        let open = facts.difficulties.iter();
        let open = open.filter(|one| one.territory == territory.code && one.is_open(on));
        Self {
            state: ground(territory, &conventions, on),
            covered: coverage(communes.map(super::territory::Commune::counted), in_force(), on),
            months_left: ends.map(|end| months_between(on, end)),
            silence: facts.last_contact(&territory.code).map(|day| (on - day).num_days().max(0)),
            difficulties: open.count(),
        }
    }

    /// The shade of what is painted.
    #[must_use]
    pub fn shade(&self, painted: Painted, limits: &Thresholds) -> Shade {
        let level = match painted {
            Painted::State => return Shade::State(self.state),
            Painted::Covered => share(&self.covered),
            Painted::MonthsLeft => self.months_left.map_or(0, |left| nearness(left, limits)),
            Painted::Silence => self.silence.map_or(0, |days| length(days, limits)),
            Painted::Difficulties => u8::try_from(self.difficulties).unwrap_or(4).min(4),
        };
        Shade::Level(level)
    }
}

/// Nobody, up to a third, up to two thirds, more, everybody.
fn share(covered: &Coverage) -> u8 {
    match (covered.covered, covered.population) {
        (0, _) => 0,
        (some, all) if some == all => 4,
        (some, all) => 1 + u8::from(some * 3 > all) + u8::from(some * 3 > all * 2),
    }
}

/// The limits of the alerts of an end: before them, then past each.
fn nearness(left: i32, limits: &Thresholds) -> u8 {
    let past = |limit: i32| u8::from(left < limit);
    1 + past(limits.end_plan) + past(limits.end_evaluate) + past(limits.end_renew)
}

/// A third of the limit of silence, the limit, twice the limit, more.
fn length(days: i64, limits: &Thresholds) -> u8 {
    let limit = limits.silence_days;
    let past = |limit: i64| u8::from(days > limit);
    1 + past(limit / 3) + past(limit) + past(limit * 2)
}

#[cfg(test)]
mod tests {
    use super::{
        super::{
            convention::tests::{convention, day},
            snapshot::Snapshot,
            territory::TerritoryKind,
        },
        *,
    };

    fn place() -> Territory {
        Territory {
            code: "t".into(),
            name: "CC".into(),
            kind: TerritoryKind::Epci,
            communes: ["a", "b"].map(str::to_owned).into(),
            population: 100,
            talking_points: None,
        }
    }

    fn measured(last: &str, conventions: Vec<Convention>) -> Measured {
        let mut packed = super::super::communes::Packed::default();
        for (insee, population) in [("a", 30), ("b", 70)] {
            packed.push([insee, insee, "01"], Some("t"), population);
        }
        let on = day("2026-11-23");
        let snapshot = Snapshot {
            communes: packed.into(),
            territories: vec![place()],
            conventions,
            last_notes: [("t".into(), day(last))].into(),
            ..Snapshot::default()
        };
        let facts = Facts::of(snapshot, on, &Thresholds::default());
        Measured::of(&facts, &place(), on)
    }

    #[test]
    fn a_territory_is_measured_through_its_conventions() {
        let first = convention("2024-01-01", "2027-03-22", "2024-01-01", &["a"]);
        let found = measured("2026-11-01", vec![first.clone()]);
        assert_eq!(found.state, TerritoryStatus::InForcePartly);
        assert_eq!((found.covered.covered, found.covered.population), (30, 100));
        assert_eq!((found.months_left, found.silence, found.difficulties), (Some(3), Some(22), 0));
        let mut other = convention("2024-01-01", "2030-12-31", "2024-01-01", &["b"]);
        other.id = "d".into();
        let found = measured("2026-12-24", vec![first, other]);
        assert_eq!((found.state, found.covered.covered), (TerritoryStatus::InForce, 100));
        // The first that ends counts; a note of tomorrow is no silence.
        assert_eq!((found.months_left, found.silence), (Some(3), Some(0)));
    }

    #[test]
    fn levels_turn_at_the_limits_of_the_alerts() {
        let limits = Thresholds::default();
        let none = measured("2026-11-01", Vec::new());
        let level = |one: Measured, painted| match one.shade(painted, &limits) {
            Shade::Level(level) => level,
            Shade::State(_) => 9,
        };
        assert_eq!(level(none, Painted::State), 9);
        for (left, shade) in [(None, 0), (Some(18), 1), (Some(17), 2), (Some(11), 3), (Some(5), 4)]
        {
            assert_eq!(level(Measured { months_left: left, ..none }, Painted::MonthsLeft), shade);
        }
        for (days, shade) in
            [(None, 0), (Some(30), 1), (Some(90), 2), (Some(180), 3), (Some(181), 4)]
        {
            assert_eq!(level(Measured { silence: days, ..none }, Painted::Silence), shade);
        }
        for (covered, shade) in [(0, 0), (33, 1), (34, 2), (67, 3), (99, 3), (100, 4)] {
            let covered = Coverage { covered, population: 100, communes: 1 };
            assert_eq!(level(Measured { covered, ..none }, Painted::Covered), shade, "{covered:?}");
        }
        for (difficulties, shade) in [(0, 0), (1, 1), (4, 4), (9, 4), (300, 4)] {
            assert_eq!(level(Measured { difficulties, ..none }, Painted::Difficulties), shade);
        }
    }

    #[test]
    fn what_is_painted_is_turned_over_both_ways() {
        let all = Painted::ALL.iter();
        assert!(all.clone().all(|one| one.turned(false).turned(true) == *one));
        assert_eq!(Painted::Difficulties.turned(false), Painted::State);
    }
}
