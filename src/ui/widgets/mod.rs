//! Widgets of panes, sheets and forms. None of them knows its use.

pub mod choice;
mod field;
pub mod filter;
pub mod grouped;
pub mod input;
pub mod letters;
pub mod line;
pub mod list;
pub mod marked;
pub mod marks;
pub mod page;
pub mod person_input;
pub mod read_only_lines;
pub mod set_input;
pub mod sheet;
