//! Words between two machines, as rows of the probe: one writes a row, the other reads it.

use std::{
    path::PathBuf,
    time::{Duration, Instant},
};

use rusqlite::{Connection, OptionalExtension};

use super::files::{PROBE, broken, is_busy};
use crate::domain::share::Unproven;

/// How long the other may say nothing.
const SILENCE: Duration = Duration::from_secs(15);

/// A sign of life, so as not to be taken for gone.
const STILL: &str = "still";

/// How often the probe is looked at.
pub(super) const LOOK: Duration = Duration::from_millis(2);

/// One machine's end.
pub(super) struct Talk {
    pub(super) conn: Connection,
    pub(super) folder: PathBuf,
    me: String,
    pub(super) partner: String,
    pub(super) partner_name: String,
    /// The last word that was heard.
    heard: i64,
    version: Option<i64>,
}

impl Talk {
    pub(super) fn new(
        conn: Connection,
        folder: PathBuf,
        me: String,
        partner: String,
        partner_name: String,
    ) -> Self {
        Self { conn, folder, me, partner, partner_name, heard: 0, version: None }
    }

    /// Whether this machine begins.
    pub(super) fn is_first(&self) -> bool {
        self.me < self.partner
    }

    /// Writes a word.
    pub(super) fn say(&self, word: &str, value: &str) -> Result<(), Unproven> {
        self.conn
            .execute("INSERT INTO said (by, word, value) VALUES (?, ?, ?)", (&self.me, word, value))
            .map(|_| ())
            .map_err(|error| self.broken(error))
    }

    /// Says that this machine is still there.
    pub(super) fn still(&self) -> Result<(), Unproven> {
        self.say(STILL, "")
    }

    /// Waits for a word, and gives what it carries.
    pub(super) fn hear(&mut self, word: &str) -> Result<String, Unproven> {
        let mut since = Instant::now();
        while since.elapsed() < SILENCE {
            match self.next() {
                Ok(Some((heard, value))) if heard == word => return Ok(value),
                Ok(Some(_)) => since = Instant::now(),
                Ok(None) => std::thread::sleep(LOOK),
                // The other holds the probe.
                Err(problem) if is_busy(&problem) => std::thread::sleep(LOOK),
                Err(problem) => return Err(problem),
            }
        }
        Err(self.silent())
    }

    /// The next word of the other, where there is one. Nothing is read until SQLite says that
    /// somebody else wrote.
    pub(super) fn next(&mut self) -> Result<Option<(String, String)>, Unproven> {
        let version = self.conn.pragma_query_value(None, "data_version", |row| row.get(0));
        let version = version.map_err(|error| self.broken(error))?;
        if self.version == Some(version) {
            return Ok(None);
        }
        let next = self
            .conn
            .prepare_cached(
                "SELECT seq, word, value FROM said WHERE by = ? AND seq > ? ORDER BY seq LIMIT 1",
            )
            .and_then(|mut statement| {
                let row = |row: &rusqlite::Row<'_>| {
                    Ok((row.get::<_, i64>("seq")?, row.get("word")?, row.get("value")?))
                };
                statement.query_row((&self.partner, self.heard), row).optional()
            })
            .map_err(|error| self.broken(error))?;
        let Some((seq, word, value)) = next else {
            // All was read: nothing new until the next write.
            self.version = Some(version);
            return Ok(None);
        };
        self.heard = seq;
        Ok(Some((word, value)))
    }

    pub(super) fn silent(&self) -> Unproven {
        Unproven::Silent(self.partner_name.clone())
    }

    pub(super) fn broken(&self, error: rusqlite::Error) -> Unproven {
        broken(&self.folder.join(PROBE))(error)
    }

    /// How long the other may say nothing.
    pub(super) const fn silence() -> Duration {
        SILENCE
    }
}
