//! The reply of a layer: its own fate, effects outside, and moves it may not make itself.

use super::{
    forms::{Orphan, Subject},
    message::Effect,
    notice::Notice,
    route::Route,
    world::{Pending, Ticket},
};
use crate::domain::{
    change::Change,
    id::{PersonId, TerritoryCode},
    journal::Direction,
    note::Note,
    refusal::{FieldConflict, Followed},
};

/// The outcome of a layer's change, once it is on the disk.
#[derive(Debug)]
pub struct Saved {
    /// Its subject.
    pub subject: Subject,
    /// The name typed, where it was about somebody.
    pub name: String,
    /// Whether something of it is to be settled later.
    pub put_off: bool,
    /// A note as it is now: who edits it again at once begins from there.
    pub note: Option<Note>,
}

/// Why something was not written.
#[derive(Debug)]
pub struct Refused<'a> {
    /// In a sentence.
    pub why: &'a str,
    /// The fields that somebody else wrote in.
    pub conflicts: &'a [FieldConflict],
}

/// The reply of a layer.
#[derive(Debug, Default)]
pub struct Reply {
    /// The fate of the layer.
    pub then: Then,
    /// Effects to perform outside.
    pub effects: Vec<Effect>,
    /// The notice at the bottom.
    pub notice: Option<Notice>,
    /// Changes to the world, or to the file.
    pub command: Option<Command>,
}

/// Commands a layer may not perform itself.
#[derive(Debug)]
pub enum Command {
    /// To write, where the person may.
    Write(Pending, Work),
    /// To write what a form made, under the ticket it had where it is tried again.
    Submit(Pending, Change, Option<Ticket>),
    /// To ask the file what would be taken back.
    AskBack(Direction),
    /// To show the whole Caf in place of my sector, or the other way.
    TurnSector,
    /// That opens once the base that is asked is open; nothing more where none is named.
    OnceOpened(Option<Route>),
    /// To choose that territory at the desk.
    Choose(TerritoryCode),
    /// From now on I am this person, kept for next time where that was chosen.
    ActAs(PersonId),
    /// To write what waits in the place of those who follow these territories, or not.
    Replace(Ticket, Vec<Followed>, bool),
    /// To go on with what an earlier run left unsaved.
    Resume(Box<Orphan>),
}

/// A request to the file.
#[derive(Debug)]
pub enum Work {
    /// A change.
    Change(Change),
    /// Undo or redo this group.
    TakeBack(Direction, String),
}

/// The fate of a layer.
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
    /// The sheet of the row before or after takes its place.
    Neighbour {
        /// The one before.
        back: bool,
    },
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
