//! Somebody of a list of people, found by typing their name; or somebody new, of the name typed.

mod draw;

use ratatui::crossterm::event::KeyCode;

use super::{filter::Filter, list::ListState};
use crate::{
    domain::{clean, fold::fold, person::is_called},
    keys::Key,
};

/// How many lines of people are shown at most.
const WINDOW: u16 = 6;

/// The code of somebody new, which their name follows.
pub const NEW: &str = "+";

/// Somebody who may be chosen.
#[derive(Debug, Clone)]
pub struct PersonOption {
    /// Their id; empty for nobody.
    pub code: String,
    /// Their name.
    pub label: String,
    /// Shown beside those found only by their name.
    pub detail: Option<String>,
}

/// The people, the letters typed and the one chosen.
#[derive(Debug)]
pub struct PersonInput {
    options: Vec<PersonOption>,
    letters: Filter,
    list: ListState<String>,
    /// The one that was chosen before letters were typed.
    before: String,
}

impl PersonInput {
    /// These people, beginning with one.
    #[must_use]
    pub fn new(options: Vec<PersonOption>, code: &str) -> Self {
        let (letters, list) = (Filter::default(), ListState::default());
        let mut input = Self { options, letters, list, before: code.to_owned() };
        input.choose(code);
        input
    }

    /// The id chosen; of somebody new, [`NEW`] and their name.
    #[must_use]
    pub fn value(&self) -> String {
        match self.code() {
            NEW => format!("{NEW}{}", self.name()),
            code => code.to_owned(),
        }
    }

    /// Restores what [`PersonInput::value`] gave.
    pub fn restore(&mut self, value: &str) {
        self.letters.clear();
        match value.strip_prefix(NEW) {
            Some(name) => {
                self.letters.paste(name);
                self.choose(NEW);
            }
            None if self.options.iter().any(|one| one.code == value) => {
                value.clone_into(&mut self.before);
                self.choose(value);
            }
            None => {}
        }
    }

    fn code(&self) -> &str {
        self.list.selected().map_or("", String::as_str)
    }

    fn name(&self) -> String {
        clean::line(self.letters.words())
    }

    fn choose(&mut self, code: &str) {
        self.list.select(code.to_owned());
        self.settle();
    }

    fn settle(&mut self) {
        let codes = self.codes();
        self.list.settle(&codes, usize::from(WINDOW), |_| 1);
    }

    /// Those shown: without letters, the usual ones and the one chosen; with letters, all whose
    /// name they call, those it begins with first.
    fn shown(&self) -> Vec<&PersonOption> {
        let usual = |one: &&PersonOption| one.detail.is_none() || one.code == self.before;
        let all = self.options.iter();
        if self.letters.is_active() {
            let words = self.letters.words();
            let called = |one: &&PersonOption| !one.code.is_empty() && is_called(&one.label, words);
            let mut found: Vec<_> = all.filter(called).collect();
            let letters = fold(words);
            found.sort_by_cached_key(|one| !fold(&one.label).starts_with(&letters));
            found
        } else {
            all.filter(usual).collect()
        }
    }

    fn codes(&self) -> Vec<String> {
        let shown = self.shown().into_iter().map(|one| one.code.clone());
        shown.chain([NEW.to_owned()]).collect()
    }

    /// Takes a key; tells whether it was for this input.
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the terminal names keys that mean nothing here"
    )]
    pub fn key(&mut self, key: Key) -> bool {
        let codes = self.codes();
        let at = self.list.index();
        let letters = self.letters.is_active();
        let to = match key.code {
            KeyCode::Up => at.checked_sub(1),
            KeyCode::Down => Some(at + 1).filter(|to| *to < codes.len()),
            KeyCode::Left => Some((at + codes.len() - 1) % codes.len()),
            KeyCode::Right => Some((at + 1) % codes.len()),
            KeyCode::Char(' ') if !letters => Some((at + 1) % codes.len()),
            KeyCode::Home => Some(0),
            KeyCode::End => Some(codes.len() - 1),
            _ => return self.letter(key),
        };
        let Some(code) = to.and_then(|to| codes.get(to)) else { return false };
        if !letters && code != NEW {
            self.before.clone_from(code);
        }
        self.choose(code);
        true
    }

    /// A letter narrows the list, to its first; who stays on somebody new types their name.
    fn letter(&mut self, key: Key) -> bool {
        let named = self.code() == NEW && (!self.letters.is_active() || !self.shown().is_empty());
        let used = self.letters.key(key) || key.code == KeyCode::Backspace;
        if used && !named {
            self.narrow();
        }
        used
    }

    fn narrow(&mut self) {
        let first = if self.letters.is_active() {
            self.codes().swap_remove(0)
        } else {
            self.before.clone()
        };
        self.choose(&first);
    }

    /// Takes a name.
    pub fn typed(&mut self, text: &str) {
        self.letters.typed(text);
        self.narrow();
    }

    /// Lets every name through again; tells whether letters held some back.
    pub fn widen(&mut self) -> bool {
        let held = self.letters.is_active();
        self.letters.clear();
        if held {
            self.narrow();
        }
        held
    }

    /// The focus leaves it: what was found is chosen.
    pub fn leave(&mut self) {
        if self.code() != NEW {
            self.before = self.code().to_owned();
            self.letters.clear();
        }
        self.settle();
    }

    /// Rows it asks for in focus, never more than `most`.
    #[must_use]
    pub fn rows(&self, most: u16) -> u16 {
        let options = u16::try_from(self.options.len() + 1).unwrap_or(WINDOW);
        (1 + options.min(WINDOW)).min(most.max(2))
    }

    /// A click on a line of it: the first is its head.
    pub fn click(&mut self, line: usize) {
        let codes = self.codes();
        let window = usize::from(WINDOW) - 1;
        let row = line.checked_sub(1).map(|line| line + self.top(window));
        let last = codes.len() - 1;
        if let Some(code) = row.and_then(|row| codes.get(row.min(last))) {
            self.choose(code);
        }
    }

    /// The first of the people shown, in a window of so many above the line of somebody new.
    fn top(&self, window: usize) -> usize {
        let last = self.codes().len().saturating_sub(2);
        (self.list.index().min(last) + 1).saturating_sub(window)
    }
}

#[cfg(test)]
mod tests;
