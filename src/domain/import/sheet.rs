//! A sheet as it was understood: what it is held for, its header, its rows. Values only.

use super::row::Imported;
use crate::domain::code::codes;

codes! {
    /// What a sheet may hold.
    pub enum Kind {
        /// Conventions, one a row.
        Conventions = "conventions",
        /// Communes of a perimeter, one a row.
        Communes = "communes",
        /// Fiches of a plan, one a row.
        Plan = "plan",
        /// One fiche, its labels in the first column.
        Fiche = "fiche",
        /// Meetings, one a row.
        Meetings = "meetings",
        /// The official file of élus.
        Elus = "elus",
        /// `txcouv_pe_epci` of data.caf.fr.
        Coverage = "coverage",
        /// Words that other sheets choose from: nothing to take.
        Lists = "lists",
    }
}

/// What a sheet is held for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Guess {
    /// What it holds.
    pub kind: Kind,
    /// How sure that is, from 0 to 100.
    pub confidence: u8,
}

/// Where the header stands, and its columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// First and last of its rows, as numbered in the sheet.
    pub rows: (usize, usize),
    /// Every column with a title, in order.
    pub columns: Vec<Column>,
}

/// A column of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Counted from 0.
    pub at: usize,
    /// As written, on one line; under its group where it has one.
    pub title: String,
    /// The key it is understood as; none where it is not.
    pub takes: Option<&'static str>,
}

/// A sheet that was read, or looked at in vain.
#[derive(Debug, Clone, PartialEq)]
pub struct SheetRead {
    /// Its name; none for a delimited text, or a plan read over several sheets.
    pub name: Option<String>,
    /// Whether its user hid it.
    pub hidden: bool,
    /// Its columns, where one header stands over them.
    pub header: Option<Header>,
    /// Its rows; none where nothing of it was understood.
    pub rows: Vec<Imported>,
}
