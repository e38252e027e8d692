//! `binome merge`: merging a record into another.

use serde_json::json;

use super::{
    options::Given,
    typed::Place,
    written::{found, found_as},
};
use crate::{
    cli::{Failure, Session, output, writing},
    domain::{
        change::Change, field::RecordKind, id::PersonId, refusal::Refusal, snapshot::Snapshot,
    },
};

pub(super) fn merge(session: &Session, given: &Given) -> Result<(), Failure> {
    let (mut store, data) = session.read_to_write()?;
    let op = writing::operation(session, given.op.as_deref())?;
    let me = session.who(&data)?.id.clone();
    let place = Place { session, store: &store, data: &data, kind: given.kind.kind };
    let kind = given.kind.kind;
    let id = found(&place, given, false)?.id;
    let into = found_as(&place, given, &given.into, false)?;
    if into.archived {
        return Err(session.refused(&Refusal::NoRecord(kind, given.into.clone())));
    }
    let into = into.id;
    let words = &session.text.cli.output;
    let name = |id: &str| data.name_of(kind, id).unwrap_or_default().to_owned();
    if id == into {
        return Err(Failure::usage((words.merged_with_itself)(&name(&id))));
    }
    if kind == RecordKind::Person {
        if id == me.as_str() {
            return Err(Failure::refused((words.merged_is_me)(&name(&id), &name(&into))));
        }
        if are_two(&data, &id, &into) {
            return Err(Failure::refused((words.merged_are_two)(&name(&id), &name(&into))));
        }
    }
    let references = store.naming(kind, &id).map_err(|refusal| session.refused(&refusal))?;
    writing::apply(session, &mut store, &op, Some(me), &Change::merge(kind, &id, &into))?;
    if given.json {
        let document = json!({ "id": into, "merged": id, "references": references });
        return output::done_json(session.text, &document);
    }
    output::done(session.text, &into)
}

/// Whether both are in one binôme.
fn are_two(data: &Snapshot, one: &str, other: &str) -> bool {
    let (one, other) = (PersonId::from(one), PersonId::from(other));
    data.binomes.iter().any(|pair| {
        let halves = [&pair.administrateur, &pair.technicien];
        halves.contains(&&Some(one.clone())) && halves.contains(&&Some(other.clone()))
    })
}
