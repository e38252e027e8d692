//! Applying a change: every step in one immediate transaction, each field with its journal line.
//!
//! An edit says what was read. Where the file still says so, it is applied; where it already says
//! what is wanted, nothing is done; else somebody wrote in between and the whole change is refused
//! with both values, so that nobody is overwritten. Putting a record aside is a mark that an edit
//! takes away: nobody's sentence goes aside with it.

use rusqlite::Connection;

use super::{
    clock, constraint,
    journal::{self, Writer},
    merge, record,
    write_error::WriteError,
};
use crate::domain::{
    change::{Change, Step},
    field::{Field, FieldEdit, FieldKey, Fields, RecordKind, Value},
    refusal::{FieldConflict, Refusal},
};

/// Does every step; gives the ids of the records they wrote, an empty text for an edit.
pub(super) fn apply(writer: &mut Writer<'_>, change: &Change) -> Result<Vec<String>, WriteError> {
    let mut made: Vec<String> = Vec::with_capacity(change.steps.len());
    let mut disagreements = Vec::new();
    for step in &change.steps {
        match step {
            Step::Create { kind, id, fields, made: links } => {
                let mut fields = fields.clone();
                for (field, from) in links {
                    if let Some(other) = made.get(*from) {
                        fields.insert((*field).into(), Value::Text(other.clone()));
                    }
                }
                let id = id.clone().unwrap_or_else(clock::new_id);
                disagreements.extend(create(writer, *kind, &id, &fields)?);
                made.push(id);
            }
            Step::Edit { kind, id, edits } => {
                disagreements.extend(edit(writer, *kind, id, edits)?);
                made.push(String::new());
            }
            Step::Archive { kind, id, read } => {
                disagreements.extend(put_aside(writer, *kind, id, read)?);
                made.push(String::new());
            }
            Step::Merge { kind, id, into } => {
                disagreements.extend(merge::merge(writer, *kind, id, into)?);
                made.push(String::new());
            }
        }
    }
    if disagreements.is_empty() {
        Ok(made)
    } else {
        Err(WriteError::Refused(Refusal::Conflict(disagreements)))
    }
}

fn create(
    writer: &mut Writer<'_>,
    kind: RecordKind,
    id: &str,
    fields: &Fields,
) -> Result<Vec<FieldConflict>, WriteError> {
    let conn = writer.conn();
    if record::revision(conn, kind, id)?.is_some() {
        return again(writer, kind, id, fields);
    }
    for key in fields.keys() {
        known(kind, key, key.field != Field::Archived)?;
    }
    let fields: Fields = fields
        .iter()
        .map(|(key, value)| (key.clone(), record::told(key, value)))
        .filter(|(_, value)| *value != Value::Null)
        .collect();
    constraint::standing(conn, kind, &fields)?;
    record::insert(conn, kind, id, &fields)
        .map_err(|error| constraint::stop(conn, kind, &fields, error))?;
    for (key, value) in &fields {
        writer.line(kind, id, 1, key, &Value::Null, value)?;
    }
    Ok(Vec::new())
}

/// Creates under an id that is taken, as the year of a goal may be: a record that was put aside
/// comes back and says what it shall now; one that stands was written in between.
fn again(
    writer: &mut Writer<'_>,
    kind: RecordKind,
    id: &str,
    fields: &Fields,
) -> Result<Vec<FieldConflict>, WriteError> {
    let conn = writer.conn();
    let aside = is_aside(conn, kind, id)?;
    let mut read = record::standing(conn, kind, id)?;
    for key in fields.keys() {
        read.entry(key.clone()).or_insert(Value::Null);
    }
    let mut edits: Vec<FieldEdit> = read
        .into_iter()
        .map(|(key, now)| FieldEdit {
            base: if aside { now } else { Value::Null },
            mine: fields.get(&key).cloned().unwrap_or(Value::Null),
            key,
        })
        .collect();
    if aside {
        edits.push(FieldEdit {
            key: Field::Archived.into(),
            base: Value::Int(1),
            mine: Value::Int(0),
        });
    }
    edit(writer, kind, id, &edits)
}

