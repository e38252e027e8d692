//! One day: a true date, a serial number, or words that say the day, the month and the year.
//!
//! What people type in a field may be guessed from today (« lundi », « 3/12 »); what a file says may not.

mod typed;

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime};

use super::{
    answer::answered,
    words::{says_nothing, shown},
};
use crate::{
    domain::day::{format_fr, parse_iso},
    exchange::{
        import::{Asking, Choice, Reason},
        read::workbook::Content,
    },
};

pub(super) use self::typed::{Typed, typed, unabridged};

/// The first and last serial numbers held for days: 1954 to 2119.
const SERIALS: std::ops::RangeInclusive<f64> = 20_000.0..=80_000.0;

/// The day that a cell says.
pub fn day(
    content: &Content,
    cell: &str,
    today: NaiveDate,
    asking: &mut Asking<'_>,
) -> Option<NaiveDate> {
    let read = shown(content);
    if read.is_empty() {
        return None;
    }
    match look(content, &read, today) {
        Typed::Day(day, how) => {
            for code in how {
                asking.say(code, cell, &read);
            }
            Some(day)
        }
        Typed::Nothing(code) => {
            asking.say(code, cell, &read);
            None
        }
        Typed::Doubt(code, days) => {
            let choices = days.into_iter().map(choice).collect();
            answered((code, cell, &read), choices, asking, |answer| answer_day(answer, today))
        }
    }
}

/// The one day that words name among others: « Mise à jour du 12/11/2026 ».
pub fn day_in(line: &str, today: NaiveDate) -> Option<NaiveDate> {
    let words: Vec<&str> = line.split_whitespace().collect();
    let whole = |words: &[&str]| match typed(&words.join(" "), today) {
        Typed::Day(day, how) if !how.contains(&Reason::ShortYear) => Some(day),
        Typed::Day(..) | Typed::Nothing(_) | Typed::Doubt(..) => None,
    };
    let found =
        (1..=3).flat_map(|length| words.windows(length).filter_map(whole).collect::<Vec<_>>());
    let days: std::collections::BTreeSet<NaiveDate> = found.collect();
    let mut days = days.into_iter();
    days.next().filter(|_| days.next().is_none())
}

/// A day offered.
pub(super) fn choice(day: NaiveDate) -> Choice {
    Choice { answer: day.to_string(), label: format_fr(day) }
}

/// A day that was answered.
pub(super) fn answer_day(answer: &str, today: NaiveDate) -> Option<NaiveDate> {
    let iso = parse_iso(answer.trim()).ok();
    iso.or_else(|| match typed(answer, today) {
        Typed::Day(day, _) => Some(day),
        Typed::Nothing(_) | Typed::Doubt(..) => None,
    })
}

/// What a cell says, whatever its content is.
pub(super) fn look(content: &Content, read: &str, today: NaiveDate) -> Typed {
    match content {
        Content::Moment(moment) => {
            let timed = moment.time() != NaiveTime::MIN;
            let how = if timed { vec![Reason::DateWithTime] } else { Vec::new() };
            typed::plausible(moment.date(), how, today)
        }
        Content::Number(number) => match in_figures(&format!("{number:.0}")) {
            Some(day) => typed::plausible(day, vec![Reason::DateAsText], today),
            None => of_serial(*number, today),
        },
        Content::Text(_) if says_nothing(read) => Typed::Nothing(Reason::SaysNothing),
        Content::Text(_) => match (in_figures(read), serial_text(read)) {
            (Some(day), _) => typed::plausible(day, vec![Reason::DateAsText], today),
            (None, Some(number)) => of_serial(number, today),
            (None, None) => typed(read, today),
        },
        Content::Fault(_) | Content::Uncalculated => Typed::Nothing(Reason::Fault),
        Content::Truth(_) => Typed::Nothing(Reason::Value),
        Content::Empty | Content::Hour(_) | Content::Rate(_) => {
            Typed::Doubt(Reason::Date, Vec::new())
        }
    }
}

/// « 20230401 »: year, month and day in eight figures.
fn in_figures(read: &str) -> Option<NaiveDate> {
    let eight = read.len() == 8 && read.bytes().all(|one| one.is_ascii_digit());
    let near = read.starts_with("19") || read.starts_with("20");
    if eight && near { NaiveDate::parse_from_str(read, "%Y%m%d").ok() } else { None }
}

/// A serial number in a cell of text: five figures.
fn serial_text(read: &str) -> Option<f64> {
    let figures = read.len() == 5 && read.bytes().all(|one| one.is_ascii_digit());
    if figures { read.parse().ok() } else { None }
}

/// A number of days since the last of 1899, as spreadsheets count.
fn of_serial(number: f64, today: NaiveDate) -> Typed {
    let Some(moment) = serial(number) else { return Typed::Doubt(Reason::Date, Vec::new()) };
    let mut how = vec![Reason::SerialDate];
    if moment.time() != NaiveTime::MIN {
        how.push(Reason::DateWithTime);
    }
    typed::plausible(moment.date(), how, today)
}

fn serial(number: f64) -> Option<NaiveDateTime> {
    if !SERIALS.contains(&number) {
        return None;
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "within the range just looked at"
    )]
    let (days, minutes) = (number as u64, (number.fract() * 1440.0).round() as u32);
    let day = NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(Days::new(days))?;
    day.and_hms_opt(minutes / 60, minutes % 60, 0)
}

#[cfg(test)]
mod tests;
