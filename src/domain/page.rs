//! A window over notes: what is asked of the file, and what it answers.

use super::{id::TerritoryCode, note::Note};

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
