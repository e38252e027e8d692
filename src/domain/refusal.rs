//! Refusals, classed by what the person can do about them.
//!
//! Sentences are written elsewhere, in each language; here are the facts they need.

use std::path::PathBuf;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    field::{Field, FieldKey, RecordKind, Value},
    id::{PersonId, TerritoryCode},
    journal::Direction,
    may::Why,
    memo::Surprise,
    reference,
    tier::Unsafe,
};

/// A refusal. Nothing was written, but where it says that nobody can tell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// No file at that path.
    Missing(PathBuf),
    /// The file that is open no longer stands at its path, where another may stand.
    Gone {
        /// Where it stood.
        path: PathBuf,
        /// Whether another file stands there.
        replaced: bool,
    },
    /// The path is longer than a base can have.
    LongPath(PathBuf),
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
    /// It was copied over while it was open: the log beside it is of the file that was there.
    Overlaid(PathBuf),
    /// It is a base of binome in which this was added, changed or taken away that is not binome's: it
    /// would run when the file is read or written.
    Foreign(PathBuf, String),
    /// It is no file but a pipe, a device, a folder, or a link where none belongs.
    NotAFile(PathBuf),
    /// A folder that binome writes copies in is a link to another.
    LinkedFolder(PathBuf),
    /// It is a copy of another base.
    OtherBase(PathBuf),
    /// It is a working copy, where the base itself is wanted.
    WorkingCopy(PathBuf),
    /// It is no working copy.
    NoWorkingCopy(PathBuf),
    /// It is a working copy that left a state of the base that the base no longer has.
    Parted(PathBuf),
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
    /// It stands where SQLite would destroy it: it can be read there, not written.
    UnsafePlace(PathBuf, Unsafe),
    /// It is not the base its user knows: it is read, and not written until they accept it.
    Unfamiliar(PathBuf, Surprise),
    /// The file cannot be opened.
    Forbidden(PathBuf),
    /// Another process held the file for longer than we wait.
    Busy,
    /// No room left on the disk.
    Full,
    /// No room left for this person.
    Quota,
    /// No memory left.
    Memory,
    /// The system opens no more files.
    TooManyFiles,
    /// The medium failed while it was read: what could not be read may be whole.
    Unreadable(PathBuf, String),
    /// No lock can be set where it stands, on any file.
    NoLocks(PathBuf),
    /// The commit of this operation failed, and nobody can tell whether it is written.
    InDoubt(String),
    /// Something else was written under the id of this operation.
    OtherOperation(String),
    /// The same field was changed since it was read.
    Conflict(Vec<FieldConflict>),
    /// The record is not there.
    NoRecord(RecordKind, String),
    /// Nothing of mine is left to undo.
    NothingToUndo,
    /// Nothing of mine was undone last.
    NothingToRedo,
    /// I have done something else since I was asked whether to undo or redo.
    DoneSince(Direction),
    /// The words to be brought back, in a record of this kind, were erased for a person's sake.
    Erased(RecordKind),
    /// The role of this person does not let them write it.
    NotAllowed(Why),
    /// It lies where others work: it is written once this person says that they replace them.
    OutsideSector(Vec<Followed>),
    /// No actor was given.
    Nobody,
    /// The base and its journal begin later than the day asked: on this one.
    BeforeJournal(NaiveDate),
    /// No such département.
    NoDepartment(String),
    /// The official reference of another year cannot be taken.
    Reference(reference::Trouble),
    /// A rule that every record keeps would be broken.
    Rule(BrokenRule),
    /// Any other error of the file or the system.
    Other(String),
}

/// A territory that others follow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Followed {
    /// Which.
    pub code: TerritoryCode,
    /// Its name.
    pub name: String,
    /// The names of the techniciens who do.
    pub by: Vec<String>,
}

/// One field that two people want differently.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldConflict {
    /// Kind of record.
    pub kind: RecordKind,
    /// Which record.
    pub id: String,
    /// Which field.
    pub key: FieldKey,
    /// The value read.
    pub base: Value,
    /// The value wanted.
    pub mine: Value,
    /// The present value.
    pub theirs: Value,
    /// Who wrote it.
    pub by: Option<PersonId>,
    /// When they did, UTC, by their clock.
    pub at: Option<String>,
}

/// A rule that a record would break, as far as the file tells which.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BrokenRule {
    /// Kind of record.
    pub kind: RecordKind,
    /// The field it is about, or one of them.
    pub field: Option<Field>,
    /// Which rule.
    pub rule: Rule,
}

/// The rules that the file itself keeps. Forms keep them too: what comes so far was written by two
/// people at once, or comes from outside a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    /// The field must say something.
    Required,
    /// The end comes after the start.
    EndAfterStart,
    /// A binôme has at least one person.
    Somebody,
    /// The record named by the field is in the base.
    Known,
    /// Nobody else has this value.
    Unique,
    /// The value is of the field's kind: a day, a code, a number within its bounds.
    Fitting,
    /// The value is not longer than any file takes.
    Length,
    /// A record of this kind has this field.
    HasField,
}
