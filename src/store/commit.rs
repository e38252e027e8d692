//! The commit of a transaction, where readers may hold it up.
//!
//! Must not know what is committed.

use std::time::{Duration, Instant};

use rusqlite::Transaction;

use super::{log, refuse::is_busy};

/// Commits. Where readers hold it up it is tried again: no other can write meanwhile, new readers are
/// kept out after a while, and to begin anew would let them in.
pub(super) fn commit(tx: &Transaction<'_>) -> rusqlite::Result<()> {
    const LONGEST: Duration = Duration::from_millis(800);
    let since = Instant::now();
    let mut tries = 0;
    loop {
        match tx.execute_batch("COMMIT") {
            Err(error) if is_busy(&error) && since.elapsed() < LONGEST => tries += 1,
            committed => {
                if tries > 0 {
                    log::held_up(tries);
                }
                return committed;
            }
        }
    }
}
