//! A workbook or a delimited text as sheets of cells, whatever its format.
//!
//! Says what stands in each cell and what is hidden; must not know what a column means.

mod archive;
mod content;
mod file;
mod format;
mod gauge;
mod grid;
mod ods;
mod strings;
mod text;
mod unreadable;
mod xls;
mod xlsx;
mod xml;

use std::collections::BTreeSet;

use chrono::NaiveDateTime;

pub use self::{
    file::{read, read_bytes},
    format::Format,
    gauge::{Progress, Watch},
    unreadable::Unreadable,
};
pub use crate::domain::import::letters;

/// A file read whole, within the bounds of what is let in.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Workbook {
    /// In the order of the file; one without a name for a delimited text.
    pub sheets: Vec<Sheet>,
    /// How a delimited text was encoded, by its standard name.
    pub encoding: Option<&'static str>,
    /// What parts its cells.
    pub separator: Option<char>,
}

/// One sheet.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Sheet {
    /// As written, spaces too; none where the file is a delimited text.
    pub name: Option<String>,
    /// Whether its user hid it: it is read, and said.
    pub hidden: bool,
    /// Rows with something in them, in order; empty ones are left out.
    pub rows: Vec<Row>,
    /// Cells that stand as one; their content is in the first.
    pub merged: Vec<Area>,
    /// Hidden columns, counted from 0.
    pub hidden_columns: BTreeSet<usize>,
}

/// One row.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Row {
    /// As the sheet numbers it, or the line of the file it begins on: from 1.
    pub number: usize,
    /// Whether its user hid it.
    pub hidden: bool,
    /// From column 0; those after the last that says something may be missing.
    pub cells: Vec<Cell>,
}

/// One cell.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Cell {
    /// What it holds.
    pub content: Content,
    /// The comment pinned to it.
    pub comment: Option<String>,
}

/// What a cell holds.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum Content {
    /// Nothing, or only blanks.
    #[default]
    Empty,
    /// Text as typed: blanks and line ends kept, control and bidi characters removed.
    Text(String),
    /// A number.
    Number(f64),
    /// A number shown in percent: 0.5 for 50 %.
    Rate(f64),
    /// A day, with an hour where one was given.
    Moment(NaiveDateTime),
    /// An hour alone, in minutes since midnight.
    Hour(u32),
    /// True or false.
    Truth(bool),
    /// An error of the spreadsheet: `#N/A`.
    Fault(String),
    /// A formula whose value was never stored.
    Uncalculated,
}

/// A block of cells, rows as numbered in the sheet, columns from 0; both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Area {
    /// First and last row.
    pub rows: (usize, usize),
    /// First and last column.
    pub columns: (usize, usize),
}

impl Row {
    /// What a column holds.
    #[must_use]
    pub fn at(&self, column: usize) -> &Content {
        self.cells.get(column).map_or(&Content::Empty, |cell| &cell.content)
    }
}

impl Sheet {
    /// How a row of it is called: « Suivi!7 », or « ligne 7 » in a delimited text.
    #[must_use]
    pub fn source(&self, number: usize) -> String {
        match &self.name {
            Some(name) => format!("{name}!{number}"),
            None => format!("ligne {number}"),
        }
    }

    /// How one cell is called: « Suivi!C7 », or « ligne 7, C ».
    #[must_use]
    pub fn cell(&self, number: usize, column: usize) -> String {
        match &self.name {
            Some(name) => format!("{name}!{}{number}", letters(column)),
            None => format!("ligne {number}, {}", letters(column)),
        }
    }
}

#[cfg(test)]
mod tests;
