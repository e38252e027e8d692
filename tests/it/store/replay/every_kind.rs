//! Moves on records of any kind that people write, drawn at random, after the descriptions of the kinds.

use binome::{
    domain::{
        change::Change,
        field::{Field, FieldKey, RecordKind, Value},
        record::{self, Holds, Kind, Spec},
    },
    store::Store,
};
use proptest::sample::Index;

use super::super::kinds::filled;

/// Every kind that people write, but for those that have a year or an answer of their own.
fn kinds() -> Vec<&'static Kind> {
    let left = [RecordKind::Goal, RecordKind::Conflict, RecordKind::Person];
    record::by_people().filter(|kind| !left.contains(&kind.kind)).collect()
}

/// One more.
pub(super) fn born(kind: Index, store: &mut Store) -> Change {
    let kind = *kind.get(&kinds());
    Change::write(kind.kind, None, filled(kind, "dit", store))
}

/// A value of one that there is.
pub(super) fn rewritten(kind: Index, at: Index, to: Index, store: &Store) -> Option<Change> {
    let kind = *kind.get(&kinds());
    let all = store.records(kind.kind, false).unwrap();
    let one = (!all.is_empty()).then(|| at.get(&all))?;
    let free: Vec<(FieldKey, Value)> = kind.fields.iter().flat_map(|spec| said(spec, to)).collect();
    let (key, value) = (!free.is_empty()).then(|| to.get(&free).clone())?;
    let mut mine = one.fields.clone();
    if key.member.is_some() && mine.remove(&key).is_some() {
        return Some(Change::rewrite(kind.kind, &one.id, &one.fields, &mine));
    }
    mine.insert(key, value);
    Some(Change::rewrite(kind.kind, &one.id, &one.fields, &mine))
}

/// One goes to the bin.
pub(super) fn archived(kind: Index, at: Index, store: &Store) -> Option<Change> {
    let kind = *kind.get(&kinds());
    let all = store.records(kind.kind, false).unwrap();
    let one = (!all.is_empty()).then(|| at.get(&all))?;
    Some(Change::archive(kind.kind, &one.id, &one.fields))
}

/// What may be said in a field, whatever the others say.
fn said(spec: &Spec, to: Index) -> Vec<(FieldKey, Value)> {
    let one = |value: Value| vec![(FieldKey::from(spec.field), value)];
    let member = |member: &str| {
        (FieldKey { field: spec.field, member: Some(member.to_owned()) }, Value::Int(1))
    };
    match spec.holds {
        Holds::Line if !matches!(spec.field, Field::PlannedAt | Field::MonthDay) => {
            one(format!("dit {}", to.index(3)).into())
        }
        Holds::Text => one(format!("Dit {}.\nPuis rien.", to.index(3)).into()),
        Holds::Communes => ["01053", "01034"].map(member).into(),
        Holds::Many(RecordKind::Theme) => ["habitat", "seniors"].map(member).into(),
        _ => Vec::new(),
    }
}
