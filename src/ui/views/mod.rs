//! The views: whole screens beside the panes of the sector, each a layer.

pub mod due;
pub mod list;

use ratatui::text::{Line, Span};

use super::{route::Route, world::World};

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
