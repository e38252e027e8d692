//! A convention territoriale globale: its perimeter, its three dates, its stages.
//!
//! « In force », « expired » and the like are computed here from dates and a day, never stored.

use std::{cmp::Reverse, collections::BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    amendment::{self, Amendment},
    code::codes,
    field::{Field, Fields, FieldsBuilder},
    id::ConventionId,
    reader::Reader,
    stage::{Passage, Stage},
};

/// A convention. The renewed one is another convention that names its predecessor.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Convention {
    /// Which.
    pub id: ConventionId,
    /// Name as shown.
    pub name: String,
    /// 1 for the first on this ground, 2 for its renewal, and so on.
    pub generation: u32,
    /// The one it renews.
    pub predecessor: Option<ConventionId>,
    /// First day.
    pub start: Option<NaiveDate>,
    /// Last day as first signed; [`Convention::end_on`] counts amendments.
    pub end: Option<NaiveDate>,
    /// Day of signature: it may come after the start.
    pub signed: Option<NaiveDate>,
    /// INSEE codes of the first perimeter, any set of communes; [`Convention::perimeter_on`] counts amendments.
    pub communes: BTreeSet<String>,
    /// Codes of its themes.
    pub themes: BTreeSet<String>,
    /// What it says of the schéma of the SPPE.
    #[serde(default)]
    pub sppe: Option<Sppe>,
    /// Its passages, oldest first.
    pub passages: Vec<Passage>,
    /// Its avenants, by number.
    #[serde(default)]
    pub amendments: Vec<Amendment>,
}

codes! {
    /// What a convention says of the schéma of the public service of early childhood.
    pub enum Sppe {
        /// It stands in for the schéma.
        TientLieu = "tient_lieu",
        /// There is a schéma of its own.
        SchemaDistinct = "schema_distinct",
        /// To be decided.
        ADecider = "a_decider",
    }
}

/// The state of a convention on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Given up.
    Abandoned,
    /// Being made: not signed.
    Preparing,
    /// Signed, and its first day has not come.
    Signed,
    /// Signed, and its first or its last day is not known: it covers nobody until both are.
    Undated,
    /// Signed, and the day lies in its period.
    InForce,
    /// Its last day has passed, signed or not.
    Expired,
}

impl Convention {
    /// From the fields of its record; passages and amendments are records of their own.
    #[must_use]
    pub fn of(id: &str, fields: &Fields) -> Self {
        let read = Reader(fields);
        let generation = read.number(Field::Generation).and_then(|count| u32::try_from(count).ok());
        Self {
            id: id.into(),
            name: read.text(Field::Name),
            generation: generation.unwrap_or(1),
            predecessor: read.id(Field::Predecessor),
            start: read.day(Field::Start),
            end: read.day(Field::End),
            signed: read.day(Field::Signed),
            communes: read.members(Field::Communes),
            themes: read.members(Field::Themes),
            sppe: read.code(Field::Sppe, Sppe::from_code),
            passages: Vec::new(),
            amendments: Vec::new(),
        }
    }

    /// The record's own fields; passages are records of their own.
    #[must_use]
    pub fn fields(&self) -> Fields {
        FieldsBuilder::default()
            .with(Field::Name, self.name.as_str())
            .with(Field::Generation, self.generation)
            .with(Field::Predecessor, self.predecessor.as_ref().map(ConventionId::as_str))
            .with(Field::Start, self.start)
            .with(Field::End, self.end)
            .with(Field::Signed, self.signed)
            .with(Field::Sppe, self.sppe.map(Sppe::as_str))
            .with_set(Field::Communes, self.communes.iter().map(String::as_str))
            .with_set(Field::Themes, self.themes.iter().map(String::as_str))
            .done()
    }

    /// Its last day as known on a day: that of the last amendment signed by then, else the first.
    #[must_use]
    pub fn end_on(&self, day: NaiveDate) -> Option<NaiveDate> {
        amendment::end_on(&self.amendments, day).or(self.end)
    }

