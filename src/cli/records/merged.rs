//! `binome merge`: merging a record into another.

use serde_json::json;

use super::{
    given::{Format, Given},
    typed::Place,
    written::{found, found_as},
};
use crate::{
    cli::{Failure, Session, output, writing},
    domain::{
        change::Change,
        merging::{Obstacle, obstacle},
        refusal::Refusal,
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
    match obstacle(&data, kind, (&id, &into), Some(&me)) {
        Some(Obstacle::Itself) => {
            return Err(Failure::usage((words.merged_with_itself)(&name(&id))));
        }
        Some(Obstacle::IsMe) => {
            return Err(Failure::refused((words.merged_is_me)(&name(&id), &name(&into))));
        }
        Some(Obstacle::AreTwo) => {
            return Err(Failure::refused((words.merged_are_two)(&name(&id), &name(&into))));
        }
        None => {}
    }
    let references = store.naming(kind, &id).map_err(|refusal| session.refused(&refusal))?;
    writing::apply(session, &mut store, &op, Some(me), &Change::merge(kind, &id, &into))?;
    if given.format == Format::Json {
        let document = json!({ "id": into, "merged": id, "references": references });
        return output::done_json(session.text, &document);
    }
    output::done(session.text, &into)
}
