//! A period in words: « 2026-2027 », « de mars à juin 2026 », « pas avant le second semestre 2026 ».

use chrono::{Datelike, NaiveDate};

use super::{
    super::day::{Typed, typed, unabridged},
    bounds::Period,
};
use crate::{
    domain::day::{Edge, Precision, read_period},
    exchange::import::Reason,
};

/// What words say of a period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// A period, and how it was read.
    Period(Period, Vec<Reason>),
    /// That there is none.
    Nothing(Reason),
    /// What only a person can tell, and what it may be.
    Doubt(Vec<Period>),
}

/// Before a start.
const FROM: [&str; 9] = [
    "pas avant ",
    "a partir de ",
    "a partir du ",
    "a partir d ",
    "a compter de ",
    "a compter du ",
    "des ",
    "depuis ",
    "debut des travaux ",
];

/// Before an end.
const UNTIL: [&str; 10] = [
    "jusqu en ",
    "jusqu a ",
    "jusqu au ",
    "au plus tard ",
    "avant la fin de ",
    "avant fin ",
    "d ici la fin de ",
    "d ici fin ",
    "fin ",
    "echeance ",
];

/// Before an end or the day after it: only a person can tell.
const BEFORE: [&str; 4] = ["avant ", "d ici a ", "d ici ", "vers "];

/// What has no end.
const ALWAYS: [&str; 14] = [
    "permanent",
    "permanente",
    "en continu",
    "continu",
    "continue",
    "au fil de l eau",
    "annuel",
    "annuelle",
    "recurrent",
    "pluriannuel",
    "chaque annee",
    "tous les ans",
    "toute la duree",
    "duree de la",
];

/// The period that a line says.
pub fn said(line: &str, today: NaiveDate) -> Said {
    match typed(line, today) {
        Typed::Day(day, how) => return Said::Period(Period::due(day), how),
        Typed::Doubt(Reason::Foreseen, days) => {
            return Said::Doubt(days.into_iter().map(Period::due).collect());
        }
        Typed::Doubt(..) | Typed::Nothing(_) => {}
    }
    let line = unabridged(&line.replace(['→', '>'], " a "));
    let line = ["periode ", "calendrier ", "annees "]
        .iter()
        .find_map(|lead| line.strip_prefix(lead))
        .unwrap_or(&line);
    let period = one_sided(line, today)
        .or_else(|| single(line, today))
        .or_else(|| two_sided(line, today))
        .or_else(|| several_years(line));
    match period {
        Some(period) => Said::Period(period, vec![Reason::PeriodInWords]),
        None if always(line) => Said::Nothing(Reason::NoEnd),
        None => Said::Doubt(likely(line, today)),
    }
}

fn always(line: &str) -> bool {
    let figures = line.chars().any(|c| c.is_ascii_digit());
    let line = format!(" {line} ");
    !figures && ALWAYS.iter().any(|words| line.contains(&format!(" {words} ")))
}

/// « à partir de juin 2026 », « fin 2027 ».
fn one_sided(line: &str, today: NaiveDate) -> Option<Period> {
    let rest = |leads: &[&str]| leads.iter().find_map(|lead| line.strip_prefix(lead));
    if let Some(from) = rest(&FROM) {
        let start = Some(moment(article(from), Edge::First, today)?);
        return Some(Period { start, due: None });
    }
    let due = Some(moment(article(rest(&UNTIL)?), Edge::Last, today)?);
    Some(Period { start: None, due })
}

