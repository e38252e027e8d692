//! The names of keys and of actions.

use crate::keys::{Action, Key, Scope};

/// The name of an action's key in a sentence.
pub type KeyOf<'a> = &'a dyn Fn(Action) -> String;

/// Keys and their help.
#[derive(Debug)]
pub struct KeysText {
    /// The panes come back.
    pub unzoom: &'static str,
    /// The note that closes the chosen difficulty.
    pub closing_note: &'static str,
    /// A key's name, as it is written on the keyboard.
    pub key_name: fn(Key) -> String,
    /// An action in a word or two, for the bottom line.
    pub action: fn(Action) -> &'static str,
    /// An action in a sentence, for the help.
    pub action_help: fn(Scope, Action) -> &'static str,
    /// A place.
    pub scope: fn(Scope) -> &'static str,
    /// The use of a place.
    pub scope_help: fn(Scope, KeyOf<'_>) -> String,
    /// Uses of the mouse, and copying text of the screen.
    pub mouse: &'static str,
    /// Title of the help of a place.
    pub help_title: fn(&str) -> String,
}
