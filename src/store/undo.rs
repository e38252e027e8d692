//! Undo and redo of a group of the journal. The change swaps what each line says before and after; it is
//! refused like another where somebody wrote since.
//!
//! A record born in the group is archived, while it has the values the group left it and no standing record
//! names it: what others built on it would be archived with it. Words
//! that were erased for a person's sake cannot be brought back.

mod standing;

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension};

use super::{
    apply::apply,
    edit::{field_conflict, unchanged},
    journal::{self, Entry, JournalLine, Writer},
    record,
    tables::set,
    write_error::WriteError,
};
use crate::domain::{
    change::{Change, Step},
    field::{Field, FieldEdit, FieldKey, RecordKind, Value},
    id::PersonId,
    journal::{Activity, Direction},
    record::references,
    refusal::{FieldConflict, Refusal},
};

/// A record that a group wrote: its values before the group and after it.
struct Touched {
    kind: RecordKind,
    id: String,
    born: bool,
    /// Whether a value of it was erased for a person's sake.
    erased: bool,
    /// The place of its last line.
    last: i64,
    fields: BTreeMap<FieldKey, (Value, Value)>,
}

/// A group and the steps that take it back.
struct Prepared {
    group: String,
    touched: Vec<Touched>,
    steps: Vec<Step>,
}

/// Takes back the last group of a person that can be; where one is named, that one or none.
pub(super) fn take_back(
    conn: &Connection,
    person: &PersonId,
    direction: Direction,
    named: Option<&str>,
    entry: Entry<'_>,
) -> Result<Vec<String>, WriteError> {
    let Prepared { group, touched, steps } = prepared(conn, person, direction)?;
    if named.is_some_and(|named| named != group) {
        return Err(WriteError::Refused(Refusal::DoneSince(direction)));
    }
    let mut writer = Writer::begin(conn, Entry { undoes: Some(group), ..entry })?;
    apply(&mut writer, &Change { steps })?;
    relied_on(conn, &touched)?;
    Ok(vec![String::new(); touched.len()])
}

/// The activity to take back: for a redoing, what had been undone, under the name of its undoing.
pub(super) fn preview(
    conn: &Connection,
    person: &PersonId,
    direction: Direction,
) -> Result<Activity, WriteError> {
    let group = prepared(conn, person, direction)?.group;
    let undone = match direction {
        Direction::Undo => None,
        Direction::Redo => journal::undone_by(conn, &group)?,
    };
    let previewed = undone.as_ref().unwrap_or(&group);
    let condition = "WHERE id = ?1 OR group_id = ?1 ORDER BY seq";
    let activity =
        journal::activity(conn, condition, previewed)?.ok_or_else(|| nothing(direction))?;
    Ok(Activity { group, ..activity })
}

/// The answer of an undoing: an empty text a record.
pub(super) fn made_by(conn: &Connection, op: &str) -> rusqlite::Result<Vec<String>> {
    let Some(group) = journal::undone_by(conn, op)? else {
        return Ok(Vec::new());
    };
    Ok(vec![String::new(); touched(conn, &group)?.len()])
}

fn nothing(direction: Direction) -> WriteError {
    WriteError::Refused(match direction {
        Direction::Undo => Refusal::NothingToUndo,
        Direction::Redo => Refusal::NothingToRedo,
    })
}

/// The last group that can be taken back, with the steps that do so. One that somebody has put back
/// already is passed over: what was done before it is next.
fn prepared(
    conn: &Connection,
    person: &PersonId,
    direction: Direction,
) -> Result<Prepared, WriteError> {
    let mut found = None;
    standing::last(conn, person, direction, |group| {
        if journal::is_erasing(group) {
            // The erased values are nowhere any more.
            return Ok(false);
        }
        let touched = touched(conn, group)?;
        if let Some(one) = touched.iter().find(|one| one.erased) {
            return Err(WriteError::Refused(Refusal::Erased(one.kind)));
        }
        let mut steps = Vec::new();
        for one in &touched {
            steps.extend(reversed(conn, one)?);
        }
        let taken = !steps.is_empty();
        if taken {
            found = Some(Prepared { group: group.to_owned(), touched, steps });
        }
        Ok(taken)
    })?;
    found.ok_or_else(|| nothing(direction))
}

/// The records of a group, the last written first.
fn touched(conn: &Connection, group: &str) -> rusqlite::Result<Vec<Touched>> {
    let mut places: BTreeMap<(RecordKind, String), usize> = BTreeMap::new();
    let mut found: Vec<Touched> = Vec::new();
    for line in journal::of_group(conn, group)? {
        let JournalLine { seq, kind, record: id, key, rev, before, after, erased, .. } = line;
        let place = *places.entry((kind, id.clone())).or_insert(found.len());
        if place == found.len() {
            let (born, fields) = (rev == 1, BTreeMap::new());
            found.push(Touched { kind, id, born, erased: false, last: seq, fields });
        }
        let one = &mut found[place];
        (one.erased, one.last) = (one.erased || erased, seq);
        one.fields.entry(key).or_insert((before, Value::Null)).1 = after;
    }
    found.reverse();
    Ok(found)
}

