//! Whether records and journal agree, both ways: each field has the value of its last line, and
//! every value has its line. SQLite sees a page that is out of shape and the chain a line that
//! is not what it was; what was put in a record beside the journal is seen by holding the two together.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, OptionalExtension, Row, types::ValueRef};

use super::{
    digests::{
        tables,
        words::{self, Words},
    },
    journal, record, schema, there,
};
use crate::domain::{
    field::{Field, FieldKey, RecordKind, Value},
    fold::fold,
    record::REFERENCE,
};

/// A line with what it says, in the index of records. Those whose values were emptied tell nothing.
const LINE: &str = "SELECT kind, record, field, member, salt, after_value, journal.seq AS seq
    FROM journal INDEXED BY journal_by_record
    CROSS JOIN journal_value ON journal_value.seq = journal.seq";

/// How many fields of each kind of record the journal lines fill.
type ByKind = BTreeMap<RecordKind, i64>;

/// The first thing found that records and journal say differently.
pub(super) fn first_inconsistency(conn: &Connection) -> rusqlite::Result<Option<String>> {
    let sealed = schema::version(conn)? >= schema::SEALS;
    let words = if sealed { Words::sealed(conn)? } else { Some(Words::default()) };
    // A base is sealed at its birth, or when it comes to this schema.
    let Some(mut words) = words else { return Ok(Some("seal".into())) };
    let mut covered = ByKind::new();
    if let Some(found) = first_in_lines(conn, &mut words, &mut covered)? {
        return Ok(Some(found));
    }
    for ((kind, id, key), kept) in words.kept(conn)? {
        if !kept {
            return Ok(Some(format!("{} {id}: {}", kind.as_str(), key.field.as_str())));
        }
        *covered.entry(*kind).or_default() += 1;
    }
    if sealed {
        if !tables::are_sealed(conn)? {
            return Ok(Some(tables::names()));
        }
        for kind in there::all(conn)?.into_iter().map(|kind| kind.kind) {
            if let Some(found) = first_in_records(conn, kind, covered.get(&kind).copied())? {
                return Ok(Some(found));
            }
        }
    }
    first_unfolded(conn)
}

/// The first of these records that differs from its last lines; else the tables without lines, where their
/// seal is broken.
pub(super) fn first_astray(
    conn: &Connection,
    records: &BTreeSet<&str>,
) -> rusqlite::Result<Option<String>> {
    let mut lines = conn.prepare(&format!("{LINE} WHERE record = ? ORDER BY journal.seq"))?;
    for &record in records {
        let mut lines = lines.query([record])?;
        let mut last = Last::new();
        while let Some(line) = lines.next()? {
            read(line, &mut last)?;
        }
        let (mut words, mut covered) = (Words::default(), ByKind::new());
        let found = first_in_record(conn, record, last, &mut words, &mut covered)?;
        if found.is_some() {
            return Ok(found);
        }
    }
    Ok(if tables::are_sealed(conn)? { None } else { Some(tables::names()) })
}

/// The last line of each field of one record, by kind, field and member.
type Last = BTreeMap<(String, String, Option<String>), Line>;

/// The parts of a line compared here.
struct Line {
    seq: i64,
    /// The value after; nothing where it was emptied.
    after: Option<Value>,
}

/// The first record that says something else than its lines. They come record by record in the order of an
/// index: nothing is sorted, and the lines of one record are held.
fn first_in_lines(
    conn: &Connection,
    words: &mut Words,
    covered: &mut ByKind,
) -> rusqlite::Result<Option<String>> {
    let mut lines = conn.prepare(&format!("{LINE} ORDER BY record, journal.seq"))?;
    let mut lines = lines.query([])?;
    let (mut of, mut last) = (String::new(), Last::new());
    while let Some(line) = lines.next()? {
        let record = line.get_ref("record")?.as_str()?;
        if record != of {
            let found = first_in_record(conn, &of, std::mem::take(&mut last), words, covered)?;
            if found.is_some() {
                return Ok(found);
            }
            record.clone_into(&mut of);
        }
        read(line, &mut last)?;
    }
    first_in_record(conn, &of, last, words, covered)
}

