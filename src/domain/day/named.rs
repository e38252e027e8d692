//! Days whose month is written in letters: `3 décembre`, `1er janv. 2027`, `december 3, 2026`.

use super::{
    Reading, Sense, calendar_day,
    figures::{day_or_month, year},
};
use crate::domain::fold::fold;

/// Reads a day and a month in either order, then a year or, without one, the year expected.
pub(super) fn read(line: &str, sense: Sense) -> Reading {
    let folded = fold(line);
    let words: Vec<&str> =
        folded.split(' ').map(|word| word.trim_end_matches(['.', ','])).collect();
    match words.as_slice() {
        [a, b] => {
            let (day, month) = day_and_month(a, b)?;
            Some(sense.in_its_year(|year| calendar_day(day, month, year)))
        }
        [a, b, last] => {
            let (day, month) = day_and_month(a, b)?;
            Some(calendar_day(day, month, year(last)?))
        }
        _ => None,
    }
}

fn day_and_month(a: &str, b: &str) -> Option<(u32, u32)> {
    match (ordinal(a), month(b)) {
        (Some(day), Some(month)) => Some((day, month)),
        _ => Some((ordinal(b)?, month(a)?)),
    }
}

/// `3`, `1er`, `3rd`.
fn ordinal(word: &str) -> Option<u32> {
    let digits = ["er", "st", "nd", "rd", "th"]
        .iter()
        .find_map(|suffix| word.strip_suffix(suffix))
        .unwrap_or(word);
    day_or_month(digits)
}

/// The number of a month, from its folded name or its usual abbreviation.
pub(super) fn month(word: &str) -> Option<u32> {
    let number = match word {
        "janvier" | "janv" | "jan" | "january" => 1,
        "fevrier" | "fevr" | "fev" | "february" | "feb" => 2,
        "mars" | "mar" | "march" => 3,
        "avril" | "avr" | "april" | "apr" => 4,
        "mai" | "may" => 5,
        "juin" | "june" | "jun" => 6,
        "juillet" | "juil" | "july" | "jul" => 7,
        "aout" | "august" | "aug" => 8,
        "septembre" | "sept" | "september" | "sep" => 9,
        "octobre" | "oct" | "october" => 10,
        "novembre" | "nov" | "november" => 11,
        "decembre" | "dec" | "december" => 12,
        _ => return None,
    };
    Some(number)
}
