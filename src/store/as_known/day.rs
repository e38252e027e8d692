//! Which line of the journal was the last on a day.
//!
//! Moments are those of the machines that wrote. What came back from a working copy keeps the moment it was
//! written there, and was known here only once it had come back.

use chrono::{NaiveDate, SecondsFormat};
use rusqlite::{Connection, OptionalExtension};

use crate::{
    domain::{moment::Zone, refusal::Refusal},
    store::{Store, journal, schema},
};

impl Store {
    /// The last line known at the end of a day.
    ///
    /// # Errors
    /// [`Refusal::BeforeJournal`] where the journal begins later; and as for [`Store::snapshot`].
    pub fn last_known(&self, day: NaiveDate, zone: &Zone) -> Result<i64, Refusal> {
        let end = zone.ends(day).to_rfc3339_opts(SecondsFormat::Millis, true);
        let found = self.reading(self.at_once(|conn| last_before(conn, &end)))?;
        found.map_err(|begins| {
            let begins = zone.tell(&begins).map_or(day, |at| at.date());
            Refusal::BeforeJournal(begins)
        })
    }
}

/// The last line before a moment; else the moment the base begins.
fn last_before(conn: &Connection, end: &str) -> rusqlite::Result<Result<i64, String>> {
    let known = if schema::version(conn)? < schema::HOLDERS {
        "CASE WHEN came.operation IS NULL THEN at END"
    } else {
        "CASE WHEN came.operation IS NULL THEN at
              ELSE (SELECT back_at FROM holder WHERE holder.id = came.copy) END"
    };
    let came = if schema::version(conn)? < schema::WORKING_COPIES {
        "(SELECT NULL AS operation, NULL AS copy) AS came ON 0"
    } else {
        "brought_back AS came ON came.operation = operation.id"
    };
    let sql = format!(
        "SELECT coalesce(
             (SELECT min(next.seq) - 1 FROM operation AS next WHERE next.seq > operation.seq), ?2)
         FROM operation LEFT JOIN {came} WHERE {known} < ?1 ORDER BY operation.seq DESC LIMIT 1"
    );
    let last = journal::last_seq(conn)?;
    let found = conn.prepare(&sql)?.query_row((end, last), |row| row.get(0)).optional()?;
    if let Some(seq) = found {
        return Ok(Ok(seq));
    }
    // Before its first line it held what it was born with.
    let (born, first): (String, Option<String>) = conn.query_row(
        "SELECT created_at, (SELECT at FROM operation ORDER BY seq LIMIT 1) FROM base",
        [],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    let first = first.map_or(born.clone(), |first| first.min(born.clone()));
    Ok(if born.as_str() < end { Ok(0) } else { Err(first) })
}
