//! One record in the file: reading and writing its fields. Rules are elsewhere.

use rusqlite::{Connection, OptionalExtension, params_from_iter, types::Value as Sql};

use super::{
    journal::{sql, value},
    tables::{Set, has_column, set},
    there,
};
use crate::domain::{
    field::{Field, FieldKey, Fields, RecordKind, Value},
    fold::fold,
    record::is_truth,
};

/// A value as its column, or the presence of its member, holds it.
pub(super) fn stored(key: &FieldKey, value: &Value) -> Value {
    match value {
        Value::Null | Value::Int(0) if key.member.is_some() => Value::Null,
        _ if key.member.is_some() => Value::Int(1),
        Value::Null if is_truth(key.field) => Value::Int(0),
        Value::Null | Value::Int(_) | Value::Text(_) => value.clone(),
    }
}

/// Whether a record of this kind has this field, or may have this member.
pub(super) fn has(kind: RecordKind, key: &FieldKey) -> bool {
    match key.member {
        Some(_) => set(kind, key.field).is_some(),
        None => key.field == Field::Archived || has_column(kind, key.field),
    }
}

/// How often a record was written; nothing where there is none.
pub(super) fn revision(
    conn: &Connection,
    kind: RecordKind,
    id: &str,
) -> rusqlite::Result<Option<i64>> {
    let statement = format!("SELECT rev FROM {} WHERE id = ?", kind.as_str());
    conn.prepare_cached(&statement)?.query_row([id], |row| row.get("rev")).optional()
}

/// The present value of a field.
pub(super) fn current(
    conn: &Connection,
    kind: RecordKind,
    id: &str,
    key: &FieldKey,
) -> rusqlite::Result<Value> {
    let found: Option<Sql> = if let (Some(member), Some(set)) = (&key.member, set(kind, key.field))
    {
        let Set { table, owner, member: column, .. } = set;
        let statement = format!("SELECT 1 FROM {table} WHERE {owner} = ? AND {column} = ?");
        conn.prepare_cached(&statement)?.query_row((id, member), |row| row.get(0)).optional()?
    } else {
        let statement =
            format!("SELECT {} FROM {} WHERE id = ?", key.field.as_str(), kind.as_str());
        conn.prepare_cached(&statement)?.query_row([id], |row| row.get(0)).optional()?
    };
    Ok(found.map_or(Value::Null, value))
}

/// The fields of a record now, its archived mark left out.
pub(super) fn standing(conn: &Connection, kind: RecordKind, id: &str) -> rusqlite::Result<Fields> {
    let mut fields = Fields::new();
    for field in there::columns(conn, kind)? {
        fields.insert(field.into(), current(conn, kind, id, &field.into())?);
    }
    for Set { field, table, owner, member } in there::sets(conn, kind)? {
        let statement = format!("SELECT {member} FROM {table} WHERE {owner} = ?");
        let mut statement = conn.prepare_cached(&statement)?;
        let mut rows = statement.query([id])?;
        while let Some(row) = rows.next()? {
            fields.insert(FieldKey { field, member: row.get(0)? }, Value::Int(1));
        }
    }
    Ok(fields)
}

/// Writes a new record.
pub(super) fn insert(
    conn: &Connection,
    kind: RecordKind,
    id: &str,
    fields: &Fields,
) -> rusqlite::Result<()> {
    let (mut names, mut marks) = (String::from("id"), String::from("?"));
    let mut values = vec![Sql::Text(id.to_owned())];
    for (key, value) in fields.iter().filter(|(key, _)| key.member.is_none()) {
        names = names + ", " + key.field.as_str();
        marks += ", ?";
        values.push(sql(value));
    }
    let statement = format!("INSERT INTO {} ({names}) VALUES ({marks})", kind.as_str());
    conn.prepare_cached(&statement)?.execute(params_from_iter(values))?;
    for (key, value) in fields {
        write_member(conn, kind, id, key, value)?;
    }
    refold(conn, kind, id)
}

/// Writes fields of a record and its revision, the columns all at once: a rule of the file that
/// speaks of two of them judges the whole.
pub(super) fn update(
    conn: &Connection,
    kind: RecordKind,
    id: &str,
    rev: i64,
    fields: &Fields,
) -> rusqlite::Result<()> {
    let mut names = String::from("rev = ?");
    let mut values = vec![Sql::Integer(rev)];
    for (key, value) in fields.iter().filter(|(key, _)| key.member.is_none()) {
        names = names + ", " + key.field.as_str() + " = ?";
        values.push(sql(value));
    }
    values.push(Sql::Text(id.to_owned()));
    let statement = format!("UPDATE {} SET {names} WHERE id = ?", kind.as_str());
    conn.prepare_cached(&statement)?.execute(params_from_iter(values))?;
    for (key, value) in fields {
        write_member(conn, kind, id, key, value)?;
    }
    if fields.contains_key(&Field::Text.into()) { refold(conn, kind, id) } else { Ok(()) }
}

fn write_member(
    conn: &Connection,
    kind: RecordKind,
    id: &str,
    key: &FieldKey,
    value: &Value,
) -> rusqlite::Result<()> {
    let (Some(member), Some(set)) = (&key.member, set(kind, key.field)) else {
        return Ok(());
    };
    let Set { table, owner, member: column, .. } = set;
    let statement = if *value == Value::Null {
        format!("DELETE FROM {table} WHERE {owner} = ? AND {column} = ?")
    } else {
        format!("INSERT OR IGNORE INTO {table} ({owner}, {column}) VALUES (?, ?)")
    };
    conn.prepare_cached(&statement)?.execute((id, member))?;
    Ok(())
}

/// Keeps the folded text that notes are filtered by beside the text itself.
fn refold(conn: &Connection, kind: RecordKind, id: &str) -> rusqlite::Result<()> {
    if kind != RecordKind::Note {
        return Ok(());
    }
    if let Value::Text(text) = current(conn, kind, id, &Field::Text.into())? {
        conn.prepare_cached("UPDATE note SET folded = ? WHERE id = ?")?
            .execute((fold(&text), id))?;
    }
    Ok(())
}
