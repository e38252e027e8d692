//! The values of one record, each of the type of its field.

use std::borrow::Cow;

use serde_json::{Map, Value as Json};

use crate::domain::{
    clean,
    contents::Misread,
    day::parse_iso,
    decimal,
    field::{FieldKey, Fields, Value},
    record::{Holds, Kind, Spec},
};

/// The most letters of an id.
const ID_MAX: usize = 100;

/// The most bytes of a text: those that the file takes.
const TEXT_MAX: usize = 1_000_000;

/// The fields of a record.
pub(super) fn fields(kind: &Kind, id: &str, record: Map<String, Json>) -> Result<Fields, Misread> {
    let mut fields = Fields::new();
    for (key, json) in record {
        let Some(spec) = kind.keyed(&key) else {
            return Err(Misread::Key(kind.kind, id.to_owned(), shown(&key)));
        };
        let wrong = || Misread::Value(kind.kind, id.to_owned(), spec.key);
        if spec.is_set() {
            for member in members(&json).ok_or_else(wrong)? {
                let key = FieldKey { field: spec.field, member: Some(member) };
                fields.insert(key, Value::Int(1));
            }
            continue;
        }
        let value = value(spec, json).ok_or_else(wrong)?;
        if value != Value::Null {
            fields.insert(spec.field.into(), value);
        }
    }
    Ok(fields)
}

/// The members of a set.
fn members(json: &Json) -> Option<Vec<String>> {
    match json {
        Json::Null => Some(Vec::new()),
        Json::Array(all) => {
            let one = |one: &Json| one.as_str().filter(|id| is_id(id)).map(str::to_owned);
            all.iter().map(one).collect()
        }
        Json::Bool(_) | Json::Number(_) | Json::String(_) | Json::Object(_) => None,
    }
}

/// The value of one field; nothing where it cannot hold it.
fn value(spec: &Spec, json: Json) -> Option<Value> {
    if json == Json::Null {
        return Some(if spec.holds == Holds::Truth { false.into() } else { Value::Null });
    }
    match spec.holds {
        Holds::Truth => json.as_bool().map(Value::from),
        Holds::Number(least, most) => {
            let number = json.as_i64()?;
            (i64::from(least)..=i64::from(most)).contains(&number).then_some(Value::Int(number))
        }
        Holds::Hundredths(most) => {
            let count = json.as_i64()?;
            (0..=i64::from(most)).contains(&count).then_some(Value::Int(count))
        }
        Holds::Decimal => {
            let text = match json {
                Json::Number(number) => number.to_string(),
                Json::String(text) => text,
                Json::Null | Json::Bool(_) | Json::Array(_) | Json::Object(_) => return None,
            };
            decimal::read(&text).map(Value::from)
        }
        Holds::Lines => {
            let Json::Array(all) = json else { return None };
            let lines: Option<Vec<String>> = all.iter().map(|one| line(one.as_str()?)).collect();
            let lines = lines?.join("\n");
            Some(if lines.is_empty() { Value::Null } else { lines.into() })
        }
        Holds::Day => {
            let day = json.as_str()?;
            parse_iso(day).ok().map(|_| day.into())
        }
        Holds::Code(codes) => {
            let code = json.as_str()?;
            codes.contains(&code).then(|| code.into())
        }
        Holds::One(_) => json.as_str().filter(|id| is_id(id)).map(Value::from),
        Holds::Value => match json {
            Json::Number(number) => number.as_i64().map(Value::Int),
            Json::String(typed) => text(&typed).map(Value::from),
            Json::Null | Json::Bool(_) | Json::Array(_) | Json::Object(_) => None,
        },
        Holds::Text => text(json.as_str()?).map(Value::from),
        Holds::Name | Holds::Line | Holds::Key => line(json.as_str()?).map(Value::from),
        Holds::Many(_) | Holds::Communes => None,
    }
}

fn line(text: &str) -> Option<String> {
    let whole = is_harmless(text) && !text.contains('\n');
    long(text).then(|| if whole { text.to_owned() } else { clean::line(text) })
}

fn text(text: &str) -> Option<String> {
    long(text).then(|| if is_harmless(text) { text.to_owned() } else { clean::text(text) })
}

/// Whether nothing of a text need be cleaned: an official name keeps its two spaces.
fn is_harmless(text: &str) -> bool {
    text.split('\n').all(|line| matches!(clean::drawn(line), Cow::Borrowed(_)))
}

/// Whether a text is not longer than may be.
const fn long(text: &str) -> bool {
    text.len() <= TEXT_MAX
}

/// Whether a text may be an id: one short line, nothing hidden in it.
pub(super) fn is_id(id: &str) -> bool {
    !id.is_empty() && id.chars().count() <= ID_MAX && clean::line(id) == id
}

/// A name of the document as it is told: short, and harmless.
pub(super) fn shown(name: &str) -> String {
    clean::line(name).chars().take(ID_MAX).collect()
}
