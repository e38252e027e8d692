//! An import as data: what was read of a workbook, what it would change, what is asked, how its columns are
//! taken.
//!
//! Read by the engine, the command line and the screen alike. Must not know how a file is read.

mod answers;
mod column;
mod mapping;
mod planned;
mod reason;
mod row;
mod sheet;
mod summary;

pub use self::{
    answers::{Answers, Choice, Given, Question, Settled, Wrote},
    column::{ColumnKey, Takes, letters, title},
    mapping::{ColumnMapping, Kept, Mapping, SheetMapping},
    planned::{Does, KEEP, Planned, TAKE, Understood},
    reason::{Reason, Why},
    row::{Edited, Holds, How, Imported, Wanted},
    sheet::{Aside, Column, Glimpse, Guess, Header, SheetKind, SheetRead},
    summary::{CommuneRow, ConventionRow, PlaceRow, Summary},
};
