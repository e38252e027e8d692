//! A whole base as one JSON document, for another version of binome, or for whoever leaves. Read back by
//! [`crate::exchange::read::base`]: ids are kept, and it is written again byte for byte.
//!
//! A record a line, in the order of kinds and ids. People are given by their ids here: two may bear one name.

use std::fmt::Write as _;

use serde_json::{Map, Value as Json};

use super::json::harmless;
use crate::domain::{
    contents::{Contents, Record},
    decimal,
    field::{Fields, Value},
    record::{self, Holds, Kind, Spec},
};

/// What the document calls itself.
pub const FORMAT: &str = "binome";

/// The version of its form.
pub const VERSION: u64 = 1;

/// The whole document; with lines of a journal, where they are given.
#[must_use]
pub fn document(contents: &Contents, journal: Option<&[Json]>) -> String {
    let mut out = format!("{{\n\"format\": \"{FORMAT}\",\n\"version\": {VERSION},\n");
    if let Some(lines) = journal {
        let lines: Vec<String> = lines.iter().map(ToString::to_string).collect();
        // Writing to a string never fails.
        let _ = writeln!(out, "\"journal\": {},", array(&lines));
    }
    let kinds = contents.kinds.iter().map(|(kind, all)| {
        let described = record::of(*kind);
        let lines: Vec<String> = all.iter().map(|one| of(described, one).to_string()).collect();
        format!("\"{}\": {}", kind.as_str(), array(&lines))
    });
    let _ = write!(out, "\"records\": {{\n{}\n}}\n}}\n", kinds.collect::<Vec<_>>().join(",\n"));
    harmless(out)
}

fn array(lines: &[String]) -> String {
    if lines.is_empty() { "[]".to_owned() } else { format!("[\n{}\n]", lines.join(",\n")) }
}

/// A record: its id, every field under its key, and whether it is in the bin.
fn of(kind: &Kind, one: &Record) -> Json {
    let mut map = Map::new();
    map.insert("id".into(), one.id.as_str().into());
    map.insert("archived".into(), one.archived.into());
    for spec in kind.fields {
        map.insert(spec.key.into(), value(spec, &one.fields));
    }
    Json::Object(map)
}

fn value(spec: &Spec, fields: &Fields) -> Json {
    if spec.is_set() {
        let members = fields.keys().filter(|key| key.field == spec.field);
        return members.filter_map(|key| key.member.as_deref()).collect();
    }
    match (spec.holds, fields.get(&spec.field.into())) {
        (Holds::Truth, value) => Json::Bool(value == Some(&Value::Int(1))),
        (Holds::Lines, Some(Value::Text(text))) => text.split('\n').collect(),
        (Holds::Lines, _) => Json::Array(Vec::new()),
        (Holds::Decimal, Some(Value::Text(text))) => figure(text),
        (_, Some(Value::Text(text))) => text.as_str().into(),
        (_, Some(Value::Int(number))) => (*number).into(),
        (_, Some(Value::Null) | None) => Json::Null,
    }
}

/// Decimal text as a number; as it is where a number would not say all of it.
fn figure(text: &str) -> Json {
    let number = match text.parse::<i64>() {
        Ok(whole) => Json::from(whole),
        Err(_) => decimal::number(text).into(),
    };
    let said = number.to_string();
    if said == text { number } else { text.into() }
}
