//! The days of a convention: signature, start, end, and the end that an avenant gave it.

use chrono::{Datelike, Months, NaiveDate};

use super::grid::{Held, Line};
use crate::{
    domain::{
        day::{Edge, Precision, parse_iso, read_period},
        fold::fold,
    },
    exchange::{
        import::{
            Answers, Asking, Reason,
            values::{answered, day, period, says_nothing, shown},
        },
        read::workbook::Content,
    },
};

/// Months before its end from which it is said.
const SOON: u32 = 6;

/// Years of a usual convention.
const USUAL: u32 = 5;

/// The days of a convention.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Dates {
    pub signed: Option<NaiveDate>,
    pub start: Option<NaiveDate>,
    /// As first signed.
    pub end: Option<NaiveDate>,
    pub amendment: Option<Avenant>,
    /// Whether its end was read before its start, and is asked.
    pub crossed: bool,
    /// Whether it says that a signature is foreseen.
    pub foreseen: bool,
}

/// An avenant that prolonged it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Avenant {
    pub number: u32,
    pub object: String,
    pub signed: Option<NaiveDate>,
    pub end: NaiveDate,
}

impl Dates {
    /// Its last day, avenants counted.
    pub(super) fn last(&self) -> Option<NaiveDate> {
        self.amendment.as_ref().map(|one| one.end).or(self.end)
    }

    /// Whether none is known.
    pub(super) fn none(&self) -> bool {
        self.signed.is_none() && self.start.is_none() && self.end.is_none()
    }
}

/// Reads the days of a row.
pub(super) fn dates(line: Line<'_>, today: NaiveDate, asking: &mut Asking<'_>) -> Dates {
    let before = asking.questions.len();
    let signed = one(line, "signed", today, asking);
    let foreseen = asking.questions[before..].iter().any(|one| one.code == Reason::Foreseen);
    let mut dates = Dates { signed, foreseen, ..Dates::default() };
    dates.start = edge(line, "start", true, today, asking);
    dates.end = edge(line, "end", false, today, asking);
    if dates.start.is_none() && dates.end.is_none() && line.has("period") {
        let held = line.cell("period", asking);
        if !says_nothing(&shown(held.content))
            && let Some(read) = period(held.content, &held.name, today, asking)
        {
            dates.start = read.start.map(|(day, _)| day);
            dates.end = read.due.map(|(day, _)| day);
        }
    }
    dates.amendment = amendment(line, &dates, today, asking);
    told(line, &mut dates, today, asking);
    dates
}

fn one(line: Line<'_>, key: &str, today: NaiveDate, asking: &mut Asking<'_>) -> Option<NaiveDate> {
    let Held { name, content } = line.cell(key, asking);
    day(content, &name, today, asking)
}

/// A day, or the first or last day of a year or of a month that stands alone.
fn edge(
    line: Line<'_>,
    key: &str,
    first: bool,
    today: NaiveDate,
    asking: &mut Asking<'_>,
) -> Option<NaiveDate> {
    let held = line.cell(key, asking);
    let text = shown(held.content);
    let year = (text.len() == 4).then(|| text.parse::<i32>().ok()).flatten();
    let year = year.or_else(|| year_as_day(held.content));
    if let Some(year) = year.filter(|year| (2000..2100).contains(year)) {
        asking.say(Reason::DateAsText, &held.name, &text);
        let (month, day) = if first { (1, 1) } else { (12, 31) };
        return NaiveDate::from_ymd_opt(year, month, day);
    }
    let edge = if first { Edge::First } else { Edge::Last };
    let month = matches!(held.content, Content::Text(_)).then(|| read_period(&text, edge));
    if let Some(Some(Ok((day, Precision::Mois)))) = month {
        asking.say(Reason::PeriodInWords, &held.name, &text);
        return Some(day);
    }
    day(held.content, &held.name, today, asking)
}

/// The year that somebody typed in a cell of days: a spreadsheet shows 2024 as a day of 1905.
fn year_as_day(content: &Content) -> Option<i32> {
    let Content::Moment(moment) = content else { return None };
    [NaiveDate::from_ymd_opt(1899, 12, 30)?, NaiveDate::from_ymd_opt(1904, 1, 1)?]
        .into_iter()
        .filter_map(|from| i32::try_from((moment.date() - from).num_days()).ok())
        .find(|days| (2000..2100).contains(days))
}

