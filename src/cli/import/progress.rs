//! How far an import is, on a terminal's standard error: one line, written over, gone at the end.
//!
//! Nothing is said where it goes to a file or a program.

use std::{
    io::{self, IsTerminal, Write},
    ops::ControlFlow,
    time::{Duration, Instant},
};

use crate::{
    exchange::read::workbook::{Progress, Watch},
    text::Text,
};

/// The least time between two lines.
const OFTEN: Duration = Duration::from_millis(200);

/// Goes to the beginning of the line and clears it.
const CLEAR: &str = "\r\u{1b}[2K";

/// Whoever waits at a terminal.
pub(super) struct Line<'a> {
    text: &'a Text,
    told: Instant,
    shown: bool,
}

impl<'a> Line<'a> {
    /// Of an import that begins now.
    pub(super) fn new(text: &'a Text) -> Self {
        Self { text, told: Instant::now(), shown: false }
    }
}

impl Watch for Line<'_> {
    fn reached(&mut self, progress: Progress) -> ControlFlow<()> {
        if self.told.elapsed() >= OFTEN && io::stderr().is_terminal() {
            self.told = Instant::now();
            self.shown = true;
            let line = (self.text.import.progress)(share(progress));
            // A line that cannot be shown stops nothing.
            let _ = write!(io::stderr(), "{CLEAR}{line}").and_then(|()| io::stderr().flush());
        }
        ControlFlow::Continue(())
    }
}

impl Drop for Line<'_> {
    fn drop(&mut self) {
        if self.shown {
            let _ = write!(io::stderr(), "{CLEAR}").and_then(|()| io::stderr().flush());
        }
    }
}

/// The share in hundredths, where the whole is known.
fn share(progress: Progress) -> Option<u64> {
    match progress {
        Progress::Bytes { done, of } | Progress::Understood { done, of } => {
            (done * 100).checked_div(of)
        }
        Progress::Rows(_) => None,
    }
}
