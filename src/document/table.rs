//! Rows of cells, the last of which may be long: it wraps under itself.

use unicode_width::UnicodeWidthStr;

use super::sentence::{Mark, Tone};

/// Rows under headings.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    /// The headings, for readers that show them.
    pub headings: Vec<&'static str>,
    /// One record a row.
    pub rows: Vec<Row>,
}

/// A row: its mark and first cell bear its tone.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Row {
    /// The mark before it.
    pub mark: Option<Mark>,
    /// Its tone.
    pub tone: Tone,
    /// A cell a column.
    pub cells: Vec<String>,
    /// The id of the record, to be typed again.
    pub id: Option<String>,
}

impl Table {
    /// Rows under these headings.
    #[must_use]
    pub fn of(headings: Vec<&'static str>, rows: impl IntoIterator<Item = Row>) -> Self {
        Self { headings, rows: rows.into_iter().collect() }
    }

    /// The columns where some row says something.
    #[must_use]
    pub fn columns(&self) -> Vec<usize> {
        let says = |at: &usize| self.rows.iter().any(|row| !row.cell(*at).is_empty());
        (0..self.headings.len()).filter(says).collect()
    }

    /// Whether a column holds numbers alone.
    #[must_use]
    pub fn counts(&self, column: usize) -> bool {
        let figure = |c: char| c.is_ascii_digit() || matches!(c, ',' | '\u{202f}');
        self.rows.iter().all(|row| row.cell(column).chars().all(figure))
    }

    /// How wide a column is.
    #[must_use]
    pub fn width(&self, column: usize) -> usize {
        self.rows.iter().map(|row| row.cell(column).width()).max().unwrap_or(0)
    }
}

impl Row {
    /// A row after a mark, in its tone.
    #[must_use]
    pub fn marked(mark: Mark, cells: Vec<String>) -> Self {
        Self { mark: Some(mark), tone: mark.tone(), cells, id: None }
    }

    /// A row without a mark.
    #[must_use]
    pub const fn plain(cells: Vec<String>) -> Self {
        Self { mark: None, tone: Tone::Plain, cells, id: None }
    }

    /// The same in another tone.
    #[must_use]
    pub fn toned(self, tone: Tone) -> Self {
        Self { tone, ..self }
    }

    /// The same, of the record of this id.
    #[must_use]
    pub fn of(self, id: impl Into<String>) -> Self {
        Self { id: Some(id.into()), ..self }
    }

    /// The text of a cell; nothing where there is none.
    #[must_use]
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }
}
