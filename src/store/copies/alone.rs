//! Exclusive access to a base, to put another file in its place.

use std::{path::Path, time::Duration};

use rusqlite::{Connection, OpenFlags};

use crate::{
    domain::refusal::Refusal,
    store::{
        connection::{Pace, connect, keep_log, wait_at_most},
        foreign_log::or_foreign,
        inspect::{identify, look, prove},
        place::examine,
        refuse::{Attempt, refuse},
    },
};

/// Who has a base open has it open for long: waiting longer changes nothing.
const PATIENCE: Duration = Duration::from_secs(1);

/// The only connection to a base, for as long as it lives; what stands in its log stays there.
///
/// # Errors
/// [`Refusal::Busy`] where anybody has it open.
pub(in crate::store) fn hold(path: &Path) -> Result<Connection, Refusal> {
    let refused = |error| refuse(error, Attempt::Open(path));
    examine(path)?;
    look(path)?;
    let mut conn = connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    keep_log(&conn, true).map_err(refused)?;
    wait_at_most(&mut conn, PATIENCE, Pace::Near).map_err(refused)?;
    // Asked before anything is read, so that a reader who only looks is seen, too.
    conn.execute_batch("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE;").map_err(refused)?;
    identify(&conn, path)?;
    // A file without our tables is held all the same: a copy takes its place.
    let proven = prove(&mut conn, path).map_err(|refusal| or_foreign(path, refusal));
    if let Err(refusal @ Refusal::Overlaid(_)) = proven {
        return Err(refusal);
    }
    Ok(conn)
}

/// Whether anybody else has a base open, as far as locks tell: on a local disk whoever has it open
/// holds one, on a share only while reading or writing. Nothing where it cannot be asked.
pub(in crate::store) fn is_elsewhere(path: &Path) -> Option<bool> {
    match hold(path) {
        Ok(conn) => {
            // As on the last closing: nothing stays beside the file.
            let _ = fold(&conn);
            Some(false)
        }
        Err(Refusal::Busy) => Some(true),
        Err(_) => None,
    }
}

/// Folds in what stands in the log of a base that is held alone.
pub(in crate::store) fn fold(conn: &Connection) -> rusqlite::Result<()> {
    conn.execute_batch("COMMIT; PRAGMA wal_checkpoint(TRUNCATE); BEGIN EXCLUSIVE;")?;
    keep_log(conn, false)
}
