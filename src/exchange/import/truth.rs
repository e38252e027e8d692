//! The samples against what they must become, for tests: values as text, and the table of codes.

use serde_json::Value as Json;

use super::Wanted;
use crate::domain::field::{Field, Value};

const CODES: &str = include_str!("../../../docs/import-plan-meetings.md");

/// Our code of a code of the truth; nothing where there is nothing to say.
pub fn ours(code: &str) -> Option<String> {
    let row = CODES.lines().find(|line| line.starts_with(&format!("| {code} |")));
    let own =
        row.unwrap_or_else(|| panic!("{code} in the table")).split('|').nth(2).unwrap().trim();
    (own != "—").then(|| own.to_owned())
}

/// A field of a record.
pub fn text(wanted: &Wanted, field: Field) -> Option<String> {
    match wanted.fields.get(&field.into()) {
        Some(Value::Text(text)) => Some(text.clone()),
        Some(Value::Int(number)) => Some(number.to_string()),
        Some(Value::Null) | None => None,
    }
}

/// The members of a set.
pub fn members(wanted: &Wanted, field: Field) -> Vec<String> {
    let keys = wanted.fields.keys().filter(|key| key.field == field);
    keys.filter_map(|key| key.member.clone()).collect()
}

/// A value of the truth, as a field holds it.
pub fn said(json: &Json) -> Option<String> {
    match json {
        Json::String(text) => Some(text.clone()),
        Json::Number(number) => Some(number.to_string()),
        Json::Bool(truth) => truth.then(|| "1".to_owned()),
        _ => None,
    }
}

/// A list of the truth; none where it has no such key.
pub fn all<'a>(json: &'a Json, key: &str) -> Vec<&'a Json> {
    json[key].as_array().map(|all| all.iter().collect()).unwrap_or_default()
}
