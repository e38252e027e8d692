//! Handling a key: it is resolved in its scope, and given to the place on top.

use ratatui::crossterm::event::KeyCode;

use super::places;
use crate::{
    keys::{Action, Key, Scope},
    ui::{Effect, Model, route::Route},
};

/// The scope whose keys work now.
#[must_use]
pub fn scope(model: &Model) -> Scope {
    model.top().scope()
}

pub(super) fn on_key(model: &mut Model, key: Key) -> Vec<Effect> {
    match model.resolve(Scope::Everywhere, key) {
        Some(Action::Repaint) => return vec![Effect::Repaint],
        Some(Action::Suspend) => return vec![Effect::Suspend],
        _ => {}
    }
    if let Some(after) = key.after_escape().filter(|_| model.resolve(scope(model), key).is_none()) {
        return on_escape_and(model, after);
    }
    let held = model.held.take();
    let opens_note = model.resolve(scope(model), key) == Some(Action::NewNote);
    model.held = held.filter(|_| opens_note);
    let effects = on_one_key(model, key);
    model.held = None;
    effects
}

fn on_one_key(model: &mut Model, key: Key) -> Vec<Effect> {
    if model.notice.take().is_none() {
        model.unseen.pass();
    }
    model.asking = None;
    let scope = scope(model);
    if model.resolve(scope, key) == Some(Action::Help) {
        return help(model, scope);
    }
    places::key(model, key)
}

/// Opens the help of a place over it; over the help itself, closes that.
fn help(model: &mut Model, scope: Scope) -> Vec<Effect> {
    if model.overlays.last().is_some_and(|top| matches!(top.route, Route::Help(_))) {
        model.overlays.pop();
        return Vec::new();
    }
    places::go(model, Route::Help(scope))
}

/// Does Esc, then the key that came in one with it. Where something is typed, Esc would ask whether
/// to abandon it and the key would answer: the key alone is done, and nothing typed is lost.
fn on_escape_and(model: &mut Model, key: Key) -> Vec<Effect> {
    let typing = model.top().holds_text();
    let mut effects = Vec::new();
    if !typing {
        effects.extend(on_key(model, Key::plain(KeyCode::Esc)));
    }
    effects.extend(on_key(model, key));
    effects
}
