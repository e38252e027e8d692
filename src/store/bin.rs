//! What was put aside and may be brought back: the bin.
//!
//! Lists of the base are not in it, nor goals: they are set anew where they are chosen.

use rusqlite::{Connection, OptionalExtension};

use super::{journal, rows::code};
use crate::domain::{
    field::RecordKind,
    id::PersonId,
    journal::{Aside, BinPage, BinQuery},
};

/// Records put aside with the line that says so; a record whose journal says nothing comes last.
const ASIDE: &str = "SELECT kind, id, (
        SELECT seq FROM journal
        WHERE record = aside.id AND journal.kind = aside.kind AND field = 'archived'
        ORDER BY seq DESC LIMIT 1) AS line
    FROM (
        SELECT 'note' AS kind, id FROM note WHERE archived = 1
        UNION ALL SELECT 'follow_up', id FROM follow_up WHERE archived = 1
        UNION ALL SELECT 'convention', id FROM convention WHERE archived = 1
        UNION ALL SELECT 'person', id FROM person WHERE archived = 1
        UNION ALL SELECT 'binome', id FROM binome WHERE archived = 1
        UNION ALL SELECT 'territory', id FROM territory WHERE archived = 1) AS aside
    ORDER BY line DESC, id DESC";

/// A window of the bin.
pub(super) fn page(conn: &Connection, query: BinQuery) -> rusqlite::Result<BinPage> {
    let mut rows = conn.prepare_cached(ASIDE)?;
    let mut rows = rows.query([])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        let kind = code(row, "kind", RecordKind::from_code)?;
        all.push((kind, row.get::<_, String>("id")?, row.get::<_, Option<i64>>("line")?));
    }
    let window = all.iter().skip(query.offset).take(query.limit);
    let aside = window.map(|(kind, id, line)| aside(conn, *kind, id, *line));
    Ok(BinPage { query, of: all.len(), aside: aside.collect::<Result<_, _>>()? })
}

fn aside(
    conn: &Connection,
    kind: RecordKind,
    id: &str,
    line: Option<i64>,
) -> rusqlite::Result<Aside> {
    let told = conn
        .prepare_cached(
            "SELECT at, person FROM journal JOIN operation ON operation.seq = journal.operation
             WHERE journal.seq = ?",
        )?
        .query_row([line], |row| {
            Ok((row.get::<_, String>("at")?, row.get::<_, Option<String>>("person")?))
        })
        .optional()?;
    let (at, by) = told.unzip();
    let by = by.flatten().map(PersonId::from);
    Ok(Aside { named: journal::named(conn, kind, id)?, at, by })
}
