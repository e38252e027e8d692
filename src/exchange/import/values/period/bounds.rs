//! Two days that bound something, each with how precisely it is known.

use chrono::NaiveDate;

use crate::domain::day::Precision;

/// A day and how precisely it is known.
pub type Edge = (NaiveDate, Precision);

/// From when, and by when.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Period {
    /// Its first day, where one is said.
    pub start: Option<Edge>,
    /// Its last day, where one is said.
    pub due: Option<Edge>,
}

impl Period {
    /// One day.
    #[must_use]
    pub fn due(day: NaiveDate) -> Self {
        Self { start: None, due: Some((day, Precision::Jour)) }
    }
}
