//! Records as tables of typed cells, a kind a table: what CSV and workbooks are made of.
//!
//! Columns follow from the description of the kind, so that a new kind is exported as it stands; conventions
//! and territories have a few more, counted on the day. Knows no file format.

mod conventions;
mod territories;

use chrono::NaiveDate;

use crate::{
    document::{computed, record::field_text},
    domain::{
        computed::keys,
        contents::{Contents, Record},
        decimal,
        facts::Facts,
        field::{Field, RecordKind, Value},
        fold::fold,
        record::{self, Holds, Kind, Spec},
        redaction::Redaction,
    },
    text::Text,
};

/// One kind of record.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// Which.
    pub kind: RecordKind,
    /// What several of it are called, capitalised.
    pub title: String,
    /// Titles of its columns.
    pub columns: Vec<String>,
    /// Its rows, each as long as the columns.
    pub rows: Vec<Vec<Cell>>,
}

/// A cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// Words.
    Text(String),
    /// A day.
    Day(NaiveDate),
    /// A whole number.
    Whole(i64),
    /// Decimal text.
    Decimal(String),
}

impl Cell {
    fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() { Self::Empty } else { Self::Text(text) }
    }

    fn day(day: Option<NaiveDate>) -> Self {
        day.map_or(Self::Empty, Self::Day)
    }
}

/// What tables are told with.
#[derive(Debug, Clone, Copy)]
pub struct Telling<'a> {
    /// The base on the day that is counted.
    pub data: &'a Facts,
    /// The words.
    pub text: &'a Text,
    /// The day.
    pub on: NaiveDate,
    /// What takes the place of names, where they are left out.
    pub redaction: Option<&'a Redaction>,
}

/// Kinds that say how binome is used rather than what is followed: told where they are asked for alone.
const ASIDE: [RecordKind; 5] = [
    RecordKind::Setting,
    RecordKind::ImportMapping,
    RecordKind::KeptList,
    RecordKind::Snooze,
    RecordKind::DeadlineTemplate,
];

/// Conventions and territories first: they are what the rest is about.
const FIRST: [RecordKind; 2] = [RecordKind::Convention, RecordKind::Territory];

/// The tables of what is told, those of these kinds where some are named; empty ones are left out.
#[must_use]
pub fn tables(contents: &Contents, named: bool, telling: &Telling<'_>) -> Vec<Table> {
    let told = |kind: &RecordKind| {
        named || (record::of(*kind).by_people && !ASIDE.contains(kind) && !FIRST.contains(kind))
    };
    let rest = contents.kinds.keys().copied().filter(|kind| !FIRST.contains(kind));
    let kinds = FIRST.into_iter().chain(rest.filter(told));
    // Closed conventions are apart: those that are followed are what people take back in.
    let followed = conventions::open(telling);
    let all = contents.standing(RecordKind::Convention);
    let (open, closed): (Vec<&Record>, Vec<&Record>) =
        all.partition(|one| followed.contains(one.id.as_str()));
    let tables = kinds.map(|kind| {
        if kind == RecordKind::Convention {
            table(kind, open.iter().copied(), telling)
        } else {
            table(kind, contents.standing(kind), telling)
        }
    });
    let mut tables: Vec<Table> = tables.collect();
    let apart = table(RecordKind::Convention, closed.into_iter(), telling);
    let title = telling.text.cli.export.closed.to_owned();
    tables.push(Table { title, ..apart });
    tables.retain(|one| !one.rows.is_empty());
    tables
}

fn table<'a>(
    kind: RecordKind,
    all: impl Iterator<Item = &'a Record>,
    telling: &Telling<'_>,
) -> Table {
    let described = record::of(kind);
    let text = telling.text;
    let (mut columns, mut rows) = (Vec::new(), Vec::new());
    for one in all {
        let cells = cells(described, one, telling);
        if columns.is_empty() {
            columns = cells.iter().map(|(title, _)| title.clone()).collect();
        }
        rows.push(cells.into_iter().map(|(_, cell)| telling.redacted(cell)).collect());
    }
    let title = capitalised((text.kind)(kind).count[1]);
    Table { kind, title, columns, rows }
}

/// Every cell of a record under its title.
fn cells(kind: &Kind, one: &Record, telling: &Telling<'_>) -> Vec<(String, Cell)> {
    let text = telling.text;
    let mut cells = Vec::new();
    if kind.kind == RecordKind::Convention {
        cells = conventions::lead(one, telling);
    }
    let plain = kind.fields.iter().map(|spec| {
        let title = conventions::title(kind.kind, spec.field, text);
        let title = title.unwrap_or_else(|| text.label(kind.kind, spec.field));
        (title.to_owned(), cell(kind.kind, spec, one, telling))
    });
    cells.extend(plain);
    cells.extend(if kind.kind == RecordKind::Convention {
        conventions::counted(one, telling)
    } else if kind.kind == RecordKind::Territory {
        territories::counted(one, telling)
    } else {
        counted(kind.kind, one, telling)
    });
    cells.push((text.cli.output.headings.id.to_owned(), Cell::text(one.id.as_str())));
    cells
}

/// What is computed of a record of any other kind.
fn counted(kind: RecordKind, one: &Record, telling: &Telling<'_>) -> Vec<(String, Cell)> {
    let text = telling.text;
    let on = (text, telling.on);
    let told = computed::described(kind, &one.id, &one.fields, telling.data, on);
    let titles = keys(kind).iter().map(|key| (text.words.computed)(*key));
    let cells = titles.map(|title| {
        let said = told.iter().find(|(label, _)| *label == title);
        let said = said.map(|(_, said)| said.as_str()).unwrap_or_default();
        (title.to_owned(), Cell::text(said))
    });
    cells.collect()
}

fn cell(kind: RecordKind, spec: &Spec, one: &Record, telling: &Telling<'_>) -> Cell {
    match (spec.holds, one.fields.get(&spec.field.into())) {
        (Holds::Day, Some(Value::Text(day))) => Cell::day(day.parse().ok()),
        (Holds::Number(..), Some(Value::Int(number))) => Cell::Whole(*number),
        (Holds::Hundredths(_), Some(Value::Int(count))) => {
            Cell::Decimal(decimal::of_hundredths(*count))
        }
        (Holds::Decimal, Some(Value::Text(figure))) => Cell::Decimal(figure.clone()),
        _ => Cell::text(field_text(kind, spec, &one.fields, telling.data, telling.text)),
    }
}

impl Telling<'_> {
    fn redacted(&self, cell: Cell) -> Cell {
        match (cell, self.redaction) {
            (Cell::Text(text), Some(redaction)) => Cell::Text(redaction.text(&text)),
            (cell, _) => cell,
        }
    }
}

/// The name of a file for a table: plain letters and dashes.
#[must_use]
pub fn slug(title: &str) -> String {
    let letters = fold(title);
    let words = letters.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-")
}

fn capitalised(words: &str) -> String {
    let mut letters = words.chars();
    let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    first + letters.as_str()
}

/// The title of a field of a kind, as tables of it have it.
fn label(text: &Text, kind: RecordKind, field: Field) -> String {
    text.label(kind, field).to_owned()
}
