//! The tables without journal lines: one digest of all their rows, which the last seal must
//! hold.

use std::ops::Range;

use rusqlite::{Connection, types::ValueRef};
use sha2::{Digest, Sha256};

use super::reference::{self, Hashed};

use crate::store::{
    journal::{self, Sealed},
    rows::hexadecimal,
    schema,
};

/// Each with the column that orders it and the schemas that have it so, from one up to another. A table
/// that is added here changes the digest: the migration that adds it seals anew.
const TABLES: [(&str, &str, Range<u32>); 7] = [
    ("base", "one", 1..LAST),
    ("epci", "siren", 1..schema::REFERENCE),
    ("commune", "insee", 1..schema::REFERENCE),
    ("working_copy", "one", schema::WORKING_COPIES..LAST),
    ("brought_back", "operation", schema::WORKING_COPIES..LAST),
    ("holder", "id", schema::HOLDERS..LAST),
    ("department", "code", schema::DEPARTMENTS..schema::REFERENCE),
];

const LAST: u32 = u32::MAX;

/// Their names, for the message where one of them differs.
pub(in crate::store) fn names() -> String {
    TABLES.map(|(table, ..)| table).join(", ")
}

/// The digest of all that stands in them, in hexadecimal.
pub(in crate::store) fn digest(conn: &Connection) -> rusqlite::Result<String> {
    let mut hasher = Sha256::new();
    let version = schema::version(conn)?;
    for (table, key, _) in TABLES.into_iter().filter(|(.., of)| of.contains(&version)) {
        part(&mut hasher, 0, table.as_bytes());
        let mut rows = conn.prepare(&format!("SELECT * FROM {table} ORDER BY {key}"))?;
        let columns = rows.column_count();
        let mut rows = rows.query([])?;
        while let Some(row) = rows.next()? {
            for column in 0..columns {
                value(&mut hasher, row.get_ref(column)?);
            }
        }
    }
    if version >= schema::REFERENCE {
        reference::at_birth(conn, |value_of| match value_of {
            Hashed::Table(name) => part(&mut hasher, 0, name.as_bytes()),
            Hashed::Value(of) => value(&mut hasher, of),
        })?;
    }
    Ok(hexadecimal(&hasher.finalize()))
}

/// Whether the last seal of the tables matches their rows.
pub(in crate::store) fn are_sealed(conn: &Connection) -> rusqlite::Result<bool> {
    let seals = journal::seals_from(conn, 0)?;
    let last = seals.iter().rev().find(|seal| seal.is(Sealed::Tables));
    let digest = digest(conn)?;
    Ok(last.is_some_and(|seal| seal.says == digest))
}

fn value(hasher: &mut Sha256, value: ValueRef<'_>) {
    match value {
        ValueRef::Null => part(hasher, 1, &[]),
        ValueRef::Integer(number) => part(hasher, 2, &number.to_le_bytes()),
        ValueRef::Real(number) => part(hasher, 3, &number.to_le_bytes()),
        ValueRef::Text(text) => part(hasher, 4, text),
        ValueRef::Blob(bytes) => part(hasher, 5, bytes),
    }
}

/// Led by its type and length, so that no two rows run together alike.
fn part(hasher: &mut Sha256, tag: u8, bytes: &[u8]) {
    hasher.update([tag]);
    hasher.update((bytes.len() as u64).to_le_bytes());
    hasher.update(bytes);
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeSet, path::Path};

    use super::*;
    use crate::{
        domain::field::RecordKind,
        store::{migration, tables::sets},
    };

    /// Nothing stands in a base that neither a line nor a seal tells.
    #[test]
    fn every_table_is_covered_by_lines_or_by_a_seal() {
        let conn = Connection::open_in_memory().unwrap();
        migration::migrate(&conn, Path::new("test")).unwrap();
        let mut covered: BTreeSet<String> =
            TABLES.iter().map(|(table, ..)| (*table).into()).collect();
        // Traces of an erasing are sealed by the id of its operation.
        covered.extend(
            ["operation", "journal", "journal_value", "seal", "tip", "erasure"].map(String::from),
        );
        for &kind in RecordKind::ALL {
            covered.insert(kind.as_str().into());
            covered.extend(sets(kind).map(|set| set.table));
        }
        let mut tables =
            conn.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").unwrap();
        let tables: BTreeSet<String> =
            tables.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
        assert_eq!(tables, covered);
    }
}
