//! Changes of others, read in the journal: a bounded number of lines, the latest first, and what
//! their records are about.

use rusqlite::{Connection, Row, named_params};

use super::{
    Store,
    journal::{named, value},
    record,
    rows::code,
};
use crate::domain::{
    field::{Field, FieldKey, Fields, RecordKind, Value},
    id::PersonId,
    memo::Moment,
    news::{JournalRow, RemoteChange, SinceVisit, gathered},
    record::{self as described, Locate},
    refusal::Refusal,
};

/// The most lines that are reported.
const MOST: u32 = 500;

/// The most that are read where they are asked for by a line.
const ASKED: u32 = 50_000;

/// How far back they are looked for, whoever wrote the lines between.
const FARTHEST: i64 = 5_000;

impl Store {
    /// Changes after one line of the journal, up to another: not by this person, nor by these
    /// operations.
    ///
    /// # Errors
    /// As for [`Store::snapshot`].
    pub fn changes(
        &self,
        (after, up_to): (i64, i64),
        me: Option<&PersonId>,
        own: &[String],
    ) -> Result<SinceVisit, Refusal> {
        let from = after.max(up_to - FARTHEST);
        self.reading(self.at_once(|conn| {
            let traces = traces(conn, (from, up_to), me, MOST)?;
            let more = from > after || traces.len() == MOST as usize;
            let others = traces.into_iter().filter(|(op, _)| !own.contains(op));
            let traces: Vec<JournalRow> = others.map(|(_, trace)| trace).collect();
            Ok(SinceVisit { at: None, changes: changes_of(conn, &traces)?, more })
        }))
    }
}

/// Changes after a line, of anybody but this person, and whether there were more than are read.
pub(super) fn after(
    conn: &Connection,
    after: i64,
    me: Option<&PersonId>,
) -> rusqlite::Result<(Vec<RemoteChange>, bool)> {
    let traces = traces(conn, (after, i64::MAX), me, ASKED)?;
    let more = traces.len() == ASKED as usize;
    let traces: Vec<JournalRow> = traces.into_iter().map(|(_, trace)| trace).collect();
    Ok((changes_of(conn, &traces)?, more))
}

/// The changes that lines tell of, with what names their records.
fn changes_of(conn: &Connection, traces: &[JournalRow]) -> rusqlite::Result<Vec<RemoteChange>> {
    let mut changes = gathered(traces);
    for one in &mut changes {
        one.says = named(conn, one.kind, &one.record)?.says;
        place(conn, one.kind, &one.record, &mut one.says)?;
    }
    Ok(changes)
}

/// Adds what says where a record is, through the records it names.
fn place(conn: &Connection, kind: RecordKind, id: &str, says: &mut Fields) -> rusqlite::Result<()> {
    for place in described::of(kind).place.each() {
        let (Locate::By(field) | Locate::Through(field, _)) = *place else { continue };
        let key = FieldKey::from(field);
        if !says.contains_key(&key) {
            says.insert(key.clone(), record::current(conn, kind, id, &key)?);
        }
        if let Locate::Through(_, other) = place
            && *other != RecordKind::Convention
            && let Some(Value::Text(named)) = says.get(&key).cloned()
        {
            self::place(conn, *other, &named, says)?;
        }
    }
    says.retain(|_, value| *value != Value::Null);
    Ok(())
}

/// Lines with their operations, the latest first. An update of the reference is reported by département.
const TRACES: &str = "SELECT journal.seq, operation.id AS op, at, person, kind, record, field, rev,
        CASE WHEN field IN ('archived', 'done') THEN
            (SELECT after_value FROM journal_value WHERE journal_value.seq = journal.seq)
        END AS after_value
    FROM journal JOIN operation ON operation.seq = journal.operation
    WHERE journal.seq > :after AND journal.seq <= :up_to AND (:me IS NULL OR person IS NOT :me)
        AND kind NOT IN ('epci', 'commune')
    ORDER BY journal.seq DESC LIMIT :most";

fn traces(
    conn: &Connection,
    (after, up_to): (i64, i64),
    me: Option<&PersonId>,
    most: u32,
) -> rusqlite::Result<Vec<(String, JournalRow)>> {
    let me = me.map(PersonId::as_str);
    conn.prepare_cached(TRACES)?
        .query_map(
            named_params! { ":after": after, ":up_to": up_to, ":me": me, ":most": most },
            |row| Ok((row.get("op")?, trace(row)?)),
        )?
        .collect()
}

fn trace(row: &Row<'_>) -> rusqlite::Result<JournalRow> {
    Ok(JournalRow {
        seq: row.get("seq")?,
        at: moment(&row.get::<_, String>("at")?),
        by: row.get::<_, Option<String>>("person")?.map(PersonId::from),
        kind: code(row, "kind", RecordKind::from_code)?,
        record: row.get("record")?,
        field: code(row, "field", Field::from_code)?,
        born: row.get::<_, i64>("rev")? == 1,
        after: value(row.get("after_value")?),
    })
}

/// The moment as it was written; the beginning of time where it is none.
fn moment(at: &str) -> Moment {
    Moment::parse_from_rfc3339(at).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::migration;

    /// However long the journal has become.
    #[test]
    fn what_happened_is_read_through_the_places_of_its_lines() {
        let conn = Connection::open_in_memory().unwrap();
        migration::migrate(&conn, std::path::Path::new("test")).unwrap();
        let mut plan = conn.prepare(&format!("EXPLAIN QUERY PLAN {TRACES}")).unwrap();
        let steps = plan.raw_query().mapped(|row| row.get::<_, String>("detail"));
        let steps: Vec<String> = steps.map(Result::unwrap).collect();
        let all = steps.join("\n");
        assert!(!all.contains("SCAN journal") && !all.contains("SCAN operation"), "{all}");
        assert!(!all.contains("TEMP B-TREE"), "{all}");
    }
}
