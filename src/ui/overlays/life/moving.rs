//! Moves of a fiche or an axis on their way to the file: shown at once, read anew where one is refused.

use crate::{domain::change::Change, ui::world::Ticket};

/// Moves on their way to the file.
#[derive(Debug, Default)]
pub(super) struct Moving {
    /// One that is asked to be written.
    next: Option<Change>,
    /// Under which tickets they are written.
    tickets: Vec<Ticket>,
    /// Whether one was refused: what the base has is read anew.
    stale: bool,
}

impl Moving {
    /// One that is asked to be written next.
    pub(super) fn ask(&mut self, change: Change) {
        self.next = Some(change);
    }

    /// One that may not be written leaves nothing behind.
    pub(super) fn forget(&mut self) {
        self.next = None;
    }

    pub(super) fn asked(&mut self, ticket: Ticket) -> Option<Change> {
        let change = self.next.take()?;
        self.tickets.push(ticket);
        Some(change)
    }

    pub(super) fn refused(&mut self, ticket: Ticket) {
        self.stale |= self.tickets.contains(&ticket);
    }

    pub(super) fn takes_stale(&mut self) -> bool {
        std::mem::take(&mut self.stale)
    }
}
