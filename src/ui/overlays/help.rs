//! The keys of a place, read in the keymap itself.

use ratatui::{
    Frame,
    layout::{Margin, Rect},
    text::{Line, Span},
};

use crate::{
    keys::{Action, Binding, Key, Scope},
    ui::{
        layer::{Layer, Reply, Then},
        layout, rights,
        widgets::{
            line::{capitalised, left, wrap},
            sheet::{self, Scroll},
        },
        world::World,
    },
};

/// Which place, and how far down.
#[derive(Debug)]
pub struct Help {
    scope: Scope,
    scroll: Scroll,
}

impl Help {
    /// The help of a place, from its first line.
    #[must_use]
    pub fn new(scope: Scope) -> Self {
        Self { scope, scroll: Scroll::default() }
    }
}

impl Layer for Help {
    fn scope(&self) -> Scope {
        Scope::Sheet
    }

    fn act(&mut self, action: Action, world: &World) -> Reply {
        if action == Action::Back {
            return Then::Close.into();
        }
        let inner = area(world);
        let lines = lines(world, self.scope, inner.width).len();
        self.scroll.step(action, lines, usize::from(inner.height));
        Reply::default()
    }

    fn offers(&self, action: Action, _world: &World) -> bool {
        // A help is read as a sheet is, but it is about nothing that could be changed.
        !action.needs_subject() && !matches!(action, Action::Previous | Action::Next)
    }

    fn draw(&self, frame: &mut Frame<'_>, _area: Rect, world: &World) {
        let inner = area(world);
        let outer = inner.outer(Margin::new(1, 1));
        let ui = &world.text().ui;
        let title = (ui.keys.help_title)((ui.keys.scope)(self.scope));
        sheet::frame_over(frame, outer, &title, &world.settings.theme);
        sheet::draw(frame, inner, &lines(world, self.scope, inner.width), self.scroll);
        frame.set_cursor_position((inner.x, inner.y));
    }
}

fn area(world: &World) -> Rect {
    let area = layout::popup(layout::above_bottom(world), 76, world.size.1);
    area.inner(Margin::new(1, 1))
}

/// Columns of the keys.
const KEYS: usize = 20;

fn lines(world: &World, scope: Scope, width: u16) -> Vec<Line<'static>> {
    let theme = &world.settings.theme;
    let ui = &world.text().ui;
    let room = usize::from(width).saturating_sub(KEYS + 1);
    let mut out = Vec::new();
    let key = |action| match world.key(scope, action) {
        key if key.is_empty() => world.key(Scope::Notes, action),
        key => key,
    };
    for line in wrap(&(ui.keys.scope_help)(scope, &key), usize::from(width)) {
        out.push(Line::styled(line, theme.dim));
    }
    out.push(Line::default());
    // The nearest first, each place under its name.
    let reachable = world.settings.keymap.reachable(scope);
    for group in reachable.chunk_by(|one, other| one.scope == other.scope) {
        let name = group.first().map(|one| (ui.keys.scope)(one.scope)).unwrap_or_default();
        out.push(Line::styled(capitalised(name), theme.header));
        let mine = group.iter().filter(|one| rights::allows(world, one.action, one.scope, None));
        let reached = mine.map(|binding| (binding, keys(binding, scope, world)));
        for (binding, keys) in reached.filter(|(_, keys)| !keys.is_empty()) {
            let text = wrap((ui.keys.action_help)(scope, binding.action), room);
            for (at, line) in text.into_iter().enumerate() {
                let keys = if at == 0 { keys.as_str() } else { "" };
                out.push(Line::from(vec![
                    Span::styled(format!(" {}", left(keys, KEYS)), theme.key),
                    Span::styled(line, theme.text),
                ]));
            }
        }
        out.push(Line::default());
    }
    for line in wrap(ui.keys.mouse, usize::from(width)) {
        out.push(Line::styled(line, theme.dim));
    }
    out
}

/// The keys of an action, but those that a nearer place gives to another.
fn keys(binding: &Binding, scope: Scope, world: &World) -> String {
    let mine = |key: &&Key| world.resolve(scope, **key) == Some(binding.action);
    let name = |key: &Key| (world.text().ui.keys.key_name)(*key);
    binding.keys.iter().filter(mine).map(name).collect::<Vec<_>>().join(", ")
}
