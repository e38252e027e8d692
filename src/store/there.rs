//! What a file holds of a kind of record: one of an earlier version, that can only be read, lacks the tables
//! and columns that came later. What it lacks says nothing.

use rusqlite::Connection;

use super::{
    schema,
    tables::{self, Set},
};
use crate::domain::{
    field::{Field, RecordKind},
    record::{self, Kind},
};

/// Whether a file has records of this kind, under their ids.
pub(super) fn has(conn: &Connection, kind: RecordKind) -> rusqlite::Result<bool> {
    Ok(is_latest(conn)? || has_column(conn, kind.as_str(), "archived")?)
}

/// The kinds that a file has.
pub(super) fn all(conn: &Connection) -> rusqlite::Result<Vec<&'static Kind>> {
    kept(record::all(), |kind| has(conn, kind.kind))
}

/// Those that people write.
pub(super) fn by_people(conn: &Connection) -> rusqlite::Result<Vec<&'static Kind>> {
    kept(record::by_people(), |kind| has(conn, kind.kind))
}

/// The columns that a file has of a kind of record.
pub(super) fn columns(conn: &Connection, kind: RecordKind) -> rusqlite::Result<Vec<Field>> {
    if is_latest(conn)? {
        return Ok(tables::columns(kind).collect());
    }
    let known = has(conn, kind)?;
    kept(tables::columns(kind), |field| {
        Ok(known && has_column(conn, kind.as_str(), field.as_str())?)
    })
}

/// The sets that a file has of a kind of record.
pub(super) fn sets(conn: &Connection, kind: RecordKind) -> rusqlite::Result<Vec<Set>> {
    if is_latest(conn)? {
        return Ok(tables::sets(kind).collect());
    }
    let known = has(conn, kind)?;
    kept(tables::sets(kind), |set| Ok(known && has_column(conn, &set.table, set.member)?))
}

fn is_latest(conn: &Connection) -> rusqlite::Result<bool> {
    Ok(schema::version(conn)? >= schema::latest())
}

fn has_column(conn: &Connection, table: &str, column: &str) -> rusqlite::Result<bool> {
    conn.prepare_cached("SELECT 1 FROM pragma_table_info(?1) WHERE name = ?2")?
        .exists([table, column])
}

fn kept<T>(
    all: impl Iterator<Item = T>,
    keeps: impl Fn(&T) -> rusqlite::Result<bool>,
) -> rusqlite::Result<Vec<T>> {
    let mut found = Vec::new();
    for one in all {
        if keeps(&one)? {
            found.push(one);
        }
    }
    Ok(found)
}
