//! What was held in a year: steering committees, boards in a territory. Told by a note, alone or that of a
//! meeting.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::domain::{
    facts::Facts,
    id::{ConventionId, TerritoryCode},
};

/// Code of the kind of a steering committee.
pub const COPIL: &str = "copil";

/// Code of the kind of a board held in a territory.
pub const CA_DECENTRALISE: &str = "ca_decentralise";

/// A note that tells of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// The note.
    pub note: String,
    /// Code of its kind.
    pub kind: String,
    /// The day.
    pub on: NaiveDate,
    /// Its first line.
    pub text: String,
    /// Its own territory.
    pub territory: Option<TerritoryCode>,
    /// The conventions that it, or its meeting, names.
    pub conventions: BTreeSet<ConventionId>,
}

impl Held {
    /// Whether it is about a territory, or a convention, of these.
    pub(super) fn is_of(&self, facts: &Facts) -> bool {
        let place = self.territory.as_ref().is_some_and(|code| facts.territory(code).is_some());
        place || self.conventions.iter().any(|id| facts.convention(id).is_some())
    }
}

/// How many steering committees a convention held.
#[must_use]
pub fn copils_of(held: &[Held], convention: &ConventionId) -> usize {
    let of_it = |one: &&Held| one.kind == COPIL && one.conventions.contains(convention);
    held.iter().filter(of_it).count()
}
