//! Exports, and exported bases that are taken in.

use std::path::Path;

use crate::domain::contents::Misread;

/// Sentences of an export.
#[derive(Debug)]
pub struct ExportText {
    /// A file is there already.
    pub exists: fn(&Path) -> String,
    /// A file could not be written, and why.
    pub unwritten: fn(&Path, &str) -> String,
    /// A document that is not taken for a base: its name, why.
    pub misread: fn(&str, &Misread) -> String,
    /// Records made, changed, the same.
    pub taken: fn(usize, usize, usize) -> String,
}
