//! Data that no journal line covers, and a seal does: the tables of the reference and their
//! like, and the fields a base was born with. How seals are chained is the journal's.

mod reference;
pub(super) mod tables;
pub(super) mod words;

use rusqlite::Connection;

use super::journal::{self, Sealed};
use crate::domain::field::RecordKind;

/// Seals a base as it stands, at its birth or when it comes to this schema: from here on all it holds
/// is covered by a line or by a seal.
pub(super) fn seal_what_stands(conn: &Connection) -> rusqlite::Result<()> {
    let born: i64 = conn.query_row("SELECT count(*) FROM base", [], |row| row.get(0))?;
    if born == 0 {
        return Ok(());
    }
    let emptied = journal::emptied(conn)?;
    if !emptied.is_empty() {
        journal::seal(conn, Sealed::Emptied, &emptied)?;
    }
    seal_tables(conn)?;
    journal::seal(conn, Sealed::Words, &words::unlogged(conn)?)
}

/// Seals the fields of these kinds that neither a line nor a seal speaks of: entries that a migration wrote.
pub(super) fn seal_words(conn: &Connection, kinds: &[RecordKind]) -> rusqlite::Result<()> {
    journal::seal(conn, Sealed::Words, &words::unsealed(conn, kinds)?)
}

/// Seals the tables that no line tells of, after they were written in.
pub(super) fn seal_tables(conn: &Connection) -> rusqlite::Result<()> {
    journal::seal(conn, Sealed::Tables, &tables::digest(conn)?)
}
