//! Shared drawing of fields with a list: closed, the choice; open, a head over lines, one of them
//! chosen.

use ratatui::{
    Frame,
    layout::{Position, Rect},
    text::{Line, Span},
    widgets::Paragraph,
};

use super::{
    super::style::Theme,
    line::{cut, left},
};

/// A field out of focus.
pub(super) fn draw_closed(frame: &mut Frame<'_>, area: Rect, summary: &str, theme: &Theme) {
    let line = cut(summary, usize::from(area.width));
    frame.render_widget(Paragraph::new(Span::styled(line, theme.text)), area);
}

/// A line of the list, as wide as the field.
pub(super) fn row(text: &str, width: usize, is_chosen: bool, theme: &Theme) -> Line<'static> {
    let style = if is_chosen { theme.selected } else { theme.text };
    Line::from(Span::styled(left(text, width), style))
}

/// A field in focus, its cursor on the line that is chosen; the head is the first.
pub(super) fn draw_open(frame: &mut Frame<'_>, area: Rect, lines: Vec<Line<'_>>, chosen: usize) {
    frame.render_widget(Paragraph::new(lines), area);
    let row = u16::try_from(chosen).unwrap_or(0).min(area.height.saturating_sub(1));
    frame.set_cursor_position(Position::new(area.x, area.y + row));
}
