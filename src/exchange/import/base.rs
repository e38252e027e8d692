//! What the base holds already, as an import looks at it.

use chrono::NaiveDate;

use crate::domain::{snapshot::Snapshot, territory::DepartmentReference};

/// The base as it stands, and the day.
#[derive(Debug, Clone, Copy)]
pub struct Base<'a> {
    /// Its territories, people, conventions, contacts and the rest.
    pub data: &'a Snapshot,
    /// Communes and EPCI of the whole of France, as shipped: a workbook may name others.
    pub national: &'a DepartmentReference,
    /// The day held for today.
    pub today: NaiveDate,
}
