//! Lines of a working copy that an erasing emptied before they came back: they come back with the present
//! values, so that no sentence is lost with a name.

use rusqlite::Connection;

use crate::{
    domain::field::Value,
    store::{
        erasing::known,
        journal::{self, JournalLine, Operation},
        record,
    },
};

/// Tells emptied lines by what their fields say now. What was read before is not known any more: where
/// the base says something else, it is to be settled.
pub(in crate::store) fn refill<'a>(
    copy: &Connection,
    operations: impl Iterator<Item = &'a mut Operation>,
) -> rusqlite::Result<()> {
    if known::last(copy)?.is_none() {
        return Ok(());
    }
    for operation in operations {
        let lines = journal::of_operation(copy, &operation.id)?;
        if lines.iter().any(|line| line.erased) {
            let lines = lines.into_iter().map(|line| refilled(copy, line));
            *operation.lines_mut() = lines.collect::<rusqlite::Result<_>>()?;
        }
    }
    Ok(())
}

fn refilled(copy: &Connection, line: JournalLine) -> rusqlite::Result<JournalLine> {
    if !line.erased {
        return Ok(line);
    }
    let after = record::current(copy, line.kind, &line.record, &line.key)?;
    Ok(JournalLine { before: Value::Null, after, ..line })
}
