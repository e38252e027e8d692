//! Putting off a conflict, and settling it.

use super::Change;
use crate::domain::{
    conflict::{self, OpenConflict, Settled},
    field::{Field, FieldEdit, RecordKind, Value},
    id::ConflictId,
    refusal::FieldConflict,
};

impl Change {
    /// Puts off a conflict: the value of this person is kept beside the field.
    #[must_use]
    pub fn put_off(found: &FieldConflict) -> Self {
        Self::create(RecordKind::Conflict, "", conflict::fields(found))
    }

    /// Settles what was put off, the field taking the given value, or staying as it was
    /// seen. A write in the field meanwhile is a conflict.
    #[must_use]
    pub fn settle(one: &OpenConflict, how: Settled, value: Option<Value>) -> Self {
        Self::settle_seen(&one.id, &one.found, how, value)
    }

    /// The same, of a field as it was seen when one began.
    #[must_use]
    pub fn settle_seen(
        conflict: &ConflictId,
        seen: &FieldConflict,
        how: Settled,
        value: Option<Value>,
    ) -> Self {
        let FieldConflict { kind, id, key, theirs, .. } = seen.clone();
        let edit = FieldEdit { key, mine: value.unwrap_or_else(|| theirs.clone()), base: theirs };
        let (base, mine) = (Value::Null, Value::from(how.as_str()));
        let settled = FieldEdit { key: Field::Settled.into(), base, mine };
        Self::edit(kind, &id, vec![edit]).then(Self::edit(
            RecordKind::Conflict,
            conflict.as_str(),
            vec![settled],
        ))
    }
}
