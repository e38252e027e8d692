//! A whole workbook understood: each sheet by the kind of rows it holds.
//!
//! Must not know what is done with the rows.

use super::{Answers, Base, Header, Imported, conventions};
use crate::exchange::read::workbook::Workbook;

/// A sheet that was read, or looked at in vain.
#[derive(Debug, Clone, PartialEq)]
pub struct SheetRead {
    /// Its name; none for a delimited text.
    pub name: Option<String>,
    /// Whether its user hid it.
    pub hidden: bool,
    /// Its columns; none where nothing of it was understood.
    pub header: Option<Header>,
    /// Its rows.
    pub rows: Vec<Imported>,
}

/// Reads every sheet of a workbook, or the one of a name.
#[must_use]
pub fn understand(
    book: &Workbook,
    only: Option<&str>,
    base: &Base<'_>,
    answers: &Answers,
) -> Vec<SheetRead> {
    let known = conventions::Known::of(book, base);
    let asked =
        |name: Option<&str>| only.is_none_or(|only| name.map(str::trim) == Some(only.trim()));
    let sheets = book.sheets.iter().filter(|sheet| asked(sheet.name.as_deref()));
    let read = sheets.map(|sheet| {
        let (name, hidden) = (sheet.name.clone(), sheet.hidden);
        match conventions::read(sheet, &known, base, answers) {
            Some(read) => SheetRead { name, hidden, header: Some(read.header), rows: read.rows },
            None => SheetRead { name, hidden, header: None, rows: Vec::new() },
        }
    });
    read.collect()
}
