//! The figures of a day as JSON.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Serialize, Serializer, ser::SerializeMap};

use super::figures::{Figure, Point, Signing};
use crate::domain::{
    departments::DepartmentFigures,
    facts::Facts,
    figures::Figures,
    id::ConventionId,
    need::NeedStatus,
    orientation,
    post::{Employer, Totals, totals},
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
    /// Every figure of the board, by its code.
    figures: Vec<Figure<'a>>,
    trajectory: Vec<Point>,
    /// Conventions that were supposed to be signed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    what_if: Vec<Signing<'a>>,
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
    /// Those of a base on a day, and of each département where there are several.
    #[must_use]
    pub fn of(
        data: &'a Facts,
        figures: &'a Figures,
        each: &'a [DepartmentFigures],
        signings: &BTreeMap<ConventionId, NaiveDate>,
    ) -> Self {
        let (base, overview, on) = (&data.base, &data.overview, data.overview.on);
        let signing =
            |(id, on): (&ConventionId, &NaiveDate)| Some(Signing::of(data.convention(id)?, *on));
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
            figures: Figure::each(figures),
            trajectory: Point::each(figures),
            what_if: signings.iter().filter_map(signing).collect(),
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
