//! Places as data: where one can go, by what it is about. Must not know how a place is drawn.

use std::path::PathBuf;

use chrono::NaiveDate;

use crate::{
    domain::{
        alerts::Setting,
        change::Change,
        field::RecordKind,
        figures::FiguresQuery,
        id::{ConventionId, FollowUpId, NoteId, TerritoryCode},
        journal::{Activity, Direction, Named},
        note::Note,
        questions::Narrowed,
        refusal::{FieldConflict, Followed, Refusal},
        rows::Listing,
    },
    keys::Scope,
    ui::{
        forms::{Opening, Orphan},
        world::Ticket,
    },
};

/// Where one can go.
#[derive(Debug, Clone, PartialEq)]
pub enum Route {
    /// The view of one's territories.
    Sector,
    /// The view of deadlines.
    Due,
    /// The view of plans: every fiche, whatever its convention.
    Plan,
    /// The page before a visit of a territory; of the one chosen at the desk where none is named.
    Visit(Option<TerritoryCode>),
    /// The map of the territories.
    Map,
    /// The line of time of the conventions.
    Timeline,
    /// The figures.
    Figures,
    /// The rows of a figure.
    FigureRows(Box<FiguresQuery>),
    /// How a figure is counted.
    FigureRule(Box<FiguresQuery>),
    /// What if conventions were signed.
    WhatIf,
    /// The view of questions.
    Questions,
    /// The story of a territory, from its first note.
    Story(TerritoryCode),
    /// The list of views.
    Views,
    /// The question as of which day the base is to be read.
    Past,
    /// What may be added about a territory.
    Add(Box<Start>),
    /// The keys of a place.
    Help(Scope),
    /// The sheet of a record.
    Sheet(About),
    /// Why a territory is marked: its alerts.
    Reasons(TerritoryCode),
    /// A record in the place of its convention, or among those of its kind.
    Record(RecordKind, String, Option<ConventionId>),
    /// Who changed what in a record.
    History(RecordKind, String),
    /// The view of what was done.
    Activity,
    /// What was done on a territory.
    Journal(TerritoryCode),
    /// The archived records.
    Bin,
    /// The people of the Caf.
    People,
    /// The lists of the Caf.
    Lists,
    /// The rows that answer a question.
    Answers(Box<Narrowed>),
    /// The records of one kind.
    Rows(Listing),
    /// Fiches of another plan, into the new one of this convention.
    CopyPlan(ConventionId),
    /// The import of a workbook.
    Import,
    /// Open conflicts.
    Conflicts,
    /// Changes of others since my last visit.
    Since,
    /// A row of the view of territories.
    Row(Row),
    /// A form.
    Form(Opening),
    /// The question before something that can be taken back.
    Confirm(Asked),
    /// A change refused because somebody else wrote there.
    Refused(Attempt, Vec<FieldConflict>),
    /// A base that is damaged, by why it was refused.
    Damage(Refusal),
    /// The question whether to go on with a base that is not the one I know.
    Accept,
    /// The question whether to write where others follow, and what waits for the answer.
    Replace(Ticket, Vec<Followed>),
    /// The question whether to go on with what earlier runs left unsaved.
    Unfinished(Vec<Orphan>),
    /// The first screens.
    Welcome(First),
}

/// What something is added about.
#[derive(Debug, Clone, PartialEq)]
pub struct Start {
    /// The territory.
    pub territory: TerritoryCode,
    /// The convention looked at there.
    pub convention: Option<ConventionId>,
    /// Whether it is the convention that is looked at, rather than the territory.
    pub at_convention: bool,
    /// The note looked at, or one that was to go up.
    pub note: Option<Note>,
}

/// The subject of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum About {
    /// A territory.
    Territory(TerritoryCode),
    /// A convention.
    Convention(ConventionId),
    /// A note.
    Note(NoteId),
    /// An open follow-up.
    FollowUp(FollowUpId),
}

/// A row of the view of territories: a territory, and a pane of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The territory.
    pub territory: TerritoryCode,
    /// In which pane.
    pub at: At,
}

/// A pane of a territory, and what is chosen there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum At {
    /// Notes and follow-ups: one of them, where it has a row.
    Notes(Option<(RecordKind, String)>),
    /// The CTG: one convention, where one is named.
    Ctg(Option<ConventionId>),
}

/// A question before an action.
#[derive(Debug, Clone, PartialEq)]
pub enum Asked {
    /// Whether to take this back.
    TakeBack(Direction, Box<Activity>),
    /// Whether to archive a record, as it was read.
    Archive(Named),
    /// Whether to bring a record back.
    Restore(Named),
    /// Whether to merge the first record into the other.
    Merge(Box<[Named; 2]>),
    /// Whether something goes to another day.
    Week(Box<Moved>),
    /// Whether to open the page that was written there.
    OpenPage(PathBuf),
    /// Whether the base takes the thresholds of the user's file: each with the base's value and the file's.
    Thresholds(Vec<(Setting, i64, i32)>),
}

/// Something that goes from its day to another.
#[derive(Debug, Clone, PartialEq)]
pub struct Moved {
    /// The kind of its record.
    pub kind: RecordKind,
    /// What it is, in words.
    pub what: String,
    /// Its day.
    pub from: NaiveDate,
    /// The day it goes to.
    pub to: NaiveDate,
    /// What moves it.
    pub change: Change,
}

/// A change refused without a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Attempt {
    /// A change.
    Change,
    /// An undo or a redo.
    TakingBack(Direction),
}

/// Where the first screens begin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum First {
    /// At the very beginning, and what was refused.
    Begin(Option<String>),
    /// At the question who I am.
    Who,
}

impl About {
    /// Its record's history; of a territory, what was done there.
    #[must_use]
    pub fn history(&self) -> Route {
        match self {
            Self::Territory(code) => Route::Journal(code.clone()),
            Self::Convention(id) => Route::History(RecordKind::Convention, id.to_string()),
            Self::Note(id) => Route::History(RecordKind::Note, id.to_string()),
            Self::FollowUp(id) => Route::History(RecordKind::FollowUp, id.to_string()),
        }
    }
}

impl Route {
    /// Whether one goes there to write: only who may write does.
    #[must_use]
    pub fn writes(&self) -> bool {
        let form = |opening: &Opening| !matches!(opening, Opening::Me(_));
        matches!(self, Self::Confirm(_) | Self::CopyPlan(_) | Self::Import | Self::Add(_))
            || matches!(self, Self::Form(opening) if form(opening))
    }
}
