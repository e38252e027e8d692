//! What questions need of a base beyond its snapshot, as the store reads it: only what is asked for.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{
    difficulty::Difficulty,
    evaluation::Evaluation,
    follow_up::FollowUp,
    id::{ConventionId, TerritoryCode},
    meeting::Meeting,
    news::RemoteChange,
    note::Note,
    plan::grouping::Members,
    signatory::Signatory,
};

/// Days of a year: visits and notes of themes are read no farther back.
pub const YEAR: i64 = 365;

/// What is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Read {
    /// Every evaluation.
    Evaluations,
    /// Every party to a convention.
    Signatories,
    /// Every difficulty, closed or not.
    Difficulties,
    /// The last COPIL of each convention.
    Copils,
    /// Flagged notes of which no need was made.
    Flagged,
    /// Notes of a year where a board member was.
    Visits,
    /// How many notes of a year have each theme.
    NotedThemes,
    /// Themes of every action.
    Members,
    /// Changes after a line of the journal.
    Changes,
    /// Notes and follow-ups of one territory.
    Story,
}

/// What was read; the rest is empty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Beyond {
    /// Every evaluation.
    pub evaluations: Vec<Evaluation>,
    /// Every party to a convention.
    pub signatories: Vec<Signatory>,
    /// Every difficulty, closed or not.
    pub difficulties: Vec<Difficulty>,
    /// The last COPIL of each convention by the day.
    pub copils: BTreeMap<ConventionId, Note>,
    /// Flagged notes of which no need was made.
    pub flagged: Vec<Note>,
    /// Notes of a year where a board member was, the oldest first.
    pub visits: Vec<Note>,
    /// Notes of a year by theme and main territory.
    pub noted_themes: BTreeMap<(String, Option<TerritoryCode>), usize>,
    /// Themes of every action.
    pub members: Members,
    /// Changes after a line of the journal, the latest first.
    pub changes: Vec<RemoteChange>,
    /// Whether there were more than are listed.
    pub more: bool,
    /// Notes of one territory up to the day.
    pub story: Vec<Note>,
    /// Its follow-ups, done or not.
    pub promises: Vec<FollowUp>,
    /// Meetings that became one of the notes above.
    pub meetings: Vec<Meeting>,
}

impl Beyond {
    /// The themes of an action; none where it has none.
    pub(super) fn themes(&self, action: &str) -> impl Iterator<Item = &str> {
        self.members.themes.get(action).into_iter().flatten().map(String::as_str)
    }

    /// The conventions of a note: the one it names, and those of its meetings.
    pub(super) fn conventions<'a>(
        &'a self,
        note: &'a Note,
    ) -> impl Iterator<Item = &'a ConventionId> {
        let met = self.meetings_of(note).filter_map(|one| one.convention.as_ref());
        note.convention.iter().chain(met)
    }

    /// The territories that a note names, or one of its meetings.
    pub(super) fn named<'a>(&'a self, note: &'a Note) -> BTreeSet<&'a TerritoryCode> {
        let met = self.meetings_of(note).flat_map(|one| &one.territories);
        note.territory.iter().chain(met).collect()
    }

    fn meetings_of<'a>(&'a self, note: &'a Note) -> impl Iterator<Item = &'a Meeting> {
        self.meetings.iter().filter(|one| one.note.as_ref() == Some(&note.id))
    }
}
