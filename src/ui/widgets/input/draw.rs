//! Drawing a line and a text being typed.

use ratatui::{
    Frame,
    layout::{Position, Rect},
    text::Span,
    widgets::Paragraph,
};
use ratatui_textarea::TextArea;

use crate::ui::{
    style::Theme,
    widgets::line::{around, left},
};

pub(super) fn draw_line(
    frame: &mut Frame<'_>,
    area: Rect,
    input: &tui_input::Input,
    focused: bool,
    theme: &Theme,
) {
    let width = usize::from(area.width);
    let style = if focused { theme.text.patch(theme.selected_unfocused) } else { theme.text };
    let (shown, column) = around(input.value(), input.cursor(), width);
    let padded = if focused { left(shown, width) } else { shown.to_owned() };
    frame.render_widget(Paragraph::new(Span::styled(padded, style)), area);
    if focused {
        let column = u16::try_from(column).unwrap_or(area.width);
        frame.set_cursor_position(Position::new(area.x + column.min(area.width), area.y));
    }
}

pub(super) fn draw_text(
    frame: &mut Frame<'_>,
    area: Rect,
    lines: &TextArea<'static>,
    focused: bool,
    theme: &Theme,
) {
    let mut shown = lines.clone();
    let border = if focused { theme.accent } else { theme.border };
    shown.set_block(ratatui::widgets::Block::bordered().border_style(border));
    let cursor = if focused { theme.selected } else { theme.text };
    shown.set_cursor_style(cursor);
    frame.render_widget(&shown, area);
    if focused {
        let at = shown.screen_cursor();
        let (top, _) = shown.scroll_offset();
        let row = u16::try_from(at.row).unwrap_or(0).saturating_sub(top);
        let column = u16::try_from(at.col).unwrap_or(0);
        frame.set_cursor_position(Position::new(area.x + 1 + column, area.y + 1 + row));
    }
}
