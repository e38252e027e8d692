//! Opening a base: what the first picture shows is read first, the whole after it.

use std::time::Duration;

use super::{
    cleaning::Cleaning, desk::Desk, message::News, reference::Reference, turn::Turns, whole::Whole,
};
use crate::{
    domain::{refusal::Refusal, snapshot::Snapshot},
    store::Store,
};

/// How long one try waits for another program: short, since other requests wait behind it.
const PATIENCE: Duration = Duration::from_millis(200);

impl Desk {
    /// Takes on a base that was opened, and tells of it; one that is thrown away is not remembered.
    pub(super) fn take_on(
        &mut self,
        opened: Result<Store, Refusal>,
        throw_away: bool,
        tell: &mut impl FnMut(News),
    ) {
        match opened.and_then(|store| self.read_first(store, throw_away)) {
            Ok((store, snapshot, reference)) => {
                self.begin(store, snapshot.seq, reference, throw_away);
                self.tell_opened(snapshot, tell);
            }
            Err(refusal) => tell(News::NotOpened(refusal)),
        }
    }

    fn read_first(
        &self,
        mut store: Store,
        throw_away: bool,
    ) -> Result<(Store, Snapshot, Reference), Refusal> {
        store.wait_at_most(PATIENCE)?;
        store.heed(&self.stop)?;
        let reference = Reference::recall(&mut store, &self.known, throw_away)?;
        let snapshot = store.first_snapshot(self.today)?;
        Ok((store, snapshot, reference))
    }

    /// Nothing of the base before is left.
    fn begin(&mut self, store: Store, seq: i64, reference: Reference, throw_away: bool) {
        self.store = Some(store);
        self.past.end();
        self.turns = Turns::default();
        (self.stale, self.trouble, self.whole) = (false, None, Whole::default());
        self.known.begin(throw_away);
        (self.reference, self.cleaning) = (reference, Cleaning::default());
        (self.reported, self.greeted) = (seq, false);
        self.own.clear();
        if let Some(copies) = &mut self.copies {
            copies.begin();
        }
    }

    fn tell_opened(&mut self, snapshot: Snapshot, tell: &mut impl FnMut(News)) {
        self.tell_erased(tell);
        let Some(store) = &self.store else { return };
        let (path, tier) = (store.path().into(), store.tier().clone());
        let facts = self.facts(snapshot);
        let first = self.prefetch.first(&facts, self.today);
        tell(News::Opened { path, tier, facts });
        // While the screen draws it, what is asked first is answered before it is asked.
        if let (Some(query), Some(store)) = (first, &self.store)
            && let Ok(answer) = store.answer(&query)
        {
            self.prefetch.remember(query.clone());
            tell(News::Read(query, Ok(answer)));
        }
        self.read_whole(tell);
    }

    /// Reports the people the base erased: drafts of this user may name them.
    fn tell_erased(&self, tell: &mut impl FnMut(News)) {
        if let Some(store) = &self.store
            && let Ok(traces) = store.erased()
            && !traces.is_empty()
        {
            tell(News::Erased(traces));
        }
    }

    /// Tells the whole of a base that was just opened: plans, who is in front, means.
    fn read_whole(&mut self, tell: &mut impl FnMut(News)) {
        let today = self.today;
        let Some(store) = &mut self.store else { return };
        match store.snapshot(today) {
            Ok(snapshot) => tell(News::Whole(self.facts(snapshot))),
            // It is read again when others are looked for.
            Err(refusal) => {
                self.stale = true;
                let met = self.whole.finds(store, today, &self.known, refusal);
                let Err(refusal) = met else { return };
                self.trouble = matches!(refusal, Refusal::Damaged(..)).then(|| refusal.clone());
                if refusal != Refusal::Busy {
                    tell(News::Trouble(refusal));
                }
            }
        }
    }
}
