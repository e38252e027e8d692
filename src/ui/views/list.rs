//! Where one may go, each place under its letter: the letter goes there, so do the arrows and Enter.

use ratatui::{Frame, layout::Rect, style::Style, text::Line, widgets::Paragraph};

use crate::{
    keys::{Action, Scope},
    ui::{
        destinations::DESTINATIONS,
        layer::{Layer, Reply, Then},
        layout,
        route::Route,
        widgets::{line::left, list::ListState, sheet},
        world::World,
    },
};

/// Columns of the list.
const WIDTH: u16 = 34;

/// Which place is chosen, by where it stands.
#[derive(Debug)]
pub struct Choice {
    list: ListState<usize>,
}

impl Choice {
    /// The first is chosen.
    #[must_use]
    pub fn first() -> Self {
        let mut list = ListState::default();
        list.settle(&keys(), keys().len(), |_| 1);
        Self { list }
    }
}

fn keys() -> Vec<usize> {
    (0..DESTINATIONS.len()).collect()
}

impl Layer for Choice {
    fn scope(&self) -> Scope {
        Scope::Views
    }

    fn act(&mut self, action: Action, world: &World) -> Reply {
        if self.list.step(&keys(), action, 1) {
            self.list.settle(&keys(), keys().len(), |_| 1);
            return Reply::default();
        }
        if action == Action::Back {
            return Then::Close.into();
        }
        let chosen = self.list.selected().filter(|_| action == Action::Choose);
        let mut all = DESTINATIONS.iter().enumerate();
        let to = all.find(|(at, one)| chosen == Some(at) || one.action == action);
        match to {
            Some((_, one)) if one.route == Route::Conflicts && world.data.conflicts.is_empty() => {
                Reply { then: Then::Close, ..Reply::say(world.text().ui.conflict.none) }
            }
            Some((_, one)) => Then::instead(one.route.clone()).into(),
            None => Reply::default(),
        }
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, world: &World) {
        let theme = &world.settings.theme;
        let rows = u16::try_from(DESTINATIONS.len()).unwrap_or(1);
        let area = layout::popup(area, WIDTH, rows + 2);
        let inner = sheet::frame_over(frame, area, world.text().ui.views.title, theme);
        let lines = DESTINATIONS.iter().enumerate().map(|(at, one)| {
            let key = world.key(Scope::Views, one.action);
            let row = format!(" {key}  {}", (one.name)(&world.text().ui.views));
            let row = left(&row, inner.width.into());
            let chosen = at == self.list.index();
            Line::styled(row, if chosen { theme.selected } else { Style::new() })
        });
        frame.render_widget(Paragraph::new(lines.collect::<Vec<_>>()), inner);
        let row = u16::try_from(self.list.index()).unwrap_or(0);
        frame.set_cursor_position((inner.x, inner.y + row));
    }
}
