//! An update of the official reference as JSON.

use chrono::NaiveDate;
use serde::Serialize;

use crate::domain::{
    coverage::Coverage,
    reference::{Census, PerimeterChange, Place, Plan, Renamed},
    snapshot::Snapshot,
};

/// The values before and after.
#[derive(Debug, Serialize)]
struct Both<T> {
    before: T,
    after: T,
}

impl<T> Both<T> {
    fn of((before, after): (T, T)) -> Self {
        Self { before, after }
    }
}

#[derive(Debug, Serialize)]
struct Named<'a> {
    code: &'a str,
    name: &'a str,
}

impl<'a> From<&'a Place> for Named<'a> {
    fn from(place: &'a Place) -> Self {
        Self { code: &place.code, name: &place.name }
    }
}

#[derive(Debug, Serialize)]
struct Merged<'a> {
    into: Named<'a>,
    from: Vec<Named<'a>>,
}

#[derive(Debug, Serialize)]
struct Parted<'a> {
    from: Named<'a>,
    into: Vec<Named<'a>>,
}

#[derive(Debug, Serialize)]
struct Moved<'a> {
    commune: Named<'a>,
    before: Option<Named<'a>>,
    after: Option<Named<'a>>,
}

#[derive(Debug, Serialize)]
struct Gone<'a> {
    code: &'a str,
    name: &'a str,
    heir: Option<Named<'a>>,
}

#[derive(Debug, Serialize)]
struct NewName<'a> {
    code: &'a str,
    before: &'a str,
    after: &'a str,
}

impl<'a> From<&'a Renamed> for NewName<'a> {
    fn from(one: &'a Renamed) -> Self {
        Self { code: &one.code, before: &one.before, after: &one.after }
    }
}

#[derive(Debug, Serialize)]
struct Joined<'a> {
    code: &'a str,
    name: &'a str,
    partly: bool,
}

#[derive(Debug, Serialize)]
struct Perimeter<'a> {
    kind: &'static str,
    id: &'a str,
    name: &'a str,
    archived: bool,
    left: Vec<Named<'a>>,
    joined: Vec<Joined<'a>>,
}

impl<'a> From<&'a PerimeterChange> for Perimeter<'a> {
    fn from(one: &'a PerimeterChange) -> Self {
        let joined = one.joined.iter().map(|joined| Joined {
            code: &joined.commune.code,
            name: &joined.commune.name,
            partly: joined.partly,
        });
        Self {
            kind: one.kind.as_str(),
            id: &one.id,
            name: &one.name,
            archived: one.archived,
            left: one.left.iter().map(Named::from).collect(),
            joined: joined.collect(),
        }
    }
}

#[derive(Debug, Serialize)]
struct Counted<'a> {
    code: &'a str,
    name: &'a str,
    population_year: Both<u16>,
    communes: Both<usize>,
    population: Both<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    covered: Option<Both<u64>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rate: Option<Both<f64>>,
}

impl<'a> Counted<'a> {
    fn of(one: &'a Census, coverage: Option<(Coverage, Coverage)>) -> Self {
        Self {
            code: &one.place.code,
            name: &one.place.name,
            population_year: Both::of(one.years),
            communes: Both::of(one.communes),
            population: Both::of(one.population),
            covered: coverage.map(|(before, after)| Both::of((before.covered, after.covered))),
            rate: coverage.map(|(before, after)| Both::of((before.rounded(), after.rounded()))),
        }
    }
}

#[derive(Debug, Serialize)]
struct Epcis<'a> {
    created: Vec<Named<'a>>,
    gone: Vec<Gone<'a>>,
    renamed: Vec<NewName<'a>>,
}

/// The changes of an update.
#[derive(Debug, Serialize)]
pub struct Update<'a> {
    /// The group of its lines in the journal; nothing where nothing was written.
    group: Option<&'a str>,
    millesime: Both<NaiveDate>,
    on: NaiveDate,
    rate: Both<f64>,
    departments: Vec<Counted<'a>>,
    territories: Vec<Counted<'a>>,
    merged: Vec<Merged<'a>>,
    split: Vec<Parted<'a>>,
    left: Vec<Named<'a>>,
    appeared: Vec<Named<'a>>,
    renamed: Vec<NewName<'a>>,
    moved: Vec<Moved<'a>>,
    epci: Epcis<'a>,
    perimeters: Vec<Perimeter<'a>>,
    populations: usize,
}

impl<'a> Update<'a> {
    /// Of a plan, over what the base held; coverage is that of a day.
    #[must_use]
    pub fn of(plan: &'a Plan, data: &Snapshot, on: NaiveDate, group: Option<&'a str>) -> Self {
        let named = |all: &'a [Place]| all.iter().map(Named::from).collect();
        let covered = |one: &'a Census| {
            Counted::of(one, Some(plan.coverage(data, Some(&one.place.code), on)))
        };
        let (before, after) = plan.coverage(data, None, on);
        let merged = plan
            .merged
            .iter()
            .map(|one| Merged { into: Named::from(&one.into), from: named(&one.from) });
        let split = plan
            .split
            .iter()
            .map(|one| Parted { from: Named::from(&one.from), into: named(&one.into) });
        let moved = plan.moved.iter().map(|one| Moved {
            commune: Named::from(&one.commune),
            before: one.before.as_ref().map(Named::from),
            after: one.after.as_ref().map(Named::from),
        });
        let gone = plan.epcis.gone.iter().map(|(one, heir)| Gone {
            code: &one.code,
            name: &one.name,
            heir: heir.as_ref().map(Named::from),
        });
        Self {
            group,
            millesime: Both::of(plan.millesime),
            on,
            rate: Both::of((before.rounded(), after.rounded())),
            departments: plan.departments.iter().map(covered).collect(),
            territories: plan.territories.iter().map(|one| Counted::of(one, None)).collect(),
            merged: merged.collect(),
            split: split.collect(),
            left: named(&plan.left),
            appeared: named(&plan.appeared),
            renamed: plan.renamed.iter().map(NewName::from).collect(),
            moved: moved.collect(),
            epci: Epcis {
                created: named(&plan.epcis.created),
                gone: gone.collect(),
                renamed: plan.epcis.renamed.iter().map(NewName::from).collect(),
            },
            perimeters: plan.perimeters.iter().map(Perimeter::from).collect(),
            populations: plan.populations,
        }
    }
}
