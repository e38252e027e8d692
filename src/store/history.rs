//! Readings of the journal: activities, the history of a record, what would be taken back,
//! and the bin.

use rusqlite::Connection;

use super::{
    Store, bin, journal,
    refuse::{Attempt, refuse},
    undo,
    write_error::WriteError,
};
use crate::domain::{
    field::RecordKind,
    id::PersonId,
    journal::{
        Activity, BinPage, BinQuery, Chain, Direction, HistoryPage, HistoryQuery, JournalFilter,
        JournalLine, JournalPage, JournalQuery,
    },
    refusal::Refusal,
};

impl Store {
    /// A window of what was done, the newest first.
    ///
    /// # Errors
    /// As for [`Store::snapshot`].
    pub fn activities(&self, query: &JournalQuery) -> Result<JournalPage, Refusal> {
        self.reading(self.at_once(|conn| journal::page(conn, query)))
    }

    /// The newest lines of the journal that answer a filter, before a place where one is given; those of
    /// one operation are never parted. Then the place to go on from, where something may be left.
    ///
    /// # Errors
    /// As for [`Store::snapshot`].
    pub fn journal_lines(
        &self,
        filter: &JournalFilter,
        before: Option<i64>,
        limit: usize,
    ) -> Result<(Vec<JournalLine>, Option<i64>), Refusal> {
        self.reading(self.at_once(|conn| journal::lines(conn, filter, before, limit)))
    }

    /// A window of the history of one record, the newest first.
    ///
    /// # Errors
    /// As for [`Store::snapshot`].
    pub fn history(&self, query: &HistoryQuery) -> Result<HistoryPage, Refusal> {
        self.reading(self.at_once(|conn| history(conn, query)))
    }

    /// The activity that undo or redo would take back now.
    ///
    /// # Errors
    /// Nothing would, or words that were erased; and as for [`Store::snapshot`].
    pub fn takes_back(&self, person: &PersonId, direction: Direction) -> Result<Activity, Refusal> {
        let activity = self.at_once(|conn| Ok(undo::preview(conn, person, direction)));
        self.reading(activity)?.map_err(|stop| match stop {
            WriteError::Refused(refusal) => refusal,
            WriteError::Failed(error) => refuse(error, Attempt::Open(&self.path)),
        })
    }

    /// A window of the bin, the latest first.
    ///
    /// # Errors
    /// As for [`Store::snapshot`].
    pub fn bin(&self, query: BinQuery) -> Result<BinPage, Refusal> {
        self.reading(self.at_once(|conn| bin::page(conn, query)))
    }

    /// Reads the whole chain of the journal, up to its first break.
    ///
    /// # Errors
    /// As for [`Store::snapshot`].
    pub fn chain(&self) -> Result<Chain, Refusal> {
        self.reading(self.at_once(journal::verify))
    }
}

fn history(conn: &Connection, query: &HistoryQuery) -> rusqlite::Result<HistoryPage> {
    let mut records = vec![query.id.clone()];
    if query.kind == RecordKind::Convention {
        let mut passages = conn.prepare_cached("SELECT id FROM passage WHERE convention = ?")?;
        for passage in passages.query_map([&query.id], |row| row.get("id"))? {
            records.push(passage?);
        }
    }
    let before = query.before.unwrap_or(i64::MAX);
    let limit = i64::try_from(query.limit).unwrap_or(i64::MAX - 1);
    let mut lines = journal::of_records(conn, &records, query.field, before, limit + 1)?;
    let more = lines.len() > query.limit;
    lines.truncate(query.limit);
    let named = Some(journal::named(conn, query.kind, &query.id)?);
    Ok(HistoryPage { query: query.clone(), named, lines, more })
}
