//! Applying a change: every step in one immediate transaction, each field with its journal line.
//!
//! An edit says what was read. Where the file still says so, it is applied; where it already says
//! what is wanted, nothing is done; else somebody wrote in between and the whole change is refused
//! with both values, so that nobody is overwritten.

use std::collections::BTreeSet;

use rusqlite::{Connection, OptionalExtension, params_from_iter, types::Value as Sql};

use super::{
    journal::{self, Writer, sql, value},
    tables::{Set, table},
};
use crate::domain::{
    change::{Change, Step},
    field::{Field, FieldEdit, FieldKey, Fields, RecordKind, Value},
    fold::fold,
    id::PersonId,
    refusal::{Disagreement, Refusal},
};

/// Why a change did not go through.
pub(super) enum Stop {
    Refused(Refusal),
    Failed(rusqlite::Error),
}

impl From<rusqlite::Error> for Stop {
    fn from(error: rusqlite::Error) -> Self {
        Self::Failed(error)
    }
}

/// Does every step; gives the ids of the records they wrote, an empty text for an edit.
pub(super) fn apply(writer: &mut Writer<'_>, change: &Change) -> Result<Vec<String>, Stop> {
    let mut made: Vec<String> = Vec::with_capacity(change.steps.len());
    let mut disagreements = Vec::new();
    for step in &change.steps {
        match step {
            Step::Create { kind, id, fields, made: link } => {
                let id = id.clone().unwrap_or_else(|| uuid::Uuid::now_v7().to_string());
                let mut fields = fields.clone();
                if let Some((field, from)) = link
                    && let Some(other) = made.get(*from)
                {
                    fields.insert((*field).into(), Value::Text(other.clone()));
                }
                create(writer, *kind, &id, &fields)?;
                made.push(id);
            }
            Step::Edit { kind, id, edits } => {
                disagreements.extend(edit(writer, *kind, id, edits)?);
                made.push(String::new());
            }
        }
    }
    if disagreements.is_empty() {
        Ok(made)
    } else {
        Err(Stop::Refused(Refusal::Conflict(disagreements)))
    }
}

fn create(
    writer: &mut Writer<'_>,
    kind: RecordKind,
    id: &str,
    fields: &Fields,
) -> Result<(), Stop> {
    let table = table(kind);
    let plain: Vec<Field> = table
        .columns
        .iter()
        .copied()
        .filter(|field| fields.contains_key(&(*field).into()))
        .collect();
    let names = plain.iter().fold(String::new(), |names, field| names + ", " + field.as_str());
    let marks = ", ?".repeat(plain.len());
    let statement = format!("INSERT INTO {} (id{names}) VALUES (?{marks})", kind.as_str());
    let values = plain.iter().filter_map(|field| fields.get(&(*field).into())).map(sql);
    let conn = writer.conn();
    conn.prepare_cached(&statement)?
        .execute(params_from_iter(std::iter::once(Sql::Text(id.to_owned())).chain(values)))?;
    for (key, value) in fields {
        if let (Some(member), Some(set)) = (&key.member, table.set(key.field)) {
            put(conn, set, id, member)?;
        }
        writer.line(kind, id, 1, key, &Value::Null, value)?;
    }
    refold(conn, kind, id)?;
    Ok(())
}

fn edit(
    writer: &mut Writer<'_>,
    kind: RecordKind,
    id: &str,
    edits: &[FieldEdit],
) -> Result<Vec<Disagreement>, Stop> {
    let conn = writer.conn();
    let rev = revision(conn, kind, id)?
        .ok_or_else(|| Stop::Refused(Refusal::NoRecord(kind, id.to_owned())))?
        + 1;
    let mut disagreements = Vec::new();
    let mut written = BTreeSet::new();
    for edit in edits {
        let current = current(conn, kind, id, &edit.key)?;
        if same(&current, &edit.mine) {
            continue;
        }
        if !same(&current, &edit.base) {
            disagreements.push(disagreement(conn, kind, id, edit, current)?);
            continue;
        }
        set(conn, kind, id, &edit.key, &edit.mine)?;
        writer.line(kind, id, rev, &edit.key, &current, &edit.mine)?;
        written.insert(edit.key.field);
    }
    if !written.is_empty() {
        let statement = format!("UPDATE {} SET rev = ? WHERE id = ?", kind.as_str());
        conn.prepare_cached(&statement)?.execute((rev, id))?;
        if written.contains(&Field::Text) {
            refold(conn, kind, id)?;
        }
    }
    Ok(disagreements)
}

/// A truth that was never told is no truth.
fn same(one: &Value, other: &Value) -> bool {
    let untold = |value: &Value| matches!(value, Value::Null | Value::Int(0));
    one == other || (untold(one) && untold(other))
}

fn revision(conn: &Connection, kind: RecordKind, id: &str) -> rusqlite::Result<Option<i64>> {
    let statement = format!("SELECT rev FROM {} WHERE id = ?", kind.as_str());
    conn.prepare_cached(&statement)?.query_row([id], |row| row.get("rev")).optional()
}

/// What a field says now.
pub(super) fn current(
    conn: &Connection,
    kind: RecordKind,
    id: &str,
    key: &FieldKey,
) -> rusqlite::Result<Value> {
    let found: Option<Sql> =
        if let (Some(member), Some(set)) = (&key.member, table(kind).set(key.field)) {
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

fn set(
    conn: &Connection,
    kind: RecordKind,
    id: &str,
    key: &FieldKey,
    mine: &Value,
) -> rusqlite::Result<()> {
    match (&key.member, table(kind).set(key.field)) {
        (Some(member), Some(set)) if *mine == Value::Null => {
            let Set { table, owner, member: column, .. } = set;
            let statement = format!("DELETE FROM {table} WHERE {owner} = ? AND {column} = ?");
            conn.prepare_cached(&statement)?.execute((id, member))?;
        }
        (Some(member), Some(set)) => put(conn, set, id, member)?,
        _ => {
            // A truth column is never null.
            let mine = if truth(key.field) && *mine == Value::Null { &Value::Int(0) } else { mine };
            let statement =
                format!("UPDATE {} SET {} = ? WHERE id = ?", kind.as_str(), key.field.as_str());
            conn.prepare_cached(&statement)?.execute((sql(mine), id))?;
        }
    }
    Ok(())
}

fn truth(field: Field) -> bool {
    matches!(field, Field::AdministratorPresent | Field::Archived | Field::SendUp | Field::Socle)
}

fn put(conn: &Connection, set: &Set, id: &str, member: &str) -> rusqlite::Result<()> {
    let Set { table, owner, member: column, .. } = set;
    let statement = format!("INSERT OR IGNORE INTO {table} ({owner}, {column}) VALUES (?, ?)");
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

fn disagreement(
    conn: &Connection,
    kind: RecordKind,
    id: &str,
    edit: &FieldEdit,
    theirs: Value,
) -> rusqlite::Result<Disagreement> {
    let last = journal::lines(
        conn,
        "WHERE kind = ? AND record = ? AND field = ? AND member IS ? ORDER BY seq DESC LIMIT 1",
        (kind.as_str(), id, edit.key.field.as_str(), &edit.key.member),
    )?;
    let by: Option<PersonId> = last.into_iter().next().and_then(|line| line.person);
    let FieldEdit { key, base, mine } = edit.clone();
    Ok(Disagreement { kind, id: id.to_owned(), key, base, mine, theirs, by })
}
