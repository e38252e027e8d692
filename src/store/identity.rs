//! The identity of a base, read on a connection: its id, the hashes of its lines, and lost lines of
//! colleagues. Must not know what a user remembers.

use chrono::{DateTime, Local};
use rusqlite::{Connection, OptionalExtension};

use super::journal;
use crate::domain::memo::{Astray, Which};

/// Which base it is.
pub(super) fn which(conn: &Connection) -> rusqlite::Result<Which> {
    let base = conn.prepare_cached("SELECT id FROM base")?.query_row([], |row| row.get("id"))?;
    // A base that only reads may be older than the table.
    let has = "SELECT count(*) FROM sqlite_schema WHERE name = 'working_copy'";
    let has: i64 = conn.prepare_cached(has)?.query_row([], |row| row.get(0))?;
    let copy = match has {
        0 => None,
        _ => conn
            .prepare_cached("SELECT id FROM working_copy")?
            .query_row([], |row| row.get("id"))
            .optional()?,
    };
    Ok(Which { base, copy })
}

/// The latest line that a colleague left and that is no longer there.
pub(super) fn astray(conn: &Connection) -> rusqlite::Result<Option<Astray>> {
    let found = journal::astray(conn)?.map(|tip| {
        let at = DateTime::parse_from_rfc3339(&tip.at).unwrap_or_default();
        let at = at.with_timezone(&Local).fixed_offset();
        Astray { who: tip.name.unwrap_or(tip.person), seq: tip.seq, at }
    });
    Ok(found)
}

/// The hash of a line, in hexadecimal.
pub(super) fn hash(conn: &Connection, seq: i64) -> rusqlite::Result<Option<String>> {
    conn.prepare_cached("SELECT lower(hex(hash)) AS hash FROM journal WHERE seq = ?")?
        .query_row([seq], |row| row.get("hash"))
        .optional()
}
