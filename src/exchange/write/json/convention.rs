//! Conventions as JSON.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::Serialize;

use super::standing;
use crate::domain::{
    convention,
    id::{ConventionId, TerritoryCode},
    snapshot::Snapshot,
    stage::Stage,
};

/// A convention.
#[derive(Debug, Serialize)]
pub struct Convention<'a> {
    id: &'a ConventionId,
    name: &'a str,
    territories: Vec<&'a TerritoryCode>,
    stage: Stage,
    in_force: bool,
    standing: &'static str,
    start: Option<NaiveDate>,
    end: Option<NaiveDate>,
    signed: Option<NaiveDate>,
    communes: &'a BTreeSet<String>,
    population: u64,
    themes: &'a BTreeSet<String>,
    predecessor: Option<&'a ConventionId>,
    generation: u32,
}

impl<'a> Convention<'a> {
    /// As it is on that day.
    #[must_use]
    pub fn of(ctg: &'a convention::Convention, snapshot: &'a Snapshot, on: NaiveDate) -> Self {
        Self {
            id: &ctg.id,
            name: &ctg.name,
            territories: snapshot.territories_of(ctg).iter().map(|place| &place.code).collect(),
            stage: ctg.stage_on(on),
            in_force: ctg.in_force(on),
            standing: standing(ctg.standing(on)),
            start: ctg.start,
            end: ctg.end,
            signed: ctg.signed,
            communes: &ctg.communes,
            population: snapshot.population(&ctg.communes),
            themes: &ctg.themes,
            predecessor: ctg.predecessor.as_ref(),
            generation: ctg.generation,
        }
    }
}
