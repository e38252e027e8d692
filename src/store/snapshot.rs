//! Reading everything small, within the transaction of who asks.

use std::{collections::BTreeMap, sync::Arc};

use chrono::NaiveDate;
use rusqlite::{Connection, Row};

use super::{
    conflicts, conventions, follow_ups, journal, lists, notes, people,
    rows::{code, line},
    territories,
};
use crate::domain::{
    field::RecordKind,
    snapshot::{BaseInfo, Snapshot},
    territory::Commune,
};

/// The snapshot of a day. Communes never change: those of an earlier one serve again.
pub(super) fn read(
    conn: &Connection,
    communes: Option<Arc<Vec<Commune>>>,
    on: NaiveDate,
) -> rusqlite::Result<Snapshot> {
    let communes = match communes {
        Some(communes) => communes,
        None => Arc::new(territories::communes(conn)?),
    };
    Ok(Snapshot {
        base: base(conn)?,
        seq: journal::last_seq(conn)?,
        territories: territories::territories(conn, &communes)?,
        communes,
        people: people::people(conn)?,
        binomes: people::binomes(conn)?,
        conventions: conventions::conventions(conn)?,
        follow_ups: follow_ups::open_on(conn, on)?,
        themes: lists::themes(conn)?,
        note_kinds: lists::note_kinds(conn)?,
        goals: lists::goals(conn)?,
        contacts: notes::contacts(conn, on)?,
        conflicts: conflicts::conflicts(conn)?,
        aside: aside(conn)?,
    })
}

fn base(conn: &Connection) -> rusqlite::Result<BaseInfo> {
    conn.prepare_cached(
        "SELECT id, department, department_name, millesime, population_year, demo FROM base",
    )?
    .query_row([], |row| {
        Ok(BaseInfo {
            id: row.get("id")?,
            department: row.get("department")?,
            department_name: line(row, "department_name")?,
            millesime: line(row, "millesime")?,
            population_year: row.get("population_year")?,
            demo: row.get("demo")?,
        })
    })
}

/// Names of what was put aside and may still be spoken of.
fn aside(conn: &Connection) -> rusqlite::Result<BTreeMap<(RecordKind, String), String>> {
    let mut statement = conn.prepare_cached(
        "SELECT 'person' AS kind, id, name FROM person WHERE archived = 1
         UNION ALL SELECT 'territory', id, name FROM territory WHERE archived = 1
         UNION ALL SELECT 'convention', id, name FROM convention WHERE archived = 1
         UNION ALL SELECT 'theme', id, label FROM theme WHERE archived = 1
         UNION ALL SELECT 'note_kind', id, label FROM note_kind WHERE archived = 1",
    )?;
    let read = |row: &Row<'_>| {
        Ok(((code(row, "kind", RecordKind::from_code)?, row.get("id")?), line(row, "name")?))
    };
    statement.query_map([], read)?.collect()
}
