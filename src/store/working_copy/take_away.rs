//! A working copy: a base that is taken away, on a laptop for instance, and knows where it left.
//!
//! It is a copy like another, with one row more: the last line of the journal that it has in common
//! with its base. What is written in it since comes back by `bring_back`.

use std::path::Path;

use rusqlite::{Connection, OptionalExtension};

use crate::{
    domain::{refusal::Refusal, tier::tier},
    store::{
        Actor, Store, clock,
        connection::{Mode, set_writing},
        copies::backup,
        copies::shelf,
        digests::seal_tables,
        erasing::copy_registry,
        inspect, place,
        refuse::{Attempt, refuse},
        schema, tier,
        write::now,
    },
};

/// Where a working copy left its base.
pub(in crate::store) struct Fork {
    /// Which working copy.
    pub(in crate::store) id: String,
    /// The last line it has in common with its base.
    pub(in crate::store) seq: i64,
    /// The hash of that line; nothing where the journal was empty.
    pub(in crate::store) hash: Vec<u8>,
}

impl Store {
    /// Writes a working copy of the base under a name that nothing has yet.
    ///
    /// # Errors
    /// A base that is not whole; a base that is itself a working copy; a file that is there already; a
    /// folder that refuses. Nothing is left behind.
    pub fn take_away(&self, path: &Path) -> Result<(), Refusal> {
        self.take_away_as(path, &Actor::default())
    }

    /// The same; the base notes who took it.
    ///
    /// # Errors
    /// As for [`Store::take_away`].
    pub fn take_away_as(&self, path: &Path, actor: &Actor) -> Result<(), Refusal> {
        if self.fork()?.is_some() {
            return Err(Refusal::WorkingCopy(self.path.clone()));
        }
        if path.symlink_metadata().is_ok() {
            return Err(Refusal::Exists(path.into()));
        }
        let temporary = backup::written(&self.conn, &self.path, path)?;
        let id = mark(&temporary)
            .and_then(|id| shelf::put(&temporary, path).map(|()| id))
            .inspect_err(|_| place::release(&temporary))?;
        // It is taken, whether the base can note it or not.
        let _ = self.note_away(&id, actor);
        Ok(())
    }

    /// Where this base left another, if it is a working copy.
    pub(in crate::store) fn fork(&self) -> Result<Option<Fork>, Refusal> {
        self.reading(fork(&self.conn))
    }
}

/// Where a base left another, if it is a working copy.
fn fork(conn: &Connection) -> rusqlite::Result<Option<Fork>> {
    // A base of an earlier schema, which is only read, knows no working copy.
    if schema::version(conn)? < schema::WORKING_COPIES {
        return Ok(None);
    }
    conn.prepare_cached("SELECT id, seq, hash FROM working_copy")?
        .query_row([], |row| {
            Ok(Fork { id: row.get("id")?, seq: row.get("seq")?, hash: row.get("hash")? })
        })
        .optional()
}

/// Makes a working copy of a copy, in the mode of the place it stands in; tells which.
fn mark(copy: &Path) -> Result<String, Refusal> {
    let refused = |error| refuse(error, Attempt::Write(copy));
    let conn = inspect::to_write(copy)?;
    let id = clock::new_id();
    // Who keeps copies of the base keeps none of this one.
    copy_registry::nobody(&conn).map_err(refused)?;
    conn.execute(
        "INSERT INTO working_copy (one, id, seq, hash, taken_at)
         SELECT 1, ?, coalesce(max(seq), 0),
                coalesce((SELECT hash FROM journal ORDER BY seq DESC LIMIT 1), x''), ?
         FROM journal",
        [&id, &now()],
    )
    .and_then(|_| seal_tables(&conn))
    .map_err(refused)?;
    set_writing(&conn, Mode::of(&tier(&tier::place(copy, &[])))).map_err(refused).map(|_| id)
}
