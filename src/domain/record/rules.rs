//! What must hold of a record before it is written, and what it says where nothing was given: from its
//! description, and the few rules that speak of two fields.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{Holds, Kind, Need};
use crate::domain::{
    draft::{LINE_MAX, Problem, TEXT_MAX, Trouble, day::first_day_of},
    field::{Field, FieldKey, Fields, RecordKind, Value},
    fold::fold,
    id::PersonId,
    person::Person,
    snapshot::Snapshot,
};

/// What a new record says where nothing was given; `last` is the place after all others.
pub fn complete(
    kind: &Kind,
    fields: &mut Fields,
    today: NaiveDate,
    me: Option<&PersonId>,
    last: u32,
) {
    for spec in kind.fields {
        let value = match spec.need {
            Need::Today => Value::from(today),
            Need::Me => me.map_or(Value::Null, |me| me.as_str().into()),
            Need::Usual(code) => code.into(),
            Need::Last => last.into(),
            Need::Must | Need::May | Need::Counted => continue,
        };
        fields.entry(spec.field.into()).or_insert(value);
    }
}

/// A convention that names its predecessor is one generation later.
pub fn count(kind: &Kind, fields: &mut Fields, data: &Snapshot) {
    if kind.kind == RecordKind::Convention {
        let before = text(fields, Field::Predecessor).and_then(|id| data.convention(&id.into()));
        let generation = before.map_or(1, |before| before.generation + 1);
        fields.insert(Field::Generation.into(), generation.into());
    }
}

/// Everything that is wrong with a record, each under its field; `id` is that of one that is edited.
#[must_use]
pub fn problems(
    kind: &Kind,
    id: Option<&str>,
    fields: &Fields,
    data: &Snapshot,
    today: NaiveDate,
) -> Vec<Problem> {
    let mut found = Vec::new();
    let mut add = |field, trouble| found.push(Problem { field, trouble });
    let said: BTreeSet<Field> = fields.keys().map(|key| key.field).collect();
    for spec in kind.fields {
        if spec.need == Need::Must && !said.contains(&spec.field) {
            add(spec.field, Trouble::Required);
        }
        let most = if spec.holds == Holds::Text { TEXT_MAX } else { LINE_MAX };
        let long = |text: &str| text.chars().count() > most;
        if text(fields, spec.field)
            .is_some_and(|text| text.lines().any(long) || (spec.holds == Holds::Text && long(text)))
        {
            add(spec.field, Trouble::TooLong(most));
        }
        if let Some((end, start)) = day(fields, spec.field).zip(start_of(fields, spec.field))
            && end < start
        {
            add(spec.field, Trouble::EndBeforeStart);
        }
    }
    match kind.kind {
        RecordKind::Note | RecordKind::Passage => {
            if day(fields, Field::On).is_some_and(|on| on > today) {
                add(Field::On, Trouble::NotYet);
            }
        }
        RecordKind::Convention => {
            let period = said.contains(&Field::Start) && said.contains(&Field::End);
            if said.contains(&Field::Signed) && !period {
                add(Field::Signed, Trouble::SignedNeedsPeriod);
            }
        }
        RecordKind::Person => {
            let name = text(fields, Field::Name).unwrap_or_default();
            let other = |one: &&Person| id != Some(one.id.as_str());
            if data.people.iter().filter(other).any(|one| fold(&one.name) == fold(name)) {
                add(Field::Name, Trouble::Taken(name.to_owned()));
            }
        }
        RecordKind::Binome => {
            let halves = [Field::Administrateur, Field::Technicien].map(|half| text(fields, half));
            match halves {
                [None, None] => add(Field::Technicien, Trouble::Required),
                [Some(one), Some(other)] if one == other => {
                    let name = data.person_name(Some(&one.into())).to_owned();
                    add(Field::Technicien, Trouble::Taken(name));
                }
                [_, _] => {}
            }
        }
        RecordKind::Territory
        | RecordKind::FollowUp
        | RecordKind::Theme
        | RecordKind::NoteKind
        | RecordKind::Goal
        | RecordKind::Conflict
        | RecordKind::Department
        | RecordKind::Epci
        | RecordKind::Commune => {}
    }
    found
}

/// What a field says in words.
#[must_use]
pub fn text(fields: &Fields, field: Field) -> Option<&str> {
    match fields.get(&FieldKey::from(field)) {
        Some(Value::Text(text)) => Some(text),
        Some(Value::Int(_) | Value::Null) | None => None,
    }
}

fn day(fields: &Fields, field: Field) -> Option<NaiveDate> {
    text(fields, field)?.parse().ok()
}

fn start_of(fields: &Fields, end: Field) -> Option<NaiveDate> {
    day(fields, first_day_of(end)?)
}
