//! The views: whole screens beside the panes of the sector, each a layer.

pub mod due;
pub mod list;

use ratatui::text::{Line, Span};

use super::{layer::Layer, route::Route, world::World};

/// The layer of a view; nothing for the sector, which the panes show, and for what is no view.
#[must_use]
pub fn open(route: &Route, world: &World) -> Option<Box<dyn Layer>> {
    match route {
        Route::Due => Some(Box::new(due::Due::new(world))),
        Route::Sector | Route::Views | Route::Help(_) | Route::Sheet(_) | Route::History(..) => {
            None
        }
    }
}

/// The line of views, the one that is shown between brackets.
#[must_use]
pub fn line(here: &Route, world: &World) -> Line<'static> {
    let theme = &world.settings.theme;
    let spans = Route::VIEWS.iter().filter_map(|route| {
        let name = route.view_name(world.text())?;
        Some(if route == here {
            Span::styled(format!("[{name}] "), theme.accent)
        } else {
            Span::styled(format!(" {name}  "), theme.dim)
        })
    });
    Line::from(spans.collect::<Vec<_>>())
}
