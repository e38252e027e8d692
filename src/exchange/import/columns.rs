//! The header of a sheet: on which rows it stands, and what each column is understood as.
//!
//! Knows titles; must not know what a kind of sheet does with its columns.

use std::collections::BTreeSet;

use crate::{
    domain::fold::fold,
    exchange::read::workbook::{Content, Row, Sheet},
};

/// Rows looked at from the top: a header stands under a title and a few lines of words.
const LOOKED_AT: usize = 40;

/// What columns may hold: a key, and its titles, folded.
#[derive(Debug, Clone, Copy)]
pub struct Synonyms(pub &'static [(&'static str, &'static [&'static str])]);

/// Where the header stands, and its columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// First and last of its rows, as numbered in the sheet.
    pub rows: (usize, usize),
    /// Every column with a title, in order.
    pub columns: Vec<Column>,
}

/// A column of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Counted from 0.
    pub at: usize,
    /// As written, on one line; under its group where it has one.
    pub title: String,
    /// The key it is understood as; none where it is not.
    pub takes: Option<&'static str>,
}

impl Synonyms {
    /// The key of a title: as it is, without what stands in brackets, or by its first words.
    #[must_use]
    pub fn key(self, title: &str) -> Option<&'static str> {
        let whole = plain(title);
        let short = plain(title.split('(').next().unwrap_or_default());
        let by = |fits: &dyn Fn(&str) -> bool| {
            self.0
                .iter()
                .find(|(_, titles)| titles.iter().any(|one| fits(one)))
                .map(|(key, _)| *key)
        };
        by(&|one| one == whole)
            .or_else(|| by(&|one| one == short))
            .or_else(|| self.longest_start(&whole))
    }

    /// The key whose title is the longest that the words begin with.
    fn longest_start(self, whole: &str) -> Option<&'static str> {
        let begins =
            |one: &&&str| whole.strip_prefix(**one).is_some_and(|rest| rest.starts_with(' '));
        let longest = |(key, titles): &(&'static str, &'static [&'static str])| {
            let best = titles.iter().filter(begins).map(|one| one.len()).max();
            best.map(|length| (length, *key))
        };
        self.0.iter().filter_map(longest).max_by_key(|(length, _)| *length).map(|(_, key)| key)
    }
}

/// Folded, its blanks and marks as single blanks.
fn plain(title: &str) -> String {
    let marks = |c: char| if c.is_alphanumeric() || c == '\'' { c } else { ' ' };
    let folded: String = fold(title).chars().map(marks).collect();
    folded.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl Header {
    /// The column and what it holds in a row, where the sheet has such a column.
    #[must_use]
    pub fn cell<'a>(&self, row: &'a Row, key: &str) -> Option<(usize, &'a Content)> {
        let column = self.columns.iter().find(|column| column.takes == Some(key))?;
        Some((column.at, row.at(column.at)))
    }

    /// Whether a row repeats the header: most of its cells are titles of their column.
    #[must_use]
    pub fn repeats(&self, row: &Row, of: Synonyms) -> bool {
        let said = row.cells.iter().filter(|cell| cell.content != Content::Empty).count();
        let same = self.columns.iter().filter(|column| {
            let Content::Text(text) = row.at(column.at) else { return false };
            column.takes.is_some() && of.key(text) == column.takes
                || plain(text) == plain(&column.title)
        });
        said > 1 && same.count() * 2 > said
    }
}

/// The header of a sheet: the row, or the two rows one over the other, that say the most columns.
/// Nothing where none says two.
#[must_use]
pub fn header(sheet: &Sheet, of: Synonyms) -> Option<Header> {
    let looked_at = &sheet.rows[..sheet.rows.len().min(LOOKED_AT)];
    let mut best: Option<(usize, Header)> = None;
    for (at, row) in looked_at.iter().enumerate() {
        let below = looked_at.get(at + 1).filter(|below| below.number == row.number + 1);
        let alone = one_row(row, of);
        let both = below.map(|below| two_rows(sheet, row, below, of));
        for found in [Some(alone), both].into_iter().flatten() {
            let score = understood(&found);
            if score > 1 && best.as_ref().is_none_or(|(most, _)| score > *most) {
                best = Some((score, found));
            }
        }
    }
    best.map(|(_, header)| header)
}

