//! Bringing a file to the latest schema: the migrations it lacks, and the seals of what it holds then.

use std::path::Path;

use rusqlite::{Connection, Transaction, TransactionBehavior};

use super::{
    digests,
    refuse::{Attempt, refuse},
    schema, shipped,
};
use crate::domain::refusal::Refusal;

/// Runs the migrations a file lacks, all or none.
///
/// # Errors
/// A file newer than the program, or one that refuses to change.
pub(super) fn migrate(conn: &Connection, path: &Path) -> Result<(), Refusal> {
    let refused = |error| refuse(error, Attempt::Open(path));
    // A table that others name is written anew under its name: its rows stay.
    conn.pragma_update(None, "foreign_keys", false).map_err(refused)?;
    let migrated = migrate_within(conn, path);
    conn.pragma_update(None, "foreign_keys", true).map_err(refused)?;
    migrated
}

fn migrate_within(conn: &Connection, path: &Path) -> Result<(), Refusal> {
    let refused = |error| refuse(error, Attempt::Open(path));
    let tx = Transaction::new_unchecked(conn, TransactionBehavior::Exclusive).map_err(refused)?;
    // Read inside the transaction: another process may just have migrated.
    let found = schema::version(&tx).map_err(refused)?;
    if found > schema::latest() {
        return Err(Refusal::Newer { path: path.into(), found, known: schema::latest() });
    }
    run(&tx, found).map_err(refused)?;
    tx.commit().map_err(refused)
}

/// Runs what comes after a version, within a transaction.
pub(super) fn run(tx: &Connection, found: u32) -> rusqlite::Result<()> {
    for (sql, version) in
        schema::MIGRATIONS.iter().zip(1u32..).filter(|(_, version)| *version > found)
    {
        tx.execute_batch(sql)?;
        tx.pragma_update(None, "user_version", version)?;
    }
    let born: bool = tx.query_row("SELECT EXISTS (SELECT 1 FROM base)", [], |row| row.get(0))?;
    if found < schema::LIFE && born {
        shipped::write(tx)?;
    }
    if found < schema::SEALS {
        digests::seal_what_stands(tx)?;
    } else {
        if found < schema::REFERENCE {
            digests::seal_tables(tx)?;
        }
        if found < schema::LIFE && born {
            digests::seal_words(tx, &shipped::KINDS)?;
        }
    }
    tx.pragma_update(None, "application_id", schema::APPLICATION_ID)
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
        assert_eq!((tables(&conn), schema::version(&conn).unwrap()), (first, schema::latest()));
    }

    #[test]
    fn a_newer_file_is_refused() {
        let conn = Connection::open_in_memory().unwrap();
        conn.pragma_update(None, "user_version", schema::latest() + 1).unwrap();
        let refused = migrate(&conn, Path::new("test"));
        assert!(matches!(refused, Err(Refusal::Newer { .. })));
    }
}
