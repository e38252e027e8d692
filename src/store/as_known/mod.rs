//! The base as it was known on a day, over every kind: what later lines of the journal changed is read as it
//! was before them.
//!
//! On a connection of its own, tables in memory take the names of those whose records changed since: every
//! reading works over it as it is, and its cost follows what changed. Nothing is written in the file.
//! What was erased since stays empty; what no line tells of stays as it is now.

mod as_of;
mod day;
mod shadow;
mod value;

pub(super) use self::as_of::AsOf;
use super::{
    Store,
    read_budget::Stop,
    refuse::{Attempt, refuse},
};
use crate::domain::{
    refusal::Refusal,
    tier::{Tier, Unsafe},
};

/// A kind with more records is hidden by a view; of fewer, a copy in memory has their indexes.
const FEW: i64 = 10_000;

impl Store {
    /// The base as it was known after a line of the journal, to be read only. What others write meanwhile
    /// does not disturb it.
    ///
    /// # Errors
    /// As for [`Store::snapshot`].
    pub fn as_known(&self, last: i64) -> Result<Self, Refusal> {
        self.as_known_of(last, FEW, Stop::default())
    }

    /// The same, that stops at a sign; kinds of more records than that are hidden by views.
    ///
    /// # Errors
    /// As for [`Store::snapshot`].
    pub fn as_known_of(&self, last: i64, few: i64, stop: Stop) -> Result<Self, Refusal> {
        let mut store = self.beside(stop)?;
        // The tables in memory are like those of the file, which keeps the rules.
        let lax = "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON;
                   PRAGMA query_only = ON;";
        let set = store.conn.execute_batch(lax);
        set.map_err(|error| refuse(error, Attempt::Open(&self.path)))?;
        store.tier = Tier::ReadOnly(Unsafe::Copy);
        store.as_of = Some(AsOf::new(last, few, shadow::make));
        Ok(store)
    }
}
