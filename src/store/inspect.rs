//! Inspection of a file before it is opened: whether it is ours, its version, its journal mode.
//! Nothing here writes.

use std::{path::Path, time::Duration};

use rusqlite::{Connection, OpenFlags};

use super::{
    connection::{as_it_stands, connect, glance, let_go, loosen, tighten, unlocked},
    place::{examine, has_pending_log, length_beside},
    refuse::{Attempt, refuse},
    schema, shape,
};
use crate::domain::refusal::Refusal;

/// Whether the file is ours, before anything touches it.
pub(super) fn look(path: &Path) -> Result<(), Refusal> {
    match glance(path).and_then(|conn| identify(&conn, path)) {
        // Half a commit, which the log beside the file makes whole.
        Err(Refusal::Damaged(..)) if has_pending_log(path) => Ok(()),
        seen => seen,
    }
}

/// Looks at a file on a share, where another machine may be writing: whether it is ours, and then
/// whether it keeps a log as on a local disk. What is seen of a commit that goes on elsewhere may be
/// half of it; what is damaged is still so a little later.
pub(super) fn seen_from_afar(path: &Path) -> Result<bool, Refusal> {
    const LOOKS: usize = 3;
    const REST: Duration = Duration::from_millis(150);
    let look = || look(path).and_then(|()| in_local_mode(path));
    let mut seen = look();
    for _ in 1..LOOKS {
        if !matches!(seen, Err(Refusal::Damaged(..))) {
            break;
        }
        std::thread::sleep(REST);
        seen = look();
    }
    seen
}

/// Whether the file says that it keeps a log beside it, as on a local disk.
fn in_local_mode(path: &Path) -> Result<bool, Refusal> {
    // A connection that looks at the bytes alone would not say so.
    let read = unlocked(path)
        .and_then(|conn| reads(&conn).map_err(|error| refuse(error, Attempt::Open(path))));
    match read {
        Ok(()) => Ok(false),
        Err(Refusal::Forbidden(_)) => Ok(true),
        // Half a commit, which its journal takes back once it is locked: what keeps a log has none.
        Err(Refusal::Damaged(..) | Refusal::ReadOnly(_)) if length_beside(path, "-journal") > 0 => {
            Ok(false)
        }
        Err(refusal) => Err(refusal),
    }
}

/// Whether half a commit waits to be taken back, which opening will do: a connection that may not
/// write says so.
pub(super) fn is_interrupted(path: &Path) -> bool {
    if length_beside(path, "-journal") == 0 {
        return false;
    }
    let asked = connect(path, OpenFlags::SQLITE_OPEN_READ_ONLY)
        .and_then(|conn| reads(&conn).map_err(|error| refuse(error, Attempt::Open(path))));
    matches!(asked, Err(Refusal::ReadOnly(_)))
}

/// A file that nobody writes in, as it stands: whether it is ours, and of a version we know.
pub(super) fn at_rest(path: &Path) -> Result<Connection, Refusal> {
    examine(path)?;
    let mut conn = as_it_stands(path)?;
    prove(&mut conn, path)?;
    Ok(conn)
}

/// A connection that may write to a file that is ours, whatever it is for.
pub(super) fn to_write(path: &Path) -> Result<Connection, Refusal> {
    let mut conn = connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    prove(&mut conn, path)?;
    Ok(conn)
}

/// Whether the file is ours, and made of our tables alone: from here on it may be read as one likes.
/// Gives the number that moves whenever its tables do.
pub(super) fn prove(conn: &mut Connection, path: &Path) -> Result<i64, Refusal> {
    identify(conn, path)?;
    let mark = made_as_ours(conn, path)?;
    let_go(conn).map_err(|error| refuse(error, Attempt::Open(path)))?;
    Ok(mark)
}

/// Whether it is made of our tables alone, looked at within tight bounds. The number is read first: what
/// is changed meanwhile is looked at again.
pub(super) fn made_as_ours(conn: &Connection, path: &Path) -> Result<i64, Refusal> {
    let refused = |error| refuse(error, Attempt::Open(path));
    let version = known_version(conn, path)?;
    let mark = mark(conn).map_err(refused)?;
    tighten(conn).map_err(refused)?;
    let foreign = shape::foreign(conn, version);
    loosen(conn).map_err(refused)?;
    match foreign.map_err(refused)? {
        Some(name) => Err(Refusal::Foreign(path.into(), name)),
        None => Ok(mark),
    }
}

