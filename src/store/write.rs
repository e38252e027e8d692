//! The one door through which everything is written: an immediate transaction, under an operation's
//! id that makes it safe to try again.

use std::time::Instant;

use chrono::SecondsFormat;
use rusqlite::{Connection, Transaction, TransactionBehavior};

use super::{
    Actor, Applied, Store,
    again::is_of,
    apply, check, clock,
    commit::commit,
    doubt, inspect,
    journal::{self, Entry, JournalLine, Writer},
    log, place,
    refuse::{Attempt, is_busy, refuse},
    rights::{self, Rights},
    seen, undo,
    write_error::WriteError,
};
use crate::domain::{
    change::{Change, Step},
    journal::Direction,
    refusal::Refusal,
    tier::{Tier, Unsafe},
};

impl Store {
    /// Applies a change.
    ///
    /// The operation's id makes it safe to try again: an operation that is already in the journal
    /// is not applied twice, and answers what it answered.
    ///
    /// # Errors
    /// Somebody wrote the same field in between, a rule of the file, a file that cannot be written;
    /// nothing was written.
    pub fn apply(&mut self, op: &str, actor: &Actor, change: &Change) -> Result<Applied, Refusal> {
        let mut other = false;
        let again = |_: &Connection, lines: &[JournalLine]| {
            other = !is_of(change, lines);
            Ok(made_by(change, lines))
        };
        let written = self.write(op, actor, again, |tx| {
            let rights = Rights::before(tx, actor, change)?;
            let made = apply::apply(&mut Writer::begin(tx, entry(op, actor))?, change)?;
            rights.after(tx, change, &made)?;
            Ok(made)
        });
        if other { Err(Refusal::OtherOperation(op.to_owned())) } else { written }
    }

    /// Undoes the last thing this person did that still stands, whenever it was; or redoes what they
    /// undid last, while they have done nothing new since. Where a group is named, it is that one
    /// or none: the activity shown is the one taken back.
    ///
    /// # Errors
    /// Nothing to take back, another group than the one named, somebody wrote since, words that
    /// were erased; nothing was written.
    pub fn take_back(
        &mut self,
        op: &str,
        actor: &Actor,
        direction: Direction,
        named: Option<&str>,
    ) -> Result<Applied, Refusal> {
        let person = actor.person.clone().ok_or(Refusal::Nobody)?;
        let again = |tx: &Connection, _: &[JournalLine]| undo::made_by(tx, op);
        self.write(op, actor, again, |tx| {
            undo::take_back(tx, &person, direction, named, entry(op, actor))
        })
    }

    /// The door itself: `act` writes in one transaction, or `again` tells what it answered when this
    /// operation was written before.
    pub(super) fn write(
        &mut self,
        op: &str,
        actor: &Actor,
        again: impl FnOnce(&Connection, &[JournalLine]) -> rusqlite::Result<Vec<String>>,
        act: impl FnOnce(&Transaction<'_>) -> Result<Vec<String>, WriteError>,
    ) -> Result<Applied, Refusal> {
        let since = Instant::now();
        let written = self.written(op, actor, again, act);
        let written = written.map_err(|refusal| check::unread_by(&self.conn, &self.path, refusal));
        log::written(op, since, written)
    }

    fn written(
        &mut self,
        op: &str,
        actor: &Actor,
        again: impl FnOnce(&Connection, &[JournalLine]) -> rusqlite::Result<Vec<String>>,
        act: impl FnOnce(&Transaction<'_>) -> Result<Vec<String>, WriteError>,
    ) -> Result<Applied, Refusal> {
        match &self.tier {
            Tier::Host | Tier::Share => {}
            Tier::ReadOnly(Unsafe::Rights) => return Err(Refusal::ReadOnly(self.path.clone())),
            Tier::ReadOnly(why) => {
                return Err(Refusal::UnsafePlace(self.path.clone(), why.clone()));
            }
        }
        self.make_ready()?;
        self.still_there()?;
        let path = self.path.clone();
        let failed = |error| refuse(error, Attempt::Write(&path));
        let tx =
            self.conn.transaction_with_behavior(TransactionBehavior::Immediate).map_err(failed)?;
        place::still_there(&path, self.identity)?;
        if inspect::mark(&tx).map_err(failed)? != self.mark.get() {
            // A foreign trigger would rewrite the values written.
            self.mark.set(inspect::made_as_ours(&tx, &path)?);
        }
        let seen = seen::go_on(&tx, &path, self.seen.as_ref()).map_err(failed)??;
        let lines = journal::of_operation(&tx, op).map_err(failed)?;
        if !lines.is_empty() {
            let made = again(&tx, &lines).map_err(failed)?;
            doubt::lasts(&tx, op)?;
            return Ok(Applied { group: op.to_owned(), made });
        }
        rights::may_write(&tx, actor).map_err(failed)??;
        let made = act(&tx).map_err(|stop| match stop {
            WriteError::Refused(refusal) => refusal,
            WriteError::Failed(error) => failed(error),
        })?;
        journal::leave(&tx, seen.last.seq).map_err(failed)?;
        let now = seen.later(&tx).map_err(failed)?;
        match commit(&tx) {
            Ok(()) => drop(tx),
            // Who is kept out of the file has left nothing in it.
            Err(error) if is_busy(&error) => return Err(failed(error)),
            Err(error) => {
                drop(tx);
                self.found_again(op, error)?;
            }
        }
        self.seen = Some(now);
        Ok(Applied { group: op.to_owned(), made })
    }
}

/// The moment, UTC, as it is written.
pub(super) fn now() -> String {
    clock::now().to_rfc3339_opts(SecondsFormat::Millis, true)
}

pub(super) fn entry<'a>(op: &'a str, actor: &'a Actor) -> Entry<'a> {
    Entry {
        op,
        group: op,
        undoes: None,
        at: now(),
        person: actor.person.as_ref(),
        machine: &actor.machine,
    }
}

/// The ids a change made when it was applied, found again in its lines.
fn made_by(change: &Change, lines: &[JournalLine]) -> Vec<String> {
    let given = |id: &String| {
        let is_it = |step: &Step| matches!(step, Step::Create { id: Some(own), .. } if own == id);
        change.steps.iter().any(is_it)
    };
    let mut born: Vec<&String> = Vec::new();
    for line in lines.iter().filter(|line| line.rev == 1 && !given(&line.record)) {
        if born.last() != Some(&&line.record) {
            born.push(&line.record);
        }
    }
    let mut born = born.into_iter();
    let made = change.steps.iter().map(|step| match step {
        Step::Create { id: Some(id), .. } => id.clone(),
        Step::Create { id: None, .. } => born.next().cloned().unwrap_or_default(),
        Step::Edit { .. } | Step::Link { .. } | Step::Archive { .. } | Step::Merge { .. } => {
            String::new()
        }
    });
    made.collect()
}
