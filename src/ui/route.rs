//! Places as data: where one can go, by what it is about. Must not know how a place is drawn.

use crate::{
    domain::{
        field::RecordKind,
        id::{ConventionId, FollowUpId, NoteId, TerritoryCode},
    },
    keys::Scope,
    text::Text,
};

/// Where one can go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    /// The view of one's territories.
    Sector,
    /// The view of deadlines.
    Due,
    /// The list of views.
    Views,
    /// The keys of a place.
    Help(Scope),
    /// The sheet of a record.
    Sheet(Subject),
    /// Who changed what in a record.
    History(RecordKind, String),
}

/// What a sheet is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    /// A territory.
    Territory(TerritoryCode),
    /// A convention.
    Convention(ConventionId),
    /// A note.
    Note(NoteId),
    /// An open follow-up.
    FollowUp(FollowUpId),
}

impl Route {
    /// The views: whole screens beside one another, in the order they are shown.
    pub const VIEWS: [Self; 2] = [Self::Sector, Self::Due];

    /// What a view is called; nothing for a place that is none.
    #[must_use]
    pub const fn view_name(&self, text: &Text) -> Option<&'static str> {
        match self {
            Self::Sector => Some(text.ui.due.sector),
            Self::Due => Some(text.ui.due.name),
            Self::Views | Self::Help(_) | Self::Sheet(_) | Self::History(..) => None,
        }
    }
}
