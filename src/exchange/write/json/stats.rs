//! The figures of a day as JSON.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Serialize, Serializer, ser::SerializeMap};

use crate::domain::{departments::DepartmentFigures, overview, snapshot::BaseInfo, stage::Stage};

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
    /// Where the base holds several.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    departments: Vec<OfDepartment<'a>>,
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
        base: &'a BaseInfo,
        overview: &'a overview::Overview,
        each: &'a [DepartmentFigures],
    ) -> Self {
        Self {
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
fn every_stage<S: Serializer>(counts: &BTreeMap<Stage, usize>, to: S) -> Result<S::Ok, S::Error> {
    let all = Stage::LINE.into_iter().chain(Stage::OUTCOMES);
    let mut map = to.serialize_map(None)?;
    for stage in all {
        map.serialize_entry(stage.as_str(), counts.get(&stage).unwrap_or(&0))?;
    }
    map.end()
}
