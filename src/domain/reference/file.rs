//! Problems of a file of the reference, with their place.

/// A line of a file that cannot be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileProblem {
    /// The file, by its own name.
    pub file: String,
    /// Counted from 1, the heading included; 0 where it is of the whole file.
    pub line: usize,
    pub wrong: Wrong,
}

/// The problem.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wrong {
    /// It is no UTF-8.
    Encoding,
    /// It has a heading and no row, or not even a heading.
    Empty,
    /// The heading names a column that is not known.
    UnknownColumn { column: String, known: Vec<&'static str> },
    /// The heading names a column twice.
    ColumnTwice(String),
    /// The heading lacks a column.
    MissingColumn(&'static str),
    /// The line has another number of fields than the heading.
    Fields { found: usize, heading: usize },
    /// It is no code of a commune.
    Insee(String),
    /// It is no code of an EPCI.
    Siren(String),
    /// It is no number of inhabitants.
    Population(String),
    /// It says nothing.
    Blank(&'static str),
    /// The code stands on an earlier line.
    Twice { code: String, line: usize },
}
