//! What a row of a sheet becomes.

use std::collections::BTreeMap;

use super::{Question, Summary, Why};
use crate::domain::field::{Field, FieldEdit, Fields, RecordKind};

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
    /// In which cells its values stand, where that is known.
    pub cells: BTreeMap<Field, String>,
    /// What it changes in the base, once it is compared with it.
    pub edits: Vec<Edited>,
}

/// A value of the base that a row changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edited {
    /// Of a record of this kind.
    pub kind: RecordKind,
    /// Which.
    pub id: String,
    /// The value, before and after.
    pub edit: FieldEdit,
}

impl Imported {
    /// The cell of a value; the row where it is not known.
    #[must_use]
    pub fn cell(&self, field: Field) -> &str {
        self.cells.get(&field).unwrap_or(&self.source)
    }
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
    /// How it is put beside what stands.
    pub how: How,
}

/// How a wanted record is put beside what stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum How {
    /// By the rule of three ways: what was imported last is the base of the merge.
    #[default]
    Compared,
    /// It takes the place of what stands.
    Taken,
    /// What stands is archived.
    Archived,
}
