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
#[cfg(test)]
mod truth;
mod values;

pub use self::{
    ahead::ahead,
    asking::Asking,
    base::Base,
    changes::{Against, KEEP, Planned, TAKE, changes},
    columns::{Synonyms, header},
    engine::understand,
    guess::guess,
    meetings::meetings,
    plan::plan,
    row::Read,
    standing::{Imports, Standing},
};
pub use crate::domain::{
    import::{
        Answers, Choice, Column, CommuneRow, ConventionRow, Does, Guess, Header, Holds, Imported,
        Kind, Question, SheetRead, Summary, Wanted,
    },
    import_reason::{Reason, Why},
};
