//! The figures of a day as JSON.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Serialize, Serializer, ser::SerializeMap};

use crate::domain::{
    departments::DepartmentFigures,
    need::NeedStatus,
    orientation, overview,
    post::{Employer, Totals, totals},
    snapshot::Snapshot,
    stage::Stage,
};

/// The figures of a day.
#[derive(Debug, Serialize)]
pub struct Stats<'a> {
    on: NaiveDate,
    /// Date of the geography, and census year of the populations.
    millesime: &'a str,
    population_year: u16,
    population: u64,
    covered: u64,
    rate: f64,
    goal: Option<u32>,
    signatures: usize,
    signatures_goal: Option<u32>,
    #[serde(serialize_with = "every_stage")]
    by_stage: &'a BTreeMap<Stage, usize>,
    late: usize,
    silent: usize,
    posts: BTreeMap<Employer, FullTime>,
    needs: BTreeMap<NeedStatus, usize>,
    orientations: Orientations,
    /// Where the base holds several.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    departments: Vec<OfDepartment<'a>>,
}

/// Sums of posts, in hundredths of a full-time equivalent.
#[derive(Debug, Serialize)]
pub(super) struct FullTime {
    funded: i32,
    filled: i32,
    vacant: i32,
}

impl FullTime {
    pub(super) const fn of(sums: &Totals) -> Self {
        Self { funded: sums.funded, filled: sums.filled, vacant: sums.vacant }
    }
}

/// How many orientations run, and how many of them no action carries.
#[derive(Debug, Serialize)]
struct Orientations {
    running: usize,
    without_action: usize,
}

/// The figures of one département.
#[derive(Debug, Serialize)]
struct OfDepartment<'a> {
    code: &'a str,
    name: &'a str,
    population: u64,
    population_year: u16,
    covered: u64,
    rate: f64,
    goal: Option<u32>,
    signatures: usize,
    signatures_goal: Option<u32>,
}

impl<'a> OfDepartment<'a> {
    fn of(one: &'a DepartmentFigures) -> Self {
        Self {
            code: &one.department.code,
            name: &one.department.name,
            population: one.coverage.population,
            population_year: one.department.population_year,
            covered: one.coverage.covered,
            rate: one.coverage.rounded(),
            goal: one.goal.map(|goal| goal.coverage),
            signatures: one.signatures,
            signatures_goal: one.goal.and_then(|goal| goal.signatures),
        }
    }
}

impl<'a> Stats<'a> {
    /// Those of an overview over a base, and of each département where there are several.
    #[must_use]
    pub fn of(
        data: &'a Snapshot,
        overview: &'a overview::Overview,
        each: &'a [DepartmentFigures],
    ) -> Self {
        let (base, on) = (&data.base, overview.on);
        let sums = |of: &Employer| (*of, FullTime::of(&totals(&data.posts, *of, on)));
        let stand = |at: &NeedStatus| data.needs.iter().filter(|one| one.status == *at).count();
        let (running, without_action) = orientation::running(&data.orientations, on);
        Self {
            posts: Employer::ALL.iter().map(sums).collect(),
            needs: NeedStatus::ALL.iter().map(|at| (*at, stand(at))).collect(),
            orientations: Orientations { running, without_action },
            on: overview.on,
            millesime: &base.millesime,
            population_year: base.population_year,
            population: overview.coverage.population,
            covered: overview.coverage.covered,
            rate: overview.coverage.rounded(),
            goal: overview.goal,
            signatures: overview.signatures,
            signatures_goal: overview.signatures_goal,
            by_stage: &overview.by_stage,
            late: overview.late,
            silent: overview.silent().count(),
            departments: each.iter().map(OfDepartment::of).collect(),
        }
    }
}

/// Every step of the line in its order, then every outcome, those where nothing stands too.
pub(super) fn every_stage<S: Serializer>(
    counts: &BTreeMap<Stage, usize>,
    to: S,
) -> Result<S::Ok, S::Error> {
    let all = Stage::LINE.into_iter().chain(Stage::OUTCOMES);
    let mut map = to.serialize_map(None)?;
    for stage in all {
        map.serialize_entry(stage.as_str(), counts.get(&stage).unwrap_or(&0))?;
    }
    map.end()
}
