//! From the cells of a workbook to records: columns understood, values read, doubts asked.
//!
//! Pure: must not know the file it came from nor the database. Nothing uncertain becomes a value: it
//! becomes a question, or a reason that names its cell.

mod asking;
mod base;
mod changes;
mod columns;
pub mod conventions;
pub mod coverage;
pub mod elus;
mod identity;
mod meetings;
mod merge;
mod plan;
mod reason;
mod row;
mod standing;
mod values;

pub use self::{
    asking::{Answers, Asking, Choice, Question},
    base::Base,
    changes::{Against, Does, KEEP, Planned, TAKE, changes},
    columns::{Column, Header, Synonyms, header},
    meetings::meetings,
    plan::plan,
    reason::{Reason, Why},
    row::{Holds, Imported, Summary, Wanted},
    standing::{Imports, Standing},
};
