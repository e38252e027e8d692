//! Reading what a day waits for: deadlines of schedules still to be done, meetings neither held nor called off,
//! evaluations planned.

use chrono::NaiveDate;
use rusqlite::Connection;

use super::{
    life::every,
    rows::{code, day, id, line, optional_day},
    schema,
};
use crate::domain::{
    evaluation::{EvaluationKind, Planned},
    field::{Fields, RecordKind},
    meeting::Meeting,
    schedule::Deadline,
};

const SCHEDULE: &str =
    "SELECT id, convention, template, title, due_on, done_on, pinned FROM deadline
    WHERE archived = 0 AND (done_on IS NULL OR done_on > ?) ORDER BY due_on, id";

const EVALUATIONS: &str = "SELECT id, convention, kind, started_on FROM evaluation
    WHERE archived = 0 AND started_on > ? ORDER BY started_on, id";

/// Deadlines not done on a day, by day.
pub(super) fn schedule(conn: &Connection, on: NaiveDate) -> rusqlite::Result<Vec<Deadline>> {
    if schema::version(conn)? < schema::LIFE {
        return Ok(Vec::new());
    }
    let mut all = conn.prepare_cached(SCHEDULE)?;
    let read = all.query_map([on.to_string()], |row| {
        Ok(Deadline {
            id: row.get("id")?,
            convention: id(row, "convention")?,
            template: row.get("template")?,
            title: line(row, "title")?,
            due: day(row, "due_on")?,
            done: optional_day(row, "done_on")?,
            pinned: row.get("pinned")?,
            archived: false,
        })
    })?;
    read.collect()
}

/// Evaluations that begin after a day, by day.
pub(super) fn evaluations(conn: &Connection, on: NaiveDate) -> rusqlite::Result<Vec<Planned>> {
    if schema::version(conn)? < schema::LIFE {
        return Ok(Vec::new());
    }
    let mut all = conn.prepare_cached(EVALUATIONS)?;
    let read = all.query_map([on.to_string()], |row| {
        Ok(Planned {
            id: row.get("id")?,
            convention: id(row, "convention")?,
            kind: code(row, "kind", EvaluationKind::from_code)?,
            on: day(row, "started_on")?,
        })
    })?;
    read.collect()
}

/// Meetings still to be held or confirmed, by day.
pub(super) fn meetings(conn: &Connection) -> rusqlite::Result<Vec<Meeting>> {
    let awaited = |id: &str, fields: &Fields| Meeting::of(id, fields).filter(Meeting::is_awaited);
    let mut all = every(conn, RecordKind::Meeting, awaited)?;
    all.sort_by(|a, b| (a.on, &a.id).cmp(&(b.on, &b.id)));
    Ok(all)
}
