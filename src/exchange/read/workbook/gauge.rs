//! The bounds of a reading, and the person who watches it.
//!
//! Must not know the formats.

use std::{
    ops::ControlFlow,
    time::{Duration, Instant},
};

use super::Unreadable;

/// The most bytes of a file.
pub(super) const FILE: u64 = 20_000_000;

/// The most bytes that it unpacks to.
pub(super) const UNPACKED: u64 = 200_000_000;

/// The most rows of a sheet.
pub(super) const ROWS: usize = 200_000;

/// The most columns of a sheet.
pub(super) const COLUMNS: usize = 200;

/// The most bytes that its cells may take in memory.
const KEPT: usize = 120_000_000;

/// The longest reading: with what comes before and after it, half a minute at most.
const TIME: Duration = Duration::from_secs(25);

/// How far a reading is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// So many bytes of so many.
    Bytes {
        /// Those behind.
        done: u64,
        /// All of them.
        of: u64,
    },
    /// So many rows of all the sheets; how many there are is not known.
    Rows(u64),
    /// So many rows understood, of so many.
    Understood {
        /// Those behind.
        done: u64,
        /// All of them.
        of: u64,
    },
}

/// Somebody who watches a reading and may stop it.
pub trait Watch {
    /// Hears how far it is; says whether to go on.
    fn reached(&mut self, progress: Progress) -> ControlFlow<()>;
}

/// Nobody.
impl Watch for () {
    fn reached(&mut self, _: Progress) -> ControlFlow<()> {
        ControlFlow::Continue(())
    }
}

/// Counts what a reading takes, and stops it at a bound.
pub(super) struct Gauge<'w> {
    watch: &'w mut dyn Watch,
    until: Instant,
    kept: usize,
    rows: u64,
    steps: u64,
}

impl<'w> Gauge<'w> {
    /// Of a reading that begins now.
    pub(super) fn new(watch: &'w mut dyn Watch) -> Self {
        Self { watch, until: Instant::now() + TIME, kept: 0, rows: 0, steps: 0 }
    }

    /// Tells how far the reading is.
    pub(super) fn tell(&mut self, progress: Progress) -> Result<(), Unreadable> {
        if Instant::now() > self.until {
            return Err(Unreadable::Slow(TIME));
        }
        match self.watch.reached(progress) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(Unreadable::Stopped),
        }
    }

    /// One row more.
    pub(super) fn row(&mut self) -> Result<(), Unreadable> {
        self.rows += 1;
        self.step()
    }

    /// One step more, too small to be told by itself.
    pub(super) fn step(&mut self) -> Result<(), Unreadable> {
        self.steps += 1;
        if self.steps.is_multiple_of(4096) { self.tell(Progress::Rows(self.rows)) } else { Ok(()) }
    }

    /// So many bytes more are kept until the end.
    pub(super) fn keep(&mut self, bytes: usize) -> Result<(), Unreadable> {
        self.kept = self.kept.saturating_add(bytes);
        if self.kept > KEPT { Err(Unreadable::Full(KEPT)) } else { Ok(()) }
    }
}
