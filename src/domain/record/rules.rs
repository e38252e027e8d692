//! Validation of a record before it is written, and its defaults: from its description, and the few
//! rules over two fields.

use std::collections::BTreeSet;

use chrono::NaiveDate;

pub use super::written::text;
use super::{
    Holds, Kind, Need,
    written::{Written, day},
};
use crate::domain::{
    draft::{LINE_MAX, Problem, TEXT_MAX, Trouble, day::first_day_of},
    field::{Field, Fields, RecordKind, Value},
    fold::fold,
    id::PersonId,
    snapshot::Snapshot,
};

/// Defaults of a new record; `last` is the place after all others.
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
            Need::Must | Need::May | Need::Next | Need::Counted => continue,
        };
        fields.entry(spec.field.into()).or_insert(value);
    }
}

/// A name as the code of an entry of a list.
#[must_use]
pub fn code(name: &str) -> String {
    let letters = fold(name);
    letters.chars().map(|letter| if letter.is_alphanumeric() { letter } else { '_' }).collect()
}

/// A convention that names its predecessor is one generation later.
pub fn count(kind: &Kind, fields: &mut Fields, data: &Snapshot) {
    if kind.kind == RecordKind::Convention {
        let before = text(fields, Field::Predecessor).and_then(|id| data.convention(&id.into()));
        let generation = before.map_or(1, |before| before.generation + 1);
        fields.insert(Field::Generation.into(), generation.into());
    }
}

/// A note about an action is about the convention of its plan, where it names none.
pub fn about(kind: &Kind, fields: &mut Fields, data: &Snapshot) {
    if kind.kind == RecordKind::Note && text(fields, Field::Convention).is_none() {
        let through = text(fields, Field::Action).and_then(|id| data.convention_of_action(id));
        if let Some(convention) = through {
            fields.insert(Field::Convention.into(), convention.as_str().into());
        }
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
    let present: BTreeSet<Field> = fields.keys().map(|key| key.field).collect();
    for spec in kind.fields {
        if matches!(spec.need, Need::Must | Need::Next) && !present.contains(&spec.field) {
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
    found.extend((kind.rules)(&Written { id, fields, data, today }));
    found
}

fn start_of(fields: &Fields, end: Field) -> Option<NaiveDate> {
    day(fields, first_day_of(end)?)
}
