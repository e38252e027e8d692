//! Reading open conflicts, with the present values of their fields.

use rusqlite::{Connection, Row};

use super::{
    journal, record,
    rows::{code, id, optional_id},
    schema,
};
use crate::domain::{
    conflict::OpenConflict,
    field::{Field, FieldKey, RecordKind},
    refusal::FieldConflict,
};

/// Whether a file has any: copies that an earlier version took have no such table.
pub(super) fn has_table(conn: &Connection) -> rusqlite::Result<bool> {
    conn.prepare_cached("SELECT 1 FROM sqlite_schema WHERE name = 'conflict'")?.exists([])
}

/// All of them, the oldest first. A base of an earlier schema, which is only read, has none.
pub(super) fn conflicts(conn: &Connection) -> rusqlite::Result<Vec<OpenConflict>> {
    if schema::version(conn)? < schema::CONFLICTS {
        return Ok(Vec::new());
    }
    // Nearly always there is none, and knowing it is all that is wanted before the first picture.
    let any = "SELECT 1 FROM conflict WHERE settled IS NULL AND archived = 0";
    if !conn.prepare_cached(any)?.exists([])? {
        return Ok(Vec::new());
    }
    let mut statement = conn.prepare_cached(
        "SELECT conflict.id, conflict.kind, conflict.record, conflict.field, conflict.member,
                read_value, wanted, person, at
         FROM conflict
         JOIN journal AS born ON born.record = conflict.id AND born.rev = 1
              AND born.field = 'record' AND born.kind = 'conflict'
         JOIN operation ON operation.seq = born.operation
         WHERE settled IS NULL AND archived = 0 ORDER BY conflict.id",
    )?;
    let mut rows = statement.query([])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(read(conn, row)?);
    }
    Ok(found)
}

fn read(conn: &Connection, row: &Row<'_>) -> rusqlite::Result<OpenConflict> {
    let (kind, record, key) = place(row)?;
    let theirs = record::current(conn, kind, &record, &key)?;
    let (by, at) = journal::last_writer(conn, kind, &record, &key)?;
    Ok(OpenConflict {
        id: id(row, "id")?,
        named: journal::named(conn, kind, &record)?,
        found: FieldConflict {
            kind,
            id: record,
            base: journal::value(row.get("read_value")?),
            mine: journal::value(row.get("wanted")?),
            key,
            theirs,
            by,
            at,
        },
        author: optional_id(row, "person")?,
        since: row.get("at")?,
    })
}

/// The field that a row of the table is about.
pub(super) fn place(row: &Row<'_>) -> rusqlite::Result<(RecordKind, String, FieldKey)> {
    let field = code(row, "field", Field::from_code)?;
    let key = FieldKey { field, member: row.get("member")? };
    Ok((code(row, "kind", RecordKind::from_code)?, row.get("record")?, key))
}
