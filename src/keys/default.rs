//! How a default key is written: with a hint in the bottom line or without, and the keys by their names.

use std::borrow::Cow;

use ratatui::crossterm::event::KeyCode;

use super::{Action, Binding, Key, Scope};

pub(super) const fn shown(scope: Scope, action: Action, keys: &'static [Key]) -> Binding {
    Binding { scope, action, keys: Cow::Borrowed(keys), hint: true }
}

pub(super) const fn unhinted(scope: Scope, action: Action, keys: &'static [Key]) -> Binding {
    Binding { scope, action, keys: Cow::Borrowed(keys), hint: false }
}

pub(super) const UP: Key = Key::plain(KeyCode::Up);
pub(super) const DOWN: Key = Key::plain(KeyCode::Down);
pub(super) const LEFT: Key = Key::plain(KeyCode::Left);
pub(super) const RIGHT: Key = Key::plain(KeyCode::Right);
pub(super) const PAGE_UP: Key = Key::plain(KeyCode::PageUp);
pub(super) const PAGE_DOWN: Key = Key::plain(KeyCode::PageDown);
pub(super) const HOME: Key = Key::plain(KeyCode::Home);
pub(super) const END: Key = Key::plain(KeyCode::End);
pub(super) const ENTER: Key = Key::plain(KeyCode::Enter);
pub(super) const ESC: Key = Key::plain(KeyCode::Esc);
pub(super) const TAB: Key = Key::plain(KeyCode::Tab);
pub(super) const BACK_TAB: Key = Key::plain(KeyCode::BackTab);
pub(super) const BACKSPACE: Key = Key::plain(KeyCode::Backspace);
pub(super) const SPACE: Key = Key::char(' ');
pub(super) const F1: Key = Key::plain(KeyCode::F(1));
pub(super) const F2: Key = Key::plain(KeyCode::F(2));
