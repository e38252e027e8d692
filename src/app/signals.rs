//! The terminal goes away, or the system ends binome: what was asked of the file is done first.
//!
//! Reading a terminal that is gone tells nothing of it on Unix (crossterm reads on and on): the signal
//! does. On Windows a program
//! ends with its window; what was being typed is kept as a draft there too.

use std::sync::mpsc::Sender;

use super::Event;

/// Listens on a thread of its own. Where that cannot be, binome is ended as any program.
#[cfg(unix)]
pub(super) fn listen(events: Sender<Event>) {
    use signal_hook::{
        consts::{SIGHUP, SIGTERM},
        iterator::Signals,
    };
    let Ok(mut signals) = Signals::new([SIGHUP, SIGTERM]) else { return };
    std::thread::spawn(move || {
        for _ in signals.forever() {
            if !super::send(&events, Event::HangUp) {
                return;
            }
        }
    });
}

#[cfg(not(unix))]
pub(super) fn listen(_: Sender<Event>) {}
