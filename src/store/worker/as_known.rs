//! The base as it was known on a day, while it is looked at: queries are answered from it. The base that is
//! open goes on beside it.

use std::sync::Arc;

use chrono::NaiveDate;

use super::{desk::Desk, message::News, past::Past};
use crate::{
    domain::{facts::Facts, moment::Zone, refusal::Refusal},
    store::Store,
};

impl Desk {
    /// From now on queries are answered as of the end of a day; figures are those of another, where it is one.
    pub(super) fn know_as_of(&mut self, known: NaiveDate, counted: NaiveDate, zone: &Zone) -> News {
        match self.past(known, counted, zone) {
            Ok((store, facts)) => {
                self.past = Past::of(store);
                News::AsKnown { known, counted, facts }
            }
            Err(refusal) => News::NotKnown(refusal),
        }
    }

    fn past(
        &self,
        known: NaiveDate,
        counted: NaiveDate,
        zone: &Zone,
    ) -> Result<(Store, Arc<Facts>), Refusal> {
        let now = self.store().ok_or(Refusal::Nobody)?;
        let mut store = now.as_known(now.last_known(known, zone)?)?;
        store.heed(&self.stop)?;
        let facts = Self::facts_on(store.snapshot(counted)?, counted);
        Ok((store, facts))
    }
}
