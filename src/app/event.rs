//! Events of the screen's thread.

use std::{io, sync::mpsc::Sender};

use super::drafts::order::Left;
use crate::{store::worker::News, ui::Message};

/// An event of the main loop.
pub(super) enum Event {
    /// From the keyboard.
    Input(Message),
    /// From the file.
    News(News),
    /// Drafts of earlier runs.
    Left(Vec<Left>),
    /// The terminal has gone away, or the system ends the program.
    HangUp,
    /// The system stops the program for a while.
    Stop,
    /// It goes on after a stop.
    GoesOn,
    /// A while has passed: the day may have changed.
    Clock,
    /// The keyboard cannot be read, and why.
    Unread(io::Error),
}

/// Sends unless the receiver is gone, which means that binome is ending.
pub(super) fn send(events: &Sender<Event>, event: Event) -> bool {
    events.send(event).is_ok()
}
