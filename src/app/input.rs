//! The thread that reads the keyboard and the mouse.

use std::{sync::mpsc::Sender, thread};

use ratatui::crossterm::event::{
    self, Event as Terminal, KeyEventKind, MouseButton, MouseEventKind,
};

use super::{Event, send};
use crate::{keys::Key, ui::Message};

/// Lines a turn of the wheel moves.
const WHEEL: i32 = 3;

/// Starts reading. The thread ends with the terminal or with binome.
pub(super) fn start(events: Sender<Event>) {
    thread::spawn(move || {
        loop {
            let Ok(read) = event::read() else {
                send(&events, Event::HangUp);
                return;
            };
            if let Some(message) = message(read)
                && !send(&events, Event::Input(message))
            {
                return;
            }
        }
    });
}

fn message(read: Terminal) -> Option<Message> {
    match read {
        // Windows tells of keys that are let go, too.
        Terminal::Key(key) if key.kind != KeyEventKind::Release => {
            Some(Message::Key(Key::from(key)))
        }
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
        Terminal::Key(_) => None,
    }
}
