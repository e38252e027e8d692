//! What is asked of the file, and asked again where I replace a colleague.

use super::rights::may_write;
use crate::{
    domain::{
        journal::Direction,
        query::Query,
        refusal::{Followed, Refusal},
    },
    ui::{Effect, Model, Ticket, layer::Work},
};

/// Asks the file to write; a change is kept until it has answered.
pub(super) fn ask(model: &mut Model, ticket: Ticket, work: Work) -> Effect {
    match work {
        Work::Change(change) => {
            model.changes.insert(ticket, change.clone());
            Effect::Save(ticket, change)
        }
        Work::TakeBack(direction, group) => Effect::TakeBack(ticket, direction, group),
    }
}

/// Writes what waits in the place of those who follow there; a no gives why it is not written.
pub(super) fn replace(
    model: &Model,
    ticket: Ticket,
    found: Vec<Followed>,
    yes: bool,
) -> Result<Vec<Effect>, String> {
    match model.changes.get(&ticket).filter(|_| yes) {
        Some(change) => {
            let again = Effect::Save(ticket, change.clone());
            let there = found.into_iter().map(|one| one.code).collect();
            Ok(vec![Effect::Replace(there), again])
        }
        None => Err((model.text().refusal.sentence)(&Refusal::OutsideSector(found))),
    }
}

/// Asks the file what would be taken back, before anything is.
pub(super) fn ask_back(model: &mut Model, direction: Direction) -> Vec<Effect> {
    if !may_write(model) {
        return Vec::new();
    }
    let Some(me) = model.me.clone() else { return Vec::new() };
    model.asking = Some(direction);
    vec![Effect::Read(Query::WouldUndo(me, direction))]
}
