//! Opening a base: as the tier of its place allows, with the settings of its connection.
//!
//! A file that is not ours, damaged, or newer than the program is refused and never touched: it is
//! inspected first (`inspect`).

use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior};

use super::{
    connection::{Mode, as_it_stands, connect, keep_log, let_go, set_writing},
    copies::backup,
    foreign_log::or_foreign,
    inspect::{look, prove, seen_from_afar},
    integrity::quick_check,
    log,
    look::is_small,
    migration,
    place::{Stamp, examine, has_pending_log, has_side_files, identity, length_beside},
    refuse::{Attempt, refuse},
    schema,
    tier::place,
};
use crate::domain::{
    refusal::Refusal,
    tier::{Tier, Unsafe, tier},
};

/// An open connection and what may be done with it.
pub(super) struct Opened {
    pub(super) conn: Connection,
    pub(super) path: PathBuf,
    /// How its place lets it be opened.
    pub(super) tier: Tier,
    /// Which file it is.
    pub(super) identity: Option<(u64, u64)>,
    /// Of a file that is read as it stands, without unseen what others write.
    pub(super) stamp: Option<Stamp>,
    /// The number that moves whenever its tables do, as it was when they were found ours.
    pub(super) mark: i64,
}

/// Opens an existing base.
pub(super) fn open(path: &Path, accepted: &[PathBuf]) -> Result<Opened, Refusal> {
    let by_rights = examine(path)?;
    let mut tier = tier(&place(path, accepted));
    let identity = identity(path);
    if tier == Tier::Share {
        if seen_from_afar(path)? {
            tier = Tier::ReadOnly(Unsafe::LocalModeOnShare);
        }
    } else {
        look(path)?;
    }
    if by_rights && !tier.reads_only() {
        tier = Tier::ReadOnly(Unsafe::Rights);
    }
    if !tier.reads_only() {
        let written = match to_write(path, &tier) {
            // A fault of one moment is no lack of rights.
            Err(refusal @ (Refusal::Forbidden(_) | Refusal::ReadOnly(_))) => {
                log::again("opening to write", &refusal);
                to_write(path, &tier)
            }
            Ok(None) => to_write(path, &tier),
            written => written,
        };
        match written {
            Ok(Some((conn, mark))) => {
                return Ok(Opened { conn, path: path.into(), tier, identity, stamp: None, mark });
            }
            Ok(None) | Err(Refusal::Forbidden(_) | Refusal::ReadOnly(_)) => {
                tier = Tier::ReadOnly(Unsafe::Rights);
            }
            Err(refusal) => return Err(refusal),
        }
    }
    let (conn, mark, stamp) = to_read(path, &tier)?;
    Ok(Opened { conn, path: path.into(), tier, identity, stamp, mark })
}

/// Opens the empty file that was made for a new base.
pub(super) fn blank(path: &Path) -> Result<Connection, Refusal> {
    let mut conn = connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    let_go(&mut conn).map_err(|error| refuse(error, Attempt::Open(path)))?;
    Ok(conn)
}

/// A connection that may write; nothing where the file, its folder or its medium do not let it.
fn to_write(path: &Path, tier: &Tier) -> Result<Option<(Connection, i64)>, Refusal> {
    let refused = |error| refuse(error, Attempt::Open(path));
    let mut conn = connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    // Until it is known to be sound, what stands in its log stays there.
    keep_log(&conn, true).map_err(refused)?;
    // Once more, since a version may so far be written in the log alone.
    let mark = prove(&mut conn, path).map_err(|refusal| {
        // An empty log holds nothing, and goes as it came.
        let _ = keep_log(&conn, has_pending_log(path));
        or_foreign(path, refusal)
    })?;
    if conn.is_readonly("main").map_err(refused)? {
        return Ok(None);
    }
    let mode = conn.pragma_query_value(None, "journal_mode", |row| row.get::<_, String>(0));
    let version = schema::version(&conn).map_err(refused)?;
    let logged = mode.map_err(refused)? == "wal";
    if version < schema::latest() || (!logged && is_small(path)) {
        quick_check(&conn, path)?;
    }
    // A base that keeps no log is one that others reach over a share: it stays so.
    let mode = if logged && *tier == Tier::Host { Mode::Wal } else { Mode::Persist };
    if !set_writing(&conn, mode).map_err(refused)? {
        return Ok(None);
    }
    if *tier == Tier::Share {
        lay_journal(&conn, path)?;
    }
    if version < schema::latest() {
        backup::before_migration(&conn, path)?;
        migration::migrate(&conn, path)?;
    }
    keep_log(&conn, false).map_err(refused)?;
    Ok(Some((conn, mark)))
}

