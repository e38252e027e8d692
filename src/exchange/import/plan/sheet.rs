//! A fiche on its own sheet: labels down the first column, one column an *opération*.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    card::{Card, Held},
    titles::TITLES,
};
use crate::{
    domain::fold::fold,
    exchange::{
        import::{Options, Reason, SheetKind, Takes, values::shown},
        read::workbook::{Content, Row, Sheet, letters},
    },
};

/// The fewest labels that make a fiche of a sheet.
const FEWEST: usize = 4;

/// The most rows of a fiche: a longer sheet is a table.
const LONGEST: usize = 300;

/// A fiche of a sheet.
#[derive(Debug, Clone, PartialEq)]
pub struct Fiche {
    /// « Fiche 3 » as written.
    pub source: String,
    /// Its number, by its title or the name of the sheet.
    pub number: Option<String>,
    /// What its title and the name of the sheet say, where they differ.
    pub numbers: Option<(String, String)>,
    /// The cell of its title.
    pub cell: String,
    /// Whether its user hid the sheet.
    pub hidden: bool,
    /// What it says of the action.
    pub card: Card,
    /// Its operations, by the column they stand in.
    pub operations: Vec<(String, Card)>,
    /// Rows whose label is not understood: their number and words.
    pub others: Vec<(usize, String)>,
}

/// Reads a sheet as a fiche; nothing where its first columns hold no labels.
pub fn fiche(sheet: &Sheet, options: Options<'_>) -> Option<Fiche> {
    let holds = |row: &&Row| row.cells.iter().any(|cell| cell.content != Content::Empty);
    if sheet.rows.iter().filter(holds).nth(LONGEST).is_some() && !options.says(SheetKind::Fiche) {
        return None;
    }
    let many = |at: &usize| (labels(sheet, *at, options).len(), std::cmp::Reverse(*at));
    let column = (0..3).max_by_key(many)?;
    let labelled = labels(sheet, column, options);
    let distinct: BTreeSet<_> = labelled.values().collect();
    if distinct.len() < FEWEST && !options.says(SheetKind::Fiche) {
        return None;
    }
    let operations = operation_columns(sheet, column, &labelled);
    let mut fiche = Fiche {
        source: sheet.name.clone().unwrap_or_default(),
        number: None,
        numbers: None,
        cell: sheet.rows.first().map_or_else(String::new, |row| sheet.cell(row.number, column)),
        hidden: sheet.hidden,
        card: Card::default(),
        operations: Vec::new(),
        others: Vec::new(),
    };
    fiche.number_it(sheet, column, &labelled);
    for at in &operations {
        let card = Card(cells(sheet, &labelled, |number| held(sheet, number, *at)));
        fiche.operations.push((letters(*at), card));
    }
    fiche.card = Card(cells(sheet, &labelled, |number| first(sheet, number, column)));
    let label = |row: &crate::exchange::read::workbook::Row| (row.number, shown(row.at(column)));
    let others = sheet.rows.iter().filter(|row| !labelled.contains_key(&row.number)).map(label);
    fiche.others = others.filter(|(_, words)| !words.is_empty()).collect();
    Some(fiche)
}

