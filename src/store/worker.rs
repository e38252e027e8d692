//! The loop that owns the connection: it answers requests in turn, and when idle looks whether
//! somebody else committed.
//!
//! Runs on whatever thread it is called from; the screen never waits for it. While another program
//! holds the file, changes wait their turn and everything else is answered.

mod as_known;
mod checking;
mod cleaning;
mod copies;
mod desk;
mod inbox;
mod known;
mod look;
mod message;
mod opening;
mod past;
mod prefetch;
mod reference;
mod task;
mod turn;
mod whole;
mod writing;

use std::{
    sync::mpsc::{Receiver, RecvTimeoutError},
    time::{Duration, Instant},
};

use chrono::NaiveDate;

use self::inbox::Inbox;
pub use self::{
    desk::Desk,
    message::{News, Request, Ticket},
};

/// Answers requests until their sender is gone, then writes what still waits for the file. `tell` is
/// called on this thread. Gives how many changes could not be written.
pub fn run(
    requests: &Receiver<Request>,
    poll: Duration,
    today: NaiveDate,
    mut tell: impl FnMut(News),
) -> usize {
    let (mut desk, mut inbox) = (Desk::new(today), Inbox::new(requests));
    let mut looked = Instant::now();
    loop {
        let rest = desk.poll(poll).saturating_sub(looked.elapsed());
        let rest = if desk.has_waiting() { rest.min(desk.retry()) } else { rest };
        let idle = match inbox.next(rest) {
            Ok(request) => {
                desk.take(request, &mut tell);
                false
            }
            Err(RecvTimeoutError::Timeout) => true,
            Err(RecvTimeoutError::Disconnected) => {
                let left = desk.write_the_last(&mut tell);
                desk.leave();
                return left;
            }
        };
        desk.write_what_waits(&mut tell);
        // Also between requests that follow each other without a rest.
        if looked.elapsed() >= desk.poll(poll) {
            let reported = desk.look(&mut tell);
            // Long work goes on when idle.
            if let Some(news) = if reported || !idle { None } else { desk.go_on() } {
                tell(news);
            }
            looked = Instant::now();
        }
    }
}
