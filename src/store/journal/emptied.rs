//! Lines whose values were emptied for a person's sake, and the operations that did so.

use rusqlite::Connection;

/// Begins the id of an operation that erased a person: its lines do not tell what was before.
pub(in crate::store) const ERASING: &str = "erase:";

/// Empties the values of a line. Its hash covers a commitment that stays: the chain still verifies.
pub(in crate::store) fn empty(conn: &Connection, seq: i64) -> rusqlite::Result<()> {
    conn.prepare_cached(
        "UPDATE journal_value SET salt = NULL, before_value = NULL, after_value = NULL
         WHERE seq = ?",
    )?
    .execute([seq])?;
    Ok(())
}

/// Whether a group erased somebody: what was before it is told nowhere.
pub(in crate::store) fn is_erasing(group: &str) -> bool {
    group.starts_with(ERASING)
}
