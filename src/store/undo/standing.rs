//! Which activities of a person stand: a group does unless a standing activity undid it.
//!
//! People undo their own operations alone. One look back over a person's operations meets each undo before
//! the operation it undid. What a base was born with was done on no machine: nobody
//! undoes it.

use std::collections::HashSet;

use rusqlite::Connection;

use crate::{
    domain::{id::PersonId, journal::Direction},
    store::{journal, write_error::WriteError},
};

/// Offers a person's groups that may be taken back, the last first, until one is taken: to be
/// undone, those that stand; to be redone, the undoings that stand and after which nothing new was
/// done.
pub(super) fn last(
    conn: &Connection,
    person: &PersonId,
    direction: Direction,
    mut takes: impl FnMut(&str) -> Result<bool, WriteError>,
) -> Result<(), WriteError> {
    let mut operations = conn.prepare_cached(
        "SELECT coalesce(group_id, id) AS named, undoes FROM operation
         WHERE person = ? AND machine <> '' ORDER BY seq DESC",
    )?;
    let mut operations = operations.query([person.as_str()])?;
    let (mut undone, mut seen) = (HashSet::new(), HashSet::new());
    while let Some(row) = operations.next()? {
        let (group, undoes): (String, Option<String>) = (row.get("named")?, row.get("undoes")?);
        if direction == Direction::Redo && undoes.is_none() {
            return Ok(());
        }
        if undone.contains(&group) || !seen.insert(group.clone()) {
            continue;
        }
        let offered = match (undoes, direction) {
            (None, Direction::Redo) => false,
            (None, Direction::Undo) => true,
            (Some(target), _) => {
                let undid = journal::direction(conn, &target)? == Direction::Undo;
                undone.insert(target);
                undid && direction == Direction::Redo
            }
        };
        if offered && takes(&group)? {
            return Ok(());
        }
    }
    Ok(())
}
