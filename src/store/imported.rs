//! What imports wrote: the base of the merge of the next one.

use super::{Store, journal};
use crate::domain::{journal::JournalLine, refusal::Refusal};

impl Store {
    /// The lines of every import, and of what was taken back of one, the oldest first.
    ///
    /// # Errors
    /// As for [`Store::snapshot`].
    pub fn imported(&self) -> Result<Vec<JournalLine>, Refusal> {
        self.reading(self.at_once(journal::of_imports))
    }
}
