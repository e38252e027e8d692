//! Polling for changes of others, and reporting them: the new snapshot, the changes, and those since
//! the last visit.

use std::sync::Arc;

use super::{desk::Desk, message::News};
use crate::{
    domain::{
        facts::Facts,
        memo::{Memo, Visit},
        news::{RemoteChange, SinceVisit},
        refusal::Refusal,
    },
    store::Store,
};

impl Desk {
    /// Tells what the base holds now, and what others did of it.
    pub(super) fn changed(&mut self, tell: &mut impl FnMut(News)) {
        match self.together(Self::read) {
            Ok((facts, changes)) => {
                tell(News::Changed(facts));
                if !changes.is_empty() {
                    tell(News::Elsewhere(changes));
                }
            }
            Err(refusal) => tell(News::Trouble(refusal)),
        }
    }

    /// Reads several things as of one moment, and asks for the file once.
    fn together<T>(
        &mut self,
        read: impl FnOnce(&mut Self) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        self.store.as_ref().ok_or(Refusal::Nobody)?.begin_reading()?;
        let read = read(self);
        let ended = self.store.as_ref().map_or(Ok(()), Store::end_reading);
        read.and_then(|read| ended.map(|()| read))
    }

    fn read(&mut self) -> Result<(Arc<Facts>, Vec<RemoteChange>), Refusal> {
        self.stale = true;
        let store = self.store.as_mut().ok_or(Refusal::Nobody)?;
        let snapshot = store.snapshot(self.today)?;
        let between = (self.reported, snapshot.seq);
        let changes = if between.0 < between.1 {
            store.changes(between, self.actor.person.as_ref(), &self.own)?.changes
        } else {
            Vec::new()
        };
        self.known.moved();
        self.reported = snapshot.seq;
        self.own.clear();
        self.stale = false;
        Ok((self.facts(snapshot), changes))
    }

    /// Looks for what others wrote; tells whether there was anything to tell. Busy while looking
    /// means: look again next time.
    pub(super) fn look(&mut self, tell: &mut impl FnMut(News)) -> bool {
        match self.seen() {
            Ok(news) => {
                self.trouble = None;
                let some = !news.is_empty();
                news.into_iter().for_each(tell);
                some
            }
            Err(Refusal::Busy) => false,
            Err(refusal) if self.trouble.as_ref() == Some(&refusal) => false,
            Err(refusal) => {
                self.trouble = Some(refusal.clone());
                tell(News::Trouble(refusal));
                true
            }
        }
    }

    fn seen(&mut self) -> Result<Vec<News>, Refusal> {
        if self.store.is_none() {
            return Ok(Vec::new());
        }
        let (mut news, memo) = self.together(Self::read_what_is_new)?;
        if let Some(memo) = memo {
            news.extend(self.known.keep(&memo).map(News::MemoNotKept));
        }
        news.extend(self.greet()?);
        Ok(news)
    }

    /// The news, and the memo to keep where the base went on.
    fn read_what_is_new(&mut self) -> Result<(Vec<News>, Option<Memo>), Refusal> {
        let whole = self.whole();
        let changed = self.store.as_mut().ok_or(Refusal::Nobody)?.changed_elsewhere();
        // Reported once: it must outlive a failure to read now.
        self.stale |= changed == Ok(true);
        whole.and(changed)?;
        if self.stale {
            self.goes_on()?;
        }
        let mut news = Vec::new();
        if self.stale {
            let (facts, theirs) = self.read()?;
            news.push(News::Changed(facts));
            if !theirs.is_empty() {
                news.push(News::Elsewhere(theirs));
            }
        }
        let store = self.store.as_ref().ok_or(Refusal::Nobody)?;
        match self.known.meet(store) {
            Ok(()) => {}
            Err(Refusal::Unfamiliar(..)) => {
                news.extend(self.known.unreported().map(News::Unfamiliar));
            }
            Err(refusal) => return Err(refusal),
        }
        Ok((news, self.known.memo(store)))
    }

    /// Whether what others wrote goes on from what was seen here: a base may be put back in the file that
    /// is open.
    fn goes_on(&mut self) -> Result<(), Refusal> {
        self.known.meet_again();
        match self.store.as_mut().ok_or(Refusal::Nobody)?.goes_on() {
            Err(Refusal::Unfamiliar(_, surprise)) => self.known.is_strange(surprise),
            other => other?,
        }
        Ok(())
    }

    /// Changes of others since the actor's last visit, reported once. The first visit has
    /// none before it.
    fn greet(&mut self) -> Result<Option<News>, Refusal> {
        let (Some(store), Some(person)) = (&self.store, self.actor.person.clone()) else {
            return Ok(None);
        };
        if self.greeted || !self.known.is_known() {
            return Ok(None);
        }
        let Some(Visit { seq, at }) = self.known.visit_of(store, &person)? else {
            self.greeted = true;
            return Ok(self.known.visited(store, person, self.reported).map(News::MemoNotKept));
        };
        let found = store.changes((seq, self.reported), Some(&person), &[])?;
        self.greeted = true;
        let since = SinceVisit { at: Some(at), ..found };
        Ok(Some(News::SinceVisit(since)))
    }

    /// The actor has seen every change so far.
    pub(super) fn visited(&mut self, tell: &mut impl FnMut(News)) {
        let (Some(store), Some(person)) = (&self.store, self.actor.person.clone()) else { return };
        if let Some(why) = self.known.visited(store, person, self.reported) {
            tell(News::MemoNotKept(why));
        }
    }

    /// Goes on with a base that surprises.
    pub(super) fn accept(&mut self, tell: &mut impl FnMut(News)) {
        let Some(store) = &mut self.store else { return };
        if let Err(refusal) = store.accept() {
            return tell(News::Trouble(refusal));
        }
        self.known.accept();
        tell(News::Accepted);
        if let Some(why) = self.known.catch_up(store) {
            tell(News::MemoNotKept(why));
        }
    }

    /// The last thing before the end: what was committed since is remembered.
    pub(super) fn leave(&mut self) {
        self.surely(|desk| {
            if let Some(store) = &desk.store {
                desk.known.catch_up(store);
            }
        });
    }
}
