//! Undoing a group of the journal: a change like another, made of what the lines say the other way
//! round, and refused like another where somebody wrote since.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension};

use super::journal::{self, JournalLine};
use crate::domain::{
    change::{Change, Step},
    field::{Field, FieldEdit, RecordKind, Value},
    id::PersonId,
};

/// The last group of a person that was neither undone nor is itself an undoing, since a place of
/// the journal.
pub(super) fn last_group(
    conn: &Connection,
    person: &PersonId,
    after: i64,
) -> rusqlite::Result<Option<String>> {
    conn.prepare_cached(
        "SELECT group_id FROM journal AS j
         WHERE seq > ? AND person = ? AND undoes IS NULL
           AND NOT EXISTS (SELECT 1 FROM journal AS u WHERE u.undoes = j.group_id)
         ORDER BY seq DESC LIMIT 1",
    )?
    .query_row((after, person.as_str()), |row| row.get("group_id"))
    .optional()
}

/// The change that undoes a group.
pub(super) fn reverse(conn: &Connection, group: &str) -> rusqlite::Result<Change> {
    let lines = journal::lines(conn, "WHERE group_id = ? ORDER BY seq DESC", [group])?;
    let mut records: Vec<(RecordKind, String)> = Vec::new();
    let mut edits: BTreeMap<(RecordKind, String), Vec<FieldEdit>> = BTreeMap::new();
    for line in lines {
        let record = (line.kind, line.record.clone());
        if !records.contains(&record) {
            records.push(record.clone());
        }
        edits.entry(record).or_default().push(turned(line));
    }
    let steps = records
        .into_iter()
        .map(|record| {
            let edits = edits.remove(&record).unwrap_or_default();
            Step::Edit { kind: record.0, id: record.1, edits: born_here(edits) }
        })
        .collect();
    Ok(Change { steps })
}

fn turned(line: JournalLine) -> FieldEdit {
    if line.rev == 1 {
        // Its birth is undone by putting it aside: a record is never removed.
        return FieldEdit { key: Field::Archived.into(), base: Value::Int(0), mine: Value::Int(1) };
    }
    FieldEdit { key: line.key, base: line.after, mine: line.before }
}

/// A record born in the group is put aside once, whatever its other fields say.
fn born_here(edits: Vec<FieldEdit>) -> Vec<FieldEdit> {
    let aside = |edit: &FieldEdit| edit.key.field == Field::Archived && edit.mine == Value::Int(1);
    match edits.iter().find(|edit| aside(edit)) {
        Some(one) => vec![one.clone()],
        None => edits,
    }
}
