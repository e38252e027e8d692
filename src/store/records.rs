//! Any record, whatever its kind: by its id, by the end of it, and all of a kind.

use std::{collections::HashMap, slice};

use rusqlite::{Connection, params_from_iter, types::Value as Sql};

use super::{Store, journal::value, record, rows::line, tables::Set, there};
use crate::domain::{
    field::{Field, FieldKey, Fields, RecordKind, Value},
    record as described,
    refusal::Refusal,
    rows::{Listing, Row, Rows, arrange},
};

/// The most ids that are listed of those that end alike: two are too many already.
const FEW: u32 = 3;

/// The ids of a statement's second parameter, a JSON array.
const IDS: &str = "SELECT value FROM json_each(?2)";

/// A record as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored {
    /// Which.
    pub id: String,
    /// Whether it was archived.
    pub archived: bool,
    /// Its fields.
    pub fields: Fields,
}

impl Store {
    /// A record, archived or not.
    ///
    /// # Errors
    /// As for [`Store::snapshot`].
    pub fn record(&self, kind: RecordKind, id: &str) -> Result<Option<Stored>, Refusal> {
        self.reading(self.at_once(|conn| stored(conn, kind, id)))
    }

    /// Every record of a kind that was not archived, or was, in the order in which they were written.
    ///
    /// # Errors
    /// As for [`Store::snapshot`].
    pub fn records(&self, kind: RecordKind, archived: bool) -> Result<Vec<Stored>, Refusal> {
        self.reading(self.at_once(|conn| every(conn, &Listing::every(kind), archived)))
    }

    /// The records of a list, in the order of their kind.
    ///
    /// # Errors
    /// As for [`Store::snapshot`].
    pub fn rows(&self, listing: &Listing) -> Result<Rows, Refusal> {
        let all = self.reading(self.at_once(|conn| every(conn, listing, false)))?.into_iter();
        let mut rows: Vec<Row> = all.map(|Stored { id, fields, .. }| Row { id, fields }).collect();
        arrange(described::of(listing.kind), &mut rows);
        Ok(Rows { listing: listing.clone(), rows })
    }

    /// How many records of each of these kinds were not archived.
    ///
    /// # Errors
    /// As for [`Store::snapshot`].
    pub fn count_rows(&self, kinds: &[RecordKind]) -> Result<Vec<(RecordKind, usize)>, Refusal> {
        self.reading(self.at_once(|conn| {
            let count = |kind: &RecordKind| {
                if !there::has(conn, *kind)? {
                    return Ok((*kind, 0));
                }
                let sql = format!("SELECT count(*) FROM {} WHERE archived = 0", kind.as_str());
                let count: i64 = conn.prepare_cached(&sql)?.query_row([], |row| row.get(0))?;
                Ok((*kind, usize::try_from(count).unwrap_or(0)))
            };
            kinds.iter().map(count).collect()
        }))
    }

    /// The ids and names of a kind whose records have one, archived or not as is asked.
    ///
    /// # Errors
    /// As for [`Store::snapshot`].
    pub fn names(
        &self,
        kind: RecordKind,
        archived: bool,
    ) -> Result<Vec<(String, String)>, Refusal> {
        let Some(name) = described::of(kind).name() else { return Ok(Vec::new()) };
        self.reading(self.at_once(|conn| {
            if !there::has(conn, kind)? {
                return Ok(Vec::new());
            }
            let (kind, name) = (kind.as_str(), name.as_str());
            let sql =
                format!("SELECT id, {name} AS name FROM {kind} WHERE archived = ? ORDER BY id");
            let mut all = conn.prepare(&sql)?;
            let all = all.query_map([archived], |row| Ok((row.get("id")?, line(row, "name")?)))?;
            all.collect()
        }))
    }

    /// The records of any kind that people write whose ids end like this, a few of each.
    ///
    /// # Errors
    /// As for [`Store::snapshot`].
    pub fn ids_ending(&self, end: &str) -> Result<Vec<(RecordKind, String)>, Refusal> {
        self.reading(self.at_once(|conn| {
            let mut found = Vec::new();
            for kind in there::by_people(conn)? {
                found.extend(ending(conn, kind.kind, end)?.into_iter().map(|id| (kind.kind, id)));
            }
            Ok(found)
        }))
    }

    /// The records of one kind whose ids end like this, a few of them.
    ///
    /// # Errors
    /// As for [`Store::snapshot`].
    pub fn ids_of_kind_ending(&self, kind: RecordKind, end: &str) -> Result<Vec<String>, Refusal> {
        self.reading(self.at_once(|conn| ending(conn, kind, end)))
    }
}

/// The records of a list, archived or not, in the order in which they were written.
pub(super) fn every(
    conn: &Connection,
    listing: &Listing,
    archived: bool,
) -> rusqlite::Result<Vec<Stored>> {
    let of = listing.of.as_ref().map(|(field, id)| (*field, slice::from_ref(id)));
    every_of(conn, listing.kind, of, archived)
}

