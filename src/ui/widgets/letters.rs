//! Choices under letters, in a box over the rest; the first is what Enter takes.

use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
    widgets::Paragraph,
};

use super::sheet;
use crate::ui::{layout, world::World};

/// Columns of the box.
const WIDTH: u16 = 40;

/// Draws each choice after its letter.
pub fn draw(
    frame: &mut Frame<'_>,
    area: Rect,
    title: &str,
    choices: Vec<(char, String)>,
    world: &World,
) {
    let (theme, text) = (&world.settings.theme, world.text());
    let height = u16::try_from(choices.len()).unwrap_or(1) + 2;
    let inner = sheet::frame_over(frame, layout::popup(area, WIDTH, height), title, theme);
    let lines = choices.into_iter().enumerate().map(|(at, (letter, words))| {
        let letter = Span::styled(format!(" {letter} "), theme.key);
        let enter = if at == 0 { text.ui.life.enter } else { "" };
        Line::from(vec![letter, Span::raw(format!(" {words}")), Span::styled(enter, theme.dim)])
    });
    frame.render_widget(Paragraph::new(lines.collect::<Vec<_>>()), inner);
}
