//! The pane of notes as it is drawn.

use ratatui::{Frame, layout::Rect, text::Line, widgets::Paragraph};

use super::{everywhere, found, held::Held, here, items, reader, rows::row_lines};
use crate::{
    keys::{Action, Scope},
    ui::{
        Model, Pane,
        panes::{cursor as put_cursor, framed},
        widgets::{line::wrap, sheet},
    },
};

/// Draws the pane.
pub fn draw(frame: &mut Frame<'_>, area: Rect, model: &Model) {
    let text = model.text();
    let items = items(model);
    let open = found(model).count();
    let (notes, counted) = here(model).map_or((0, true), |held| held.matching.known());
    let more = if counted { "" } else { "+" };
    let mut title = (text.ui.notes_title)(&format!("{notes}{more}"), open);
    if everywhere(model) {
        title = format!("{title} · {}", text.ui.everywhere);
    }
    let inner = framed(frame, area, model, Pane::Notes, &title);
    if items.is_empty() {
        put_cursor(frame, area, model, Pane::Notes, 0);
        let lines = wrap(&empty(model), usize::from(inner.width)).into_iter().map(Line::from);
        let lines: Vec<Line<'_>> = lines.collect();
        frame.render_widget(Paragraph::new(lines).style(model.settings.theme.dim), inner);
        return;
    }
    let height = reader::left_to_the_list(usize::from(inner.height));
    let mut lines = Vec::new();
    let mut cursor = 0;
    let mut last = 0;
    for (row, item) in items.iter().enumerate().skip(model.notes.list.offset()) {
        if lines.len() >= height {
            break;
        }
        if row == model.notes.list.index() {
            cursor = lines.len();
        }
        lines.extend(row_lines(model, item, row, usize::from(inner.width)));
        last = row + 1;
    }
    lines.resize(height, Line::default());
    lines.extend(reader::lines(
        model,
        usize::from(inner.width),
        usize::from(inner.height) - height,
    ));
    frame.render_widget(Paragraph::new(lines), inner);
    let (above, below) = here(model).map_or((false, false), Held::goes_on);
    let below = below || last < items.len();
    if above || below || model.notes.list.offset() > 0 {
        let at = if above {
            here(model).and_then(Held::above).map(|above| above + open + last)
        } else {
            Some(last)
        };
        let at = at.map_or_else(|| "…".to_owned(), |at| at.to_string());
        sheet::how_far_told(frame, inner, below, &format!("{at}/{}{more}", open + notes));
    }
    put_cursor(frame, area, model, Pane::Notes, cursor);
}

/// Why there is no row.
fn empty(model: &Model) -> String {
    let text = model.text();
    if model.territory().is_none() {
        return String::new();
    }
    let looking = here(model).is_some_and(|held| held.goes_on() != (false, false));
    if looking {
        text.ui.journal.looking.to_owned()
    } else if model.notes.filter.is_active() {
        text.ui.nothing_found.to_owned()
    } else {
        (text.ui.no_note)(&model.key(Scope::Desk, Action::NewNote))
    }
}
