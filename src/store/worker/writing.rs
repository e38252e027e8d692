//! Writing the changes that wait for the file, each in its turn, once the file was found whole.

use std::time::{Duration, Instant};

use super::{
    desk::Desk,
    message::News,
    turn::{Turn, Work},
};
use crate::{
    domain::refusal::Refusal,
    store::{Applied, is_held},
};

/// How long a change rests before it is tried again, in which requests are answered.
const RETRY: Duration = Duration::from_millis(20);

/// The same over a share, where each try keeps others waiting.
const SHARE_RETRY: Duration = Duration::from_millis(200);

/// How long what waits is still tried once the screen has gone.
const LEAVING: Duration = Duration::from_secs(10);

impl Desk {
    /// How long a change that found the file held rests.
    pub(super) fn retry(&self) -> Duration {
        if self.is_far() { SHARE_RETRY } else { RETRY }
    }

    /// Whether a change waits for the file.
    pub(super) fn has_waiting(&self) -> bool {
        self.turns.next().is_some()
    }

    /// Writes the changes that wait, in their order, until another process holds the file.
    pub(super) fn write_what_waits(&mut self, tell: &mut impl FnMut(News)) {
        while let Some(turn) = self.turns.next().cloned() {
            match self.surely(|desk| desk.write(&turn)) {
                Err(Refusal::Busy) => {
                    self.whole.pause();
                    if let Some(seconds) = self.turns.waited() {
                        if let Some(refusal) = self.no_locks() {
                            tell(News::Refused(turn.ticket, refusal));
                            self.turns.leave(turn.ticket);
                            continue;
                        }
                        tracing::debug!(op = turn.op, seconds, "waits for the file");
                        tell(News::Waiting(turn.ticket, seconds));
                    }
                    return;
                }
                Ok(applied) => {
                    tell(News::Applied(turn.ticket, applied));
                    self.own.push(turn.op.clone());
                    self.changed(tell);
                }
                Err(refusal) => {
                    if matches!(refusal, Refusal::InDoubt(_)) {
                        // If it is met among the lines, it is nobody else's.
                        self.own.push(turn.op.clone());
                    }
                    tell(News::Refused(turn.ticket, refusal));
                }
            }
            self.turns.leave(turn.ticket);
        }
    }

    /// Why a file that seems held is not: nobody could hold one there.
    fn no_locks(&self) -> Option<Refusal> {
        let path = self.store.as_ref()?.path();
        Some(is_held(path, Refusal::Busy)).filter(|refusal| *refusal != Refusal::Busy)
    }

    /// Nobody asks any more: writes what waits, for as long as a person waits for a program to end.
    /// Gives how many changes are left.
    pub(super) fn write_the_last(&mut self, tell: &mut impl FnMut(News)) -> usize {
        let since = Instant::now();
        self.write_what_waits(tell);
        while self.has_waiting() && since.elapsed() < LEAVING {
            std::thread::sleep(self.retry());
            self.write_what_waits(tell);
        }
        self.turns.len()
    }

    fn write(&mut self, turn: &Turn) -> Result<Applied, Refusal> {
        self.whole()?;
        self.known.meet(self.store.as_ref().ok_or(Refusal::Nobody)?)?;
        self.actor.on = Some(self.today);
        let store = self.store.as_mut().ok_or(Refusal::Nobody)?;
        let written = match &turn.work {
            Work::Apply(change) => store.apply(&turn.op, &self.actor, change),
            Work::TakeBack(way, named) => {
                store.take_back(&turn.op, &self.actor, *way, named.as_deref())
            }
        };
        if let Err(Refusal::Unfamiliar(_, surprise)) = &written {
            self.known.is_strange(surprise.clone());
        }
        written
    }
}
