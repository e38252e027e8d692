//! A delimited text: its encoding and separator found by looking, its rows numbered by their lines.
//!
//! Must not mend a row: one with too many or too few cells keeps them all, for others to see.

mod cells;
mod encoding;
mod records;
mod separator;

use self::records::{Read, Records};
use super::{
    Content, Format, Unreadable, Workbook, content,
    gauge::{self, Gauge, Progress},
    grid::Grid,
};

/// Rows between two words to the person who watches.
const TOLD: usize = 1000;

/// What Excel writes on a first line to say what parts the cells.
const SAID: &str = "sep=";

/// Reads a delimited text.
pub(super) fn read(bytes: &[u8], gauge: &mut Gauge<'_>) -> Result<Workbook, Unreadable> {
    let (text, encoding) = encoding::decode(bytes).ok_or(Unreadable::Other(Format::Unknown))?;
    gauge.tell(Progress::Bytes { done: 0, of: text.len() as u64 })?;
    let separator = separator::of(&text);
    let mut records = Records::new(&text, separator);
    let mut grid = Grid::new(None, false);
    let mut count = 0_usize;
    loop {
        let record = match records.next() {
            Read::Row(record) => record,
            Read::Wide(row) => {
                return Err(Unreadable::Wide { sheet: None, row, limit: gauge::COLUMNS });
            }
            Read::End => break,
        };
        count += 1;
        if count.is_multiple_of(TOLD) {
            let (done, of) = (records.done() as u64, text.len() as u64);
            gauge.tell(Progress::Bytes { done, of })?;
        }
        if count == 1 && record.line == 1 && text.starts_with(SAID) {
            continue;
        }
        let contents: Vec<Content> = record.cells.iter().map(|cell| content::text(cell)).collect();
        grid.record(record.line, contents, record.count, gauge)?;
    }
    let sheet = grid.done();
    if sheet.rows.is_empty() {
        return Err(Unreadable::Empty);
    }
    Ok(Workbook { sheets: vec![sheet], encoding: Some(encoding), separator })
}

#[cfg(test)]
mod tests;
