//! The mapping that the base kept of an earlier import, found again by the shape of its headers.

use std::collections::BTreeSet;

use super::held::Held;
use crate::{
    domain::{
        clean,
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
    let shapes: BTreeSet<String> =
        book.sheets.iter().map(shape).filter(|one| !one.is_empty()).collect();
    let all = held.records(RecordKind::ImportMapping)?;
    let same = all.iter().find(|row| Reader(&row.fields).text(Field::Shape) == clean::line(&whole));
    if let Some(row) = same {
        return Ok(Some(kept_of(row, true)));
    }
    let like = |row: &Row| {
        let kept = kept_of(row, false);
        let own = kept.mapping.sheets.iter().filter_map(|sheet| sheet.shape.clone());
        let own: BTreeSet<String> = own.filter(|one| !one.is_empty()).collect();
        let shared = own.intersection(&shapes).count();
        let most = shared * 2 > own.len() && shared * 2 > shapes.len();
        (shared > 0).then_some(Kept { same: most, ..kept })
    };
    let like = all.iter().filter_map(like);
    Ok(like.max_by_key(|kept| (kept.same, kept.on)))
}

/// One that says nothing that is understood, of a program of before, says nothing.
fn kept_of(row: &Row, same: bool) -> Kept {
    let read = Reader(&row.fields);
    let sheets = serde_json::from_str(&read.text(Field::Columns)).unwrap_or_default();
    let answers = serde_json::from_str(&read.text(Field::Answers)).unwrap_or_default();
    let mapping = Mapping { only: Vec::new(), sheets, answers };
    Kept {
        id: row.id.clone(),
        file: read.optional(Field::File),
        on: read.day(Field::ReadOn),
        mapping,
        same,
    }
}
