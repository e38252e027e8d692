//! Values of cells: days, periods, figures, hours. What is not plain is asked or said.
//!
//! Must not know which column or which record a cell is of.

mod answer;
mod day;
mod hour;
mod number;
mod period;
mod words;

pub(in crate::exchange::import) use self::{
    answer::answered,
    day::day,
    hour::{hour, hour_of},
    number::{figure, number, percent},
    period::{Period, period},
    words::{is_ditto, says_nothing, shown},
};
