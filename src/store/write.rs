//! The one door through which everything is written: an immediate transaction, under an operation's
//! id that makes it safe to try again.

use chrono::{SecondsFormat, Utc};
use rusqlite::{Connection, Transaction, TransactionBehavior};

use super::{
    Actor, Applied, Store,
    apply::{self, Stop},
    journal::{self, Entry, Writer},
    place,
    refuse::{Attempt, refuse},
    undo,
};
use crate::domain::{change::Change, person::Role, refusal::Refusal};

impl Store {
    /// Applies a change: the one door through which everything is written.
    ///
    /// The operation's id makes it safe to try again: an operation that is already in the journal
    /// is not applied twice.
    ///
    /// # Errors
    /// Somebody wrote the same field in between, a rule of the file, a file that cannot be written;
    /// nothing was written.
    pub fn apply(&mut self, op: &str, actor: &Actor, change: &Change) -> Result<Applied, Refusal> {
        self.write(op, actor, None, |_| Ok(change.clone()))
    }

    /// Undoes the last thing this person did since a place of the journal.
    ///
    /// # Errors
    /// Nothing to undo, or somebody wrote since.
    pub fn undo(&mut self, op: &str, actor: &Actor, since: i64) -> Result<Applied, Refusal> {
        let person = actor.person.clone().ok_or(Refusal::Nobody)?;
        let found = undo::last_group(&self.conn, &person, since);
        let group = self.reading(found)?.ok_or(Refusal::NothingToUndo)?;
        self.write(op, actor, Some(&group), |tx| undo::reverse(tx, &group))
    }

    fn write(
        &mut self,
        op: &str,
        actor: &Actor,
        undoes: Option<&str>,
        change: impl FnOnce(&Connection) -> rusqlite::Result<Change>,
    ) -> Result<Applied, Refusal> {
        if self.read_only {
            return Err(Refusal::ReadOnly(self.path.clone()));
        }
        let path = self.path.clone();
        let doing = |error| refuse(error, Attempt::Write(&path));
        let tx =
            self.conn.transaction_with_behavior(TransactionBehavior::Immediate).map_err(doing)?;
        // What is written into a file that was moved away is lost to everybody.
        if place::identity(&path) != self.identity {
            return Err(Refusal::Missing(path));
        }
        if let Some(applied) = already(&tx, op).map_err(doing)? {
            return Ok(applied);
        }
        may_write(&tx, actor).map_err(doing)??;
        let change = change(&tx).map_err(doing)?;
        let made = journalled(&tx, op, actor, undoes, &change).map_err(|stop| match stop {
            Stop::Refused(refusal) => refusal,
            Stop::Failed(error) => doing(error),
        })?;
        tx.commit().map_err(doing)?;
        Ok(Applied { group: op.to_owned(), made })
    }
}

/// The moment, UTC, as it is written.
pub(super) fn now() -> String {
    Utc::now().to_rfc3339_opts(SecondsFormat::Millis, true)
}

fn journalled(
    tx: &Transaction<'_>,
    op: &str,
    actor: &Actor,
    undoes: Option<&str>,
    change: &Change,
) -> Result<Vec<String>, Stop> {
    let entry = Entry {
        op,
        group: op,
        undoes: undoes.map(str::to_owned),
        at: now(),
        person: actor.person.as_ref(),
        machine: &actor.machine,
    };
    let mut writer = Writer::begin(tx, entry)?;
    apply::apply(&mut writer, change)
}

/// What an operation did when it was applied before, as a retry after a commit in doubt must answer.
fn already(conn: &Connection, op: &str) -> rusqlite::Result<Option<Applied>> {
    let lines = journal::lines(conn, "WHERE op = ? ORDER BY seq", [op])?;
    if lines.is_empty() {
        return Ok(None);
    }
    let mut made: Vec<String> = Vec::new();
    for line in lines.iter().filter(|line| line.rev == 1) {
        if made.last() != Some(&line.record) {
            made.push(line.record.clone());
        }
    }
    Ok(Some(Applied { group: op.to_owned(), made }))
}

/// Whether the person's role lets them write. Names are declared, not proven: this keeps from
/// mistakes, not from malice.
fn may_write(conn: &Connection, actor: &Actor) -> rusqlite::Result<Result<(), Refusal>> {
    let Some(person) = &actor.person else {
        return Ok(Ok(()));
    };
    let role: Option<String> = rusqlite::OptionalExtension::optional(
        conn.prepare_cached("SELECT role FROM person WHERE id = ?")?
            .query_row([person.as_str()], |row| row.get("role")),
    )?;
    let refused =
        role.and_then(|role| Role::from_code(&role)).is_some_and(|role| !role.may_write());
    Ok(if refused { Err(Refusal::MayNotWrite) } else { Ok(()) })
}
