//! Whether the open base is the one its user knows: asked once, after the first picture and before the
//! first write. The memo is kept anew where the base has moved on.

use std::path::{Path, PathBuf};

use crate::{
    domain::{
        id::PersonId,
        look::Look,
        memo::{Memo, Memory, Surprise, Visit, Which},
        refusal::Refusal,
    },
    store::Store,
};

/// The recognition of the open base.
#[derive(Debug, Default)]
pub(super) struct Known {
    memory: Option<Box<dyn Memory>>,
    found: Found,
    /// The surprise not yet reported.
    unreported: Option<Surprise>,
    /// Whether the base went on since its memo was kept.
    behind: bool,
    /// Whether the failure to keep a memo was reported.
    failure_reported: bool,
}

/// The outcome of a recognition.
#[derive(Debug, Default)]
enum Found {
    /// It was not looked for yet.
    #[default]
    Unmet,
    /// It is known, new, or accepted.
    Known,
    /// It is not the one its user knows.
    Strange(Surprise),
    /// It ends with this run: there is nothing to know.
    ThrowAway,
}

impl Known {
    /// From now on memos are kept there.
    pub(super) fn remember_in(&mut self, memory: Box<dyn Memory>) {
        self.memory = Some(memory);
    }

    /// Where memos are kept.
    pub(super) fn memory(&self) -> Option<&dyn Memory> {
        self.memory.as_deref()
    }

    /// Keeps how far the look at the whole of a base came; one that ends with this run has none.
    pub(super) fn keep_look(&self, store: &Store, look: &Look) {
        let memory = self.memory().filter(|_| !matches!(self.found, Found::ThrowAway));
        if let (Some(memory), Ok(which)) = (memory, store.which()) {
            memory.keep_look(&which, look);
        }
    }

    /// Keeps the communes of a base, where they are many; one that ends with this run has none.
    pub(super) fn keep_communes(&self, store: &Store) {
        if let Some(memory) = self.memory().filter(|_| self.may_be_copied()) {
            store.keep_communes(memory);
        }
    }

    /// Another base is open; whether it ends with this run.
    pub(super) fn begin(&mut self, throw_away: bool) {
        let found = if throw_away { Found::ThrowAway } else { Found::Unmet };
        *self = Self { memory: self.memory.take(), found, ..Self::default() };
    }

    /// Looks whether the base is known; it is refused to writers where it is not.
    pub(super) fn meet(&mut self, store: &Store) -> Result<(), Refusal> {
        let Some(memory) = self.memory.as_deref() else { return Ok(()) };
        if matches!(self.found, Found::Unmet) {
            match store.surprise(memory)? {
                None => self.accept(),
                Some(surprise) => self.is_strange(surprise),
            }
        }
        match &self.found {
            Found::Strange(surprise) => {
                Err(Refusal::Unfamiliar(store.path().into(), surprise.clone()))
            }
            Found::Unmet | Found::Known | Found::ThrowAway => Ok(()),
        }
    }

    /// It is not the base its user knows: they are warned, and nothing more is written.
    pub(super) fn is_strange(&mut self, surprise: Surprise) {
        if matches!(self.found, Found::Unmet | Found::Known) {
            self.unreported = Some(surprise.clone());
            self.found = Found::Strange(surprise);
        }
    }

    /// Where the base stood that a working copy left, as far as its user knows.
    pub(super) fn place_of(&self, base: &Which, near: &Path) -> Option<PathBuf> {
        let memo = self.memory.as_deref()?.recall(base, near).of_base?;
        Some(memo.path).filter(|path| path.is_absolute())
    }

    /// The surprise, to be reported once.
    pub(super) fn unreported(&mut self) -> Option<Surprise> {
        self.unreported.take()
    }

    /// Whether the base was looked at and is no surprise.
    pub(super) fn is_known(&self) -> bool {
        self.memory.is_some() && matches!(self.found, Found::Known)
    }

    /// Whether a copy of it may go among the others: of a base that surprises, or of what was saved
    /// of a damaged one, it would push good ones out.
    pub(super) fn may_be_copied(&self) -> bool {
        !matches!(self.found, Found::Strange(_) | Found::ThrowAway)
    }

    /// Others wrote, or the file was opened anew: it may be another.
    pub(super) fn meet_again(&mut self) {
        if matches!(self.found, Found::Known) {
            self.found = Found::Unmet;
        }
    }

    /// The user goes on with this base as it is.
    pub(super) fn accept(&mut self) {
        self.found = Found::Known;
        self.behind = true;
    }

    /// The base went on.
    pub(super) fn moved(&mut self) {
        self.behind = true;
    }

    /// The memo to keep, where the base went on since the last was.
    pub(super) fn memo(&self, store: &Store) -> Option<Memo> {
        let memory = self.memory.as_deref().filter(|_| self.behind && self.is_known())?;
        // The file is held by another process: the memo stays behind until the next time.
        store.memo(memory).ok()
    }

    /// Reads the memo and keeps it, where the base went on since.
    pub(super) fn catch_up(&mut self, store: &Store) -> Option<String> {
        self.keep(&self.memo(store)?)
    }

    /// The last visit of a person.
    pub(super) fn visit_of(
        &self,
        store: &Store,
        person: &PersonId,
    ) -> Result<Option<Visit>, Refusal> {
        let Some(memory) = self.memory.as_deref() else { return Ok(None) };
        Ok(store.memo(memory)?.visits.get(person).copied())
    }

    /// A person has seen every change up to a line.
    pub(super) fn visited(&mut self, store: &Store, person: PersonId, seq: i64) -> Option<String> {
        let memory = self.memory.as_deref().filter(|_| self.is_known())?;
        let mut memo = store.memo(memory).ok()?;
        let visit = Visit { seq, at: memo.at };
        memo.visits.insert(person, visit);
        self.keep(&memo)
    }

    /// Keeps the memo; gives the error of the system where it cannot, once.
    pub(super) fn keep(&mut self, memo: &Memo) -> Option<String> {
        let kept = self.memory.as_deref()?.keep(memo);
        self.behind = false;
        let why = kept.err().filter(|_| !self.failure_reported)?;
        self.failure_reported = true;
        Some(why)
    }
}
