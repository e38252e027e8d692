//! The filter of a list: typed after `/`, kept visible until Esc.

use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use super::{super::style::Theme, line::end};
use crate::{
    domain::fold::{Needle, fold},
    keys::Key,
    text::Text,
};

/// What is filtered, and whether it is being typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    typed: String,
    typing: bool,
}

impl Filter {
    /// The words, as typed.
    #[must_use]
    pub fn words(&self) -> &str {
        &self.typed
    }

    /// Whether keys go to it.
    #[must_use]
    pub fn is_typing(&self) -> bool {
        self.typing
    }

    /// Whether it holds anything back.
    #[must_use]
    pub fn is_active(&self) -> bool {
        !fold(&self.typed).is_empty()
    }

    /// Begins typing.
    pub fn open(&mut self) {
        self.typing = true;
    }

    /// Keeps what was typed.
    pub fn keep(&mut self) {
        self.typing = false;
    }

    /// Lets everything through again.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// What decides whether a folded text passes.
    #[must_use]
    pub fn needle(&self) -> Needle {
        Needle::new(&self.typed)
    }

    /// Takes a key; tells whether the words changed.
    pub fn key(&mut self, key: Key) -> bool {
        use ratatui::crossterm::event::KeyCode;
        match key.code {
            KeyCode::Backspace => self.typed.pop().is_some(),
            KeyCode::Char('u') if key.ctrl => !std::mem::take(&mut self.typed).is_empty(),
            _ => key.typed().map(|c| self.typed.push(c)).is_some(),
        }
    }

    /// Takes pasted text, as one line.
    pub fn paste(&mut self, text: &str) {
        self.typed(&crate::domain::clean::line(text));
    }

    /// Takes text typed in one breath.
    pub fn typed(&mut self, text: &str) {
        self.typed.push_str(&text.replace(['\n', '\t'], " "));
    }

    /// The line that shows it in so many columns: the end of the words, and « 4 sur 17 ».
    #[must_use]
    pub fn line(
        &self,
        columns: usize,
        shown: usize,
        of: usize,
        text: &Text,
        theme: &Theme,
    ) -> Option<Line<'static>> {
        if !self.typing && !self.is_active() {
            return None;
        }
        let count = format!("  {} ", (text.ui.some_of)(shown, of));
        let words = end(&self.typed, columns.saturating_sub(2 + count.width()));
        Some(Line::from(vec![
            Span::styled(format!(" /{words}"), theme.accent),
            Span::styled(count, theme.dim),
        ]))
    }
}
