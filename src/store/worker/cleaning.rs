//! Erasing from copies the people the base erased, one copy at a time while nobody asks for anything;
//! and, in a working copy, asking its base for the people it erased meanwhile.
//!
//! A base on a share that is gone never answers: it is asked on a thread of its own.

use std::{
    path::{Path, PathBuf},
    sync::mpsc::{Receiver, TryRecvError},
};

use super::{known::Known, message::News};
use crate::{
    domain::{erasure::Forgotten, memo::Which, refusal::Refusal},
    store::{Actor, Erased, Store},
};

/// Where the work stands, for the base that is open.
#[derive(Debug, Default)]
pub(super) struct Cleaning {
    /// The pending answer of a working copy's base.
    asked: Option<Receiver<Vec<Erased>>>,
    /// Whether it was asked.
    was_asked: bool,
    /// The last line of the journal at which it was asked whether anything is due.
    looked_at: Option<i64>,
    /// The copies still to be looked through; nothing where the work has not begun.
    due: Option<Vec<PathBuf>>,
    cleaned: u64,
    /// Whether a copy could not be looked through.
    failed: bool,
}

/// The outcome of one step.
#[derive(Debug)]
pub(super) enum Step {
    /// One copy was looked through.
    One,
    /// The last of them: so many were erased from.
    Last(u64),
    /// A working copy must be brought back first.
    BringBackFirst(PathBuf),
}

impl Step {
    /// Its news.
    pub(super) fn news(self) -> Option<News> {
        match self {
            Self::One | Self::Last(0) => None,
            Self::Last(copies) => Some(News::Forgotten(Forgotten::Cleaned(copies))),
            Self::BringBackFirst(path) => Some(News::Forgotten(Forgotten::BringBackFirst(path))),
        }
    }
}

impl Cleaning {
    /// The next step; nothing where none is due.
    pub(super) fn one(
        &mut self,
        store: &mut Store,
        own: Option<&Path>,
        actor: &Actor,
        known: &Known,
        last: i64,
    ) -> Result<Option<Step>, Refusal> {
        if let Some(step) = self.learn(store, known)? {
            return Ok(Some(step));
        }
        let Some(due) = &mut self.due else { return self.begin(store, own, actor, last) };
        if let Some(copy) = due.pop() {
            match store.clean_copy(&copy) {
                Ok(cleaned) => self.cleaned += u64::from(cleaned),
                // Of another base, whose name this one has taken.
                Err(Refusal::OtherBase(_)) => {}
                Err(_) => self.failed = true,
            }
            return Ok(Some(Step::One));
        }
        self.due = None;
        if !self.failed {
            store.all_clean(own, actor)?;
        }
        Ok(Some(Step::Last(std::mem::take(&mut self.cleaned))))
    }

    /// Looks for copies to clean, where the journal went on since the last look.
    fn begin(
        &mut self,
        store: &Store,
        own: Option<&Path>,
        actor: &Actor,
        last: i64,
    ) -> Result<Option<Step>, Refusal> {
        if self.looked_at == Some(last) {
            return Ok(None);
        }
        let due = store.uncleaned(own, &actor.machine)?;
        self.looked_at = Some(last);
        (self.failed, self.cleaned) = (false, 0);
        if due.is_empty() {
            return Ok(None);
        }
        self.due = Some(due);
        Ok(Some(Step::One))
    }

    /// Asks the base of a working copy, and does what it answers.
    fn learn(&mut self, store: &mut Store, known: &Known) -> Result<Option<Step>, Refusal> {
        if !self.was_asked {
            self.was_asked = true;
            let which = store.which()?;
            let base = Which { base: which.base, copy: None };
            let away = which.copy.and_then(|_| known.place_of(&base, store.path()));
            self.asked = away.map(|path| Store::ask_erased(path, base.base));
        }
        let Some(asked) = &self.asked else { return Ok(None) };
        let answer = match asked.try_recv() {
            Ok(answer) => answer,
            Err(TryRecvError::Empty) => return Ok(None),
            Err(TryRecvError::Disconnected) => {
                self.asked = None;
                return Ok(None);
            }
        };
        self.asked = None;
        Ok(match store.learn(&answer, false)? {
            None => Some(Step::BringBackFirst(store.path().into())),
            Some(0) => None,
            Some(_) => Some(Step::One),
        })
    }
}
