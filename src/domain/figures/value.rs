//! What a figure says, and a row it was counted from. Knows no words.

use chrono::NaiveDate;

use crate::domain::{
    alerts::RecordRef, convention::Convention, coverage::Coverage, facts::Facts, field::RecordKind,
    id::TerritoryCode, post::Totals, territory::Territory,
};

/// The value of a figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Inhabitants covered, out of how many.
    Share(Coverage),
    /// Inhabitants, out of how many.
    People(u64, u64),
    /// Records.
    Count(usize),
    /// Full-time equivalents.
    FullTime(Totals),
    /// What a technicien carries.
    Load(Workload),
    /// What a period still needs.
    Pace(Pace),
}

/// What a technicien carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Workload {
    /// Territories.
    pub territories: usize,
    /// Conventions that go on.
    pub conventions: usize,
    /// Open follow-ups.
    pub follow_ups: usize,
}

/// What a period still needs to reach the last of its goals.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pace {
    /// What the period is called.
    pub label: String,
    /// The goal, in percent.
    pub goal: u32,
    /// The day it is for.
    pub by: NaiveDate,
    /// Months left to that day.
    pub months: i32,
    /// Inhabitants still to be covered to reach it.
    pub missing: u64,
    /// The same in tenths of a percent of the population.
    pub missing_tenths: u64,
    /// Inhabitants that no convention in force covers: among them it is to be found.
    pub uncovered: u64,
}

impl Pace {
    /// Tenths of a percent a year to the day of the goal; all at once where it is within the month.
    #[must_use]
    pub fn tenths_a_year(&self) -> u64 {
        let months = u64::try_from(self.months.max(1)).unwrap_or(1);
        // A year is not needed where less is left.
        let rate = (self.missing_tenths * 12).div_ceil(months);
        if months < 12 { self.missing_tenths } else { rate }
    }
}

impl Value {
    /// What the rows of the figure add up to.
    #[must_use]
    pub fn sum(&self) -> i64 {
        let number = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
        match self {
            Self::Share(share) => number(share.covered),
            Self::People(people, _) => number(*people),
            Self::Count(count) => i64::try_from(*count).unwrap_or(i64::MAX),
            Self::FullTime(sums) => sums.filled.into(),
            Self::Load(load) => i64::try_from(load.territories).unwrap_or(i64::MAX),
            Self::Pace(pace) => number(pace.uncovered),
        }
    }
}

/// A row that a figure was counted from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// The record.
    pub record: RecordRef,
    /// What it is known by; a code where its kind has no name.
    pub name: String,
    /// The day that made it count, where one did.
    pub on: Option<NaiveDate>,
    /// Where it is.
    pub place: Option<TerritoryCode>,
    /// How much it adds to the figure.
    pub counts: i64,
    /// The record whose place tells of it, where that is another.
    pub through: Option<RecordRef>,
}

impl Item {
    /// A row that counts for one.
    pub(super) fn one(kind: RecordKind, id: impl Into<String>, name: impl Into<String>) -> Self {
        Self {
            record: RecordRef { kind, id: id.into() },
            name: name.into(),
            on: None,
            place: None,
            counts: 1,
            through: None,
        }
    }

    /// A convention, on a day of its own.
    pub(super) fn convention(one: &Convention, on: Option<NaiveDate>, facts: &Facts) -> Self {
        let place = facts.territories_of(one).first().map(|place| place.code.clone());
        Self { on, place, ..Self::one(RecordKind::Convention, one.id.as_str(), one.name.as_str()) }
    }

    /// A territory.
    pub(super) fn territory(one: &Territory) -> Self {
        let place = Some(one.code.clone());
        Self { place, ..Self::one(RecordKind::Territory, one.code.as_str(), one.name.as_str()) }
    }

    pub(super) fn through(self, kind: RecordKind, id: impl Into<String>) -> Self {
        Self { through: Some(RecordRef { kind, id: id.into() }), ..self }
    }
}
