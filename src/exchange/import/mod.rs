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
mod noted;
mod plan;
mod pulse;
mod row;
mod shape;
mod standing;
mod synonyms;
#[cfg(test)]
mod truth;
mod values;

pub use self::{
    ahead::ahead,
    asking::Asking,
    base::{Base, Writers},
    changes::{Against, changes},
    columns::{Options, header},
    engine::{glimpses, understand},
    guess::guess,
    meetings::meetings,
    plan::plan,
    pulse::{Pulse, Steps},
    row::Read,
    shape::{private_dropped, shape},
    standing::{Imports, Standing},
    synonyms::Synonyms,
};
pub use crate::domain::import::{
    Answers, Aside, Choice, Column, Does, Glimpse, Guess, Header, Holds, How, Imported, KEEP,
    Mapping, Planned, Question, Reason, SheetKind, SheetMapping, SheetRead, Summary, TAKE, Takes,
    Wanted, Why,
};
