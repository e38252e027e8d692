//! Exports, and exported bases that are taken in.

use std::path::Path;

use crate::domain::{contents::Misread, convention::Standing};

/// Sentences of an export.
#[derive(Debug)]
pub struct ExportText {
    /// A file is there already.
    pub exists: fn(&Path) -> String,
    /// The path is that of the base itself.
    pub is_base: fn(&Path) -> String,
    /// A file could not be written, and why.
    pub unwritten: fn(&Path, &str) -> String,
    /// A document that is not taken for a base: its name, why.
    pub misread: fn(&str, &Misread) -> String,
    /// A table that needs a folder for its several files.
    pub wants_folder: &'static str,
    /// A workbook that would be shown on a terminal.
    pub wants_file: &'static str,
    /// Titles of columns: the end a convention was signed with.
    pub first_end: &'static str,
    /// Its communes.
    pub perimeter: &'static str,
    /// The code of its first territory.
    pub siren: &'static str,
    /// Its other territories.
    pub others: &'static str,
    /// The table of conventions that are closed.
    pub closed: &'static str,
    /// In force, while the next one is made.
    pub renewing: &'static str,
    /// What that means.
    pub renewing_means: &'static str,
    /// The inhabitants it covers.
    pub covered: &'static str,
    /// The day of the last exchange.
    pub last_contact: &'static str,
    /// The sheet that tells what words mean.
    pub legend: &'static str,
    /// Its columns.
    pub legend_columns: [&'static str; 3],
    /// What a state of a convention means.
    pub meaning: fn(Standing) -> &'static str,
    /// A name that is left out: a role or a function, the place or a number.
    pub instead: fn(&str, &str) -> String,
    /// The name of the calendar.
    pub calendar: &'static str,
    /// Records made, changed, the same.
    pub taken: fn(usize, usize, usize) -> String,
}
