//! What a cell holds, from a text or from a number and the way it is shown.
//!
//! Must not know the formats of files.

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime};

use super::Content;
use crate::domain::clean;

/// How a number is shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Shown {
    /// As a number.
    #[default]
    Plain,
    /// In percent.
    Rate,
    /// As a day, with an hour or not.
    Day,
    /// As an hour of the day.
    Hour,
    /// As hours that may go beyond a day.
    Span,
}

/// Seconds of a day.
const DAY: f64 = 86_400.0;

/// The day after 31/12/9999, in the system that begins in 1900.
const BEYOND: f64 = 2_958_466.0;

impl Shown {
    /// By the code of a format: `dd/mm/yyyy`, `0 %`.
    pub(super) fn by_code(code: &str) -> Self {
        let (letters, span) = bare(code);
        if letters.starts_with("general") || letters.starts_with("standard") {
            Self::Plain
        } else if span {
            Self::Span
        } else if letters.contains(['d', 'y', 'j']) {
            Self::Day
        } else if letters.contains(['h', 's']) {
            Self::Hour
        } else if letters.contains('m') {
            Self::Day
        } else if letters.contains('%') {
            Self::Rate
        } else {
            Self::Plain
        }
    }

    /// By the number of a format that every spreadsheet knows.
    pub(super) fn by_number(number: u32) -> Self {
        match number {
            9 | 10 => Self::Rate,
            14..=17 | 22 | 27..=36 | 50..=58 => Self::Day,
            18..=21 | 45 | 47 => Self::Hour,
            46 => Self::Span,
            _ => Self::Plain,
        }
    }
}

/// A code in small letters without its words and colours, and whether it counts hours beyond a day.
fn bare(code: &str) -> (String, bool) {
    let (mut kept, mut span) = (String::new(), false);
    let mut left = code.chars();
    while let Some(c) = left.next() {
        match c {
            '\\' | '_' | '*' => drop(left.next()),
            '"' => drop(left.by_ref().find(|c| *c == '"')),
            '[' => {
                let said: String = left.by_ref().take_while(|c| *c != ']').collect();
                span |= !said.is_empty() && said.chars().all(|c| "hmsHMS".contains(c));
            }
            ';' => break,
            _ => kept.extend(c.to_lowercase()),
        }
    }
    (kept, span)
}

/// A text, safe to keep.
pub(super) fn kept(raw: &str) -> String {
    clean::typed(raw)
}

/// A text as a cell holds it; only blanks are nothing.
pub(super) fn text(raw: &str) -> Content {
    let kept = kept(raw);
    if kept.chars().all(char::is_whitespace) { Content::Empty } else { Content::Text(kept) }
}

/// A number, as it is shown; `late` in the system whose first day is 01/01/1904.
pub(super) fn number(value: f64, shown: Shown, late: bool) -> Content {
    match shown {
        Shown::Plain => Content::Number(value),
        Shown::Rate => Content::Rate(value),
        Shown::Span if value >= 1.0 => span(value),
        Shown::Day | Shown::Hour | Shown::Span => {
            if value == 0.0 && shown == Shown::Day {
                Content::Number(value)
            } else if (0.0..1.0).contains(&value) {
                Content::Hour(minutes(value))
            } else {
                moment(value, late).map_or(Content::Number(value), Content::Moment)
            }
        }
    }
}

/// Minutes since midnight of a part of a day.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to 1,439")]
fn minutes(value: f64) -> u32 {
    // Half a second is what a spreadsheet loses in a part of a day.
    (((value * DAY + 0.5) / 60.0) as u32).min(24 * 60 - 1)
}

/// Hours beyond a day, in words: « 35:00 ».
fn span(days: f64) -> Content {
    let minutes = (days * 24.0 * 60.0).round();
    if minutes < 60.0 * 1e6 {
        Content::Text(format!("{}:{:02}", (minutes / 60.0).floor(), minutes % 60.0))
    } else {
        Content::Number(days)
    }
}

/// The day of a serial number; none where the spreadsheet has none.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "bounded above")]
fn moment(value: f64, late: bool) -> Option<NaiveDateTime> {
    if !(1.0..BEYOND).contains(&value) {
        return None;
    }
    let seconds = (value.fract() * DAY).round() as u32;
    let days = value.trunc() as u64 + u64::from(seconds / 86_400);
    // Spreadsheets say that 1900 had a 29 February: the 60th day.
    let start = match (late, days) {
        (true, _) => NaiveDate::from_ymd_opt(1904, 1, 1),
        (false, 60) => None,
        (false, ..60) => NaiveDate::from_ymd_opt(1899, 12, 31),
        (false, _) => NaiveDate::from_ymd_opt(1899, 12, 30),
    };
    let day = start?.checked_add_days(Days::new(days))?;
    let time = NaiveTime::from_num_seconds_from_midnight_opt(seconds % 86_400, 0)?;
    Some(day.and_time(time))
}

/// A day in the ISO form, with an hour or not: `2024-01-01`, `2024-01-01T09:30:00`.
pub(super) fn iso(said: &str) -> Option<NaiveDateTime> {
    let said = said.trim().trim_end_matches('Z');
    let day = NaiveDate::parse_from_str(said, "%Y-%m-%d").ok();
    day.map(|day| day.and_time(NaiveTime::MIN))
        .or_else(|| NaiveDateTime::parse_from_str(said, "%Y-%m-%dT%H:%M:%S%.f").ok())
        .or_else(|| NaiveDateTime::parse_from_str(said, "%Y-%m-%dT%H:%M").ok())
}

/// A time as ODF writes it: `PT14H30M00S`.
pub(super) fn duration(said: &str) -> Option<Content> {
    let mut left = said.trim().strip_prefix("PT")?;
    let mut seconds = 0.0;
    for (unit, worth) in [('H', 3600.0), ('M', 60.0), ('S', 1.0)] {
        if let Some((count, rest)) = left.split_once(unit) {
            seconds += count.replace(',', ".").parse::<f64>().ok()? * worth;
            left = rest;
        }
    }
    (left.is_empty() && seconds >= 0.0).then(|| number(seconds / DAY, Shown::Span, false))
}

#[cfg(test)]
mod tests;
