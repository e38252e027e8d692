//! The copies of a day: the one beside the base, then the user's own, one at a time. Each is tried once a
//! day: a failure is reported once. They are taken beside the requests.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::task::{Progress, Task};
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
    /// The one that is being taken.
    task: Option<Task<Option<PathBuf>>>,
}

impl Copies {
    /// None yet; `own` is the user's folder.
    pub(super) fn new(own: Option<PathBuf>) -> Self {
        Self { own, beside_on: None, own_on: None, task: None }
    }

    /// The user's folder.
    pub(super) fn own(&self) -> Option<&Path> {
        self.own.as_deref()
    }

    /// Another base is open.
    pub(super) fn begin(&mut self) {
        (self.beside_on, self.own_on, self.task) = (None, None, None);
    }

    /// Whether one is being taken.
    pub(super) fn is_working(&self) -> bool {
        self.task.is_some()
    }

    /// Sees to the next copy of the day, where one is due. What is held by somebody else is tried
    /// again.
    pub(super) fn take_one(
        &mut self,
        store: &Store,
        today: NaiveDate,
        actor: &Actor,
    ) -> Result<(), Refusal> {
        let beside = self.beside_on != Some(today);
        if !beside && self.own_on == Some(today) {
            return Ok(());
        }
        let progress = match &self.task {
            None => self.begin_one(store, beside, today, actor),
            Some(task) => Ok(task.next()),
        };
        let made = match progress {
            Ok(Progress::Working) => return Ok(()),
            Ok(Progress::Found(made)) => Ok(made),
            Ok(Progress::Over(ended)) => ended.map(|()| None),
            Err(refusal) => Err(refusal),
        };
        self.task = None;
        if made == Err(Refusal::Busy) {
            return Ok(());
        }
        let seen = if beside { &mut self.beside_on } else { &mut self.own_on };
        *seen = Some(today);
        // Somebody may have been erased while it was written.
        made?.map_or(Ok(()), |made| store.clean_copy(&made).map(|_| ()))
    }

    /// Begins a copy, where there is one to take.
    fn begin_one(
        &mut self,
        store: &Store,
        beside: bool,
        today: NaiveDate,
        actor: &Actor,
    ) -> Result<Progress<Option<PathBuf>>, Refusal> {
        let own = match &self.own {
            _ if beside && !store.read_only() => None,
            Some(own) if !beside => Some(own.clone()),
            _ => return Ok(Progress::Over(Ok(()))),
        };
        if let Some(own) = &own {
            // Before it is written: an erasing finds it, however this run ends.
            store.note_own_copies(own, actor)?;
        }
        self.task = Some(Task::begin(store, move |store, tell| {
            let made = match &own {
                None => store.copy_of_the_day(today),
                Some(own) => store.own_copy_of_the_day(own, today),
            };
            made.map(tell)
        })?);
        Ok(Progress::Working)
    }
}