fn read(line: &Row<'_>, last: &mut Last) -> rusqlite::Result<()> {
    let tells = line.get_ref("salt")? != ValueRef::Null;
    let after = if tells { Some(journal::value(line.get("after_value")?)) } else { None };
    let place = (line.get("kind")?, line.get("field")?, line.get("member")?);
    last.insert(place, Line { seq: line.get("seq")?, after });
    Ok(())
}

/// The first field of a record that says something else than its last line.
fn first_in_record(
    conn: &Connection,
    id: &str,
    last: Last,
    words: &mut Words,
    covered: &mut ByKind,
) -> rusqlite::Result<Option<String>> {
    for ((code, field, member), line) in last {
        let known = RecordKind::from_code(&code).zip(Field::from_code(&field));
        let Some((kind, of)) = known else {
            if line.after.is_some() {
                return Ok(Some(format!("{code} {id}: {field}")));
            }
            continue;
        };
        let place = (kind, id.to_owned(), FieldKey { field: of, member });
        words.give_way(&place, line.seq, line.after.is_some());
        let (kind, id, key) = place;
        if let Some(after) = line.after {
            let after = record::stored(&key, &after);
            if record::stored(&key, &record::current(conn, kind, &id, &key)?) != after {
                return Ok(Some(format!("{code} {id}: {field}")));
            }
            *covered.entry(kind).or_default() += i64::from(words::says(&key, &after));
        }
    }
    Ok(None)
}

/// The first record of a kind that differs from its lines: a value without a line, or another count of
/// writes. Every covered field was compared before: counting the others is enough.
fn first_in_records(
    conn: &Connection,
    kind: RecordKind,
    covered: Option<i64>,
) -> rusqlite::Result<Option<String>> {
    let code = kind.as_str();
    // Fields of the reference without lines are sealed with the tables.
    if !REFERENCE.contains(&kind) && words::filled(conn, kind)? != covered.unwrap_or_default() {
        // Sealed fields are among them.
        let sealed = Words::sealed(conn)?.unwrap_or_default();
        let uncovered = words::without_line(conn, kind, &sealed)?;
        return Ok(Some(match uncovered.first() {
            Some((id, key, _)) => format!("{code} {id}: {}", key.field.as_str()),
            None => code.to_owned(),
        }));
    }
    let revised = format!(
        "SELECT id FROM {code} AS one WHERE rev <> coalesce(
             (SELECT max(rev) FROM journal WHERE record = one.id AND kind = '{code}'), 1) LIMIT 1"
    );
    let found: Option<String> = conn.query_row(&revised, [], |row| row.get("id")).optional()?;
    Ok(found.map(|id| format!("{code} {id}: rev")))
}

/// A note whose text that is searched is not its text.
fn first_unfolded(conn: &Connection) -> rusqlite::Result<Option<String>> {
    let mut notes = conn.prepare("SELECT id, text, folded FROM note")?;
    let mut notes = notes.query([])?;
    while let Some(note) = notes.next()? {
        if note.get::<_, String>("folded")? != fold(&note.get::<_, String>("text")?) {
            return Ok(Some(format!("note {}: folded", note.get::<_, String>("id")?)));
        }
    }
    Ok(None)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// However long the journal has become.
    #[test]
    fn records_are_held_beside_their_lines_one_at_a_time() {
        let conn = Connection::open_in_memory().unwrap();
        crate::store::migration::migrate(&conn, std::path::Path::new("test")).unwrap();
        for rest in ["ORDER BY record, journal.seq", "WHERE record = 'a' ORDER BY journal.seq"] {
            let sql = format!("EXPLAIN QUERY PLAN {LINE} {rest}");
            let mut statement = conn.prepare(&sql).unwrap();
            let steps = statement.raw_query().mapped(|row| row.get::<_, String>("detail"));
            let plan: Vec<String> = steps.map(Result::unwrap).collect();
            assert!(!plan.iter().any(|step| step.contains("TEMP B-TREE")), "{plan:?}");
        }
    }
}
