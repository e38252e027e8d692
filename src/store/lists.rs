//! Reading the lists, départements and goals of a base.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::{rows::line, schema};
use crate::domain::{
    field::RecordKind,
    goal::Goal,
    lists::{NoteKind, Theme},
    territory::Department,
};

pub(super) fn themes(conn: &Connection) -> rusqlite::Result<Vec<Theme>> {
    conn.prepare_cached(
        "SELECT id, label, socle FROM theme WHERE archived = 0 ORDER BY position, id",
    )?
    .query_map([], |row| {
        Ok(Theme { code: row.get("id")?, label: line(row, "label")?, socle: row.get("socle")? })
    })?
    .collect()
}

pub(super) fn note_kinds(conn: &Connection) -> rusqlite::Result<Vec<NoteKind>> {
    conn.prepare_cached("SELECT id, label FROM note_kind WHERE archived = 0 ORDER BY position, id")?
        .query_map([], |row| Ok(NoteKind { code: row.get("id")?, label: line(row, "label")? }))?
        .collect()
}

pub(super) fn departments(conn: &Connection) -> rusqlite::Result<Vec<Department>> {
    let key = schema::key(conn, RecordKind::Department)?;
    let sql = format!("SELECT {key} AS code, name, population_year FROM department ORDER BY code");
    conn.prepare_cached(&sql)?
        .query_map([], |row| {
            Ok(Department {
                code: row.get("code")?,
                name: line(row, "name")?,
                population_year: row.get("population_year")?,
            })
        })?
        .collect()
}

/// The goals of the whole base.
pub(super) fn goals(conn: &Connection) -> rusqlite::Result<Vec<Goal>> {
    let goals = every_goal(conn)?.into_iter();
    Ok(goals.filter(|(department, _)| department.is_empty()).map(|(_, goal)| goal).collect())
}

/// Those of one département each, by its code.
pub(super) fn department_goals(conn: &Connection) -> rusqlite::Result<BTreeMap<String, Vec<Goal>>> {
    let mut found: BTreeMap<String, Vec<Goal>> = BTreeMap::new();
    for (department, goal) in every_goal(conn)? {
        if !department.is_empty() {
            found.entry(department).or_default().push(goal);
        }
    }
    Ok(found)
}

fn every_goal(conn: &Connection) -> rusqlite::Result<Vec<(String, Goal)>> {
    conn.prepare_cached(
        "SELECT CAST(substr(id, 1, 4) AS INTEGER) AS year, substr(id, 6) AS department,
                coverage, signatures
         FROM goal WHERE archived = 0 ORDER BY id",
    )?
    .query_map([], |row| {
        let goal = Goal {
            year: row.get("year")?,
            coverage: row.get("coverage")?,
            signatures: row.get("signatures")?,
        };
        Ok((row.get("department")?, goal))
    })?
    .collect()
}
