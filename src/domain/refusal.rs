//! Why something was not done: classed by what the person can do about it.
//!
//! Sentences are written elsewhere, in each language; here are the facts they need.

use std::path::PathBuf;

use super::{
    field::{FieldKey, RecordKind, Value},
    id::PersonId,
};

/// A refusal. Nothing was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// No file at that path.
    Missing(PathBuf),
    /// The folder it should stand in does not exist or cannot be written.
    Folder(PathBuf, String),
    /// There is a folder, not a file.
    Directory(PathBuf),
    /// A file is there already: nothing is ever overwritten.
    Exists(PathBuf),
    /// The file has a second name (a hard link), under which it would have a second log.
    Linked(PathBuf),
    /// It is not an SQLite file.
    NotABase(PathBuf),
    /// It is a base of another application.
    OtherProgram(PathBuf),
    /// It is a base of binome, and its bytes are not whole.
    Damaged(PathBuf, String),
    /// It was written by a later version of binome.
    Newer {
        /// Which file.
        path: PathBuf,
        /// Its schema.
        found: u32,
        /// The latest this program knows.
        known: u32,
    },
    /// The file or the medium cannot be written.
    ReadOnly(PathBuf),
    /// The file cannot be opened.
    Forbidden(PathBuf),
    /// Somebody else held the file for longer than we wait.
    Busy,
    /// No room left on the disk.
    Full,
    /// Somebody changed the same field since it was read.
    Conflict(Vec<Disagreement>),
    /// The record is not there.
    NoRecord(RecordKind, String),
    /// Nothing of mine is left to undo.
    NothingToUndo,
    /// This person only reads.
    MayNotWrite,
    /// Nobody said who is acting.
    Nobody,
    /// No such département.
    NoDepartment(String),
    /// A rule of the file refused the values.
    Rule(String),
    /// Anything else the file or the system said.
    Other(String),
}

/// One field that two people want differently.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Disagreement {
    /// Kind of record.
    pub kind: RecordKind,
    /// Which record.
    pub id: String,
    /// Which field.
    pub key: FieldKey,
    /// What I read.
    pub base: Value,
    /// What I want.
    pub mine: Value,
    /// What is there now.
    pub theirs: Value,
    /// Who wrote it.
    pub by: Option<PersonId>,
}
