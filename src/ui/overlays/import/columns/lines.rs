//! The lines of the columns: a sheet with the row of its header, a column with what it is taken as and the first
//! things said under its title.

use super::{super::told, Columns, LETTER, Row};
use crate::{
    domain::import::{Column, Glimpse, letters},
    ui::{
        style::glyph,
        widgets::line::{left, right},
        world::World,
    },
};

/// The columns of a sheet with a header: those with a title, and those where something is said all the same.
pub(super) fn columns(sheet: &Glimpse) -> Vec<Column> {
    let Some(header) = &sheet.header else { return Vec::new() };
    let below = || sheet.first.iter().filter(|(number, _)| *number > header.rows.1);
    let width = below().map(|(_, cells)| cells.len()).max().unwrap_or(0);
    let titled = |at: usize| header.columns.iter().any(|one| one.at == at);
    let says =
        |at: usize| below().any(|(_, cells)| cells.get(at).is_some_and(|one| !one.is_empty()));
    let others = (0..width).filter(|at| !titled(*at) && says(*at));
    let untitled = others.map(|at| Column { at, title: String::new(), takes: None });
    let mut all: Vec<Column> = header.columns.iter().cloned().chain(untitled).collect();
    all.sort_by_key(|one| one.at);
    all
}

impl Columns {
    /// The title of a column, or that it has none.
    pub(super) fn titled(column: &Column, world: &World) -> String {
        match column.title.as_str() {
            "" => world.text().ui.import.untitled.to_owned(),
            title => title.to_owned(),
        }
    }

    /// The first things said under the title of a column.
    fn examples(&self, (sheet, at): (usize, usize), world: &World) -> String {
        let Some(sheet) = self.book.sheets.get(sheet) else { return String::new() };
        let last = sheet.header.as_ref().map_or(0, |header| header.rows.1);
        let cells = sheet.first.iter().filter(|(number, _)| *number > last);
        let cells = cells.filter_map(|(_, cells)| cells.get(at)).filter(|cell| !cell.is_empty());
        cells.take(3).map(|cell| told::read(cell, world)).collect::<Vec<_>>().join(" · ")
    }

    pub(super) fn line(&self, row: Row, width: usize, world: &World) -> String {
        let words = &world.text().ui.import;
        match row {
            Row::Sheet(at) => {
                let Some(sheet) = self.book.sheets.get(at) else { return String::new() };
                let name = sheet.name.as_deref().unwrap_or(words.only_sheet).trim();
                (words.sheet_header)(name, sheet.header.as_ref().map(|header| header.rows.1))
            }
            Row::Column(sheet, at) => {
                let Some(column) = self.column(sheet, at) else { return String::new() };
                let room = width.saturating_sub(LETTER + 6) / 3;
                let changed = self.changed.contains_key(&(sheet, at));
                let mark = if changed { glyph::CHANGED } else { " " };
                let takes = (words.takes)(self.takes(sheet, &column));
                let examples = self.examples((sheet, at), world);
                let title = left(&Self::titled(&column, world), room);
                let letter = right(&letters(at), LETTER);
                format!("{letter}  {title} → {}{mark} {examples}", left(takes, room))
            }
        }
    }
}
