//! What an import would do, and the change that does it.

use super::{Imported, SheetRead};
use crate::domain::{change::Change, code::codes};

codes! {
    /// What becomes of a row.
    pub enum Does {
        /// It makes a record.
        Create = "create",
        /// It changes one.
        Change = "change",
        /// The base says so already.
        Same = "same",
        /// It waits for an answer.
        Ask = "ask",
        /// It holds nothing to take.
        Ignore = "ignore",
    }
}

/// What an import would do, row by row, and the change that does it.
#[derive(Debug, Clone, Default)]
pub struct Planned {
    /// The rows, with what the base made them ask.
    pub rows: Vec<(Imported, Does)>,
    /// All of it, done together or not at all.
    pub change: Change,
}

impl Does {
    /// Whether something of the row is written.
    #[must_use]
    pub const fn writes(self) -> bool {
        matches!(self, Self::Create | Self::Change)
    }
}

/// The answer that leaves what the base says.
pub const KEEP: &str = "base";

/// The answer that takes what the file says.
pub const TAKE: &str = "file";

/// A workbook that was understood, before it is told or written.
#[derive(Debug, Clone)]
pub struct Understood {
    /// The encoding of a delimited text.
    pub encoding: Option<&'static str>,
    /// What was read of its sheets.
    pub sheets: Vec<SheetRead>,
    /// What it would change.
    pub planned: Planned,
}

impl Understood {
    /// How many rows become this.
    #[must_use]
    pub fn count(&self, does: Does) -> usize {
        self.planned.rows.iter().filter(|(_, one)| *one == does).count()
    }
}
