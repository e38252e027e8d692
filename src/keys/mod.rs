//! Keys as data: which key does what, where.
//!
//! The bottom line, the help, the README's table and the key handling all read it, so that
//! they cannot differ. Knows keys only; must not know what an action does.

mod action;
mod bindings;
mod keymap;
mod named;

use std::borrow::Cow;

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

pub use self::{
    action::Action,
    keymap::{Clash, Keymap},
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

/// Where a key is pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scope {
    /// Everywhere, whatever is open.
    Everywhere,
    /// Wherever lines are read.
    Reading,
    /// In any view.
    View,
    /// In any of the three panes.
    Desk,
    /// In the pane of territories.
    Territories,
    /// In the pane of the convention.
    Ctg,
    /// In the pane of notes.
    Notes,
    /// In the view of deadlines.
    Due,
    /// In the view of plans.
    Plan,
    /// On the page before a visit.
    Visit,
    /// On the story of a territory.
    Story,
    /// In the map.
    Map,
    /// In the line of time.
    Timeline,
    /// In the view of what was done.
    Activity,
    /// Over the figures.
    Figures,
    /// Over the rows of a figure.
    FigureRows,
    /// Where conventions are ticked that may be signed.
    WhatIf,
    /// In the view of questions.
    Questions,
    /// Among the rows that answer one.
    Answers,
    /// In the list of views.
    Views,
    /// Over the alerts of a territory.
    Reasons,
    /// Among the lists of the Caf.
    Lists,
    /// In the list of the records of one kind.
    Rows,
    /// In the place of a convention.
    Convention,
    /// Where fiches of another plan are ticked.
    CopyPlan,
    /// Where a letter is asked.
    Letters,
    /// While a filter is typed.
    Filter,
    /// In a form.
    Form,
    /// In a sheet or a help that is only read.
    Sheet,
    /// Over what others did.
    Since,
    /// Where somebody else wrote in the same field.
    Conflict,
    /// Where a base is found damaged.
    Damage,
    /// Where two versions that were put off are settled.
    Conflicts,
    /// In the list of what was done.
    Journal,
    /// In the bin.
    Bin,
    /// In the list of people.
    People,
    /// Where a day of the past is asked.
    Past,
    /// At a question.
    Question,
    /// Before something is done that can be taken back.
    Confirm,
    /// On the first screens.
    Welcome,
    /// Where the départements of a new base are chosen.
    Departments,
}

impl Scope {
    /// Every scope, the widest first.
    pub const ALL: [Self; 41] = [
        Self::Everywhere,
        Self::Reading,
        Self::View,
        Self::Desk,
        Self::Territories,
        Self::Ctg,
        Self::Notes,
        Self::Due,
        Self::Plan,
        Self::Visit,
        Self::Story,
        Self::Map,
        Self::Timeline,
        Self::Activity,
        Self::Figures,
        Self::FigureRows,
        Self::WhatIf,
        Self::Questions,
        Self::Answers,
        Self::Views,
        Self::Reasons,
        Self::Lists,
        Self::Rows,
        Self::Convention,
        Self::CopyPlan,
        Self::Letters,
        Self::Filter,
        Self::Form,
        Self::Sheet,
        Self::Journal,
        Self::Bin,
        Self::People,
        Self::Since,
        Self::Conflict,
        Self::Conflicts,
        Self::Damage,
        Self::Past,
        Self::Question,
        Self::Confirm,
        Self::Welcome,
        Self::Departments,
    ];

    /// Whether letters are text there.
    #[must_use]
    pub const fn is_typed_in(self) -> bool {
        matches!(
            self,
            Self::Letters
                | Self::Filter
                | Self::Form
                | Self::Past
                | Self::Welcome
                | Self::Departments
        )
    }

    /// Whether it is text to be read on, page by page.
    #[must_use]
    pub const fn is_text(self) -> bool {
        matches!(self, Self::Sheet | Self::Conflict | Self::Conflicts)
    }

    /// This scope, then each wider one whose keys work here too.
    pub fn and_wider(self) -> impl Iterator<Item = Self> {
        std::iter::successors(Some(self), |scope| scope.parent())
    }

    /// The wider scope whose keys work here too.
    #[must_use]
    pub const fn parent(self) -> Option<Self> {
        match self {
            Self::Everywhere => None,
            Self::Territories | Self::Ctg | Self::Notes => Some(Self::Desk),
            Self::Desk
            | Self::Due
            | Self::Plan
            | Self::Map
            | Self::Timeline
            | Self::Figures
            | Self::Questions
            | Self::Activity => Some(Self::View),
            Self::View
            | Self::FigureRows
            | Self::WhatIf
            | Self::Answers
            | Self::Views
            | Self::Reasons
            | Self::Lists
            | Self::Rows
            | Self::Convention
            | Self::CopyPlan
            | Self::Sheet
            | Self::Journal
            | Self::Bin
            | Self::People
            | Self::Visit
            | Self::Story
            | Self::Since
            | Self::Conflict
            | Self::Conflicts => Some(Self::Reading),
            Self::Reading
            | Self::Letters
            | Self::Filter
            | Self::Form
            | Self::Past
            | Self::Damage
            | Self::Question
            | Self::Confirm
            | Self::Welcome
            | Self::Departments => Some(Self::Everywhere),
        }
    }
}

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
