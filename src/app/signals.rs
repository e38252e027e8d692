//! Signals: end, stop, go on. Pending requests to the file are done first, and the
//! terminal is given back.
//!
//! A program that is stopped gives the terminal to the shell, and takes it again whole when it goes
//! on. On Windows a program ends with its window; what was being typed is kept as a draft there too.

use std::sync::mpsc::Sender;

use super::event::Event;

/// Listens on a thread of its own. Where that cannot be, binome is ended as any program.
#[cfg(unix)]
pub(super) fn listen(events: Sender<Event>) {
    use signal_hook::{
        consts::{SIGCONT, SIGTSTP, SIGXFSZ},
        iterator::Signals,
    };
    // A file at its size limit is reported by the write itself: that signal is heard and left alone.
    let Ok(mut signals) = Signals::new([SIGCONT, SIGTSTP, SIGXFSZ]) else { return };
    for signal in ending() {
        // One that this system does not let us hear ends binome as it ends any program.
        let _ = signals.add_signal(signal);
    }
    std::thread::spawn(move || {
        for signal in signals.forever() {
            let event = match signal {
                SIGCONT => Event::GoesOn,
                SIGTSTP => Event::Stop,
                SIGXFSZ => continue,
                _ => Event::HangUp,
            };
            if !super::event::send(&events, event) {
                return;
            }
        }
    });
}

/// The signals that end a program, but those that cannot be heard and those of its own faults:
/// going on after a fault would repeat it.
#[cfg(unix)]
fn ending() -> impl Iterator<Item = i32> {
    use signal_hook::consts::{
        SIGABRT, SIGALRM, SIGHUP, SIGINT, SIGIO, SIGPROF, SIGQUIT, SIGSYS, SIGTERM, SIGUSR1,
        SIGUSR2, SIGVTALRM, SIGXCPU,
    };
    let named = [
        SIGABRT, SIGALRM, SIGHUP, SIGINT, SIGIO, SIGPROF, SIGQUIT, SIGSYS, SIGTERM, SIGUSR1,
        SIGUSR2, SIGVTALRM, SIGXCPU,
    ];
    // Linux has two more without a name here, and those of real time.
    let of_linux = [16, 30].into_iter().chain(34..=64);
    named.into_iter().chain(of_linux.filter(|_| cfg!(target_os = "linux")))
}

/// Stops binome, and with it what the shell started together with it; tells whether it will stop.
#[cfg(unix)]
pub(super) fn stop() -> bool {
    use rustix::process::{Signal, kill_current_process_group};
    kill_current_process_group(Signal::STOP).is_ok()
}

/// Whether a shell of this terminal started us as a job of its own: nobody else could let us go on.
#[cfg(unix)]
pub(super) fn has_shell() -> bool {
    use nix::unistd::{getpgid, getpgrp, getppid, getsid};
    let (group, session, parent) = (getpgrp(), getsid(None).ok(), getppid());
    if parent.as_raw() == 0 {
        // It is outside our container.
        return false;
    }
    let with_us = getpgid(Some(parent)).is_ok_and(|its| its == group);
    // Where a script runs us, its shell is signalled.
    if with_us { session != Some(group) } else { getsid(Some(parent)).ok() == session }
}

#[cfg(not(unix))]
pub(super) fn listen(_: Sender<Event>) {}

#[cfg(not(unix))]
pub(super) fn stop() -> bool {
    false
}

#[cfg(not(unix))]
pub(super) fn has_shell() -> bool {
    false
}
