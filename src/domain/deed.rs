//! A dated change by one person: the input of a base filled in one go.

use super::{change::Change, id::PersonId};

/// A change with its author and its moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deed {
    /// When, UTC, RFC 3339.
    pub at: String,
    /// Who.
    pub by: Option<PersonId>,
    /// The change.
    pub change: Change,
}
