//! Days relative to today: `demain`, `lundi dernier`, `+15`, `dans 2 mois`, `fin du mois`.

use chrono::{Datelike, NaiveDate, Weekday};

use super::{
    Reading, Sense, Side, add_months, calendar_day, end_of_month, figures::year, length::Length,
    named::month,
};
use crate::domain::fold::{fold, is_hyphen};

/// Which way a distance goes.
#[derive(Clone, Copy)]
enum Way {
    Later,
    Earlier,
}

/// Reads a day relative to today, or to the day on which something starts.
pub(super) fn read(line: &str, sense: Sense) -> Reading {
    let today = sense.today();
    if let Some((way, distance)) = signed(line) {
        return Length::read_or_days(&without_dots(&fold(distance)))
            .map(|one| away(sense, way, one));
    }
    let folded = without_dots(&fold(line));
    let words: Vec<&str> = folded.split(' ').collect();
    let length = |words: &[&str]| Length::read(&words.join(" "));
    match words.as_slice() {
        ["dans" | "sous", "les", words @ ..]
        | ["dans" | "in" | "sous" | "within", words @ ..]
        | ["d", "ici", words @ ..] => length(words).map(|one| away(sense, Way::Later, one)),
        ["il", "y", "a", words @ ..] | [words @ .., "ago"] => {
            length(words).map(|one| away(sense, Way::Earlier, one))
        }
        ["fin" | "end", of @ ..] => end_of(of, sense),
        ["pour" | "for", words @ ..] if sense.start().is_some() => {
            length(words).map(|one| away(sense, Way::Later, one))
        }
        words => near(words)
            .map(|days| Length::Days(days).from(today))
            .or_else(|| weekday_around(words, sense))
            .or_else(|| {
                let ahead = sense.side() == Side::Coming;
                length(words).filter(|_| ahead).map(|one| away(sense, Way::Later, one))
            }),
    }
}

/// Words without the dot of an abbreviation.
fn without_dots(folded: &str) -> String {
    let words: Vec<&str> = folded.split(' ').map(|word| word.trim_end_matches('.')).collect();
    words.join(" ")
}

/// A distance from today; of what starts on a known day, its length.
fn away(sense: Sense, way: Way, length: Length) -> Result<NaiveDate, super::DayProblem> {
    match (way, sense.start()) {
        (Way::Later, Some(start)) => length.last_day_from(start),
        (Way::Later, None) => length.from(sense.today()),
        (Way::Earlier, _) => length.back().from(sense.today()),
    }
}

/// The sign that begins a line and what follows it; fold would lose a minus sign.
fn signed(line: &str) -> Option<(Way, &str)> {
    let sign = line.chars().next()?;
    let way = match sign {
        '+' => Way::Later,
        _ if is_hyphen(sign) => Way::Earlier,
        _ => return None,
    };
    let distance = line[sign.len_utf8()..].trim_start();
    distance.starts_with(|c: char| c.is_ascii_digit()).then_some((way, distance))
}

/// Days from today of the days that have a name of their own.
fn near(words: &[&str]) -> Option<i64> {
    match words {
        ["aujourd", "hui"] | ["aujourdhui" | "auj" | "today"] => Some(0),
        ["demain" | "tomorrow"] => Some(1),
        ["hier" | "yesterday"] => Some(-1),
        ["apres", "demain"] | ["apresdemain"] | ["day", "after", "tomorrow"] => Some(2),
        ["avant", "hier"] | ["avanthier"] | ["day", "before", "yesterday"] => Some(-2),
        ["the", rest @ ..] if rest.len() == 3 => near(rest),
        _ => None,
    }
}

/// `lundi`, `lundi prochain`, `lundi dernier`: strictly after or before today. A name typed on
/// that very day of the week means another day. Where a past day is expected,
/// `lundi` alone is the last one.
fn weekday_around(words: &[&str], sense: Sense) -> Reading {
    let (name, way) = match words {
        [name] if sense.side() == Side::Past => (name, Way::Earlier),
        [name] | [name, "prochain"] | ["next", name] => (name, Way::Later),
        [name, "dernier" | "passe"] | ["last", name] => (name, Way::Earlier),
        _ => return None,
    };
    let wanted = weekday(name)?;
    let ahead = i64::from(wanted.days_since(sense.today().weekday()));
    let days = match way {
        Way::Later if ahead == 0 => 7,
        Way::Later => ahead,
        Way::Earlier => ahead - 7,
    };
    Some(Length::Days(days).from(sense.today()))
}

/// The day of the week that bears this folded name.
pub(super) fn weekday(name: &str) -> Option<Weekday> {
    match name {
        "lundi" | "monday" => Some(Weekday::Mon),
        "mardi" | "tuesday" => Some(Weekday::Tue),
        "mercredi" | "wednesday" => Some(Weekday::Wed),
        "jeudi" | "thursday" => Some(Weekday::Thu),
        "vendredi" | "friday" => Some(Weekday::Fri),
        "samedi" | "saturday" => Some(Weekday::Sat),
        "dimanche" | "sunday" => Some(Weekday::Sun),
        _ => None,
    }
}

/// `fin du mois`, `end of the year`, `fin juin`, `fin juin 2027`.
fn end_of(words: &[&str], sense: Sense) -> Reading {
    let today = sense.today();
    let linking = ["de", "du", "d", "l", "le", "of", "the"];
    let rest: Vec<&str> = words.iter().copied().filter(|word| !linking.contains(word)).collect();
    match rest.as_slice() {
        ["mois" | "month"] => Some(Ok(end_of_month(today))),
        ["mois", "prochain"] | ["next", "month"] => Some(Ok(end_of_month(add_months(today, 1)))),
        ["annee" | "an" | "year"] => Some(calendar_day(31, 12, today.year())),
        [name] => {
            let month = month(name)?;
            Some(sense.in_its_year(|year| calendar_day(1, month, year).map(end_of_month)))
        }
        [name, digits] => Some(calendar_day(1, month(name)?, year(digits)?).map(end_of_month)),
        _ => None,
    }
}
