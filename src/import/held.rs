//! What an import asks of a base, wherever the thread that owns it is.

use crate::{
    domain::{
        field::{FieldKey, RecordKind},
        id::PersonId,
        journal::JournalLine,
        refusal::Refusal,
        rows::Row,
    },
    store::Store,
};

/// A base that is read.
pub trait Held {
    /// What every import that kept this mapping wrote, the oldest first.
    ///
    /// # Errors
    /// As the base says.
    fn imported(&self, mapping: &str) -> Result<Vec<JournalLine>, Refusal>;

    /// The records of a kind, those in the bin apart.
    ///
    /// # Errors
    /// As the base says.
    fn records(&self, kind: RecordKind) -> Result<Vec<Row>, Refusal>;

    /// Who wrote a field of a record last, where known, and when (UTC).
    ///
    /// # Errors
    /// As the base says.
    fn wrote(&self, kind: RecordKind, id: &str, key: &FieldKey) -> Result<Wrote, Refusal>;
}

/// A person and a moment.
pub type Wrote = (Option<PersonId>, Option<String>);

impl Held for Store {
    fn imported(&self, mapping: &str) -> Result<Vec<JournalLine>, Refusal> {
        Self::imported(self, mapping)
    }

    fn records(&self, kind: RecordKind) -> Result<Vec<Row>, Refusal> {
        let all = Self::records(self, kind, false)?;
        Ok(all.into_iter().map(|one| Row { id: one.id, fields: one.fields }).collect())
    }

    fn wrote(&self, kind: RecordKind, id: &str, key: &FieldKey) -> Result<Wrote, Refusal> {
        self.last_writer(kind, id, key)
    }
}
