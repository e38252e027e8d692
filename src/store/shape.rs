//! The schema of a base – tables, indexes, views, triggers – and whether a file has these and no others.
//!
//! Whatever else stands in the schema of a file runs when it is read or written: a view that never ends,
//! a trigger that rewrites what one types. Nothing of a file is read before this.

use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet},
};

use rusqlite::{Connection, Row};

use super::schema;
use crate::domain::clean;

/// The throw-away table of the cleaning after somebody was erased: a kill leaves it behind.
pub(super) const SCRAP: &str = "CREATE TABLE scrap (bytes BLOB NOT NULL) STRICT";

/// Harmless tables of SQLite's own tools: figures of `ANALYZE`, counters of tables that
/// have gone.
const LEFT: [&str; 4] = [
    SCRAP,
    "CREATE TABLE sqlite_stat1(tbl,idx,stat)",
    "CREATE TABLE sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample)",
    "CREATE TABLE sqlite_sequence(name,seq)",
];

/// The most characters shown of a foreign name.
const NAME_MAX: usize = 60;

/// The schema of a file.
const ROWS: &str = "SELECT name, type, tbl_name, sql FROM sqlite_schema";

/// One part, as `sqlite_schema` tells of it.
#[derive(Debug, PartialEq, Eq)]
struct Part<'a> {
    kind: &'a str,
    table: &'a str,
    sql: Cow<'a, str>,
}

/// The parts by their names.
type Parts<'a> = BTreeMap<&'a str, Part<'a>>;

/// The first part of a base that is not what its version makes: foreign, changed, or no longer there.
/// Its name is made printable.
pub(super) fn foreign(conn: &Connection, version: u32) -> rusqlite::Result<Option<String>> {
    differing(conn, made_by(schema::up_to(version).iter().copied()))
}

/// The same of a file that these statements make.
pub(super) fn foreign_to(conn: &Connection, made: &str) -> rusqlite::Result<Option<String>> {
    differing(conn, made_by([made]))
}

/// The names of the parts that are ours, whatever else the file has.
pub(super) fn ours(conn: &Connection) -> rusqlite::Result<BTreeSet<&'static str>> {
    let known = made_by(schema::up_to(schema::latest()).iter().copied());
    let mut statement = conn.prepare(ROWS)?;
    let mut found = BTreeSet::new();
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let name = std::str::from_utf8(bytes(row, 0)?.unwrap_or_default()).unwrap_or_default();
        if let Some((name, part)) = known.get_key_value(name)
            && is_same(part, row)?
        {
            found.insert(*name);
        }
    }
    Ok(found)
}

fn differing(conn: &Connection, mut wanted: Parts<'_>) -> rusqlite::Result<Option<String>> {
    let mut statement = conn.prepare(ROWS)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let name = bytes(row, 0)?.unwrap_or_default();
        let text = std::str::from_utf8(name).unwrap_or_default();
        let is_ours = match wanted.get(text) {
            Some(part) => is_same(part, row)?,
            None => false,
        };
        if is_ours {
            wanted.remove(text);
        } else if !is_harmless(row)? {
            return Ok(Some(printable_name(name)));
        }
    }
    Ok(wanted.into_keys().next().map(|name| printable_name(name.as_bytes())))
}

fn is_same(part: &Part<'_>, row: &Row<'_>) -> rusqlite::Result<bool> {
    let same = |at, text: &str| Ok::<_, rusqlite::Error>(bytes(row, at)? == Some(text.as_bytes()));
    Ok(same(1, part.kind)? && same(2, part.table)? && same(3, &part.sql)?)
}

/// An index that SQLite makes for a key, whose table it checks itself; or what its tools leave.
fn is_harmless(row: &Row<'_>) -> rusqlite::Result<bool> {
    let (name, kind) = (bytes(row, 0)?.unwrap_or_default(), bytes(row, 1)?.unwrap_or_default());
    Ok(match bytes(row, 3)? {
        None => kind == b"index" && name.starts_with(b"sqlite_autoindex_"),
        Some(sql) => kind == b"table" && LEFT.iter().any(|left| left.as_bytes() == sql),
    })
}

/// A value as bytes: a foreign file may hold anything, text that is none included.
fn bytes<'a>(row: &'a Row<'_>, at: usize) -> rusqlite::Result<Option<&'a [u8]>> {
    Ok(row.get_ref(at)?.as_bytes_or_null().unwrap_or(Some(b"?")))
}

fn printable_name(name: &[u8]) -> String {
    let name = clean::line(&String::from_utf8_lossy(name));
    clean::printable(&name).chars().take(NAME_MAX).collect()
}

/// The parts that files of statements make, one after the other.
fn made_by<'a>(files: impl IntoIterator<Item = &'a str>) -> Parts<'a> {
    let mut made = Parts::new();
    for sql in files {
        made.extend(parts(sql));
        for (from, to) in renamed(sql) {
            if let Some(mut part) = made.remove(from) {
                part.sql = part.sql.replacen(from, &format!("\"{to}\""), 1).into();
                made.insert(to, Part { table: to, ..part });
            }
        }
        for (table, column) in added(sql) {
            if let Some(part) = made.get_mut(table) {
                add(&mut part.sql, column);
            }
        }
    }
    made
}

