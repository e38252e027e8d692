//! The shape of a sheet: what its titles are, by which it is known next month; and what is private in it.
//!
//! Must not know how a mapping is kept.

use super::{columns::Options, elus, guess, values::shown};
use crate::{
    domain::import::title,
    exchange::read::workbook::{Content, Row, Sheet, Workbook},
};

/// Rows among which a header that no kind knows may be.
const LOOKED_AT: usize = 40;

/// The titles of the header of a sheet, as two files of the same shape write them. Where no kind knows them,
/// those of the first row with the most words.
#[must_use]
pub fn shape(sheet: &Sheet) -> String {
    let found = guess(sheet, Options::default()).and_then(|(_, header)| header);
    let titles: Vec<String> = match found {
        Some(header) => header.columns.iter().map(|column| title(&column.title)).collect(),
        None => widest(sheet).map(words).unwrap_or_default(),
    };
    titles.join(" | ")
}

fn widest(sheet: &Sheet) -> Option<&Row> {
    let looked_at = sheet.rows.iter().take(LOOKED_AT);
    looked_at.rev().max_by_key(|row| words(row).len())
}

fn words(row: &Row) -> Vec<String> {
    let texts = row.cells.iter().filter(|cell| matches!(cell.content, Content::Text(_)));
    texts.map(|cell| title(&shown(&cell.content))).filter(|words| !words.is_empty()).collect()
}

/// The same workbook without what is never kept of the official files of élus: nothing that comes later may
/// show it.
#[must_use]
pub fn private_dropped(mut book: Workbook) -> Workbook {
    for sheet in &mut book.sheets {
        elus::drop_private(sheet, Options::default());
    }
    book
}
