//! What the loop holds: the base, who acts, and the changes that wait for the file.

use std::{sync::Arc, time::Duration};

use chrono::NaiveDate;

use super::{
    News, Request,
    copies::Copies,
    turn::{Turn, Turns, Work},
};
use crate::{
    domain::{
        journal::{Doing, Way},
        refusal::Refusal,
        snapshot::Snapshot,
        tier::Tier,
    },
    store::{Actor, Applied, Store},
};

/// How long one try waits for another program: short, since other requests wait behind it.
const PATIENCE: Duration = Duration::from_millis(200);

/// Over a share, others are looked for that many times less often.
const SHARE_POLLS: u32 = 4;

/// The state of the loop.
pub(super) struct Desk {
    store: Option<Store>,
    actor: Actor,
    today: NaiveDate,
    turns: Turns,
    /// Whether the file holds what has not been told.
    stale: bool,
    /// What was last told to be wrong, so that it is told once.
    trouble: Option<Refusal>,
    /// Whether the file was found whole. It is looked at after the first picture, which it would
    /// delay, and always before the first word is written.
    whole: Option<Result<(), Refusal>>,
    /// The copies of each day, once they are asked for.
    copies: Option<Copies>,
}

impl Desk {
    /// Nothing is open yet.
    pub(super) fn new(today: NaiveDate) -> Self {
        Self {
            store: None,
            actor: Actor::default(),
            today,
            turns: Turns::default(),
            stale: false,
            trouble: None,
            whole: None,
            copies: None,
        }
    }

    pub(super) fn answer(&mut self, request: Request, tell: &mut impl FnMut(News)) {
        match request {
            Request::Open(path) => tell(self.open(Store::open(&path))),
            Request::Create(path, founding) => tell(self.open(Store::create(&path, &founding))),
            Request::KeepCopies(own) => self.copies = Some(Copies::new(own)),
            Request::ActAs(actor) => self.actor = actor,
            Request::Today(today) => {
                self.today = today;
                if self.store.is_some() {
                    tell(self.changed());
                }
            }
            Request::Save(ticket, op, change) => self.turns.join(ticket, op, Work::Apply(change)),
            Request::TakesBack(way) => tell(News::TakesBack(way, self.takes_back(way))),
            Request::TakeBack(ticket, op, way, named) => {
                self.turns.join(ticket, op, Work::TakeBack(way, named));
            }
            Request::Withdraw(ticket) => {
                if self.turns.leave(ticket) {
                    tell(News::Refused(ticket, Refusal::Busy));
                }
            }
            Request::Notes(query) => self.read_out(tell, |store| store.notes(&query), News::Notes),
            Request::Note(id) => self.read_out(
                tell,
                |store| Ok(store.note(&id)?.map(Box::new)),
                |found| News::Note(id.clone(), found),
            ),
            Request::Journal(query) => {
                self.read_out(tell, |store| store.doings(&query), News::Journal);
            }
            Request::History(query) => {
                let tells = |page| News::History(Box::new(page));
                self.read_out(tell, |store| store.history(&query), tells);
            }
            Request::Bin(query) => self.read_out(tell, |store| store.bin(query), News::Bin),
        }
    }

    /// Tells what is read of the base that is open.
    fn read_out<T>(
        &self,
        tell: &mut impl FnMut(News),
        read: impl FnOnce(&Store) -> Result<T, Refusal>,
        news: impl FnOnce(T) -> News,
    ) {
        if let Some(store) = &self.store {
            tell(read(store).map_or_else(News::Trouble, news));
        }
    }

    fn takes_back(&self, way: Way) -> Result<Box<Doing>, Refusal> {
        let (store, person) =
            self.store.as_ref().zip(self.actor.person.as_ref()).ok_or(Refusal::Nobody)?;
        store.takes_back(person, way).map(Box::new)
    }

