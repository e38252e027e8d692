//! The pane of notes as it is drawn.

use ratatui::{Frame, layout::Rect, text::Line, widgets::Paragraph};

use super::{everywhere, found, held::Held, here, items, reader, rows::row_lines};
use crate::{
    keys::{Action, Scope},
    ui::{
        panes::{
            cursor as put_cursor,
            desk::{Desk, Pane},
            framed,
        },
        widgets::{line::wrap, sheet},
        world::World,
    },
};

/// Draws the pane.
pub fn draw(frame: &mut Frame<'_>, area: Rect, desk: &Desk, world: &World) {
    let text = world.text();
    let items = items(desk, world);
    let open = found(desk, world).count();
    let (notes, counted) = here(desk, world).map_or((0, true), |held| held.matching.known());
    let more = if counted { "" } else { "+" };
    let mut title = (text.ui.notes_title)(&format!("{notes}{more}"), open);
    if everywhere(desk, world) {
        title = format!("{title} · {}", text.ui.everywhere);
    }
    let inner = framed(frame, area, desk, world, Pane::Notes, &title);
    if items.is_empty() {
        put_cursor(frame, area, desk, Pane::Notes, 0);
        let lines = wrap(&empty(desk, world), usize::from(inner.width)).into_iter().map(Line::from);
        let lines: Vec<Line<'_>> = lines.collect();
        frame.render_widget(Paragraph::new(lines).style(world.settings.theme.dim), inner);
        return;
    }
    let height = reader::left_to_the_list(usize::from(inner.height));
    let mut lines = Vec::new();
    let mut cursor = 0;
    let mut last = 0;
    for (row, item) in items.iter().enumerate().skip(desk.notes.list.offset()) {
        if lines.len() >= height {
            break;
        }
        if row == desk.notes.list.index() {
            cursor = lines.len();
        }
        lines.extend(row_lines(desk, world, item, row, usize::from(inner.width)));
        last = row + 1;
    }
    lines.resize(height, Line::default());
    lines.extend(reader::lines(
        desk,
        world,
        usize::from(inner.width),
        usize::from(inner.height) - height,
    ));
    frame.render_widget(Paragraph::new(lines), inner);
    let (above, below) = here(desk, world).map_or((false, false), Held::goes_on);
    let below = below || last < items.len();
    if above || below || desk.notes.list.offset() > 0 {
        let at = if above {
            here(desk, world).and_then(Held::above).map(|above| above + open + last)
        } else {
            Some(last)
        };
        let at = at.map_or_else(|| "…".to_owned(), |at| at.to_string());
        sheet::position(frame, inner, below, &format!("{at}/{}{more}", open + notes));
    }
    put_cursor(frame, area, desk, Pane::Notes, cursor);
}

/// Why there is no row.
fn empty(desk: &Desk, world: &World) -> String {
    let text = world.text();
    if desk.territory(world).is_none() {
        return String::new();
    }
    let looking = here(desk, world).is_some_and(|held| held.goes_on() != (false, false));
    if looking {
        text.ui.journal.looking.to_owned()
    } else if desk.notes.filter.is_active() {
        text.ui.nothing_found.to_owned()
    } else {
        (text.ui.no_note)(&world.key(Scope::Desk, Action::NewNote))
    }
}
