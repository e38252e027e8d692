//! A window over notes: what is asked of the file, and what it answers.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{
    id::{NoteId, TerritoryCode},
    note::Note,
};

/// Which notes: a window over those of a territory, or of all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NotesQuery {
    /// Of this territory only.
    pub territory: Option<TerritoryCode>,
    /// Holding every one of these words, accents and case ignored; empty for all.
    pub filter: String,
    /// How many to pass over.
    pub offset: usize,
    /// How many to give.
    pub limit: usize,
}

/// A window of notes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NotesPage {
    /// What was asked.
    pub query: NotesQuery,
    /// How many there are without the filter.
    pub of: usize,
    /// How many match.
    pub total: usize,
    /// Those of the window.
    pub notes: Vec<Note>,
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
