//! What the answers of the file do: each goes where it was asked.

use crate::{
    domain::{
        query::{Answer, Query},
        refusal::Refusal,
    },
    ui::{Effect, Model, overlays},
};

use super::answers::on_takes_back;

/// Takes an answer to where it was asked; says why there is none.
pub(super) fn on_read(
    model: &mut Model,
    query: &Query,
    told: Result<Answer, Refusal>,
) -> Vec<Effect> {
    match told {
        Ok(Answer::Notes(page)) => {
            overlays::sheet::take_notes(model, &page);
            model.notes.take(page);
        }
        Ok(Answer::Note(id, read)) => overlays::sheet::take_note(model, &id, &read),
        Ok(Answer::Journal(page)) => overlays::journal::take(model, *page),
        Ok(Answer::History(page)) => overlays::history::take(model, *page),
        Ok(Answer::Bin(page)) => overlays::bin::take(model, page),
        Ok(Answer::WouldUndo(direction, activity)) => {
            on_takes_back(model, direction, Ok(activity));
        }
        Err(refusal) => {
            let Query::WouldUndo(_, direction) = query else { return on_trouble(model, &refusal) };
            on_takes_back(model, *direction, Err(refusal));
        }
    }
    Vec::new()
}

/// The file cannot be read as it should.
pub(super) fn on_trouble(model: &mut Model, refusal: &Refusal) -> Vec<Effect> {
    overlays::damage::open(model, refusal).unwrap_or_else(|| {
        model.warn((model.text().refusal.sentence)(refusal));
        Vec::new()
    })
}
