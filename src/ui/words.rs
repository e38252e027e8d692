//! A field and its values in words: what a person calls them, never a code.

use crate::{
    domain::{
        field::{Field, FieldKey, RecordKind, Value},
        follow_up::OwedBy,
        person::Role,
        stage::Stage,
    },
    ui::Model,
};

/// What a field is called; of a set, with the member it is about.
#[must_use]
pub fn label(model: &Model, key: &FieldKey) -> String {
    let label = (model.text().words.field)(key.field);
    match &key.member {
        Some(member) => {
            format!("{label}{}{}", model.text().ui.sheet.colon, of_code(model, key.field, member))
        }
        None => label.to_owned(),
    }
}

/// What a value says.
#[must_use]
pub fn value(model: &Model, key: &FieldKey, value: &Value) -> String {
    let text = model.text();
    let truth = key.member.is_some()
        || matches!(
            key.field,
            Field::Archived | Field::AdministratorPresent | Field::SendUp | Field::Socle
        );
    match value {
        _ if truth => (text.words.yes_no)(*value == Value::Int(1)).to_owned(),
        Value::Null => text.ui.conflict.empty.to_owned(),
        Value::Int(number) => number.to_string(),
        Value::Text(told) if told.is_empty() => text.ui.conflict.empty.to_owned(),
        Value::Text(told) => of_code(model, key.field, told),
    }
}

/// The name of what a code or an id stands for; anything else as it is.
#[must_use]
pub fn of_code(model: &Model, field: Field, code: &str) -> String {
    let (data, words) = (&model.data, &model.text().words);
    let found = match field {
        _ if field.is_day() => code.parse().ok().map(words.day),
        Field::Themes => Some(data.theme_label(code).to_owned()),
        Field::Kind => Some(data.kind_label(code).to_owned()),
        Field::Communes => data.commune(code).map(|one| one.name.clone()),
        Field::Territory | Field::Territories => data
            .territory(&code.into())
            .map(|one| one.name.as_str())
            .or_else(|| data.put_aside(RecordKind::Territory, code))
            .map(str::to_owned),
        Field::Convention | Field::Predecessor => data
            .convention(&code.into())
            .map(|one| one.name.as_str())
            .or_else(|| data.put_aside(RecordKind::Convention, code))
            .map(str::to_owned),
        Field::Author | Field::Administrateur | Field::Technicien => {
            Some(data.person_name(Some(&code.into())).to_owned())
        }
        Field::OwedBy => OwedBy::from_code(code).map(|one| (words.owed_by)(one).to_owned()),
        Field::Stage => Stage::from_code(code).map(|one| (words.stage)(one).to_owned()),
        Field::Role => Role::from_code(code).map(|role| model.role_word(role).to_owned()),
        _ => None,
    };
    found.filter(|name| !name.is_empty()).unwrap_or_else(|| code.to_owned())
}
