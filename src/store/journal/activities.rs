//! What an operation or a group did, record by record, each with the fields that name it.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension, Row};

use crate::{
    domain::{
        field::{Field, FieldKey, Fields, RecordKind, Value},
        id::PersonId,
        journal::{Activity, Direction, How, Named, TOUCHED_MAX, Touched},
        record as described,
    },
    store::{record, rows::code, there},
};

/// Operations with the place of their last line: lines of one follow each other.
const OPERATION: &str = "SELECT seq, id, coalesce(group_id, id) AS named, undoes, at,
        person, machine, coalesce(
            (SELECT next.seq - 1 FROM operation AS next WHERE next.seq > operation.seq
             ORDER BY next.seq LIMIT 1),
            (SELECT max(seq) FROM journal)) AS last
    FROM operation";

/// The lines of a range, with the values that archive.
const LINES: &str = "SELECT kind, record, field, rev,
        CASE field WHEN 'archived' THEN after_value END AS archived
    FROM journal JOIN journal_value ON journal_value.seq = journal.seq
    WHERE journal.seq BETWEEN ? AND ? ORDER BY journal.seq";

/// The activity of the operations a condition selects; nothing where there is none.
pub(in crate::store) fn activity(
    conn: &Connection,
    condition: &str,
    name: &dyn rusqlite::ToSql,
) -> rusqlite::Result<Option<Activity>> {
    let mut operations = conn.prepare_cached(&format!("{OPERATION} {condition}"))?;
    let mut operations = operations.query([name])?;
    let (mut found, mut seen) = (None, Seen::default());
    while let Some(row) = operations.next()? {
        if found.is_none() {
            found = Some(begun(conn, row)?);
        }
        seen.read(conn, row.get("seq")?, row.get("last")?)?;
    }
    let Some(mut activity) = found else { return Ok(None) };
    activity.counts = seen.counts();
    activity.touched = seen.touched(conn)?;
    Ok(Some(activity))
}

/// An activity before its lines are read.
fn begun(conn: &Connection, row: &Row<'_>) -> rusqlite::Result<Activity> {
    let undoes: Option<String> = row.get("undoes")?;
    Ok(Activity {
        seq: row.get("seq")?,
        group: row.get("named")?,
        at: row.get("at")?,
        person: row.get::<_, Option<String>>("person")?.map(PersonId::from),
        machine: row.get("machine")?,
        direction: undoes.map(|group| direction(conn, &group)).transpose()?,
        touched: Vec::new(),
        counts: BTreeMap::new(),
    })
}

/// How this group is taken back: undone, or redone where it is an undoing.
pub(in crate::store) fn direction(conn: &Connection, group: &str) -> rusqlite::Result<Direction> {
    let undoing: Option<bool> = conn
        .prepare_cached(
            "SELECT undoes IS NOT NULL AS undoing FROM operation
             WHERE id = ?1 OR group_id = ?1 ORDER BY seq LIMIT 1",
        )?
        .query_row([group], |row| row.get("undoing"))
        .optional()?;
    Ok(if undoing == Some(true) { Direction::Redo } else { Direction::Undo })
}

/// The records seen in lines, in their order.
#[derive(Default)]
struct Seen {
    places: BTreeMap<(RecordKind, String), usize>,
    records: Vec<One>,
}

struct One {
    kind: RecordKind,
    id: String,
    born: bool,
    archived: Option<Value>,
    fields: Vec<Field>,
}

impl Seen {
    fn read(&mut self, conn: &Connection, first: i64, last: i64) -> rusqlite::Result<()> {
        let mut lines = conn.prepare_cached(LINES)?;
        let mut lines = lines.query([first, last])?;
        while let Some(line) = lines.next()? {
            let (kind, id) = (code(line, "kind", RecordKind::from_code)?, line.get("record")?);
            let field = code(line, "field", Field::from_code)?;
            let next = self.records.len();
            let at = *self.places.entry((kind, id)).or_insert(next);
            if at == next {
                let (born, id) = (line.get::<_, i64>("rev")? == 1, line.get("record")?);
                self.records.push(One { kind, id, born, archived: None, fields: Vec::new() });
            }
            let one = &mut self.records[at];
            if field == Field::Archived {
                one.archived = Some(super::value(line.get("archived")?));
            }
            if !one.fields.contains(&field) {
                one.fields.push(field);
            }
        }
        Ok(())
    }

    fn counts(&self) -> BTreeMap<RecordKind, usize> {
        self.records.iter().fold(BTreeMap::new(), |mut counts, one| {
            *counts.entry(one.kind).or_default() += 1;
            counts
        })
    }

    fn touched(self, conn: &Connection) -> rusqlite::Result<Vec<Touched>> {
        let touched = self.records.into_iter().take(TOUCHED_MAX).map(|one| {
            let how = match one.archived {
                Some(Value::Int(1)) => How::Archived,
                _ if one.born => How::Born,
                Some(_) => How::BroughtBack,
                None => How::Edited,
            };
            let named = named(conn, one.kind, &one.id)?;
            Ok(Touched { named, how, fields: one.fields })
        });
        touched.collect()
    }
}

/// A record with the fields that name it.
pub(in crate::store) fn named(
    conn: &Connection,
    kind: RecordKind,
    id: &str,
) -> rusqlite::Result<Named> {
    let mut says = Fields::new();
    let (columns, sets) = (there::columns(conn, kind)?, there::sets(conn, kind)?);
    for &field in described::of(kind).named_by {
        let Some(set) = sets.iter().find(|set| set.field == field) else {
            if !columns.contains(&field) {
                continue;
            }
            let value = record::current(conn, kind, id, &field.into())?;
            if value != Value::Null {
                says.insert(field.into(), value);
            }
            continue;
        };
        let sql =
            format!("SELECT {} AS member FROM {} WHERE {} = ?", set.member, set.table, set.owner);
        let mut members = conn.prepare_cached(&sql)?;
        for member in members.query_map([id], |row| row.get("member"))? {
            says.insert(FieldKey { field, member: Some(member?) }, Value::Int(1));
        }
    }
    Ok(Named { kind, id: id.to_owned(), says })
}
