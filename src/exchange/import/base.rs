//! What the base holds already, as an import looks at it.

use chrono::NaiveDate;

use super::standing::Imports;
use crate::domain::{
    field::{FieldKey, RecordKind},
    import::Wrote,
    snapshot::Snapshot,
    territory::DepartmentReference,
};

/// Who knows by whom a value of the base was written.
pub trait Writers: std::fmt::Debug {
    /// Who wrote a field of a record last, and when.
    fn wrote(&self, kind: RecordKind, id: &str, key: &FieldKey) -> Option<Wrote>;
}

/// The base as it stands, and the day.
#[derive(Debug, Clone, Copy)]
pub struct Base<'a> {
    /// Its territories, people, conventions, contacts and the rest.
    pub data: &'a Snapshot,
    /// Communes and EPCI of the whole of France, as shipped: a workbook may name others.
    pub national: &'a DepartmentReference,
    /// The day held for today.
    pub today: NaiveDate,
    /// What imports wrote last.
    pub imports: Option<&'a Imports>,
    /// Who wrote what stands.
    pub writers: Option<&'a dyn Writers>,
}

impl Base<'_> {
    /// Who wrote a field of a record last, where that is known.
    #[must_use]
    pub fn wrote(&self, kind: RecordKind, id: &str, key: &FieldKey) -> Option<Wrote> {
        self.writers?.wrote(kind, id, key)
    }
}
