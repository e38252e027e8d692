//! The changes that wait for the file, in their order. Each has its operation id from the start, so
//! that trying again never writes it twice.

use std::{collections::VecDeque, time::Instant};

use super::message::Ticket;
use crate::domain::{change::Change, journal::Direction};

/// The write to perform.
#[derive(Debug, Clone)]
pub(super) enum Work {
    Apply(Change),
    TakeBack(Direction, Option<String>),
}

/// One change that waits.
#[derive(Debug, Clone)]
pub(super) struct Turn {
    pub(super) ticket: Ticket,
    pub(super) op: String,
    pub(super) work: Work,
    since: Instant,
    reported: u64,
}

/// Those that wait, the first to be written first.
#[derive(Debug, Default)]
pub(super) struct Turns(VecDeque<Turn>);

impl Turns {
    pub(super) fn join(&mut self, ticket: Ticket, op: String, work: Work) {
        self.0.push_back(Turn { ticket, op, work, since: Instant::now(), reported: 0 });
    }

    pub(super) fn next(&self) -> Option<&Turn> {
        self.0.front()
    }

    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// Takes one out; tells whether it was still there.
    pub(super) fn leave(&mut self, ticket: Ticket) -> bool {
        let before = self.0.len();
        self.0.retain(|turn| turn.ticket != ticket);
        self.0.len() < before
    }

    /// Whole seconds that the first has waited, each reported once.
    pub(super) fn waited(&mut self) -> Option<u64> {
        let turn = self.0.front_mut()?;
        let seconds = turn.since.elapsed().as_secs();
        (seconds > turn.reported).then(|| {
            turn.reported = seconds;
            seconds
        })
    }
}
