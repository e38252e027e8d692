//! The verbs that read a base: each in one transaction, so that what is read holds together.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use rusqlite::Connection;

use super::{Store, follow_ups, journal, notes, read_communes, seen::Seen, snapshot};
use crate::domain::{
    communes::Communes,
    follow_up::FollowUp,
    id::{FollowUpId, NoteId},
    journal::JournalLine,
    note::Note,
    page::{CountQuery, NotesCount, NotesFilter, NotesPage, NotesQuery},
    refusal::Refusal,
    snapshot::Snapshot,
};

impl Store {
    /// Everything small, read in one transaction; contacts and open follow-ups as of a day.
    ///
    /// # Errors
    /// A file that is damaged, or held by another process.
    pub fn snapshot(&mut self, on: NaiveDate) -> Result<Snapshot, Refusal> {
        self.snapshot_by(|conn, communes| snapshot::read(conn, communes, on))
    }

    /// What the first picture shows of it: no plan, nobody in front, no means.
    ///
    /// # Errors
    /// As for [`Store::snapshot`].
    pub fn first_snapshot(&mut self, on: NaiveDate) -> Result<Snapshot, Refusal> {
        self.snapshot_by(|conn, communes| snapshot::first(conn, communes, on))
    }

    fn snapshot_by(
        &mut self,
        read: impl Fn(&Connection, Communes) -> rusqlite::Result<Snapshot>,
    ) -> Result<Snapshot, Refusal> {
        let known = self.communes.clone();
        let first = self.seen.is_none();
        let (snapshot, known, seen) = self.reading(self.at_once(|conn| {
            self.read_budget.first();
            let seen = if first { Some(Seen::now(conn)?) } else { None };
            let known = read_communes::read(conn, known)?;
            Ok((read(conn, known.communes.clone())?, known, seen))
        }))?;
        self.seen = seen.or(self.seen.take());
        self.communes = Some(known);
        Ok(snapshot)
    }

    /// A window of notes, newest first.
    ///
    /// # Errors
    /// As for [`Store::snapshot`].
    pub fn notes(&self, query: &NotesQuery) -> Result<NotesPage, Refusal> {
        self.reading(self.at_once(|conn| notes::page(conn, query)))
    }

    /// How many notes, counted on for a while.
    ///
    /// # Errors
    /// As for [`Store::snapshot`].
    pub fn count_notes(&self, query: &CountQuery) -> Result<NotesCount, Refusal> {
        self.reading(self.at_once(|conn| notes::count_on(conn, query)))
    }

    /// The notes that answer a filter, newest first.
    ///
    /// # Errors
    /// As for [`Store::snapshot`].
    pub fn list_notes(&self, filter: &NotesFilter) -> Result<Vec<Note>, Refusal> {
        self.reading(self.at_once(|conn| notes::list(conn, filter)))
    }

    /// The same, each with the follow-ups that came out of it, done or not.
    ///
    /// # Errors
    /// As for [`Store::snapshot`].
    pub fn list_whole_notes(
        &self,
        filter: &NotesFilter,
    ) -> Result<Vec<(Note, Vec<FollowUp>)>, Refusal> {
        self.reading(self.at_once(|conn| {
            let notes = notes::list(conn, filter)?.into_iter();
            let whole = |note: Note| Ok((follow_ups::of_note(conn, &note.id)?, note));
            notes.map(|note| whole(note).map(|(its, note)| (note, its))).collect()
        }))
    }

    /// One note with the follow-ups that came out of it, done or not.
    ///
    /// # Errors
    /// As for [`Store::snapshot`].
    pub fn note(&self, id: &NoteId) -> Result<Option<(Note, Vec<FollowUp>)>, Refusal> {
        self.reading(self.at_once(|conn| {
            let Some(note) = notes::one(conn, id)? else {
                return Ok(None);
            };
            Ok(Some((note, follow_ups::of_note(conn, id)?)))
        }))
    }

    /// One follow-up, done or not.
    ///
    /// # Errors
    /// As for [`Store::snapshot`].
    pub fn follow_up(&self, id: &FollowUpId) -> Result<Option<FollowUp>, Refusal> {
        self.reading(self.at_once(|conn| follow_ups::one(conn, id)))
    }

    /// Every follow-up, done or not, by due date.
    ///
    /// # Errors
    /// As for [`Store::snapshot`].
    pub fn follow_ups(&self) -> Result<Vec<FollowUp>, Refusal> {
        self.reading(self.at_once(follow_ups::all))
    }

    /// The last lines of the journal, newest first.
    ///
    /// # Errors
    /// As for [`Store::snapshot`].
    pub fn journal(&self, limit: usize) -> Result<Vec<JournalLine>, Refusal> {
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        self.reading(self.at_once(|conn| journal::latest(conn, limit)))
    }

    /// Those of these operations that were done.
    ///
    /// # Errors
    /// As for [`Store::snapshot`].
    pub fn were_done(&self, ops: &[String]) -> Result<BTreeSet<String>, Refusal> {
        let mut done = BTreeSet::new();
        for op in ops {
            if !self.reading(self.at_once(|conn| journal::of_operation(conn, op)))?.is_empty() {
                done.insert(op.clone());
            }
        }
        Ok(done)
    }

    /// The last line of the journal.
    ///
    /// # Errors
    /// As for [`Store::snapshot`].
    pub fn last_seq(&self) -> Result<i64, Refusal> {
        self.reading(self.at_once(journal::last_seq))
    }
}