/// The avenant of a row, where it tells a new end.
fn amendment(
    line: Line<'_>,
    dates: &Dates,
    today: NaiveDate,
    asking: &mut Asking<'_>,
) -> Option<Avenant> {
    let held = line.cell("amendment", asking);
    let text = shown(held.content);
    let comment = shown(line.cell("comment", &mut Asking::of(&Answers::default(), "")).content);
    let generation = line.cell("generation", &mut Asking::of(&Answers::default(), ""));
    if fold(&shown(generation.content)).contains("avenant") {
        asking.say(Reason::Prolonged, &generation.name, &shown(generation.content));
    }
    if text.is_empty() || says_nothing(&text) || fold(&text) == "non" {
        return None;
    }
    let end = if let Content::Text(text) = held.content { after(text, "jusqu") } else { None };
    let Some(end) = end else {
        asking.say(Reason::KeptAsNote, &held.name, &text);
        return None;
    };
    let end = day(&Content::Text(end), &held.name, today, asking)?;
    asking.say(Reason::Prolonged, &held.name, &text);
    let signed = [text.as_str(), comment.as_str()]
        .into_iter()
        .find_map(|words| after(words, "avenant sign"))
        .and_then(|words| {
            let answers = Answers::default();
            day(&Content::Text(words), "", today, &mut Asking::of(&answers, ""))
        })
        .filter(|day| dates.signed.is_none_or(|first| first <= *day));
    Some(Avenant { number: rank(&text), object: text, signed, end })
}

/// The day in words after a mark: « jusqu’au 31/12/2026 » gives « 31/12/2026 ».
fn after(text: &str, mark: &str) -> Option<String> {
    let lower = text.to_lowercase();
    let rest = text.get(lower.find(mark)?..)?;
    let from = rest.find(|c: char| c.is_ascii_digit())?;
    let words = &rest[from..];
    let figures = words.find(|c: char| !(c.is_ascii_digit() || matches!(c, '/' | '-' | '.')));
    let first = figures.map_or(words, |end| &words[..end]);
    let kept = if first.contains(['/', '-', '.']) { first } else { words };
    Some(kept.trim_end_matches([')', '.', ';', ' ']).to_owned())
}

/// The number of an avenant: « Avenant n°2 ».
fn rank(text: &str) -> u32 {
    let after = text.split_once(['°', 'º']).map(|(_, rest)| rest.trim_start());
    let figures =
        after.map(|rest| rest.chars().take_while(char::is_ascii_digit).collect::<String>());
    figures.and_then(|one| one.parse().ok()).filter(|one| (1..100).contains(one)).unwrap_or(1)
}

/// Says what a colleague would see in the days, and asks what cannot be.
fn told(line: Line<'_>, dates: &mut Dates, today: NaiveDate, asking: &mut Asking<'_>) {
    let name = |key: &str| {
        let column = line.header.columns.iter().find(|one| one.takes == Some(key));
        column.map_or_else(
            || line.sheet.source(line.row().number),
            |column| line.sheet.cell(line.row().number, column.at),
        )
    };
    let said = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    if dates.signed > dates.start && dates.start.is_some() {
        asking.say(Reason::Retroactive, &name("signed"), &said(dates.signed));
    }
    let Some(last) = dates.last() else { return };
    if today <= last && last <= today + Months::new(SOON) {
        asking.say(Reason::EndsSoon, &name("end"), &last.to_string());
    }
    let Some(start) = dates.start else { return };
    if last < start {
        let of = (Reason::EndBeforeStart, name("end"), last.to_string());
        let day_of = |words: &str| parse_iso(words.trim()).ok().filter(|day| *day >= start);
        let answer = answered((of.0, &of.1, &of.2), Vec::new(), asking, day_of);
        dates.crossed = answer.is_none();
        dates.end = answer.or(dates.end);
        return;
    }
    let whole = (start.day(), start.month()) == (1, 1) && (last.day(), last.month()) == (31, 12);
    if !whole {
        asking.say(Reason::OddPeriod, &name("start"), &format!("{start} / {last}"));
    }
    if last.succ_opt() < start.checked_add_months(Months::new(12 * USUAL)) {
        asking.say(Reason::ShortPeriod, &name("end"), &format!("{start} / {last}"));
    }
}
