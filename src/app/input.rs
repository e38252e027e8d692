//! The thread that reads the keyboard and the mouse.
//!
//! It reads in breaths: what the terminal has at once, and what follows so soon that no hand did it.
//! `app/burst.rs` tells in them text from keys.

use std::{io, sync::mpsc::Sender, thread, time::Duration};

use ratatui::crossterm::event::{self, Event as Terminal, MouseButton, MouseEventKind};

use super::{
    Event,
    burst::{Breaths, Ending, Read},
    send,
};
use crate::ui::Message;

/// Lines a turn of the wheel moves.
const WHEEL: i32 = 3;

/// A character so soon after another was sent with it. A hand takes five times as long.
const TOGETHER: Duration = Duration::from_millis(4);

/// How long text may pause on its way, and still be the same; shorter than a held key repeats.
const PAUSE: Duration = Duration::from_millis(30);

/// Starts reading. The thread ends with the terminal or with binome.
pub(super) fn start(events: Sender<Event>) {
    thread::spawn(move || {
        let mut breaths = Breaths::default();
        loop {
            let breath = match breath() {
                Ok(breath) => breath,
                Err(why) => {
                    send(&events, unread(why));
                    return;
                }
            };
            for message in breaths.messages(breath) {
                if !send(&events, Event::Input(message)) {
                    return;
                }
            }
        }
    });
}

/// A terminal that went away, or one that cannot be read: crossterm says so without a number of the
/// system's, and those of too many open files are no terminal's.
fn unread(why: io::Error) -> Event {
    match why.raw_os_error() {
        None | Some(23 | 24) => Event::Unread(why),
        Some(_) => Event::HangUp,
    }
}

/// Waits for something, and takes what comes with it.
fn breath() -> io::Result<Vec<Read>> {
    let (mut breath, mut ending) = (Vec::new(), Ending::default());
    loop {
        let read = read(event::read()?);
        ending.push(&read);
        breath.push(read);
        if !event::poll(patience(&ending))? {
            return Ok(breath);
        }
    }
}

/// How long to wait for more.
fn patience(ending: &Ending) -> Duration {
    match (ending.may_be_text(), ending.is_text()) {
        (false, _) => Duration::ZERO,
        (true, false) => TOGETHER,
        (true, true) => PAUSE,
    }
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the terminal tells of moves that mean nothing here"
)]
fn read(read: Terminal) -> Read {
    let message = match read {
        Terminal::Key(key) => return Read::Key(key),
        Terminal::Paste(text) => Some(Message::Paste(text)),
        Terminal::FocusGained => Some(Message::Focus(true)),
        Terminal::FocusLost => Some(Message::Focus(false)),
        Terminal::Resize(columns, rows) => Some(Message::Resize(columns, rows)),
        Terminal::Mouse(mouse) => match mouse.kind {
            MouseEventKind::Down(MouseButton::Left) => {
                Some(Message::Click(mouse.column, mouse.row))
            }
            MouseEventKind::ScrollUp => Some(Message::Wheel(mouse.column, mouse.row, -WHEEL)),
            MouseEventKind::ScrollDown => Some(Message::Wheel(mouse.column, mouse.row, WHEEL)),
            _ => None,
        },
    };
    Read::Other(message)
}
