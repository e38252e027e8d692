//! The base as it was known on a day, while it is looked at: what is known now is set aside, and comes back.
//!
//! The day counted takes the place of today; nothing is written meanwhile.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::{domain::facts::Facts, keys::Action};

/// A past that is looked at, and the present that waits.
#[derive(Debug)]
pub struct Past {
    /// The day at whose end the base was known so.
    pub known: NaiveDate,
    /// The day counted.
    pub counted: NaiveDate,
    pub(super) today: NaiveDate,
    pub(super) now: Arc<Facts>,
}

/// Whether an action writes, and so waits for the present.
#[must_use]
pub const fn waits_for_now(action: Action) -> bool {
    action.writes()
        || matches!(
            action,
            Action::Add
                | Action::AssignBinome
                | Action::SetGoal
                | Action::MarkDone
                | Action::Undo
                | Action::Redo
                | Action::Restore
                | Action::Merge
                | Action::MoveUp
                | Action::MoveDown
                | Action::Renumber
                | Action::TalkingPoints
                | Action::Leaving
                | Action::Later
                | Action::WeekLater
                | Action::WeekEarlier
        )
}
