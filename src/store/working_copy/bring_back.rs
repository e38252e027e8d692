//! Bringing back what was written in a working copy: its operations, in their order, by the rules of
//! every edit, in one transaction.
//!
//! A field that still has the value read takes the new one; a long text that others
//! changed on other lines takes both; else the new value is kept as a conflict. An edit
//! wins over an archiving. Each operation keeps its id, author and moment, and comes back once.

use std::{collections::BTreeSet, path::Path};

use chrono::NaiveDateTime;
use rusqlite::Connection;

use super::{
    choices::Choices, read::Read, refill::refill, replay::Replay, take_away::Fork, withheld::Veil,
};
use crate::{
    domain::{brought::Brought, refusal::Refusal},
    store::{
        Actor, Store, clock,
        consistency::first_astray,
        copies::shelf::Copy,
        digests::seal_tables,
        erasing::{copy_registry, known},
        journal::{self, Entry, Writer},
        refuse::{Attempt, refuse},
        write_error::WriteError,
    },
};

impl Store {
    /// Brings back what was written in a working copy of this base, of which a copy is taken first.
    /// Operations that came back before do not come back again.
    ///
    /// # Errors
    /// A file that is no working copy, or of another base; one that is not whole; whatever keeps
    /// from writing. Nothing was written.
    pub fn bring_back(
        &mut self,
        actor: &Actor,
        copy: &Path,
        at: NaiveDateTime,
    ) -> Result<Brought, Refusal> {
        let mut other = Self::open(copy)?;
        let Some(fork) = other.fork()? else {
            return Err(Refusal::NoWorkingCopy(copy.into()));
        };
        if self.fork()?.is_some() {
            return Err(Refusal::WorkingCopy(self.path.clone()));
        }
        self.left_here(&other, &fork)?;
        let mut brought = self.brought(actor, &other, &fork, at)?;
        // All of it is here by now: emptying there loses nothing.
        let known = self.reading(self.at_once(known::all))?;
        if known.is_empty() {
            return Ok(brought);
        }
        brought.uncleaned = other.learn(&known, true).is_err();
        if !brought.uncleaned {
            // It is clean, whether the base can note it or not.
            let _ = self.note_clean(&fork.id);
        }
        Ok(brought)
    }

    /// Writes what had not come back before.
    fn brought(
        &mut self,
        actor: &Actor,
        other: &Self,
        fork: &Fork,
        at: NaiveDateTime,
    ) -> Result<Brought, Refusal> {
        let mut operations = other.since(fork)?;
        let back = self.reading(came_back(&self.conn, &operations))?;
        if operations.iter().all(|operation| back.contains(&operation.id)) {
            return Ok(Brought::default());
        }
        other.check_since(fork, &operations)?;
        let new = operations.iter_mut().filter(|operation| !back.contains(&operation.id));
        other.reading(refill(&other.conn, new))?;
        // People erased here meanwhile do not come back.
        let veil = self.reading(Veil::of(&self.conn, &other.conn))?;
        let withheld = veil.as_ref().map_or(0, |veil| veil.over(&mut operations, &back));
        let mut choices = other.reading(Choices::of(&other.conn, &operations))?;
        if let Some(veil) = &veil {
            choices.tell(|place, value| veil.value(place, value));
        }
        self.copy_before(at)?;
        let mut brought = Brought::default();
        let op = clock::new_id();
        self.write(
            &op,
            actor,
            |_, _| Ok(Vec::new()),
            |tx| {
                // A record may come later than one that names it.
                tx.pragma_update(None, "defer_foreign_keys", true)?;
                brought = replay(tx, fork, &choices, &operations)?;
                copy_registry::back(tx, &fork.id, actor)?;
                seal_tables(tx)?;
                Ok(Vec::new())
            },
        )?;
        Ok(Brought { withheld, ..brought })
    }

