//! Hears that the terminal is gone, where no signal says so.
//!
//! A shell that ignores SIGHUP keeps it from its children. A terminal that is gone gives no byte and no
//! error: crossterm would read it for ever. The system is asked instead, on a thread that sleeps until then.

use std::sync::mpsc::Sender;

use super::event::Event;

/// Watches on a thread of its own. Where that cannot be, the signals are left.
#[cfg(unix)]
pub(super) fn watch(events: Sender<Event>) {
    use rustix::event::{PollFd, PollFlags, poll};
    std::thread::spawn(move || {
        loop {
            // Without events asked for, only the end is reported.
            let mut terminal =
                [PollFd::from_borrowed_fd(rustix::stdio::stdin(), PollFlags::empty())];
            match poll(&mut terminal, None) {
                Err(rustix::io::Errno::INTR) => {}
                Err(_) => return,
                Ok(_) => {
                    super::event::send(&events, Event::HangUp);
                    return quieten();
                }
            }
        }
    });
}

/// Gives crossterm, for the rest of the run, something to read where nothing comes, so that it sleeps.
#[cfg(unix)]
fn quieten() {
    let Ok((empty, _held)) = rustix::pipe::pipe() else { return };
    if rustix::stdio::dup2_stdin(empty).is_ok() {
        loop {
            std::thread::park();
        }
    }
}

#[cfg(not(unix))]
pub(super) fn watch(_: Sender<Event>) {}
