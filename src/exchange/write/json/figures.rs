//! The figures of the board as JSON, each under its code.

use chrono::NaiveDate;
use serde::Serialize;

use crate::domain::{
    convention::Convention,
    figures::{self, Figures, Value},
    id::ConventionId,
};

/// One figure.
#[derive(Debug, Serialize)]
pub(super) struct Figure<'a> {
    code: &'static str,
    /// Which of its family.
    of: Option<&'a str>,
    value: i64,
    goal: Option<u32>,
}

/// Coverage on a day.
#[derive(Debug, Serialize)]
pub(super) struct Point {
    on: NaiveDate,
    covered: u64,
    rate: f64,
    goal: Option<u32>,
}

/// A convention that would be signed.
#[derive(Debug, Serialize)]
pub(super) struct Signing<'a> {
    id: &'a ConventionId,
    name: &'a str,
    on: NaiveDate,
}

impl<'a> Figure<'a> {
    pub(super) fn each(figures: &'a Figures) -> Vec<Self> {
        let others = figures.all.iter();
        others.map(Self::of).collect()
    }

    fn of(one: &'a figures::Figure) -> Self {
        let value = match &one.value {
            Value::Pace(pace) => i64::try_from(pace.missing).unwrap_or(i64::MAX),
            value @ (Value::Share(_)
            | Value::People(..)
            | Value::Count(_)
            | Value::FullTime(_)
            | Value::Load(_)) => value.sum(),
        };
        let (code, of) = (one.key.code.as_str(), one.key.of.as_deref());
        Self { code, of, value, goal: one.goal }
    }
}

impl Point {
    pub(super) fn each(figures: &Figures) -> Vec<Self> {
        let point = |one: &figures::Point| Self {
            on: one.on,
            covered: one.coverage.covered,
            rate: one.coverage.rounded(),
            goal: one.goal,
        };
        figures.trajectory.iter().map(point).collect()
    }
}

impl<'a> Signing<'a> {
    pub(super) const fn of(one: &'a Convention, on: NaiveDate) -> Self {
        Self { id: &one.id, name: one.name.as_str(), on }
    }
}
