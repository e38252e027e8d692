//! The subject of a form.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::{
    alerts::RuleCode,
    binome::Binome,
    convention::Convention,
    field::{FieldKey, RecordKind, Value},
    follow_up::FollowUp,
    goal::Goal,
    id::{ConflictId, ConventionId, NoteId, TerritoryCode},
    note::Note,
    person::Person,
    refusal::FieldConflict,
};

/// A record as it was read: its kind, its id, what it says.
pub type ReadRow = (RecordKind, String, Vec<(FieldKey, Value)>);

/// What a new note is about, beside its territory.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoteOrigin {
    /// Its territory; none of the whole Caf.
    pub territory: Option<TerritoryCode>,
    /// The action it is about.
    pub action: Option<String>,
    /// The meeting that it is the note of.
    pub meeting: Option<String>,
    /// The difficulty that it closes.
    #[serde(default)]
    pub closes: Option<String>,
}

/// The subject of a form, as read when it opened.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Subject {
    /// A new note on a territory.
    NewNote(TerritoryCode),
    /// A new note about a convention, an action or a meeting that was held.
    NewNoteOn(Box<NoteOrigin>),
    /// A note as it was read.
    Note(Box<Note>),
    /// A new follow-up on a territory, out of a note where there is one.
    NewFollowUp(TerritoryCode, Option<NoteId>),
    /// A follow-up as it was read.
    FollowUp(Box<FollowUp>),
    /// A new convention.
    NewConvention,
    /// A convention as it was read.
    Convention(Box<Convention>),
    /// The renewal of a convention, and its parties, axes and actions as they were read.
    Renewal(ConventionId, Vec<ReadRow>),
    /// Another stage of a convention, and the signature that was read.
    Stage(ConventionId, Option<NaiveDate>),
    /// The binôme of a territory, and the one that was there.
    Binome(TerritoryCode, Option<Box<Binome>>),
    /// The goal of a year, and the one that was there.
    Goal(i32, Option<Goal>),
    /// Two versions of a field that were put off, as they were seen.
    Settling(ConflictId, Box<FieldConflict>),
    /// A new person: me.
    Person,
    /// A new person who is not me.
    NewPerson,
    /// A person as they were read.
    EditPerson(Box<Person>),
    /// Somebody who leaves, as they were read.
    Leaving(Box<Person>),
    /// An alert to be put off, by rule and record, and the revision that record had.
    Snooze(RuleCode, String, Option<i64>),
    /// A record of any kind, new, or under its id with what was read.
    Record(RecordKind, Option<(String, Vec<(FieldKey, Value)>)>),
}

impl Subject {
    /// The kind of record it writes, and the id of the one that was read; a goal has its year instead.
    #[must_use]
    pub fn record(&self) -> (RecordKind, Option<&str>) {
        match self {
            Self::NewNote(_) | Self::NewNoteOn(_) => (RecordKind::Note, None),
            Self::Note(read) => (RecordKind::Note, Some(read.id.as_str())),
            Self::NewFollowUp(..) => (RecordKind::FollowUp, None),
            Self::FollowUp(read) => (RecordKind::FollowUp, Some(read.id.as_str())),
            Self::NewConvention | Self::Renewal(..) => (RecordKind::Convention, None),
            Self::Convention(read) => (RecordKind::Convention, Some(read.id.as_str())),
            Self::Stage(..) => (RecordKind::Passage, None),
            Self::Binome(_, read) => {
                (RecordKind::Binome, read.as_ref().map(|read| read.id.as_str()))
            }
            Self::Goal(..) => (RecordKind::Goal, None),
            Self::Settling(id, _) => (RecordKind::Conflict, Some(id.as_str())),
            Self::Person | Self::NewPerson => (RecordKind::Person, None),
            Self::EditPerson(read) | Self::Leaving(read) => {
                (RecordKind::Person, Some(read.id.as_str()))
            }
            Self::Snooze(..) => (RecordKind::Snooze, None),
            Self::Record(kind, read) => (*kind, read.as_ref().map(|(id, _)| id.as_str())),
        }
    }

    /// Whether the record is compared, field by field, with what was read when the form opened.
    pub(super) const fn holds_what_was_read(&self) -> bool {
        matches!(
            self,
            Self::Note(_)
                | Self::FollowUp(_)
                | Self::Convention(_)
                | Self::EditPerson(_)
                | Self::Goal(_, Some(_))
                | Self::Record(_, Some(_))
        )
    }
}
