//! The outcome of a failed commit: SQLite may report an error once the data are on the disk.
//!
//! The operation is looked up on a new connection, which knows nothing of what went wrong on the old
//! one. A commit that changes nothing follows: it writes over what half a commit left in the log, which
//! a later opening could take for whole. What is found is then on the disk.

use std::{mem, path::Path, thread, time::Duration};

use rusqlite::{Connection, Error, ErrorCode, OpenFlags, Transaction, TransactionBehavior};

use super::{
    Store,
    commit::commit,
    connection::{self, Mode, PATIENCE, Pace, connect, set_writing},
    inspect, log, place,
    read_budget::ReadBudget,
    refuse::{Attempt, refuse},
    schema,
};
use crate::domain::refusal::Refusal;

/// How many times a new connection is asked for.
const TRIES: usize = 3;

/// How long between two.
const REST: Duration = Duration::from_millis(20);

impl Store {
    /// After the commit of an operation that failed: well, where it is written all the same.
    ///
    /// # Errors
    /// Why it is not written; [`Refusal::InDoubt`] where nobody can tell.
    pub(super) fn found_again(&mut self, op: &str, error: Error) -> Result<(), Refusal> {
        // A full disk did not take the end of a commit.
        let full = error.sqlite_error_code() == Some(ErrorCode::DiskFull);
        let refusal = refuse(error, Attempt::Write(&self.path));
        let looked = self.looked_up(op, full);
        log::looked_up(op, &looked);
        // The next wait lasts as long as before.
        let waits = self.wait_at_most(self.patience);
        match looked.and_then(|there| waits.map(|()| there)) {
            Ok(true) => Ok(()),
            Ok(false) => Err(refusal),
            Err(_) => Err(Refusal::InDoubt(op.to_owned())),
        }
    }

    fn looked_up(&mut self, op: &str, full: bool) -> Result<bool, Refusal> {
        let mode = self.renew()?;
        let path = self.path.clone();
        let refused = |error| refuse(error, Attempt::Write(&path));
        let settled = self.settled(op);
        // With a rollback journal, a commit that is not there will not come.
        if settled.is_err()
            && (full || mode == Mode::Persist)
            && !is_there(&self.conn, op).map_err(refused)?
        {
            return Ok(false);
        }
        settled.map_err(refused)
    }

    /// Puts a new connection in the place of the one that failed.
    fn renew(&mut self) -> Result<Mode, Refusal> {
        let mode = if self.journal_mode()? == "wal" { Mode::Wal } else { Mode::Persist };
        let mut fresh = connected(&self.path)?;
        if place::identity(&self.path) != self.identity {
            return Err(Refusal::Missing(self.path.clone()));
        }
        self.reading(connection::wait_at_most(&mut fresh, PATIENCE, Pace::of(&self.tier)))?;
        fresh.set_prepared_statement_cache_capacity(super::STATEMENTS);
        // The new one holds no lock yet: closing the old one drops those of the whole process.
        drop(mem::replace(&mut self.conn, fresh));
        (self.unset, self.data_version) = (Some(mode), i64::MIN);
        self.mark.set(inspect::prove(&mut self.conn, &self.path)?);
        let (stop, size) = (self.read_budget.stop(), place::length_beside(&self.path, ""));
        let read_budget = ReadBudget::hold(&mut self.conn, stop, size);
        // The lookup goes on even when the program ends.
        self.read_budget = self.reading(read_budget)?;
        self.read_budget.goes_on(true);
        self.make_ready()?;
        Ok(mode)
    }

    /// Sets how commits are made whole, on a connection where it is not set yet.
    pub(super) fn make_ready(&mut self) -> Result<(), Refusal> {
        let Some(mode) = self.unset else { return Ok(()) };
        if !self.reading(set_writing(&self.conn, mode))? {
            return Err(Refusal::Busy);
        }
        self.unset = None;
        Ok(())
    }

    /// Whether an operation is written, and stays so.
    fn settled(&mut self, op: &str) -> rusqlite::Result<bool> {
        let tx = self.conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let there = is_there(&tx, op)?;
        write_over(&tx)?;
        Ok(there)
    }
}

/// A commit that changes nothing, within a transaction that was begun to write.
fn write_over(tx: &Transaction<'_>) -> rusqlite::Result<()> {
    tx.pragma_update(None, "user_version", schema::version(tx)?)?;
    commit(tx)
}

/// An operation that is tried again and is there: nobody was informed before, perhaps because the disk
/// failed. It is reported once the disk takes a commit.
///
/// # Errors
/// [`Refusal::InDoubt`] where it fails still.
pub(super) fn lasts(tx: &Transaction<'_>, op: &str) -> Result<(), Refusal> {
    match write_over(tx) {
        Err(error) if error.sqlite_error_code() == Some(ErrorCode::SystemIoFailure) => {
            Err(Refusal::InDoubt(op.to_owned()))
        }
        // No room, or a reader: the state found stands.
        _ => Ok(()),
    }
}

fn is_there(conn: &Connection, op: &str) -> rusqlite::Result<bool> {
    conn.prepare_cached("SELECT 1 FROM operation WHERE id = ?")?.exists([op])
}

/// A connection to a file that was open a moment ago.
fn connected(path: &Path) -> Result<Connection, Refusal> {
    let mut found = connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE);
    for _ in 1..TRIES {
        if found.is_ok() {
            break;
        }
        thread::sleep(REST);
        found = connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE);
    }
    found
}