    /// A copy of the base before much is written in it at once: of a big one, that of the day is enough.
    fn copy_before(&self, at: NaiveDateTime) -> Result<(), Refusal> {
        let today = |copy: &Copy| copy.taken.date() == at.date();
        if !self.is_small() && self.copies().iter().any(today) {
            return Ok(());
        }
        self.copy(at).map(|_| ())
    }

    /// Whether what a working copy brings is whole. A small one is checked whole. Of another, its journal
    /// since it left and the records of those lines: the lines before were verified when it was taken away.
    fn check_since(&self, fork: &Fork, operations: &[journal::Operation]) -> Result<(), Refusal> {
        if self.is_small() {
            return self.full_check();
        }
        let left = self.reading(journal::hash_of(&self.conn, fork.seq))?;
        let broken = self.reading(self.at_once(|conn| journal::break_after(conn, fork.seq)))?;
        let mut records: BTreeSet<&str> = BTreeSet::new();
        for lines in operations.iter().flat_map(journal::Operation::records) {
            records.extend(lines.first().map(|line| line.record.as_str()));
        }
        let found = self.reading(self.at_once(|conn| first_astray(conn, &records)))?;
        let broken = if left == fork.hash { broken } else { Some(fork.seq) };
        match broken.map(|seq| format!("journal: seq {seq}")).or(found) {
            Some(found) => Err(Refusal::Damaged(self.path.clone(), found)),
            None => Ok(()),
        }
    }

    /// Whether a working copy left this base, as it stands.
    fn left_here(&self, copy: &Self, fork: &Fork) -> Result<(), Refusal> {
        let other = || Refusal::OtherBase(copy.path.clone());
        let id = |store: &Self| store.reading(crate::store::copies::backup::base_id(&store.conn));
        if id(self)? != id(copy)? {
            return Err(other());
        }
        let hash = self.reading(journal::hash_of(&self.conn, fork.seq))?;
        if hash == fork.hash { Ok(()) } else { Err(Refusal::Parted(copy.path.clone())) }
    }

    /// The operations of a working copy since it left.
    fn since(&self, fork: &Fork) -> Result<Vec<journal::Operation>, Refusal> {
        let mut operations = journal::operations_after(&self.conn, fork.seq)
            .map_err(|error| refuse(error, Attempt::Open(&self.path)))?;
        // Its erasings are all known to the base.
        operations.retain(|operation| !journal::is_erasing(&operation.id));
        Ok(operations)
    }
}

/// Those that came back before.
fn came_back(
    conn: &Connection,
    operations: &[journal::Operation],
) -> rusqlite::Result<BTreeSet<String>> {
    let mut found = conn.prepare_cached("SELECT 1 FROM brought_back WHERE operation = ?")?;
    let mut back = BTreeSet::new();
    for operation in operations {
        if found.exists([&operation.id])? {
            back.insert(operation.id.clone());
        }
    }
    Ok(back)
}

fn replay(
    conn: &Connection,
    fork: &Fork,
    choices: &Choices,
    operations: &[journal::Operation],
) -> Result<Brought, WriteError> {
    let mut brought = Brought::default();
    let mut read = Read::default();
    for operation in operations {
        if conn
            .prepare_cached("INSERT OR IGNORE INTO brought_back (operation, copy) VALUES (?, ?)")?
            .execute([&operation.id, &fork.id])?
            == 0
        {
            operation.records().for_each(|lines| read.note(lines));
            continue;
        }
        brought.operations += 1;
        let entry = Entry {
            op: &operation.id,
            group: &operation.group,
            undoes: operation.undoes.clone(),
            at: operation.at.clone(),
            person: operation.person.as_ref(),
            machine: &operation.machine,
        };
        let writer = Writer::begin(conn, entry)?;
        Replay::new(writer, fork, &read, choices, &mut brought).operation(operation)?;
        operation.records().for_each(|lines| read.note(lines));
    }
    Ok(brought)
}
