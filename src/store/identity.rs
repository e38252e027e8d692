//! Whether the base is the one its user knows, and whether the last lines of its journal follow from
//! each other: what no look at the file alone can tell. Where memos are kept is another's.

use chrono::{DateTime, Local};
use rusqlite::{Connection, OptionalExtension};

use super::{Store, clock, copies::shelf, journal};
use crate::domain::{
    memo::{Astray, Face, Mark, Memo, Memory, Recalled, Surprise, Which, surprise},
    refusal::Refusal,
};

/// How many lines of the journal are computed anew at each opening.
const TAIL: i64 = 100;

impl Store {
    /// Whether the last lines of the journal follow from each other.
    ///
    /// # Errors
    /// [`Refusal::Damaged`] with the first that does not.
    pub fn tail_check(&self) -> Result<(), Refusal> {
        match self.reading(self.at_once(|conn| journal::break_in_tail(conn, TAIL)))? {
            None => Ok(()),
            Some(seq) => Err(Refusal::Damaged(self.path.clone(), format!("journal: seq {seq}"))),
        }
    }

    /// What is surprising in this base for a user who remembers others, or an earlier state of it.
    ///
    /// # Errors
    /// As for [`Store::snapshot`].
    pub fn surprise(&self, memory: &dyn Memory) -> Result<Option<Surprise>, Refusal> {
        let (recalled, face) = self.met(memory)?;
        Ok(surprise(&recalled, &face))
    }

    /// Whether what its user remembers, or a colleague left in it, tells that it was rewritten.
    ///
    /// # Errors
    /// As for [`Store::snapshot`].
    pub fn rewritten(&self, memory: Option<&dyn Memory>) -> Result<Option<Surprise>, Refusal> {
        // A copy is older than what its user knows, as it should be.
        let memory = memory.filter(|_| !shelf::is_copy(&self.path));
        if let Some(surprise) = memory.map_or(Ok(None), |memory| self.surprise(memory))? {
            return Ok(Some(surprise));
        }
        Ok(self.reading(self.at_once(astray))?.map(Surprise::Rewritten))
    }

    /// What is to be remembered of this base from now on, as it is now.
    ///
    /// # Errors
    /// [`Refusal::Unfamiliar`] where it does not go on from what this run saw; as for
    /// [`Store::snapshot`].
    pub fn memo(&self, memory: &dyn Memory) -> Result<Memo, Refusal> {
        self.still_goes_on()?;
        let (recalled, face) = self.met(memory)?;
        let now = clock::local_now().fixed_offset();
        Ok(Memo::renewed(recalled, face, self.path.clone(), now))
    }

    /// What is remembered of this base, and of what stood at its path.
    ///
    /// # Errors
    /// As for [`Store::snapshot`].
    pub fn recalled(&self, memory: &dyn Memory) -> Result<Recalled, Refusal> {
        Ok(memory.recall(&self.reading(which(&self.conn))?, &self.path))
    }

    /// What is remembered, and what the base says of itself.
    fn met(&self, memory: &dyn Memory) -> Result<(Recalled, Face), Refusal> {
        let which = self.reading(which(&self.conn))?;
        let recalled = memory.recall(&which, &self.path);
        let seq = recalled.of_base.as_ref().map_or(0, |memo| memo.last.seq);
        let face = self.at_once(|conn| {
            let last = journal::last_seq(conn)?;
            let hash = hash(conn, last)?.unwrap_or_default();
            let last = Mark { seq: last, hash };
            Ok(Face { which, last, there: self::hash(conn, seq)?, astray: astray(conn)? })
        });
        Ok((recalled, self.reading(face)?))
    }
}

/// Which base it is.
pub(super) fn which(conn: &Connection) -> rusqlite::Result<Which> {
    let base = conn.prepare_cached("SELECT id FROM base")?.query_row([], |row| row.get("id"))?;
    // A base that only reads may be older than the table.
    let has = "SELECT count(*) FROM sqlite_schema WHERE name = 'working_copy'";
    let has: i64 = conn.prepare_cached(has)?.query_row([], |row| row.get(0))?;
    let copy = match has {
        0 => None,
        _ => conn
            .prepare_cached("SELECT id FROM working_copy")?
            .query_row([], |row| row.get("id"))
            .optional()?,
    };
    Ok(Which { base, copy })
}

/// The latest line that a colleague left and that is no longer there.
pub(super) fn astray(conn: &Connection) -> rusqlite::Result<Option<Astray>> {
    let found = journal::astray(conn)?.map(|tip| {
        let at = DateTime::parse_from_rfc3339(&tip.at).unwrap_or_default();
        let at = at.with_timezone(&Local).fixed_offset();
        Astray { who: tip.name.unwrap_or(tip.person), seq: tip.seq, at }
    });
    Ok(found)
}

/// The hash of a line, in hexadecimal.
pub(super) fn hash(conn: &Connection, seq: i64) -> rusqlite::Result<Option<String>> {
    conn.prepare_cached("SELECT lower(hex(hash)) AS hash FROM journal WHERE seq = ?")?
        .query_row([seq], |row| row.get("hash"))
        .optional()
}
