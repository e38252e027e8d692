//! The yearly goals of a Caf: coverage and signatures, set by its CPOG. Data, never constants.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::field::{Field, Fields, FieldsBuilder};

/// The goal of a Caf for a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Goal {
    /// The year.
    pub year: i32,
    /// Share of the population covered at its end, in percent.
    pub coverage: u32,
    /// Conventions signed within it.
    pub signatures: Option<u32>,
}

impl Goal {
    /// The record's fields.
    #[must_use]
    pub fn fields(&self) -> Fields {
        FieldsBuilder::default()
            .with(Field::Coverage, self.coverage)
            .with(Field::Signatures, self.signatures)
            .done()
    }
}

/// The goal of the year of that day.
#[must_use]
pub fn goal_on(goals: &[Goal], on: NaiveDate) -> Option<&Goal> {
    goals.iter().find(|goal| goal.year == on.year())
}