/// « de mars à juin 2026 », « du 3 au 5 juin 2026 », « T1-T3 2026 »: what the first side leaves out is said by
/// the second.
fn two_sided(line: &str, today: NaiveDate) -> Option<Period> {
    let (line, between) = match line.strip_prefix("entre ") {
        Some(rest) => (rest, true),
        None => (
            ["de ", "du ", "d ", "des "]
                .iter()
                .find_map(|lead| line.strip_prefix(lead))
                .unwrap_or(line),
            false,
        ),
    };
    let parted = line.replace('/', " / ");
    let whole: Vec<&str> = line.split(' ').collect();
    let parted: Vec<&str> = parted.split(' ').filter(|word| !word.is_empty()).collect();
    let slashed = parted.iter().filter(|word| **word == "/").count() == 1;
    let words = if slashed { &parted } else { &whole };
    (1..words.len()).rev().find_map(|at| {
        let (left, right) = words.split_at(at);
        let linked = match right.first() {
            Some(&("a" | "au" | "/" | "jusqu")) => true,
            Some(&"et") if between => true,
            _ => false,
        };
        let right = if linked { &right[1..] } else { right };
        sides(left, right, today)
    })
}

fn sides(left: &[&str], right: &[&str], today: NaiveDate) -> Option<Period> {
    let (ending, year) = (article(&right.join(" ")).to_owned(), *right.last()?);
    if left.iter().chain(right).any(|word| word.ends_with([',', ';', '+'])) {
        return None;
    }
    let due = moment(&ending, Edge::Last, today)?;
    let left = left.join(" ");
    let rest = ending.split_once(' ').map(|(_, rest)| rest);
    let attempts = [
        Some(left.clone()),
        rest.map(|rest| format!("{left} {rest}")),
        Some(format!("{left} {year}")),
    ];
    let start =
        attempts.iter().flatten().find_map(|left| moment(article(left), Edge::First, today))?;
    (start.0 <= due.0).then_some(Period { start: Some(start), due: Some(due) })
}

/// « T4 2025 », « 2026-2027 »: due on its last day; years also say when it starts.
fn single(line: &str, today: NaiveDate) -> Option<Period> {
    let (start, due) = (moment(line, Edge::First, today)?, moment(line, Edge::Last, today)?);
    let years = start.0.year() != due.0.year();
    Some(Period { start: years.then_some(start), due: Some(due) })
}

/// « 2024, 2025 et 2026 »: years that follow one another.
fn several_years(line: &str) -> Option<Period> {
    let words = line.split([' ', ',', ';', '/']).filter(|word| !word.is_empty() && *word != "et");
    let years: Option<Vec<i32>> =
        words.map(|word| if word.len() == 4 { word.parse().ok() } else { None }).collect();
    let years = years.filter(|years| years.windows(2).all(|pair| pair[1] == pair[0] + 1))?;
    let (first, last) = (*years.first()?, *years.last()?);
    let start = NaiveDate::from_ymd_opt(first, 1, 1)?;
    let due = NaiveDate::from_ymd_opt(last, 12, 31)?;
    let both =
        Period { start: Some((start, Precision::Annee)), due: Some((due, Precision::Annee)) };
    Some(if first == last { Period { start: None, ..both } } else { both })
}

/// A day or a month, a quarter, a half-year, a year.
fn moment(words: &str, edge: Edge, today: NaiveDate) -> Option<(NaiveDate, Precision)> {
    match typed(words, today) {
        Typed::Day(day, _) => Some((day, Precision::Jour)),
        Typed::Doubt(..) | Typed::Nothing(_) => read_period(words, edge)?.ok(),
    }
}

fn article(words: &str) -> &str {
    ["le ", "la ", "l ", "du ", "en "]
        .iter()
        .find_map(|lead| words.strip_prefix(lead))
        .unwrap_or(words)
}

/// What an unclear line may mean.
fn likely(line: &str, today: NaiveDate) -> Vec<Period> {
    let before = BEFORE.iter().find_map(|lead| line.strip_prefix(lead));
    let edges = before.into_iter().flat_map(|rest| {
        let start = moment(article(rest), Edge::First, today).and_then(|(day, _)| day.pred_opt());
        let last = moment(article(rest), Edge::Last, today).map(|(day, _)| day);
        [start, last]
    });
    edges.flatten().map(Period::due).collect()
}
