//! Merging a record into another of its kind: whatever names the first names the second, and the first
//! is archived, all in the transaction of one change.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::{
    Store,
    edit::{archive, edit, is_archived, unchanged},
    journal::Writer,
    record,
    tables::set,
    there,
    write_error::WriteError,
};
use crate::domain::{
    field::{Field, FieldEdit, FieldKey, Fields, RecordKind, Value},
    record::references,
    refusal::{FieldConflict, Refusal},
};

/// The fields of each record that name another.
pub type Naming = BTreeMap<(RecordKind, String), Vec<Field>>;

impl Store {
    /// How many records, archived ones too, name this one.
    ///
    /// # Errors
    /// As for [`Store::snapshot`].
    pub fn naming(&self, kind: RecordKind, id: &str) -> Result<usize, Refusal> {
        self.reading(self.at_once(|conn| Ok(naming(conn, kind, id)?.len())))
    }

    /// The records that name this one, archived ones too, each with the fields that do.
    ///
    /// # Errors
    /// As for [`Store::snapshot`].
    pub fn named_by(&self, kind: RecordKind, id: &str) -> Result<Naming, Refusal> {
        self.reading(self.at_once(|conn| naming(conn, kind, id)))
    }
}

/// Makes the records that name one name another, then archives it.
pub(super) fn merge(
    writer: &mut Writer<'_>,
    kind: RecordKind,
    id: &str,
    into: &str,
) -> Result<Vec<FieldConflict>, WriteError> {
    let conn = writer.conn();
    let missing = |id: &str| WriteError::Refused(Refusal::NoRecord(kind, id.to_owned()));
    if record::revision(conn, kind, id)?.is_none() {
        return Err(missing(id));
    }
    if id == into || record::revision(conn, kind, into)?.is_none() || is_archived(conn, kind, into)?
    {
        return Err(missing(into));
    }
    let mut found = Vec::new();
    for ((by, record), fields) in naming(conn, kind, id)? {
        let mut edits: Vec<FieldEdit> =
            fields.into_iter().flat_map(|field| renamed(by, field, id, into)).collect();
        if is_archived(conn, by, &record)? {
            // An edit would take it out of the bin.
            edits.push(unchanged(Field::Archived.into(), Value::Int(1)));
        }
        found.extend(edit(writer, by, &record, &edits)?);
        if by == RecordKind::ContactRole && said_twice(conn, &record)? {
            found.extend(archive(writer, by, &record, &Fields::new())?);
        }
    }
    let united = united(conn, kind, id, into)?;
    if !united.is_empty() {
        found.extend(edit(writer, kind, into, &united)?);
    }
    found.extend(archive(writer, kind, id, &Fields::new())?);
    Ok(found)
}

/// Members that the second takes from the sets of the first: its territories, where it is a contact.
fn united(
    conn: &Connection,
    kind: RecordKind,
    id: &str,
    into: &str,
) -> rusqlite::Result<Vec<FieldEdit>> {
    let (of, held) = (record::standing(conn, kind, id)?, record::standing(conn, kind, into)?);
    let territories = of.into_keys().filter(|key| key.field == Field::Territories);
    let missing = territories.filter(|key| key.member.is_some() && !held.contains_key(key));
    let add = |key| FieldEdit { key, base: Value::Null, mine: Value::Int(1) };
    Ok(missing.map(add).collect())
}

/// Whether another role of the same contact in the same convention says the same.
fn said_twice(conn: &Connection, role: &str) -> rusqlite::Result<bool> {
    let sql = "SELECT EXISTS (SELECT 1 FROM contact_role AS mine JOIN contact_role AS other
            ON other.convention = mine.convention AND other.contact = mine.contact
            AND other.role = mine.role AND other.id <> mine.id AND other.archived = 0
        WHERE mine.id = ?)";
    conn.prepare_cached(sql)?.query_row([role], |row| row.get(0))
}

/// A set holds the other once, whether it held it before or not.
fn renamed(by: RecordKind, field: Field, id: &str, into: &str) -> Vec<FieldEdit> {
    if set(by, field).is_none() {
        return vec![FieldEdit { key: field.into(), base: id.into(), mine: into.into() }];
    }
    let member = |id: &str| FieldKey { field, member: Some(id.to_owned()) };
    let (in_it, out) = (Value::Int(1), Value::Null);
    vec![
        FieldEdit { key: member(id), base: in_it.clone(), mine: out.clone() },
        FieldEdit { key: member(into), base: out, mine: in_it },
    ]
}

fn naming(conn: &Connection, kind: RecordKind, id: &str) -> rusqlite::Result<Naming> {
    let mut found = Naming::new();
    for (by, field) in references(kind) {
        let there = there::has(conn, by)?
            && (there::columns(conn, by)?.contains(&field)
                || there::sets(conn, by)?.iter().any(|set| set.field == field));
        if !there {
            continue;
        }
        let sql = match set(by, field) {
            Some(set) => {
                format!("SELECT {} FROM {} WHERE {} = ?", set.owner, set.table, set.member)
            }
            None => format!("SELECT id FROM {} WHERE {} = ?", by.as_str(), field.as_str()),
        };
        let mut statement = conn.prepare_cached(&sql)?;
        let ids = statement.query_map([id], |row| row.get::<_, String>(0))?;
        for one in ids {
            found.entry((by, one?)).or_default().push(field);
        }
    }
    Ok(found)
}
