//! What an import understands and would do, as JSON: its keys are stable.

use std::{collections::BTreeMap, path::Path};

use serde::Serialize;

use super::understood::Understood;
use crate::{
    domain::{
        import_reason::{Reason, Why},
        record,
        snapshot::Snapshot,
    },
    exchange::{
        import::{Choice, Does, Holds, Imported, Question, SheetRead, Summary},
        read::workbook::letters,
        write::json,
    },
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
}

/// One sheet and its columns.
#[derive(Debug, Serialize)]
struct Looked<'a> {
    sheet: Option<&'a str>,
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
    takes: &'static str,
}

#[derive(Debug, Serialize)]
struct Row<'a> {
    source: &'a str,
    kind: &'static str,
    does: Does,
    fields: serde_json::Map<String, serde_json::Value>,
    #[serde(flatten)]
    summary: Option<&'a Summary>,
    why: &'a [Why],
    questions: Vec<Asked<'a>>,
}

#[derive(Debug, Serialize)]
struct Asked<'a> {
    code: Reason,
    cell: &'a str,
    read: &'a str,
    message: &'static str,
    choices: &'a [Choice],
}

pub(super) fn report<'a>(
    text: &Text,
    file: &Path,
    data: &Snapshot,
    of: &'a Understood,
) -> Report<'a> {
    let read = of.sheets.iter().find(|sheet| sheet.header.is_some());
    let rows = &of.planned.rows;
    let count = |does: &Does| rows.iter().filter(|(_, one)| one == does).count();
    Report {
        file: file.display().to_string(),
        sheet: read.and_then(|sheet| sheet.name.as_deref()),
        encoding: of.encoding,
        header_row: read.and_then(header_row),
        columns: read.map(columns).unwrap_or_default(),
        sheets: of.sheets.iter().map(sheet).collect(),
        rows: rows.iter().map(|(one, does)| row(text, data, one, *does)).collect(),
        summary: Does::ALL.iter().map(|does| (does.as_str(), count(does))).collect(),
    }
}

fn sheet(of: &SheetRead) -> Looked<'_> {
    Looked {
        sheet: of.name.as_deref(),
        hidden: of.hidden,
        header_row: header_row(of),
        columns: columns(of),
        rows: of.rows.len(),
    }
}

fn header_row(of: &SheetRead) -> Option<usize> {
    of.header.as_ref().map(|header| header.rows.1)
}

fn columns(of: &SheetRead) -> Vec<ColumnRead<'_>> {
    let all = of.header.iter().flat_map(|header| &header.columns);
    let read = all.map(|one| ColumnRead {
        column: letters(one.at),
        title: &one.title,
        takes: one.takes.unwrap_or("ignore"),
    });
    read.collect()
}

fn row<'a>(text: &Text, data: &Snapshot, of: &'a Imported, does: Does) -> Row<'a> {
    let first = match &of.holds {
        Holds::Records(all) => all.first(),
        Holds::Nothing => None,
    };
    let commune = matches!(of.summary, Summary::Commune(_));
    let kind = first.map_or("none", |wanted| wanted.kind.as_str());
    Row {
        source: &of.source,
        kind: if commune { "commune" } else { kind },
        does,
        fields: first
            .map(|one| json::said(record::of(one.kind), &one.fields, data))
            .unwrap_or_default(),
        summary: (of.summary != Summary::None).then_some(&of.summary),
        why: &of.why,
        questions: of.questions.iter().map(|one| asked(text, one)).collect(),
    }
}

fn asked<'a>(text: &Text, of: &'a Question) -> Asked<'a> {
    Asked {
        code: of.code,
        cell: &of.cell,
        read: &of.read,
        message: (text.import.reason)(of.code),
        choices: &of.choices,
    }
}
