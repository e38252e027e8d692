//! What a place does: it answers an action with a [`Reply`], and is drawn from the [`World`].
//!
//! A layer never knows another: it names the [`Route`] to go to, and what lies below it is nothing to
//! it. Keys are resolved, help is opened and the wheel is turned for all of them in `stack`.

use std::fmt::Debug;

use ratatui::{Frame, layout::Rect};

use super::{
    Effect,
    notice::Notice,
    route::Route,
    world::{Pending, World},
};
use crate::{
    domain::change::Change,
    keys::{Action, Key, Scope},
};

/// A place that is open.
pub trait Layer: Debug {
    /// Where it is.
    fn route(&self) -> Route;

    /// The scope of its keys.
    fn scope(&self) -> Scope;

    /// Does what a key means there.
    fn act(&mut self, action: Action, world: &World) -> Reply;

    /// Draws it on that part of the screen.
    fn draw(&self, frame: &mut Frame<'_>, area: Rect, world: &World);

    /// Takes a key that means nothing: a letter of what is typed.
    fn key(&mut self, _key: Key, _world: &World) {}

    /// Takes text; tells whether a field there did.
    fn typed(&mut self, _text: &str) -> bool {
        false
    }

    /// A click at a column and row of the screen, drawn on that part of it.
    fn click(&mut self, _area: Rect, _column: u16, _row: u16, _world: &World) {}

    /// Brings it to what is there now, on that part of the screen; gives what is missing.
    fn reconcile(&mut self, _area: Rect, _world: &World) -> Option<Effect> {
        None
    }

    /// Whether an action does something there, now.
    fn offers(&self, _action: Action, _world: &World) -> bool {
        true
    }

    /// What the row that is chosen says in full, for the bottom of the screen.
    fn aside(&self, _world: &World) -> String {
        String::new()
    }
}

/// What a layer answers.
#[derive(Debug, Default)]
pub struct Reply {
    /// What becomes of it.
    pub then: Then,
    /// What is to be done outside.
    pub effects: Vec<Effect>,
    /// What is said at the bottom.
    pub notice: Option<Notice>,
    /// What is to be written, where the person may.
    pub write: Option<(Pending, Change)>,
}

/// What becomes of a layer.
#[derive(Debug, Default, PartialEq, Eq)]
pub enum Then {
    /// It stays.
    #[default]
    Stay,
    /// It closes.
    Close,
    /// It stays, and the action is for what lies below.
    Pass,
    /// It stays, and that opens over it.
    Go(Route),
    /// That opens in its place.
    Instead(Route),
}

impl From<Then> for Reply {
    fn from(then: Then) -> Self {
        Self { then, ..Self::default() }
    }
}

impl Reply {
    /// It stays, and says so at the bottom.
    #[must_use]
    pub fn say(sentence: impl Into<String>) -> Self {
        Self { notice: Some(Notice::Done(sentence.into())), ..Self::default() }
    }

    /// It stays, and warns at the bottom.
    #[must_use]
    pub fn warn(sentence: impl Into<String>) -> Self {
        Self { notice: Some(Notice::Warning(sentence.into())), ..Self::default() }
    }

    /// It stays, and this is written.
    #[must_use]
    pub fn write(pending: Pending, change: Change) -> Self {
        Self { write: Some((pending, change)), ..Self::default() }
    }
}
