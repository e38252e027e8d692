//! The views: whole screens beside the panes of the sector, each a layer.

pub mod any;
pub mod due;
pub mod list;
pub mod sector;

use ratatui::text::{Line, Span};

use super::{route::Route, world::World};
use crate::keys::{Action, Scope};

/// The line of views, the one that is shown between brackets, and the key that changes it.
#[must_use]
pub fn line(here: &Route, world: &World) -> Line<'static> {
    let (theme, text) = (&world.settings.theme, &world.text().ui.due);
    let spans = Route::VIEWS.iter().filter_map(|route| {
        let name = route.view_name(world.text())?;
        Some(if route == here {
            Span::styled(format!("[{name}] "), theme.accent)
        } else {
            Span::styled(format!(" {name}  "), theme.dim)
        })
    });
    let key = world.key(Scope::View, Action::Views);
    let turn =
        (!key.is_empty()).then(|| Span::styled(format!(" {}", (text.turn)(&key)), theme.dim));
    Line::from(spans.chain(turn).collect::<Vec<_>>())
}