/// The same of a kind, where a field names any of these records; each table is read once.
pub(super) fn every_of(
    conn: &Connection,
    kind: RecordKind,
    of: Option<(Field, &[String])>,
    archived: bool,
) -> rusqlite::Result<Vec<Stored>> {
    if !there::has(conn, kind)? {
        return Ok(Vec::new());
    }
    let (columns, sets) = (there::columns(conn, kind)?, there::sets(conn, kind)?);
    let (mut which, mut params) = (String::new(), vec![Sql::from(archived)]);
    if let Some((field, ids)) = of {
        let Some(names) = naming(field, &columns, &sets) else { return Ok(Vec::new()) };
        which = names;
        params.push(serde_json::Value::from(ids).to_string().into());
    }
    let which = format!("FROM {} WHERE archived = ?1{which}", kind.as_str());
    read(conn, (&columns, sets), &which, &params, archived)
}

/// Records of a kind by their ids, those that were not archived.
pub(super) fn these(
    conn: &Connection,
    kind: RecordKind,
    ids: &[&str],
) -> rusqlite::Result<Vec<Stored>> {
    if !there::has(conn, kind)? {
        return Ok(Vec::new());
    }
    let (columns, sets) = (there::columns(conn, kind)?, there::sets(conn, kind)?);
    let ids = serde_json::Value::from(ids).to_string();
    let which = format!("FROM {} WHERE archived = ?1 AND id IN ({IDS})", kind.as_str());
    read(conn, (&columns, sets), &which, &[Sql::from(false), ids.into()], false)
}

/// The records that a condition lets through, with their sets; each table is read once.
fn read(
    conn: &Connection,
    (columns, sets): (&[Field], Vec<Set>),
    which: &str,
    params: &[Sql],
    archived: bool,
) -> rusqlite::Result<Vec<Stored>> {
    let names: Vec<&str> = columns.iter().map(|field| field.as_str()).collect();
    let names = [&["id"], &names[..]].concat().join(", ");
    let mut statement = conn.prepare_cached(&format!("SELECT {names} {which} ORDER BY id"))?;
    let mut rows = statement.query(params_from_iter(params))?;
    let (mut all, mut at) = (Vec::new(), HashMap::new());
    while let Some(row) = rows.next()? {
        let id: String = row.get(0)?;
        let mut fields = Fields::new();
        for (place, field) in (1..).zip(columns) {
            let value = value(row.get(place)?);
            if value != Value::Null {
                fields.insert((*field).into(), value);
            }
        }
        at.insert(id.clone(), all.len());
        all.push(Stored { id, archived, fields });
    }
    for Set { field, table, owner, member } in sets {
        let sql =
            format!("SELECT {owner}, {member} FROM {table} WHERE {owner} IN (SELECT id {which})");
        let mut statement = conn.prepare_cached(&sql)?;
        let mut rows = statement.query(params_from_iter(params))?;
        while let Some(row) = rows.next()? {
            let one = at.get(&row.get::<_, String>(0)?).and_then(|at| all.get_mut(*at));
            if let Some(one) = one {
                one.fields.insert(FieldKey { field, member: row.get(1)? }, Value::Int(1));
            }
        }
    }
    Ok(all)
}

/// The condition that a field names one of some records; nothing where a file has no such field.
fn naming(field: Field, columns: &[Field], sets: &[Set]) -> Option<String> {
    if columns.contains(&field) {
        return Some(format!(" AND {} IN ({IDS})", field.as_str()));
    }
    let Set { table, owner, member, .. } = sets.iter().find(|set| set.field == field)?;
    Some(format!(" AND id IN (SELECT {owner} FROM {table} WHERE {member} IN ({IDS}))"))
}

fn stored(conn: &Connection, kind: RecordKind, id: &str) -> rusqlite::Result<Option<Stored>> {
    if !there::has(conn, kind)? {
        return Ok(None);
    }
    if record::revision(conn, kind, id)?.is_none() {
        return Ok(None);
    }
    let mut fields = record::standing(conn, kind, id)?;
    fields.retain(|_, value| *value != Value::Null);
    let archived = record::current(conn, kind, id, &Field::Archived.into())? == Value::Int(1);
    Ok(Some(Stored { id: id.to_owned(), archived, fields }))
}

fn ending(conn: &Connection, kind: RecordKind, end: &str) -> rusqlite::Result<Vec<String>> {
    let sql =
        format!("SELECT id FROM {} WHERE substr(id, -length(?1)) = ?1 LIMIT {FEW}", kind.as_str());
    conn.prepare_cached(&sql)?.query_map([end], |row| row.get("id"))?.collect()
}
