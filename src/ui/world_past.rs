//! The world while a past is looked at: what is known now is set aside, and comes back.

use std::sync::Arc;

use chrono::NaiveDate;

use super::{past::Past, world::World};
use crate::{
    domain::facts::Facts,
    keys::{Action, Scope},
};

impl World {
    /// Shows the base as it was known.
    pub fn know_as_of(&mut self, known: NaiveDate, counted: NaiveDate, facts: Arc<Facts>) {
        let (today, now) = match self.past.take() {
            Some(Past { today, now, .. }) => (today, now),
            None => (self.today, Arc::clone(&self.data)),
        };
        self.past = Some(Past { known, counted, today, now });
        self.today = counted;
        self.data = facts;
        self.reckon_sector();
    }

    /// Shows it as it is known now; tells whether it was not.
    pub fn know_now(&mut self) -> bool {
        let Some(Past { today, now, .. }) = self.past.take() else { return false };
        self.today = today;
        self.take(now);
        true
    }

    /// The day it is, whatever is looked at.
    #[must_use]
    pub fn day_it_is(&self) -> NaiveDate {
        self.past.as_ref().map_or(self.today, |past| past.today)
    }

    /// What is known now, whatever is looked at.
    #[must_use]
    pub fn now(&self) -> &Arc<Facts> {
        self.past.as_ref().map_or(&self.data, |past| &past.now)
    }

    /// Takes what is known now where a past is looked at; else gives it back.
    pub(super) fn set_aside(&mut self, now: Arc<Facts>) -> Option<Arc<Facts>> {
        let Some(past) = &mut self.past else { return Some(now) };
        past.now = now;
        None
    }

    /// Another day has begun, while a past is looked at; tells whether one is.
    pub(super) fn begins(&mut self, today: NaiveDate) -> bool {
        self.past.as_mut().map(|past| past.today = today).is_some()
    }

    /// Which past is looked at, and how to come back; then the same in fewer columns.
    #[must_use]
    pub fn band(&self) -> Option<[String; 2]> {
        let past = self.past.as_ref()?;
        let key = self.key(Scope::View, Action::AsKnown);
        let (day, text) = (self.text().words.day, &self.text().ui.past);
        let counted = (past.counted != past.known).then(|| day(past.counted));
        let days = (text.band)(&day(past.known), counted.as_deref());
        let way_back = (text.way_back)(&key);
        Some([format!(" {days} · {} — {way_back}", text.alone), format!(" {days} — {way_back}")])
    }
}
