//! Cleaning the bytes of a base's files after somebody was erased from its rows.
//!
//! SQLite leaves pieces of old pages in the file, its log and its rollback journal. All is done by SQLite's
//! own means: no other handle is ever opened on the file. Over a share the journal is written over, never cut
//! short nor removed.

use rusqlite::Connection;

use crate::{
    domain::refusal::Refusal,
    store::{
        Store, place,
        refuse::{Attempt, refuse},
        shape::SCRAP,
    },
};

/// How much one row of the throw-away table holds.
const ROW: u32 = 1_000_000;

impl Store {
    /// Rewrites the files of the base, so that nothing is left of what its rows no longer say.
    /// Activity it again is harmless.
    ///
    /// # Errors
    /// [`Refusal::Busy`] where others have the base open and something is left; no room on the disk.
    pub fn scrub(&self) -> Result<(), Refusal> {
        let logged = self.journal_mode()? == "wal";
        let scrubbed = if logged { self.log() } else { self.journal_file() };
        match scrubbed {
            Ok(true) => Ok(()),
            Ok(false) => Err(Refusal::Busy),
            Err(error) => Err(refuse(error, Attempt::Write(&self.path))),
        }
    }

    /// Checkpoints and truncates the log; returns whether no reader blocked it.
    fn log(&self) -> rusqlite::Result<bool> {
        self.conn.execute_batch("VACUUM")?;
        let busy: bool =
            self.conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
        Ok(!busy)
    }

    /// Covers the whole journal with pages that are clean. A commit writes the pages it changes into
    /// the journal as they were before: the file must first be at least as long as the journal.
    fn journal_file(&self) -> rusqlite::Result<bool> {
        let conn = &self.conn;
        // The journal is then written in one piece, without gaps that keep what was there.
        conn.execute_batch("PRAGMA cache_spill = OFF; DROP TABLE IF EXISTS scrap; VACUUM;")?;
        let cleaned = cover(conn, place::length_beside(&self.path, "-journal"));
        conn.execute_batch("PRAGMA cache_spill = ON;")?;
        cleaned.map(|()| true)
    }
}

fn cover(conn: &Connection, length: u64) -> rusqlite::Result<()> {
    let rows = i64::try_from(length / u64::from(ROW) + 1).unwrap_or(i64::MAX);
    conn.execute_batch(SCRAP)?;
    let filled = conn
        .execute(
            "WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < ?1)
             INSERT INTO scrap SELECT zeroblob(?2) FROM n",
            (rows, ROW),
        )
        .and_then(|_| conn.execute_batch("VACUUM"));
    // In every case the throw-away table goes.
    conn.execute_batch("DROP TABLE scrap; VACUUM")?;
    filled
}
