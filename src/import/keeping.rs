//! What is kept of an import: how its columns were taken and what was answered, under the shape of its headers.

use super::{kept, reading::Reading, unread::Unread};
use crate::{
    domain::{
        change::Change,
        clean,
        field::{Field, FieldsBuilder, RecordKind, edits_between},
        import::{ColumnMapping, Kept, SheetMapping, SheetRead, Takes, Understood},
    },
    exchange::{import::shape, read::workbook::letters},
};

impl Reading<'_> {
    /// All that an import changes, and the mapping that the base keeps of it; nothing where it changes nothing.
    ///
    /// # Errors
    /// As the base says.
    pub fn change(
        &self,
        understood: &Understood,
        file: &str,
        kept: Option<&Kept>,
    ) -> Result<Change, Unread> {
        let change = &understood.planned.change;
        if change.steps.is_empty() {
            return Ok(Change::default());
        }
        let mapping = mapping(self, understood, file, kept)?;
        Ok(Change { steps: [&change.steps[..], &mapping.steps].concat() })
    }
}

/// The change that keeps it, over what was kept of the same shape.
fn mapping(
    reading: &Reading<'_>,
    understood: &Understood,
    file: &str,
    held: Option<&Kept>,
) -> Result<Change, Unread> {
    let sheets: Vec<SheetMapping> =
        understood.sheets.iter().filter_map(|sheet| of_sheet(reading, sheet)).collect();
    let answers = reading.mapping.answers().alike();
    let shape = clean::line(&kept::of(reading.book));
    let json = |text: Result<String, serde_json::Error>| text.unwrap_or_default();
    let fields = FieldsBuilder::default()
        .with(Field::Shape, shape.as_str())
        .with(Field::Columns, json(serde_json::to_string(&sheets)))
        .with(Field::Answers, (!answers.is_empty()).then(|| json(serde_json::to_string(&answers))))
        .with(Field::File, Some(clean::line(file)).filter(|name| !name.is_empty()))
        .with(Field::ReadOn, reading.today)
        .done();
    let kind = RecordKind::ImportMapping;
    let mut all = reading.held.records(kind)?;
    let known = |id: &str| held.is_some_and(|held| held.id == id);
    all.retain(|one| {
        known(&one.id) && one.fields.get(&Field::Shape.into()) == Some(&shape.as_str().into())
    });
    Ok(match all.first() {
        Some(one) => Change::edit(kind, &one.id, edits_between(&one.fields, &fields)),
        None => Change::write(kind, None, fields),
    })
}

/// How a sheet was taken; nothing of one that was not read.
fn of_sheet(reading: &Reading<'_>, read: &SheetRead) -> Option<SheetMapping> {
    let sheet = reading.book.sheets.iter().find(|sheet| sheet.name == read.name)?;
    let shape = shape(sheet);
    let said = reading.mapping.of(read.name.as_deref(), &shape);
    let columns = read.header.iter().flat_map(|header| &header.columns);
    let taken = columns.filter_map(|column| {
        let letter = letters(column.at);
        let own = said.and_then(|said| said.takes(&letter, &column.title));
        let takes = own.or_else(|| column.takes.and_then(Takes::from_code))?;
        Some(ColumnMapping { column: Some(letter), title: column.title.clone(), takes })
    });
    Some(SheetMapping {
        sheet: read.name.clone(),
        shape: Some(shape),
        kind: read.kind,
        header_row: said.and_then(|said| said.header_row),
        columns: taken.collect(),
    })
}
