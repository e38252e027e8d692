//! A plan as a table: what each row is, and the cells of the rows that are fiches.

use super::{
    card::{Card, Held},
    titles::TITLES,
};
use crate::{
    domain::{clean, fold::fold},
    exchange::{
        import::{Header, Reason, values::shown},
        read::workbook::{Content, Row, Sheet},
    },
};

/// Words that begin a sum of rows.
const SUMS: [&str; 4] = ["total", "sous total", "sous totaux", "nombre de fiches"];

/// Words that begin a remark of the sheet.
const REMARKS: [&str; 9] =
    ["nb", "n b", "legende", "note", "source", "remarque", "mise a jour", "attention", "voir"];

/// What a row is.
#[derive(Debug, Clone, PartialEq)]
pub enum Line {
    /// Nothing to take, and why.
    Other(Reason),
    /// The name of an axis, as written, and its cell.
    Axis(String, String),
    /// A fiche, or a row that goes on about the one above.
    Fiche(Card),
}

/// What a row of a sheet is.
pub fn line(sheet: &Sheet, header: &Header, row: &Row, last_fiche: usize) -> Line {
    if row.number < header.rows.0 {
        return Line::Other(Reason::Remark);
    }
    if row.number <= header.rows.1 || header.repeats(row, TITLES) {
        return Line::Other(Reason::Header);
    }
    let said: Vec<(usize, &Content)> = (0..row.cells.len())
        .map(|at| (at, row.at(at)))
        .filter(|(_, one)| **one != Content::Empty)
        .collect();
    match said.as_slice() {
        [] => Line::Other(Reason::Blank),
        [(at, Content::Text(text)), rest @ ..] => {
            alone(sheet, header, row, (*at, text), rest.is_empty(), last_fiche)
                .unwrap_or_else(|| Line::Fiche(card(sheet, header, row)))
        }
        _ => Line::Fiche(card(sheet, header, row)),
    }
}

/// What a row is whose first words tell it: a sum, a remark, the name of an axis.
fn alone(
    sheet: &Sheet,
    header: &Header,
    row: &Row,
    (at, text): (usize, &str),
    alone: bool,
    last_fiche: usize,
) -> Option<Line> {
    let words = plain(text);
    let begins = |all: &[&str]| {
        all.iter().any(|lead| {
            words.strip_prefix(lead).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
        })
    };
    if begins(&SUMS) {
        return Some(Line::Other(Reason::Total));
    }
    // Words alone under the title of a later column are of the fiche above.
    let title = header.columns.iter().find(|column| column.takes == Some("title"));
    if !alone || title.is_some_and(|column| at > column.at) {
        return None;
    }
    if begins(&REMARKS) || text.trim_start().starts_with('*') || row.number > last_fiche {
        return Some(Line::Other(Reason::Remark));
    }
    Some(Line::Axis(clean::line(text), sheet.cell(row.number, at)))
}

fn plain(text: &str) -> String {
    let folded = fold(text);
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// The number of the last row that says two things or more: names of axes stand before it.
pub fn last_fiche(sheet: &Sheet) -> usize {
    let said =
        |row: &&Row| row.cells.iter().filter(|cell| cell.content != Content::Empty).count() > 1;
    sheet.rows.iter().rfind(said).map_or(0, |row| row.number)
}

/// The cells of a row by what they mean; merged ones stand for each of their rows.
fn card(sheet: &Sheet, header: &Header, row: &Row) -> Card {
    let mut card = Card::default();
    for column in &header.columns {
        let Some(key) = column.takes else { continue };
        let (content, number) = content(sheet, header, row, column.at);
        let mut how = Vec::new();
        how.extend((number != row.number).then_some(Reason::Merged));
        how.extend(sheet.hidden_columns.contains(&column.at).then_some(Reason::HiddenColumn));
        let cell = sheet.cell(row.number, column.at);
        card.0.insert(key, Held { cell, content: content.clone(), how });
    }
    card
}

/// What a cell holds, or the one above it is merged with.
fn content<'a>(sheet: &'a Sheet, header: &Header, row: &'a Row, at: usize) -> (&'a Content, usize) {
    let over = sheet.merged.iter().find(|area| {
        area.rows.0 < row.number
            && area.rows.0 > header.rows.1
            && row.number <= area.rows.1
            && (area.columns.0..=area.columns.1).contains(&at)
    });
    let above = over.and_then(|area| {
        let first = sheet.rows.iter().find(|row| row.number == area.rows.0)?;
        Some((first.at(area.columns.0), area.rows.0))
    });
    above.filter(|_| *row.at(at) == Content::Empty).unwrap_or((row.at(at), row.number))
}

/// Cells with words under titles that are not understood.
pub fn unplaced<'a>(
    sheet: &'a Sheet,
    header: &'a Header,
    row: &'a Row,
) -> impl Iterator<Item = (String, String)> + 'a {
    let columns = header.columns.iter().filter(|column| column.takes.is_none());
    let said = columns.map(|column| (sheet.cell(row.number, column.at), shown(row.at(column.at))));
    said.filter(|(_, words)| !words.is_empty())
}