/// Puts the journal back beside a base on a share. SQLite reads before it lets the mode be set: a commit
/// that was cut short is taken back by then, and its journal removed. Another machine that saw it gone
/// believes so for a while: it would read half of the next commit.
fn lay_journal(conn: &Connection, path: &Path) -> Result<(), Refusal> {
    if length_beside(path, "-journal") > 0 {
        return Ok(());
    }
    let lay = || {
        let tx = Transaction::new_unchecked(conn, TransactionBehavior::Immediate)?;
        // The number that is there, written again: any change of the file lays a journal.
        tx.pragma_update(None, "user_version", schema::version(&tx)?)?;
        tx.commit()
    };
    match lay().map_err(|error| refuse(error, Attempt::Open(path))) {
        // The process that holds the file is writing, and makes it.
        Err(Refusal::Busy) => Ok(()),
        laid => laid.inspect(|()| log::mended("journal of a share")),
    }
}

/// A connection that only reads. A base in WAL mode wants its two side files even for that. Where
/// they cannot be made, nobody has it open: it may be read as it stands, unless a log was left.
fn to_read(path: &Path, tier: &Tier) -> Result<(Connection, i64, Option<Stamp>), Refusal> {
    // The log of a local disk cannot be read over a share, and one need not be made where nobody
    // has the file open.
    let alone = *tier == Tier::ReadOnly(Unsafe::LocalModeOnShare) || !has_side_files(path);
    let standing = || {
        let stamp = Stamp::of(path);
        let mut conn = as_it_stands(path)?;
        let mark = prove(&mut conn, path)?;
        Ok((conn, mark, stamp))
    };
    if alone && !has_pending_log(path) {
        return standing();
    }
    let reading = || {
        let mut conn = connect(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
        let mark = prove(&mut conn, path).map_err(|refusal| or_foreign(path, refusal))?;
        Ok((conn, mark, None))
    };
    match reading() {
        Err(Refusal::Forbidden(_) | Refusal::ReadOnly(_)) if !has_pending_log(path) => standing(),
        Err(Refusal::ReadOnly(path)) => Err(Refusal::Forbidden(path)),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_journal_that_went_with_half_a_commit_is_laid_again_and_the_next_commit_leaves_it() {
        let folder = tempfile::tempdir().unwrap();
        let (base, cut) = (folder.path().join("base"), folder.path().join("coupée"));
        crate::store::place::reserve(&base).unwrap();
        let conn = blank(&base).unwrap();
        assert!(set_writing(&conn, Mode::Persist).unwrap());
        conn.execute_batch("CREATE TABLE t (c); INSERT INTO t VALUES (zeroblob(90000));").unwrap();
        // Half a commit: pages that memory does not hold are in the file before it ends.
        conn.execute_batch(
            "PRAGMA cache_spill = ON; PRAGMA cache_size = 1;
             BEGIN; UPDATE t SET c = randomblob(90000);",
        )
        .unwrap();
        let journal = |base: &Path| std::path::PathBuf::from(format!("{}-journal", base.display()));
        std::fs::copy(&base, &cut).unwrap();
        std::fs::copy(journal(&base), journal(&cut)).unwrap();

        let conn = connect(&cut, OpenFlags::SQLITE_OPEN_READ_WRITE).unwrap();
        crate::store::inspect::reads(&conn).unwrap();
        assert!(!journal(&cut).exists(), "SQLite no longer removes it: what lays it can go");
        assert!(set_writing(&conn, Mode::Persist).unwrap());
        lay_journal(&conn, &cut).unwrap();
        assert!(length_beside(&cut, "-journal") > 0);
        conn.execute_batch("INSERT INTO t VALUES (1)").unwrap();
        assert!(length_beside(&cut, "-journal") > 0);
        quick_check(&conn, &cut).unwrap();
    }
}
