//! What a place does: it answers an action with a [`Reply`], and is drawn from the [`World`].
//!
//! A layer never knows another: it names the [`Route`] to go to, and what lies below it is nothing to
//! it. Keys are resolved, help is opened and the wheel is turned for all of them in `stack`.

use std::fmt::Debug;

use ratatui::{Frame, layout::Rect};

use super::{
    forms::{Form, Orphan, Subject},
    message::{Effect, WholeCopy},
    notice::Notice,
    route::Route,
    world::{Pending, Ticket, World},
};
use crate::{
    domain::{
        change::Change,
        clean,
        field::RecordKind,
        id::PersonId,
        journal::Direction,
        news::RemoteChange,
        query::{Answer, Query},
        refusal::FieldConflict,
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

    /// Takes a key that means nothing: a letter of what is typed.
    fn key(&mut self, _key: Key, _world: &World) -> Reply {
        Reply::default()
    }

    /// Takes text typed in one breath; tells whether a field there did.
    fn typed(&mut self, _text: &str, _world: &World) -> bool {
        false
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

    /// Hears that another view is shown in its place.
    fn leave(&mut self) {}

    /// Brings it to what is there now, on that part of the screen; asks for what is missing.
    fn reconcile(&mut self, _area: Rect, _world: &World) -> Reply {
        Reply::default()
    }

    /// What it is drawn from of the file when it opens.
    fn opens_with(&self, world: &World) -> Option<Query> {
        self.reads(world)
    }

    /// What it is drawn from of the file, to be read again when something was committed.
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

    /// What it wrote is on the disk; it closes, and tells what was written.
    fn saved(&mut self, _ticket: Ticket) -> Option<Saved> {
        None
    }

    /// What it wrote was refused; tells whether it was asked from here.
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

    /// Hears of a record that was just written from another place.
    fn written(&mut self, _kind: RecordKind, _id: &str) {}

    /// The form being filled there.
    fn form(&self) -> Option<&Form> {
        None
    }

    /// Whether the bottom line tells of an action there, now.
    fn offers(&self, _action: Action, _world: &World) -> bool {
        true
    }

    /// What an action is called there, where it has another name than elsewhere.
    fn word(&self, _action: Action, _world: &World) -> Option<&'static str> {
        None
    }

    /// What is said at the bottom when there is nothing else to say.
    fn aside(&self, _world: &World) -> String {
        String::new()
    }

    /// Whether it shows something that others did.
    fn tells(&self, _change: &RemoteChange, _world: &World) -> bool {
        false
    }
}

/// What a layer wrote, once it is on the disk.
#[derive(Debug)]
pub struct Saved {
    /// What it was about.
    pub subject: Subject,
    /// The name typed, where it was about somebody.
    pub name: String,
    /// Whether something of it is to be settled later.
    pub put_off: bool,
}

/// Why something was not written.
#[derive(Debug)]
pub struct Refused<'a> {
    /// In a sentence.
    pub why: &'a str,
    /// The fields that somebody else wrote in.
    pub conflicts: &'a [FieldConflict],
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
    /// What is to be done to what is known, or to be written.
    pub command: Option<Command>,
}

/// What a layer may not do itself.
#[derive(Debug)]
pub enum Command {
    /// To write, where the person may.
    Write(Pending, Work),
    /// To write what a form made, under the ticket it had where it is tried again.
    Submit(Pending, Change, Option<Ticket>),
    /// To ask the file what would be taken back.
    AskBack(Direction),
    /// From now on I am this person, kept for next time where that was chosen.
    ActAs(PersonId),
    /// To go on with what an earlier run left unsaved.
    Resume(Box<Orphan>),
}

/// What is asked of the file.
#[derive(Debug)]
pub enum Work {
    /// A change.
    Change(Change),
    /// Undo or redo this group.
    TakeBack(Direction, String),
}

/// What becomes of a layer.
#[derive(Debug, Default, PartialEq)]
pub enum Then {
    /// It stays.
    #[default]
    Stay,
    /// It closes.
    Close,
    /// It stays, and the action is for what lies below.
    Pass,
    /// It closes, and the action is for what lies below.
    Leave,
    /// It stays, and that opens over it.
    Go(Box<Route>),
    /// That opens in its place.
    Instead(Box<Route>),
    /// To the view one comes from, or again to the one left so.
    Turn {
        /// Backwards.
        back: bool,
    },
}

impl Then {
    /// It stays, and that opens over it.
    #[must_use]
    pub fn go(route: Route) -> Self {
        Self::Go(Box::new(route))
    }

    /// That opens in its place.
    #[must_use]
    pub fn instead(route: Route) -> Self {
        Self::Instead(Box::new(route))
    }
}

impl From<Then> for Reply {
    fn from(then: Then) -> Self {
        Self { then, ..Self::default() }
    }
}

impl From<Command> for Reply {
    fn from(command: Command) -> Self {
        Self { command: Some(command), ..Self::default() }
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

    /// It stays, and this is written where the person may.
    #[must_use]
    pub fn write(pending: Pending, change: Change) -> Self {
        Command::Write(pending, Work::Change(change)).into()
    }

    /// It stays, and this is done outside.
    #[must_use]
    pub fn ask(effect: impl IntoIterator<Item = Effect>) -> Self {
        Self { effects: effect.into_iter().collect(), ..Self::default() }
    }

    /// The same, but that something else becomes of the layer.
    #[must_use]
    pub fn then(self, then: Then) -> Self {
        Self { then, ..self }
    }
}
