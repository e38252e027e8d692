//! The journal: who did what to which record, by line or by activity.
//!
//! Facts only: `text` has the sentences, [`super::moment`] the local time.

mod asked;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};

pub use self::asked::{Asked, asked};
use super::{
    field::{Field, FieldEdit, FieldKey, Fields, RecordKind, Value},
    id::{PersonId, TerritoryCode},
};

/// One line: one field of one record, before and after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JournalLine {
    /// Place in the journal: the order of things, where clocks are not trusted.
    pub seq: i64,
    /// The place of the first line of its operation.
    pub operation: i64,
    /// Lines done together.
    pub group: String,
    /// When, UTC, by the writer's clock.
    pub at: String,
    /// Who.
    pub person: Option<PersonId>,
    /// From which machine.
    pub machine: String,
    /// Kind of record.
    pub kind: RecordKind,
    /// Which record.
    pub record: String,
    /// Which field.
    pub key: FieldKey,
    /// Revision of the record this line belongs to; 1 is its birth.
    pub rev: i64,
    /// Value before.
    pub before: Value,
    /// Value after.
    pub after: Value,
    /// Whether both values were erased for a person's sake: they then say nothing.
    pub erased: bool,
}

/// Which lines or activities; nothing asked, all of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct JournalFilter {
    /// Of these people only.
    pub people: Option<BTreeSet<PersonId>>,
    /// About these territories only: themselves, their notes and follow-ups, the conventions whose
    /// perimeter touches them with their passages, their binômes.
    pub territories: Option<BTreeSet<TerritoryCode>>,
    /// From this moment on.
    pub from: Option<DateTime<Utc>>,
    /// Before this moment.
    pub until: Option<DateTime<Utc>>,
    /// Of this record only.
    pub record: Option<String>,
    /// Of this field only.
    pub field: Option<Field>,
    /// Writing texts that hold every one of these words, accents and case ignored; empty for all.
    pub words: String,
}

/// Which activities: a window going back from a place.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct JournalQuery {
    /// Which.
    pub filter: JournalFilter,
    /// Only those before this place; nothing for the newest.
    pub before: Option<i64>,
    /// How many at most.
    pub limit: usize,
}

/// A window of activities, the newest first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct JournalPage {
    /// What was asked.
    pub query: JournalQuery,
    /// Those found.
    pub activities: Vec<Activity>,
    /// From which place to go on; nothing where there is no more. A window may come short of its
    /// limit and yet have more behind: looking is cut where it would take long.
    pub next: Option<i64>,
}

/// Undo or redo.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Direction {
    /// Undo.
    Undo,
    /// Redo.
    Redo,
}

/// The kind of action on a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum How {
    /// It was written.
    Born,
    /// Fields of it were changed.
    Edited,
    /// It was archived.
    Archived,
    /// It was brought back.
    BroughtBack,
}

/// A record, with what it is known by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Kind of record.
    pub kind: RecordKind,
    /// Which.
    pub id: String,
    /// The few fields that name it, as they stand.
    pub says: Fields,
}

impl Named {
    /// What it says in a field; nothing where it is empty.
    #[must_use]
    pub fn value(&self, field: Field) -> Value {
        self.says.get(&field.into()).cloned().unwrap_or(Value::Null)
    }

    /// A field changed from what it says.
    #[must_use]
    pub fn edit(&self, field: Field, mine: Value) -> FieldEdit {
        FieldEdit { key: field.into(), base: self.value(field), mine }
    }
}

/// The action of an activity on one record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Touched {
    /// The record.
    pub named: Named,
    /// The action.
    pub how: How,
    /// Which fields were changed, in the order of the journal.
    pub fields: Vec<Field>,
}

/// Changes made together by one person at one moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Activity {
    /// Its place in the journal.
    pub seq: i64,
    /// The group it is undone by.
    pub group: String,
    /// When, UTC, by the writer's clock.
    pub at: String,
    /// Who.
    pub person: Option<PersonId>,
    /// From which machine.
    pub machine: String,
    /// Whether it undid or redid something.
    pub direction: Option<Direction>,
    /// The first records it touched, [`TOUCHED_MAX`] at most.
    pub touched: Vec<Touched>,
    /// How many records of each kind it touched.
    pub counts: BTreeMap<RecordKind, usize>,
}

/// The most records of one activity that are named.
pub const TOUCHED_MAX: usize = 12;

impl Activity {
    /// How many records it touched.
    #[must_use]
    pub fn records(&self) -> usize {
        self.counts.values().sum()
    }
}

/// Which lines of one record's history: a window going back from a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryQuery {
    /// Kind of record; of a convention, its passages too.
    pub kind: RecordKind,
    /// Which.
    pub id: String,
    /// This field only.
    pub field: Option<Field>,
    /// Only those before this place; nothing for the newest.
    pub before: Option<i64>,
    /// How many at most.
    pub limit: usize,
}

/// A window of the history of a record, the newest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryPage {
    /// What was asked.
    pub query: HistoryQuery,
    /// The record, where it is there.
    pub named: Option<Named>,
    /// Its lines.
    pub lines: Vec<JournalLine>,
    /// Whether older ones follow.
    pub more: bool,
}

/// A window over the bin.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct BinQuery {
    /// How many to pass over.
    pub offset: usize,
    /// How many to give.
    pub limit: usize,
}

/// An archived record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArchivedRecord {
    /// The record.
    pub named: Named,
    /// When it was, UTC; nothing where the journal does not tell.
    pub at: Option<String>,
    /// Who did.
    pub by: Option<PersonId>,
}

/// A window of the bin, the latest first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BinPage {
    /// What was asked.
    pub query: BinQuery,
    /// How many there are.
    pub of: usize,
    /// Those of the window.
    pub records: Vec<ArchivedRecord>,
}

/// The state of the journal's chain.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Chain {
    /// How many lines were read.
    pub lines: i64,
    /// How many operations they are of.
    pub operations: i64,
    /// The first line that does not follow from the one before; nothing where the chain is whole.
    pub broken_at: Option<i64>,
}
