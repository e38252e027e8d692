//! The fields of a record read as its values are: a struct of a kind is made from them.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::field::{Field, FieldKey, Fields, Value};

/// Reads the fields of one record; what is missing or not of its type reads as nothing.
#[derive(Debug, Clone, Copy)]
pub struct Reader<'a>(pub &'a Fields);

impl Reader<'_> {
    fn get(&self, field: Field) -> Option<&str> {
        match self.0.get(&FieldKey::from(field)) {
            Some(Value::Text(text)) => Some(text),
            Some(Value::Int(_) | Value::Null) | None => None,
        }
    }

    /// A text; empty where there is none.
    #[must_use]
    pub fn text(&self, field: Field) -> String {
        self.optional(field).unwrap_or_default()
    }

    /// A text or nothing.
    #[must_use]
    pub fn optional(&self, field: Field) -> Option<String> {
        self.get(field).map(str::to_owned)
    }

    /// The id of another record.
    #[must_use]
    pub fn id<T: From<String>>(&self, field: Field) -> Option<T> {
        self.optional(field).map(T::from)
    }

    /// A code of a closed list.
    #[must_use]
    pub fn code<T>(&self, field: Field, from: fn(&str) -> Option<T>) -> Option<T> {
        self.get(field).and_then(from)
    }

    /// A day.
    #[must_use]
    pub fn day(&self, field: Field) -> Option<NaiveDate> {
        self.get(field)?.parse().ok()
    }

    /// A truth; no where nothing is said.
    #[must_use]
    pub fn truth(&self, field: Field) -> bool {
        self.number(field) == Some(1)
    }

    /// A whole number.
    #[must_use]
    pub fn number(&self, field: Field) -> Option<i32> {
        match self.0.get(&FieldKey::from(field)) {
            Some(Value::Int(number)) => i32::try_from(*number).ok(),
            Some(Value::Text(_) | Value::Null) | None => None,
        }
    }

    /// The members of a set.
    #[must_use]
    pub fn members<T: From<String> + Ord>(&self, field: Field) -> BTreeSet<T> {
        let keys = self.0.keys().filter(|key| key.field == field);
        keys.filter_map(|key| key.member.clone()).map(T::from).collect()
    }
}
