//! Whether the tables, indices, views and triggers of a base are those its migrations make, and no other.

use std::collections::BTreeSet;

use rusqlite::Connection;

use crate::store::schema;

/// The throw-away table that a cleaning makes, and leaves where it is cut short.
const SCRAP: &str = "scrap";

/// The first thing that a base has and its migrations do not make, or that is missing, by its name.
pub(in crate::store) fn first_difference(conn: &Connection) -> rusqlite::Result<Option<String>> {
    let made = Connection::open_in_memory()?;
    schema::run_up_to(&made, 0, schema::version(conn)?)?;
    let (ours, found) = (things(&made)?, things(conn)?);
    let differs = ours.symmetric_difference(&found).map(|thing| &thing.1);
    Ok(differs.filter(|name| *name != SCRAP).min().cloned())
}

type Thing = (String, String, String, Option<String>);

fn things(conn: &Connection) -> rusqlite::Result<BTreeSet<Thing>> {
    conn.prepare("SELECT type, name, tbl_name, sql FROM sqlite_schema")?
        .query_map([], |row| {
            Ok((row.get("type")?, row.get("name")?, row.get("tbl_name")?, row.get("sql")?))
        })?
        .collect()
}
