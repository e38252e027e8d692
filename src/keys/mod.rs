//! Keys as data: which key does what, where.
//!
//! The bottom line, the help, the README's table and the key handling all read it, so that
//! they cannot differ. Knows keys only; must not know what an action does.

mod action;
mod bindings;
mod default;
mod keymap;
mod named;
mod scope;
mod view_bindings;

use std::borrow::Cow;

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

pub use self::{
    action::Action,
    keymap::{Clash, Keymap},
    scope::Scope,
};

/// One key, as it is pressed on any keyboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Key {
    /// Which.
    pub code: KeyCode,
    /// With the control key.
    pub ctrl: bool,
    /// With the alt key.
    pub alt: bool,
}

impl Key {
    /// A key on its own.
    #[must_use]
    pub const fn plain(code: KeyCode) -> Self {
        Self { code, ctrl: false, alt: false }
    }

    /// A character.
    #[must_use]
    pub const fn char(c: char) -> Self {
        Self::plain(KeyCode::Char(c))
    }

    /// A character with the control key.
    #[must_use]
    pub const fn ctrl(c: char) -> Self {
        Self { code: KeyCode::Char(c), ctrl: true, alt: false }
    }

    /// The character this key types, where it types one.
    #[must_use]
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the terminal names keys that mean nothing here"
    )]
    pub fn typed(self) -> Option<char> {
        match self.code {
            KeyCode::Char(c) if !self.ctrl && !self.alt => Some(c),
            _ => None,
        }
    }

    /// The figure of a key, from 1: as a digit, or as the same key of an AZERTY keyboard without Maj.
    #[must_use]
    pub fn figure(self) -> Option<usize> {
        let typed = self.typed()?;
        FIGURES.iter().position(|one| one.contains(&typed)).map(|at| at + 1)
    }

    /// The key pressed right after Esc, where a terminal sent the two as one: most have no other way
    /// to tell Alt.
    #[must_use]
    pub fn after_escape(self) -> Option<Self> {
        let may_follow = matches!(self.code, KeyCode::Char(_) | KeyCode::Enter | KeyCode::Tab);
        (self.alt && may_follow).then_some(Self { alt: false, ..self })
    }
}

impl From<KeyEvent> for Key {
    /// On Windows a character typed with AltGr arrives as control and alt together: it is text.
    /// Elsewhere a letter that arrives so is a control key after Esc. A line feed ends a line.
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the terminal names keys that mean nothing here"
    )]
    fn from(event: KeyEvent) -> Self {
        let ctrl = event.modifiers.contains(KeyModifiers::CONTROL);
        let alt = event.modifiers.contains(KeyModifiers::ALT);
        let escaped = |c: char| cfg!(not(windows)) && c.is_ascii_lowercase();
        let typed = ctrl && alt && matches!(event.code, KeyCode::Char(c) if !escaped(c));
        let code = match event.code {
            KeyCode::Char('j') if ctrl && !typed => {
                return Self { code: KeyCode::Enter, ctrl: false, alt };
            }
            KeyCode::Tab if event.modifiers.contains(KeyModifiers::SHIFT) => KeyCode::BackTab,
            code => code,
        };
        Self { code, ctrl: ctrl && !typed, alt: alt && !typed }
    }
}

impl From<Key> for KeyEvent {
    fn from(key: Key) -> Self {
        let mut modifiers = KeyModifiers::NONE;
        modifiers.set(KeyModifiers::CONTROL, key.ctrl);
        modifiers.set(KeyModifiers::ALT, key.alt);
        Self::new(key.code, modifiers)
    }
}

/// The keys of the figures from 1 to 9.
const FIGURES: [[char; 2]; 9] = [
    ['1', '&'],
    ['2', 'é'],
    ['3', '"'],
    ['4', '\''],
    ['5', '('],
    ['6', '-'],
    ['7', 'è'],
    ['8', '_'],
    ['9', 'ç'],
];

/// One action of a scope with its keys, the first of them being the one that is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Binding {
    /// Where.
    pub scope: Scope,
    /// The action.
    pub action: Action,
    /// With which keys.
    pub keys: Cow<'static, [Key]>,
    /// Whether the bottom line shows it: the help lists the rest.
    pub hint: bool,
}

#[cfg(test)]
mod tests;
