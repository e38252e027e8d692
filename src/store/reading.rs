//! Reading: in one transaction, of the file that was opened, whose tables are still those found ours.
//!
//! Knows no table.

use rusqlite::{Connection, Transaction, TransactionBehavior};

use super::{
    Store, check, inspect,
    place::{self, Stamp},
    refuse::{Attempt, Found, refuse},
};
use crate::domain::{
    refusal::Refusal,
    tier::{Tier, Unsafe},
};

impl Store {
    pub(in crate::store) fn reading<T>(&self, read: rusqlite::Result<T>) -> Result<T, Refusal> {
        let read = read.map_err(|error| refuse(error, Attempt::Open(&self.path)));
        read.map_err(|refusal| check::unread_by(&self.conn, &self.path, refusal))
    }

    /// Reads in one transaction, so that values are consistent.
    pub(in crate::store) fn at_once<T>(
        &self,
        read: impl FnOnce(&Connection) -> rusqlite::Result<T>,
    ) -> rusqlite::Result<T> {
        self.read_budget.reading();
        let read = self.in_one(read);
        self.read_budget.free();
        read
    }

    fn in_one<T>(
        &self,
        read: impl FnOnce(&Connection) -> rusqlite::Result<T>,
    ) -> rusqlite::Result<T> {
        if !self.conn.is_autocommit() {
            return read(&self.conn);
        }
        let tx = Transaction::new_unchecked(&self.conn, TransactionBehavior::Deferred)?;
        let read = self.still_ours().and_then(|()| read(&tx));
        if let Some(as_of) = &self.as_of {
            // What was made in memory goes with a transaction that is taken back.
            tx.commit().inspect_err(|_| as_of.forget())?;
        }
        read
    }

    /// Whether its tables are those that were found ours: anybody may have put others in their place
    /// since. Asked in each transaction, before anything else.
    fn still_ours(&self) -> rusqlite::Result<()> {
        if inspect::mark(&self.conn)? != self.mark.get() {
            self.read_budget.first();
            self.mark.set(inspect::made_as_ours(&self.conn, &self.path).map_err(Found::error)?);
            self.read_budget.reading();
        }
        if let Some(as_of) = &self.as_of {
            self.read_budget.free();
            let followed = as_of.follow(&self.conn);
            self.read_budget.reading();
            return followed;
        }
        Ok(())
    }

    /// From here on, all that is read is of one moment, until [`Store::end_reading`]. Over a share,
    /// asking for the file takes ten messages: several readings in a row ask for it once.
    ///
    /// # Errors
    /// As for [`Store::snapshot`].
    pub fn begin_reading(&self) -> Result<(), Refusal> {
        self.reading(self.conn.execute_batch("BEGIN"))?;
        let ours = self.reading(self.still_ours());
        if ours.is_err() {
            self.end_reading()?;
        }
        ours
    }

    /// Lets the file go.
    ///
    /// # Errors
    /// As for [`Store::snapshot`].
    pub fn end_reading(&self) -> Result<(), Refusal> {
        // A file that was opened anew meanwhile has not begun.
        if self.conn.is_autocommit() {
            return Ok(());
        }
        self.reading(self.conn.execute_batch("COMMIT"))
    }

    /// Whether another connection committed since the last call.
    ///
    /// # Errors
    /// As for [`Store::snapshot`]; [`Refusal::Gone`] where the file that is open no longer stands at
    /// its path.
    pub fn changed_elsewhere(&mut self) -> Result<bool, Refusal> {
        if matches!(self.tier, Tier::ReadOnly(Unsafe::Damaged | Unsafe::Copy)) {
            // A salvaged base was read once, and does not change.
            return Ok(false);
        }
        if self.stamp.is_some() {
            return self.restamped();
        }
        self.still_there()?;
        let version = self.version()?;
        Ok(std::mem::replace(&mut self.data_version, version) != version)
    }

    /// Refuses a file that was moved away: writes there are lost to everybody.
    pub(in crate::store) fn still_there(&self) -> Result<(), Refusal> {
        place::still_there(&self.path, self.identity)
    }

    pub(in crate::store) fn version(&self) -> Result<i64, Refusal> {
        self.reading(self.conn.pragma_query_value(None, "data_version", |row| row.get(0)))
    }

    /// Reopens a file read as it stands once it has changed.
    #[expect(clippy::wildcard_enum_match_arm, reason = "few refusals are distinguished here")]
    fn restamped(&mut self) -> Result<bool, Refusal> {
        if self.stamp == Stamp::of(&self.path) {
            return Ok(false);
        }
        let (stop, accepted) = (self.read_budget.stop(), self.accepted.clone());
        *self = Self::open_accepting(&self.path, &accepted).map_err(|refusal| match refusal {
            Refusal::Missing(path) => Refusal::Gone { path, replaced: false },
            other => other,
        })?;
        self.heed(&stop)?;
        Ok(true)
    }
}
