//! What a record said after a line of the journal, from its lines before and after.
//!
//! Erasing a person empties lines, and its own do not tell what was before: where no line left tells it, the
//! field stays empty.

use std::collections::BTreeMap;

use rusqlite::Connection;

use crate::{
    domain::{
        erasure::{MENTION, PERSON},
        field::{Field, FieldKey, Fields, RecordKind, Value},
        record::{self as described, Holds, Need},
    },
    store::{
        journal::{self, ERASING},
        record,
        rows::code,
    },
};

const LINES: &str = "SELECT seq, field, member, rev, before_value, after_value,
        salt IS NULL AS emptied, op LIKE ?3 || '%' AS erasing
    FROM main.journal_full WHERE record = ?1 AND kind = ?2 ORDER BY seq";

/// A line as it tells of a field.
struct Line {
    seq: i64,
    before: Value,
    after: Value,
    emptied: bool,
    /// Of an erasing: what was before is not told.
    erasing: bool,
}

/// The revision of a record after a line, and what it said then in each field that changed since.
pub(super) fn then(
    conn: &Connection,
    kind: RecordKind,
    id: &str,
    last: i64,
) -> rusqlite::Result<(i64, Fields)> {
    let mut lines: BTreeMap<FieldKey, Vec<Line>> = BTreeMap::new();
    let (mut rev, mut first, mut born) = (None, i64::MAX, false);
    let mut found = conn.prepare_cached(LINES)?;
    let mut found = found.query((id, kind.as_str(), ERASING))?;
    while let Some(row) = found.next()? {
        let (seq, revision): (i64, i64) = (row.get("seq")?, row.get("rev")?);
        if seq <= last {
            (rev, born) = (Some(revision), born || revision == 1);
        } else {
            first = first.min(revision);
        }
        let field = code(row, "field", Field::from_code)?;
        lines.entry(FieldKey { field, member: row.get("member")? }).or_default().push(Line {
            seq,
            before: journal::value(row.get("before_value")?),
            after: journal::value(row.get("after_value")?),
            emptied: row.get("emptied")?,
            erasing: row.get("erasing")?,
        });
    }
    let rev = rev.unwrap_or_else(|| first.saturating_sub(1).max(1));
    let mut fields = Fields::new();
    for (key, lines) in lines {
        let at = lines.partition_point(|line| line.seq <= last);
        let (until, since) = lines.split_at(at);
        if since.is_empty() || !record::has(kind, &key) {
            continue;
        }
        let said = match said(until, since, born) {
            Some(value) => value.clone(),
            None => left(kind, &key, record::current(conn, kind, id, &key)?),
        };
        fields.insert(key.clone(), record::stored(&key, &said));
    }
    Ok((rev, fields))
}

/// What a field said, as far as a line tells; `born` where its record has a line that tells of its birth.
fn said<'a>(until: &'a [Line], since: &'a [Line], born: bool) -> Option<&'a Value> {
    match since.first() {
        Some(next) if !next.emptied && !next.erasing => return Some(&next.before),
        _ => {}
    }
    match until.last() {
        Some(line) if !line.emptied => return Some(&line.after),
        None if born => return Some(&Value::Null),
        _ => {}
    }
    // Erased before anybody wrote there again: what the erasing left.
    let erasings = since.iter().take_while(|line| line.erasing);
    erasings.filter(|line| !line.emptied).map(|line| &line.after).next()
}

/// What stands in the place of words that were erased and cannot be left out.
fn left(kind: RecordKind, key: &FieldKey, now: Value) -> Value {
    let spec = described::of(kind).spec(key.field);
    match spec {
        Some(spec) if matches!(spec.need, Need::May | Need::Me) => Value::Null,
        Some(spec) if spec.holds == Holds::Name => PERSON.into(),
        Some(spec) if spec.is_free() => MENTION.into(),
        _ => now,
    }
}
