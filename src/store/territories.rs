//! Reading communes and territories.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use rusqlite::Connection;

use super::{
    people::members,
    rows::{brief, code, id, line, optional_brief},
    schema,
};
use crate::domain::{
    communes::{Communes, Packed},
    field::RecordKind,
    fold,
    territory::{Territory, TerritoryKind},
};

/// Communes by INSEE code: the order of their table. Columns by their place, as for [`members`].
pub(super) fn communes(conn: &Connection) -> rusqlite::Result<Communes> {
    let key = schema::key(conn, RecordKind::Commune)?;
    // In an earlier schema none ever merged.
    let standing = if key == "id" { "WHERE archived = 0" } else { "" };
    let sql = format!(
        "SELECT {key}, name, department, epci, population FROM commune {standing} ORDER BY {key}"
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let mut rows = statement.query([])?;
    let mut packed = Packed::default();
    while let Some(row) = rows.next()? {
        let words = [brief(row, 0)?, brief(row, 1)?, brief(row, 2)?];
        packed.push(words, optional_brief(row, 3)?, row.get(4)?);
    }
    Ok(packed.into())
}

/// The last line that tells of the reference: communes that were read then are still what they say.
pub(super) fn last_reference_seq(conn: &Connection) -> rusqlite::Result<i64> {
    if schema::version(conn)? < schema::REFERENCE {
        return Ok(0);
    }
    conn.prepare_cached(
        "SELECT coalesce(max(seq), 0) FROM main.journal INDEXED BY journal_of_reference
         WHERE kind IN ('department', 'epci', 'commune')",
    )?
    .query_row([], |row| row.get(0))
}

/// Territories with the communes they are made of, in the order people look for them.
pub(super) fn territories(
    conn: &Connection,
    communes: &Communes,
) -> rusqlite::Result<Vec<Territory>> {
    let mut groups: BTreeMap<String, BTreeSet<String>> =
        members(conn, "SELECT territory, commune FROM territory_commune")?;
    let mut of_epci: HashMap<&str, (Vec<&str>, u64)> = HashMap::new();
    for commune in communes.counted() {
        if let Some(epci) = commune.epci {
            let (inside, population) = of_epci.entry(epci).or_default();
            inside.push(commune.insee);
            *population += u64::from(commune.population);
        }
    }
    let of_group = |insee: &String| communes.population_of(insee).map(u64::from);
    // Communes of each territory. Sorted input makes a set at once.
    let mut made_of = |id: &str| {
        let Some(own) = groups.remove(id) else {
            let (inside, population) = of_epci.remove(id).unwrap_or_default();
            return (inside.into_iter().map(str::to_owned).collect(), population);
        };
        let mut all = own;
        all.extend(
            of_epci.remove(id).into_iter().flat_map(|(inside, _)| inside).map(str::to_owned),
        );
        let population = all.iter().filter_map(of_group).sum();
        (all, population)
    };
    let points = if schema::version(conn)? < schema::MEANS { "NULL AS " } else { "" };
    let sql =
        format!("SELECT id, name, kind, {points}talking_points FROM territory WHERE archived = 0");
    let mut found = conn
        .prepare_cached(&sql)?
        .query_map([], |row| {
            let (communes, population) = made_of(row.get_ref("id")?.as_str()?);
            Ok(Territory {
                code: id(row, "id")?,
                name: line(row, "name")?,
                kind: code(row, "kind", TerritoryKind::from_code)?,
                population,
                communes,
                talking_points: row.get("talking_points")?,
            })
        })?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    found.sort_by_cached_key(|territory| {
        (fold::territory_sort_key(&territory.name), territory.code.clone())
    });
    Ok(found)
}
