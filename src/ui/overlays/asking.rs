//! Drawing a question: its sentence, and the keys that answer it.

use ratatui::{Frame, layout::Rect, text::Line, widgets::Paragraph};

use crate::ui::{
    layout,
    widgets::{line::wrap, sheet},
    world::World,
};

/// Draws a question over that part of the screen, its sentence on so many columns.
pub(super) fn asking(
    frame: &mut Frame<'_>,
    area: Rect,
    world: &World,
    columns: u16,
    sentence: &str,
    answers: String,
) {
    let theme = &world.settings.theme;
    let mut lines: Vec<Line<'_>> =
        wrap(sentence, usize::from(columns)).into_iter().map(Line::from).collect();
    lines.push(Line::default());
    lines.push(Line::styled(answers, theme.key));
    let height = u16::try_from(lines.len()).unwrap_or(3) + 2;
    let area = layout::popup(area, columns + 4, height);
    let inner = sheet::frame_over(frame, area, world.text().ui.form.question_title, theme);
    frame.render_widget(Paragraph::new(lines), inner);
    frame.set_cursor_position((inner.x, inner.y));
}
