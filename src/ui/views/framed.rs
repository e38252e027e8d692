//! The frame of a view under its title, and a sentence in the place of its rows.

use ratatui::{
    Frame,
    layout::Rect,
    text::Line,
    widgets::{Block, BorderType, Paragraph},
};

use crate::ui::{
    widgets::{
        filter::Filter,
        line::{cut, wrap},
    },
    world::World,
};

/// Draws the frame; gives what it holds, where the cursor stands until a row takes it.
pub(super) fn framed(frame: &mut Frame<'_>, area: Rect, title: &str, world: &World) -> Rect {
    let title = cut(title, area.width.saturating_sub(4).into());
    let block = Block::bordered()
        .border_type(BorderType::Double)
        .border_style(world.settings.theme.accent)
        .title(format!(" {title} "));
    let inner = block.inner(area);
    frame.render_widget(block, area);
    frame.set_cursor_position((inner.x, inner.y));
    inner
}

/// Draws a sentence in the place of rows.
pub(super) fn instead(frame: &mut Frame<'_>, area: Rect, sentence: &str, world: &World) {
    let lines = wrap(sentence, area.width.into()).into_iter();
    let lines: Vec<Line<'_>> = lines.map(Line::from).collect();
    frame.render_widget(Paragraph::new(lines).style(world.settings.theme.dim), area);
}

/// What a filter holds, on the lower border: its words, and how many rows of how many pass.
pub fn on_border(
    frame: &mut Frame<'_>,
    area: Rect,
    filter: &Filter,
    (shown, of): (usize, usize),
    world: &World,
) {
    let columns = usize::from(area.width.saturating_sub(4));
    let line = filter.line(columns, shown, of, world.text(), &world.settings.theme);
    if let Some(line) = line.filter(|_| area.height > 0) {
        let width = u16::try_from(line.width()).unwrap_or(area.width).min(area.width);
        frame.render_widget(line, Rect::new(area.x + 1, area.bottom() - 1, width, 1));
    }
}
