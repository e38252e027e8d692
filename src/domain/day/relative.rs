//! Days said from today: `demain`, `lundi dernier`, `+15`, `dans 2 mois`, `fin du mois`.

use chrono::{Datelike, NaiveDate, TimeDelta, Weekday};

use super::{
    DayProblem, Reading, add_months, calendar_day, end_of_month,
    figures::{number, year},
    named::month,
};
use crate::domain::fold::{fold, is_hyphen};

/// Which way a distance goes.
#[derive(Clone, Copy)]
enum Way {
    Later,
    Earlier,
}

/// Reads a day said from today.
pub(super) fn read(line: &str, today: NaiveDate) -> Reading {
    if let Some((way, distance)) = signed(line) {
        let folded = fold(distance);
        return match folded.split(' ').collect::<Vec<_>>().as_slice() {
            [n] => shifted(today, way, n, "jours"),
            [n, unit] => shifted(today, way, n, unit),
            _ => None,
        };
    }
    let folded = fold(line);
    let words: Vec<&str> = folded.split(' ').map(|word| word.trim_end_matches('.')).collect();
    match words.as_slice() {
        ["dans" | "in", n, unit] => shifted(today, Way::Later, n, unit),
        ["il", "y", "a", n, unit] | [n, unit, "ago"] => shifted(today, Way::Earlier, n, unit),
        ["fin" | "end", of @ ..] => end_of(of, today),
        words => {
            near(words).map(|days| days_away(today, days)).or_else(|| weekday_around(words, today))
        }
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

fn shifted(today: NaiveDate, way: Way, n: &str, unit: &str) -> Reading {
    let n = match n {
        "un" | "une" | "a" | "an" | "one" => 1,
        digits => number(digits)?,
    };
    let n = match way {
        Way::Later => n,
        Way::Earlier => -n,
    };
    match unit {
        "jour" | "jours" | "j" | "day" | "days" => Some(days_away(today, n.into())),
        "semaine" | "semaines" | "sem" | "week" | "weeks" => {
            Some(days_away(today, i64::from(n) * 7))
        }
        "mois" | "month" | "months" => Some(Ok(add_months(today, n))),
        "an" | "ans" | "annee" | "annees" | "year" | "years" => {
            Some(Ok(add_months(today, n.saturating_mul(12))))
        }
        _ => None,
    }
}

fn days_away(today: NaiveDate, days: i64) -> Result<NaiveDate, DayProblem> {
    TimeDelta::try_days(days)
        .and_then(|distance| today.checked_add_signed(distance))
        .ok_or(DayProblem::OutOfRange)
}

/// `lundi`, `lundi prochain`, `lundi dernier`: strictly after or before today, so that a name
/// typed on that very day of the week always means another day.
fn weekday_around(words: &[&str], today: NaiveDate) -> Reading {
    let (name, way) = match words {
        [name] | [name, "prochain"] | ["next", name] => (name, Way::Later),
        [name, "dernier" | "passe"] | ["last", name] => (name, Way::Earlier),
        _ => return None,
    };
    let wanted = weekday(name)?;
    let ahead = i64::from(wanted.days_since(today.weekday()));
    let days = match way {
        Way::Later if ahead == 0 => 7,
        Way::Later => ahead,
        Way::Earlier => ahead - 7,
    };
    Some(days_away(today, days))
}

fn weekday(name: &str) -> Option<Weekday> {
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
fn end_of(words: &[&str], today: NaiveDate) -> Reading {
    let linking = ["de", "du", "d", "l", "le", "of", "the"];
    let rest: Vec<&str> = words.iter().copied().filter(|word| !linking.contains(word)).collect();
    match rest.as_slice() {
        ["mois" | "month"] => Some(Ok(end_of_month(today))),
        ["annee" | "an" | "year"] => Some(calendar_day(31, 12, today.year())),
        [name] => Some(calendar_day(1, month(name)?, today.year()).map(end_of_month)),
        [name, digits] => Some(calendar_day(1, month(name)?, year(digits)?).map(end_of_month)),
        _ => None,
    }
}
