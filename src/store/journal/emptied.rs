//! Lines whose values were emptied for a person's sake, and the operations that did so.

use std::collections::BTreeSet;

use rusqlite::{Connection, OptionalExtension};

use super::{
    Writer,
    seals::{Sealed, seal},
};
use crate::{
    domain::field::{Field, FieldKey, RecordKind, Value},
    store::{record, rows::code},
};

/// Begins the id of an operation that erased a person: its lines do not tell what was before.
pub(in crate::store) const ERASING: &str = "erase:";

/// Whether a group erased somebody: values before it are listed nowhere.
pub(in crate::store) fn is_erasing(group: &str) -> bool {
    group.starts_with(ERASING)
}

/// Empties the values of lines and seals which lines they are. A field whose last line was among them is
/// written again as it stands. Their hashes cover commitments that stay: the chain still verifies.
/// Nothing more is written by this writer.
pub(in crate::store) fn empty_all(mut writer: Writer<'_>, lines: &[i64]) -> rusqlite::Result<()> {
    let conn = writer.conn();
    let mut fields = BTreeSet::new();
    for line in lines {
        empty(conn, *line)?;
        fields.extend(field_of(conn, *line)?);
    }
    for (kind, id, key) in fields {
        let now = record::current(conn, kind, &id, &key)?;
        let says_something = record::stored(&key, &now) != record::stored(&key, &Value::Null);
        if says_something && is_last_emptied(conn, kind, &id, &key)? {
            let rev = record::revision(conn, kind, &id)?.unwrap_or(1);
            writer.line(kind, &id, rev, &key, &Value::Null, &now)?;
        }
    }
    if lines.is_empty() { Ok(()) } else { seal(conn, Sealed::Emptied, &list(lines)) }
}

/// The lines that are emptied, as a seal names them; an empty text where there are none.
pub(in crate::store) fn emptied(conn: &Connection) -> rusqlite::Result<String> {
    let mut lines =
        conn.prepare("SELECT seq FROM journal_value WHERE salt IS NULL ORDER BY seq")?;
    let lines: rusqlite::Result<Vec<i64>> = lines.query_map([], |row| row.get("seq"))?.collect();
    Ok(list(&lines?))
}

fn list(lines: &[i64]) -> String {
    let lines: Vec<String> = lines.iter().map(ToString::to_string).collect();
    lines.join(",")
}

fn empty(conn: &Connection, line: i64) -> rusqlite::Result<()> {
    conn.prepare_cached(
        "UPDATE journal_value SET salt = NULL, before_value = NULL, after_value = NULL
         WHERE seq = ?",
    )?
    .execute([line])?;
    Ok(())
}

fn field_of(
    conn: &Connection,
    line: i64,
) -> rusqlite::Result<Option<(RecordKind, String, FieldKey)>> {
    conn.prepare_cached("SELECT kind, record, field, member FROM journal WHERE seq = ?")?
        .query_row([line], |row| {
            let field = code(row, "field", Field::from_code)?;
            let key = FieldKey { field, member: row.get("member")? };
            Ok((code(row, "kind", RecordKind::from_code)?, row.get("record")?, key))
        })
        .optional()
}

/// Whether the last line of a field was emptied.
fn is_last_emptied(
    conn: &Connection,
    kind: RecordKind,
    id: &str,
    key: &FieldKey,
) -> rusqlite::Result<bool> {
    let last: Option<bool> = conn
        .prepare_cached(
            "SELECT salt IS NULL AS emptied FROM journal
             JOIN journal_value ON journal_value.seq = journal.seq
             WHERE record = ? AND kind = ? AND field = ? AND member IS ?
             ORDER BY journal.seq DESC LIMIT 1",
        )?
        .query_row((id, kind.as_str(), key.field.as_str(), &key.member), |row| row.get("emptied"))
        .optional()?;
    Ok(last.unwrap_or(false))
}
