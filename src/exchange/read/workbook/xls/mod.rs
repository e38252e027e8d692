//! Workbooks of Excel 97 to 2003: the stream of records inside a compound file.
//!
//! calamine reserves the memory that a file asks for and panics on short records: they are read
//! here.

mod compound;
mod globals;
mod records;
mod sheet;

use self::{compound::Compound, globals::Globals};
use super::{Format, Unreadable, Workbook, gauge::Gauge, grid::Grid};

/// Reads every sheet of cells, or says what else the compound file is.
pub(super) fn read(bytes: &[u8], gauge: &mut Gauge<'_>) -> Result<Workbook, Unreadable> {
    let broken = Unreadable::Broken(Format::Xls);
    let compound = Compound::open(bytes).ok_or(broken.clone())?;
    if compound.has("EncryptedPackage") {
        return Err(Unreadable::Protected);
    }
    if !compound.has("Workbook") {
        return Err(Unreadable::Other(if compound.has("Book") {
            Format::OldXls
        } else if compound.has("WordDocument") || compound.has("PowerPoint Document") {
            Format::Document
        } else {
            Format::Unknown
        }));
    }
    let stream = compound.stream("Workbook").ok_or(broken.clone())?;
    let globals = Globals::read(&stream, gauge)?;
    let mut workbook = Workbook::default();
    for listed in &globals.sheets {
        let mut grid = Grid::new(Some(listed.name.clone()), listed.hidden);
        let from = stream.get(listed.at..).ok_or(broken.clone())?;
        sheet::read(from, &globals, &mut grid, gauge)?;
        workbook.sheets.push(grid.done());
    }
    if workbook.sheets.is_empty() { Err(broken) } else { Ok(workbook) }
}

#[cfg(test)]
mod tests;
