//! A conflict: two values of one field, kept until somebody settles it.
//!
//! A record like the others. The present value of the field is not in it: it is read beside it.

use super::{
    code::codes,
    field::{Field, Fields, FieldsBuilder},
    id::{ConflictId, PersonId},
    journal::Named,
    refusal::FieldConflict,
};

codes! {
    /// How it was settled.
    pub enum Settled {
        /// As its author wanted.
        Mine = "mine",
        /// With the other's value.
        Theirs = "theirs",
        /// With something of both.
        Both = "both",
    }
}

/// One that nobody has settled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenConflict {
    /// Which.
    pub id: ConflictId,
    /// The record, by what it is known.
    pub named: Named,
    /// The field: value read, value wanted, present value.
    pub found: FieldConflict,
    /// Who wants it otherwise.
    pub author: Option<PersonId>,
    /// Since when, UTC.
    pub since: String,
}

/// The fields of its record.
#[must_use]
pub fn fields(found: &FieldConflict) -> Fields {
    FieldsBuilder::default()
        .with(Field::Kind, found.kind.as_str())
        .with(Field::Record, found.id.as_str())
        .with(Field::Field, found.key.field.as_str())
        .with(Field::Member, found.key.member.as_deref())
        .with(Field::Read, found.base.clone())
        .with(Field::Wanted, found.mine.clone())
        .done()
}
