//! From the cells of a workbook to records: columns understood, values read, doubts asked.
//!
//! Pure: must not know the file it came from nor the database. Nothing uncertain becomes a value: it
//! becomes a question, or a reason that names its cell.

mod ahead;
mod asking;
mod base;
mod changes;
mod columns;
pub mod conventions;
pub mod coverage;
pub mod elus;
mod engine;
mod guess;
mod identity;
mod meetings;
mod merge;
mod plan;
mod row;
mod standing;
mod summary;
#[cfg(test)]
mod truth;
mod values;

pub use self::{
    ahead::ahead,
    asking::{Answers, Asking, Choice, Question},
    base::Base,
    changes::{Against, Does, KEEP, Planned, TAKE, changes},
    columns::{Column, Header, Synonyms, header},
    engine::{SheetRead, understand},
    guess::{Guess, Kind, guess},
    meetings::meetings,
    plan::plan,
    row::{Holds, Imported, Read, Wanted},
    standing::{Imports, Standing},
    summary::Summary,
};
pub use crate::domain::import_reason::{Reason, Why};
