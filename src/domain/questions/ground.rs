//! The data that every rule reads: the facts of a day, what was read beyond them, where conventions lie.

use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;

use super::beyond::Beyond;
use crate::domain::{
    alerts::Thresholds,
    convention::{Convention, Standing},
    facts::Facts,
    follow_up::FollowUp,
    id::{ConventionId, TerritoryCode},
    note::Note,
    plan::Action,
};

/// The data of the rules.
#[derive(Debug)]
pub struct Ground<'a> {
    /// The facts of the day.
    pub data: &'a Facts,
    /// What was read beyond them.
    pub beyond: &'a Beyond,
    /// Where each convention lies.
    at: HashMap<&'a ConventionId, (&'a Convention, Vec<TerritoryCode>)>,
}

impl<'a> Ground<'a> {
    /// That of a day.
    #[must_use]
    pub fn new(data: &'a Facts, beyond: &'a Beyond) -> Self {
        let lies = |one: &'a Convention| {
            let codes = data.territories_of(one).into_iter().map(|place| place.code.clone());
            (&one.id, (one, codes.collect()))
        };
        Self { data, beyond, at: data.conventions.iter().map(lies).collect() }
    }

    /// The day.
    pub(super) fn on(&self) -> NaiveDate {
        self.data.overview.on
    }

    /// The thresholds of the base.
    pub(super) fn limits(&self) -> Thresholds {
        Thresholds::of(&self.data.settings)
    }

    /// A convention by its id.
    pub(super) fn convention(&self, id: &ConventionId) -> Option<&'a Convention> {
        self.at.get(id).map(|(one, _)| *one)
    }

    /// Where a convention lies.
    pub(super) fn lies(&self, id: &ConventionId) -> Vec<TerritoryCode> {
        self.at.get(id).map(|(_, codes)| codes.clone()).unwrap_or_default()
    }

    /// Conventions in force on the day.
    pub(super) fn in_force(&self) -> impl Iterator<Item = &'a Convention> {
        let on = self.on();
        self.data.conventions.iter().filter(move |one| one.in_force(on))
    }

    /// Conventions neither over nor given up on the day.
    pub(super) fn lives(&self, one: &Convention) -> bool {
        !matches!(one.standing(self.on()), Standing::Expired | Standing::Abandoned)
    }

    /// The convention of an action.
    pub(super) fn of_action(&self, one: &Action) -> Option<&'a ConventionId> {
        self.data.convention_of_axis(&one.axis)
    }

    /// Where a follow-up is: its own territory, else those of its convention.
    pub(super) fn of_follow_up(&self, one: &FollowUp) -> Vec<TerritoryCode> {
        match &one.territory {
            Some(code) => vec![code.clone()],
            None => self.data.convention_of(one).map(|id| self.lies(id)).unwrap_or_default(),
        }
    }

    /// Where a note counts: what it names, its meetings name, or their conventions.
    pub(super) fn of_note(&self, note: &Note) -> Vec<TerritoryCode> {
        let mut codes: BTreeSet<TerritoryCode> =
            self.beyond.named(note).into_iter().cloned().collect();
        codes.extend(self.beyond.conventions(note).flat_map(|id| self.lies(id)));
        codes.into_iter().collect()
    }
}
