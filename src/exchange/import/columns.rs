//! The header of a sheet: on which rows it stands, and what each column is understood as.
//!
//! Knows titles; must not know what a kind of sheet does with its columns.

use std::collections::BTreeSet;

use super::{pulse::Steps, synonyms::Synonyms};
use crate::{
    domain::import::{Column, Header, SheetKind, SheetMapping, Takes, title as plain},
    exchange::read::workbook::{Content, Row, Sheet, letters},
};

/// Rows looked at from the top: a header stands under a title and a few lines of words.
const LOOKED_AT: usize = 40;

/// The most bytes of a title: what is longer is a remark.
const LONGEST: usize = 400;

/// The most rows of a header.
const DEEPEST: usize = 3;

/// What the person says of one sheet, and who watches it being read.
#[derive(Debug, Clone, Copy, Default)]
pub struct Options<'a> {
    /// What they say; where they say nothing, it is found by looking.
    pub mapping: Option<&'a SheetMapping>,
    /// Who watches; nobody where there is none.
    pub pulse: Option<&'a dyn Steps>,
}

impl<'a> Options<'a> {
    /// The rows of a sheet, one after another, until the person stops it.
    pub fn rows<'s>(self, sheet: &'s Sheet) -> impl Iterator<Item = &'s Row> + use<'a, 's> {
        sheet.rows.iter().take_while(move |_| self.pulse.is_none_or(Steps::step))
    }

    /// Whether they say that it is of this kind.
    #[must_use]
    pub fn says(self, kind: SheetKind) -> bool {
        self.mapping.is_some_and(|mapping| mapping.kind == Some(kind))
    }
}

impl Header {
    /// The column and what it holds in a row, where the sheet has such a column.
    #[must_use]
    pub fn cell<'a>(&self, row: &'a Row, key: &str) -> Option<(usize, &'a Content)> {
        let column = self.columns.iter().find(|column| column.takes == Some(key))?;
        Some((column.at, row.at(column.at)))
    }

    /// How many things its columns are understood as.
    #[must_use]
    pub fn understood(&self) -> usize {
        self.columns.iter().filter_map(|column| column.takes).collect::<BTreeSet<_>>().len()
    }

    /// Whether a row repeats the header: most of its cells are titles of their column.
    #[must_use]
    pub fn repeats(&self, row: &Row, of: Synonyms) -> bool {
        let said = row.cells.iter().filter(|cell| cell.content != Content::Empty).count();
        let same = self.columns.iter().filter(|column| {
            let Content::Text(text) = row.at(column.at) else { return false };
            plain(text) == plain(&column.title)
                || column.takes.is_some() && of.key(text) == column.takes
        });
        said > 1 && same.take(said / 2 + 1).count() * 2 > said
    }
}

/// The header of a sheet: the row, or the rows one over the other, that say the most columns; the row that
/// the person says. Nothing where none says two.
#[must_use]
pub fn header(sheet: &Sheet, of: Synonyms, options: Options<'_>) -> Option<Header> {
    let keys = Keys { of, mapping: options.mapping };
    let given = options.mapping.and_then(|mapping| mapping.header_row);
    let looked_at = if given.is_some() {
        &sheet.rows[..]
    } else {
        &sheet.rows[..sheet.rows.len().min(LOOKED_AT)]
    };
    let mut best: Option<(usize, Header)> = None;
    for at in 0..looked_at.len() {
        for rows in stacks(&looked_at[at..]) {
            let found = stacked(sheet, rows, keys);
            let score = found.understood();
            let fits = given.map_or(score > 1, |given| found.rows.1 == given);
            if fits && best.as_ref().is_none_or(|(most, _)| score > *most) {
                best = Some((score, found));
            }
        }
    }
    best.map(|(_, header)| header)
}

/// What columns are taken as: by what the person says, else by their titles.
#[derive(Clone, Copy)]
struct Keys<'a> {
    of: Synonyms,
    mapping: Option<&'a SheetMapping>,
}

/// A title, and the words by which it may be known, the likeliest first.
struct Titled {
    at: usize,
    title: String,
    known_by: Vec<String>,
}

