//! The header of a sheet: on which rows it stands, and what each column is understood as.
//!
//! Knows titles; must not know what a kind of sheet does with its columns.

use std::collections::BTreeSet;

use super::pulse::Steps;
use crate::{
    domain::import::{Column, Header, SheetKind, SheetMapping, Takes, title as plain},
    exchange::read::workbook::{Content, Row, Sheet, letters},
};

/// Rows looked at from the top: a header stands under a title and a few lines of words.
const LOOKED_AT: usize = 40;

/// What columns may hold: a key, and its titles, folded.
#[derive(Debug, Clone, Copy)]
pub struct Synonyms(pub &'static [(&'static str, &'static [&'static str])]);

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
            column.takes.is_some() && of.key(text) == column.takes
                || plain(text) == plain(&column.title)
        });
        said > 1 && same.count() * 2 > said
    }
}

/// The header of a sheet: the row, or the two rows one over the other, that say the most columns; the row
/// that the person says. Nothing where none says two.
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
    for (at, row) in looked_at.iter().enumerate() {
        let below = looked_at.get(at + 1).filter(|below| below.number == row.number + 1);
        let alone = one_row(row, keys);
        let both = below.map(|below| two_rows(sheet, row, below, keys));
        for found in [Some(alone), both].into_iter().flatten() {
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

fn one_row(row: &Row, keys: Keys<'_>) -> Header {
    let titled = |at: usize| {
        let title = one_line(row.at(at)).unwrap_or_default();
        Titled { at, known_by: vec![title.clone()], title }
    };
    let all = (0..row.cells.len()).map(titled).collect();
    Header { rows: (row.number, row.number), columns: keys.columns(all) }
}

/// Titles of the lower row, under the group that stands above them.
fn two_rows(sheet: &Sheet, above: &Row, below: &Row, keys: Keys<'_>) -> Header {
    let width = above.cells.len().max(below.cells.len());
    let titled = |at: usize| {
        let group = one_line(above.at(group_of(sheet, above.number, at)));
        let (title, known_by) = match (group, one_line(below.at(at))) {
            (Some(group), Some(title)) => (
                format!("{group} / {title}"),
                vec![title.clone(), format!("{group} {title}"), group],
            ),
            (Some(one), None) | (None, Some(one)) => (one.clone(), vec![one]),
            (None, None) => (String::new(), Vec::new()),
        };
        Titled { at, title, known_by }
    };
    let all = (0..width).map(titled).collect();
    Header { rows: (above.number, below.number), columns: keys.columns(all) }
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
    use super::{Header, Options, Synonyms, header};
    use crate::{
        domain::import::SheetMapping,
        exchange::read::workbook::{Area, Cell, Content, Row, Sheet},
    };

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
        let found = header(&Sheet { rows, ..Sheet::default() }, TITLES, Options::default())
            .expect("a header");
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
        let found = header(&Sheet { rows, merged, ..Sheet::default() }, TITLES, Options::default())
            .expect("a header");
        assert_eq!(found.rows, (4, 5));
        assert_eq!(takes(&found), [Some("territory"), Some("start"), None, Some("technicien")]);
        assert_eq!(found.columns[2].title, "Convention / Fin");
        assert!(found.repeats(&row(9, &["EPCI", "Début", "", "Technicien"]), TITLES));
        assert!(!found.repeats(&row(9, &["CC", "Début", "x", "y"]), TITLES));
    }

    #[test]
    fn what_the_person_says_goes_before_titles() {
        let rows = vec![
            row(1, &["Territoire", "Début"]),
            row(3, &["Où", "Début", "Territoire", "Reste", ""]),
            row(4, &["CC de la Veyle", "01/01/2023", "x", "y", "z"]),
        ];
        let sheet = Sheet { rows, ..Sheet::default() };
        let mapping: SheetMapping = serde_json::from_str(
            r#"{"header_row": 3, "columns": [{"title": "Où", "as": "territory"},
                {"title": "Début", "as": "ignore"}, {"title": "Reste", "as": "note"},
                {"column": "E", "as": "start"}]}"#,
        )
        .expect("a mapping");
        let options = Options { mapping: Some(&mapping), pulse: None };
        let found = header(&sheet, TITLES, options).expect("a header");
        assert_eq!(found.rows, (3, 3));
        let expected = [Some("territory"), None, None, Some("note"), Some("start")];
        assert_eq!(takes(&found), expected);
    }

    #[test]
    fn each_kind_of_sheet_offers_the_keys_that_its_titles_have() {
        use crate::{
            domain::import::{ColumnKey, SheetKind},
            exchange::import::{conventions, coverage, elus, meetings, plan},
        };
        let theme = [ColumnKey::Theme.as_str()];
        for (kind, titles, more) in [
            (SheetKind::Conventions, conventions::TITLES, &theme[..]),
            (SheetKind::Communes, conventions::COMMUNES, &[]),
            (SheetKind::Meetings, meetings::TITLES, &[]),
            (SheetKind::Plan, plan::TITLES, &[]),
            (SheetKind::Fiche, plan::TITLES, &[]),
            (SheetKind::Elus, elus::TITLES, &[]),
            (SheetKind::Coverage, coverage::TITLES, &[]),
        ] {
            let mut known: Vec<&str> = titles.0.iter().map(|(key, _)| *key).collect();
            known.extend(more);
            let mut offered: Vec<&str> = kind.keys().iter().map(|key| key.as_str()).collect();
            known.sort_unstable();
            offered.sort_unstable();
            assert_eq!(offered, known, "{}", kind.as_str());
        }
    }
}
