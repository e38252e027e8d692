//! Whether operations that come back are compatible with later writes.

use rusqlite::{Connection, ErrorCode};

use crate::{
    domain::{
        field::{Field, Fields, RecordKind, Value},
        merge::{Merge, merge_lines},
    },
    store::{journal::JournalLine, record},
};

/// Both edits of a long text, where they are on different lines.
pub(super) fn merged(
    line: &JournalLine,
    read: &Value,
    mine: &Value,
    theirs: &Value,
) -> Option<Value> {
    let (Field::Text, Value::Text(read), Value::Text(mine), Value::Text(theirs)) =
        (line.key.field, read, mine, theirs)
    else {
        return None;
    };
    match merge_lines(read, mine, theirs) {
        Merge::Merged(text) => Some(Value::Text(text)),
        Merge::Conflict => None,
    }
}

/// Writes fields of a record; tells whether its rules let them stand.
pub(super) fn fits(
    conn: &Connection,
    kind: RecordKind,
    id: &str,
    rev: i64,
    fields: &Fields,
) -> rusqlite::Result<bool> {
    conn.execute_batch("SAVEPOINT edited")?;
    match record::update(conn, kind, id, rev, fields) {
        Err(error) if error.sqlite_error_code() == Some(ErrorCode::ConstraintViolation) => {
            conn.execute_batch("ROLLBACK TO edited; RELEASE edited")?;
            Ok(false)
        }
        written => {
            conn.execute_batch("RELEASE edited")?;
            written.map(|()| true)
        }
    }
}
