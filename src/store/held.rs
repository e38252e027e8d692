//! What was held in a year: notes of steering committees and of boards in a territory, each once, with the
//! conventions that it or its meeting names.

use chrono::{Datelike, NaiveDate};
use rusqlite::Connection;

use super::{
    Store,
    rows::{day, line, optional_short, short},
    schema,
};
use crate::domain::{
    figures::{CA_DECENTRALISE, COPIL, Held},
    refusal::Refusal,
};

/// A row a note and convention; those of one note follow each other.
const HELD: &str = "SELECT note.id, note.kind, note.on_date, note.text, note.territory,
        coalesce(named.convention, note.convention) AS convention
    FROM note LEFT JOIN (
        SELECT note, convention FROM meeting
        WHERE archived = 0 AND note IS NOT NULL AND convention IS NOT NULL
        UNION SELECT id, convention FROM note WHERE convention IS NOT NULL
    ) AS named ON named.note = note.id
    WHERE note.archived = 0 AND note.on_date BETWEEN ?1 AND ?2 AND note.kind IN (?3, ?4)
    ORDER BY note.on_date DESC, note.id DESC";

impl Store {
    /// What was held in the year of a day, up to that day, the latest first.
    ///
    /// # Errors
    /// As for [`Store::snapshot`].
    pub fn held(&self, on: NaiveDate) -> Result<Vec<Held>, Refusal> {
        self.reading(self.at_once(|conn| held(conn, on)))
    }
}

pub(super) fn held(conn: &Connection, on: NaiveDate) -> rusqlite::Result<Vec<Held>> {
    if schema::version(conn)? < schema::LIFE {
        return Ok(Vec::new());
    }
    let first = NaiveDate::from_ymd_opt(on.year(), 1, 1).unwrap_or(on);
    let mut statement = conn.prepare_cached(HELD)?;
    let mut rows = statement.query((first.to_string(), on.to_string(), COPIL, CA_DECENTRALISE))?;
    let mut all: Vec<Held> = Vec::new();
    while let Some(row) = rows.next()? {
        let note = short(row, "id")?;
        if all.last().is_none_or(|last| last.note != note) {
            let text = line(row, "text")?;
            all.push(Held {
                note,
                kind: short(row, "kind")?,
                on: day(row, "on_date")?,
                text: text.lines().next().unwrap_or_default().to_owned(),
                territory: optional_short(row, "territory")?.map(|code| code.as_str().into()),
                conventions: std::collections::BTreeSet::new(),
            });
        }
        let convention = optional_short(row, "convention")?;
        if let (Some(last), Some(id)) = (all.last_mut(), convention) {
            last.conventions.insert(id.as_str().into());
        }
    }
    Ok(all)
}