fn understood(header: &Header) -> usize {
    header.columns.iter().filter_map(|column| column.takes).collect::<BTreeSet<_>>().len()
}

fn one_row(row: &Row, of: Synonyms) -> Header {
    let mut met = BTreeSet::new();
    let columns = (0..row.cells.len()).filter_map(|at| {
        let title = one_line(row.at(at))?;
        let takes = of.key(&title).filter(|key| met.insert(*key));
        Some(Column { at, title, takes })
    });
    Header { rows: (row.number, row.number), columns: columns.collect() }
}

/// Titles of the lower row, under the group that stands above them.
fn two_rows(sheet: &Sheet, above: &Row, below: &Row, of: Synonyms) -> Header {
    let mut met = BTreeSet::new();
    let width = above.cells.len().max(below.cells.len());
    let columns = (0..width).filter_map(|at| {
        let group = one_line(above.at(group_of(sheet, above.number, at)));
        let title = one_line(below.at(at));
        let (title, tried) = match (group, title) {
            (Some(group), Some(title)) => (
                format!("{group} / {title}"),
                vec![title.clone(), format!("{group} {title}"), group],
            ),
            (Some(one), None) | (None, Some(one)) => (one.clone(), vec![one]),
            (None, None) => return None,
        };
        let mut keys = tried.iter().filter_map(|words| of.key(words));
        let takes = keys.find(|key| !met.contains(key));
        met.extend(takes);
        Some(Column { at, title, takes })
    });
    Header { rows: (above.number, below.number), columns: columns.collect() }
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
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    (!words.is_empty()).then_some(words)
}

#[cfg(test)]
mod tests {
    use super::{Header, Synonyms, header};
    use crate::exchange::read::workbook::{Area, Cell, Content, Row, Sheet};

    const TITLES: Synonyms = Synonyms(&[
        ("territory", &["territoire", "epci"]),
        ("start", &["date de debut", "debut"]),
        ("technicien", &["technicien", "charge de conseil"]),
    ]);

    fn row(number: usize, texts: &[&str]) -> Row {
        let cell = |text: &&str| Cell {
            content: if text.is_empty() { Content::Empty } else { Content::Text((*text).into()) },
            comment: None,
        };
        Row { number, cells: texts.iter().map(cell).collect(), ..Row::default() }
    }

    fn takes(header: &Header) -> Vec<Option<&str>> {
        header.columns.iter().map(|column| column.takes).collect()
    }

    #[test]
    fn a_header_under_a_title_is_found_by_its_words() {
        let rows = vec![
            row(1, &["Suivi des CTG"]),
            row(3, &["Territoire ", "Date de\ndébut", "Remarque"]),
            row(4, &["CC de la Veyle", "01/01/2023", "x"]),
        ];
        let found = header(&Sheet { rows, ..Sheet::default() }, TITLES).expect("a header");
        assert_eq!(found.rows, (3, 3));
        assert_eq!(takes(&found), [Some("territory"), Some("start"), None]);
    }

    #[test]
    fn a_group_above_completes_the_titles_below() {
        let rows = vec![
            row(4, &["EPCI", "Convention", "", "Binôme"]),
            row(5, &["", "Début", "Fin", "Technicien (Caf)"]),
        ];
        let merged = vec![Area { rows: (4, 4), columns: (1, 2) }];
        let found = header(&Sheet { rows, merged, ..Sheet::default() }, TITLES).expect("a header");
        assert_eq!(found.rows, (4, 5));
        assert_eq!(takes(&found), [Some("territory"), Some("start"), None, Some("technicien")]);
        assert_eq!(found.columns[2].title, "Convention / Fin");
        assert!(found.repeats(&row(9, &["EPCI", "Début", "", "Technicien"]), TITLES));
        assert!(!found.repeats(&row(9, &["CC", "Début", "x", "y"]), TITLES));
    }
}