    /// Its communes on a day.
    #[must_use]
    pub fn perimeter_on(&self, day: NaiveDate) -> BTreeSet<&str> {
        let moved = amendment::moved_by(&self.amendments, day);
        let stays = self.communes.iter().filter(|insee| moved.get(insee) != Some(&false));
        let joins = moved.iter().filter(|(_, is_in)| **is_in).map(|(insee, _)| *insee);
        stays.chain(joins).map(String::as_str).collect()
    }

    /// Every commune it ever has, those of all its amendments too.
    pub fn all_communes(&self) -> impl Iterator<Item = &String> {
        let added = self.amendments.iter().flat_map(|one| &one.added);
        self.communes.iter().chain(added.filter(|insee| !self.communes.contains(*insee)))
    }

    /// The latest passage on or before that day. Of two on one day, the one written last.
    #[must_use]
    pub fn passage_on(&self, day: NaiveDate) -> Option<&Passage> {
        self.passages.iter().filter(|passage| passage.on <= day).max_by_key(|p| (p.on, &p.id))
    }

    /// The stage on that day; before any passage, the mobilisation.
    #[must_use]
    pub fn stage_on(&self, day: NaiveDate) -> Stage {
        self.passage_on(day).map_or(Stage::Mobilisation, |passage| passage.stage)
    }

    /// The stage it counts at on that day; nothing of one whose first passage is still to come.
    #[must_use]
    pub fn begun_stage(&self, day: NaiveDate) -> Option<Stage> {
        let begun = self.passages.is_empty() || self.passage_on(day).is_some();
        begun.then(|| self.stage_on(day))
    }

    /// The place in the line of stages it had come to by that day; all of it, once renewed.
    #[must_use]
    pub fn reached(&self, day: NaiveDate) -> usize {
        if self.stage_on(day) == Stage::Renouvelee {
            return Stage::LINE.len() - 1;
        }
        let on_the_line =
            self.passages.iter().filter(|one| one.on <= day && !one.stage.is_outcome());
        let last = on_the_line.max_by_key(|one| (one.on, &one.id));
        last.and_then(|one| one.stage.position()).unwrap_or(0)
    }

    /// The day from which it counts: signed, and started.
    #[must_use]
    pub fn in_force_from(&self) -> Option<NaiveDate> {
        Some(self.signed?.max(self.start?))
    }

    /// Whether it is in force on that day: signed, started, not ended, not given up.
    ///
    /// Both ends of the period count. A convention signed after its start counts from its signature.
    #[must_use]
    pub fn in_force(&self, day: NaiveDate) -> bool {
        self.standing(day) == Standing::InForce
    }

    /// Its state on that day.
    #[must_use]
    pub fn standing(&self, day: NaiveDate) -> Standing {
        if self.stage_on(day) == Stage::Abandonnee {
            return Standing::Abandoned;
        }
        let terminated = self.stage_on(day) == Stage::Resiliee;
        let end = self.end_on(day);
        if terminated || end.is_some_and(|end| end < day) {
            return Standing::Expired;
        }
        match (self.signed, self.in_force_from()) {
            (Some(signed), _) if day < signed => Standing::Preparing,
            (Some(_), Some(from)) if end.is_some() => {
                if from <= day {
                    Standing::InForce
                } else {
                    Standing::Signed
                }
            }
            (Some(_), _) => Standing::Undated,
            (None, _) => Standing::Preparing,
        }
    }
}

/// The convention that says most of a ground on that day: one in force, else one being made, else
/// the first given; those given first go before.
#[must_use]
pub fn foremost<'a>(conventions: &[&'a Convention], day: NaiveDate) -> Option<&'a Convention> {
    conventions.iter().copied().min_by_key(|convention| match convention.standing(day) {
        Standing::InForce => 0,
        Standing::Signed | Standing::Undated | Standing::Preparing => 1,
        Standing::Expired | Standing::Abandoned => 2,
    })
}

/// The latest generation first, then the latest start.
pub(super) fn latest_first(one: &Convention) -> Reverse<(u32, Option<NaiveDate>, &ConventionId)> {
    Reverse((one.generation, one.start, &one.id))
}

#[cfg(test)]
pub(crate) mod tests;