impl Keys<'_> {
    fn given(self, one: &Titled) -> Option<Takes> {
        self.mapping?.takes(&letters(one.at), &one.title)
    }

    /// Each key is that of one column; those that the person gives are not taken by another.
    fn columns(self, all: Vec<Titled>) -> Vec<Column> {
        let given = all.iter().filter_map(|one| match self.given(one)? {
            Takes::Key(key) => Some(key.as_str()),
            Takes::Ignore | Takes::Note => None,
        });
        let mut met: BTreeSet<&'static str> = given.collect();
        let mut column = |one: Titled| {
            let takes = match self.given(&one) {
                Some(Takes::Ignore) => None,
                Some(said) => Some(said.as_str()),
                None => {
                    let mut keys = one.known_by.iter().filter_map(|words| self.of.key(words));
                    let takes = keys.find(|key| !met.contains(key));
                    met.extend(takes);
                    takes
                }
            };
            Column { at: one.at, title: one.title, takes }
        };
        let columns = all.into_iter().map(&mut column);
        columns.filter(|one| !one.title.is_empty() || one.takes.is_some()).collect()
    }
}

/// The first row, then it and those right below it that may be of a header too: they say words alone.
fn stacks(rows: &[Row]) -> impl Iterator<Item = &[Row]> {
    let follows = |pair: &[Row]| pair[1].number == pair[0].number + 1 && is_of_words(&pair[1]);
    // A title of the sheet stands alone: it is no group.
    let said = |row: &Row| row.cells.iter().filter(|one| one.content != Content::Empty).count();
    let alone = rows.first().is_none_or(|row| said(row) < 2);
    let rows = if alone { &rows[..rows.len().min(1)] } else { rows };
    let more = rows.windows(2).take(DEEPEST - 1).take_while(move |pair| follows(pair)).count();
    (1..=more + 1).map(|count| &rows[..count])
}

/// Whether a row below a title may be of the header: no cell of it holds a day, a figure or a formula.
fn is_of_words(row: &Row) -> bool {
    row.cells.iter().all(|cell| match &cell.content {
        Content::Empty => true,
        Content::Text(text) => !is_value(text),
        Content::Number(year) => (1990.0..2100.0).contains(year) && year.fract() == 0.0,
        Content::Rate(_)
        | Content::Moment(_)
        | Content::Hour(_)
        | Content::Truth(_)
        | Content::Fault(_)
        | Content::Uncalculated => false,
    })
}

/// « 28/06/2023 », « 200 070 555 »: figures, and at most the month of a day in letters.
fn is_value(text: &str) -> bool {
    let figures = text.chars().filter(char::is_ascii_digit).count();
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    figures > 2 && letters == 0
}

/// Titles of the lowest row, under the groups that stand above them.
fn stacked(sheet: &Sheet, rows: &[Row], keys: Keys<'_>) -> Header {
    let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or_default();
    let (first, last) = (rows.first().map_or(0, number), rows.last().map_or(0, number));
    let titled = |at: usize| {
        let labels = rows.iter().filter_map(|row| {
            let group = if row.number == last { at } else { group_of(sheet, row.number, at) };
            one_line(row.at(group))
        });
        // What is merged down says the same on each of its rows.
        let mut labels: Vec<String> = labels.collect();
        labels.dedup();
        Titled { at, title: labels.join(" / "), known_by: known_by(&labels) }
    };
    let all = (0..width).map(titled).collect();
    Header { rows: (first, last), columns: keys.columns(all) }
}

fn number(row: &Row) -> usize {
    row.number
}

/// The words by which stacked labels may be known, the lowest first, each alone then after the one above.
fn known_by(labels: &[String]) -> Vec<String> {
    let mut all = Vec::new();
    for (at, label) in labels.iter().enumerate().rev() {
        all.push(label.clone());
        if let Some(above) = at.checked_sub(1).map(|above| &labels[above]) {
            all.push(format!("{above} {label}"));
        }
    }
    all
}

/// The column in which the merged cell over this one begins.
fn group_of(sheet: &Sheet, row: usize, at: usize) -> usize {
    let over = sheet.merged.iter().find(|area| {
        (area.rows.0..=area.rows.1).contains(&row)
            && (area.columns.0..=area.columns.1).contains(&at)
    });
    over.map_or(at, |area| area.columns.0)
}

fn one_line(content: &Content) -> Option<String> {
    let Content::Text(text) = content else { return None };
    if text.len() > LONGEST {
        return None;
    }
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    (!words.is_empty()).then_some(words)
}

#[cfg(test)]
mod tests;
