//! From the cells of a workbook to records: columns understood, values read, doubts asked.
//!
//! Pure: must not know the file it came from nor the database. Nothing uncertain becomes a value: it
//! becomes a question, or a reason that names its cell.

mod asking;
mod base;
mod columns;
mod meetings;
mod plan;
mod reason;
mod row;
mod values;

pub use self::{
    asking::{Answers, Asking, Choice, Question},
    base::Base,
    columns::{Column, Header, Synonyms, header},
    meetings::meetings,
    plan::plan,
    reason::{Reason, Why},
    row::{Holds, Imported, Wanted},
};
