//! Conventions as JSON.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::Serialize;

use super::standing;
use crate::domain::{
    convention::{self, Sppe},
    id::{ConventionId, TerritoryCode},
    plan::Progress,
    snapshot::Snapshot,
    stage::Stage,
    territory::Territory,
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
    /// The end in force on the day.
    end: Option<NaiveDate>,
    /// The end it was signed with.
    first_end: Option<NaiveDate>,
    signed: Option<NaiveDate>,
    communes: BTreeSet<&'a str>,
    population: u64,
    themes: &'a BTreeSet<String>,
    sppe: Option<Sppe>,
    predecessor: Option<&'a ConventionId>,
    generation: u32,
    /// In percent; nothing where no action counts.
    progress: Option<u8>,
    /// How many of its actions are late.
    late: usize,
}

impl<'a> Convention<'a> {
    /// As it is on that day.
    #[must_use]
    pub fn of(ctg: &'a convention::Convention, snapshot: &'a Snapshot, on: NaiveDate) -> Self {
        let communes = ctg.perimeter_on(on);
        let there = |place: &&Territory| communes.iter().any(|one| place.communes.contains(*one));
        let progress = Progress::of(snapshot.actions_of(&ctg.id), on);
        Self {
            id: &ctg.id,
            name: &ctg.name,
            territories: snapshot.territories.iter().filter(there).map(|one| &one.code).collect(),
            stage: ctg.stage_on(on),
            in_force: ctg.in_force(on),
            standing: standing(ctg.standing(on)),
            start: ctg.start,
            end: ctg.end_on(on),
            first_end: ctg.end,
            signed: ctg.signed,
            population: snapshot.population(communes.iter().copied()),
            communes,
            themes: &ctg.themes,
            sppe: ctg.sppe,
            predecessor: ctg.predecessor.as_ref(),
            generation: ctg.generation,
            progress: progress.percent(),
            late: progress.late,
        }
    }
}