/// The number that moves whenever the tables of a file do.
pub(super) fn mark(conn: &Connection) -> rusqlite::Result<i64> {
    conn.prepare_cached("PRAGMA schema_version")?.query_row([], |row| row.get(0))
}

/// Whether the file is ours, and of a version we know.
pub(super) fn identify(conn: &Connection, path: &Path) -> Result<(), Refusal> {
    let refused = |error| refuse(error, Attempt::Open(path));
    let pragma = |name: &str| conn.pragma_query_value(None, name, |row| row.get::<_, i32>(0));
    if pragma("application_id").map_err(refused)? != schema::APPLICATION_ID {
        return Err(Refusal::OtherProgram(path.into()));
    }
    known_version(conn, path).map(|_| ())
}

/// The version of its tables, where we know it.
fn known_version(conn: &Connection, path: &Path) -> Result<u32, Refusal> {
    let found = schema::version(conn).map_err(|error| refuse(error, Attempt::Open(path)))?;
    if found > schema::latest() {
        return Err(Refusal::Newer { path: path.into(), found, known: schema::latest() });
    }
    Ok(found)
}

/// Whether the tables can be read.
pub(super) fn reads(conn: &Connection) -> rusqlite::Result<()> {
    conn.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{
        connection::{Mode, set_writing},
        integrity::quick_check,
        open::blank,
    };

    #[test]
    fn a_file_in_the_mode_of_a_local_disk_is_known_from_afar_and_not_touched() {
        for (mode, local) in [(Mode::Wal, true), (Mode::Persist, false)] {
            let folder = tempfile::tempdir().unwrap();
            let base = folder.path().join("base");
            crate::store::place::reserve(&base).unwrap();
            let conn = blank(&base).unwrap();
            assert!(set_writing(&conn, mode).unwrap());
            conn.pragma_update(None, "application_id", schema::APPLICATION_ID).unwrap();
            conn.execute_batch("CREATE TABLE t (c)").unwrap();
            drop(conn);
            let before = std::fs::read_dir(folder.path()).unwrap().count();
            assert_eq!(seen_from_afar(&base), Ok(local));
            assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), before);
        }
    }

    #[test]
    fn a_commit_that_was_cut_as_the_file_grew_is_taken_back_and_no_damage() {
        let folder = tempfile::tempdir().unwrap();
        let (base, cut) = (folder.path().join("base"), folder.path().join("coupée"));
        crate::store::place::reserve(&base).unwrap();
        let conn = blank(&base).unwrap();
        assert!(set_writing(&conn, Mode::Persist).unwrap());
        conn.pragma_update(None, "application_id", schema::APPLICATION_ID).unwrap();
        conn.execute_batch("CREATE TABLE t (c); INSERT INTO t VALUES (1);").unwrap();
        let journal = |base: &Path| std::path::PathBuf::from(format!("{}-journal", base.display()));
        // Not synchronous, so that the journal on the disk counts all it holds before the commit ends.
        conn.execute_batch(
            "PRAGMA synchronous = OFF; BEGIN; INSERT INTO t VALUES (zeroblob(90000));",
        )
        .unwrap();
        std::fs::copy(journal(&base), journal(&cut)).unwrap();
        conn.execute_batch("COMMIT").unwrap();
        drop(conn);
        // The head of the file tells of pages that never came.
        let whole = std::fs::read(&base).unwrap();
        std::fs::write(&cut, &whole[..whole.len() - 8_192]).unwrap();
        assert!(matches!(as_it_stands(&cut), Err(Refusal::Damaged(..))));

        assert_eq!(seen_from_afar(&cut), Ok(false));
        let conn = connect(&cut, OpenFlags::SQLITE_OPEN_READ_WRITE).unwrap();
        quick_check(&conn, &cut).unwrap();
        assert_eq!(conn.query_row("SELECT count(*) FROM t", [], |row| row.get(0)), Ok(1));
    }
}