    fn open(&mut self, opened: Result<Store, Refusal>) -> News {
        let read = opened.and_then(|mut store| {
            store.wait_at_most(PATIENCE)?;
            let snapshot = Arc::new(store.snapshot(self.today)?);
            Ok((store, snapshot))
        });
        match read {
            Ok((store, snapshot)) => {
                let (path, tier) = (store.path().into(), store.tier().clone());
                self.store = Some(store);
                self.turns = Turns::default();
                (self.stale, self.trouble, self.whole) = (false, None, None);
                if let Some(copies) = &mut self.copies {
                    copies.begin();
                }
                News::Opened { path, tier, snapshot }
            }
            Err(refusal) => News::NotOpened(refusal),
        }
    }

    /// How often others are looked for: a share is asked over the network.
    pub(super) fn poll(&self, host: Duration) -> Duration {
        let share = self.store.as_ref().is_some_and(|store| *store.tier() == Tier::Share);
        if share { host * SHARE_POLLS } else { host }
    }

    /// Whether a change waits for the file.
    pub(super) fn has_waiting(&self) -> bool {
        self.turns.next().is_some()
    }

    /// Writes the changes that wait, in their order, until the file is held by somebody else.
    pub(super) fn write_what_waits(&mut self, tell: &mut impl FnMut(News)) {
        while let Some(turn) = self.turns.next().cloned() {
            match self.write(&turn) {
                Err(Refusal::Busy) => {
                    if let Some(seconds) = self.turns.waited() {
                        tell(News::Waiting(turn.ticket, seconds));
                    }
                    return;
                }
                Ok(applied) => {
                    tell(News::Applied(turn.ticket, applied));
                    tell(self.changed());
                }
                Err(refusal) => tell(News::Refused(turn.ticket, refusal)),
            }
            self.turns.leave(turn.ticket);
        }
    }

    fn write(&mut self, turn: &Turn) -> Result<Applied, Refusal> {
        self.whole()?;
        let store = self.store.as_mut().ok_or(Refusal::Nobody)?;
        match &turn.work {
            Work::Apply(change) => store.apply(&turn.op, &self.actor, change),
            Work::TakeBack(way, named) => {
                store.take_back(&turn.op, &self.actor, *way, named.as_deref())
            }
        }
    }

    /// Whether the file is whole, looked at once.
    fn whole(&mut self) -> Result<(), Refusal> {
        let store = self.store.as_ref().ok_or(Refusal::Nobody)?;
        let whole = self.whole.get_or_insert_with(|| store.quick_check());
        if *whole == Err(Refusal::Busy) {
            self.whole.take().unwrap_or(Ok(()))
        } else {
            whole.clone()
        }
    }

    fn changed(&mut self) -> News {
        match self.read() {
            Ok(snapshot) => News::Changed(snapshot),
            Err(refusal) => News::Trouble(refusal),
        }
    }

    fn read(&mut self) -> Result<Arc<Snapshot>, Refusal> {
        self.stale = true;
        let store = self.store.as_mut().ok_or(Refusal::Nobody)?;
        let snapshot = Arc::new(store.snapshot(self.today)?);
        self.stale = false;
        Ok(snapshot)
    }

    /// Busy while looking means: look again next time.
    pub(super) fn look(&mut self) -> Option<News> {
        let whole = self.whole();
        let changed = self.store.as_mut()?.changed_elsewhere();
        // Told once: it must outlive whatever is in the way of reading it now.
        self.stale |= changed == Ok(true);
        let seen = match whole.and(changed) {
            Ok(_) if self.stale => self.read().map(Some),
            other => other.map(|_| None),
        };
        match seen {
            Ok(found) => {
                self.trouble = None;
                found.map(News::Changed)
            }
            Err(Refusal::Busy) => None,
            Err(refusal) if self.trouble.as_ref() == Some(&refusal) => None,
            Err(refusal) => {
                self.trouble = Some(refusal.clone());
                Some(News::Trouble(refusal))
            }
        }
    }

    /// Takes the next copy of the day, of a file that was found whole.
    pub(super) fn copy(&mut self) -> Option<News> {
        let (store, copies) = (self.store.as_ref()?, self.copies.as_mut()?);
        if self.turns.next().is_some() || self.trouble.is_some() || self.whole != Some(Ok(())) {
            return None;
        }
        copies.take_one(store, self.today).err().map(News::Trouble)
    }
}