pub(super) fn edit(
    writer: &mut Writer<'_>,
    kind: RecordKind,
    id: &str,
    edits: &[FieldEdit],
) -> Result<Vec<FieldConflict>, WriteError> {
    let conn = writer.conn();
    let rev = record::revision(conn, kind, id)?
        .ok_or_else(|| WriteError::Refused(Refusal::NoRecord(kind, id.to_owned())))?
        .saturating_add(1);
    let mut disagreements = Vec::new();
    let (mut before, mut after) = (Fields::new(), Fields::new());
    for edit in edits {
        let key = &edit.key;
        known(kind, key, true)?;
        let now = match after.get(key) {
            Some(written) => written.clone(),
            None => record::current(conn, kind, id, key)?,
        };
        let (base, mine) = (record::told(key, &edit.base), record::told(key, &edit.mine));
        if now == mine {
            continue;
        }
        if now == base {
            after.insert(key.clone(), mine);
            before.entry(key.clone()).or_insert(now);
        } else {
            disagreements.push(disagreement(conn, kind, id, edit, now)?);
        }
    }
    let speaks_of_it = edits.iter().any(|edit| edit.key.field == Field::Archived);
    if !after.is_empty() && !speaks_of_it && is_aside(conn, kind, id)? {
        before.insert(Field::Archived.into(), Value::Int(1));
        after.insert(Field::Archived.into(), Value::Int(0));
    }
    after.retain(|key, value| before.get(key) != Some(value));
    constraint::standing(conn, kind, &after)?;
    if !after.is_empty() {
        record::update(conn, kind, id, rev, &after)
            .map_err(|error| constraint::stop(conn, kind, &after, error))?;
    }
    for (key, value) in &after {
        writer.line(kind, id, rev, key, before.get(key).unwrap_or(&Value::Null), value)?;
    }
    Ok(disagreements)
}

/// Puts a record aside as it was read: what somebody wrote in it since would go aside unseen.
pub(super) fn put_aside(
    writer: &mut Writer<'_>,
    kind: RecordKind,
    id: &str,
    read: &Fields,
) -> Result<Vec<FieldConflict>, WriteError> {
    let conn = writer.conn();
    if is_aside(conn, kind, id)? {
        return Ok(Vec::new());
    }
    let mut edits = Vec::new();
    if !read.is_empty() {
        // A member that was added since is told by nobody who read before.
        let mut left: Fields =
            record::standing(conn, kind, id)?.into_keys().map(|key| (key, Value::Null)).collect();
        left.extend(read.iter().map(|(key, value)| (key.clone(), value.clone())));
        left.remove(&Field::Archived.into());
        edits.extend(left.into_iter().map(|(key, value)| unchanged(key, value)));
    }
    let (base, mine) = (Value::Int(0), Value::Int(1));
    edits.push(FieldEdit { key: Field::Archived.into(), base, mine });
    edit(writer, kind, id, &edits)
}

/// An edit that changes nothing, and stands in the way where the field says something else.
pub(super) fn unchanged(key: FieldKey, value: Value) -> FieldEdit {
    FieldEdit { key, base: value.clone(), mine: value }
}

/// What the journal told and no table held could never be read back.
fn known(kind: RecordKind, key: &FieldKey, may_have: bool) -> Result<(), WriteError> {
    if may_have && record::has(kind, key) {
        return Ok(());
    }
    Err(constraint::no_field(kind, key.field))
}

pub(super) fn is_aside(conn: &Connection, kind: RecordKind, id: &str) -> rusqlite::Result<bool> {
    Ok(record::current(conn, kind, id, &Field::Archived.into())? == Value::Int(1))
}

/// What somebody wants, beside what is there and who wrote it.
pub(super) fn disagreement(
    conn: &Connection,
    kind: RecordKind,
    id: &str,
    edit: &FieldEdit,
    theirs: Value,
) -> rusqlite::Result<FieldConflict> {
    let FieldEdit { key, base, mine } = edit.clone();
    let (by, at) = journal::last_writer(conn, kind, id, &key)?;
    Ok(FieldConflict { kind, id: id.to_owned(), key, base, mine, theirs, by, at })
}
