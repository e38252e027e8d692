//! Answers to queries: each goes to the place that asked.

use super::{
    answers::on_takes_back,
    places::{self, go},
};
use crate::{
    domain::{
        query::{Answer, Query},
        refusal::Refusal,
    },
    ui::{
        Effect, Model,
        importing::{Heard, Turn},
        layer::Layer,
        overlays::damage::Damage,
        route::Route,
        stack::Place,
    },
};

/// Takes an answer to where it was asked; says why there is none.
pub(super) fn on_read(
    model: &mut Model,
    query: &Query,
    answer: Result<Answer, Refusal>,
) -> Vec<Effect> {
    match (answer, query) {
        (Ok(Answer::WouldUndo(direction, activity)), _) => {
            return on_takes_back(model, direction, Ok(activity));
        }
        (Ok(answer), _) => places::answer(model, &answer),
        (Err(refusal), Query::WouldUndo(_, direction)) => {
            return on_takes_back(model, *direction, Err(refusal));
        }
        (Err(refusal), _) => {
            model.desk.unread();
            return on_trouble(model, &refusal);
        }
    }
    Vec::new()
}

/// Gives what an import hears to the place of the import.
pub(super) fn on_import(model: &mut Model, turn: Turn, heard: Heard) -> Vec<Effect> {
    let is_import = |place: &Place| matches!(place.route, Route::Import);
    let Some(at) = model.overlays.iter().position(is_import) else { return Vec::new() };
    let (overlays, world) = (&mut model.overlays, &model.world);
    let reply = overlays[at].layer.heard(turn, heard, world);
    places::follow(model, reply).0
}

/// The file cannot be read as it should.
pub(super) fn on_trouble(model: &mut Model, refusal: &Refusal) -> Vec<Effect> {
    if Damage::tells_of(refusal) {
        model.overlays.retain(|place| !matches!(place.route, Route::Damage(_)));
        return go(model, Route::Damage(refusal.clone()));
    }
    model.warn((model.text().refusal.sentence)(refusal));
    Vec::new()
}
