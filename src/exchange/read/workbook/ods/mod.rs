//! Workbooks of `LibreOffice`: their sheets, rows and cells, repeated ones never expanded for nothing.
//!
//! calamine tells neither what is hidden nor comments, and glues the lines of a cell: the part is
//! read here.

mod cell;

use std::collections::HashSet;

use quick_xml::events::BytesStart;

use self::cell::Read;
use super::{
    Area, Content, Format, Unreadable, Workbook,
    archive::Archive,
    gauge::{self, Gauge},
    grid::Grid,
    xml::{Node, Xml, attribute},
};

/// Where the cells are.
const CONTENT: &str = "content.xml";

/// Where what is encrypted is said.
const MANIFEST: &str = "META-INF/manifest.xml";

/// What holds neither rows nor cells of the sheets: drawings, old versions, sheets of other files.
const ASIDE: [&str; 8] = [
    "shapes",
    "forms",
    "tracked-changes",
    "dde-links",
    "scenario",
    "data-pilot-tables",
    "named-expressions",
    "content-validations",
];

/// What the name of a style takes in memory beside its letters, at most.
const STYLE: usize = 96;

/// What a sheet takes beside its cells, at most.
const SHEET: usize = 1 << 10;

/// Reads every sheet.
pub(super) fn read(
    archive: &mut Archive<'_>,
    gauge: &mut Gauge<'_>,
) -> Result<Workbook, Unreadable> {
    if protected(archive, gauge)? {
        return Err(Unreadable::Protected);
    }
    let mut xml = archive.xml(CONTENT)?.ok_or(Unreadable::Broken(Format::Ods))?;
    let mut workbook = Workbook::default();
    let mut unseen = HashSet::new();
    let (mut style, mut spreadsheet) = (None, false);
    while let Some(event) = xml.next(gauge)? {
        let Node::Start(tag) = event else { continue };
        match tag.local_name().as_ref() {
            "style" => style = attribute(&tag, "style:name"),
            "table-properties" if is(&tag, "table:display", "false") => {
                gauge.keep(style.as_ref().map_or(0, String::len) + STYLE)?;
                unseen.extend(style.take());
            }
            "spreadsheet" => spreadsheet = true,
            "table" if spreadsheet => {
                gauge.keep(SHEET)?;
                let name = attribute(&tag, "table:name").unwrap_or_default();
                let look = attribute(&tag, "table:style-name");
                let hidden = look.is_some_and(|look| unseen.contains(&look));
                let mut table = Table::new(Grid::new(Some(name), hidden));
                if table.read(&mut xml, gauge)? {
                    workbook.sheets.push(table.grid.done());
                }
            }
            aside if spreadsheet && ASIDE.contains(&aside) => xml.skip(gauge)?,
            _ => {}
        }
    }
    match (spreadsheet, workbook.sheets.is_empty()) {
        (true, false) => Ok(workbook),
        (true, true) => Err(Unreadable::Broken(Format::Ods)),
        (false, _) => Err(Unreadable::Other(Format::Document)),
    }
}

