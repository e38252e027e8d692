//! The state of the loop: the base, the actor, and the changes that wait for the file.

use std::{path::PathBuf, sync::Arc, time::Duration};

use chrono::NaiveDate;

use super::{
    cleaning::Cleaning,
    copies::Copies,
    known::Known,
    message::{News, Request},
    past::Past,
    prefetch::Prefetch,
    reference::Reference,
    turn::{Turns, Work},
    whole::Whole,
};
use crate::{
    domain::{alerts::Thresholds, facts::Facts, refusal::Refusal, snapshot::Snapshot, tier::Tier},
    store::{Actor, Stop, Store, is_held},
};

/// How often others are looked for while the person looks elsewhere.
const INATTENTIVE: Duration = Duration::from_secs(5);

/// Over a share, others are looked for that many times less often.
const SHARE_POLLS: u32 = 4;

/// The state of the loop.
pub struct Desk {
    pub(super) store: Option<Store>,
    /// What queries are answered from, where it is not the present.
    pub(super) past: Past,
    pub(super) actor: Actor,
    pub(super) today: NaiveDate,
    pub(super) turns: Turns,
    /// Whether the file holds lines not yet reported.
    pub(super) stale: bool,
    /// The last problem reported, so that it is reported once.
    pub(super) trouble: Option<Refusal>,
    /// Whether the file was found whole. It is looked at after the first picture, which it would
    /// delay, and always before the first word is written.
    pub(super) whole: Whole,
    /// The copies of each day, once they are asked for.
    pub(super) copies: Option<Copies>,
    /// Erasing from copies the people the base erased.
    pub(super) cleaning: Cleaning,
    /// The communes that are remembered of it.
    pub(super) reference: Reference,
    /// Whether it is the base that its user knows.
    pub(super) known: Known,
    /// The last line of the journal that was reported.
    pub(super) reported: i64,
    /// Operations of this desk that were not yet met among the lines.
    pub(super) own: Vec<String>,
    /// Whether the changes since the actor's last visit were reported.
    pub(super) greeted: bool,
    /// Whether the person looks at the screen.
    attentive: bool,
    /// The first question about an opened base.
    pub(super) prefetch: Prefetch,
    /// Bases that are written to although nobody measured the place they stand in.
    accepted: Vec<PathBuf>,
    /// Whether readings are still wanted.
    pub(super) stop: Stop,
}

impl Desk {
    /// Nothing is open yet.
    #[must_use]
    pub fn new(today: NaiveDate) -> Self {
        Self {
            store: None,
            past: Past::default(),
            actor: Actor::default(),
            today,
            turns: Turns::default(),
            stale: false,
            trouble: None,
            whole: Whole::default(),
            copies: None,
            cleaning: Cleaning::default(),
            reference: Reference::default(),
            known: Known::default(),
            reported: 0,
            own: Vec::new(),
            greeted: false,
            attentive: true,
            prefetch: Prefetch::default(),
            accepted: Vec::new(),
            stop: Stop::default(),
        }
    }

    /// The base that is open.
    #[must_use]
    pub fn store(&self) -> Option<&Store> {
        self.store.as_ref()
    }

    /// The same, to be written to as somebody else would.
    pub fn store_mut(&mut self) -> Option<&mut Store> {
        self.store.as_mut()
    }

    /// Answers a request, and writes what waits.
    pub fn take(&mut self, request: Request, tell: &mut impl FnMut(News)) {
        self.answer(request, tell);
        self.write_what_waits(tell);
    }

