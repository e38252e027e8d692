//! What an import understands and would do, as JSON: its keys are stable.

mod row;

use std::{collections::BTreeMap, path::Path};

use serde::Serialize;

use self::row::{Row, Telling, names, row};
use crate::{
    domain::{
        import::{Does, Kept, SheetKind, SheetRead, Understood},
        snapshot::Snapshot,
    },
    exchange::read::workbook::letters,
    text::Text,
};

#[derive(Debug, Serialize)]
pub(super) struct Report<'a> {
    file: String,
    sheet: Option<&'a str>,
    encoding: Option<&'static str>,
    header_row: Option<usize>,
    columns: Vec<ColumnRead<'a>>,
    sheets: Vec<Looked<'a>>,
    rows: Vec<Row<'a>>,
    summary: BTreeMap<&'static str, usize>,
    /// What was taken again of an earlier import.
    mapping: Option<Again<'a>>,
}

/// An earlier import of the same shape.
#[derive(Debug, Serialize)]
struct Again<'a> {
    file: Option<&'a str>,
    read_on: Option<String>,
    answers: usize,
}

/// One sheet and its columns.
#[derive(Debug, Serialize)]
struct Looked<'a> {
    sheet: Option<&'a str>,
    kind: Option<SheetKind>,
    hidden: bool,
    header_row: Option<usize>,
    columns: Vec<ColumnRead<'a>>,
    rows: usize,
}

#[derive(Debug, Serialize)]
struct ColumnRead<'a> {
    column: String,
    title: &'a str,
    #[serde(rename = "as")]
    takes: &'a str,
}

pub(super) fn report<'a>(
    text: &Text,
    file: &Path,
    data: &Snapshot,
    of: &'a Understood,
) -> Report<'a> {
    let read = of.sheets.iter().find(|sheet| sheet.header.is_some());
    let read = read.or_else(|| of.sheets.iter().find(|sheet| !sheet.rows.is_empty()));
    let rows = &of.planned.rows;
    let told = Telling { text, data, names: names(rows) };
    let count = |does: Does| of.count(does);
    Report {
        file: file.display().to_string(),
        sheet: read.and_then(|sheet| sheet.name.as_deref()),
        encoding: of.encoding,
        header_row: read.and_then(header_row),
        columns: read.map(columns).unwrap_or_default(),
        sheets: of.sheets.iter().map(sheet).collect(),
        rows: rows.iter().map(|(one, does)| row(&told, one, *does)).collect(),
        summary: Does::ALL.iter().map(|does| (does.as_str(), count(*does))).collect(),
        mapping: None,
    }
}

impl<'a> Report<'a> {
    /// The same, with what was taken again of an earlier import.
    pub(super) fn again(mut self, kept: Option<&'a Kept>) -> Self {
        self.mapping = kept.map(|kept| Again {
            file: kept.file.as_deref(),
            read_on: kept.on.map(|day| day.to_string()),
            answers: kept.mapping.answers.len(),
        });
        self
    }
}

fn sheet(of: &SheetRead) -> Looked<'_> {
    Looked {
        sheet: of.name.as_deref(),
        kind: of.kind,
        hidden: of.hidden,
        header_row: header_row(of),
        columns: columns(of),
        rows: of.rows.len(),
    }
}

fn header_row(of: &SheetRead) -> Option<usize> {
    of.header.as_ref().map(|header| header.rows.1)
}

/// Its columns, those without a title that hold something included.
fn columns(of: &SheetRead) -> Vec<ColumnRead<'_>> {
    let titled = of.header.iter().flat_map(|header| &header.columns);
    let titled: BTreeMap<usize, (&str, &str)> =
        titled.map(|one| (one.at, (one.title.as_str(), one.takes.unwrap_or("ignore")))).collect();
    let aside = of.aside.iter().map(|one| (one.at, (one.title.as_str(), "ignore")));
    let all: BTreeMap<usize, (&str, &str)> = aside.chain(titled).collect();
    let read = all.into_iter().map(|(at, (title, takes))| ColumnRead {
        column: letters(at),
        title,
        takes,
    });
    read.collect()
}
