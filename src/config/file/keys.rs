//! The section `[keys]`: other keys for an action, wherever it has one, or in one place alone.

use std::ops::Range;

use toml_edit::{Item, Key as Name};

use super::{Reader, entries};
use crate::{
    config::{
        Config,
        problem::{What, nearest},
    },
    keys::{Action, Key, Keymap, Scope},
};

/// One line of it: where, which action, with which keys, and where that is written.
type Asked = (Option<Scope>, Action, Vec<Key>, Option<Range<usize>>);

impl Reader<'_> {
    /// Reads the section; a binding of one scope goes before a binding of all.
    pub(super) fn keys(&mut self, value: &Item, config: &mut Config) {
        let Some(table) = value.as_table_like() else {
            return self.wrong(value.span(), What::WantsSection("keys"));
        };
        let mut asked: Vec<Asked> = Vec::new();
        for (name, value) in entries(table) {
            match value.as_table_like() {
                Some(place) => match Scope::named(name.get()) {
                    Some(scope) => {
                        let bindings = entries(place);
                        asked.extend(
                            bindings
                                .filter_map(|(name, value)| self.bound(Some(scope), name, value)),
                        );
                    }
                    None => self.unknown(name, &Scope::ALL.map(Scope::name)),
                },
                None => asked.extend(self.bound(None, name, value)),
            }
        }
        asked.sort_by_key(|(place, ..)| place.is_some());
        for (place, action, keys, _) in &asked {
            config.keymap.rebind(*place, *action, keys);
        }
        for (place, action, _, span) in asked {
            if let Some(clash) = config.keymap.clash(place, action) {
                self.wrong(span, What::Clash(clash));
            }
        }
    }

    fn bound(&mut self, place: Option<Scope>, name: &Name, value: &Item) -> Option<Asked> {
        let here: Vec<&str> = Action::NAMED
            .iter()
            .filter(|(action, _)| {
                let mut places = Scope::ALL.into_iter();
                places.any(|scope| {
                    place.is_none_or(|place| place == scope)
                        && Keymap::default().binds(scope, *action)
                })
            })
            .map(|(_, name)| *name)
            .collect();
        let action = Action::named(name.get()).filter(|action| here.contains(&action.name()));
        let Some(action) = action else {
            let typed = name.get();
            let near = nearest(typed, here.into_iter()).map(str::to_owned);
            self.wrong(name.span(), What::UnknownKey(typed.to_owned(), near));
            return None;
        };
        let keys = self.keys_of(action, value)?;
        let typed_in = place.filter(|scope| scope.is_typed_in());
        let usual = Keymap::default();
        let is_text = |scope, key: &Key| key.edits() && usual.resolve(scope, *key) != Some(action);
        if let Some(scope) = typed_in
            && let Some(key) = keys.iter().find(|key| is_text(scope, key))
        {
            self.wrong(value.span(), What::TypesThere(key.name()));
            return None;
        }
        Some((place, action, keys, name.span()))
    }

    /// One key, or a list of them.
    fn keys_of(&mut self, action: Action, value: &Item) -> Option<Vec<Key>> {
        let one = value.as_value().filter(|value| !value.is_array());
        let all = value.as_array().into_iter().flatten().chain(one);
        let mut keys = Vec::new();
        for value in all {
            let Some(text) = value.as_str() else {
                self.wrong(value.span(), What::WantsKeys(action.name()));
                return None;
            };
            let Some(key) = Key::named(text) else {
                self.wrong(value.span(), What::UnknownKeyName(text.to_owned()));
                return None;
            };
            keys.push(key);
        }
        if keys.is_empty() {
            self.wrong(value.span(), What::WantsKeys(action.name()));
            return None;
        }
        Some(keys)
    }
}