/// The tables that statements make under one name and then call by another.
fn renamed(sql: &str) -> impl Iterator<Item = (&str, &str)> {
    let statements = sql.lines().filter_map(|line| line.strip_prefix("ALTER TABLE "));
    let renamed = statements.filter_map(|rest| rest.strip_suffix(';')?.split_once(" RENAME TO "));
    let at = |statement: String| sql.find(&statement);
    renamed.filter(move |(from, _)| {
        let made = at(format!("CREATE TABLE {from} ("));
        made.is_some() && made < at(format!("ALTER TABLE {from} RENAME"))
    })
}

/// The columns that statements add, each with its table.
fn added(sql: &str) -> impl Iterator<Item = (&str, &str)> {
    let statements = sql.lines().filter_map(|line| line.strip_prefix("ALTER TABLE "));
    statements.filter_map(|rest| rest.strip_suffix(';')?.split_once(" ADD COLUMN "))
}

/// SQLite writes a new column just before what closes the table.
fn add(sql: &mut Cow<'_, str>, column: &str) {
    if let Some(end) = sql.rfind("\n)") {
        sql.to_mut().insert_str(end + 1, &format!(", {column}"));
    }
}

/// The parts that statements make, as SQLite keeps their text: from CREATE up to the semicolon.
fn parts(sql: &str) -> impl Iterator<Item = (&str, Part<'_>)> {
    let mut rest = sql;
    std::iter::from_fn(move || {
        let begin = rest.match_indices("CREATE ").find(|(at, _)| begins_line(rest, *at))?.0;
        let statement = &rest[begin..];
        let end = end_of(statement)?;
        rest = &statement[end..];
        part(&statement[..end])
    })
}

fn begins_line(sql: &str, at: usize) -> bool {
    sql[..at].rsplit('\n').next().is_none_or(|before| before.trim().is_empty())
}

/// Where a statement ends: a trigger holds others, and a comment may hold a semicolon.
fn end_of(statement: &str) -> Option<usize> {
    let last = if statement.starts_with("CREATE TRIGGER") { "END;" } else { ";" };
    let mut at = 0;
    for line in statement.split_inclusive('\n') {
        let code = line.split("--").next().unwrap_or_default().trim_end();
        if code.ends_with(last) {
            return Some(at + code.len() - 1);
        }
        at += line.len();
    }
    None
}

fn part(sql: &str) -> Option<(&str, Part<'_>)> {
    let mut words =
        sql.split(|c: char| c.is_whitespace() || c == '(').filter(|word| !word.is_empty());
    let kind = words.find(|word| !matches!(*word, "CREATE" | "UNIQUE"))?;
    let (name, kind) = (words.next()?, kind);
    let (kind, table) = match kind {
        "TABLE" => ("table", name),
        "VIEW" => ("view", name),
        "INDEX" => ("index", words.find(|word| *word == "ON").and_then(|_| words.next())?),
        "TRIGGER" => ("trigger", words.find(|word| *word == "ON").and_then(|_| words.next())?),
        _ => return None,
    };
    Some((name, Part { kind, table, sql: sql.into() }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(version: u32) -> Connection {
        let conn = Connection::open_in_memory().unwrap();
        for sql in schema::up_to(version) {
            conn.execute_batch(sql).unwrap();
        }
        conn
    }

    /// Statements parsed from the migrations match the schema SQLite makes of them.
    #[test]
    fn every_version_is_made_of_its_own_parts_and_of_no_other_s() {
        for version in 1..=schema::latest() {
            let conn = made(version);
            assert_eq!(foreign(&conn, version).unwrap(), None, "schema {version}");
            conn.execute_batch("VACUUM; ANALYZE; PRAGMA user_version = 9;").unwrap();
            conn.execute_batch(SCRAP).unwrap();
            assert_eq!(foreign(&conn, version).unwrap(), None, "schema {version}");
        }
        assert!(foreign(&made(1), schema::latest()).unwrap().is_some());
        assert!(foreign(&made(schema::latest()), 1).unwrap().is_some());
    }

    #[test]
    fn whatever_was_added_changed_or_taken_away_is_named() {
        for (sql, named) in [
            ("CREATE TABLE autre (x)", "autre"),
            ("CREATE VIEW vue AS SELECT 1", "vue"),
            ("CREATE UNIQUE INDEX un ON note (folded)", "un"),
            ("CREATE TRIGGER espion AFTER INSERT ON note BEGIN SELECT 1; END", "espion"),
            ("DROP INDEX note_by_day", "note_by_day"),
            ("DROP TRIGGER journal_value_stays", "journal_value_stays"),
            ("DROP VIEW journal_full; CREATE TABLE journal_full (x)", "journal_full"),
            ("DROP TABLE working_copy", "working_copy"),
            ("ALTER TABLE note ADD COLUMN autre TEXT", "note"),
            ("ALTER TABLE goal RENAME COLUMN coverage TO cover", "goal"),
            ("CREATE TABLE \"a\u{1b}[31m\u{202e}b\" (x)", "a[31mb"),
            ("CREATE TABLE scraps (bytes BLOB NOT NULL) STRICT", "scraps"),
            ("CREATE VIRTUAL TABLE mots USING fts5 (x)", "mots"),
        ] {
            let conn = made(schema::latest());
            conn.execute_batch(sql).unwrap();
            assert_eq!(foreign(&conn, schema::latest()).unwrap().as_deref(), Some(named), "{sql}");
        }
    }

    #[test]
    fn a_name_without_end_is_cut() {
        let conn = made(schema::latest());
        conn.execute_batch(&format!("CREATE TABLE {} (x)", "x".repeat(100_000))).unwrap();
        let named = foreign(&conn, schema::latest()).unwrap().unwrap();
        assert_eq!(named, "x".repeat(NAME_MAX));
    }
}
