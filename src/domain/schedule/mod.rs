//! The schedule of a convention: deadlines made from templates, and what moves when a date moves.

mod moved;
mod preview;
mod template;

pub use self::{
    moved::{is_dated, moved},
    preview::{Move, preview},
    template::{Anchor, Offset, SHIPPED, Template, month_day},
};

use chrono::NaiveDate;

use super::{
    field::{Field, Fields},
    id::ConventionId,
    reader::Reader,
};

/// A deadline of a convention.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadline {
    /// Which.
    pub id: String,
    /// Of which convention.
    pub convention: ConventionId,
    /// The template it was made from.
    pub template: Option<String>,
    /// Title.
    pub title: String,
    /// The day.
    pub due: NaiveDate,
    /// Done on that day.
    pub done: Option<NaiveDate>,
    /// Whether somebody moved it by hand: it stays where it is.
    pub pinned: bool,
    /// Whether it was archived: what its template makes stays away, unless it is restored.
    pub archived: bool,
}

impl Deadline {
    /// From the fields of its record.
    #[must_use]
    pub fn of(id: &str, fields: &Fields) -> Option<Self> {
        let read = Reader(fields);
        Some(Self {
            id: id.to_owned(),
            convention: read.id(Field::Convention)?,
            template: read.optional(Field::Template),
            title: read.text(Field::Title),
            due: read.day(Field::DueOn)?,
            done: read.day(Field::DoneOn),
            pinned: read.truth(Field::Pinned),
            archived: false,
        })
    }

    /// Whether its day has passed and it is not done.
    #[must_use]
    pub fn is_late(&self, on: NaiveDate) -> bool {
        self.done.is_none_or(|done| done > on) && self.due < on
    }
}
