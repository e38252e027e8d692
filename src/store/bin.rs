//! The bin: archived records that may be brought back.
//!
//! Every kind that people write is in it.

use rusqlite::{Connection, OptionalExtension};

use super::{journal, rows::code, there};
use crate::domain::{
    field::RecordKind,
    id::PersonId,
    journal::{ArchivedRecord, BinPage, BinQuery},
};

/// Archived records with the line that says so; a record whose journal says nothing comes last.
fn archived(conn: &Connection) -> rusqlite::Result<String> {
    let each = there::by_people(conn)?.into_iter().map(|kind| {
        let kind = kind.kind.as_str();
        format!("SELECT '{kind}' AS kind, id FROM {kind} WHERE archived = 1")
    });
    Ok(format!(
        "SELECT kind, id, (
            SELECT seq FROM journal
            WHERE record = listed.id AND journal.kind = listed.kind AND field = 'archived'
            ORDER BY seq DESC LIMIT 1) AS line
         FROM ({}) AS listed ORDER BY line DESC, id DESC",
        each.collect::<Vec<_>>().join(" UNION ALL ")
    ))
}

/// A window of the bin.
pub(super) fn page(conn: &Connection, query: BinQuery) -> rusqlite::Result<BinPage> {
    let mut rows = conn.prepare_cached(&archived(conn)?)?;
    let mut rows = rows.query([])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        let kind = code(row, "kind", RecordKind::from_code)?;
        all.push((kind, row.get::<_, String>("id")?, row.get::<_, Option<i64>>("line")?));
    }
    let window = all.iter().skip(query.offset).take(query.limit);
    let records = window.map(|(kind, id, line)| archived_record(conn, *kind, id, *line));
    Ok(BinPage { query, of: all.len(), records: records.collect::<Result<_, _>>()? })
}

fn archived_record(
    conn: &Connection,
    kind: RecordKind,
    id: &str,
    line: Option<i64>,
) -> rusqlite::Result<ArchivedRecord> {
    let operation = conn
        .prepare_cached(
            "SELECT at, person FROM journal JOIN operation ON operation.seq = journal.operation
             WHERE journal.seq = ?",
        )?
        .query_row([line], |row| {
            Ok((row.get::<_, String>("at")?, row.get::<_, Option<String>>("person")?))
        })
        .optional()?;
    let (at, by) = operation.unzip();
    let by = by.flatten().map(PersonId::from);
    Ok(ArchivedRecord { named: journal::named(conn, kind, id)?, at, by })
}
