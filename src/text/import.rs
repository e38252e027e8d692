//! The import of a workbook: what is said of a row, what is asked, why a file is not let in.

use crate::domain::import::Reason;

/// Sentences of an import.
#[derive(Debug)]
pub struct ImportText {
    /// What is said of a cell, or asked of it.
    pub reason: fn(Reason) -> &'static str,
    /// Rows made, changed, the same, waiting, left aside: in this order.
    pub summary: fn([usize; 5]) -> String,
    /// How far it is, in hundredths where that is known.
    pub progress: fn(Option<u64>) -> String,
    /// Before the summary: nothing was written.
    pub dry_run: &'static str,
    /// A row and what it asks: the cell, what was read, the question.
    pub asks: fn(&str, &str, &str) -> String,
    /// Who wrote what the base says, and when.
    pub wrote: fn(Option<&str>, Option<&str>) -> String,
    /// How questions are answered.
    pub how_to_answer: &'static str,
    /// A file that cannot be let in: its path, why.
    pub unreadable: fn(&str, &str) -> String,
    /// There is no such file.
    pub missing: &'static str,
    /// It is a folder.
    pub folder: &'static str,
    /// It is no file.
    pub not_a_file: &'static str,
    /// The system refuses it: what it says.
    pub refused: fn(&str) -> String,
    /// There is nothing in it.
    pub empty: &'static str,
    /// Bigger than this many megabytes.
    pub too_big: fn(u64) -> String,
    /// Bigger than this many megabytes once unpacked.
    pub swollen: fn(u64) -> String,
    /// Longer than this many rows.
    pub too_many_rows: fn(usize) -> String,
    /// Wider than this many columns.
    pub too_many_columns: fn(usize) -> String,
    /// Longer than this many seconds.
    pub too_slow: fn(u64) -> String,
    /// Somebody is writing it.
    pub changing: &'static str,
    /// Somebody stopped it.
    pub stopped: &'static str,
    /// A password protects it.
    pub protected: &'static str,
    /// Of a format that is not read, or cut short.
    pub broken: &'static str,
    /// No sheet was understood: those there are.
    pub not_understood: fn(&str) -> String,
    /// There is no sheet of this name: those there are.
    pub no_sheet: fn(&str, &str) -> String,
    /// The reference of the program is missing.
    pub no_reference: &'static str,
    /// An answers file that is not one: its path, why.
    pub bad_answers: fn(&str, &str) -> String,
    /// A mapping file that is not one: its path, why.
    pub bad_mapping: fn(&str, &str) -> String,
    /// What an earlier import said was taken again: its file, its day, how many answers.
    pub reused: fn(&str, &str, usize) -> String,
    /// A column that was left aside: its letter and sheet, its title, how many cells say something.
    pub aside: fn(&str, &str, usize) -> String,
    /// How columns are said what they hold.
    pub how_to_map: &'static str,
    /// Bigger than this many bytes.
    pub too_long: fn(u64) -> String,
    /// An answer that says neither its row nor what was read.
    pub no_source: &'static str,
}
