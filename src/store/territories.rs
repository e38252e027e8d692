//! Reading communes and territories.

use std::collections::HashMap;

use rusqlite::Connection;

use super::{
    people::members,
    rows::{code, id, line, optional_short, short},
    schema,
};
use crate::domain::{
    field::RecordKind,
    fold,
    territory::{Commune, Territory, TerritoryKind},
};

/// Communes by INSEE code: the order of their table. Columns by their place, as for [`members`].
pub(super) fn communes(conn: &Connection) -> rusqlite::Result<Vec<Commune>> {
    let key = schema::key(conn, RecordKind::Commune)?;
    // In an earlier schema none ever merged.
    let standing = if key == "id" { "WHERE archived = 0" } else { "" };
    let sql = format!(
        "SELECT {key}, name, department, epci, population FROM commune {standing} ORDER BY {key}"
    );
    conn.prepare_cached(&sql)?
        .query_map([], |row| {
            Ok(Commune {
                insee: short(row, 0)?,
                name: short(row, 1)?,
                department: short(row, 2)?,
                epci: optional_short(row, 3)?,
                population: row.get(4)?,
            })
        })?
        .collect()
}

/// The last line that tells of the reference: communes that were read then are still what they say.
pub(super) fn last_told(conn: &Connection) -> rusqlite::Result<i64> {
    if schema::version(conn)? < schema::REFERENCE {
        return Ok(0);
    }
    conn.prepare_cached(
        "SELECT coalesce(max(seq), 0) FROM journal INDEXED BY journal_of_reference
         WHERE kind IN ('department', 'epci', 'commune')",
    )?
    .query_row([], |row| row.get(0))
}

/// Territories with the communes they are made of, in the order people look for them.
pub(super) fn territories(
    conn: &Connection,
    communes: &[Commune],
) -> rusqlite::Result<Vec<Territory>> {
    let mut groups = members(conn, "SELECT territory, commune FROM territory_commune")?;
    let mut of_epci: HashMap<&str, Vec<&Commune>> = HashMap::new();
    for commune in communes {
        if let Some(epci) = &commune.epci {
            of_epci.entry(epci).or_default().push(commune);
        }
    }
    for (epci, communes) in of_epci {
        let insee = communes.into_iter().map(|commune| commune.insee.clone());
        groups.entry(epci.to_owned()).or_default().extend(insee);
    }
    let populations: HashMap<&str, u64> =
        communes.iter().map(|c| (c.insee.as_str(), u64::from(c.population))).collect();
    let mut found = conn
        .prepare_cached("SELECT id, name, kind FROM territory WHERE archived = 0")?
        .query_map([], |row| {
            let communes = groups.remove(&short(row, "id")?).unwrap_or_default();
            Ok(Territory {
                code: id(row, "id")?,
                name: line(row, "name")?,
                kind: code(row, "kind", TerritoryKind::from_code)?,
                population: communes.iter().filter_map(|c| populations.get(c.as_str())).sum(),
                communes,
            })
        })?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    found.sort_by_cached_key(|territory| {
        (fold::territory_sort_key(&territory.name), territory.code.clone())
    });
    Ok(found)
}
