//! Any record, whatever its kind: by its id, by the end of it, and all of a kind.

use rusqlite::Connection;

use super::{Store, record, rows::line};
use crate::domain::{
    field::{Field, Fields, RecordKind, Value},
    record as described,
    refusal::Refusal,
};

/// The most ids that are listed of those that end alike: two are too many already.
const FEW: u32 = 3;

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
        self.reading(self.at_once(|conn| {
            let sql = format!("SELECT id FROM {} WHERE archived = ? ORDER BY id", kind.as_str());
            let mut ids = conn.prepare(&sql)?;
            let ids = ids.query_map([archived], |row| row.get::<_, String>("id"))?;
            let ids: Vec<String> = ids.collect::<rusqlite::Result<_>>()?;
            let all = ids.iter().filter_map(|id| stored(conn, kind, id).transpose());
            all.collect()
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
        let (kind, name) = (kind.as_str(), name.as_str());
        self.reading(self.at_once(|conn| {
            let sql = format!("SELECT id, {name} AS name FROM {kind} WHERE archived = ?");
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
            for kind in described::by_people() {
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

fn stored(conn: &Connection, kind: RecordKind, id: &str) -> rusqlite::Result<Option<Stored>> {
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
