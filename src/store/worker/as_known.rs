//! The base as it was known on a day, while it is looked at: queries are answered from it. The base that is
//! open goes on beside it.

use std::sync::Arc;

use chrono::NaiveDate;

use super::{desk::Desk, message::News};
use crate::{
    domain::{facts::Facts, moment::Zone, refusal::Refusal},
    store::Store,
};

/// The reading of the past, where there is one.
#[derive(Default)]
pub(super) struct Past(Option<Store>);

impl Past {
    /// What queries are answered from.
    pub(super) fn or<'a>(&'a self, now: Option<&'a Store>) -> Option<&'a Store> {
        self.0.as_ref().or(now)
    }

    /// Back to what is known now.
    pub(super) fn end(&mut self) {
        self.0 = None;
    }
}

impl Desk {
    /// From now on queries are answered as of the end of a day; figures are those of another, where it is one.
    pub(super) fn know_as_of(&mut self, known: NaiveDate, counted: NaiveDate, zone: &Zone) -> News {
        match self.past(known, counted, zone) {
            Ok((store, facts)) => {
                self.past = Past(Some(store));
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
