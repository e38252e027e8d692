//! Territories as JSON.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::Serialize;

use super::{Convention, FollowUp, known, standing};
use crate::domain::{
    binome::binome_of,
    convention, departments,
    facts::Facts,
    id::{ConventionId, PersonId, TerritoryCode},
    snapshot::Snapshot,
    stage::Stage,
    territory::{self, TerritoryKind},
};

/// A territory.
#[derive(Debug, Serialize)]
pub struct Territory<'a> {
    code: &'a TerritoryCode,
    name: &'a str,
    kind: TerritoryKind,
    department: &'a str,
    /// All of them, where it spans several of the base.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    departments: Vec<&'a str>,
    communes: usize,
    population: u64,
    binome: Option<Binome<'a>>,
    ctg: Option<Ctg<'a>>,
}

/// The pair of a territory.
#[derive(Debug, Serialize)]
struct Binome<'a> {
    id: &'a str,
    administrateur: Option<&'a str>,
    technicien: Option<&'a str>,
}

/// The convention that says most of a territory.
#[derive(Debug, Serialize)]
struct Ctg<'a> {
    id: &'a ConventionId,
    name: &'a str,
    stage: Stage,
    in_force: bool,
    standing: &'static str,
    start: Option<NaiveDate>,
    end: Option<NaiveDate>,
}

impl<'a> Territory<'a> {
    /// As it is on that day.
    #[must_use]
    pub fn of(place: &'a territory::Territory, snapshot: &'a Snapshot, on: NaiveDate) -> Self {
        let name = |id: &'a Option<PersonId>| known(snapshot, id.as_ref());
        let spanned = departments::of(snapshot, place);
        Self {
            code: &place.code,
            name: &place.name,
            kind: place.kind,
            department: spanned.first().copied().unwrap_or(&snapshot.base.department),
            departments: if spanned.len() > 1 { spanned } else { Vec::new() },
            communes: place.communes.len(),
            population: place.population,
            binome: binome_of(&place.code, &snapshot.binomes, on).map(|pair| Binome {
                id: pair.id.as_str(),
                administrateur: name(&pair.administrateur),
                technicien: name(&pair.technicien),
            }),
            ctg: convention::foremost(&snapshot.conventions_of(place), on).map(|ctg| Ctg {
                id: &ctg.id,
                name: &ctg.name,
                stage: ctg.stage_on(on),
                in_force: ctg.in_force(on),
                standing: standing(ctg.standing(on)),
                start: ctg.start,
                end: ctg.end_on(on),
            }),
        }
    }
}

/// A territory with all that hangs on it.
#[derive(Debug, Serialize)]
pub struct WholeTerritory<'a> {
    #[serde(flatten)]
    territory: Territory<'a>,
    insee: &'a BTreeSet<String>,
    conventions: Vec<Convention<'a>>,
    follow_ups: Vec<FollowUp<'a>>,
    last_contact: Option<NaiveDate>,
    talking_points: Option<&'a str>,
    talking_points_on: Option<NaiveDate>,
    talking_points_by: Option<&'a str>,
}

impl<'a> WholeTerritory<'a> {
    /// As it is on that day; follow-ups are those still open.
    #[must_use]
    pub fn of(place: &'a territory::Territory, facts: &'a Facts, on: NaiveDate) -> Self {
        let snapshot: &Snapshot = facts;
        let conventions = facts.conventions_of(place);
        let follow_ups = facts.follow_ups_of(&place.code);
        let written = snapshot.talking_points.get(&place.code);
        Self {
            territory: Territory::of(place, snapshot, on),
            insee: &place.communes,
            conventions: conventions.iter().map(|c| Convention::of(c, snapshot, on)).collect(),
            follow_ups: follow_ups.map(|one| FollowUp::of(one, on)).collect(),
            last_contact: facts.last_contact(&place.code),
            talking_points: place.talking_points.as_deref(),
            talking_points_on: written.map(|(_, day)| *day),
            talking_points_by: written.and_then(|(by, _)| known(snapshot, by.as_ref())),
        }
    }
}
