//! A row of a file as it was read, and what becomes of it. Values only: must not know how they were read.

use super::{asked::Question, summary::Summary};
use crate::domain::{
    code::codes,
    field::{Field, Fields, RecordKind},
    import_reason::Why,
};

codes! {
    /// What becomes of a row.
    pub enum Does {
        /// It makes a record.
        Create = "create",
        /// It changes one.
        Change = "change",
        /// The base says so already.
        Same = "same",
        /// It waits for an answer.
        Ask = "ask",
        /// It holds nothing to take.
        Ignore = "ignore",
    }
}

impl Does {
    /// Whether something of the row is written.
    #[must_use]
    pub const fn writes(self) -> bool {
        matches!(self, Self::Create | Self::Change)
    }
}

/// A row that was read, whatever became of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Imported {
    /// « Suivi!7 » or « ligne 7 ».
    pub source: String,
    /// What it holds.
    pub holds: Holds,
    /// How its cells were read.
    pub why: Vec<Why>,
    /// What has to be answered before it is taken.
    pub questions: Vec<Question>,
    /// The row in plain words, for kinds that have one.
    pub summary: Summary,
}

/// What a row holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Holds {
    /// Records, the first being what the row is about.
    Records(Vec<Wanted>),
    /// Nothing to take: its reasons say why.
    Nothing,
}

/// A record as a row wants it to be. The database is asked later whether it stands so already.
#[derive(Debug, Clone, PartialEq)]
pub struct Wanted {
    /// Of this kind.
    pub kind: RecordKind,
    /// What tells it from the others of its kind, the same at each import: the SIREN and the start of a
    /// convention, the folded name of a person.
    pub key: String,
    /// The record of the base that it is, where one was recognized.
    pub id: Option<String>,
    /// What it says; a field that is not here is left as it stands.
    pub fields: Fields,
    /// Fields that name records of this import, by their kind and key, in order.
    pub named: Vec<(Field, RecordKind, String)>,
}
