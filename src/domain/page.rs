//! A window over notes: query and answer.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{
    id::{NoteId, TerritoryCode},
    note::Note,
};

/// Which notes: a window over those of a territory, or of all, newest first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NotesQuery {
    /// Of this territory only.
    pub territory: Option<TerritoryCode>,
    /// Holding every one of these words, accents and case ignored; empty for all.
    pub filter: String,
    /// Where the window stands.
    pub start: NotesStart,
    /// How many to give.
    pub limit: usize,
}

/// Where a window over notes stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum NotesStart {
    /// At the newest note.
    #[default]
    Newest,
    /// At the oldest note.
    Oldest,
    /// From this place on.
    From(NotePlace),
    /// Just below this place.
    Below(NotePlace),
    /// Just above this place.
    Above(NotePlace),
    /// With this note in the middle; at the newest where it is not among them.
    Around(NoteId),
}

/// A window of notes. Looking through many for words stops early: it may hold fewer than asked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NotesPage {
    /// The query.
    pub query: NotesQuery,
    /// Those of the window, newest first.
    pub notes: Vec<Note>,
    /// From where newer ones may be left; nothing where there is none.
    pub newer: Option<NotePlace>,
    /// From where older ones may be left; nothing where there is none.
    pub older: Option<NotePlace>,
    /// How many stand above the window, where that was soon counted.
    pub above: Option<usize>,
    /// How many there are without the filter, counted for a while.
    pub of: NotesCount,
    /// How many match, counted for a while.
    pub total: NotesCount,
}

/// How many notes there are up to a place, newest first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NotesCount {
    /// How many were counted.
    pub found: usize,
    /// The last place that was looked at.
    pub last: Option<NotePlace>,
    /// Whether nothing is left below it.
    pub whole: bool,
}

/// Counting on from where a count stopped.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CountQuery {
    /// Of this territory only.
    pub territory: Option<TerritoryCode>,
    /// Holding every one of these words; empty for all.
    pub filter: String,
    /// The count so far.
    pub so_far: NotesCount,
}

/// Which notes a list holds; nothing asked, all of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NotesFilter {
    /// Of these territories only.
    pub territories: Option<BTreeSet<TerritoryCode>>,
    /// Of this kind only.
    pub kind: Option<String>,
    /// From this day on.
    pub from: Option<NaiveDate>,
    /// Up to this day, included.
    pub to: Option<NaiveDate>,
    /// Holding every one of these words, accents and case ignored; empty for all.
    pub words: String,
    /// Those that come after this note in the order of a list; nothing for the first.
    pub after: Option<NotePlace>,
    /// The newest that many.
    pub limit: Option<usize>,
}

/// Where a note stands in the order of a list: the newest day first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotePlace {
    /// Its day.
    pub on: NaiveDate,
    /// Which of that day.
    pub id: NoteId,
}

impl NotePlace {
    /// The place of a note.
    #[must_use]
    pub fn of(note: &Note) -> Self {
        Self { on: note.on, id: note.id.clone() }
    }
}
