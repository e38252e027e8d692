//! Values of cells that kinds of sheets share: a territory, people, a state, themes, days, figures.
//!
//! Each reads one cell; what is not plain is asked or said. Must not know which column or record it is of.

mod answer;
pub mod commune;
mod day;
mod hour;
mod number;
mod period;
pub mod person;
mod said;
mod siren;
pub mod state;
pub mod territory;
#[cfg(test)]
pub mod testing;
pub mod theme;
mod tick;
mod words;

pub(in crate::exchange::import) use self::{
    answer::answered,
    day::{day, day_in},
    hour::{hour, hour_of},
    number::{figure, number, percent},
    period::{Period, period, period_of},
    said::words,
    tick::is_ticked,
    words::{is_ditto, says_nothing, shown},
};
