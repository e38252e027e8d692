//! What an import reads, asks and would do, as values: the engine fills them, the screen and the command show
//! them. Must not know a file format.

mod asked;
mod row;
mod sheet;
mod summary;

pub use self::{
    asked::{Answers, Choice, Question},
    row::{Does, Holds, Imported, Wanted},
    sheet::{Column, Guess, Header, Kind, SheetRead},
    summary::{CommuneRow, ConventionRow, Summary},
};
