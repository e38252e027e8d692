//! Lines of a form that are only read, scrolled where they are many.

use ratatui::{Frame, crossterm::event::KeyCode, layout::Rect, text::Line};

use super::{
    super::style::Theme,
    line::cut,
    sheet::{self, Scroll},
};
use crate::keys::{Action, Key};

/// Lines shown at least, and how far one turns at once.
const PAGE: usize = 5;

/// The lines, and how far down one is.
#[derive(Debug, Default)]
pub struct ReadOnlyLines {
    lines: Vec<String>,
    scroll: Scroll,
}

impl ReadOnlyLines {
    /// These lines, from the first.
    #[must_use]
    pub fn new(lines: Vec<String>) -> Self {
        Self { lines, scroll: Scroll::default() }
    }

    /// Other lines, where they are others.
    pub fn tell(&mut self, lines: Vec<String>) {
        if lines != self.lines {
            *self = Self::new(lines);
        }
    }

    /// Takes a key; tells whether it scrolled.
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the terminal names keys that mean nothing here"
    )]
    pub fn key(&mut self, key: Key) -> bool {
        let action = match key.code {
            KeyCode::Up => Action::Up,
            KeyCode::Down => Action::Down,
            KeyCode::PageUp => Action::PageUp,
            KeyCode::PageDown | KeyCode::Char(' ') => Action::PageDown,
            _ => return false,
        };
        let before = self.scroll;
        self.scroll.step(action, self.lines.len(), PAGE);
        self.scroll != before
    }

    /// Draws what is in the window.
    pub fn draw(&self, frame: &mut Frame<'_>, area: Rect, focused: bool, theme: &Theme) {
        let style = if focused { theme.text } else { theme.dim };
        let width = usize::from(area.width);
        let lines = self.lines.iter().map(|line| Line::styled(cut(line, width), style));
        sheet::draw(frame, area, &lines.collect::<Vec<_>>(), self.scroll);
        if focused {
            frame.set_cursor_position((area.x, area.y));
        }
    }
}
