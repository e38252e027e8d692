//! `binome reorder`: moving an entry of a list.

use serde_json::json;

use super::{
    given::{Format, Given},
    typed::Place as Base,
    written::{found, found_as},
};
use crate::{
    cli::{Failure, Session, output, writing},
    domain::{
        change::{Change, Place},
        field::{Field, RecordKind, Value},
        reader::Reader,
        refusal::Refusal,
    },
    store::Stored,
};

pub(super) fn reorder(session: &Session, given: &Given) -> Result<(), Failure> {
    let (mut store, data) = session.read_to_write()?;
    let op = writing::operation(session, given.op.as_deref())?;
    let me = session.who(&data)?.id.clone();
    let base = Base { session, store: &store, data: &data, kind: given.kind.kind };
    let kind = given.kind.kind;
    let id = found(&base, given, false)?.id;
    let other = match &given.before {
        Some(other) => Some(found_as(&base, given, other, false)?.id),
        None => None,
    };
    let mut all = store.records(kind, false).map_err(|refusal| session.refused(&refusal))?;
    if kind == RecordKind::Axis {
        // Axes have an order in each plan.
        let of = |one: &Stored| Reader(&one.fields).optional(Field::Convention);
        let plan = all.iter().find(|one| one.id == id).and_then(of);
        all.retain(|one| of(one) == plan);
    }
    let mut list: Vec<(&str, u32)> = all.iter().map(|one| (one.id.as_str(), rank(one))).collect();
    for (asked, id) in [(Some(&given.id), Some(&id)), (given.before.as_ref(), other.as_ref())] {
        if let Some((asked, id)) = asked.zip(id)
            && !list.iter().any(|(one, _)| one == id)
        {
            return Err(session.refused(&Refusal::NoRecord(kind, asked.clone())));
        }
    }
    // As the store gives them to the screen.
    list.sort_by_key(|(id, rank)| (*rank, *id));
    let to = match &other {
        Some(other) => Place::Before(other),
        None if given.first => Place::First,
        None => Place::Last,
    };
    let change = Change::reorder(kind, &list, &id, to);
    if !change.is_empty() {
        writing::apply(session, &mut store, &op, Some(me), &change)?;
    }
    if given.format == Format::Json {
        let stored = store.record(kind, &id).map_err(|refusal| session.refused(&refusal))?;
        let document = json!({ "id": id, "position": stored.as_ref().map(rank) });
        return output::done_json(session.text, &document);
    }
    output::done(session.text, &id)
}

/// The number an entry bears in its list.
pub(super) fn rank(one: &Stored) -> u32 {
    match one.fields.get(&Field::Position.into()) {
        Some(Value::Int(rank)) => u32::try_from(*rank).unwrap_or(u32::MAX),
        Some(Value::Text(_) | Value::Null) | None => 0,
    }
}
