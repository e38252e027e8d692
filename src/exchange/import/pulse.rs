//! How far an import is, told to who watches; they may stop it.
//!
//! What was understood until then is to be thrown away. Must not know what the rows hold.

use std::cell::{Cell, RefCell};

use crate::exchange::read::workbook::{Progress, Watch};

/// Rows between two that are told.
const OFTEN: u64 = 64;

/// What counts rows, whoever watches.
pub trait Steps: std::fmt::Debug {
    /// One row more; says whether to go on.
    fn step(&self) -> bool;
}

/// Counts the rows of an import.
pub struct Pulse<'w> {
    watch: RefCell<&'w mut dyn Watch>,
    done: Cell<u64>,
    of: u64,
    stopped: Cell<bool>,
}

impl<'w> Pulse<'w> {
    /// Of so many rows.
    pub fn new(watch: &'w mut dyn Watch, of: u64) -> Self {
        let (done, stopped) = (Cell::new(0), Cell::new(false));
        Self { watch: RefCell::new(watch), done, of, stopped }
    }

    /// So many rows are behind, whatever was counted.
    pub fn reach(&self, done: u64) {
        self.done.set(done);
        self.tell();
    }

    /// Whether somebody stopped it.
    pub fn is_stopped(&self) -> bool {
        self.stopped.get()
    }

    fn tell(&self) {
        let done = self.done.get().min(self.of);
        let progress = Progress::Understood { done, of: self.of };
        if self.watch.borrow_mut().reached(progress).is_break() {
            self.stopped.set(true);
        }
    }
}

impl Steps for Pulse<'_> {
    fn step(&self) -> bool {
        self.done.set(self.done.get() + 1);
        if self.done.get().is_multiple_of(OFTEN) {
            self.tell();
        }
        !self.stopped.get()
    }
}

impl std::fmt::Debug for Pulse<'_> {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(to, "Pulse({} of {})", self.done.get(), self.of)
    }
}

#[cfg(test)]
mod tests {
    use std::ops::ControlFlow;

    use super::{OFTEN, Progress, Pulse, Steps as _, Watch};

    /// Stops at a row.
    struct Impatient {
        told: Vec<u64>,
        until: u64,
    }

    impl Watch for Impatient {
        fn reached(&mut self, progress: Progress) -> ControlFlow<()> {
            let Progress::Understood { done, .. } = progress else { panic!("{progress:?}") };
            self.told.push(done);
            if done < self.until { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        }
    }

    #[test]
    fn rows_are_counted_until_somebody_stops_them() {
        let mut watch = Impatient { told: Vec::new(), until: 3 * OFTEN };
        let pulse = Pulse::new(&mut watch, 1000);
        let went = (0..1000).take_while(|_| pulse.step()).count() as u64;
        assert!(pulse.is_stopped());
        assert_eq!(went, 3 * OFTEN - 1);
        assert_eq!(watch.told, [OFTEN, 2 * OFTEN, 3 * OFTEN]);
    }
}
