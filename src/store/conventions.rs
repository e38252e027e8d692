//! Reading conventions with their perimeters, themes and passages.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::{
    people::members,
    rows::{code, day, id, line, optional_code, optional_day, optional_id, optional_line},
    schema,
};
use crate::domain::{
    amendment::Amendment,
    convention::{Convention, Sppe},
    fold,
    stage::{Passage, Stage},
};

/// Conventions in the order of a dictionary, then by generation.
pub(super) fn conventions(conn: &Connection) -> rusqlite::Result<Vec<Convention>> {
    let mut communes = members(conn, "SELECT convention, commune FROM convention_commune")?;
    let mut themes = members(conn, "SELECT convention, theme FROM convention_theme")?;
    let mut passages = passages(conn)?;
    let life = schema::version(conn)? >= schema::LIFE;
    let mut amendments = if life { amendments(conn)? } else { BTreeMap::new() };
    let sppe = if life { "sppe" } else { "NULL AS sppe" };
    let mut found = conn
        .prepare_cached(&format!(
            "SELECT id, name, generation, predecessor, start_on, end_on, signed_on, {sppe}
             FROM convention WHERE archived = 0"
        ))?
        .query_map([], |row| {
            let key: String = row.get("id")?;
            Ok(Convention {
                name: line(row, "name")?,
                generation: row.get("generation")?,
                predecessor: optional_id(row, "predecessor")?,
                start: optional_day(row, "start_on")?,
                end: optional_day(row, "end_on")?,
                signed: optional_day(row, "signed_on")?,
                communes: communes.remove(&key).unwrap_or_default(),
                themes: themes.remove(&key).unwrap_or_default(),
                sppe: optional_code(row, "sppe", Sppe::from_code)?,
                amendments: amendments.remove(&key).unwrap_or_default(),
                passages: passages.remove(&key).unwrap_or_default(),
                id: key.into(),
            })
        })?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    found.sort_by_cached_key(|one| (fold::fold(&one.name), one.generation, one.id.clone()));
    Ok(found)
}

fn amendments(conn: &Connection) -> rusqlite::Result<BTreeMap<String, Vec<Amendment>>> {
    let mut added = members(conn, "SELECT amendment, commune FROM amendment_added")?;
    let mut withdrawn = members(conn, "SELECT amendment, commune FROM amendment_withdrawn")?;
    let mut found: BTreeMap<String, Vec<Amendment>> = BTreeMap::new();
    let mut statement = conn.prepare_cached(
        "SELECT id, convention, number, object, signed_on, effective_on, new_end_on FROM amendment
         WHERE archived = 0 ORDER BY convention, number, id",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let key: String = row.get("id")?;
        found.entry(row.get("convention")?).or_default().push(Amendment {
            number: row.get("number")?,
            object: line(row, "object")?,
            signed: optional_day(row, "signed_on")?,
            effective: optional_day(row, "effective_on")?,
            new_end: optional_day(row, "new_end_on")?,
            added: added.remove(&key).unwrap_or_default(),
            withdrawn: withdrawn.remove(&key).unwrap_or_default(),
            id: key,
        });
    }
    Ok(found)
}

fn passages(conn: &Connection) -> rusqlite::Result<BTreeMap<String, Vec<Passage>>> {
    let mut found: BTreeMap<String, Vec<Passage>> = BTreeMap::new();
    let mut statement = conn.prepare_cached(
        "SELECT id, convention, stage, on_date, reason, author FROM passage
         WHERE archived = 0 ORDER BY convention, on_date, id",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        found.entry(row.get("convention")?).or_default().push(Passage {
            id: id(row, "id")?,
            convention: id(row, "convention")?,
            stage: code(row, "stage", Stage::from_code)?,
            on: day(row, "on_date")?,
            reason: optional_line(row, "reason")?.unwrap_or_default(),
            author: optional_id(row, "author")?,
        });
    }
    Ok(found)
}
