//! Days as people type and read them.
//!
//! Reads what a technician types in a date field: `3/12`, `demain`, `dans 2 mois`, `3 décembre`.
//! French and English are both read, whatever the language shown. Must not know the clock: today is always an
//! argument. Must not know the sentences either: a [`DayProblem`] is a fact without words.

mod figures;
mod length;
mod months;
mod named;
mod period;
mod relative;
mod sense;

use chrono::{Datelike, NaiveDate};

use super::{clean, fold::fold};

pub use months::{MONTHS_FR, add_months, end_of_month, months_between};
pub use period::{Edge, Precision, read_period};
pub use sense::{Sense, Side};

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
    /// Two digits, two digits, two digits with dashes: the year may be the first or the last.
    ShortYear,
    /// Understood, but that day is not the day of the week typed before it.
    OtherWeekday(NaiveDate),
    /// Understood, but not between [`FIRST_YEAR`] and [`LAST_YEAR`]: most likely a typing error.
    OutOfRange,
}

/// The reading of one notation of days; `None` for another notation.
type Reading = Option<Result<NaiveDate, DayProblem>>;

/// Reads a day as it is typed, where nothing is known of what it is for: a day without a year is in
/// the current year, even if it is past.
///
/// # Errors
///
/// A [`DayProblem`] that says why it is not a day.
pub fn parse(typed: &str, today: NaiveDate) -> Result<NaiveDate, DayProblem> {
    read(typed, Sense::new(today, Side::ThisYear))
}

/// Reads a day as it is typed; case, accents, kind of apostrophe and of space do not matter.
///
/// - figures, the day first: `3/12`, `03/12/26`, `3.12.2026`, `3-12-2026`, or the year first when
///   it has four digits: `2026-12-03`. Two digits of year are 2000–2099; with dashes they are
///   refused, as `26-12-03` may be the 26th or the year 26. A day without a year is in the year
///   that its [`Side`] asks for;
/// - names: `3 décembre`, `1er janv. 2027`, `december 3, 2026`;
/// - either after its day of the week, which must be the right one: `lundi 7 décembre`;
/// - near days: `aujourd’hui` (`auj`), `demain`, `hier`, `après-demain`, `avant-hier`;
/// - days of the week: `lundi` or `lundi prochain` is the first one after today, never today;
///   `lundi dernier` the last one before, as is `lundi` where a past day is expected;
/// - distances: `+15` and `-15` in days, `+15j`, `+2 mois`, `dans 3 semaines`, `dans quinze jours`,
///   `sous huitaine`, `il y a un an`. A month later is the same day of the month, or its last day:
///   31/01 + 1 month is 28/02. Of what starts on a known day they are the length: `5 ans`;
/// - ends: `fin du mois`, `fin de l’année`, `fin juin 2027`.
///
/// # Errors
///
/// A [`DayProblem`] that says why it is not a day.
pub fn read(typed: &str, sense: Sense) -> Result<NaiveDate, DayProblem> {
    let line = clean::line(typed);
    if line.is_empty() {
        return Err(DayProblem::Empty);
    }
    let line = without_article(&line);
    after_its_weekday(line, sense)
        .or_else(|| figures::read(line, sense))
        .or_else(|| relative::read(line, sense))
        .or_else(|| named::read(line, sense))
        .unwrap_or(Err(DayProblem::Unknown))
        .and_then(in_range)
}

/// `lundi 7 décembre`, `lundi 7/12`: the day of the week must be that of the day.
fn after_its_weekday(line: &str, sense: Sense) -> Reading {
    let (first, rest) = line.split_once(char::is_whitespace)?;
    let weekday = relative::weekday(fold(first).trim_end_matches(','))?;
    let rest = without_article(rest.trim_start());
    let found = figures::read(rest, sense).or_else(|| named::read(rest, sense))?;
    Some(found.and_then(|day| {
        if day.weekday() == weekday { Ok(day) } else { Err(DayProblem::OtherWeekday(day)) }
    }))
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

/// `le 3 décembre`, `le 3/12`: as it is spoken.
fn without_article(line: &str) -> &str {
    match line.split_once(char::is_whitespace) {
        Some((first, rest)) if first.eq_ignore_ascii_case("le") => rest.trim_start(),
        _ => line,
    }
}

#[cfg(test)]
mod tests;
