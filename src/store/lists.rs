//! Reading the lists and goals of a base.

use rusqlite::Connection;

use super::rows::line;
use crate::domain::{
    goal::Goal,
    lists::{NoteKind, Theme},
};

pub(super) fn themes(conn: &Connection) -> rusqlite::Result<Vec<Theme>> {
    conn.prepare_cached(
        "SELECT id, label, socle FROM theme WHERE archived = 0 ORDER BY position, id",
    )?
    .query_map([], |row| {
        Ok(Theme { code: row.get("id")?, label: line(row, "label")?, socle: row.get("socle")? })
    })?
    .collect()
}

pub(super) fn note_kinds(conn: &Connection) -> rusqlite::Result<Vec<NoteKind>> {
    conn.prepare_cached("SELECT id, label FROM note_kind WHERE archived = 0 ORDER BY position, id")?
        .query_map([], |row| Ok(NoteKind { code: row.get("id")?, label: line(row, "label")? }))?
        .collect()
}

pub(super) fn goals(conn: &Connection) -> rusqlite::Result<Vec<Goal>> {
    conn.prepare_cached(
        "SELECT CAST(id AS INTEGER) AS year, coverage, signatures FROM goal
         WHERE archived = 0 ORDER BY id",
    )?
    .query_map([], |row| {
        Ok(Goal {
            year: row.get("year")?,
            coverage: row.get("coverage")?,
            signatures: row.get("signatures")?,
        })
    })?
    .collect()
}
