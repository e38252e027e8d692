//! The loop that owns the connection: it answers requests in turn, and when idle looks whether
//! somebody else committed.
//!
//! Runs on whatever thread it is called from; the screen never waits for it.

use std::{
    path::PathBuf,
    sync::{
        Arc,
        mpsc::{Receiver, RecvTimeoutError},
    },
    time::{Duration, Instant},
};

use chrono::NaiveDate;

use super::{Actor, Applied, Founding, Store};
use crate::domain::{
    change::Change,
    follow_up::FollowUp,
    id::NoteId,
    note::Note,
    page::{NotesPage, NotesQuery},
    refusal::Refusal,
    snapshot::Snapshot,
};

/// Pairs an answer with what was asked.
pub type Ticket = u64;

/// What is asked of the file.
#[derive(Debug)]
pub enum Request {
    /// Open this base in the place of the one that is open.
    Open(PathBuf),
    /// Create a base and open it.
    Create(PathBuf, Box<Founding>),
    /// From now on this person acts.
    ActAs(Actor),
    /// The day has changed.
    Today(NaiveDate),
    /// Apply a change, under an operation id that makes trying again safe.
    Save(Ticket, String, Change),
    /// Undo what this person did last.
    Undo(Ticket, String),
    /// A window of notes.
    Notes(NotesQuery),
    /// One note with its follow-ups.
    Note(NoteId),
}

/// What the file answers, or says unasked.
#[derive(Debug)]
pub enum News {
    /// A base is open.
    Opened {
        /// Where.
        path: PathBuf,
        /// Whether it can only be read.
        read_only: bool,
        /// What it holds.
        snapshot: Arc<Snapshot>,
    },
    /// A base could not be opened or created; the one that was open still is.
    NotOpened(Refusal),
    /// A change is on the disk; what the base holds now follows.
    Applied(Ticket, Applied),
    /// A change was refused; nothing was written.
    Refused(Ticket, Refusal),
    /// A window of notes.
    Notes(NotesPage),
    /// One note, where it is still there.
    Note(NoteId, Option<Box<(Note, Vec<FollowUp>)>>),
    /// Something was committed, here or elsewhere.
    Changed(Arc<Snapshot>),
    /// The file cannot be read as it should.
    Trouble(Refusal),
}

/// The state of the loop.
struct Desk {
    store: Option<Store>,
    actor: Actor,
    today: NaiveDate,
    since: i64,
    /// Whether the file holds what has not been told.
    stale: bool,
    /// What was last told to be wrong, so that it is told once.
    trouble: Option<Refusal>,
    /// Whether the file was found whole. It is looked at after the first picture, which it would
    /// delay, and always before the first word is written.
    whole: Option<Result<(), Refusal>>,
}

/// Answers requests until their sender is gone. `tell` is called on this thread.
pub fn run(
    requests: &Receiver<Request>,
    poll: Duration,
    today: NaiveDate,
    mut tell: impl FnMut(News),
) {
    let mut desk = Desk {
        store: None,
        actor: Actor::default(),
        today,
        since: 0,
        stale: false,
        trouble: None,
        whole: None,
    };
    let mut looked = Instant::now();
    loop {
        match requests.recv_timeout(poll.saturating_sub(looked.elapsed())) {
            Ok(request) => desk.answer(request, &mut tell),
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return,
        }
        // Also between requests that follow each other without a rest.
        if looked.elapsed() >= poll {
            if let Some(news) = desk.look() {
                tell(news);
            }
            looked = Instant::now();
        }
    }
}

impl Desk {
    fn answer(&mut self, request: Request, tell: &mut impl FnMut(News)) {
        match request {
            Request::Open(path) => tell(self.open(Store::open(&path))),
            Request::Create(path, founding) => tell(self.open(Store::create(&path, &founding))),
            Request::ActAs(actor) => self.actor = actor,
            Request::Today(today) => {
                self.today = today;
                if self.store.is_some() {
                    tell(self.changed());
                }
            }
            Request::Save(ticket, op, change) => {
                let actor = self.actor.clone();
                self.write(ticket, tell, |store| store.apply(&op, &actor, &change));
            }
            Request::Undo(ticket, op) => {
                let (actor, since) = (self.actor.clone(), self.since);
                self.write(ticket, tell, |store| store.undo(&op, &actor, since));
            }
            Request::Notes(query) => {
                if let Some(store) = &self.store {
                    tell(store.notes(&query).map_or_else(News::Trouble, News::Notes));
                }
            }
            Request::Note(id) => {
                if let Some(store) = &self.store {
                    let found = store.note(&id).map(|found| found.map(Box::new));
                    tell(found.map_or_else(News::Trouble, |found| News::Note(id, found)));
                }
            }
        }
    }

    fn open(&mut self, opened: Result<Store, Refusal>) -> News {
        let read = opened.and_then(|mut store| {
            let since = store.last_seq()?;
            let snapshot = Arc::new(store.snapshot(self.today)?);
            Ok((store, since, snapshot))
        });
        match read {
            Ok((store, since, snapshot)) => {
                let (path, read_only) = (store.path().into(), store.read_only());
                self.store = Some(store);
                self.since = since;
                (self.stale, self.trouble, self.whole) = (false, None, None);
                News::Opened { path, read_only, snapshot }
            }
            Err(refusal) => News::NotOpened(refusal),
        }
    }

    fn write(
        &mut self,
        ticket: Ticket,
        tell: &mut impl FnMut(News),
        write: impl FnOnce(&mut Store) -> Result<Applied, Refusal>,
    ) {
        let whole = self.whole();
        let store = self.store.as_mut().ok_or(Refusal::Nobody);
        match whole.and(store).and_then(write) {
            Ok(applied) => {
                tell(News::Applied(ticket, applied));
                tell(self.changed());
            }
            Err(refusal) => tell(News::Refused(ticket, refusal)),
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
    fn look(&mut self) -> Option<News> {
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
}
