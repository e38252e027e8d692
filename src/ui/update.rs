//! Applying a message to the model, with effects outside.

mod answers;
mod asked;
mod early;
mod handed;
mod keys;
mod paper;
mod past;
mod places;
mod pointer;
mod reads;
mod rights;
mod seen;

use std::sync::Arc;

use super::{
    Effect, Message, Model, drafts,
    route::{First, Route},
    world::OpenBase,
};
use crate::keys::{Action, Scope};
use answers::{
    keeping_the_list, on_accepted, on_forgotten, on_not_opened, on_opened, on_refused, on_saved,
    on_since_visit, on_today, on_unfamiliar,
};
use handed::{on_paste, on_typed};
use keys::on_key;
pub use keys::scope;
use paper::on_page;
pub use places::go;
use pointer::{on_click, on_wheel};
use reads::{on_import, on_read, on_trouble};

/// Opens the first screens, with what was refused where something was.
pub fn begin(model: &mut Model, refusal: Option<String>) {
    go(model, Route::Welcome(First::Begin(refusal)));
}

/// Changes the model as a message says; gives what is to be done outside.
pub fn update(model: &mut Model, message: Message) -> Vec<Effect> {
    let Some(message) = early::keep(model, message) else { return Vec::new() };
    let mut effects = match message {
        Message::Key(key) => on_key(model, key),
        Message::Paste(text) => {
            on_paste(model, &text);
            Vec::new()
        }
        Message::Typed(text) => on_typed(model, &text),
        Message::Click(column, row) => on_click(model, column, row),
        Message::Wheel(column, row, by) => {
            on_wheel(model, column, row, by);
            Vec::new()
        }
        Message::Resize(columns, rows) => {
            model.size = (columns, rows);
            Vec::new()
        }
        Message::Today(today) => on_today(model, today),
        Message::Opened { path, tier, facts } => on_opened(model, OpenBase { path, tier }, facts),
        Message::Whole(facts) => {
            model.take(facts);
            early::release(model)
        }
        Message::NotOpened(refusal) => on_not_opened(model, &refusal),
        Message::Waiting(_, seconds) => {
            model.busy = Some(seconds);
            Vec::new()
        }
        Message::Saved(ticket, made) => on_saved(model, ticket, &made),
        Message::Refused(ticket, refusal) => on_refused(model, ticket, &refusal),
        Message::Changed(facts) => match model.world.set_aside(facts) {
            Some(facts) => {
                keeping_the_list(model, |model| model.take(facts));
                let mut effects = places::read_again(model);
                effects.extend(early::release(model));
                effects
            }
            None => Vec::new(),
        },
        Message::Elsewhere(changes) => {
            let now = Arc::clone(model.world.now());
            model.world.unseen.hear(changes, &now);
            Vec::new()
        }
        Message::AsKnown { known, counted, facts } => past::on_known(model, known, counted, facts),
        Message::NotKnown(refusal) => {
            model.warn((model.text().refusal.sentence)(&refusal));
            Vec::new()
        }
        Message::AsNow => past::on_now(model),
        Message::SinceVisit(since) => on_since_visit(model, since),
        Message::Unfamiliar(surprise) => on_unfamiliar(model, surprise),
        Message::Accepted => on_accepted(model),
        Message::MemoNotKept(why) => {
            model.warn((model.text().ui.unseen.memo_not_kept)(&why));
            Vec::new()
        }
        Message::Forgotten(forgotten) => on_forgotten(model, &forgotten),
        Message::Import(turn, heard) => on_import(model, turn, heard),
        // The repaint clears what other programs wrote over the screen.
        Message::Focus(true) => vec![Effect::Attend(true), Effect::Repaint],
        Message::Focus(false) => vec![Effect::Attend(false)],
        Message::NoShell => {
            no_shell(model);
            Vec::new()
        }
        Message::Read(query, answer) => on_read(model, &query, answer),
        Message::WholeCopies(found) => {
            for place in &mut model.overlays {
                place.layer.copies(&found);
            }
            Vec::new()
        }
        Message::Trouble(refusal) => {
            let mut effects = on_trouble(model, &refusal);
            effects.extend(early::release(model));
            effects
        }
        Message::Drafts(orphans) => {
            drafts::found(model, orphans);
            Vec::new()
        }
        Message::DraftNotKept(why) => {
            model.warn((model.text().ui.form.draft_not_kept)(&why));
            Vec::new()
        }
        Message::Page(heard) => on_page(model, heard),
        Message::ChoiceNotKept(why) => {
            model.warn((model.text().ui.welcome.choice_not_kept)(&why));
            Vec::new()
        }
    };
    effects.extend(places::reconcile(model));
    seen::follow(model);
    effects.extend(drafts::follow(model));
    effects
}

/// Nothing waits that could let a stopped binome go on.
fn no_shell(model: &mut Model) {
    let key = |action| model.key(Scope::Desk, action);
    let sentence = (model.text().ui.no_shell)(&key(Action::Quit), &key(Action::Suspend));
    model.say(sentence);
}
