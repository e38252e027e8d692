//! Reading the journal: the lines of an operation, of a group, or the last ones.

use rusqlite::{Connection, OptionalExtension, Params, Row, params_from_iter, types::Value as Sql};

use super::value::value;
use crate::{
    domain::{
        field::{Field, FieldKey, RecordKind},
        id::PersonId,
        journal::JournalLine,
    },
    store::rows::{code, line, optional_id, optional_short},
};

pub(super) const LINE: &str = "SELECT seq, operation, group_id, at, person, machine, kind, record,
    field, member, rev, before_value, after_value, salt IS NULL AS erased FROM journal_full";

/// Every operation with the place of its last line: lines of one follow each other.
const SPAN: &str = "SELECT seq, coalesce(
        (SELECT next.seq - 1 FROM operation AS next WHERE next.seq > operation.seq
         ORDER BY next.seq LIMIT 1),
        (SELECT max(seq) FROM journal)) AS last
    FROM operation";

/// The last lines, newest first.
pub(in crate::store) fn latest(
    conn: &Connection,
    limit: i64,
) -> rusqlite::Result<Vec<JournalLine>> {
    lines(conn, "ORDER BY seq DESC LIMIT ?", [limit])
}

/// The lines of an operation, in order.
pub(in crate::store) fn of_operation(
    conn: &Connection,
    op: &str,
) -> rusqlite::Result<Vec<JournalLine>> {
    within(conn, "WHERE id = ?", op)
}

/// The lines of a group, in order.
pub(in crate::store) fn of_group(
    conn: &Connection,
    group: &str,
) -> rusqlite::Result<Vec<JournalLine>> {
    within(conn, "WHERE id = ?1 OR group_id = ?1 ORDER BY seq", group)
}

/// The lines of every operation in which this mapping of an import was written, in order.
pub(in crate::store) fn of_imports(
    conn: &Connection,
    mapping: &str,
) -> rusqlite::Result<Vec<JournalLine>> {
    let condition = "WHERE operation IN
        (SELECT operation FROM journal WHERE record = ? AND kind = 'import_mapping') ORDER BY seq";
    lines(conn, condition, [mapping])
}

/// The lines of a record after a place, in order.
pub(in crate::store) fn since(
    conn: &Connection,
    record: &str,
    after: i64,
) -> rusqlite::Result<Vec<JournalLine>> {
    let condition = "WHERE record = ? AND seq > ? ORDER BY seq";
    lines(conn, condition, params_from_iter([Sql::from(record.to_owned()), after.into()]))
}

/// The group that an operation undid.
pub(in crate::store) fn undone_by(conn: &Connection, op: &str) -> rusqlite::Result<Option<String>> {
    let undoes = conn
        .prepare_cached("SELECT undoes FROM operation WHERE id = ?")?
        .query_row([op], |row| row.get("undoes"))
        .optional()?;
    Ok(undoes.flatten())
}

/// Who wrote a field last, where known, and when.
pub(in crate::store) fn last_writer(
    conn: &Connection,
    kind: RecordKind,
    id: &str,
    key: &FieldKey,
) -> rusqlite::Result<(Option<PersonId>, Option<String>)> {
    let found: Option<(Option<String>, String)> = conn
        .prepare_cached(
            "SELECT person, at FROM journal JOIN operation ON operation.seq = journal.operation
             WHERE record = ? AND kind = ? AND field = ? AND member IS ?
             ORDER BY journal.seq DESC LIMIT 1",
        )?
        .query_row((id, kind.as_str(), key.field.as_str(), &key.member), |row| {
            Ok((row.get("person")?, row.get("at")?))
        })
        .optional()?;
    let (person, at) = found.unzip();
    Ok((person.flatten().map(PersonId::from), at))
}

/// The last line's place, 0 in an empty journal.
pub(in crate::store) fn last_seq(conn: &Connection) -> rusqlite::Result<i64> {
    conn.prepare_cached("SELECT coalesce(max(seq), 0) FROM journal")?
        .query_row([], |row| row.get(0))
}

/// The lines between two places, both included, in order; those whose values were emptied left out.
pub(super) fn lines_between(
    conn: &Connection,
    first: i64,
    last: i64,
) -> rusqlite::Result<Vec<JournalLine>> {
    let condition = "WHERE seq BETWEEN ? AND ? AND salt IS NOT NULL ORDER BY seq";
    lines(conn, condition, [first, last])
}

/// The lines of the operations that a condition names.
fn within(conn: &Connection, condition: &str, name: &str) -> rusqlite::Result<Vec<JournalLine>> {
    let mut spans = conn.prepare_cached(&format!("{SPAN} {condition}"))?;
    let mut spans = spans.query([name])?;
    let mut found = Vec::new();
    while let Some(span) = spans.next()? {
        let (first, last): (i64, i64) = (span.get("seq")?, span.get("last")?);
        found.extend(lines(conn, "WHERE seq BETWEEN ? AND ? ORDER BY seq", [first, last])?);
    }
    Ok(found)
}

