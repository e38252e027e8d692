//! The keymap as a value: the defaults, and the user's bindings.
//!
//! F1, Esc and Ctrl+C keep what they do, so that nobody is ever locked in.

use std::borrow::Cow;

use ratatui::crossterm::event::KeyCode;

use super::{Action, Binding, Key, Scope, bindings, view_bindings};

/// Keys that always do the same, whatever else is bound.
const KEPT: [(Key, Action); 3] = [
    (Key::plain(KeyCode::F(1)), Action::Help),
    (Key::plain(KeyCode::Esc), Action::Back),
    (Key::ctrl('c'), Action::Quit),
];

/// Every binding, in the order of the help.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keymap {
    bindings: Vec<Binding>,
}

impl Default for Keymap {
    fn default() -> Self {
        Self { bindings: [bindings::BINDINGS, view_bindings::VIEW_BINDINGS].concat() }
    }
}

/// Two actions on one key in one place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clash {
    /// The key.
    pub key: Key,
    /// Where.
    pub scope: Scope,
    /// The action asked.
    pub asked: Action,
    /// The action it has already.
    pub other: Action,
}

impl Keymap {
    /// The action of a key here, in this scope or a wider one.
    #[must_use]
    pub fn resolve(&self, scope: Scope, key: Key) -> Option<Action> {
        // Where letters are text, what a wider place does with them waits.
        let is_text = scope.is_typed_in() && key.edits();
        let mut places = scope.and_wider().filter(|place| place.is_typed_in() || !is_text);
        places.find_map(|place| {
            let mut here = self.bindings_of(place);
            here.find(|one| one.keys.contains(&key)).map(|one| one.action)
        })
    }

    /// The bindings of one scope, in the order of the help.
    pub fn bindings_of(&self, scope: Scope) -> impl Iterator<Item = &Binding> {
        self.bindings.iter().filter(move |binding| binding.scope == scope)
    }

    /// The bindings that work in a scope, the nearest first; one hidden by a nearer one is left out.
    #[must_use]
    pub fn reachable(&self, scope: Scope) -> Vec<&Binding> {
        let mut found: Vec<&Binding> = Vec::new();
        for binding in scope.and_wider().flat_map(|scope| self.bindings_of(scope)) {
            if found.iter().all(|nearer| nearer.action != binding.action) {
                found.push(binding);
            }
        }
        found
    }

    /// The keys of an action here; none where it has none.
    #[must_use]
    pub fn keys(&self, scope: Scope, action: Action) -> &[Key] {
        let mut here = scope.and_wider().flat_map(|scope| self.bindings_of(scope));
        here.find(|binding| binding.action == action).map_or(&[], |binding| &binding.keys)
    }

    /// Whether an action has a key in this very scope.
    #[must_use]
    pub fn binds(&self, scope: Scope, action: Action) -> bool {
        self.bindings_of(scope).any(|binding| binding.action == action)
    }

    /// Gives an action other keys, in one place or in all that have it. Where letters are text, a key
    /// that types there is not taken. The keys of before stay where none is left.
    pub fn rebind(&mut self, place: Option<Scope>, action: Action, keys: &[Key]) {
        let kept = |binding: &Binding| {
            let kept = KEPT.into_iter().filter(|(_, always)| *always == action);
            kept.map(|(key, _)| key).filter(|key| binding.keys.contains(key)).collect::<Vec<_>>()
        };
        for binding in &mut self.bindings {
            if binding.action != action || place.is_some_and(|place| place != binding.scope) {
                continue;
            }
            // A key that it has there by default types nothing there.
            let types = |key: &Key| key.edits() && !binding.keys.contains(key);
            let usable = |key: &&Key| !(binding.scope.is_typed_in() && types(key));
            let mut all: Vec<Key> = keys.iter().filter(usable).copied().collect();
            if all.is_empty() {
                continue;
            }
            let kept = kept(binding).into_iter().filter(|key| !keys.contains(key));
            all.extend(kept);
            binding.keys = Cow::Owned(all);
        }
    }

    /// The first key that two actions of a place share, or that hides an action of a wider place. Those of
    /// the defaults are left out.
    #[must_use]
    pub fn clash(&self, place: Option<Scope>, action: Action) -> Option<Clash> {
        let usual = Self::default();
        let mine = self.bindings.iter().filter(|one| one.action == action);
        let mine = mine.filter(|one| place.is_none_or(|place| place == one.scope));
        let mut pairs = mine.flat_map(|one| one.keys.iter().map(move |key| (one.scope, *key)));
        pairs.find_map(|(scope, key)| {
            let always = KEPT.iter().find(|(kept, always)| *kept == key && *always != action);
            if let Some((_, other)) = always {
                return Some(Clash { key, scope, asked: action, other: *other });
            }
            let meets = |other: &&Binding| {
                let near = scope.and_wider().any(|wider| wider == other.scope)
                    || other.scope.and_wider().any(|wider| wider == scope);
                near && other.action != action && other.keys.contains(&key)
            };
            let other = self.bindings.iter().filter(meets).find(|other| {
                let before = |scope, action| usual.keys(scope, action).contains(&key);
                !(before(scope, action) && before(other.scope, other.action))
            })?;
            Some(Clash { key, scope: other.scope, asked: action, other: other.action })
        })
    }
}
