//! The copies of a day: the one beside the base, then the user's own, one at a time, each tried
//! once a day, so that what fails is told once.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use crate::{
    domain::refusal::Refusal,
    store::{Actor, Store},
};

/// Which copies were seen to.
#[derive(Debug)]
pub(super) struct Copies {
    own: Option<PathBuf>,
    beside_on: Option<NaiveDate>,
    own_on: Option<NaiveDate>,
}

impl Copies {
    /// None yet; `own` is the user's folder.
    pub(super) fn new(own: Option<PathBuf>) -> Self {
        Self { own, beside_on: None, own_on: None }
    }

    /// The user's folder.
    pub(super) fn own(&self) -> Option<&Path> {
        self.own.as_deref()
    }

    /// Another base is open.
    pub(super) fn begin(&mut self) {
        (self.beside_on, self.own_on) = (None, None);
    }

    /// Sees to the next copy of the day, where one is due. What is held by somebody else is tried
    /// again.
    pub(super) fn take_one(
        &mut self,
        store: &Store,
        today: NaiveDate,
        actor: &Actor,
    ) -> Result<(), Refusal> {
        let (seen, taken) = if self.beside_on != Some(today) {
            let may = !store.read_only();
            (&mut self.beside_on, may.then(|| store.copy_of_the_day(today)))
        } else if self.own_on != Some(today) {
            let take = |own: &PathBuf| {
                // Before it is written: whoever erases somebody is told of it, however this run ends.
                store.note_own_copies(own, actor)?;
                store.own_copy_of_the_day(own, today)
            };
            (&mut self.own_on, self.own.as_ref().map(take))
        } else {
            return Ok(());
        };
        match taken {
            Some(Err(Refusal::Busy)) => Ok(()),
            taken => {
                *seen = Some(today);
                let made = taken.transpose()?.flatten();
                // Somebody may have been erased while it was written.
                made.map_or(Ok(()), |made| store.clean_copy(&made).map(|_| ()))
            }
        }
    }
}