    fn answer(&mut self, request: Request, tell: &mut impl FnMut(News)) {
        match request {
            Request::Foresee(me, limit) => self.prefetch = Prefetch::of(me, limit),
            Request::Open(path) => {
                let opened = Store::open_accepting(&path, &self.accepted)
                    .map_err(|refusal| is_held(&path, refusal));
                self.take_on(opened, false, tell);
            }
            Request::FindCopies(path) => {
                let own = self.copies.as_ref().and_then(Copies::own);
                tell(News::WholeCopies(Store::whole_copies(&path, own)));
            }
            // Neither is a base to be known again, nor one to be copied.
            Request::ReadDamaged(path) => self.take_on(Store::read_damaged(&path), true, tell),
            Request::ReadCopy(path) => self.take_on(Store::read_copy(&path), true, tell),
            Request::Create(path, founding) => {
                // A demonstration that is made here ends here.
                let made = Store::create_accepting(&path, &founding, &self.accepted);
                self.take_on(made, founding.demo, tell);
            }
            Request::AcceptPlaces(bases) => self.accepted = bases,
            Request::Heed(stop) => self.stop = stop,
            Request::KeepCopies(own) => self.copies = Some(Copies::new(own)),
            Request::Remember(memory) => self.known.remember_in(memory),
            Request::Attend(attentive) => {
                self.attentive = attentive;
                if attentive {
                    self.look(tell);
                }
            }
            Request::Accept => self.accept(tell),
            Request::Visited => self.surely(|desk| desk.visited(tell)),
            Request::ActAs(actor) => {
                self.greeted &= self.actor.person == actor.person;
                self.actor.follow_on(actor);
            }
            Request::Replace(there) => self.actor.replaces.extend(there),
            Request::Today(today) => {
                self.today = today;
                if self.store.is_some() {
                    self.changed(tell);
                }
            }
            Request::Save(ticket, op, change) => self.turns.join(ticket, op, Work::Apply(change)),
            Request::TakeBack(ticket, op, direction, named) => {
                self.turns.join(ticket, op, Work::TakeBack(direction, named));
            }
            Request::Withdraw(ticket) => {
                if self.turns.leave(ticket) {
                    tell(News::Refused(ticket, Refusal::Busy));
                }
            }
            Request::Lend(to) => {
                let lent = self.store.as_ref().map(|store| store.beside(self.stop.clone()));
                // Who asked may have gone.
                let _ = to.send(lent.unwrap_or(Err(Refusal::Nobody)));
            }
            Request::Read(query) if self.prefetch.is_prefetched(&query) => {}
            Request::Read(query) => {
                if let Some(store) = self.past.or(self.store.as_ref()) {
                    let answer = store.answer(&query);
                    tell(News::Read(query, answer));
                }
            }
            Request::AsKnown(known, counted, zone) => {
                tell(self.know_as_of(known, counted, &zone));
            }
            Request::AsNow => {
                self.past.end();
                tell(News::AsNow);
            }
            Request::WereDone(ops) => {
                // Unreadable counts as not done: better offered twice than lost.
                let done = self.store.as_ref().and_then(|store| store.were_done(&ops).ok());
                tell(News::WereDone(done.unwrap_or_default()));
            }
        }
    }

    /// Figures and alerts are computed here: no key waits for it.
    pub(super) fn facts(&self, snapshot: Snapshot) -> Arc<Facts> {
        Self::facts_on(snapshot, self.today)
    }

    /// The same of another day.
    pub(super) fn facts_on(snapshot: Snapshot, on: NaiveDate) -> Arc<Facts> {
        let limits = Thresholds::of(&snapshot.settings);
        Arc::new(Facts::of(snapshot, on, &limits))
    }

    /// Does what is wanted on the disk, even by who leaves.
    pub(super) fn surely<T>(&mut self, act: impl FnOnce(&mut Self) -> T) -> T {
        let insist = |desk: &Self, on| {
            if let Some(store) = &desk.store {
                store.insist(on);
            }
        };
        insist(self, true);
        let done = act(self);
        insist(self, false);
        done
    }

    /// How often others are looked for: a share is asked over the network.
    pub(super) fn poll(&self, host: Duration) -> Duration {
        if !self.attentive {
            return host.max(INATTENTIVE);
        }
        if self.is_far() { host * SHARE_POLLS } else { host }
    }

    pub(super) fn is_far(&self) -> bool {
        self.store.as_ref().is_some_and(|store| *store.tier() == Tier::Share)
    }

    /// Goes on with what takes a while: looking at the whole file, then the copies of the day.
    pub(super) fn go_on(&mut self) -> Option<News> {
        if self.turns.next().is_some() || self.trouble.is_some() {
            return None;
        }
        self.know_reference();
        let gone_on = self.look_on().and_then(|()| self.copy());
        match gone_on {
            Ok(news) => news,
            Err(Refusal::Busy) => None,
            Err(refusal) => {
                self.trouble = matches!(refusal, Refusal::Damaged(..)).then(|| refusal.clone());
                Some(News::Trouble(refusal))
            }
        }
    }

    /// Takes the next copy of the day, of a file that was found whole.
    fn copy(&mut self) -> Result<Option<News>, Refusal> {
        let known = self.known.may_be_copied() && self.whole.is_seen();
        let (Some(store), Some(copies)) = (self.store.as_mut(), self.copies.as_mut()) else {
            return Ok(None);
        };
        if !known {
            return Ok(None);
        }
        if !copies.is_working()
            && let Some(step) =
                self.cleaning.one(store, copies.own(), &self.actor, &self.known, self.reported)?
        {
            return Ok(step.news());
        }
        copies.take_one(store, self.today, &self.actor).map(|()| None)
    }
}
