//! A sheet being filled, cell by cell, in whatever order a file gives them.
//!
//! Must not know the formats.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Area, Cell, Content, Row, Sheet, Unreadable,
    gauge::{self, Gauge},
};

/// The last row that a spreadsheet numbers.
const LAST: usize = 1 << 20;

/// A sheet being filled.
#[derive(Debug, Default)]
pub(super) struct Grid {
    sheet: Sheet,
    rows: BTreeMap<usize, Row>,
    hidden: BTreeSet<usize>,
}

impl Grid {
    /// One without rows.
    pub(super) fn new(name: Option<String>, hidden: bool) -> Self {
        Self { sheet: Sheet { name, hidden, ..Sheet::default() }, ..Self::default() }
    }

    /// Puts something in a cell; nothing is not kept.
    pub(super) fn put(
        &mut self,
        row: usize,
        column: usize,
        content: Content,
        gauge: &mut Gauge<'_>,
    ) -> Result<(), Unreadable> {
        if content == Content::Empty {
            return Ok(());
        }
        if column >= gauge::COLUMNS {
            let sheet = self.sheet.name.clone();
            return Err(Unreadable::Wide { sheet, row, limit: gauge::COLUMNS });
        }
        if let Content::Text(text) | Content::Fault(text) = &content {
            gauge.keep(text.len())?;
        }
        self.cell(row, column, gauge)?.content = content;
        Ok(())
    }

    /// Puts a whole row of so many cells, the last ones empty: their count says what a row lost.
    pub(super) fn record(
        &mut self,
        number: usize,
        contents: Vec<Content>,
        count: usize,
        gauge: &mut Gauge<'_>,
    ) -> Result<(), Unreadable> {
        let cells = count.min(gauge::COLUMNS);
        for (column, content) in contents.into_iter().enumerate() {
            self.put(number, column, content, gauge)?;
        }
        if cells > 0 && self.rows.contains_key(&number) {
            self.cell(number, cells - 1, gauge)?;
        }
        Ok(())
    }

    /// Pins a comment to a cell.
    pub(super) fn annotate(
        &mut self,
        row: usize,
        column: usize,
        comment: String,
        gauge: &mut Gauge<'_>,
    ) -> Result<(), Unreadable> {
        if comment.trim().is_empty() || column >= gauge::COLUMNS || row > LAST {
            return Ok(());
        }
        gauge.keep(comment.len())?;
        self.cell(row, column, gauge)?.comment = Some(comment);
        Ok(())
    }

    /// Says that a row is hidden.
    pub(super) fn hide_row(&mut self, row: usize) {
        if row <= LAST {
            self.hidden.insert(row);
        }
    }

    /// Says that columns are hidden, from one to another.
    pub(super) fn hide_columns(&mut self, first: usize, last: usize) {
        self.sheet.hidden_columns.extend(first..=last.min(gauge::COLUMNS - 1));
    }

    /// Says that cells stand as one.
    pub(super) fn merge(&mut self, area: Area, gauge: &mut Gauge<'_>) -> Result<(), Unreadable> {
        gauge.keep(size_of::<Area>())?;
        self.sheet.merged.push(area);
        Ok(())
    }

    /// The sheet, its rows in order.
    pub(super) fn done(self) -> Sheet {
        let Self { mut sheet, rows, hidden } = self;
        let last = rows.last_key_value().map_or(0, |(number, _)| *number);
        sheet.rows = rows.into_values().collect();
        for row in &mut sheet.rows {
            row.hidden = hidden.contains(&row.number);
        }
        sheet.merged.retain(|area| area.rows.0 <= last && area.columns.0 < gauge::COLUMNS);
        for area in &mut sheet.merged {
            area.rows.1 = area.rows.1.min(last);
            area.columns.1 = area.columns.1.min(gauge::COLUMNS - 1);
        }
        sheet
    }

    /// A cell, with its row and those before it.
    fn cell(
        &mut self,
        number: usize,
        column: usize,
        gauge: &mut Gauge<'_>,
    ) -> Result<&mut Cell, Unreadable> {
        if !self.rows.contains_key(&number) {
            if self.rows.len() >= gauge::ROWS {
                let sheet = self.sheet.name.clone();
                return Err(Unreadable::Long { sheet, limit: gauge::ROWS });
            }
            gauge.row()?;
            gauge.keep(size_of::<(usize, Row)>())?;
        }
        let row = self.rows.entry(number).or_insert_with(|| Row { number, ..Row::default() });
        if row.cells.len() <= column {
            let before = row.cells.capacity();
            row.cells.resize_with(column + 1, Cell::default);
            gauge.keep((row.cells.capacity() - before) * size_of::<Cell>())?;
        }
        Ok(&mut row.cells[column])
    }
}
