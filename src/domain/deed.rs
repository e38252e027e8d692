//! A change somebody made at some moment: what a base that is filled in one go is told.

use super::{change::Change, id::PersonId};

/// A change with its author and its moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deed {
    /// When, UTC, RFC 3339.
    pub at: String,
    /// Who.
    pub by: Option<PersonId>,
    /// What.
    pub change: Change,
}
