//! A read-only sheet: a title and lines, scrolled where they are many.

use ratatui::{
    Frame,
    layout::Rect,
    style::Style,
    text::{Line, Text as Lines},
    widgets::{Block, Clear, Paragraph},
};

use super::super::style::Theme;
use crate::keys::Action;

/// The scroll of a sheet.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Scroll(usize);

impl Scroll {
    /// The first line shown, of so many, in a window of that height.
    #[must_use]
    pub fn top(self, lines: usize, height: usize) -> usize {
        self.0.min(lines.saturating_sub(height))
    }

    /// Scrolls; tells whether the action was one.
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "a place answers the actions that have a key there"
    )]
    pub fn step(&mut self, action: Action, lines: usize, height: usize) -> bool {
        let top = self.top(lines, height);
        let page = height.saturating_sub(1).max(1);
        self.0 = match action {
            Action::Up => top.saturating_sub(1),
            Action::Down => top + 1,
            Action::PageUp => top.saturating_sub(page),
            Action::PageDown => top + page,
            Action::First => 0,
            Action::Last => usize::MAX,
            _ => return false,
        };
        self.0 = self.top(lines, height);
        true
    }
}

/// A frame over whatever is below it, with a title; gives the area inside.
pub fn frame_over(frame: &mut Frame<'_>, area: Rect, title: &str, theme: &Theme) -> Rect {
    let block = Block::bordered().border_style(theme.accent).title(format!(" {title} "));
    let inner = block.inner(area);
    frame.render_widget(Clear, area);
    frame.render_widget(block, area);
    inner
}

/// Draws the lines that are in the window; on the border below, how far one is where they do not
/// all fit.
pub fn draw(frame: &mut Frame<'_>, area: Rect, lines: &[Line<'_>], scroll: Scroll) {
    let height = usize::from(area.height);
    let top = scroll.top(lines.len(), height);
    let shown: Vec<Line<'_>> = lines.iter().skip(top).take(height).cloned().collect();
    frame.render_widget(Paragraph::new(Lines::from(shown)), area);
    how_far(frame, area, (top + height).min(lines.len()), lines.len());
}

/// On the border below an area, the last one shown of how many, where they are not all shown.
pub fn how_far(frame: &mut Frame<'_>, area: Rect, last: usize, of: usize) {
    if area.is_empty() || (last >= of && of <= usize::from(area.height)) {
        return;
    }
    position(frame, area, last < of, &format!("{last}/{of}"));
}

/// On the border below an area, how far one is in words, where it goes on below or above.
pub fn position(frame: &mut Frame<'_>, area: Rect, below: bool, label: &str) {
    let mark = if below { "▼" } else { "▲" };
    let label = format!(" {mark} {label} ");
    let width = u16::try_from(label.chars().count() + 1).unwrap_or(area.width).min(area.width);
    let place = Rect::new(area.right() - width, area.bottom(), width - 1, 1);
    frame.render_widget(Line::styled(label, Style::reset()), place.intersection(frame.area()));
}
