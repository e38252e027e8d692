//! Operations whole, with their lines: what a working copy brings back, and who wrote what here.

use rusqlite::{Connection, OptionalExtension};

use super::{JournalLine, read::lines_between};
use crate::domain::{
    field::{Field, FieldKey, RecordKind},
    id::PersonId,
};

/// One operation with its lines.
pub(in crate::store) struct Operation {
    pub(in crate::store) id: String,
    pub(in crate::store) group: String,
    pub(in crate::store) undoes: Option<String>,
    pub(in crate::store) at: String,
    pub(in crate::store) person: Option<PersonId>,
    pub(in crate::store) machine: String,
    /// In order; emptied lines are left out.
    lines: Vec<JournalLine>,
}

impl Operation {
    /// Its lines, those of one revision of one record together.
    pub(in crate::store) fn records(&self) -> impl Iterator<Item = &[JournalLine]> {
        self.lines.chunk_by(|a, b| (a.kind, &a.record, a.rev) == (b.kind, &b.record, b.rev))
    }

    /// Its lines, to be rewritten.
    pub(in crate::store) fn lines_mut(&mut self) -> &mut Vec<JournalLine> {
        &mut self.lines
    }
}

/// The operations after a line, in order.
pub(in crate::store) fn operations_after(
    conn: &Connection,
    seq: i64,
) -> rusqlite::Result<Vec<Operation>> {
    let mut heads = conn.prepare_cached(
        "SELECT seq, id, coalesce(group_id, id) AS group_id, undoes, at, person, machine,
                coalesce((SELECT next.seq - 1 FROM operation AS next
                          WHERE next.seq > operation.seq ORDER BY next.seq LIMIT 1),
                         (SELECT max(seq) FROM journal)) AS last
         FROM operation WHERE seq > ? ORDER BY seq",
    )?;
    let mut heads = heads.query([seq])?;
    let mut found = Vec::new();
    while let Some(head) = heads.next()? {
        found.push(Operation {
            id: head.get("id")?,
            group: head.get("group_id")?,
            undoes: head.get("undoes")?,
            at: head.get("at")?,
            person: head.get::<_, Option<String>>("person")?.map(PersonId::from),
            machine: head.get("machine")?,
            lines: lines_between(conn, head.get("seq")?, head.get("last")?)?,
        });
    }
    Ok(found)
}

/// The hash of a line; nothing where it is not there.
pub(in crate::store) fn hash_of(conn: &Connection, seq: i64) -> rusqlite::Result<Vec<u8>> {
    let found = conn
        .prepare_cached("SELECT hash FROM journal WHERE seq = ?")?
        .query_row([seq], |row| row.get("hash"))
        .optional()?;
    Ok(found.unwrap_or_default())
}

/// The working copy from which the last writing of a field came back; nothing where it was written
/// here, or never. Erasing a name in it is nobody's writing.
pub(in crate::store) fn brought_by(
    conn: &Connection,
    kind: RecordKind,
    id: &str,
    key: &FieldKey,
) -> rusqlite::Result<Option<String>> {
    let found: Option<Option<String>> = conn
        .prepare_cached(
            "SELECT copy FROM journal JOIN operation ON operation.seq = journal.operation
             LEFT JOIN brought_back ON brought_back.operation = operation.id
             WHERE record = ? AND kind = ? AND field = ? AND member IS ?
               AND operation.id NOT LIKE 'erase:%'
             ORDER BY journal.seq DESC LIMIT 1",
        )?
        .query_row((id, kind.as_str(), key.field.as_str(), &key.member), |row| row.get("copy"))
        .optional()?;
    Ok(found.flatten())
}

/// Whether somebody wrote in a record after a line, archiving it left out, otherwise than in
/// this working copy. Bringing back a record that somebody else archived is writing in it: a choice
/// may leave nothing more. Erasing a name in it is nobody's writing.
pub(in crate::store) fn written_after(
    conn: &Connection,
    kind: RecordKind,
    id: &str,
    seq: i64,
    copy: &str,
) -> rusqlite::Result<bool> {
    conn.prepare_cached(
        "SELECT 1 FROM journal_full AS line LEFT JOIN brought_back AS came ON came.operation = op
         WHERE record = ?1 AND kind = ?2 AND seq > ?3 AND came.copy IS NOT ?5
           AND op NOT LIKE 'erase:%'
           AND (field <> ?4 OR after_value IS 0 AND came.copy IS NOT (
               SELECT copy FROM journal_full AS earlier
               LEFT JOIN brought_back ON brought_back.operation = earlier.op
               WHERE earlier.record = ?1 AND earlier.kind = ?2 AND earlier.field = ?4
                 AND earlier.seq < line.seq
               ORDER BY earlier.seq DESC LIMIT 1))",
    )?
    .exists((id, kind.as_str(), seq, Field::Archived.as_str(), copy))
}
