//! Where one may go, each place under its letter: the letter goes there, so do the arrows and Enter.

use ratatui::{Frame, layout::Rect, style::Style, text::Line, widgets::Paragraph};

use crate::{
    keys::{Action, Scope},
    ui::{
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
    (0..Route::GO.len()).collect()
}

/// The places with their actions.
fn places() -> impl Iterator<Item = (Route, Action)> {
    Route::GO.into_iter().zip([Action::ViewSector, Action::ViewDue, Action::ViewLists])
}

impl Layer for Choice {
    fn scope(&self) -> Scope {
        Scope::Views
    }

    fn act(&mut self, action: Action, _world: &World) -> Reply {
        if self.list.step(&keys(), action, 1) {
            self.list.settle(&keys(), keys().len(), |_| 1);
            return Reply::default();
        }
        if action == Action::Back {
            return Then::Close.into();
        }
        let chosen = self.list.selected().filter(|_| action == Action::Choose);
        let to = places().enumerate().find(|(at, (_, one))| chosen == Some(at) || *one == action);
        to.map_or_else(Reply::default, |(_, (route, _))| Then::instead(route).into())
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, world: &World) {
        let theme = &world.settings.theme;
        let rows = u16::try_from(Route::GO.len()).unwrap_or(1);
        let area = layout::popup(area, WIDTH, rows + 2);
        let inner = sheet::frame_over(frame, area, world.text().ui.due.views, theme);
        let lines = places().enumerate().map(|(at, (route, action))| {
            let (key, name) = (world.key(Scope::Views, action), route.name(world.text()));
            let row = format!(" {key}  {}", name.unwrap_or_default());
            let row = left(&row, inner.width.into());
            let chosen = at == self.list.index();
            Line::styled(row, if chosen { theme.selected } else { Style::new() })
        });
        frame.render_widget(Paragraph::new(lines.collect::<Vec<_>>()), inner);
        let row = u16::try_from(self.list.index()).unwrap_or(0);
        frame.set_cursor_position((inner.x, inner.y + row));
    }
}
