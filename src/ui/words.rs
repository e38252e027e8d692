//! Labels of fields and values: words, never a code.

use crate::{
    domain::{
        field::{Field, FieldKey, RecordKind, Value},
        person::Role,
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
    let (data, words) = (&world.data, &world.text().words);
    let found = match record::of(kind).spec(field).map(|spec| spec.holds) {
        Some(Holds::Day) => code.parse().ok().map(words.day),
        Some(Holds::Communes) => data.name_of(RecordKind::Commune, code).map(str::to_owned),
        // Notes are too many to be held by name.
        Some(Holds::One(RecordKind::Note)) => Some((words.yes_no)(true).to_owned()),
        Some(Holds::One(of) | Holds::Many(of)) => data.name_of(of, code).map(str::to_owned),
        Some(Holds::Code(_)) => of_enum(world, kind, field, code),
        Some(
            Holds::Name
            | Holds::Line
            | Holds::Text
            | Holds::Lines
            | Holds::Truth
            | Holds::Number(..)
            | Holds::Decimal
            | Holds::Key
            | Holds::Value,
        )
        | None => None,
    };
    found.filter(|name| !name.is_empty()).unwrap_or_else(|| code.to_owned())
}

/// The word of a code that is the program's own.
fn of_enum(world: &World, kind: RecordKind, field: Field, code: &str) -> Option<String> {
    match (field, Role::from_code(code)) {
        (Field::Role, Some(role)) => Some(world.role_word(role).to_owned()),
        _ => world.text().code(kind, field, code).map(str::to_owned),
    }
}
