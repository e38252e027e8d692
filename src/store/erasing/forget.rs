//! Erasing anew, in another file, the people a base erased: under the same operation, done once a file.

use std::path::Path;

use rusqlite::{Connection, TransactionBehavior};

use super::{
    erase::erase,
    found::look,
    known::{self, Known},
    meant::Meant,
};
use crate::{
    domain::refusal::Refusal,
    store::{
        Actor, Store, clock, inspect, journal, migration,
        refuse::{Attempt, refuse},
        write_error::WriteError,
    },
};

impl Store {
    /// Erases in a working copy the people its base erased, from its bytes too; how many it held. Nothing
    /// is done, and nothing reported, where what would be emptied may not have come back yet.
    ///
    /// # Errors
    /// As for [`Store::apply`] and [`Store::scrub`].
    pub fn learn(&mut self, known: &[Known], all_back: bool) -> Result<Option<u64>, Refusal> {
        let new = |conn: &Connection| -> rusqlite::Result<bool> {
            let mut known = known.iter();
            known.try_fold(false, |new, one| Ok(new || !known::knows(conn, &one.op)?))
        };
        if !self.reading(self.at_once(new))? {
            return Ok(Some(0));
        }
        let left_at = self.fork()?.map_or(i64::MAX, |fork| fork.seq);
        let not_back = |conn: &Connection| {
            for one in known {
                let found = look(conn, &Meant::of(conn, &one.traces)?)?;
                if !known::knows(conn, &one.op)? && found.empties_after(left_at) {
                    return Ok(true);
                }
            }
            Ok(false)
        };
        if !all_back && self.reading(self.at_once(not_back))? {
            return Ok(None);
        }
        let (op, mut held) = (clock::new_id(), 0);
        self.write(
            &op,
            &Actor::default(),
            |_, _| Ok(Vec::new()),
            |tx| {
                held = apply(tx, known, Which::All)?;
                Ok(Vec::new())
            },
        )?;
        self.scrub()?;
        Ok(Some(held))
    }
}

/// Which erasings a file keeps track of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::store) enum Which {
    /// All: from now on it tells its own copies.
    All,
    /// Those of people it holds.
    Held,
}

/// Whether a file holds a person these erasings erased elsewhere.
pub(in crate::store) fn holds(conn: &Connection, known: &[Known]) -> rusqlite::Result<bool> {
    for one in known {
        if !known::knows(conn, &one.op)?
            && !look(conn, &Meant::of(conn, &one.traces)?)?.erasure.is_nothing()
        {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Applies in one transaction the erasings new to a file; counts those that erased something.
pub(in crate::store) fn apply(
    tx: &Connection,
    known: &[Known],
    which: Which,
) -> Result<u64, WriteError> {
    let (mut held, before) = (0, journal::last_seq(tx)?);
    for one in known {
        if known::knows(tx, &one.op)? {
            continue;
        }
        let found = look(tx, &Meant::of(tx, &one.traces)?)?;
        let some = !found.erasure.is_nothing();
        if some || which == Which::All {
            erase(tx, &one.entry(), &found, &one.traces)?;
            held += u64::from(some);
        }
    }
    journal::leave(tx, before)?;
    Ok(held)
}

/// The same, in a file that nobody else has open and that does not stay where anything fails; no byte of
/// what was erased is left in it.
pub(in crate::store) fn rewrite(
    path: &Path,
    known: &[Known],
    which: Which,
) -> Result<u64, Refusal> {
    if known.is_empty() {
        return Ok(0);
    }
    let refused = |error| refuse(error, Attempt::Write(path));
    let mut conn = inspect::to_write(path)?;
    // Nothing is left beside it in any case.
    conn.pragma_update_and_check(None, "journal_mode", "memory", |_| Ok(())).map_err(refused)?;
    migration::migrate(&conn, path)?;
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate).map_err(refused)?;
    let held = apply(&tx, known, which).map_err(|stop| match stop {
        WriteError::Refused(refusal) => refusal,
        WriteError::Failed(error) => refused(error),
    })?;
    tx.commit().map_err(refused)?;
    conn.execute_batch("VACUUM").map_err(refused)?;
    Ok(held)
}
