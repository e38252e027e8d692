//! Tables and columns of each kind of record: the one place where a description meets SQL names.
//!
//! The table of a kind is its code, its key `id`; a column is the code of its field. A set has a table of
//! its own, `kind_member`, whose columns are the two codes.

use crate::domain::{
    field::{Field, RecordKind},
    record::{self, Holds, Spec},
};

/// A set's table: `owner` names the record, `member` the member.
pub(super) struct Set {
    pub(super) field: Field,
    pub(super) table: String,
    pub(super) owner: &'static str,
    pub(super) member: &'static str,
}

/// The columns of a kind of record, those that every kind has left out.
pub(super) fn columns(kind: RecordKind) -> impl Iterator<Item = Field> {
    record::of(kind).fields.iter().filter(|spec| !spec.is_set()).map(|spec| spec.field)
}

/// The sets of a kind of record.
pub(super) fn sets(kind: RecordKind) -> impl Iterator<Item = Set> {
    record::of(kind).fields.iter().filter_map(move |spec| set_of(kind, spec))
}

/// The set that holds this field.
pub(super) fn set(kind: RecordKind, field: Field) -> Option<Set> {
    set_of(kind, record::of(kind).spec(field)?)
}

/// Whether a kind of record has this column.
pub(super) fn has_column(kind: RecordKind, field: Field) -> bool {
    record::of(kind).spec(field).is_some_and(|spec| !spec.is_set())
}

fn set_of(kind: RecordKind, spec: &Spec) -> Option<Set> {
    let (owner, member) = (kind.as_str(), spec.names().filter(|_| spec.is_set())?.as_str());
    // Communes by what becomes of them: a table each.
    let by_field = spec.holds == Holds::Communes && spec.field != Field::Communes;
    let of = if by_field { spec.field.as_str() } else { member };
    Some(Set { field: spec.field, table: format!("{owner}_{of}"), owner, member })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every foreign key of the schema between two records is a reference, and no other is.
    #[test]
    fn the_references_are_the_foreign_keys_of_the_schema() {
        let conn = rusqlite::Connection::open_in_memory().unwrap();
        super::super::migration::migrate(&conn, std::path::Path::new("test")).unwrap();
        let keys = |table: &str, but: &str| -> Vec<(String, String)> {
            let sql = format!(
                "SELECT \"table\", \"from\" FROM pragma_foreign_key_list('{table}')
                 WHERE \"from\" <> '{but}'"
            );
            let mut statement = conn.prepare(&sql).unwrap();
            let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)));
            rows.unwrap().map(Result::unwrap).collect()
        };
        let (mut declared, mut expected) = (Vec::new(), Vec::new());
        for &kind in RecordKind::ALL {
            for (by, field) in record::references(kind) {
                declared.push((kind.as_str().to_owned(), by, field));
            }
            for (to, from) in keys(kind.as_str(), "") {
                expected.push((to, kind, Field::from_code(&from).unwrap()));
            }
            for set in sets(kind) {
                for (to, _) in keys(&set.table, set.owner) {
                    expected.push((to, kind, set.field));
                }
            }
        }
        declared.sort();
        expected.sort();
        assert_eq!(declared, expected);
    }

    /// Every column and set that is described exists in the schema, and the schema has no other.
    #[test]
    fn the_tables_are_those_of_the_schema() {
        let conn = rusqlite::Connection::open_in_memory().unwrap();
        super::super::migration::migrate(&conn, std::path::Path::new("test")).unwrap();
        let columns = |table: &str| -> Vec<String> {
            let sql = format!("SELECT name FROM pragma_table_info('{table}') ORDER BY name");
            let mut statement = conn.prepare(&sql).unwrap();
            statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
        };
        for &kind in RecordKind::ALL {
            let mut expected: Vec<String> =
                super::columns(kind).map(|field| field.as_str().to_owned()).collect();
            expected.extend(["archived", "id", "rev"].map(String::from));
            if kind == RecordKind::Note {
                expected.push("folded".into());
            }
            expected.sort();
            assert_eq!(columns(kind.as_str()), expected, "{}", kind.as_str());
            for set in sets(kind) {
                let mut expected = vec![set.member.to_owned(), set.owner.to_owned()];
                expected.sort();
                assert_eq!(columns(&set.table), expected);
            }
        }
    }

    /// Descriptions and the schema agree on each field.
    #[test]
    fn what_is_described_is_what_the_schema_takes() {
        let conn = rusqlite::Connection::open_in_memory().unwrap();
        super::super::migration::migrate(&conn, std::path::Path::new("test")).unwrap();
        for &kind in RecordKind::ALL {
            let schema: String = conn
                .query_row("SELECT sql FROM sqlite_schema WHERE name = ?", [kind.as_str()], |row| {
                    row.get(0)
                })
                .unwrap();
            for spec in record::of(kind).fields.iter().filter(|spec| !spec.is_set()) {
                let column = spec.field.as_str();
                let place = format!("{} {column}", kind.as_str());
                let line = schema
                    .lines()
                    .find(|line| line.split_whitespace().next() == Some(column))
                    .unwrap_or_else(|| panic!("{place}"));
                let is = match spec.holds {
                    Holds::Truth | Holds::Number(..) | Holds::Hundredths(_) => "INTEGER",
                    Holds::Value => "ANY",
                    _ => "TEXT",
                };
                let after = schema.split_once(line).unwrap().1;
                let check = after.lines().skip(1).take_while(|more| more.starts_with("         "));
                let whole = check.fold(line.to_owned(), |all, more| all + more.trim());
                assert!(whole.contains(is), "{place}");
                match spec.holds {
                    Holds::Day => assert!(whole.contains(&format!("date({column})")), "{place}"),
                    Holds::Truth => assert!(whole.contains("IN (0, 1)"), "{place}"),
                    Holds::Code(codes) => {
                        for code in codes {
                            assert!(whole.contains(&format!("'{code}'")), "{place} {code}");
                        }
                        assert_eq!(whole.matches('\'').count(), 2 * codes.len(), "{place}");
                    }
                    _ => {}
                }
                let may_be_empty = matches!(spec.need, record::Need::May | record::Need::Me);
                let optional = may_be_empty && spec.holds != Holds::Truth;
                assert_eq!(!whole.contains("NOT NULL"), optional, "{place}");
            }
        }
    }
}
