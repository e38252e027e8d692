//! The lines of the columns: a sheet with the row of its header, a column with what it is taken as and the first
//! things said under its title.

use super::{super::told, Columns, LETTER, Row};
use crate::{
    domain::import::{Header, letters},
    ui::{
        style::glyph,
        widgets::line::{left, right},
        world::World,
    },
};

impl Columns {
    /// The first things said under the title of a column.
    fn examples(&self, (sheet, at): (usize, usize), header: &Header, world: &World) -> String {
        let rows = self.book.sheets.get(sheet).into_iter().flat_map(|one| &one.first);
        let cells = rows.filter(|(number, _)| *number > header.rows.1);
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
                let Some((header, column)) = self.column(sheet, at) else { return String::new() };
                let room = width.saturating_sub(LETTER + 6) / 3;
                let changed = self.changed.contains_key(&(sheet, at));
                let mark = if changed { glyph::CHANGED } else { " " };
                let takes = (words.takes)(self.takes(sheet, column));
                let examples = self.examples((sheet, at), header, world);
                let title = left(&column.title, room);
                let letter = right(&letters(at), LETTER);
                format!("{letter}  {title} → {}{mark} {examples}", left(takes, room))
            }
        }
    }
}
