//! Labels of fields and values: words, never a code.

use crate::{
    document::Values,
    domain::{
        field::{Field, FieldKey, RecordKind, Value},
        record::{self, Holds, is_truth},
    },
    ui::world::World,
};

/// The label of a field; of a set, with the member.
#[must_use]
pub fn label(world: &World, kind: RecordKind, key: &FieldKey) -> String {
    let label = world.text().label(kind, key.field);
    match &key.member {
        Some(member) => {
            let named = of_code(world, kind, key.field, member);
            format!("{label}{}{named}", world.text().page.colon)
        }
        None => label.to_owned(),
    }
}

/// A value in words.
#[must_use]
pub fn value(world: &World, kind: RecordKind, key: &FieldKey, value: &Value) -> String {
    let text = world.text();
    match value {
        _ if key.member.is_some() || is_truth(key.field) => {
            (text.words.yes_no)(*value == Value::Int(1)).to_owned()
        }
        Value::Null => text.ui.conflict.empty.to_owned(),
        Value::Int(number) => number.to_string(),
        Value::Text(value) if value.is_empty() => text.ui.conflict.empty.to_owned(),
        Value::Text(value) => of_code(world, kind, key.field, value),
    }
}

/// The name of what a code or an id stands for; anything else as it is.
#[must_use]
pub fn of_code(world: &World, kind: RecordKind, field: Field, code: &str) -> String {
    let text = world.text();
    if record::of(kind).spec(field).is_some_and(|spec| spec.holds == Holds::One(RecordKind::Note)) {
        // Notes are too many to be held by name.
        return (text.words.yes_no)(true).to_owned();
    }
    let technicien = world.settings.technicien.as_deref();
    let values = Values { data: &world.data, text, technicien };
    values.named(kind, field, code).unwrap_or_else(|| code.to_owned())
}
