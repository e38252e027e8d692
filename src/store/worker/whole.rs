//! Whether the file is whole. Before the first write, the head, the tables and the end of the journal are
//! checked, and all of a small base. The rest of a big one is checked part by part beside the requests, once
//! a day.

use chrono::NaiveDate;

use super::{
    known::Known,
    task::{Progress, Task},
};
use crate::{
    domain::{look::Look, refusal::Refusal},
    store::Store,
};

/// The state of the check of the open file.
#[derive(Debug, Default)]
pub(super) struct Whole {
    /// Findings so far; nothing before the first look.
    found: Option<Result<(), Refusal>>,
    /// The look at the rest, as far as it came.
    look: Option<Look>,
    task: Option<Task<String>>,
    /// Whether nothing of it is left to be looked at.
    seen: bool,
}

impl Whole {
    /// Whether all of it was looked at and found whole.
    pub(super) fn is_seen(&self) -> bool {
        self.seen && self.found == Some(Ok(()))
    }

    /// The first look, once.
    pub(super) fn first(&mut self, store: &Store, known: &Known) -> Result<(), Refusal> {
        if let Some(found) = &self.found {
            return found.clone();
        }
        let found = store.first_look(known.memory()).and_then(|()| store.tail_check());
        // A failure to look is temporary; damage is not.
        if matches!(found, Ok(()) | Err(Refusal::Damaged(..))) {
            self.seen = store.is_small();
            self.found = Some(found.clone());
        }
        found
    }

    /// Lets the file go for who writes, where a reader is in the way.
    pub(super) fn pause(&mut self) {
        self.task = None;
    }

    /// Goes on looking at the rest. What is damaged is refused from then on.
    pub(super) fn go_on(
        &mut self,
        store: &Store,
        today: NaiveDate,
        known: &Known,
    ) -> Result<(), Refusal> {
        if self.seen || self.found != Some(Ok(())) {
            return Ok(());
        }
        let Some(task) = &self.task else { return self.begin(store, today, known) };
        let progress = task.next();
        let Some(look) = &mut self.look else { return Ok(()) };
        match progress {
            Progress::Working => return Ok(()),
            Progress::Found(part) => look.parts.push(part),
            Progress::Over(Ok(())) => {
                (self.seen, self.task) = (true, None);
                return Ok(());
            }
            Progress::Over(Err(refusal)) => {
                self.task = None;
                return self.finds(store, today, known, refusal);
            }
        }
        known.keep_look(store, look);
        Ok(())
    }

    /// Remembers damage, wherever it was met: nothing is written from then on.
    pub(super) fn finds(
        &mut self,
        store: &Store,
        today: NaiveDate,
        known: &Known,
        refusal: Refusal,
    ) -> Result<(), Refusal> {
        let Refusal::Damaged(_, what) = &refusal else { return Err(refusal) };
        let look = self.look.take().map_or_else(|| store.look(known.memory(), today), Ok);
        if let Ok(mut look) = look {
            look.damage = Some(what.clone());
            known.keep_look(store, &look);
            self.look = Some(look);
        }
        self.found = Some(Err(refusal.clone()));
        store.keep_as_it_is(refusal)
    }

    fn begin(&mut self, store: &Store, today: NaiveDate, known: &Known) -> Result<(), Refusal> {
        let look = store.look(known.memory(), today)?;
        let mut left = store.parts()?;
        left.retain(|part| !look.parts.contains(part));
        self.look = Some(look);
        self.seen = left.is_empty();
        if !self.seen {
            self.task = Some(Task::begin(store, move |store, tell| {
                left.into_iter().try_for_each(|part| store.part_check(&part).map(|()| tell(part)))
            })?);
        }
        Ok(())
    }
}
