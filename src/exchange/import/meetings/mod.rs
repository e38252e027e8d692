//! A sheet of meetings: what was held, what is planned, what was called off or put off.
//!
//! Nobody from outside the Caf is created: those present are kept by their functions, in the words of the note.

mod kind;
mod note;
mod outcome;
mod present;
mod record;
mod titles;

use std::collections::BTreeSet;

pub(super) use self::titles::TITLES;
use super::{
    Answers, Asking, Base, Header, Imported, Options, Read, Reason, SheetKind, header, noted,
    plan::card::{Card, Held},
    values::{person::People, shown, territory::Places},
};
use crate::{
    domain::fold::fold,
    exchange::read::workbook::{Content, Row, Sheet},
};

/// What is known while rows are read.
struct Meetings<'a> {
    base: &'a Base<'a>,
    places: Places<'a>,
    people: People,
}

/// The header of a sheet of meetings.
pub(super) fn find(sheet: &Sheet, options: Options<'_>) -> Option<Header> {
    let said = options.says(SheetKind::Meetings);
    header(sheet, TITLES, options).filter(|header| said || is_of_meetings(header))
}

/// What the rows of a sheet of meetings become; nothing where it is none.
#[must_use]
pub fn meetings(
    sheet: &Sheet,
    options: Options<'_>,
    base: &Base<'_>,
    answers: &Answers,
) -> Option<Read> {
    let header = find(sheet, options)?;
    let meetings = Meetings { base, places: Places::of(base), people: People::of(base) };
    let mut last: Option<Card> = None;
    let mut read = Vec::new();
    for row in options.rows(sheet) {
        let source = sheet.source(row.number);
        let mut asking = Asking::of(answers, &source);
        if row.hidden {
            asking.say(Reason::HiddenRow, &source, &first_words(row));
        }
        if sheet.hidden {
            asking.say(Reason::HiddenSheet, &source, sheet.name.as_deref().unwrap_or_default());
        }
        if let Some(reason) = other(&header, row) {
            asking.say(reason, &source, &first_words(row));
            read.push(Imported::nothing(asking));
            continue;
        }
        for column in header.columns.iter().filter(|column| column.takes.is_none()) {
            let words = shown(row.at(column.at));
            if !words.is_empty() {
                asking.say(Reason::NoPlace, &sheet.cell(row.number, column.at), &words);
            }
        }
        let mut card = card(sheet, &header, row);
        card.resolve(last.as_ref(), &mut asking);
        let mut wanted = meetings.records(&card, &source, &mut asking);
        let text = noted::words(&header, row);
        if let (Some(meeting), false) = (wanted.first(), text.is_empty()) {
            wanted.push(meetings.noted(meeting, &text));
        }
        read.push(Imported::records(wanted, asking));
        last = Some(card);
    }
    Some(Read { header, rows: read })
}

/// A sheet of meetings says a day, what it is, and where.
fn is_of_meetings(header: &Header) -> bool {
    let keys: BTreeSet<&str> = header.columns.iter().filter_map(|column| column.takes).collect();
    ["date", "meeting", "territory"].iter().all(|key| keys.contains(key)) && keys.len() > 3
}

/// Why a row holds no meeting.
fn other(header: &Header, row: &Row) -> Option<Reason> {
    if row.number < header.rows.0 {
        return Some(Reason::Remark);
    }
    if row.number <= header.rows.1 || header.repeats(row, TITLES) {
        return Some(Reason::Header);
    }
    let said: Vec<String> = row
        .cells
        .iter()
        .map(|cell| shown(&cell.content))
        .filter(|words| !words.is_empty())
        .collect();
    match said.as_slice() {
        [] => Some(Reason::Blank),
        [words] if fold(words).starts_with("total") => Some(Reason::Total),
        [words] if words.chars().count() > 30 || fold(words).starts_with("nb") => {
            Some(Reason::Remark)
        }
        [_] => Some(Reason::Section),
        [first, ..] if fold(first).starts_with("total") => Some(Reason::Total),
        _ => None,
    }
}

fn card(sheet: &Sheet, header: &Header, row: &Row) -> Card {
    let mut card = Card::default();
    for column in &header.columns {
        let Some(key) = column.takes else { continue };
        let mut how = Vec::new();
        how.extend(sheet.hidden_columns.contains(&column.at).then_some(Reason::HiddenColumn));
        let mut content = row.at(column.at);
        let over = sheet.merged.iter().find(|area| {
            area.rows.0 > header.rows.1
                && (area.rows.0 + 1..=area.rows.1).contains(&row.number)
                && (area.columns.0..=area.columns.1).contains(&column.at)
        });
        let above = over.and_then(|area| sheet.rows.iter().find(|row| row.number == area.rows.0));
        if let (Some(above), Content::Empty) = (above, content) {
            content = above.at(column.at);
            how.push(Reason::Merged);
        }
        let cell = sheet.cell(row.number, column.at);
        card.0.insert(key, Held { cell, content: content.clone(), how });
    }
    card
}

fn first_words(row: &Row) -> String {
    row.cells
        .iter()
        .map(|cell| shown(&cell.content))
        .find(|words| !words.is_empty())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests;
