//! A workbook that was understood, before it is told or written.

use crate::exchange::import::{Planned, SheetRead};

/// What was read of the file, and what it would change.
pub(super) struct Understood {
    pub(super) encoding: Option<&'static str>,
    pub(super) sheets: Vec<SheetRead>,
    pub(super) planned: Planned,
}
