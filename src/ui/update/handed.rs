//! Input taken whole rather than key by key: a paste, text that came faster than a hand types,
//! and a key that came in one with Esc.
//!
//! Text goes into the field in use and is never a command. Where nothing takes it, a sentence says so,
//! and it is held until the next key: a new note takes it.

use super::keys::on_key;
use crate::{
    domain::clean,
    keys::Key,
    ui::{Effect, Model},
};

/// Takes a paste.
pub(super) fn on_paste(model: &mut Model, text: &str) {
    let (top, world) = model.top_mut();
    let taken = top.paste(text, world);
    if !taken {
        hold(model, clean::text(text));
    }
}

/// Takes text that came as keys. In a field it does what those keys do, but a line end or a tab amid it
/// leaves no field of one line. One at its end goes on, as Enter does.
pub(super) fn on_typed(model: &mut Model, text: &str) -> Vec<Effect> {
    let long = model.top().takes_lines();
    let text = if long { clean::typed(text) } else { clean::typed(&text.replace('\t', " ")) };
    let line = text.trim_end_matches('\n');
    let given = if long { text.as_str() } else { line };
    let (top, world) = model.top_mut();
    let taken = top.typed(given, world);
    if !taken {
        hold(model, clean::text(&text));
        return Vec::new();
    }
    model.notice = None;
    let ended = !long && line.len() < text.len();
    if ended {
        on_key(model, Key::plain(ratatui::crossterm::event::KeyCode::Enter))
    } else {
        Vec::new()
    }
}

/// Holds text that nothing takes.
fn hold(model: &mut Model, text: String) {
    if !text.is_empty() {
        model.warn(model.text().ui.not_in_a_field);
        model.held = Some(text);
    }
}
