//! An axis: a part of the plan of a convention.

use std::cmp::Ordering;

use crate::domain::{
    field::{Field, Fields},
    id::ConventionId,
    reader::Reader,
};

/// An axis.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Axis {
    /// Which.
    pub id: String,
    /// Of which convention.
    pub convention: ConventionId,
    /// Its rank.
    pub position: i32,
    /// Its title.
    pub title: String,
}

impl Axis {
    /// From the fields of its record.
    #[must_use]
    pub fn of(id: &str, fields: &Fields) -> Option<Self> {
        let read = Reader(fields);
        Some(Self {
            id: id.to_owned(),
            convention: read.id(Field::Convention)?,
            position: read.number(Field::Position).unwrap_or(0),
            title: read.text(Field::Title),
        })
    }

    /// Which comes first of two of a plan: by rank, then by id.
    #[must_use]
    pub fn in_order(&self, other: &Self) -> Ordering {
        (self.position, &self.id).cmp(&(other.position, &other.id))
    }
}
