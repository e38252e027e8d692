//! Input a form takes whole: a paste, text typed in one breath; and Esc over the filter of a list.

use super::{Entry, Form};
use crate::{domain::field::Field, ui::widgets::input::Input};

impl Form {
    /// Gives pasted text to the field in use; tells whether it was taken.
    pub fn paste(&mut self, text: &str) -> bool {
        self.hand(|input| input.paste(text))
    }

    /// Gives text typed in one breath to the field in use; tells whether it was taken.
    pub fn typed(&mut self, text: &str) -> bool {
        self.hand(|input| input.typed(text))
    }

    /// A form being saved takes nothing more: it is about to close.
    fn hand(&mut self, give: impl FnOnce(&mut Input) -> bool) -> bool {
        let Some(entry) = self.entries.get_mut(self.focus) else { return false };
        if self.saving.is_some() || !give(&mut entry.input) {
            return false;
        }
        entry.problems.clear();
        let field = entry.field;
        self.touched(field);
        true
    }

    /// Whether line ends are text in the field in use.
    #[must_use]
    pub fn takes_lines(&self) -> bool {
        self.entries.get(self.focus).is_some_and(|entry| entry.input.keeps_enter())
    }

    /// Goes to a field.
    pub fn focus_on(&mut self, field: Field) {
        if let Some(at) = self.entries.iter().position(|entry| entry.field == field) {
            self.go_to(at);
        }
    }

    /// Clears the words that narrow the list in use; tells whether there were any.
    pub fn widen(&mut self) -> bool {
        match self.entries.get_mut(self.focus) {
            Some(Entry { input: Input::Set(set), .. }) => set.widen(),
            Some(Entry { input: Input::Person(person), .. }) => person.widen(),
            _ => false,
        }
    }
}