/// The lines of a few records before a place, newest first; of one field where it is given.
pub(in crate::store) fn of_records(
    conn: &Connection,
    records: &[String],
    field: Option<Field>,
    before: i64,
    limit: i64,
) -> rusqlite::Result<Vec<JournalLine>> {
    let condition = of_records_where(records.len(), field);
    let mut params: Vec<Sql> = records.iter().cloned().map(Sql::Text).collect();
    params.extend([Sql::Integer(before), Sql::Integer(limit)]);
    lines(conn, &condition, params_from_iter(params))
}

/// In words that the index of records bears.
fn of_records_where(records: usize, field: Option<Field>) -> String {
    let marks = vec!["?"; records].join(", ");
    let field = field.map(|field| format!(" AND field = '{}'", field.as_str())).unwrap_or_default();
    format!("WHERE record IN ({marks}) AND seq < ?{field} ORDER BY seq DESC LIMIT ?")
}

pub(super) fn lines(
    conn: &Connection,
    condition: &str,
    params: impl Params,
) -> rusqlite::Result<Vec<JournalLine>> {
    conn.prepare_cached(&format!("{LINE} {condition}"))?.query_map(params, read)?.collect()
}

fn read(row: &Row<'_>) -> rusqlite::Result<JournalLine> {
    Ok(JournalLine {
        seq: row.get("seq")?,
        operation: row.get("operation")?,
        group: line(row, "group_id")?,
        at: line(row, "at")?,
        person: optional_id(row, "person")?,
        machine: line(row, "machine")?,
        kind: code(row, "kind", RecordKind::from_code)?,
        record: line(row, "record")?,
        key: FieldKey {
            field: code(row, "field", Field::from_code)?,
            member: optional_short(row, "member")?,
        },
        rev: row.get("rev")?,
        before: value(row.get("before_value")?),
        after: value(row.get("after_value")?),
        erased: row.get("erased")?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{journal::Entry, journal::Writer, migration};

    /// A journal of operations with these ids and groups, of two lines each.
    fn journal(operations: &[(&str, &str)]) -> Connection {
        let conn = Connection::open_in_memory().unwrap();
        migration::migrate(&conn, std::path::Path::new("test")).unwrap();
        for &(op, group) in operations {
            let entry = Entry {
                op,
                group,
                undoes: None,
                at: "2026-01-01T00:00:00.000Z".into(),
                person: None,
                machine: "poste-12",
            };
            let mut writer = Writer::begin(&conn, entry).unwrap();
            for field in [Field::Text, Field::Kind] {
                let (before, after) = (&"".into(), &op.into());
                writer.line(RecordKind::Note, "n", 1, &field.into(), before, after).unwrap();
            }
        }
        conn
    }

    fn places(lines: &[JournalLine]) -> Vec<i64> {
        lines.iter().map(|line| line.seq).collect()
    }

    #[test]
    fn a_group_is_read_whole_wherever_its_operations_stand() {
        let conn = journal(&[("a", "a"), ("b", "b"), ("c", "a"), ("d", "d")]);
        let group = of_group(&conn, "a").unwrap();
        assert_eq!(places(&group), [1, 2, 5, 6]);
        assert!(group.iter().all(|line| line.group == "a"));
        assert_eq!(places(&of_operation(&conn, "c").unwrap()), [5, 6]);
        assert_eq!(places(&of_group(&conn, "d").unwrap()), [7, 8]);
        assert!(
            of_group(&conn, "c").unwrap().len() == 2 && of_group(&conn, "e").unwrap().is_empty()
        );
        assert_eq!(super::super::first_break(&conn).unwrap(), None);
    }

    /// However long the journal has become.
    #[test]
    fn no_reading_of_a_few_lines_goes_through_them_all() {
        let conn = journal(&[("a", "a")]);
        for sql in [
            format!("{LINE} WHERE seq BETWEEN 1 AND 2 ORDER BY seq"),
            format!("{LINE} ORDER BY seq DESC LIMIT 5"),
            format!("{SPAN} WHERE id = 'a' OR group_id = 'a' ORDER BY seq"),
            format!("{LINE} {}", of_records_where(2, Some(Field::Text))),
        ] {
            let mut plan = conn.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
            let steps = plan.raw_query().mapped(|row| row.get::<_, String>("detail"));
            let steps: Vec<String> = steps.map(Result::unwrap).collect();
            let scans: Vec<_> = steps.iter().filter(|step| step.starts_with("SCAN")).collect();
            let bounded = sql.contains("LIMIT 5") && *scans == ["SCAN journal"];
            assert!(scans.is_empty() || bounded, "{sql}: {steps:?}");
        }
    }
}
