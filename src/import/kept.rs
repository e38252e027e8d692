//! The mapping that the base kept of an earlier import, found again by the shape of its headers.

use super::held::Held;
use crate::{
    domain::{
        field::{Field, RecordKind},
        import::{Kept, Mapping},
        reader::Reader,
        refusal::Refusal,
        rows::Row,
    },
    exchange::{import::shape, read::workbook::Workbook},
};

/// Parts the shapes of sheets.
const PART: &str = " || ";

/// The shape of a workbook: those of its sheets.
pub(super) fn of(book: &Workbook) -> String {
    let shapes: Vec<String> = book.sheets.iter().map(shape).collect();
    shapes.join(PART)
}

/// The mapping kept of a workbook of the same shape; else the latest one with a sheet of the same shape.
///
/// # Errors
/// As the base says.
pub fn kept(held: &dyn Held, book: &Workbook) -> Result<Option<Kept>, Refusal> {
    let whole = of(book);
    let shapes: Vec<String> = book.sheets.iter().map(shape).filter(|one| !one.is_empty()).collect();
    let all = held.records(RecordKind::ImportMapping)?;
    let shape_of = |row: &Row| Reader(&row.fields).text(Field::Shape);
    let read: Vec<(String, Kept)> = all.iter().map(|row| (shape_of(row), kept_of(row))).collect();
    let like_it = |kept: &Kept| {
        let mut sheets = kept.mapping.sheets.iter().filter_map(|sheet| sheet.shape.as_ref());
        sheets.any(|one| shapes.contains(one))
    };
    let same = read.iter().find(|(shape, _)| *shape == whole);
    let like = || read.iter().filter(|(_, kept)| like_it(kept)).max_by_key(|(_, kept)| kept.on);
    Ok(same.or_else(like).map(|(_, kept)| kept.clone()))
}

/// One that says nothing that is understood, of a program of before, says nothing.
fn kept_of(row: &Row) -> Kept {
    let read = Reader(&row.fields);
    let sheets = serde_json::from_str(&read.text(Field::Columns)).unwrap_or_default();
    let answers = serde_json::from_str(&read.text(Field::Answers)).unwrap_or_default();
    let mapping = Mapping { only: Vec::new(), sheets, answers };
    Kept {
        id: row.id.clone(),
        file: read.optional(Field::File),
        on: read.day(Field::ReadOn),
        mapping,
    }
}
