//! The names of keys, and what they do.

use crate::keys::{Action, Key, Scope};

/// What the key of an action is called, where a sentence is about.
pub type KeyOf<'a> = &'a dyn Fn(Action) -> String;

/// Keys and their help.
#[derive(Debug)]
pub struct KeysText {
    /// A key's name, as it is written on the keyboard.
    pub key_name: fn(Key) -> String,
    /// What an action does, in a word or two, for the bottom line.
    pub action: fn(Action) -> &'static str,
    /// What an action does, in a sentence, for the help.
    pub action_help: fn(Action) -> &'static str,
    /// A place.
    pub scope: fn(Scope) -> &'static str,
    /// What one does in a place.
    pub scope_help: fn(Scope, KeyOf<'_>) -> String,
    /// What the mouse does, and how text of the screen is copied.
    pub mouse: &'static str,
    /// Title of the help of a place.
    pub help_title: fn(&str) -> String,
}
