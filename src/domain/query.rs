//! Queries to a base and their answers, one for one.
//!
//! A new query is an arm of each and a function of the store; threads carry them unread.

use super::{
    field::RecordKind,
    figures::{Figures, FiguresQuery},
    follow_up::FollowUp,
    id::{ConventionId, NoteId, PersonId, TerritoryCode},
    journal::{
        Activity, BinPage, BinQuery, Direction, HistoryPage, HistoryQuery, JournalPage,
        JournalQuery,
    },
    life::Life,
    note::Note,
    page::{CountQuery, NotesCount, NotesPage, NotesQuery},
    plan::grouping::Members,
    questions::{Asking, Counted, Counting, Found},
    rows::{Listing, Rows},
    visit::Visit,
};

/// A query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Query {
    /// A window of notes.
    Notes(NotesQuery),
    /// How many notes, counted on for a while.
    CountNotes(Box<CountQuery>),
    /// One note with its follow-ups.
    Note(NoteId),
    /// A window of what was done.
    Journal(Box<JournalQuery>),
    /// A window of the history of one record.
    History(HistoryQuery),
    /// A window of the bin.
    Bin(BinQuery),
    /// The records of a list.
    Rows(Listing),
    /// The records that hang on a convention.
    Life(ConventionId),
    /// Themes and communes of every action.
    Members,
    /// What is read before a visit of a territory.
    Visit(TerritoryCode),
    /// The figures of a day.
    Figures(Box<FiguresQuery>),
    /// How many records there are of each of these kinds.
    CountRows(Vec<RecordKind>),
    /// How many records name this one.
    Naming(RecordKind, String),
    /// The revision of a record.
    Revision(RecordKind, String),
    /// The activity of this person that undo or redo would take back.
    WouldUndo(PersonId, Direction),
    /// How many rows questions have.
    CountAsked(Box<Counting>),
    /// The rows of a question.
    Ask(Box<Asking>),
}

impl Query {
    /// Whether this query replaces another: the same list under other words. One list
    /// of a kind is looked through at a time.
    #[must_use]
    pub fn replaces(&self, earlier: &Self) -> bool {
        match (self, earlier) {
            (Self::Notes(later), Self::Notes(earlier)) => {
                later.territory == earlier.territory && later.filter != earlier.filter
            }
            (Self::Notes(later), Self::CountNotes(earlier)) => {
                later.territory == earlier.territory && later.filter != earlier.filter
            }
            (Self::Journal(later), Self::Journal(earlier)) => later.filter != earlier.filter,
            (
                Self::Notes(_)
                | Self::CountNotes(_)
                | Self::Journal(_)
                | Self::Note(_)
                | Self::History(_)
                | Self::Bin(_)
                | Self::Rows(_)
                | Self::Life(_)
                | Self::Members
                | Self::Visit(_)
                | Self::Figures(_)
                | Self::CountRows(_)
                | Self::Naming(..)
                | Self::Revision(..)
                | Self::WouldUndo(..)
                | Self::CountAsked(_)
                | Self::Ask(_),
                _,
            ) => false,
        }
    }
}

/// An answer; each names its query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// A window of notes.
    Notes(Box<NotesPage>),
    /// How many notes.
    CountNotes(Box<(CountQuery, NotesCount)>),
    /// One note with its follow-ups, where it is still there.
    Note(NoteId, Option<Box<(Note, Vec<FollowUp>)>>),
    /// A window of what was done.
    Journal(Box<JournalPage>),
    /// A window of the history of one record.
    History(Box<HistoryPage>),
    /// A window of the bin.
    Bin(BinPage),
    /// The records of a list, in their order.
    Rows(Box<Rows>),
    /// The records that hang on a convention.
    Life(Box<Life>),
    /// Themes and communes of every action.
    Members(Box<Members>),
    /// What is read before a visit of a territory.
    Visit(TerritoryCode, Box<Visit>),
    /// The figures of a day.
    Figures(Box<Figures>),
    /// How many records there are of each kind that was asked.
    CountRows(Vec<(RecordKind, usize)>),
    /// How many records name it.
    Naming(RecordKind, String, usize),
    /// The revision a record has; nothing where it is gone.
    Revision(RecordKind, String, Option<i64>),
    /// The activity to take back.
    WouldUndo(Direction, Box<Activity>),
    /// How many rows questions have.
    CountAsked(Box<Counted>),
    /// The rows of a question, as it was asked.
    Ask(Box<(Asking, Found)>),
}
