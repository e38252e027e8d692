//! Reading people and binômes.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Connection;

use super::{
    rows::{code, day, id, line, optional_day, optional_id, optional_line, short},
    schema,
};
use crate::domain::{
    binome::Binome,
    fold,
    id::TerritoryCode,
    person::{Person, Role, functions_of},
};

/// Members of a set by their owner: one pass over the table, in its own order. The columns are the
/// owner, then the member: there are many rows, and looking a column up by its name takes longer
/// than reading it.
pub(super) fn members<T: Ord + From<String>>(
    conn: &Connection,
    sql: &str,
) -> rusqlite::Result<BTreeMap<String, BTreeSet<T>>> {
    let mut found: Vec<(String, Vec<T>)> = Vec::new();
    // An index over the members has another order.
    let mut statement = conn.prepare_cached(&format!("{sql} ORDER BY 1, 2"))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let owner = row.get_ref(0)?.as_str()?;
        let member = short(row, 1)?.into();
        match found.last_mut() {
            Some((last, members)) if *last == owner => members.push(member),
            _ => found.push((short(row, 0)?, vec![member])),
        }
    }
    // A set made of what is in order already is made at once.
    Ok(found.into_iter().map(|(owner, members)| (owner, members.into_iter().collect())).collect())
}

/// People in the order of a dictionary, which is not that of the bytes of their names.
pub(super) fn people(conn: &Connection) -> rusqlite::Result<Vec<Person>> {
    let mut found = conn
        .prepare_cached(
            "SELECT id, name, role, functions, mandate_start, mandate_end FROM person
             WHERE archived = 0",
        )?
        .query_map([], |row| {
            let functions = optional_line(row, "functions")?;
            Ok(Person {
                functions: functions_of(functions.as_deref().unwrap_or_default()),
                id: id(row, "id")?,
                name: line(row, "name")?,
                role: code(row, "role", Role::from_code)?,
                mandate_start: optional_day(row, "mandate_start")?,
                mandate_end: optional_day(row, "mandate_end")?,
            })
        })?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    found.sort_by_cached_key(|person| (fold::fold(&person.name), person.id.clone()));
    Ok(found)
}

/// Binômes by their first day.
pub(super) fn binomes(conn: &Connection) -> rusqlite::Result<Vec<Binome>> {
    let mut sectors: BTreeMap<String, BTreeSet<TerritoryCode>> =
        members(conn, "SELECT binome, territory FROM binome_territory")?;
    let life = schema::version(conn)? >= schema::LIFE;
    let cadence = if life { "cadence_days" } else { "NULL AS cadence_days" };
    conn.prepare_cached(&format!(
        "SELECT id, administrateur, technicien, start_on, end_on, {cadence} FROM binome
         WHERE archived = 0 ORDER BY start_on, id"
    ))?
    .query_map([], |row| {
        Ok(Binome {
            cadence_days: row.get("cadence_days")?,
            sector: sectors.remove(&row.get::<_, String>("id")?).unwrap_or_default(),
            id: id(row, "id")?,
            administrateur: optional_id(row, "administrateur")?,
            technicien: optional_id(row, "technicien")?,
            start: day(row, "start_on")?,
            end: optional_day(row, "end_on")?,
        })
    })?
    .collect()
}
