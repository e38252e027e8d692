//! The rows of a question in words: what names each, where it is, what was measured.

use super::record::name;
use crate::{
    domain::{
        decimal::of_hundredths,
        field::{Field, FieldKey, RecordKind, Value as Written},
        fold::short_name,
        questions::{About, Measure, Narrow, Row, Value},
        record,
        snapshot::Snapshot,
    },
    text::Text,
};

/// What names a row: its place and what a column says already are left out.
#[must_use]
pub fn named(row: &Row, data: &Snapshot, text: &Text) -> String {
    let written = |field: Field| match row.fields.get(&FieldKey::from(field)) {
        Some(Written::Text(text)) => text.as_str(),
        Some(Written::Int(_) | Written::Null) | None => "",
    };
    if row.kind == RecordKind::Note && !written(Field::Text).is_empty() {
        let first = written(Field::Text).lines().map(str::trim).find(|line| !line.is_empty());
        let kind = data.kind_label(written(Field::Kind));
        return format!("{kind}{}{}", text.page.colon, first.unwrap_or_default());
    }
    if row.kind == RecordKind::Convention
        && let Some(one) = data.convention(&row.id.as_str().into())
    {
        return (text.ui.convention_title)(&one.name, one.generation);
    }
    if row.kind == RecordKind::Action {
        return format!("{} {}", written(Field::Number), written(Field::Title));
    }
    let mut naming = row.fields.clone();
    let told = *row.value(Measure::InConvention) != Value::Nothing;
    naming.retain(|key, _| {
        key.field != Field::Territory && !(told && key.field == Field::Convention)
    });
    name(record::of(row.kind), &row.id, &naming, data, text)
}

/// Where a row is: one territory and how many others; nothing of a territory itself.
#[must_use]
pub fn place(row: &Row, data: &Snapshot, text: &Text) -> String {
    if matches!(row.kind, RecordKind::Territory | RecordKind::Theme) {
        return String::new();
    }
    let Some(first) = row.territories.first() else {
        return text.questions.everywhere.to_owned();
    };
    let found = data.territory(first);
    let first = found.map_or(first.as_str(), |place| short_name(&place.name));
    match row.territories.len() {
        1 => first.to_owned(),
        more => format!("{first} +{}", more - 1),
    }
}

/// What was measured.
#[must_use]
pub fn value(value: &Value, data: &Snapshot, text: &Text) -> String {
    let words = &text.words;
    match value {
        Value::Nothing => "–".to_owned(),
        Value::Truth(yes) => (words.yes_no)(*yes).to_owned(),
        Value::Count(count) => match u64::try_from(*count) {
            Ok(count) => (words.number)(count),
            Err(_) => count.to_string(),
        },
        #[expect(clippy::cast_precision_loss, reason = "tenths of percent are below a thousand")]
        Value::Tenths(tenths) => (words.percent)(*tenths as f64 / 10.0),
        Value::Hundredths(count) => (words.decimal)(&of_hundredths(i64::from(*count))),
        Value::Day(day) => (words.day)(*day),
        Value::Stage(stage) => (words.stage)(*stage).to_owned(),
        Value::State(state) => (words.ground)(*state).to_owned(),
        Value::Cause(code) => {
            let label = text.code(RecordKind::Difficulty, Field::Kind, code);
            label.unwrap_or(code).to_owned()
        }
        Value::Words(all) => {
            let all: Vec<&str> = all.iter().map(|word| (text.questions.word)(*word)).collect();
            all.join(", ")
        }
        Value::Records(_, ids) if ids.is_empty() => "–".to_owned(),
        Value::Records(kind, ids) => {
            let named = |id: &String| data.name_of(*kind, id).unwrap_or(id).to_owned();
            ids.iter().map(named).collect::<Vec<_>>().join(", ")
        }
        Value::Text(said) => said.clone(),
    }
}

/// What a question is narrowed to.
#[must_use]
pub fn about<'a>(about: &'a About, data: &'a Snapshot) -> &'a str {
    let kind = match about.narrow {
        Narrow::Territory => RecordKind::Territory,
        Narrow::Person => RecordKind::Person,
        Narrow::Theme => RecordKind::Theme,
        Narrow::Orientation => RecordKind::Orientation,
    };
    data.name_of(kind, &about.id).unwrap_or(&about.id)
}
