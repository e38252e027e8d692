//! How long a store waits for others, and when it stops reading.

use std::time::Duration;

use super::{
    Store, connection,
    connection::Pace,
    place,
    read_budget::{ReadBudget, Stop},
};
use crate::domain::refusal::Refusal;

impl Store {
    /// Waits that long for another program that holds the file, instead of ten seconds.
    ///
    /// # Errors
    /// As for [`Store::snapshot`].
    pub fn wait_at_most(&mut self, longest: Duration) -> Result<(), Refusal> {
        self.patience = longest;
        let set = connection::wait_at_most(&mut self.conn, longest, Pace::of(&self.tier));
        self.reading(set)
    }

    /// Stops reading once that is asked: whoever leaves does not wait for it. What is written is not
    /// stopped.
    ///
    /// # Errors
    /// As for [`Store::snapshot`].
    pub fn heed(&mut self, stop: &Stop) -> Result<(), Refusal> {
        let size = place::length_beside(&self.path, "");
        let read_budget = ReadBudget::hold(&mut self.conn, stop.clone(), size);
        self.read_budget = self.reading(read_budget)?;
        Ok(())
    }

    /// Whether what follows goes on even where it was asked to stop.
    pub(in crate::store) fn insist(&self, on: bool) {
        self.read_budget.goes_on(on);
    }
}
