//! Which rule of the schema a record breaks: errors of SQLite made into facts.
//!
//! A rule of several columns is known by its name, a rule of one by the column it begins with.
//! Nothing of SQLite's own words is handed on.

use rusqlite::{Connection, Error, ErrorCode, ffi};

use super::write_error::WriteError;
use crate::domain::{
    field::{Field, FieldKey, Fields, RecordKind, Value},
    record,
    refusal::{BrokenRule, Refusal, Rule},
};

/// The rules of several columns, by their name in the schema.
const NAMED: [(&str, Field, Rule); 3] = [
    ("ends_after_it_starts", Field::End, Rule::EndAfterStart),
    ("mandate_ends_after_it_starts", Field::MandateEnd, Rule::EndAfterStart),
    ("has_somebody", Field::Technicien, Rule::Somebody),
];

/// Why these fields of a record could not be written.
pub(super) fn stop(
    conn: &Connection,
    kind: RecordKind,
    fields: &Fields,
    error: Error,
) -> WriteError {
    let broken = |field, rule| WriteError::Refused(Refusal::Rule(BrokenRule { kind, field, rule }));
    let Error::SqliteFailure(code, message) = &error else {
        return WriteError::Failed(error);
    };
    let message = message.as_deref().unwrap_or_default();
    match (code.code, code.extended_code) {
        (ErrorCode::TooBig, _) => broken(longest(fields), Rule::Length),
        (_, ffi::SQLITE_CONSTRAINT_NOTNULL) => broken(column(message), Rule::Required),
        (_, ffi::SQLITE_CONSTRAINT_UNIQUE | ffi::SQLITE_CONSTRAINT_PRIMARYKEY) => {
            broken(column(message), Rule::Unique)
        }
        (_, ffi::SQLITE_CONSTRAINT_FOREIGNKEY) => match unknown(conn, kind, fields) {
            Ok(field) => broken(field, Rule::Known),
            Err(error) => WriteError::Failed(error),
        },
        (_, ffi::SQLITE_CONSTRAINT_CHECK) => {
            let check = message.rsplit("failed: ").next().unwrap_or_default();
            match NAMED.iter().find(|(name, ..)| *name == check) {
                Some(&(_, field, rule)) => broken(Some(field), rule),
                None if check.ends_with("<> ''") => broken(first_word(check), Rule::Required),
                None => broken(first_word(check), Rule::Fitting),
            }
        }
        (ErrorCode::ConstraintViolation, _) => broken(None, Rule::Fitting),
        _ => WriteError::Failed(error),
    }
}

/// A field that a record of this kind does not have.
pub(super) fn no_field(kind: RecordKind, field: Field) -> WriteError {
    WriteError::Refused(Refusal::Rule(BrokenRule {
        kind,
        field: Some(field),
        rule: Rule::HasField,
    }))
}

/// The column of « …: note.text ».
fn column(message: &str) -> Option<Field> {
    Field::from_code(message.rsplit('.').next()?)
}

/// The column that a rule of one begins with.
fn first_word(check: &str) -> Option<Field> {
    Field::from_code(check.split(' ').next()?)
}

fn longest(fields: &Fields) -> Option<Field> {
    let length = |value: &Value| if let Value::Text(text) = value { text.len() } else { 0 };
    fields.iter().max_by_key(|(_, value)| length(value)).map(|(key, _)| key.field)
}

/// The first field that names a missing record: SQLite does not say which.
fn unknown(
    conn: &Connection,
    kind: RecordKind,
    fields: &Fields,
) -> rusqlite::Result<Option<Field>> {
    for (key, value) in fields {
        if let Some(name) = named(key, value)
            && let Some(table) = referred(kind, key.field)
        {
            let sql = format!("SELECT 1 FROM {table} WHERE id = ?");
            if !conn.prepare_cached(&sql)?.exists([name])? {
                return Ok(Some(key.field));
            }
        }
    }
    Ok(None)
}

/// Refuses a commune that is no more: a perimeter that it joined would be short of it.
pub(super) fn standing(
    conn: &Connection,
    kind: RecordKind,
    fields: &Fields,
) -> Result<(), WriteError> {
    let joins = |key: &FieldKey, value: &Value| {
        key.field == Field::Communes && key.member.is_some() && *value != Value::Null
    };
    let mut joining = fields.iter().filter(|(key, value)| joins(key, value)).peekable();
    if joining.peek().is_none() {
        return Ok(());
    }
    let mut merged = conn.prepare_cached("SELECT 1 FROM commune WHERE id = ? AND archived = 1")?;
    for (key, _) in joining {
        if merged.exists([&key.member])? {
            let (field, rule) = (Some(key.field), Rule::Known);
            return Err(WriteError::Refused(Refusal::Rule(BrokenRule { kind, field, rule })));
        }
    }
    Ok(())
}

/// The record a field names: its member, or what it says.
fn named<'a>(key: &'a FieldKey, value: &'a Value) -> Option<&'a str> {
    match (&key.member, value) {
        (Some(member), Value::Int(_)) => Some(member),
        (None, Value::Text(name)) => Some(name),
        _ => None,
    }
}

/// The table whose rows a field names.
fn referred(kind: RecordKind, field: Field) -> Option<&'static str> {
    record::of(kind).spec(field)?.names().map(RecordKind::as_str)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A rule renamed in the schema would get a general sentence only.
    #[test]
    fn every_rule_of_several_columns_has_a_name_that_is_known() {
        let schema = include_str!("migrations/0001_base.sql");
        let lifted = ["signed_with_its_period"];
        let named = |line: &str| line.trim().strip_prefix("CONSTRAINT ").map(String::from);
        let first = |rest: String| rest.split(' ').next().unwrap_or_default().to_owned();
        let mut named_rules: Vec<String> =
            schema.lines().filter_map(named).map(|rest| first(rest.trim().to_owned())).collect();
        named_rules.retain(|name| !lifted.contains(&name.as_str()));
        named_rules.sort();
        named_rules.dedup();
        let mut known = NAMED.map(|(name, ..)| name);
        known.sort_unstable();
        assert_eq!(named_rules, known);
    }
}
