//! What panes, sheets and forms are built of. None of them knows what it is used for.

pub mod choice;
mod field;
pub mod filter;
pub mod input;
pub mod line;
pub mod list;
pub mod marked;
pub mod page;
pub mod person_input;
pub mod read_only_lines;
pub mod set_input;
pub mod sheet;
