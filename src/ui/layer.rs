//! The trait of a place: it answers an action with a [`Reply`], and is drawn from the [`World`].
//!
//! A layer never knows another: it names the [`Route`] to go to, and what lies below it is nothing to
//! it. Keys are resolved, help is opened and the wheel is turned for all of them in `stack`.

use std::fmt::Debug;

use ratatui::{Frame, layout::Rect};

pub use super::reply::{Command, Refused, Reply, Saved, Then, Work};
use super::{
    forms::Form,
    importing::{Heard, Turn},
    message::{Effect, WholeCopy},
    route::Route,
    widgets::filter::Filter,
    world::{Ticket, World},
};
use crate::{
    document::Document,
    domain::{
        clean,
        field::RecordKind,
        news::RemoteChange,
        query::{Answer, Query},
    },
    keys::{Action, Key, Scope},
};

/// A place that is open.
pub trait Layer: Debug {
    /// The scope of its keys.
    fn scope(&self) -> Scope;

    /// Does what a key means there.
    fn act(&mut self, action: Action, world: &World) -> Reply;

    /// Leaves binome from there.
    fn quit(&mut self, _world: &World) -> Reply {
        Reply::ask([Effect::Quit])
    }

    /// Draws it on that part of the screen.
    fn draw(&self, frame: &mut Frame<'_>, area: Rect, world: &World);

    /// The filter that its letters go to while it is typed.
    fn filter_in_use(&mut self) -> Option<&mut Filter> {
        None
    }

    /// Takes a key that means nothing: a letter of what is typed.
    fn key(&mut self, key: Key, _world: &World) -> Reply {
        if let Some(filter) = self.filter_in_use().filter(|filter| filter.is_typing()) {
            filter.key(key);
        }
        Reply::default()
    }

    /// Takes text typed in one breath; tells whether a field there did.
    fn typed(&mut self, text: &str, _world: &World) -> bool {
        self.filter_in_use().is_some_and(|filter| filter.take(text))
    }

    /// Takes pasted text; tells whether a field there did.
    fn paste(&mut self, text: &str, world: &World) -> bool {
        self.typed(&clean::line(text), world)
    }

    /// Whether line ends are text in the field in use.
    fn takes_lines(&self) -> bool {
        false
    }

    /// Whether leaving it now would lose what is typed, or ask about it.
    fn holds_text(&self) -> bool {
        false
    }

    /// A click at a column and row of the screen, drawn on that part of it.
    fn click(&mut self, _area: Rect, _column: u16, _row: u16, _world: &World) {}

    /// A turn of the wheel by so many lines, up when negative.
    fn wheel(&mut self, by: i32, world: &World) {
        let action = if by < 0 { Action::Up } else { Action::Down };
        for _ in 0..by.abs() {
            self.act(action, world);
        }
    }

    /// The same, over a place of the screen.
    fn wheel_at(&mut self, _at: (u16, u16), by: i32, world: &World) {
        self.wheel(by, world);
    }

    /// The page that stands here, or that of what is chosen, to be written into a file.
    fn document(&self, _world: &World) -> Option<Document> {
        None
    }

    /// Moves to the row before or after; gives where its sheet is, where there is another row.
    fn neighbour(&mut self, _back: bool, _world: &World) -> Option<Route> {
        None
    }

    /// Hears that another view is shown in its place.
    fn leave(&mut self) {}

    /// Brings it to what is there now, on that part of the screen; asks for what is missing.
    fn reconcile(&mut self, _area: Rect, _world: &World) -> Reply {
        Reply::default()
    }

    /// Queries to the file when it opens.
    fn opens_with(&self, world: &World) -> Option<Query> {
        self.reads(world)
    }

    /// Queries to the file, asked again after a commit.
    fn reads(&self, _world: &World) -> Option<Query> {
        None
    }

    /// Takes an answer of the file, where it asked for it.
    fn answer(&mut self, _answer: &Answer, _world: &World) {}

    /// Hears that the file could not answer.
    fn unread(&mut self) {}

    /// Whether an answer of the file is still to come, before its picture is whole.
    fn is_waiting(&self) -> bool {
        false
    }

    /// Hears under which ticket what it wrote was asked.
    fn asked(&mut self, _ticket: Ticket) {}

    /// Its change is on the disk; it closes, with a notice.
    fn saved(&mut self, _ticket: Ticket, _world: &World) -> Option<Saved> {
        None
    }

    /// Its change was refused; returns whether the request was its own.
    fn refused(
        &mut self,
        _ticket: Ticket,
        _refused: &Refused<'_>,
        _world: &World,
    ) -> Option<Reply> {
        None
    }

    /// Hears that what was asked of it could not be opened; tells whether it says why.
    fn not_opened(&mut self, _why: &str) -> bool {
        false
    }

    /// Hears which copies of a damaged base are whole.
    fn copies(&mut self, _found: &[WholeCopy]) {}

    /// Hears what was asked of an import.
    fn heard(&mut self, _turn: Turn, _heard: Heard, _world: &World) -> Reply {
        Reply::default()
    }

    /// Hears of a record that was just written from another place.
    fn written(&mut self, _kind: RecordKind, _id: &str) {}

    /// The form being filled there.
    fn form(&self) -> Option<&Form> {
        None
    }

    /// Whether the bottom line tells of an action first, now, though it has no hint elsewhere.
    fn insists(&self, _action: Action, _world: &World) -> bool {
        false
    }

    /// Whether the bottom line tells of an action there, now.
    fn offers(&self, _action: Action, _world: &World) -> bool {
        true
    }

    /// The kind of record an action writes there, now, where it is not the same wherever it is pressed.
    fn writes(&self, _action: Action, _world: &World) -> Option<RecordKind> {
        None
    }

    /// Another name of an action in this place.
    fn word(&self, _action: Action, _world: &World) -> Option<&'static str> {
        None
    }

    /// The status line, shown when there is no notice.
    fn status(&self, _world: &World) -> String {
        String::new()
    }

    /// Whether it shows something that others did.
    fn tells(&self, _change: &RemoteChange, _world: &World) -> bool {
        false
    }
}
