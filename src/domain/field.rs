//! The fields of records, as the journal and a merge see them: a key and a value.
//!
//! Every record lists its fields; comparing two lists gives the edits. Must not know tables or screens.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use super::vocabulary::{Field, RecordKind};

/// A stored value. Dates and codes are text, truths are 0 or 1.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Value {
    /// Nothing was given.
    Null,
    /// A whole number, or a truth.
    Int(i64),
    /// Text, a code or an ISO date.
    Text(String),
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<bool> for Value {
    fn from(truth: bool) -> Self {
        Self::Int(i64::from(truth))
    }
}

impl From<u32> for Value {
    fn from(number: u32) -> Self {
        Self::Int(i64::from(number))
    }
}

impl From<i32> for Value {
    fn from(number: i32) -> Self {
        Self::Int(number.into())
    }
}

impl From<NaiveDate> for Value {
    fn from(day: NaiveDate) -> Self {
        Self::Text(day.to_string())
    }
}

impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

/// One field, or one member of a field that is a set (a commune of a perimeter, a theme).
///
/// A set has one key a member, so that two people adding two members never disagree.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct FieldKey {
    /// Which field.
    pub field: Field,
    /// Which member, where the field is a set.
    pub member: Option<String>,
}

impl From<Field> for FieldKey {
    fn from(field: Field) -> Self {
        Self { field, member: None }
    }
}

/// The values of a record, field by field. A key that is absent stands for [`Value::Null`].
pub type Fields = BTreeMap<FieldKey, Value>;

/// Builds [`Fields`], leaving out what is null.
#[derive(Debug, Default)]
pub struct FieldsBuilder(Fields);

impl FieldsBuilder {
    /// Adds one plain field.
    #[must_use]
    pub fn with(mut self, field: Field, value: impl Into<Value>) -> Self {
        let value = value.into();
        if value != Value::Null {
            self.0.insert(field.into(), value);
        }
        self
    }

    /// Adds every member of a set.
    #[must_use]
    pub fn with_set<'a>(
        mut self,
        field: Field,
        members: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        self.0.extend(
            members
                .into_iter()
                .map(|member| (FieldKey { field, member: Some(member.to_owned()) }, Value::Int(1))),
        );
        self
    }

    /// The fields.
    #[must_use]
    pub fn done(self) -> Fields {
        self.0
    }
}

/// An edit of one field: value read and new value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldEdit {
    /// Which field, or member of a set.
    pub key: FieldKey,
    /// The value read when the edit began.
    pub base: Value,
    /// The new value.
    pub mine: Value,
}

/// The edits that lead from some fields to others.
#[must_use]
pub fn edits_between(base: &Fields, mine: &Fields) -> Vec<FieldEdit> {
    let keys: std::collections::BTreeSet<&FieldKey> = base.keys().chain(mine.keys()).collect();
    let value = |fields: &Fields, key: &FieldKey| fields.get(key).cloned().unwrap_or(Value::Null);
    keys.into_iter()
        .map(|key| FieldEdit { key: key.clone(), base: value(base, key), mine: value(mine, key) })
        .filter(|edit| edit.base != edit.mine)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_edit_is_listed_only_where_the_value_differs() {
        let base =
            FieldsBuilder::default().with(Field::Text, "a").with(Field::Kind, "copil").done();
        let mine =
            FieldsBuilder::default().with(Field::Text, "b").with(Field::Kind, "copil").done();
        let edits = edits_between(&base, &mine);
        assert_eq!(edits.len(), 1);
        assert_eq!((&edits[0].base, &edits[0].mine), (&Value::from("a"), &Value::from("b")));
    }

    #[test]
    fn a_set_is_edited_member_by_member() {
        let base = FieldsBuilder::default().with_set(Field::Themes, ["enfance", "jeunesse"]).done();
        let mine =
            FieldsBuilder::default().with_set(Field::Themes, ["jeunesse", "handicap"]).done();
        let edits = edits_between(&base, &mine);
        let members: Vec<_> = edits.iter().filter_map(|e| e.key.member.as_deref()).collect();
        assert_eq!(members, ["enfance", "handicap"]);
        assert_eq!(edits[0].mine, Value::Null);
        assert_eq!(edits[1].base, Value::Null);
    }
}
