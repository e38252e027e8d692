//! The answer to a question as JSON: each row with the keys of its kind, and what was measured.

use serde_json::{Map, Value as Json};

use crate::domain::{
    decimal::of_hundredths,
    field::RecordKind,
    questions::{Measure, Measured, Row, Value},
    snapshot::Snapshot,
};

/// A row: the document of its record, what its record is, and what was measured.
#[must_use]
pub fn row(document: Json, row: &Row, data: &Snapshot) -> Json {
    let Json::Object(mut map) = document else { return document };
    map.insert("record".into(), row.kind.as_str().into());
    map.extend(pairs(&row.measured, data));
    Json::Object(map)
}

/// Measures under their keys.
#[must_use]
pub fn measured(all: &Measured, data: &Snapshot) -> Json {
    Json::Object(pairs(all, data).collect::<Map<_, _>>())
}

fn pairs<'a>(all: &'a Measured, data: &'a Snapshot) -> impl Iterator<Item = (String, Json)> + 'a {
    all.iter().map(|(measure, measured)| {
        let said = match (measure, measured) {
            // However many there are.
            (Measure::Reasons, Value::Words(words)) => {
                words.iter().map(|word| word.as_str()).collect()
            }
            (_, measured) => value(measured, data),
        };
        (measure.as_str().to_owned(), said)
    })
}

/// One record is its id, people their name; sets are arrays.
fn value(value: &Value, data: &Snapshot) -> Json {
    match value {
        Value::Nothing => Json::Null,
        Value::Truth(yes) => (*yes).into(),
        Value::Count(count) => (*count).into(),
        #[expect(clippy::cast_precision_loss, reason = "tenths of percent are below a thousand")]
        Value::Tenths(tenths) => (*tenths as f64 / 10.0).into(),
        Value::Hundredths(count) => super::record::figure(&of_hundredths(i64::from(*count))),
        Value::Day(day) => day.to_string().into(),
        Value::Stage(stage) => stage.as_str().into(),
        Value::State(state) => state.as_str().into(),
        Value::Cause(code) => (*code).into(),
        Value::Words(words) => match &words[..] {
            [one] => one.as_str().into(),
            all => all.iter().map(|word| word.as_str()).collect(),
        },
        Value::Records(RecordKind::Person, ids) => {
            let name = |id: &String| data.name_of(RecordKind::Person, id).unwrap_or(id).to_owned();
            ids.first().map(name).into()
        }
        Value::Records(RecordKind::Theme, ids) => ids.iter().map(String::as_str).collect(),
        Value::Records(_, ids) => ids.first().map(String::as_str).into(),
        Value::Text(said) => said.as_str().into(),
    }
}
