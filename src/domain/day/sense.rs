//! The purpose of a day: it decides the year left out, and where a length begins.

use chrono::{Datelike, NaiveDate};

use super::DayProblem;

/// Where a day without a year lies.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Side {
    /// In the current year, even past: a bound of a search.
    #[default]
    ThisYear,
    /// Today or before: the day of a note, of a signature.
    Past,
    /// Today or after: a due date.
    Coming,
    /// Wherever it is nearest to today: the first day of something.
    Nearest,
}

/// From where a day is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sense {
    today: NaiveDate,
    side: Side,
    start: Option<NaiveDate>,
}

impl Sense {
    /// Seen from today, on that side of it.
    #[must_use]
    pub const fn new(today: NaiveDate, side: Side) -> Self {
        Self { today, side, start: None }
    }

    /// The last day of something that starts then: a length is counted from there, and a day without
    /// a year comes after.
    #[must_use]
    pub const fn starting(self, start: Option<NaiveDate>) -> Self {
        Self { start, ..self }
    }

    pub(super) const fn today(self) -> NaiveDate {
        self.today
    }

    pub(super) const fn start(self) -> Option<NaiveDate> {
        self.start
    }

    pub(super) const fn side(self) -> Side {
        if self.start.is_some() { Side::Coming } else { self.side }
    }

    /// The day in the year that its side asks for. One that no such year has is reported in the year in
    /// which it was looked for.
    pub(super) fn in_its_year(
        self,
        in_year: impl Fn(i32) -> Result<NaiveDate, DayProblem>,
    ) -> Result<NaiveDate, DayProblem> {
        let from = self.start.unwrap_or(self.today);
        let this = from.year();
        let fits = |day: &NaiveDate| match self.side() {
            Side::ThisYear => day.year() == this,
            Side::Past => *day <= from,
            Side::Coming => *day >= from,
            Side::Nearest => true,
        };
        let years = match self.side() {
            Side::Past => [this, this - 1, this + 1],
            Side::ThisYear | Side::Coming | Side::Nearest => [this, this + 1, this - 1],
        };
        years
            .iter()
            .filter_map(|year| in_year(*year).ok())
            .filter(fits)
            .min_by_key(|day| (*day - from).abs())
            .ok_or_else(|| years.iter().find_map(|year| in_year(*year).err()))
            .map_err(|lacking| lacking.unwrap_or(DayProblem::Unknown))
    }
}
