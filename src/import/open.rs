//! The file of an import: read once, its private columns dropped at once.

use std::path::Path;

use crate::exchange::{
    import::private_dropped,
    read::workbook::{self, Unreadable, Watch, Workbook},
};

/// Reads a workbook or a delimited text.
///
/// # Errors
/// Why it is not let in.
pub fn open(path: &Path, watch: &mut dyn Watch) -> Result<Workbook, Unreadable> {
    workbook::read(path, watch).map(private_dropped)
}
