//! A record about to be written, for the rules of its kind over several fields.

use chrono::NaiveDate;

use crate::domain::{
    change::Change,
    draft::{Problem, Trouble},
    field::{Field, FieldKey, Fields, RecordKind, Value},
    id::PersonId,
    snapshot::Snapshot,
};

/// A record about to be written.
#[derive(Debug, Clone, Copy)]
pub struct Written<'a> {
    /// Its id, where it is edited.
    pub id: Option<&'a str>,
    /// Its fields.
    pub fields: &'a Fields,
    /// The other records.
    pub data: &'a Snapshot,
    /// The day it is.
    pub today: NaiveDate,
}

/// A new record that is about to be written.
#[derive(Debug)]
pub struct Birth<'a> {
    /// Its kind.
    pub kind: RecordKind,
    /// Its id, where it has one of its own.
    pub id: Option<&'a str>,
    /// What it says.
    pub fields: Fields,
    /// Who writes it.
    pub me: Option<&'a PersonId>,
    /// What else there is.
    pub data: &'a Snapshot,
    /// The day it is.
    pub today: NaiveDate,
}

/// Nothing but itself.
pub(super) fn alone(of: &Birth<'_>) -> Change {
    Change::write(of.kind, of.id, of.fields.clone())
}

/// No rule but those of each field.
pub(super) fn none(_: &Written<'_>) -> Vec<Problem> {
    Vec::new()
}

/// Its day has come.
pub(super) fn has_come(of: &Written<'_>) -> Vec<Problem> {
    let later = day(of.fields, Field::On).is_some_and(|on| on > of.today);
    if later { vec![Problem { field: Field::On, trouble: Trouble::NotYet }] } else { Vec::new() }
}

/// It names exactly one of these fields.
pub(super) fn one_owner(of: &Written<'_>, owners: &[Field]) -> Vec<Problem> {
    let trouble = match owners.iter().filter(|one| text(of.fields, **one).is_some()).count() {
        1 => return Vec::new(),
        0 => Trouble::Required,
        _ => Trouble::OneOwner,
    };
    vec![Problem { field: Field::Convention, trouble }]
}

/// The text of a field.
#[must_use]
pub fn text(fields: &Fields, field: Field) -> Option<&str> {
    match fields.get(&FieldKey::from(field)) {
        Some(Value::Text(text)) => Some(text),
        Some(Value::Int(_) | Value::Null) | None => None,
    }
}

pub(super) fn day(fields: &Fields, field: Field) -> Option<NaiveDate> {
    text(fields, field)?.parse().ok()
}