/// Whether the manifest says that a part is encrypted.
fn protected(archive: &mut Archive<'_>, gauge: &mut Gauge<'_>) -> Result<bool, Unreadable> {
    let Some(mut xml) = archive.xml(MANIFEST)? else { return Ok(false) };
    while let Some(event) = xml.next(gauge)? {
        if matches!(&event, Node::Start(tag) if tag.local_name().as_ref() == "encryption-data") {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether an attribute has a value.
fn is(tag: &BytesStart<'_>, name: &str, value: &str) -> bool {
    attribute(tag, name).is_some_and(|said| said == value)
}

/// A number of times, at least one.
fn times(tag: &BytesStart<'_>, name: &str) -> usize {
    attribute(tag, name).and_then(|said| said.parse().ok()).unwrap_or(1).max(1)
}

/// Whether a row or a column is hidden, by hand or by a filter.
fn collapsed(tag: &BytesStart<'_>) -> bool {
    attribute(tag, "table:visibility").is_some_and(|said| said != "visible")
}

/// A sheet being read.
struct Table {
    grid: Grid,
    /// The row at hand, from 1.
    row: usize,
    /// The column that the next one describes, from 0.
    column: usize,
}

impl Table {
    /// One of which nothing is read.
    fn new(grid: Grid) -> Self {
        Self { grid, row: 1, column: 0 }
    }

    /// Reads its rows; says whether it is a sheet, not the copy of one of another file.
    fn read(&mut self, xml: &mut Xml<'_>, gauge: &mut Gauge<'_>) -> Result<bool, Unreadable> {
        let (mut inside, mut own) = (1_usize, true);
        while inside > 0 {
            let Some(event) = xml.next(gauge)? else { break };
            match event {
                Node::Start(tag) => match tag.local_name().as_ref() {
                    "table-column" => {
                        let end = self.column.saturating_add(times(&tag, COLUMNS));
                        if collapsed(&tag) && self.column < gauge::COLUMNS {
                            self.grid.hide_columns(self.column, end - 1);
                        }
                        self.column = end;
                        inside += 1;
                    }
                    "table-row" => {
                        let (repeated, hidden) =
                            (times(&tag, "table:number-rows-repeated"), collapsed(&tag));
                        self.row(xml, repeated, hidden, gauge)?;
                    }
                    "table-source" => {
                        own = false;
                        inside += 1;
                    }
                    "table" => xml.skip(gauge)?,
                    aside if ASIDE.contains(&aside) => xml.skip(gauge)?,
                    _ => inside += 1,
                },
                Node::End(_) => inside -= 1,
                Node::Said(_) => {}
            }
        }
        Ok(own)
    }

    /// Reads a row, then puts it as many times as it is repeated where it says something.
    fn row(
        &mut self,
        xml: &mut Xml<'_>,
        repeated: usize,
        hidden: bool,
        gauge: &mut Gauge<'_>,
    ) -> Result<(), Unreadable> {
        let cells = self.cells(xml, gauge)?;
        let end = self.row.saturating_add(repeated);
        if !cells.is_empty() {
            for row in self.row..end {
                for (column, read) in &cells {
                    self.grid.put(row, *column, read.content.clone(), gauge)?;
                    if let Some(comment) = &read.comment {
                        self.grid.annotate(row, *column, comment.clone(), gauge)?;
                    }
                }
                if hidden {
                    self.grid.hide_row(row);
                }
            }
        }
        self.row = end;
        Ok(())
    }

    /// The cells of a row that say something, each with its column.
    fn cells(
        &mut self,
        xml: &mut Xml<'_>,
        gauge: &mut Gauge<'_>,
    ) -> Result<Vec<(usize, Read)>, Unreadable> {
        let (mut cells, mut column) = (Vec::new(), 0_usize);
        while let Some(event) = xml.next(gauge)? {
            let tag = match event {
                Node::Start(tag) => tag,
                Node::End(_) => break,
                Node::Said(_) => continue,
            };
            let repeated = times(&tag, COLUMNS);
            match tag.local_name().as_ref() {
                "table-cell" => {
                    let (wide, high) =
                        (times(&tag, "table:number-columns-spanned"), times(&tag, ROWS));
                    if wide > 1 || high > 1 {
                        self.merge(column, wide, high, gauge)?;
                    }
                    let read = Read::begun(&tag).read(xml, gauge)?;
                    if read.content != Content::Empty || read.comment.is_some() {
                        // One too many says that the row is too wide.
                        let end = column.saturating_add(repeated).min(gauge::COLUMNS + 1);
                        cells.extend((column..end.max(column + 1)).map(|at| (at, read.clone())));
                    }
                }
                // What is under a merged cell is not seen.
                _ => xml.skip(gauge)?,
            }
            column = column.saturating_add(repeated);
        }
        Ok(cells)
    }

    /// Says that cells stand as one, from the row at hand.
    fn merge(
        &mut self,
        column: usize,
        wide: usize,
        high: usize,
        gauge: &mut Gauge<'_>,
    ) -> Result<(), Unreadable> {
        let last = |first: usize, count: usize| first.saturating_add(count - 1);
        let (rows, columns) = ((self.row, last(self.row, high)), (column, last(column, wide)));
        self.grid.merge(Area { rows, columns }, gauge)
    }
}

/// How many times a cell or a column stands.
const COLUMNS: &str = "table:number-columns-repeated";

/// How many rows a cell takes.
const ROWS: &str = "table:number-rows-spanned";

#[cfg(test)]
mod tests;
