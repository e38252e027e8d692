//! The line as of which a connection reads, and whether its tables in memory are those of the file's last line.
//! Must not know how they are made.

use std::cell::Cell;

use rusqlite::Connection;

/// Makes the tables in memory, as of a line; kinds of more records than that are hidden by views.
type Make = fn(&Connection, i64, i64) -> rusqlite::Result<()>;

/// The reading of a store as of a line.
pub(in crate::store) struct AsOf {
    /// The last line that is known.
    last: i64,
    /// From how many records a kind is hidden by a view.
    few: i64,
    make: Make,
    /// The last line of the file when the tables in memory were made.
    made: Cell<Option<i64>>,
}

impl AsOf {
    pub(super) const fn new(last: i64, few: i64, make: Make) -> Self {
        Self { last, few, make, made: Cell::new(None) }
    }

    /// Makes the tables in memory, and makes them anew once the file has more lines.
    pub(in crate::store) fn follow(&self, conn: &Connection) -> rusqlite::Result<()> {
        let now = conn
            .prepare_cached("SELECT coalesce(max(seq), 0) FROM main.journal")?
            .query_row([], |row| row.get(0))?;
        if self.made.get() == Some(now) {
            return Ok(());
        }
        self.made.set(None);
        conn.pragma_update(None, "query_only", false)?;
        let made = (self.make)(conn, self.last, self.few);
        conn.pragma_update(None, "query_only", true)?;
        made?;
        self.made.set(Some(now));
        Ok(())
    }

    /// The tables in memory are not there any more: the reading that made them failed.
    pub(in crate::store) fn forget(&self) {
        self.made.set(None);
    }
}
