//! Undoing a group of the journal: a change like another, made of what the lines say the other way
//! round, and refused like another where somebody wrote since.
//!
//! A record born in the group is put aside, and only while it says what the group left it saying
//! and nothing else that stands speaks of it: what others built on it would go aside with it.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension};

use super::{
    apply::{Stop, apply, disagreement, unchanged},
    journal::{self, Entry, JournalLine, Writer},
    record,
    tables::{references, table},
};
use crate::domain::{
    change::{Change, Step},
    field::{Field, FieldEdit, FieldKey, RecordKind, Value},
    id::PersonId,
    refusal::{Disagreement, Refusal},
};

/// A record that a group wrote: what each field said before the group and after it.
struct Touched {
    kind: RecordKind,
    id: String,
    born: bool,
    fields: BTreeMap<FieldKey, (Value, Value)>,
}

/// Undoes the last group of a person that still stands, since a place of the journal.
pub(super) fn undo(
    conn: &Connection,
    person: &PersonId,
    since: i64,
    entry: &Entry<'_>,
) -> Result<Vec<String>, Stop> {
    let mut before = i64::MAX;
    while let Some((group, first)) = last_group(conn, person, since, before)? {
        let touched = touched(conn, &group)?;
        let mut steps = Vec::new();
        for one in &touched {
            steps.extend(reversed(conn, one)?);
        }
        let entry = Entry { undoes: Some(group), ..entry.clone() };
        let mut writer = Writer::begin(conn, entry)?;
        apply(&mut writer, &Change { steps })?;
        if writer.wrote() {
            relied_on(conn, &touched)?;
            return Ok(vec![String::new(); touched.len()]);
        }
        // Somebody has put everything back already: what was done before it is next.
        before = first;
    }
    Err(Stop::Refused(Refusal::NothingToUndo))
}

/// What an undoing answered when it was done: an empty text a record.
pub(super) fn made_by(conn: &Connection, op: &str) -> rusqlite::Result<Vec<String>> {
    let Some(group) = journal::undone_by(conn, op)? else {
        return Ok(Vec::new());
    };
    Ok(vec![String::new(); touched(conn, &group)?.len()])
}

/// The last group of a person that was neither undone nor is itself an undoing, between two places
/// of the journal, and its first line.
fn last_group(
    conn: &Connection,
    person: &PersonId,
    after: i64,
    before: i64,
) -> rusqlite::Result<Option<(String, i64)>> {
    conn.prepare_cached(
        "SELECT coalesce(group_id, id) AS named,
                (SELECT min(seq) FROM operation AS first
                 WHERE first.id = coalesce(one.group_id, one.id)
                    OR first.group_id = coalesce(one.group_id, one.id)) AS first
         FROM operation AS one
         WHERE seq > ?1 AND seq < ?2 AND person = ?3 AND undoes IS NULL
           AND named NOT IN (SELECT undoes FROM operation WHERE seq > ?1 AND undoes IS NOT NULL)
         ORDER BY seq DESC LIMIT 1",
    )?
    .query_row((after, before, person.as_str()), |row| Ok((row.get("named")?, row.get("first")?)))
    .optional()
}

/// The records of a group, the last written first.
fn touched(conn: &Connection, group: &str) -> rusqlite::Result<Vec<Touched>> {
    let mut places: BTreeMap<(RecordKind, String), usize> = BTreeMap::new();
    let mut found: Vec<Touched> = Vec::new();
    for line in journal::of_group(conn, group)? {
        let JournalLine { kind, record: id, key, rev, before, after, .. } = line;
        let place = *places.entry((kind, id.clone())).or_insert(found.len());
        if place == found.len() {
            found.push(Touched { kind, id, born: rev == 1, fields: BTreeMap::new() });
        }
        let field = found[place].fields.entry(key).or_insert((before, Value::Null));
        field.1 = after;
    }
    found.reverse();
    Ok(found)
}

/// The step that takes back what a group did to a record; nothing where somebody did so already.
fn reversed(conn: &Connection, touched: &Touched) -> rusqlite::Result<Option<Step>> {
    let Touched { kind, id, born, fields } = touched;
    if *born {
        let read = fields.iter().map(|(key, (_, after))| (key.clone(), after.clone())).collect();
        return Ok(Some(Step::Archive { kind: *kind, id: id.clone(), read }));
    }
    let edits = put_back(conn, touched)?;
    Ok((!edits.is_empty()).then(|| Step::Edit { kind: *kind, id: id.clone(), edits }))
}

/// The edits that put back what is not already as it was.
fn put_back(conn: &Connection, touched: &Touched) -> rusqlite::Result<Vec<FieldEdit>> {
    let Touched { kind, id, fields, .. } = touched;
    let mut edits = Vec::new();
    for (key, (before, after)) in fields {
        if record::current(conn, *kind, id, key)? != record::told(key, before) {
            edits.push(FieldEdit { key: key.clone(), base: after.clone(), mine: before.clone() });
        }
    }
    if !edits.is_empty() && !fields.contains_key(&Field::Archived.into()) {
        edits.push(unchanged(Field::Archived.into(), Value::Int(0)));
    }
    Ok(edits)
}

/// Refuses where something that stands speaks of a record that has gone aside.
fn relied_on(conn: &Connection, touched: &[Touched]) -> Result<(), Stop> {
    let mut found = Vec::new();
    for one in touched.iter().filter(|one| one.born) {
        for &(kind, field) in references(one.kind) {
            found.extend(referrer(conn, kind, field, &one.id)?);
        }
    }
    if found.is_empty() { Ok(()) } else { Err(Stop::Refused(Refusal::Conflict(found))) }
}

/// One record of that kind whose field names this id, as it stands in the way.
fn referrer(
    conn: &Connection,
    kind: RecordKind,
    field: Field,
    id: &str,
) -> rusqlite::Result<Option<Disagreement>> {
    let table = table(kind);
    let name = kind.as_str();
    let (sql, key, theirs) = match table.set(field) {
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
    disagreement(conn, kind, &found, &unchanged(key, Value::Null), theirs).map(Some)
}
