//! The limit of a reading: the steps it may take, and a signal to stop when the program ends.
//!
//! Counts SQLite's own steps, never time: a slow disk takes long over few. Writing is never stopped.

use std::sync::{
    Arc,
    atomic::{AtomicBool, AtomicI64, Ordering},
};

use rusqlite::Connection;

/// How many steps of SQLite count as one here.
const STEP: i32 = 1000;

/// So many that nothing takes them.
const FREE: i64 = i64::MAX / 2;

/// The steps of a reading on any file, then for each of its bytes: many times what the slowest takes.
const READING: (i64, i64) = (200_000, 16);

/// The same before the first picture.
const FIRST: (i64, i64) = (20_000, 100);

/// A handle to stop readings from another thread.
#[derive(Debug, Clone, Default)]
pub struct Stop(Arc<AtomicBool>);

impl Stop {
    /// Stops readings from now on.
    pub fn ask(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Whether it was asked.
    #[must_use]
    pub fn is_asked(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// The steps one connection has left.
#[derive(Debug, Clone, Default)]
pub(super) struct ReadBudget {
    left: Arc<AtomicI64>,
    deaf: Arc<AtomicBool>,
    stop: Stop,
    /// Bytes of the file when it was opened.
    size: i64,
}

impl ReadBudget {
    /// Puts a connection on it.
    pub(super) fn hold(conn: &mut Connection, stop: Stop, size: u64) -> rusqlite::Result<Self> {
        let size = i64::try_from(size).unwrap_or(i64::MAX);
        let read_budget = Self { stop, size, ..Self::default() };
        read_budget.free();
        let own = read_budget.clone();
        conn.progress_handler(STEP, Some(move || own.ends()))?;
        Ok(read_budget)
    }

    /// Whether a reading ends here.
    fn ends(&self) -> bool {
        let stopped = self.stop.is_asked() && !self.deaf.load(Ordering::Relaxed);
        stopped || self.left.fetch_sub(1, Ordering::Relaxed) <= 0
    }

    /// A reading begins.
    pub(super) fn reading(&self) {
        self.take(READING);
    }

    /// Limits a reading before the first picture: it is small.
    pub(super) fn first(&self) {
        self.take(FIRST);
    }

    /// Lifts the limit.
    pub(super) fn free(&self) {
        self.left.store(FREE, Ordering::Relaxed);
    }

    /// Whether what follows goes on even for who leaves: it is wanted on the disk.
    pub(super) fn goes_on(&self, deaf: bool) {
        self.deaf.store(deaf, Ordering::Relaxed);
    }

    /// The sign it heeds.
    pub(super) fn stop(&self) -> Stop {
        self.stop.clone()
    }

    fn take(&self, (any, bytes): (i64, i64)) {
        self.left.store((self.size / bytes).saturating_add(any), Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENDLESS: &str = "WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n)
        SELECT max(i) FROM n";

    #[test]
    fn what_has_no_end_ends_and_what_is_written_goes_on() {
        let mut conn = Connection::open_in_memory().unwrap();
        let stop = Stop::default();
        let read_budget = ReadBudget::hold(&mut conn, stop.clone(), 0).unwrap();
        let ends = |sql: &str| conn.query_row(sql, [], |_| Ok(())).is_err();
        read_budget.first();
        assert!(ends(ENDLESS));
        let long = ENDLESS.replace("FROM n)", "FROM n LIMIT 10000)");
        read_budget.free();
        assert!(!ends(&long));
        stop.ask();
        assert!(ends(&long));
        read_budget.goes_on(true);
        assert!(!ends(&long));
    }
}
