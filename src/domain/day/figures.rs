//! Days written in figures only: `3/12`, `03.12.2026`, `2026-12-03`.

use super::{DayProblem, Reading, Sense, calendar_day};
use crate::domain::fold::is_hyphen;

/// Reads two or three numbers separated by `/`, `.`, a hyphen of any kind, or spaces.
pub(super) fn read(line: &str, sense: Sense) -> Reading {
    let separator = |c: char| matches!(c, '/' | '.') || is_hyphen(c);
    let mut parts: Vec<&str> = line.split(separator).map(str::trim).collect();
    if parts.len() == 1 {
        parts = line.split_whitespace().collect();
    }
    let (day, month, year) = match parts.as_slice() {
        [day, month] => {
            let (day, month) = (day_or_month(day)?, day_or_month(month)?);
            return Some(sense.in_its_year(|year| calendar_day(day, month, year)));
        }
        [first, month, day] if first.len() == 4 => (day, month, year(first)?),
        [first, month, last] if line.contains(is_hyphen) && two_digits(&[first, month, last]) => {
            return Some(Err(DayProblem::ShortYear));
        }
        [day, month, last] => (day, month, year(last)?),
        _ => return None,
    };
    Some(calendar_day(day_or_month(day)?, day_or_month(month)?, year))
}

/// With dashes, the year may stand at either end: `26-12-03`.
fn two_digits(parts: &[&str]) -> bool {
    parts.iter().all(|part| part.len() == 2 && number(part).is_some())
}

/// A year in two digits (2000–2099) or four; three digits or five are a slip of the hand.
pub(super) fn year(digits: &str) -> Option<i32> {
    let figure = number(digits)?;
    match digits.len() {
        2 => Some(2000 + figure),
        4 => Some(figure),
        _ => None,
    }
}

/// A day or a month: one digit or two, checked against the calendar elsewhere.
pub(super) fn day_or_month(digits: &str) -> Option<u32> {
    let figure = number(digits)?;
    (digits.len() <= 2).then_some(figure.cast_unsigned())
}

/// A number without a sign, however long: above what fits, the largest there is.
pub(super) fn number(digits: &str) -> Option<i32> {
    let only_digits = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
    only_digits.then(|| digits.parse().unwrap_or(i32::MAX))
}
