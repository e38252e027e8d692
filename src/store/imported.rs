//! What imports wrote: the base of the merge of the next one.

use super::{Store, journal};
use crate::domain::{
    field::{FieldKey, RecordKind},
    id::PersonId,
    journal::JournalLine,
    refusal::Refusal,
};

impl Store {
    /// The lines of every import that kept this mapping, and of what was taken back of one, the oldest first.
    ///
    /// # Errors
    /// As for [`Store::snapshot`].
    pub fn imported(&self, mapping: &str) -> Result<Vec<JournalLine>, Refusal> {
        self.reading(self.at_once(|conn| journal::of_imports(conn, mapping)))
    }

    /// Who wrote a field of a record last, where known, and when (UTC).
    ///
    /// # Errors
    /// As for [`Store::snapshot`].
    pub fn last_writer(
        &self,
        kind: RecordKind,
        id: &str,
        key: &FieldKey,
    ) -> Result<(Option<PersonId>, Option<String>), Refusal> {
        self.reading(self.at_once(|conn| journal::last_writer(conn, kind, id, key)))
    }
}
