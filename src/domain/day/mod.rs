//! Days as people type and read them.
//!
//! Reads what a technician types in a date field — `3/12`, `demain`, `dans 2 mois`, `3 décembre` —
//! in French or English, whatever the language shown. Must not know the clock: today is always an
//! argument. Must not know the sentences either: a [`DayProblem`] says what is wrong, not how to
//! say it.

mod figures;
mod months;
mod named;
mod relative;

use chrono::{Datelike, NaiveDate};

use super::clean;

pub use months::{add_months, end_of_month, months_between};

/// The first year accepted.
pub const FIRST_YEAR: i32 = 1900;

/// The last year accepted.
pub const LAST_YEAR: i32 = 2200;

/// Why what was typed is not a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayProblem {
    /// Nothing was typed.
    Empty,
    /// Not written in a way that is understood.
    Unknown,
    /// Understood, but the calendar has no such day: 31/02/2026, 3/13/2026.
    NoSuchDay {
        /// Day of the month, as typed.
        day: u32,
        /// Month, as typed; may be above 12.
        month: u32,
        /// Year, completed when it was not typed.
        year: i32,
    },
    /// Understood, but not between [`FIRST_YEAR`] and [`LAST_YEAR`]: most likely a typing error.
    OutOfRange,
}

/// What one way of writing days makes of a line; `None` when the line is not written that way.
type Reading = Option<Result<NaiveDate, DayProblem>>;

/// Reads a day as it is typed; case, accents, kind of apostrophe and of space do not matter.
///
/// - figures, the day first: `3/12`, `03/12/26`, `3.12.2026`, `3-12-2026`, or the year first when
///   it has four digits: `2026-12-03`. A day without a year is in the current year, even if it is
///   past: a note is dated in the past, a due date in the future, and a rule that guesses which
///   would be wrong half the time without being seen. Two digits of year are 2000–2099;
/// - names: `3 décembre`, `1er janv. 2027`, `december 3, 2026`;
/// - near days: `aujourd’hui` (`auj`), `demain`, `hier`, `après-demain`, `avant-hier`;
/// - days of the week: `lundi` or `lundi prochain` is the first one after today, never today;
///   `lundi dernier` the last one before;
/// - distances: `+15` and `-15` in days, `+2 mois`, `dans 3 semaines`, `il y a un an`. A month
///   later is the same day of the month, or its last day: 31/01 + 1 month is 28/02;
/// - ends: `fin du mois`, `fin de l’année`, `fin juin 2027`.
///
/// # Errors
///
/// A [`DayProblem`] that says why it is not a day.
pub fn parse(typed: &str, today: NaiveDate) -> Result<NaiveDate, DayProblem> {
    let line = clean::line(typed);
    if line.is_empty() {
        return Err(DayProblem::Empty);
    }
    let line = without_article(&line);
    figures::read(line, today)
        .or_else(|| relative::read(line, today))
        .or_else(|| named::read(line, today))
        .unwrap_or(Err(DayProblem::Unknown))
        .and_then(in_range)
}

/// Reads a stored or exchanged day: `2026-12-03` and nothing else, not even a space.
///
/// # Errors
///
/// A [`DayProblem`] that says why it is not a day.
pub fn parse_iso(stored: &str) -> Result<NaiveDate, DayProblem> {
    if stored.is_empty() {
        return Err(DayProblem::Empty);
    }
    let shaped = stored.len() == 10
        && stored.bytes().enumerate().all(|(i, b)| match i {
            4 | 7 => b == b'-',
            _ => b.is_ascii_digit(),
        });
    if !shaped {
        return Err(DayProblem::Unknown);
    }
    let figure = |range: std::ops::Range<usize>| stored[range].parse::<u32>().unwrap_or(0);
    calendar_day(figure(8..10), figure(5..7), figure(0..4).cast_signed())
}

/// As read in French: `03/12/2026`.
#[must_use]
pub fn format_fr(day: NaiveDate) -> String {
    format!("{:02}/{:02}/{:04}", day.day(), day.month(), day.year())
}

/// As read in English, where the order of day and month is never certain, and as stored:
/// `2026-12-03`.
#[must_use]
pub fn format_en(day: NaiveDate) -> String {
    format!("{:04}-{:02}-{:02}", day.year(), day.month(), day.day())
}

/// The day of the calendar, or why there is none; the year is looked at first.
fn calendar_day(day: u32, month: u32, year: i32) -> Result<NaiveDate, DayProblem> {
    if !(FIRST_YEAR..=LAST_YEAR).contains(&year) {
        return Err(DayProblem::OutOfRange);
    }
    NaiveDate::from_ymd_opt(year, month, day).ok_or(DayProblem::NoSuchDay { day, month, year })
}

fn in_range(day: NaiveDate) -> Result<NaiveDate, DayProblem> {
    if (FIRST_YEAR..=LAST_YEAR).contains(&day.year()) {
        Ok(day)
    } else {
        Err(DayProblem::OutOfRange)
    }
}

/// `le 3 décembre`, `le 3/12`: as it is said.
fn without_article(line: &str) -> &str {
    match line.split_once(char::is_whitespace) {
        Some((first, rest)) if first.eq_ignore_ascii_case("le") => rest.trim_start(),
        _ => line,
    }
}

#[cfg(test)]
mod tests;
