//! The schema and its migrations: SQL files run in order, each leaving `user_version` one higher.
//!
//! A migration that has been released is never changed; a new need is a new file.

use std::path::Path;

use rusqlite::{Connection, Transaction, TransactionBehavior};

use super::{
    digests,
    refuse::{Attempt, refuse},
};
use crate::domain::{field::RecordKind, refusal::Refusal};

/// Marks a file as ours in its header: « bino » in ASCII.
pub(super) const APPLICATION_ID: i32 = 0x6269_6e6f;

/// The first schema with conflicts that are put off.
pub(super) const CONFLICTS: u32 = 2;

/// The first schema with working copies.
pub(super) const WORKING_COPIES: u32 = 2;

/// The first schema with seals in its journal.
pub(super) const SEALS: u32 = 3;

/// The first schema that knows who keeps copies.
pub(super) const HOLDERS: u32 = 4;

/// The first schema with several départements.
pub(super) const DEPARTMENTS: u32 = 5;

/// The first schema whose reference is made of records.
pub(super) const REFERENCE: u32 = 6;

const MIGRATIONS: &[&str] = &[
    include_str!("migrations/0001_base.sql"),
    include_str!("migrations/0002_conflicts.sql"),
    include_str!("migrations/0003_seals.sql"),
    include_str!("migrations/0004_erasures.sql"),
    include_str!("migrations/0005_departments.sql"),
    include_str!("migrations/0006_reference.sql"),
];

/// The latest schema this program knows.
#[must_use]
#[expect(clippy::cast_possible_truncation, reason = "a handful of migrations")]
pub(super) const fn latest() -> u32 {
    MIGRATIONS.len() as u32
}

/// The migrations that lead to a version.
pub(super) fn up_to(version: u32) -> &'static [&'static str] {
    let count = usize::try_from(version).unwrap_or(usize::MAX).min(MIGRATIONS.len());
    &MIGRATIONS[..count]
}

/// The schema a file stands at.
pub(super) fn version(conn: &Connection) -> rusqlite::Result<u32> {
    conn.pragma_query_value(None, "user_version", |row| row.get(0))
}

/// The key of a table of the reference: it is `id` since its rows are records.
pub(super) fn key(conn: &Connection, kind: RecordKind) -> rusqlite::Result<&'static str> {
    let earlier = version(conn)? < REFERENCE;
    Ok(match kind {
        RecordKind::Department if earlier => "code",
        RecordKind::Epci if earlier => "siren",
        RecordKind::Commune if earlier => "insee",
        _ => "id",
    })
}

/// Runs the migrations a file lacks, all or none.
///
/// # Errors
/// A file newer than the program, or one that refuses to change.
pub(super) fn migrate(conn: &Connection, path: &Path) -> Result<(), Refusal> {
    let doing = |error| refuse(error, Attempt::Open(path));
    let tx = Transaction::new_unchecked(conn, TransactionBehavior::Exclusive).map_err(doing)?;
    // Read inside: somebody else may just have run them.
    let found = version(&tx).map_err(doing)?;
    if found > latest() {
        return Err(Refusal::Newer { path: path.into(), found, known: latest() });
    }
    run(&tx, found).map_err(doing)?;
    tx.commit().map_err(doing)
}

/// Runs what comes after a version, within a transaction.
pub(super) fn run(tx: &Connection, found: u32) -> rusqlite::Result<()> {
    for (sql, version) in MIGRATIONS.iter().zip(1u32..).filter(|(_, version)| *version > found) {
        tx.execute_batch(sql)?;
        tx.pragma_update(None, "user_version", version)?;
    }
    if found < SEALS {
        digests::seal_what_stands(tx)?;
    } else if found < REFERENCE {
        digests::seal_tables(tx)?;
    }
    tx.pragma_update(None, "application_id", APPLICATION_ID)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn migrating_twice_changes_nothing() {
        let conn = Connection::open_in_memory().unwrap();
        let path = Path::new("test");
        migrate(&conn, path).unwrap();
        let tables = |conn: &Connection| -> i64 {
            conn.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0)).unwrap()
        };
        let first = tables(&conn);
        migrate(&conn, path).unwrap();
        assert_eq!((tables(&conn), version(&conn).unwrap()), (first, latest()));
    }

    #[test]
    fn a_newer_file_is_refused() {
        let conn = Connection::open_in_memory().unwrap();
        conn.pragma_update(None, "user_version", latest() + 1).unwrap();
        let refused = migrate(&conn, Path::new("test"));
        assert!(matches!(refused, Err(Refusal::Newer { .. })));
    }
}
