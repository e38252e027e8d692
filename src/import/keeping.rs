//! What is kept of an import: how its columns were taken and what was answered, under the shape of its headers.

use super::{answered, kept, reading::Reading, unread::Unread};
use crate::{
    domain::{
        change::{Change, Step},
        clean,
        field::{Field, FieldsBuilder, RecordKind, edits_between},
        import::{ColumnMapping, SheetMapping, SheetRead, Takes, Understood},
    },
    exchange::{import::shape, read::workbook::letters},
};

impl Reading<'_> {
    /// All that an import changes, and the mapping that the base keeps of it; nothing where it changes nothing
    /// and where nothing new was said of it.
    ///
    /// # Errors
    /// As the base says.
    pub fn change(&self, understood: &Understood, file: &str) -> Result<Change, Unread> {
        let change = &understood.planned.change;
        let mapping = mapping(self, understood, file)?;
        if change.steps.is_empty() && !self.says_more(&mapping) {
            return Ok(Change::default());
        }
        Ok(Change { steps: [&change.steps[..], &mapping.steps].concat() })
    }
}

impl Reading<'_> {
    /// Whether the person said what the base does not keep yet.
    fn says_more(&self, mapping: &Change) -> bool {
        let said = [Field::Columns, Field::Answers];
        let new = !self.mapping.sheets.is_empty() || !self.mapping.answers.is_empty();
        mapping.steps.iter().any(|step| {
            let Step::Edit { edits, .. } = step else { return new };
            edits.iter().any(|edit| said.contains(&edit.key.field))
        })
    }
}

/// The change that keeps it, over what was kept of the same shape.
fn mapping(reading: &Reading<'_>, understood: &Understood, file: &str) -> Result<Change, Unread> {
    let read = understood.sheets.iter().filter_map(|sheet| of_sheet(reading, sheet));
    let mut sheets: Vec<SheetMapping> = read.collect();
    let named = |one: &SheetMapping| understood.sheets.iter().any(|read| read.name == one.sheet);
    // What was said of the sheets that are not read this time stays.
    let others = reading.mapping.sheets.iter().filter(|one| one.shape.is_some() && !named(one));
    sheets.extend(others.cloned());
    let answers = answered::kept(
        reading.book,
        &understood.sheets,
        &answered::placed(reading.book, &reading.mapping.answers),
    );
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
    let same = reading.kept.filter(|kept| kept.same);
    let all = same.map(|_| reading.held.records(kind)).transpose()?.unwrap_or_default();
    let held = all.iter().find(|one| same.is_some_and(|kept| kept.id == one.id));
    Ok(match held {
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
        kind: said.and_then(|said| said.kind),
        header_row: said.and_then(|said| said.header_row),
        columns: taken.collect(),
    })
}
