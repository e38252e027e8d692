//! Applying a change: every step in one immediate transaction, each field with its journal line.
//!
//! An edit carries the value read. Where the file still has it, it is applied; where it already has
//! the new value, nothing is done; else somebody wrote in between and the whole change is refused
//! with both values, so that nobody is overwritten. Archiving a record sets a mark that an edit
//! takes away: nobody's sentence is archived with it.

use super::{
    clock, constraint,
    edit::{archive, edit, is_archived, known},
    journal::Writer,
    merge, record,
    write_error::WriteError,
};
use crate::domain::{
    change::{Change, Step},
    field::{Field, FieldEdit, Fields, RecordKind, Value},
    refusal::{FieldConflict, Refusal},
};

/// Does every step; gives the ids of the records they wrote, an empty text for an edit.
pub(super) fn apply(writer: &mut Writer<'_>, change: &Change) -> Result<Vec<String>, WriteError> {
    let mut made: Vec<String> = Vec::with_capacity(change.steps.len());
    let mut conflicts = Vec::new();
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
                conflicts.extend(create(writer, *kind, &id, &fields)?);
                made.push(id);
            }
            Step::Edit { kind, id, edits } => {
                conflicts.extend(edit(writer, *kind, id, edits)?);
                made.push(String::new());
            }
            Step::Link { kind, id, field, from } => {
                let mine = made.get(*from).map_or(Value::Null, |made| made.as_str().into());
                let link = FieldEdit { key: (*field).into(), base: Value::Null, mine };
                conflicts.extend(edit(writer, *kind, id, &[link])?);
                made.push(String::new());
            }
            Step::Archive { kind, id, read } => {
                conflicts.extend(archive(writer, *kind, id, read)?);
                made.push(String::new());
            }
            Step::Merge { kind, id, into } => {
                conflicts.extend(merge::merge(writer, *kind, id, into)?);
                made.push(String::new());
            }
        }
    }
    if conflicts.is_empty() {
        Ok(made)
    } else {
        Err(WriteError::Refused(Refusal::Conflict(conflicts)))
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
        .map(|(key, value)| (key.clone(), record::stored(key, value)))
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

/// Creates under an id that is taken, as the year of a goal may be: a record that was archived
/// comes back and says what it shall now; one that stands was written in between.
fn again(
    writer: &mut Writer<'_>,
    kind: RecordKind,
    id: &str,
    fields: &Fields,
) -> Result<Vec<FieldConflict>, WriteError> {
    let conn = writer.conn();
    let archived = is_archived(conn, kind, id)?;
    let mut read = record::standing(conn, kind, id)?;
    for key in fields.keys() {
        read.entry(key.clone()).or_insert(Value::Null);
    }
    let mut edits: Vec<FieldEdit> = read
        .into_iter()
        .map(|(key, now)| FieldEdit {
            base: if archived { now } else { Value::Null },
            mine: fields.get(&key).cloned().unwrap_or(Value::Null),
            key,
        })
        .collect();
    if archived {
        edits.push(FieldEdit {
            key: Field::Archived.into(),
            base: Value::Int(1),
            mine: Value::Int(0),
        });
    }
    edit(writer, kind, id, &edits)
}