/// The step that reverts a group on a record; nothing where it is reverted already.
fn reversed(conn: &Connection, touched: &Touched) -> rusqlite::Result<Option<Step>> {
    let Touched { kind, id, born, fields, .. } = touched;
    if *born {
        let archived = record::current(conn, *kind, id, &Field::Archived.into())? == Value::Int(1);
        let read = fields.iter().map(|(key, (_, after))| (key.clone(), after.clone())).collect();
        return Ok((!archived).then(|| Step::Archive { kind: *kind, id: id.clone(), read }));
    }
    let edits = put_back(conn, touched)?;
    Ok((!edits.is_empty()).then(|| Step::Edit { kind: *kind, id: id.clone(), edits }))
}

/// The edits that restore former values, where they differ.
fn put_back(conn: &Connection, touched: &Touched) -> rusqlite::Result<Vec<FieldEdit>> {
    let Touched { kind, id, fields, .. } = touched;
    let mut edits = Vec::new();
    for (key, (before, after)) in fields {
        if record::current(conn, *kind, id, key)? != record::stored(key, before) {
            edits.push(FieldEdit { key: key.clone(), base: after.clone(), mine: before.clone() });
        }
    }
    let archived = Field::Archived.into();
    match edits.iter().find(|edit| edit.key == archived) {
        Some(edit) if edit.mine == Value::Int(1) => edits.extend(written_since(conn, touched)?),
        Some(_) => {}
        // An edit brings back an archived record: whoever archived it since is not overruled, and what
        // was archived when the group wrote it stays so.
        None if edits.is_empty() => {}
        None => {
            let was = archived_then(conn, touched)?;
            edits.push(unchanged(archived, was.into()));
        }
    }
    Ok(edits)
}

/// Whether a record was archived when a group wrote in it, and the group left that as it was.
fn archived_then(conn: &Connection, touched: &Touched) -> rusqlite::Result<bool> {
    let Touched { kind, id, last, .. } = touched;
    let archived = Field::Archived.into();
    if record::current(conn, *kind, id, &archived)? != Value::Int(1) {
        return Ok(false);
    }
    let since = journal::since(conn, id, *last)?;
    Ok(!since.iter().any(|line| line.kind == *kind && line.key == archived))
}

/// Any later write in a record blocks archiving it again.
fn written_since(conn: &Connection, touched: &Touched) -> rusqlite::Result<Vec<FieldEdit>> {
    let Touched { kind, id, last, fields, .. } = touched;
    let mut left: BTreeMap<FieldKey, Value> = BTreeMap::new();
    for line in journal::since(conn, id, *last)? {
        if line.kind == *kind && !fields.contains_key(&line.key) {
            left.entry(line.key).or_insert(line.before);
        }
    }
    Ok(left.into_iter().map(|(key, value)| unchanged(key, value)).collect())
}

/// Refuses where a standing record names an archived one.
fn relied_on(conn: &Connection, touched: &[Touched]) -> Result<(), WriteError> {
    let mut found = Vec::new();
    for one in touched.iter().filter(|one| one.born) {
        for (kind, field) in references(one.kind) {
            found.extend(referrer(conn, kind, field, &one.id)?);
        }
    }
    if found.is_empty() { Ok(()) } else { Err(WriteError::Refused(Refusal::Conflict(found))) }
}

/// A record of that kind whose field names this id, which blocks the undo.
fn referrer(
    conn: &Connection,
    kind: RecordKind,
    field: Field,
    id: &str,
) -> rusqlite::Result<Option<FieldConflict>> {
    let name = kind.as_str();
    let (sql, key, theirs) = match set(kind, field) {
        Some(set) => (
            format!(
                "SELECT id FROM {name} JOIN {} ON {} = id WHERE {} = ? AND archived = 0 LIMIT 1",
                set.table, set.owner, set.member
            ),
            FieldKey { field, member: Some(id.to_owned()) },
            Value::Int(1),
        ),
        None => (
            format!("SELECT id FROM {name} WHERE {} = ? AND archived = 0 LIMIT 1", field.as_str()),
            field.into(),
            Value::from(id),
        ),
    };
    let found: Option<String> =
        conn.prepare_cached(&sql)?.query_row([id], |row| row.get("id")).optional()?;
    let Some(found) = found else {
        return Ok(None);
    };
    field_conflict(conn, kind, &found, &unchanged(key, Value::Null), theirs).map(Some)
}
