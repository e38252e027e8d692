//! A day in words or figures, its year included.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use crate::{
    domain::{
        day::{DayProblem, Edge, Sense, Side, end_of_month, read, read_period},
        fold::fold,
    },
    exchange::import::{Reason, values::hour_of},
};

/// What words say of a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Typed {
    /// A day, and how it was read.
    Day(NaiveDate, Vec<Reason>),
    /// That there is none, or nothing that can be read.
    Nothing(Reason),
    /// Something only a person can tell, and the days it may be.
    Doubt(Reason, Vec<NaiveDate>),
}

/// Words that say that a day is not known yet.
const FORESEEN: [&str; 14] = [
    "prevu",
    "prevue",
    "prevus",
    "prevision",
    "previsionnel",
    "previsionnelle",
    "envisage",
    "envisagee",
    "estime",
    "estimee",
    "provisoire",
    "souhaitee",
    "vers",
    "projet",
];

/// Words before a day that change nothing of it.
const LEADS: [&str; 11] =
    ["le", "du", "au", "signe", "signee", "signature", "fait", "tenu", "tenue", "date", "depuis"];

/// How many years from now a day is still plain.
const AHEAD: i32 = 40;

/// How many years ahead a year of two figures may be.
const SHORT_AHEAD: i32 = 15;

/// The first year that is plain: the Caf are of 1946.
const FIRST: i32 = 1946;

/// The day that words say.
pub fn typed(line: &str, today: NaiveDate) -> Typed {
    let words: Vec<&str> = line.split_whitespace().collect();
    let foreseen = |word: &&str| FORESEEN.contains(&bare(word).as_str());
    if words.iter().any(foreseen) {
        let rest: Vec<&str> = words.into_iter().filter(|word| !foreseen(word)).collect();
        return Typed::Doubt(
            Reason::Foreseen,
            days_of(&said(&rest.join(" "), today), &rest, today),
        );
    }
    said(line, today)
}

/// Days that may be meant by what is foreseen: a day, or the last of a period.
fn days_of(said: &Typed, words: &[&str], today: NaiveDate) -> Vec<NaiveDate> {
    match said {
        Typed::Day(day, _) => vec![*day],
        Typed::Doubt(_, days) if !days.is_empty() => days.clone(),
        Typed::Doubt(..) | Typed::Nothing(_) => {
            edges(&words.join(" ")).into_iter().filter(|day| *day >= today).collect()
        }
    }
}

/// The first and the last day of a period in words.
fn edges(line: &str) -> Vec<NaiveDate> {
    let line = unabridged(line);
    let edge = |edge| read_period(&line, edge).and_then(Result::ok).map(|(day, _)| day);
    [edge(Edge::First), edge(Edge::Last)].into_iter().flatten().collect()
}

/// « 1er trim. 2027 » with its whole word.
pub fn unabridged(line: &str) -> String {
    let folded = fold(line);
    let words = folded.split(' ').map(|word| match word.trim_end_matches([',', ';']) {
        "trim" | "trim." => "trimestre",
        _ => word.trim_end_matches('.'),
    });
    words.collect::<Vec<_>>().join(" ")
}

fn bare(word: &str) -> String {
    fold(word).trim_matches(|c: char| !c.is_alphanumeric()).to_owned()
}

fn said(line: &str, today: NaiveDate) -> Typed {
    let (line, timed) = without_time(without_leads(line));
    let mut how = vec![Reason::DateAsText];
    how.extend(timed.then_some(Reason::DateWithTime));
    let line = line.trim_end_matches(['.', ',', ';']);
    let found = read(line, Sense::new(today, Side::Nearest));
    match (found, Year::of(line)) {
        (Ok(day), Year::Whole) => plausible(day, how, today),
        (Ok(day), Year::Short) if day.year() <= today.year() + SHORT_AHEAD => {
            how.push(Reason::ShortYear);
            plausible(day, how, today)
        }
        (Ok(day), Year::Short) => {
            let before = day.with_year(day.year() - 100);
            Typed::Doubt(Reason::Date, before.into_iter().chain([day]).collect())
        }
        (Ok(day), Year::Missing) if has_figure(line) => Typed::Doubt(Reason::Date, vec![day]),
        (Ok(_), Year::Missing) => Typed::Doubt(Reason::Date, Vec::new()),
        (Err(problem), _) => Typed::Doubt(Reason::Date, likely(line, problem)),
    }
}

