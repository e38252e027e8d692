//! The filter of a list: typed after `/`, kept visible until Esc.

use ratatui::text::{Line, Span};
use tui_input::{Input, InputRequest};
use unicode_width::UnicodeWidthStr;

use super::{super::style::Theme, line::end};
use crate::{
    domain::fold::{Needle, fold},
    keys::{Action, Key},
    text::Text,
};

/// The filter text, and whether it is being typed.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// Its cursor stays at the end: the arrows go to the list.
    typed: Input,
    typing: bool,
}

impl Filter {
    /// The words, as typed.
    #[must_use]
    pub fn words(&self) -> &str {
        self.typed.value()
    }

    /// Whether keys go to it.
    #[must_use]
    pub fn is_typing(&self) -> bool {
        self.typing
    }

    /// Whether it holds anything back.
    #[must_use]
    pub fn is_active(&self) -> bool {
        !fold(self.words()).is_empty()
    }

    /// Whether it is typed in or holds anything back: it takes a line.
    #[must_use]
    pub fn is_in_use(&self) -> bool {
        self.typing || self.is_active()
    }

    /// Does what an action means to it; tells whether it meant something.
    pub fn act(&mut self, action: Action) -> bool {
        if action == Action::Filter {
            self.open();
        } else if action == Action::Choose && self.typing {
            self.keep();
        } else if action == Action::Back && self.is_in_use() {
            self.clear();
        } else {
            return false;
        }
        true
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
        self.typing = false;
        self.typed.handle(InputRequest::DeleteLine);
    }

    /// The test of a folded text.
    #[must_use]
    pub fn needle(&self) -> Needle {
        Needle::new(self.words())
    }

    /// Takes a key; tells whether the words changed.
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the terminal names keys that mean nothing here"
    )]
    pub fn key(&mut self, key: Key) -> bool {
        use ratatui::crossterm::event::KeyCode;
        let asked = match key.code {
            KeyCode::Backspace => Some(InputRequest::DeletePrevChar),
            KeyCode::Char('u') if key.ctrl => Some(InputRequest::DeleteLine),
            KeyCode::Char('y') if key.ctrl => Some(InputRequest::Yank),
            _ => key.typed().map(InputRequest::InsertChar),
        };
        asked.and_then(|asked| self.typed.handle(asked)).is_some_and(|changed| changed.value)
    }

    /// Takes text while it is typed; tells whether it did.
    pub fn take(&mut self, text: &str) -> bool {
        if self.is_typing() {
            self.typed(text);
        }
        self.is_typing()
    }

    /// Takes pasted text, as one line.
    pub fn paste(&mut self, text: &str) {
        self.typed(&crate::domain::clean::line(text));
    }

    /// Takes text typed in one breath.
    pub fn typed(&mut self, text: &str) {
        let words = format!("{}{}", self.words(), text.replace(['\n', '\t'], " "));
        self.typed = std::mem::take(&mut self.typed).with_value(words);
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
        let words = end(self.words(), columns.saturating_sub(2 + count.width()));
        Some(Line::from(vec![
            Span::styled(format!(" /{words}"), theme.accent),
            Span::styled(count, theme.dim),
        ]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_emptied_is_put_back_and_a_letter_goes_with_its_accent() {
        let mut filter = Filter::default();
        filter.paste("Cre\u{300}che\nd’Oyonnax");
        assert_eq!(filter.words(), "Crèche d’Oyonnax");
        assert!(filter.key(Key::ctrl('u')) && filter.words().is_empty());
        assert!(!filter.key(Key::ctrl('u')), "nothing is left to empty");
        assert!(filter.key(Key::ctrl('y')));
        assert_eq!(filter.words(), "Crèche d’Oyonnax");
        filter.clear();
        assert!(filter.key(Key::ctrl('y')) && filter.is_active());
        filter.typed("e\u{301}");
        assert!(filter.key(Key::plain(ratatui::crossterm::event::KeyCode::Backspace)));
        assert_eq!(filter.words(), "Crèche d’Oyonnax");
    }
}
