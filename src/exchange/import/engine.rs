//! A whole workbook understood: each sheet by the kind of rows it holds.
//!
//! Must not know what is done with the rows.

use super::{Answers, Base, Header, Imported, Read, conventions, coverage, elus, meetings, plan};
use crate::exchange::read::workbook::{Sheet, Workbook};

/// A sheet that was read, or looked at in vain.
#[derive(Debug, Clone, PartialEq)]
pub struct SheetRead {
    /// Its name; none for a delimited text, or a plan read over several sheets.
    pub name: Option<String>,
    /// Whether its user hid it.
    pub hidden: bool,
    /// Its columns, where one header stands over them.
    pub header: Option<Header>,
    /// Its rows; none where nothing of it was understood.
    pub rows: Vec<Imported>,
}

/// Reads every sheet of a workbook, or the one of a name. Where none is of conventions nor of meetings, the
/// sheets together may be a plan of actions.
#[must_use]
pub fn understand(
    book: &Workbook,
    only: Option<&str>,
    base: &Base<'_>,
    answers: &Answers,
) -> Vec<SheetRead> {
    let known = conventions::Known::of(book, base);
    let asked = |sheet: &&Sheet| {
        only.is_none_or(|only| sheet.name.as_deref().map(str::trim) == Some(only.trim()))
    };
    let one = |sheet: &Sheet| {
        let (name, hidden) = (sheet.name.clone(), sheet.hidden);
        // Official files first: of élus, no other kind may look at what is private.
        let read = elus::read(sheet, base, answers)
            .or_else(|| coverage::read(sheet, base, answers))
            .or_else(|| conventions::read(sheet, &known, base, answers));
        if let Some(Read { header, rows }) = read {
            return SheetRead { name, hidden, header: Some(header), rows };
        }
        let rows = meetings(sheet, base, answers).unwrap_or_default();
        SheetRead { name, hidden, header: None, rows }
    };
    let read: Vec<SheetRead> = book.sheets.iter().filter(asked).map(one).collect();
    if read.iter().any(|sheet| !sheet.rows.is_empty()) {
        return read;
    }
    match plan(book, base, answers) {
        Some(rows) => vec![SheetRead { name: None, hidden: false, header: None, rows }],
        None => read,
    }
}
