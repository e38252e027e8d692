//! The keys of a place, read in the keymap itself.

use ratatui::{
    Frame,
    layout::{Margin, Rect},
    text::{Line, Span},
};

use super::Overlay;
use crate::{
    keys::{Action, Binding, Key, Scope},
    ui::{
        Effect, Model, layout,
        widgets::{
            line::{left, wrap},
            sheet::{self, Scroll},
        },
    },
};

/// Which place, and how far down.
#[derive(Debug)]
pub struct Help {
    scope: Scope,
    scroll: Scroll,
}

/// Opens the help of a place.
pub fn open(model: &mut Model, scope: Scope) {
    model.overlays.push(Overlay::Help(Help { scope, scroll: Scroll::default() }));
}

/// Handles a key.
pub fn key(model: &mut Model, mut help: Help, key: Key) -> Vec<Effect> {
    match model.resolve(Scope::Sheet, key) {
        Some(Action::Back | Action::Help) => return Vec::new(),
        Some(Action::Quit) => return vec![Effect::Quit],
        Some(action) if action.needs_subject() => {}
        Some(action) => step(model, &mut help, action),
        None => {}
    }
    model.overlays.push(Overlay::Help(help));
    Vec::new()
}

/// Scrolls.
pub fn step(model: &Model, help: &mut Help, action: Action) {
    let inner = area(model);
    let lines = lines(model, help.scope, inner.width).len();
    help.scroll.step(action, lines, usize::from(inner.height));
}

fn area(model: &Model) -> Rect {
    let area = layout::popup(layout::above_bottom(model), 76, model.size.1);
    Rect::new(area.x + 1, area.y + 1, area.width.saturating_sub(2), area.height.saturating_sub(2))
}

/// Draws the help.
pub fn draw(frame: &mut Frame<'_>, _screen: Rect, model: &Model, help: &Help) {
    let inner = area(model);
    let outer = inner.outer(Margin::new(1, 1));
    let ui = &model.text().ui;
    let title = (ui.keys.help_title)((ui.keys.scope)(help.scope));
    sheet::frame_over(frame, outer, &title, &model.settings.theme);
    sheet::draw(frame, inner, &lines(model, help.scope, inner.width), help.scroll);
    frame.set_cursor_position((inner.x, inner.y));
}

/// Columns of the keys.
const KEYS: usize = 20;

fn lines(model: &Model, scope: Scope, width: u16) -> Vec<Line<'static>> {
    let theme = &model.settings.theme;
    let ui = &model.text().ui;
    let room = usize::from(width).saturating_sub(KEYS + 1);
    let mut out = Vec::new();
    let key = |action| match model.key(scope, action) {
        key if key.is_empty() => model.key(Scope::Notes, action),
        key => key,
    };
    for line in wrap(&(ui.keys.scope_help)(scope, &key), usize::from(width)) {
        out.push(Line::styled(line, theme.dim));
    }
    out.push(Line::default());
    for binding in model.settings.keymap.reachable(scope) {
        let told = wrap((ui.keys.action_help)(binding.action), room);
        for (at, line) in told.into_iter().enumerate() {
            let keys = if at == 0 { keys(binding, scope, model) } else { String::new() };
            out.push(Line::from(vec![
                Span::styled(format!(" {}", left(&keys, KEYS)), theme.key),
                Span::styled(line, theme.text),
            ]));
        }
    }
    out.push(Line::default());
    for line in wrap(ui.keys.mouse, usize::from(width)) {
        out.push(Line::styled(line, theme.dim));
    }
    out
}

/// The keys of an action, but those that a nearer place gives to another.
fn keys(binding: &Binding, scope: Scope, model: &Model) -> String {
    let mine = |key: &&Key| model.resolve(scope, **key) == Some(binding.action);
    let name = |key: &Key| (model.text().ui.keys.key_name)(*key);
    binding.keys.iter().filter(mine).map(name).collect::<Vec<_>>().join(", ")
}
