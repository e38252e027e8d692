//! The list of views, each under its letter: the letter goes there, so do the arrows and Enter.

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

/// Which view is chosen, by its place.
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
    (0..Route::VIEWS.len()).collect()
}

/// The key of a view.
fn key(route: &Route, world: &World) -> String {
    let action = match route {
        Route::Due => Action::ViewDue,
        _ => Action::ViewSector,
    };
    world.key(Scope::Views, action)
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
        let chosen = self.list.selected().and_then(|at| Route::VIEWS.get(*at)).cloned();
        let to = match action {
            Action::ViewSector => Some(Route::Sector),
            Action::ViewDue => Some(Route::Due),
            Action::Choose => chosen,
            Action::Back => return Then::Close.into(),
            _ => None,
        };
        to.map_or_else(Reply::default, |route| Then::instead(route).into())
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, world: &World) {
        let theme = &world.settings.theme;
        let rows = u16::try_from(Route::VIEWS.len()).unwrap_or(1);
        let area = layout::popup(area, WIDTH, rows + 2);
        let inner = sheet::frame_over(frame, area, world.text().ui.due.views, theme);
        let lines = Route::VIEWS.iter().enumerate().map(|(at, route)| {
            let name = route.view_name(world.text()).unwrap_or_default();
            let row = left(&format!(" {}  {name}", key(route, world)), inner.width.into());
            let chosen = at == self.list.index();
            Line::styled(row, if chosen { theme.selected } else { Style::new() })
        });
        frame.render_widget(Paragraph::new(lines.collect::<Vec<_>>()), inner);
        let row = u16::try_from(self.list.index()).unwrap_or(0);
        frame.set_cursor_position((inner.x, inner.y + row));
    }
}
