//! Requests to the thread that owns the file, and its news.
//!
//! Must not know how any of it is done.

use std::{
    collections::BTreeSet,
    path::PathBuf,
    sync::{Arc, mpsc::Sender},
};

use chrono::NaiveDate;

use crate::{
    domain::{
        change::Change,
        erasure::Forgotten,
        facts::Facts,
        id::TerritoryCode,
        journal::Direction,
        memo::{Memory, Surprise},
        moment::Zone,
        news::{RemoteChange, SinceVisit},
        query::{Answer, Query},
        refusal::Refusal,
        tier::Tier,
        trace::Trace,
    },
    store::{Actor, Applied, Copy, Founding, Stop, Store},
};

/// Pairs an answer with what was asked.
pub type Ticket = u64;

/// A request to the file.
#[derive(Debug)]
pub enum Request {
    /// Open this base in the place of the one that is open.
    Open(PathBuf),
    /// The first notes, that many, that somebody of this name sees once the base is opened: they are sent
    /// before they are asked.
    Foresee(Option<String>, usize),
    /// Look for the copies of a damaged base that are whole.
    FindCopies(PathBuf),
    /// Read what can be read of a damaged base, in the place of the one that is open.
    ReadDamaged(PathBuf),
    /// Read a copy of a base, in the place of the one that is open.
    ReadCopy(PathBuf),
    /// Create a base and open it.
    Create(PathBuf, Box<Founding>),
    /// From now on these bases are written to although nobody measured the place they stand in.
    AcceptPlaces(Vec<PathBuf>),
    /// From now on a reading ends once this asks for it; what waits to be written is written.
    Heed(Stop),
    /// From now on a copy of each day is kept beside the base, and in this folder of the user.
    KeepCopies(Option<PathBuf>),
    /// From now on what the user knows of the bases they open is kept there.
    Remember(Box<dyn Memory>),
    /// The person looks at the screen, or no longer: others are looked for at once, or rarely.
    Attend(bool),
    /// The base that is open surprises, and the person goes on with it.
    Accept,
    /// The person has seen every change so far.
    Visited,
    /// From now on this person acts.
    ActAs(Actor),
    /// From now on they replace whoever follows these territories.
    Replace(BTreeSet<TerritoryCode>),
    /// The day has changed.
    Today(NaiveDate),
    /// Apply a change, under an operation id that makes trying again safe.
    Save(Ticket, String, Change),
    /// Undo this group of this person, or redo what undoing it took back; where none is named, the
    /// last.
    TakeBack(Ticket, String, Direction, Option<String>),
    /// Give up a change that still waits for the file.
    Withdraw(Ticket),
    /// Lend a second connection that only reads, to another thread.
    Lend(Sender<Result<Store, Refusal>>),
    /// Answer this.
    Read(Query),
    /// From now on answer as the base was known at the end of the first day, the other being counted.
    AsKnown(NaiveDate, NaiveDate, Zone),
    /// From now on answer as the base is known now.
    AsNow,
    /// Which of these operations were done: somebody was killed before they heard.
    WereDone(Vec<String>),
}

/// News of the file: an answer, or an event.
#[derive(Debug)]
pub enum News {
    /// A base is open.
    Opened {
        /// Where.
        path: PathBuf,
        /// How its place lets it be used.
        tier: Tier,
        /// Its snapshot and figures.
        facts: Arc<Facts>,
    },
    /// The copies of a damaged base that are whole, the newest first.
    WholeCopies(Vec<Copy>),
    /// A base could not be opened or created; the one that was open still is.
    NotOpened(Refusal),
    /// The whole of the base that was just opened.
    Whole(Arc<Facts>),
    /// A change is on the disk; what the base holds now follows.
    Applied(Ticket, Applied),
    /// A change waits for that many seconds: another program holds the file.
    Waiting(Ticket, u64),
    /// A change was refused; nothing was written.
    Refused(Ticket, Refusal),
    /// A query, and its answer or refusal.
    Read(Query, Result<Answer, Refusal>),
    /// The base as it was known on a day: queries are answered from it.
    AsKnown {
        /// The day at whose end it was known so.
        known: NaiveDate,
        /// The day counted.
        counted: NaiveDate,
        /// Its snapshot and figures.
        facts: Arc<Facts>,
    },
    /// It cannot be told how the base was known; it is known as before.
    NotKnown(Refusal),
    /// The base is known as it is now, again.
    AsNow,
    /// Of operations that were asked about, those that were done.
    WereDone(BTreeSet<String>),
    /// Something was committed, here or elsewhere.
    Changed(Arc<Facts>),
    /// New changes of others, the latest first.
    Elsewhere(Vec<RemoteChange>),
    /// Changes of others since the actor's last visit.
    SinceVisit(SinceVisit),
    /// The base is not the one its user knows: nothing is written in it.
    Unfamiliar(Surprise),
    /// It is accepted: it may be written in.
    Accepted,
    /// The memo of the base cannot be kept, and why.
    MemoNotKept(String),
    /// The people the base being opened erased so far: drafts may name them.
    Erased(Vec<Trace>),
    /// The outcome for copies that named an erased person.
    Forgotten(Forgotten),
    /// The file cannot be read as it should.
    Trouble(Refusal),
}
