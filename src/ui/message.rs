//! Messages that come in and effects to perform outside, as data.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::PathBuf,
    sync::Arc,
};

use chrono::{NaiveDate, NaiveDateTime};

use super::{
    forms::{Orphan, UnsavedForm},
    importing::{Ask, Heard, Turn},
    world::Ticket,
};
use crate::{
    document::Document,
    domain::{
        alerts::Setting,
        area::Area,
        change::Change,
        erasure::Forgotten,
        facts::Facts,
        id::{PersonId, TerritoryCode},
        journal::Direction,
        memo::Surprise,
        news::{RemoteChange, SinceVisit},
        query::{Answer, Query},
        refusal::Refusal,
        tier::Tier,
    },
    keys::Key,
};

/// A copy that was found whole: where it is, and when it was taken.
pub type WholeCopy = (PathBuf, NaiveDateTime);

/// Something happened.
#[derive(Debug)]
pub enum Message {
    /// A key was pressed.
    Key(Key),
    /// Text was pasted.
    Paste(String),
    /// Text came as keys, faster than a hand types.
    Typed(String),
    /// The left button was pressed at that column and row.
    Click(u16, u16),
    /// The wheel was turned by so many lines, up when negative, at that column and row.
    Wheel(u16, u16, i32),
    /// The terminal has that many columns and rows.
    Resize(u16, u16),
    /// Binome was to be stopped, and no shell waits that could let it go on.
    NoShell,
    /// Another day has begun.
    Today(NaiveDate),
    /// A base is open.
    Opened {
        /// Where.
        path: PathBuf,
        /// How its place lets it be used.
        tier: Tier,
        /// Its snapshot and figures.
        facts: Arc<Facts>,
    },
    /// A base could not be opened or created.
    NotOpened(Refusal),
    /// The whole of the base that was just opened.
    Whole(Arc<Facts>),
    /// A change is on the disk; the ids of what it wrote.
    Saved(Ticket, Vec<String>),
    /// A change waits for that many seconds: another program holds the file.
    Waiting(Ticket, u64),
    /// A change was refused; nothing was written.
    Refused(Ticket, Refusal),
    /// The new snapshot and figures.
    Changed(Arc<Facts>),
    /// New changes of others, the latest first.
    Elsewhere(Vec<RemoteChange>),
    /// Changes of others since my last visit.
    SinceVisit(SinceVisit),
    /// The base is not the one I know: nothing is written in it.
    Unfamiliar(Surprise),
    /// It is accepted: I may write in it.
    Accepted,
    /// The memo cannot be kept in my folder, and why.
    MemoNotKept(String),
    /// The outcome for copies that named an erased person.
    Forgotten(Forgotten),
    /// What an import is told, in answer to what was asked.
    Import(Turn, Heard),
    /// The terminal has the keys, or no longer.
    Focus(bool),
    /// A query, and its answer or refusal.
    Read(Query, Result<Answer, Refusal>),
    /// The base as it was known on a day.
    AsKnown {
        /// The day at whose end it was known so.
        known: NaiveDate,
        /// The day counted.
        counted: NaiveDate,
        /// Its snapshot and figures.
        facts: Arc<Facts>,
    },
    /// It cannot be told how the base was known then.
    NotKnown(Refusal),
    /// The base is known as it is now, again.
    AsNow,
    /// The file cannot be read as it should.
    Trouble(Refusal),
    /// The copies of a damaged base that are whole, the newest first.
    WholeCopies(Vec<WholeCopy>),
    /// Unsaved forms of earlier runs.
    Drafts(Vec<Orphan>),
    /// The draft cannot be kept in the user's folder, and why.
    DraftNotKept(String),
    /// Where a page was written, and whether something could open it; or why not.
    Page(Result<(PathBuf, bool), String>),
    /// The user's choice could not be kept in their configuration.
    ChoiceNotKept(String),
}

/// Something to be done outside, as data.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Open this base.
    Open(PathBuf),
    /// Look for the copies of this damaged base that are whole.
    FindCopies(PathBuf),
    /// Read what can be read of this damaged base.
    ReadDamaged(PathBuf),
    /// Read this copy of a base.
    ReadCopy(PathBuf),
    /// Create the base of this area there and open it.
    Create(PathBuf, Area),
    /// Open a throw-away base of the demonstration.
    Demonstrate,
    /// Unseen are looked for at once and often, or rarely.
    Attend(bool),
    /// Go on with a base that is not the one I know.
    Accept,
    /// I have seen every change so far.
    Visited,
    /// From now on this person acts.
    ActAs(PersonId),
    /// From now on I replace whoever follows these territories.
    Replace(BTreeSet<TerritoryCode>),
    /// Write this base and this name in the user's configuration.
    KeepChoice(PathBuf, String),
    /// Remember that these thresholds of the user's file are not to be offered again.
    Decline(BTreeMap<Setting, i32>),
    /// Keep what is being typed, in the place of what was.
    KeepDraft(Box<UnsavedForm>),
    /// Nothing is being typed any more.
    DropDraft,
    /// A draft of an earlier run is taken over, or dropped.
    DropOrphan(String),
    /// Apply a change.
    Save(Ticket, Change),
    /// Undo or redo this group of mine.
    TakeBack(Ticket, Direction, String),
    /// Give up a change that still waits for the file.
    Withdraw(Ticket),
    /// Ask this of the thread of an import.
    Import(Turn, Ask),
    /// Ask this of the file.
    Read(Query),
    /// Read the base as it was known at the end of the first day, the other being counted.
    AsKnown(NaiveDate, NaiveDate),
    /// Read the base as it is known now.
    AsNow,
    /// Write this page into a file of the user's documents.
    WritePage(Box<Document>),
    /// Hand this file to the program that opens such files.
    OpenPage(PathBuf),
    /// Hand this text to the clipboard.
    Copy(String),
    /// Draw the whole screen anew, over whatever else was written there.
    Repaint,
    /// Leave the terminal to the shell for a while.
    Suspend,
    /// Leave.
    Quit,
}
