//! What the answers of the file do: each goes where it was asked.

use super::{
    answers::on_takes_back,
    places::{self, go},
};
use crate::{
    domain::{
        query::{Answer, Query},
        refusal::Refusal,
    },
    ui::{Effect, Model, overlays::damage::Damage, route::Route},
};

/// Takes an answer to where it was asked; says why there is none.
pub(super) fn on_read(
    model: &mut Model,
    query: &Query,
    told: Result<Answer, Refusal>,
) -> Vec<Effect> {
    let told = told.inspect(|answer| places::answer(model, answer));
    match (told, query) {
        (Ok(Answer::Notes(page)), _) => model.notes.take(page),
        (Ok(Answer::CountNotes(query, count)), _) => model.notes.take_count(&query, &count),
        (Ok(Answer::WouldUndo(direction, activity)), _) => {
            return on_takes_back(model, direction, Ok(activity));
        }
        (Err(refusal), Query::WouldUndo(_, direction)) => {
            return on_takes_back(model, *direction, Err(refusal));
        }
        (Err(refusal), _) => {
            model.notes.unread();
            return on_trouble(model, &refusal);
        }
        (Ok(_), _) => {}
    }
    Vec::new()
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
