//! What day it is: the clock's, unless a day was given.

use chrono::{Local, NaiveDate};

/// Tells today.
#[derive(Debug, Clone, Copy)]
pub enum Clock {
    /// By the machine's clock and time zone.
    System,
    /// Always this day.
    Fixed(NaiveDate),
}

impl Clock {
    /// Today.
    #[must_use]
    pub fn today(self) -> NaiveDate {
        match self {
            Self::System => Local::now().date_naive(),
            Self::Fixed(day) => day,
        }
    }
}