/// Rows whose cell in a column is a known label.
fn labels(sheet: &Sheet, column: usize, options: Options<'_>) -> BTreeMap<usize, &'static str> {
    let key = |row: &Row| {
        let Content::Text(text) = row.at(column) else { return None };
        let beside = row.cells.len() > column + 1 || text.len() < 60;
        let label = text.trim_end_matches([':', ' ']);
        let said = options.mapping.and_then(|mapping| mapping.takes("", label));
        let key = match said {
            Some(Takes::Key(key)) => Some(key.as_str()),
            Some(Takes::Ignore | Takes::Note) => None,
            None => TITLES.key(label),
        };
        key.filter(|_| beside).map(|key| (row.number, key))
    };
    sheet
        .rows
        .iter()
        .filter_map(key)
        .filter(|(number, _)| !is_title(sheet, *number, column))
        .collect()
}

/// « Fiche action n° 3 » bears a number: it is the title, no label.
fn is_title(sheet: &Sheet, number: usize, column: usize) -> bool {
    let row = sheet.rows.iter().find(|row| row.number == number);
    let alone = row.is_some_and(|row| {
        row.cells.iter().skip(column + 1).all(|cell| cell.content == Content::Empty)
    });
    let words = row.map_or_else(String::new, |row| shown(row.at(column)));
    alone && number_in(&words).is_some()
}

fn operation_columns(
    sheet: &Sheet,
    column: usize,
    labelled: &BTreeMap<usize, &'static str>,
) -> Vec<usize> {
    let row = labelled.iter().find(|(_, key)| **key == "operation").map(|(number, _)| number);
    let Some(row) = sheet.rows.iter().find(|one| Some(&one.number) == row) else {
        return Vec::new();
    };
    (column + 1..row.cells.len()).filter(|at| *row.at(*at) != Content::Empty).collect()
}

/// Of each key its first row.
fn cells(
    sheet: &Sheet,
    labelled: &BTreeMap<usize, &'static str>,
    find: impl Fn(usize) -> Option<Held>,
) -> BTreeMap<&'static str, Held> {
    let mut found = BTreeMap::new();
    for (number, key) in labelled {
        if let Some(mut held) = find(*number) {
            let hidden = sheet.rows.iter().any(|row| row.number == *number && row.hidden);
            held.how.extend(hidden.then_some(Reason::HiddenRow));
            held.how.extend(sheet.hidden.then_some(Reason::HiddenSheet));
            found.entry(*key).or_insert(held);
        }
    }
    found
}

/// A cell of an operation; one merged over all of them is of the fiche.
fn held(sheet: &Sheet, number: usize, at: usize) -> Option<Held> {
    if across(sheet, number, at) {
        return None;
    }
    let row = sheet.rows.iter().find(|row| row.number == number)?;
    Some(Held { cell: sheet.cell(number, at), content: row.at(at).clone(), how: Vec::new() })
}

fn across(sheet: &Sheet, number: usize, at: usize) -> bool {
    sheet.merged.iter().any(|area| {
        (area.rows.0..=area.rows.1).contains(&number)
            && (area.columns.0..=area.columns.1).contains(&at)
            && area.columns.1 > area.columns.0
    })
}

/// The first cell after a label.
fn first(sheet: &Sheet, number: usize, column: usize) -> Option<Held> {
    let row = sheet.rows.iter().find(|row| row.number == number)?;
    let at = (column + 1..row.cells.len()).find(|at| *row.at(*at) != Content::Empty)?;
    Some(Held { cell: sheet.cell(number, at), content: row.at(at).clone(), how: Vec::new() })
}

impl Fiche {
    fn number_it(
        &mut self,
        sheet: &Sheet,
        column: usize,
        labelled: &BTreeMap<usize, &'static str>,
    ) {
        let numbered = labelled.iter().find(|(_, key)| **key == "number");
        let said = numbered.and_then(|(number, _)| first(sheet, *number, column));
        let mut title = sheet.rows.iter().take_while(|row| !labelled.contains_key(&row.number));
        let titles = title.find_map(|row| number_in(&shown(row.at(column))));
        let title = said.map(|held| shown(&held.content)).or(titles);
        let name = sheet.name.as_deref().and_then(number_in);
        match (title, name) {
            (Some(title), Some(name)) if title != name => self.numbers = Some((title, name)),
            (title, name) => self.number = title.or(name),
        }
    }
}

/// The number of « Fiche action n° 3 », « FA 12 », « Fiche 2.1 ».
pub fn number_in(words: &str) -> Option<String> {
    let folded = fold(words);
    let begins = ["fiche", "fa", "action", "n°"].iter().any(|lead| folded.starts_with(lead));
    let start = folded.find(|c: char| c.is_ascii_digit()).filter(|_| begins)?;
    let rest = &folded[start..];
    let end = rest.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(rest.len());
    let number = rest[..end].trim_end_matches('.').trim_start_matches('0');
    (!number.is_empty()).then(|| number.to_owned())
}

#[cfg(test)]
mod tests {
    use super::number_in;

    #[test]
    fn a_fiche_bears_its_number() {
        for (words, number) in [
            ("Fiche action n° 3", Some("3")),
            ("FICHE ACTION 7", Some("7")),
            ("Fiche action n°12 (à compléter)", Some("12")),
            ("FA 12 ", Some("12")),
            ("Fiche 2.1", Some("2.1")),
            ("Fiche 03", Some("3")),
            ("Intitulé", None),
            ("Listes 2026", None),
        ] {
            assert_eq!(number_in(words).as_deref(), number, "{words}");
        }
    }
}