/// A day that is far from the years of the field is asked.
pub fn plausible(day: NaiveDate, how: Vec<Reason>, today: NaiveDate) -> Typed {
    if (FIRST..=today.year() + AHEAD).contains(&day.year()) {
        Typed::Day(day, how)
    } else {
        Typed::Doubt(Reason::Date, vec![day])
    }
}

/// How a year is written.
enum Year {
    Whole,
    Short,
    Missing,
}

impl Year {
    /// Of a day in figures (three groups) or with its month in letters (two groups).
    fn of(line: &str) -> Self {
        let groups: Vec<&str> =
            line.split(|c: char| !c.is_ascii_digit()).filter(|group| !group.is_empty()).collect();
        let letters = bare_letters(line);
        let whole = if letters { groups.len() == 2 } else { groups.len() == 3 };
        if !whole {
            Self::Missing
        } else if groups.iter().any(|group| group.len() == 4) {
            Self::Whole
        } else {
            Self::Short
        }
    }
}

/// Whether a month is in letters; a weekday before figures is none.
fn bare_letters(line: &str) -> bool {
    let begins = |word: &str| word.chars().next().is_some_and(char::is_alphabetic);
    line.split_whitespace().skip_while(|word| weekday(word).is_some()).any(begins)
}

fn has_figure(line: &str) -> bool {
    let mut words = line.split_whitespace().filter(|word| weekday(word).is_none());
    words.next().is_some_and(|first| first.starts_with(|c: char| c.is_ascii_digit()))
}

/// Days that may be meant by what is no day.
fn likely(line: &str, problem: DayProblem) -> Vec<NaiveDate> {
    match problem {
        DayProblem::OtherWeekday(day) => {
            let named = line.split_whitespace().next().and_then(weekday);
            let near = named.and_then(|named| nearest(day, named));
            std::iter::once(day).chain(near).collect()
        }
        DayProblem::NoSuchDay { day, month, year } if month > 12 => {
            NaiveDate::from_ymd_opt(year, day, month).into_iter().collect()
        }
        DayProblem::NoSuchDay { month, year, .. } => {
            NaiveDate::from_ymd_opt(year, month, 1).map(end_of_month).into_iter().collect()
        }
        DayProblem::Unknown => edges(line),
        DayProblem::Empty | DayProblem::ShortYear | DayProblem::OutOfRange => Vec::new(),
    }
}

/// The day of that name that is nearest.
fn nearest(day: NaiveDate, named: Weekday) -> Option<NaiveDate> {
    let after = u64::from(named.days_since(day.weekday()));
    if after <= 3 {
        day.checked_add_days(Days::new(after))
    } else {
        day.checked_sub_days(Days::new(7 - after))
    }
}

fn weekday(word: &str) -> Option<Weekday> {
    let named = match bare(word).as_str() {
        "lundi" => Weekday::Mon,
        "mardi" => Weekday::Tue,
        "mercredi" => Weekday::Wed,
        "jeudi" => Weekday::Thu,
        "vendredi" => Weekday::Fri,
        "samedi" => Weekday::Sat,
        "dimanche" => Weekday::Sun,
        _ => return None,
    };
    Some(named)
}

/// A line from its first word that is none of the leads.
fn without_leads(line: &str) -> &str {
    let mut line = line.trim();
    while let Some((first, rest)) = line.split_once(' ') {
        if !LEADS.contains(&bare(first).as_str()) {
            break;
        }
        line = rest.trim_start();
    }
    line
}

/// A day without the hour written after it.
fn without_time(line: &str) -> (&str, bool) {
    let iso =
        line.split_once(['T', 't']).filter(|(day, hour)| day.len() == 10 && hour.contains(':'));
    if let Some((day, _)) = iso {
        return (day, true);
    }
    let blanks = line.char_indices().filter(|(_, c)| c.is_whitespace());
    for (at, _) in blanks {
        let (day, hour) = (&line[..at], line[at..].trim_start());
        if hour.contains(['h', 'H', ':']) && hour_of(hour).is_some() {
            return (day.trim_end_matches([',', ' ']), true);
        }
    }
    (line, false)
}
