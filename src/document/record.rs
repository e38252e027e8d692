//! A record of any kind in words, field by field: what a list of its kind tells, on screen and in the shell.

use crate::{
    domain::{
        decimal::of_hundredths,
        field::{Field, Fields, RecordKind, Value},
        record::{self, Holds, Ids, Kind, Spec},
        snapshot::Snapshot,
    },
    text::Text,
};

/// What a field says; nothing where it is empty.
#[must_use]
pub fn field_text(
    kind: RecordKind,
    spec: &Spec,
    fields: &Fields,
    data: &Snapshot,
    text: &Text,
) -> String {
    let words = &text.words;
    let value = fields.get(&spec.field.into());
    let shown = match value {
        Some(Value::Text(shown)) => shown.as_str(),
        Some(Value::Int(_) | Value::Null) | None => "",
    };
    match spec.holds {
        Holds::Day => shown.parse().map(words.day).unwrap_or_default(),
        Holds::Truth => match value {
            Some(Value::Int(1)) => (words.yes_no)(true).to_owned(),
            Some(Value::Int(_) | Value::Text(_) | Value::Null) | None => String::new(),
        },
        Holds::Number(..) => match value {
            Some(Value::Int(number)) => number.to_string(),
            Some(Value::Text(_) | Value::Null) | None => String::new(),
        },
        Holds::Hundredths(_) => match value {
            Some(Value::Int(count)) => (words.decimal)(&of_hundredths(*count)),
            Some(Value::Text(_) | Value::Null) | None => String::new(),
        },
        Holds::Code(_) => text.code(kind, spec.field, shown).unwrap_or(shown).to_owned(),
        Holds::One(kind) => data.name_of(kind, shown).unwrap_or(shown).to_owned(),
        Holds::Lines => shown.lines().collect::<Vec<_>>().join(", "),
        Holds::Many(kind) => members(spec, fields, |id| data.name_of(kind, id)),
        Holds::Communes => {
            members(spec, fields, |id| data.commune(id).map(|one| one.name.as_str()))
        }
        Holds::Decimal => (words.decimal)(shown),
        Holds::Line if spec.field == Field::PlannedAt => (words.hour)(shown),
        Holds::Name | Holds::Line | Holds::Text | Holds::Key | Holds::Value => shown.to_owned(),
    }
}

fn members<'a>(
    spec: &Spec,
    fields: &'a Fields,
    name: impl Fn(&'a str) -> Option<&'a str>,
) -> String {
    let members = fields.keys().filter(|key| key.field == spec.field);
    let members = members.filter_map(|key| key.member.as_deref());
    members.map(|id| name(id).unwrap_or(id)).collect::<Vec<_>>().join(", ")
}

/// The fields that name a record, in words.
#[must_use]
pub fn named(kind: &Kind, fields: &Fields, data: &Snapshot, text: &Text) -> String {
    let specs = kind.named_by.iter().filter_map(|field| kind.spec(*field));
    let parts = specs
        .map(|spec| field_text(kind.kind, spec, fields, data, text))
        .filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(" · ")
}

/// What a record is known by: the fields that name it, else the year it is of.
#[must_use]
pub fn name(kind: &Kind, id: &str, fields: &Fields, data: &Snapshot, text: &Text) -> String {
    let named = named(kind, fields, data, text);
    if !named.is_empty() {
        return named;
    }
    match (kind.ids, id.split_once('-')) {
        (Ids::Year, Some((year, department))) => {
            let mut all = data.base.departments.iter();
            let found = all.find(|one| one.code == department);
            format!("{year} · {}", found.map_or(department, |one| &one.name))
        }
        (Ids::Made | Ids::FromName | Ids::Year | Ids::Official, _) => id.to_owned(),
    }
}

/// What else it says, each field after its label.
#[must_use]
pub fn details(kind: &Kind, fields: &Fields, data: &Snapshot, text: &Text) -> String {
    let others = kind.fields.iter();
    let others = others.filter(|spec| !kind.named_by.contains(&spec.field) && has_words(spec));
    let shown = others.map(|spec| (spec, field_text(kind.kind, spec, fields, data, text)));
    let shown = shown.filter(|(_, shown)| !shown.is_empty());
    let label = |spec: &Spec| text.label(kind.kind, spec.field);
    let shown = shown.map(|(spec, shown)| format!("{}{}{shown}", label(spec), text.page.colon));
    shown.collect::<Vec<_>>().join(" · ")
}

/// Whether what a field holds has words: a record that has no name has none where another names it.
#[must_use]
pub fn has_words(spec: &Spec) -> bool {
    spec.names().is_none_or(|kind| record::of(kind).held.is_some())
}
