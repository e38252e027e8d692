//! Reading what a day waits for: deadlines of schedules still to be done, meetings neither held nor called off.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use rusqlite::Connection;

use super::{
    people::members,
    rows::{day, id, line, optional_day, optional_id, optional_line},
    schema,
};
use crate::domain::{id::TerritoryCode, meeting::Awaited, schedule::Deadline};

const SCHEDULE: &str =
    "SELECT id, convention, template, title, due_on, done_on, pinned FROM deadline
    WHERE archived = 0 AND (done_on IS NULL OR done_on > ?) ORDER BY due_on, id";

const MEETINGS: &str = "SELECT id, kind, title, convention, planned_on, planned_at FROM meeting
    WHERE archived = 0 AND cancelled = 0 AND note IS NULL ORDER BY planned_on, id";

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

/// Meetings still to be held or confirmed, by day.
pub(super) fn meetings(conn: &Connection) -> rusqlite::Result<Vec<Awaited>> {
    if schema::version(conn)? < schema::LIFE {
        return Ok(Vec::new());
    }
    let mut territories: BTreeMap<String, BTreeSet<TerritoryCode>> =
        members(conn, "SELECT meeting, territory FROM meeting_territory")?;
    let mut all = conn.prepare_cached(MEETINGS)?;
    let read = all.query_map([], |row| {
        let id: String = row.get("id")?;
        Ok(Awaited {
            territories: territories.remove(&id).unwrap_or_default(),
            id,
            kind: row.get("kind")?,
            title: optional_line(row, "title")?,
            convention: optional_id(row, "convention")?,
            on: day(row, "planned_on")?,
            at: optional_line(row, "planned_at")?,
        })
    })?;
    read.collect()
}
