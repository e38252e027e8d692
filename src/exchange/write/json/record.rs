//! Any record as JSON, after the description of its kind.

use serde_json::{Map, Value as Json};

use crate::domain::{
    decimal,
    field::{Fields, RecordKind, Value},
    record::{Holds, Kind, Spec},
    snapshot::Snapshot,
};

/// A record: its id, every field under its key, and whether it was archived.
#[must_use]
pub fn record(kind: &Kind, id: &str, fields: &Fields, archived: bool, data: &Snapshot) -> Json {
    let mut document = Map::new();
    document.insert("id".into(), id.into());
    for spec in kind.fields {
        document.insert(spec.key.into(), value(spec, fields, data));
    }
    document.insert("archived".into(), archived.into());
    Json::Object(document)
}

/// The fields that say something, under their keys.
#[must_use]
pub fn said(kind: &Kind, fields: &Fields, data: &Snapshot) -> Map<String, Json> {
    let says = |spec: &&Spec| fields.keys().any(|key| key.field == spec.field);
    let said = kind.fields.iter().filter(says);
    said.map(|spec| (spec.key.to_owned(), value(spec, fields, data))).collect()
}

/// A document with more in it.
#[must_use]
pub fn with<'a>(document: Json, more: impl IntoIterator<Item = (&'a str, Json)>) -> Json {
    let Json::Object(mut map) = document else { return document };
    map.extend(more.into_iter().map(|(key, value)| (key.to_owned(), value)));
    Json::Object(map)
}

fn value(spec: &Spec, fields: &Fields, data: &Snapshot) -> Json {
    if spec.is_set() {
        let members = fields.keys().filter(|key| key.field == spec.field);
        let members = members.filter_map(|key| key.member.as_deref());
        return match spec.names() {
            Some(RecordKind::Person) => members.map(|id| person(id, data)).collect(),
            Some(_) | None => members.collect(),
        };
    }
    match (spec.holds, fields.get(&spec.field.into())) {
        (Holds::Truth, value) => Json::Bool(value == Some(&Value::Int(1))),
        (Holds::Lines, Some(Value::Text(text))) => text.lines().collect(),
        (Holds::Lines, _) => Json::Array(Vec::new()),
        (Holds::One(RecordKind::Person), Some(Value::Text(id))) => person(id, data).into(),
        (Holds::Decimal, Some(Value::Text(text))) => figure(text),
        (_, Some(Value::Text(text))) => text.as_str().into(),
        (_, Some(Value::Int(number))) => (*number).into(),
        (_, Some(Value::Null) | None) => Json::Null,
    }
}

/// People are given by their name.
fn person<'a>(id: &'a str, data: &'a Snapshot) -> &'a str {
    data.name_of(RecordKind::Person, id).unwrap_or(id)
}

/// Decimal text as a number, whole where it is.
pub(super) fn figure(text: &str) -> Json {
    match text.parse::<i64>() {
        Ok(whole) => whole.into(),
        Err(_) => decimal::number(text).into(),
    }
}
