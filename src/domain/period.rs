//! A period that goals belong to: a COG of the branch, a CPOG of a Caf.

use chrono::NaiveDate;

use super::{
    code::codes,
    day::months_between,
    field::{Field, Fields},
    reader::Reader,
};

codes! {
    /// What a period is.
    pub enum PeriodKind {
        /// Convention d’objectifs et de gestion.
        Cog = "cog",
        /// Contrat pluriannuel d’objectifs et de gestion.
        Cpog = "cpog",
    }
}

/// A period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Period {
    /// Which.
    pub id: String,
    /// What it is called by.
    pub label: String,
    /// What it is.
    pub kind: PeriodKind,
    /// First day.
    pub start: NaiveDate,
    /// Last day.
    pub end: NaiveDate,
}

impl Period {
    /// From the fields of its record.
    #[must_use]
    pub fn of(id: &str, fields: &Fields) -> Option<Self> {
        let read = Reader(fields);
        Some(Self {
            id: id.to_owned(),
            label: read.text(Field::Label),
            kind: read.code(Field::Kind, PeriodKind::from_code)?,
            start: read.day(Field::Start)?,
            end: read.day(Field::End)?,
        })
    }

    /// Whole months left on a day; none before it begins or after it ends.
    #[must_use]
    pub fn months_left(&self, on: NaiveDate) -> Option<i32> {
        (self.start <= on && on <= self.end).then(|| months_between(on, self.end))
    }
}
