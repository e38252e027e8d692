//! The communes of a whole country, remembered so that the first picture need not wait for them. What is
//! remembered is held beside the file after that picture, and gives way to it.

use super::{
    known::Known,
    task::{Progress, Task},
};
use crate::{
    domain::refusal::Refusal,
    store::{ReadCommunes, Store},
};

/// What was done of it, for the base that is open.
#[derive(Debug, Default)]
pub(super) struct Reference {
    /// Whether what is held was remembered, and not read yet.
    recalled: bool,
    task: Option<Task<ReadCommunes>>,
    settled: bool,
}

impl Reference {
    /// Takes what is remembered of a base that is being opened; of a copy, or of what is left of a damaged
    /// one, nothing is.
    pub(super) fn recall(
        store: &mut Store,
        known: &Known,
        throw_away: bool,
    ) -> Result<Self, Refusal> {
        let memory = known.memory().filter(|_| !throw_away);
        let recalled = memory.map_or(Ok(false), |memory| store.recall_communes(memory))?;
        Ok(Self { recalled, ..Self::default() })
    }

    /// Goes on with it while nobody asks for anything; tells whether the file says something else. What
    /// cannot be read now is tried again: whoever looks for what others wrote tells why.
    pub(super) fn go_on(&mut self, store: &mut Store, known: &Known) -> bool {
        if self.settled {
            return false;
        }
        if !self.recalled {
            self.settled = true;
            known.keep_communes(store);
            return false;
        }
        let Some(task) = &self.task else {
            let read = |store: &Store, tell: &mut dyn FnMut(_)| store.read_communes().map(tell);
            self.task = Task::begin(store, read).ok();
            return false;
        };
        match task.next() {
            Progress::Working => return false,
            Progress::Over(_) => self.task = None,
            Progress::Found(read) => {
                (self.settled, self.task) = (true, None);
                if store.take_communes(read) {
                    known.keep_communes(store);
                    return true;
                }
            }
        }
        false
    }
}
