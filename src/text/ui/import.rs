//! The screen of an import: its steps, what each asks, and the words of sheets and columns.

use crate::domain::import::{Does, Reason, SheetKind, Takes};

/// The screen of an import.
#[derive(Debug)]
pub struct ImportUiText {
    /// Title: the file, once one is chosen.
    pub title: fn(Option<&str>) -> String,
    /// The six steps.
    pub steps: [&'static str; 6],
    /// What to do at the first step; then with a path that is typed.
    pub ask_file: &'static str,
    /// The same while nothing of the folder is offered.
    pub no_file: &'static str,
    /// Nothing there has the letters that are typed.
    pub no_such_file: &'static str,
    /// Where one is.
    pub folder_is: fn(&str) -> String,
    /// A line that leads to the folder above.
    pub above: &'static str,
    /// Beside the name of a folder.
    pub folder: &'static str,
    /// The length of a file, in bytes.
    pub size: fn(u64) -> String,
    /// Which sheets; how many are ticked.
    pub ask_sheets: fn(usize) -> String,
    /// The sheets of a workbook that has one, or of a text.
    pub only_sheet: &'static str,
    /// No sheet is ticked.
    pub tick_a_sheet: &'static str,
    /// What a sheet is held for.
    pub kind: fn(SheetKind) -> &'static str,
    /// Nobody knows what it holds.
    pub unknown_kind: &'static str,
    /// Its user hid it.
    pub hidden: &'static str,
    /// So many rows.
    pub rows: fn(usize) -> String,
    /// What the columns were understood as.
    pub ask_columns: &'static str,
    /// No chosen sheet has columns with titles.
    pub no_columns: &'static str,
    /// A workbook of this shape was imported on that day: as it was taken then.
    pub as_before: fn(Option<&str>, Option<&str>) -> String,
    /// The name of a sheet, on which row its header stands.
    pub sheet_header: fn(&str, Option<usize>) -> String,
    /// What a column may be taken as.
    pub takes: fn(Takes) -> &'static str,
    /// A column without a title.
    pub untitled: &'static str,
    /// What a column is to be taken as: its title.
    pub choose_takes: fn(&str) -> String,
    /// Every row.
    pub ask_rows: fn(usize) -> String,
    /// What becomes of a row, in a word.
    pub does: fn(Does) -> &'static str,
    /// How many rows become so; of all, how many there are.
    pub counted: fn(Option<Does>, usize) -> String,
    /// The state of a convention, by its code.
    pub state: fn(&str) -> Option<&'static str>,
    /// So many communes.
    pub communes: fn(usize) -> String,
    /// Labels beside the details of a row: state, signed, from, to, those who follow it, themes, inhabitants.
    pub details: Details,
    /// How a cell was read: the cell, what stands there, the reason.
    pub why: fn(&str, &str, &str) -> String,
    /// Which question of how many.
    pub question_of: fn(usize, usize) -> String,
    /// What stands in the cell.
    pub read: fn(&str) -> String,
    /// An answer that was typed and not understood.
    pub not_understood: fn(&str) -> String,
    /// Questions in which the same was read.
    pub alike: fn(usize, &str) -> String,
    /// The line that lets one type an answer.
    pub type_answer: &'static str,
    /// How to type an answer to such a question.
    pub type_how: fn(Reason) -> &'static str,
    /// The line that takes the row without the cell.
    pub keep_nothing: &'static str,
    /// The line that leaves the row out.
    pub leave_row: &'static str,
    /// The first choice, where the answer leaves nothing but to read the row as it is.
    pub as_it_is: &'static str,
    /// Leaves a broken line out.
    pub left_out: &'static str,
    /// What the base says, and what the file says: the field, the value.
    pub of_base: fn(&str) -> String,
    /// The same of the file.
    pub of_file: fn(&str) -> String,
    /// What will be written.
    pub ask_write: &'static str,
    /// Nothing is to be written.
    pub nothing: &'static str,
    /// Above the records that are made, and those that are changed.
    pub makes: &'static str,
    /// Above those that are changed.
    pub changes: &'static str,
    /// Rows that write nothing: the same, waiting, without anything.
    pub left: fn(usize, usize, usize) -> String,
    /// Above the people that are made.
    pub people: &'static str,
    /// How it can be taken back; with the key.
    pub taken_back: fn(&str) -> String,
    /// What is going on: reading, understanding, writing.
    pub going_on: [&'static str; 3],
    /// How to give it up; with the key.
    pub to_stop: fn(&str) -> String,
    /// It was given up.
    pub stopped: &'static str,
    /// Others wrote in the base since the rows were looked at.
    pub base_moved: &'static str,
    /// An import that is written: the file, how many records.
    pub did: fn(&str, usize) -> String,
    /// The words of its keys.
    pub keys: ImportKeys,
}

/// Labels of the details of a row.
#[derive(Debug)]
pub struct Details {
    /// Its territory.
    pub territory: &'static str,
    /// Its communes.
    pub communes: &'static str,
    /// Its state.
    pub state: &'static str,
    /// The day it was signed.
    pub signed: &'static str,
    /// Its period.
    pub period: &'static str,
    /// The board members.
    pub administrators: &'static str,
    /// The field advisers.
    pub technicians: &'static str,
    /// Its themes.
    pub themes: &'static str,
    /// Its inhabitants.
    pub population: &'static str,
    /// Whether it signs.
    pub signatory: &'static str,
}

/// What the keys do, in a word or two.
#[derive(Debug)]
pub struct ImportKeys {
    /// Opens the folder or the workbook.
    pub open: &'static str,
    /// Goes to the next step.
    pub go_on: &'static str,
    /// Goes to the step before.
    pub before: &'static str,
    /// To the question before.
    pub question_before: &'static str,
    /// Leaves the import.
    pub leave: &'static str,
    /// Changes what a column is taken as.
    pub change: &'static str,
    /// Another header row.
    pub header_up: &'static str,
    /// The same downwards.
    pub header_down: &'static str,
    /// Changes what a sheet is held for.
    pub change_kind: &'static str,
    /// Shows other rows.
    pub other_rows: &'static str,
    /// Takes the answer.
    pub answer: &'static str,
    /// Types the answer.
    pub write: &'static str,
    /// Imports.
    pub import: &'static str,
    /// Stops.
    pub stop: &'static str,
}
