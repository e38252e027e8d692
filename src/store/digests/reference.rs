//! The reference as a base was born with it: later lines of the journal are reverted, so
//! that its seal holds however often it is updated.
//!
//! Fields with a line are compared with it elsewhere; here are those without.

use std::collections::BTreeMap;

use rusqlite::{
    Connection,
    types::{Value as Sql, ValueRef},
};

use crate::{
    domain::{field::Field, record::REFERENCE},
    store::tables::columns,
};

/// An item to hash, in order.
pub(super) enum Hashed<'a> {
    /// From here on, the rows of this table.
    Table(&'a str),
    /// A value of a row.
    Value(ValueRef<'a>),
}

/// Values of a record before its first lines.
#[derive(Default)]
struct Before {
    /// Whether it was written by these lines.
    born: bool,
    fields: BTreeMap<String, Sql>,
}

/// The first of the lines of each field of the reference.
const LINES: &str = "SELECT kind, record, field, rev, before_value
    FROM journal INDEXED BY journal_of_reference
    JOIN journal_value ON journal_value.seq = journal.seq
    WHERE kind IN ('department', 'epci', 'commune') ORDER BY journal.seq";

/// Hands every row as it was at the birth of the base.
pub(super) fn at_birth(
    conn: &Connection,
    mut hand: impl FnMut(Hashed<'_>),
) -> rusqlite::Result<()> {
    let mut earlier = before(conn)?;
    for &kind in REFERENCE {
        let mut fields: Vec<&str> = columns(kind).map(Field::as_str).collect();
        fields.push(Field::Archived.as_str());
        let table = kind.as_str();
        hand(Hashed::Table(table));
        let sql = format!("SELECT id, {} FROM {table} ORDER BY id", fields.join(", "));
        let mut rows = conn.prepare(&sql)?;
        let mut rows = rows.query([])?;
        while let Some(row) = rows.next()? {
            let id = row.get_ref(0)?;
            let key = (table.to_owned(), String::from_utf8_lossy(id.as_bytes()?).into_owned());
            let before = if earlier.is_empty() { None } else { earlier.remove(&key) };
            let mut values = Vec::with_capacity(fields.len());
            for (at, field) in fields.iter().enumerate() {
                let first = before.as_ref().and_then(|before| before.fields.get(*field));
                values.push(first.map_or(row.get_ref(at + 1)?, ValueRef::from));
            }
            // A record born since had no value before.
            let is_nothing =
                |value: &ValueRef<'_>| matches!(value, ValueRef::Null | ValueRef::Integer(0));
            if before.as_ref().is_some_and(|before| before.born) && values.iter().all(is_nothing) {
                continue;
            }
            hand(Hashed::Value(id));
            for value in values {
                hand(Hashed::Value(value));
            }
        }
    }
    Ok(())
}

fn before(conn: &Connection) -> rusqlite::Result<BTreeMap<(String, String), Before>> {
    let mut found: BTreeMap<(String, String), Before> = BTreeMap::new();
    let mut lines = conn.prepare_cached(LINES)?;
    let mut lines = lines.query([])?;
    while let Some(line) = lines.next()? {
        let one = found.entry((line.get("kind")?, line.get("record")?)).or_default();
        one.born |= line.get::<_, i64>("rev")? == 1;
        let (field, before) = (line.get("field")?, line.get("before_value")?);
        one.fields.entry(field).or_insert(before);
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{domain::field::RecordKind, store::migration};

    /// A kind that joins the reference joins the index, or its lines would not be taken back.
    #[test]
    fn the_index_is_of_the_kinds_of_the_reference() {
        let conn = Connection::open_in_memory().unwrap();
        migration::migrate(&conn, std::path::Path::new("test")).unwrap();
        let sql: String = conn
            .query_row(
                "SELECT sql FROM sqlite_schema WHERE name = 'journal_of_reference'",
                [],
                |row| row.get(0),
            )
            .unwrap();
        for &kind in RecordKind::ALL {
            let named = sql.contains(&format!("'{}'", kind.as_str()));
            assert_eq!(named, REFERENCE.contains(&kind), "{kind:?}");
            assert_eq!(LINES.contains(&format!("'{}'", kind.as_str())), named);
        }
        before(&conn).unwrap();
    }
}
