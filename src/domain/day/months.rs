//! Months, which do not all have the same length.

use chrono::{Datelike, Months, NaiveDate};

/// The months in French, as they are written.
pub const MONTHS_FR: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];

/// The same day `n` months later (earlier when negative), or the last day of that month when it
/// is shorter: 31/01 + 1 month is 28/02.
///
/// Stops at the ends of chrono's calendar, some 262,000 years away.
#[must_use]
pub fn add_months(day: NaiveDate, n: i32) -> NaiveDate {
    let months = Months::new(n.unsigned_abs());
    if n < 0 {
        day.checked_sub_months(months).unwrap_or(NaiveDate::MIN)
    } else {
        day.checked_add_months(months).unwrap_or(NaiveDate::MAX)
    }
}

/// Whole months left from one day to another: the largest `n` for which
/// `add_months(from, n) <= to`.
///
/// Zero means less than a month left; negative means past, from the first day on: the day before
/// `from` gives -1. For the months elapsed since a day, ask in the other order.
#[must_use]
pub fn months_between(from: NaiveDate, to: NaiveDate) -> i32 {
    let n = month_index(to) - month_index(from);
    if add_months(from, n) > to { n - 1 } else { n }
}

/// The last day of the month.
#[must_use]
pub fn end_of_month(day: NaiveDate) -> NaiveDate {
    day.with_day(day.num_days_in_month().into()).unwrap_or(day)
}

/// Months since year 0, so that a difference counts months of the calendar.
fn month_index(day: NaiveDate) -> i32 {
    day.year() * 12 + day.month0().cast_signed()
}
