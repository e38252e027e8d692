//! Whether the file is whole: what SQLite finds, the chain of the journal, and the records it tells of.

use std::path::Path;

use rusqlite::{Connection, OptionalExtension};

use super::{
    Store,
    connection::keep_log,
    consistency, erasing,
    foreign_log::is_foreign,
    identity,
    inspect::{at_rest, reads},
    integrity::{full_check, quick_check},
    journal,
    place::has_pending_log,
    refuse::{Attempt, refuse},
    rows::{LONGEST_CODE, short},
    schema, shape,
    territories::communes,
    there,
};
use crate::domain::{field::RecordKind, memo::Surprise, refusal::Refusal};

impl Store {
    /// SQLite's look at the whole file.
    ///
    /// # Errors
    /// [`Refusal::Damaged`] with what it found.
    pub fn quick_check(&self) -> Result<(), Refusal> {
        self.kept(quick_check(&self.conn, &self.path))
    }

    /// How commits are made whole, as SQLite answers: `wal` on a local disk, `persist` on a share.
    ///
    /// # Errors
    /// As for [`Store::snapshot`].
    pub fn journal_mode(&self) -> Result<String, Refusal> {
        self.reading(self.conn.pragma_query_value(None, "journal_mode", |row| row.get(0)))
    }

    /// The thorough look: SQLite's own, then the chain of the journal, then what records say beside
    /// what it says of them.
    ///
    /// # Errors
    /// [`Refusal::Damaged`] with the first thing found.
    pub fn full_check(&self) -> Result<(), Refusal> {
        // A table that never ends is met at once, not after all of the file.
        let bounded = communes(&self.conn).and_then(|_| bounded(&self.conn));
        self.kept(self.reading(bounded))?;
        self.kept(full_check(&self.conn, &self.path))?;
        self.at_once(|conn| Ok(chain_check(conn, &self.path)))
            .map_err(|error| refuse(error, Attempt::Open(&self.path)))
            .flatten()
            .map_err(|refusal| unread_by(&self.conn, &self.path, refusal))
    }

    /// The bytes of a damaged file are kept as they are: what stands in its log is no longer folded
    /// into it. An empty log holds nothing, and goes as it came.
    pub(super) fn kept(&self, found: Result<(), Refusal>) -> Result<(), Refusal> {
        let found = found.map_err(|refusal| unread_by(&self.conn, &self.path, refusal));
        if matches!(found, Err(Refusal::Damaged(..))) && has_pending_log(&self.path) {
            self.reading(keep_log(&self.conn, true))?;
            if is_foreign(&self.conn, &self.path) {
                return Err(Refusal::Overlaid(self.path.clone()));
            }
        }
        found
    }
}

/// Fails at the first code that has no end, in the tables whose every row may bear one: names of the
/// reference, and sets. Lengths are read without what they measure.
fn bounded(conn: &Connection) -> rusqlite::Result<()> {
    first_endless(conn, "epci", [schema::key(conn, RecordKind::Epci)?, "name"])?;
    for kind in there::all(conn)? {
        for set in there::sets(conn, kind.kind)? {
            first_endless(conn, &set.table, [set.owner, set.member])?;
        }
    }
    Ok(())
}

fn first_endless(conn: &Connection, table: &str, columns: [&str; 2]) -> rusqlite::Result<()> {
    let [one, other] = columns;
    let sql = format!(
        "SELECT {one}, {other} FROM {table}
         WHERE octet_length({one}) > {LONGEST_CODE} OR octet_length({other}) > {LONGEST_CODE} LIMIT 1"
    );
    let both = |row: &rusqlite::Row<'_>| short(row, 0).and(short(row, 1));
    conn.query_row(&sql, [], both).optional().map(|_| ())
}

/// Whether the tables are ours and every link of the journal follows from the one before. What each person
/// wrote last is there; records and journal say the same.
pub(super) fn chain_check(conn: &Connection, path: &Path) -> Result<(), Refusal> {
    let found = first_fault(conn, path).map_err(|error| refuse(error, Attempt::Open(path)))?;
    found.map_or(Ok(()), Err)
}

fn first_fault(conn: &Connection, path: &Path) -> rusqlite::Result<Option<Refusal>> {
    let damaged = |found: String| Some(Refusal::Damaged(path.into(), found));
    if let Some(name) = shape::foreign(conn, schema::version(conn)?)? {
        return Ok(damaged(format!("schema: {name}")));
    }
    if let Some(seq) = journal::first_break(conn)? {
        return Ok(damaged(format!("journal: seq {seq}")));
    }
    if let Some(found) = identity::astray(conn)? {
        return Ok(Some(Refusal::Unfamiliar(path.into(), Surprise::Rewritten(found))));
    }
    if let Some(found) = consistency::first_inconsistency(conn)? {
        return Ok(damaged(found));
    }
    if let Some(found) = erasing::known::first_unsealed(conn)? {
        return Ok(damaged(found));
    }
    Ok(journal::misplaced(conn)?.and_then(|person| damaged(format!("tip: {person}"))))
}

/// Messages of SQLite for a malformed page, and for one that could not be read.
const MALFORMED: &str = "database disk image is malformed";
const FAILED: &str = "disk I/O error";

/// Whether a damage may be a medium that failed while it was read.
pub(super) fn may_be_unread(refusal: &Refusal) -> bool {
    matches!(refusal, Refusal::Damaged(_, detail) if detail == MALFORMED)
}

/// A damage, or that it could not be read, where the whole file is looked at once more.
pub(super) fn unread_by(conn: &Connection, path: &Path, refusal: Refusal) -> Refusal {
    if !may_be_unread(&refusal) {
        return refusal;
    }
    // Preparing reports the cause; running calls every error malformed.
    match reads(conn)
        .map_err(|error| refuse(error, Attempt::Open(path)))
        .and_then(|()| quick_check(conn, path))
    {
        Err(Refusal::Damaged(..)) => refusal,
        Err(other) => other,
        Ok(()) => Refusal::Unreadable(path.into(), FAILED.into()),
    }
}

/// The same, of a file that could not be opened.
#[expect(clippy::wildcard_enum_match_arm, reason = "few refusals are distinguished here")]
pub(super) fn unread(path: &Path, refusal: Refusal) -> Refusal {
    match at_rest(path) {
        Ok(conn) if may_be_unread(&refusal) => match unread_by(&conn, path, refusal.clone()) {
            // A side file may be the damaged one.
            Refusal::Unreadable(_, detail) if detail == FAILED => refusal,
            found => found,
        },
        Err(found @ Refusal::Unreadable(..)) => found,
        _ => refusal,
    }
}
