//! The views: whole screens beside the panes of the sector, each a layer.

pub mod any;
pub mod due;
pub mod figures;
mod framed;
pub mod list;
pub mod map;
pub mod plan;
pub mod questions;
pub mod sector;
pub mod timeline;

use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use super::{destinations::DESTINATIONS, route::Route, world::World};
use crate::keys::{Action, Scope};

/// Each view with its name on the line of views, the one that is shown between brackets.
fn names(here: &Route, world: &World) -> impl Iterator<Item = (&'static Route, String)> {
    DESTINATIONS.iter().filter(|one| one.view).map(move |one| {
        let name = (one.name)(&world.text().ui.views);
        let here = one.route == *here;
        (&one.route, if here { format!("[{name}]") } else { format!(" {name} ") })
    })
}

/// The key that changes the view, where it has one, and what it does.
fn turn(world: &World) -> [String; 2] {
    let key = world.key(Scope::View, Action::Views);
    let does = world.text().ui.views.turn;
    if key.is_empty() {
        [" ".into(), String::new()]
    } else {
        [format!(" {key}"), format!(" {does} ")]
    }
}

/// The key that changes the view, and the line of views.
#[must_use]
pub fn line(here: &Route, world: &World) -> Line<'static> {
    let theme = &world.settings.theme;
    let [key, does] = turn(world);
    let style = |route: &Route| if route == here { theme.selected } else { theme.dim };
    let mut line = Line::from(vec![Span::styled(key, theme.key), Span::styled(does, theme.text)]);
    line.extend(names(here, world).map(|(route, name)| Span::styled(name, style(route))));
    line
}

/// The view whose name is at a column of the line of views.
#[must_use]
pub fn at(column: u16, here: &Route, world: &World) -> Option<Route> {
    let mut end: usize = turn(world).iter().map(|part| part.width()).sum();
    if usize::from(column) < end {
        return None;
    }
    let mut names = names(here, world);
    let found = names.find(|(_, name)| {
        end += name.width();
        usize::from(column) < end
    });
    found.map(|(route, _)| route.clone())
}
