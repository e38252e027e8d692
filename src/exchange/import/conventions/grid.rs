//! One row of a sheet, its merged and repeated cells filled in from above.

use crate::exchange::{
    import::{Asking, Header, Reason, values::is_ditto},
    read::workbook::{Content, Row, Sheet},
};

/// A row, and where its columns are.
#[derive(Clone, Copy)]
pub(super) struct Line<'s> {
    pub sheet: &'s Sheet,
    pub header: &'s Header,
    /// Its place among the rows of the sheet.
    pub at: usize,
}

/// A cell that was read: what it is called and what it holds.
pub(super) struct Held<'s> {
    pub name: String,
    pub content: &'s Content,
}

/// A cell of a column that the sheet does not have.
pub(super) const NONE: Held<'static> = Held { name: String::new(), content: &Content::Empty };

impl<'s> Line<'s> {
    pub(super) fn row(self) -> &'s Row {
        &self.sheet.rows[self.at]
    }

    pub(super) fn has(self, key: &str) -> bool {
        self.header.columns.iter().any(|column| column.takes == Some(key))
    }

    /// The cell of a column; nothing where the sheet has none. What a merged cell or a ditto repeats is said.
    pub(super) fn cell(self, key: &str, asking: &mut Asking<'_>) -> Held<'s> {
        let Some(column) = self.header.columns.iter().find(|one| one.takes == Some(key)) else {
            return NONE;
        };
        self.at_column(column.at, asking)
    }

    pub(super) fn at_column(self, column: usize, asking: &mut Asking<'_>) -> Held<'s> {
        let row = self.row();
        let name = self.sheet.cell(row.number, column);
        let own = row.at(column);
        let (content, how) = self.filled(column);
        if let Some(code) = how {
            asking.say(code, &name, &read_of(own, content));
        }
        if self.sheet.hidden_columns.contains(&column) && *content != Content::Empty {
            asking.say(Reason::HiddenColumn, &name, &read_of(content, content));
        }
        if let Some(comment) = row.cells.get(column).and_then(|cell| cell.comment.as_deref()) {
            asking.say(Reason::Comment, &name, comment);
        }
        Held { name, content }
    }

    /// What a cell holds, or the one it repeats.
    pub(super) fn filled(self, column: usize) -> (&'s Content, Option<Reason>) {
        let own = self.row().at(column);
        if *own == Content::Empty {
            return self.merged(column).map_or((own, None), |above| (above, Some(Reason::Merged)));
        }
        let Content::Text(text) = own else { return (own, None) };
        if !is_ditto(text) {
            return (own, None);
        }
        let above = (0..self.at).rev().map(|at| Line { at, ..self });
        let said = above
            .map(|line| (line, line.row().at(column)))
            .filter(|(line, _)| line.row().number > self.header.rows.1)
            .find_map(|(line, content)| {
                if *content == Content::Empty {
                    line.merged(column)
                } else {
                    let ditto = matches!(content, Content::Text(text) if is_ditto(text));
                    (!ditto).then_some(content)
                }
            });
        (said.unwrap_or(&Content::Empty), Some(Reason::Ditto))
    }

    /// What stands in the first cell of the merged cell that holds this one.
    fn merged(self, column: usize) -> Option<&'s Content> {
        let number = self.row().number;
        let area = self.sheet.merged.iter().find(|area| {
            area.rows.0 < number && number <= area.rows.1 && area.columns.0 == column
        })?;
        let first = self.sheet.rows.iter().find(|row| row.number == area.rows.0)?;
        Some(first.at(column)).filter(|content| **content != Content::Empty)
    }
}

fn read_of(own: &Content, content: &Content) -> String {
    use crate::exchange::import::values::shown;
    let said = shown(own);
    if said.is_empty() { shown(content) } else { said }
}
