//! Editing and archiving one record: each field against the value read.

use rusqlite::Connection;

use super::{
    constraint,
    journal::{self, Writer},
    record,
    write_error::WriteError,
};
use crate::domain::{
    field::{Field, FieldEdit, FieldKey, Fields, RecordKind, Value},
    refusal::{FieldConflict, Refusal},
};

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
    let mut conflicts = Vec::new();
    let (mut before, mut after) = (Fields::new(), Fields::new());
    for edit in edits {
        let key = &edit.key;
        known(kind, key, true)?;
        let now = match after.get(key) {
            Some(written) => written.clone(),
            None => record::current(conn, kind, id, key)?,
        };
        let (base, mine) = (record::stored(key, &edit.base), record::stored(key, &edit.mine));
        if now == mine {
            continue;
        }
        if now == base {
            after.insert(key.clone(), mine);
            before.entry(key.clone()).or_insert(now);
        } else {
            conflicts.push(field_conflict(conn, kind, id, edit, now)?);
        }
    }
    let speaks_of_it = edits.iter().any(|edit| edit.key.field == Field::Archived);
    if !after.is_empty() && !speaks_of_it && is_archived(conn, kind, id)? {
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
    Ok(conflicts)
}

/// Archives a record as it was read: a later edit of somebody else is a conflict.
pub(super) fn archive(
    writer: &mut Writer<'_>,
    kind: RecordKind,
    id: &str,
    read: &Fields,
) -> Result<Vec<FieldConflict>, WriteError> {
    let conn = writer.conn();
    if is_archived(conn, kind, id)? {
        return Ok(Vec::new());
    }
    let mut edits = Vec::new();
    if !read.is_empty() {
        // A member added since was read by nobody.
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

/// An edit that changes nothing, and conflicts where the field has another value.
pub(super) fn unchanged(key: FieldKey, value: Value) -> FieldEdit {
    FieldEdit { key, base: value.clone(), mine: value }
}

/// A value in the journal and in no table could never be read back.
pub(super) fn known(kind: RecordKind, key: &FieldKey, may_have: bool) -> Result<(), WriteError> {
    if may_have && record::has(kind, key) {
        return Ok(());
    }
    Err(constraint::no_field(kind, key.field))
}

pub(super) fn is_archived(conn: &Connection, kind: RecordKind, id: &str) -> rusqlite::Result<bool> {
    Ok(record::current(conn, kind, id, &Field::Archived.into())? == Value::Int(1))
}

/// The conflict of an edit with the present value and its author.
pub(super) fn field_conflict(
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
