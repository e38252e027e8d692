//! Reading the contacts of a base. A base of an earlier schema has none.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, Row};

use super::{
    people::members,
    rows::{brief, code, line, optional_day, optional_line, optional_short},
    schema,
};
use crate::domain::{
    contact::{self, Contact, ContactKind},
    fold::fold,
    id::TerritoryCode,
};

/// Every contact by its label. Columns by their place, as for [`members`].
pub(super) fn contacts(conn: &Connection) -> rusqlite::Result<Vec<Contact>> {
    if schema::version(conn)? < schema::LIFE {
        return Ok(Vec::new());
    }
    let mut territories: BTreeMap<String, BTreeSet<TerritoryCode>> =
        members(conn, "SELECT contact, territory FROM contact_territory")?;
    let sql = "SELECT id, function, body, kind, name, commune_of, mandate_start, mandate_end
               FROM contact WHERE archived = 0";
    let read = |row: &Row<'_>| {
        let id = brief(row, 0)?;
        let territories = territories.remove(id).unwrap_or_default();
        let (function, body, name) = (line(row, 1)?, line(row, 2)?, optional_line(row, 4)?);
        Ok(Contact {
            id: id.into(),
            label: contact::label(&function, &body, name.as_deref()),
            function,
            body,
            kind: code(row, 3, ContactKind::from_code)?,
            name,
            commune: optional_short(row, 5)?,
            territories,
            mandate_start: optional_day(row, 6)?,
            mandate_end: optional_day(row, 7)?,
        })
    };
    let mut statement = conn.prepare_cached(sql)?;
    let mut all = statement.query_map([], read)?.collect::<rusqlite::Result<Vec<_>>>()?;
    all.sort_by_cached_key(|one| fold(&one.label));
    Ok(all)
}
