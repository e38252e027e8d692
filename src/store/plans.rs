//! Reading the plans of a base: axes, actions, names of indicators. A base of an earlier schema has none.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use rusqlite::{Connection, Row};

use super::{
    Store,
    life::every,
    rows::{code, line, optional_code, optional_day, optional_line, short},
    schema,
};
use crate::domain::{
    day::Precision,
    field::RecordKind,
    indexed::Indexed,
    plan::{Action, Axis, Status, grouping::Members},
    refusal::Refusal,
};

impl Store {
    /// Themes and communes of every action that stands.
    ///
    /// # Errors
    /// As for [`Store::snapshot`].
    pub fn members(&self) -> Result<Members, Refusal> {
        self.reading(self.at_once(members))
    }
}

/// Every axis, convention after convention.
pub(super) fn axes(conn: &Connection) -> rusqlite::Result<Indexed<Axis>> {
    let mut all = every(conn, RecordKind::Axis, Axis::of)?;
    all.sort_by(|a, b| a.convention.cmp(&b.convention).then_with(|| a.in_order(b)));
    Ok(Indexed::by(all, |one| &one.id))
}

/// Every action, axis after axis; its themes and its communes are read with its convention.
pub(super) fn actions(conn: &Connection) -> rusqlite::Result<Indexed<Action>> {
    if schema::version(conn)? < schema::LIFE {
        return Ok(Indexed::default());
    }
    let sql = "SELECT id, axis, number, title, status, pilot, start_on, start_precision, due_on,
                      due_precision, done_on, progress, common
               FROM action WHERE archived = 0 ORDER BY axis";
    let dated = |row: &Row<'_>, at: usize| -> rusqlite::Result<Option<(NaiveDate, Precision)>> {
        let Some(day) = optional_day(row, at)? else { return Ok(None) };
        let precision = optional_code(row, at + 1, Precision::from_code)?;
        Ok(Some((day, precision.unwrap_or(Precision::Jour))))
    };
    let read = |row: &Row<'_>| {
        Ok(Action {
            id: short(row, 0)?,
            axis: short(row, 1)?,
            number: line(row, 2)?,
            title: line(row, 3)?,
            status: code(row, 4, Status::from_code)?,
            pilot: optional_line(row, 5)?,
            start: dated(row, 6)?,
            due: dated(row, 8)?,
            done: optional_day(row, 10)?,
            progress: row.get(11)?,
            common: row.get(12)?,
            themes: BTreeSet::new(),
            communes: BTreeSet::new(),
        })
    };
    let mut statement = conn.prepare_cached(sql)?;
    let mut all = statement.query_map([], read)?.collect::<rusqlite::Result<Vec<_>>>()?;
    all.sort_by(|a, b| a.axis.cmp(&b.axis).then_with(|| a.in_order(b)));
    Ok(Indexed::by(all, |one| &one.id))
}

/// Themes and communes of every action that stands.
pub(super) fn members(conn: &Connection) -> rusqlite::Result<Members> {
    if schema::version(conn)? < schema::LIFE {
        return Ok(Members::default());
    }
    let read = |set: &str| {
        let sql = format!(
            "SELECT action, {set} FROM action_{set}
             JOIN action ON action.id = action AND action.archived = 0"
        );
        let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let mut all = conn.prepare_cached(&sql)?;
        let mut rows = all.query([])?;
        while let Some(row) = rows.next()? {
            found.entry(short(row, 0)?).or_default().insert(short(row, 1)?);
        }
        Ok::<_, rusqlite::Error>(found)
    };
    Ok(Members { themes: read("theme")?, communes: read("commune")? })
}

/// Ids and labels only: what an indicator says is read with its convention.
pub(super) fn indicators(conn: &Connection) -> rusqlite::Result<Vec<(String, String)>> {
    if schema::version(conn)? < schema::LIFE {
        return Ok(Vec::new());
    }
    let sql = "SELECT id, label FROM indicator WHERE archived = 0 ORDER BY id";
    let mut all = conn.prepare_cached(sql)?;
    all.query_map([], |row| Ok((row.get("id")?, line(row, "label")?)))?.collect()
}
