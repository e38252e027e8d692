//! Checks of the file by the desk: before the first write, and when idle. `whole` holds their progress
//! and findings.

use super::{desk::Desk, whole::Whole};
use crate::domain::refusal::Refusal;

impl Desk {
    /// Whether what was looked at of the file is whole, and the end of its journal follows from itself.
    pub(super) fn whole(&mut self) -> Result<(), Refusal> {
        let store = self.store.as_ref().ok_or(Refusal::Nobody)?;
        let found = self.whole.first(store, &self.known);
        if self.stop.is_asked() {
            // A look that was stopped tells nothing of the file.
            self.whole = Whole::default();
            return Ok(());
        }
        found
    }

    /// Goes on looking at the rest of the file, while nobody asks for anything.
    pub(super) fn look_on(&mut self) -> Result<(), Refusal> {
        let Some(store) = &self.store else { return Ok(()) };
        match self.whole.go_on(store, self.today, &self.known) {
            Err(Refusal::Busy) => Ok(()),
            looked => looked,
        }
    }

    /// Goes on with the communes that are remembered; what the file says instead is read at the next look.
    pub(super) fn know_reference(&mut self) {
        if let Some(store) = &mut self.store {
            self.stale |= self.reference.go_on(store, &self.known);
        }
    }
}
