//! The check of a big base: part by part, on a connection of its own, while others read and write;
//! its progress and findings are remembered.

use std::cell::Cell;

use chrono::NaiveDate;
use rusqlite::OpenFlags;

use super::{
    Stop, Store,
    connection::{PATIENCE, Pace, as_it_stands, connect, keep_log, wait_at_most},
    identity::hash,
    inspect, integrity, journal, place,
    read_budget::ReadBudget,
    refuse::{Attempt, refuse},
};
use crate::domain::{
    look::Look,
    memo::{Mark, Memory},
    refusal::Refusal,
    tier::{Tier, Unsafe},
};

/// Bytes of a base that is looked at whole in less time than a commit takes to be seen.
const SMALL: u64 = 4 << 20;

/// Few statements, each once.
const STATEMENTS: usize = 16;

impl Store {
    /// Whether looking at the whole of it costs next to nothing.
    #[must_use]
    pub fn is_small(&self) -> bool {
        // A salvaged base is in memory.
        let unseen = matches!(self.tier, Tier::ReadOnly(Unsafe::Damaged | Unsafe::Copy));
        unseen || is_small(&self.path)
    }

    /// The check before the first write: the whole of a small base, or of one that was
    /// found damaged the last time. Of a big one, the rest is looked at while nobody waits.
    ///
    /// # Errors
    /// As for [`Store::quick_check`].
    pub fn first_look(&self, memory: Option<&dyn Memory>) -> Result<(), Refusal> {
        let looked = if self.is_small() { None } else { self.looked(memory)? };
        if self.is_small() || looked.is_some_and(|look| look.damage.is_some()) {
            return self.quick_check();
        }
        Ok(())
    }

    /// The look that is remembered of this very file.
    fn looked(&self, memory: Option<&dyn Memory>) -> Result<Option<Look>, Refusal> {
        let Some(memory) = memory else { return Ok(None) };
        let look = memory.looked(&self.which()?);
        Ok(look.filter(|look| look.file == self.file()))
    }

    /// The look of a day, as far as it came.
    ///
    /// # Errors
    /// As for [`Store::snapshot`].
    pub fn look(&self, memory: Option<&dyn Memory>, day: NaiveDate) -> Result<Look, Refusal> {
        let file = self.file();
        if let Some(look) = self.looked(memory)? {
            let there = self.reading(self.at_once(|conn| hash(conn, look.last.seq)))?;
            if look.holds(&file, day, there.as_deref()) {
                return Ok(look);
            }
        }
        let last = self.at_once(|conn| {
            let seq = journal::last_seq(conn)?;
            Ok(Mark { seq, hash: hash(conn, seq)?.unwrap_or_default() })
        });
        Ok(Look::begun(file, day, self.reading(last)?))
    }

    /// Which file it is.
    fn file(&self) -> String {
        self.identity.map_or_else(String::new, |(device, number)| format!("{device}:{number}"))
    }

    /// The parts it is looked at by: what pages are free, then each table with its indexes.
    ///
    /// # Errors
    /// As for [`Store::snapshot`].
    pub fn parts(&self) -> Result<Vec<String>, Refusal> {
        self.reading(self.at_once(|conn| {
            let sql = "SELECT 'sqlite_schema' UNION ALL
                       SELECT name FROM sqlite_schema WHERE type = 'table'";
            conn.prepare(sql)?.query_map([], |row| row.get(0))?.collect()
        }))
    }

    /// SQLite's look at one part.
    ///
    /// # Errors
    /// As for [`Store::quick_check`].
    pub fn part_check(&self, part: &str) -> Result<(), Refusal> {
        integrity::quick_check_of(&self.conn, &self.path, part)
    }

    /// From now on the bytes of the file stay as they are: it was found damaged beside.
    pub(in crate::store) fn keep_as_it_is(&self, damage: Refusal) -> Result<(), Refusal> {
        self.kept(Err(damage))
    }

    /// A second connection to the file that is open, that never writes. The file is not looked at from
    /// outside first: closing another handle on it would drop the locks of the first.
    pub(in crate::store) fn beside(&self, stop: Stop) -> Result<Self, Refusal> {
        let path = self.path.clone();
        let refused = |error| refuse(error, Attempt::Open(&path));
        let flags = if self.read_only() {
            OpenFlags::SQLITE_OPEN_READ_ONLY
        } else {
            OpenFlags::SQLITE_OPEN_READ_WRITE
        };
        let mut conn =
            if self.stamp.is_some() { as_it_stands(&path)? } else { connect(&path, flags)? };
        keep_log(&conn, true).map_err(refused)?;
        wait_at_most(&mut conn, PATIENCE, Pace::of(&self.tier)).map_err(refused)?;
        conn.set_prepared_statement_cache_capacity(STATEMENTS);
        let mark = Cell::new(inspect::prove(&mut conn, &path)?);
        if place::identity(&path) != self.identity {
            return Err(Refusal::Gone { path, replaced: true });
        }
        let size = place::length_beside(&path, "");
        let read_budget = ReadBudget::hold(&mut conn, stop, size).map_err(refused)?;
        Ok(Self {
            conn,
            tier: self.tier.clone(),
            identity: self.identity,
            stamp: self.stamp.clone(),
            accepted: self.accepted.clone(),
            communes: None,
            data_version: 0,
            patience: PATIENCE,
            unset: None,
            seen: None,
            mark,
            read_budget,
            as_of: None,
            path,
        })
    }
}

/// The same of a file that is not open yet.
pub(super) fn is_small(path: &std::path::Path) -> bool {
    place::length_beside(path, "") <= SMALL
}
