//! Changes of others I have not looked at: the marked rows, and for how long.
//!
//! A mark goes once I have been on what changed. A note or an open follow-up is looked at while its row is
//! selected in the pane in use, or its sheet is open. One without a row any more goes with the pane of its
//! territory's notes; a convention, a passage or a binôme, with the pane of the CTG of
//! its territory; an entry of a list, while it is chosen there. The sheet of a territory tells all that
//! changed there, and looks at it all.

use std::collections::BTreeSet;

use crate::domain::{
    field::RecordKind,
    id::TerritoryCode,
    news::{self, RemoteChange, SinceVisit},
    record,
    snapshot::Snapshot,
};

/// Changes of others.
#[derive(Debug, Default)]
pub struct Unseen {
    /// Changes not looked at, the latest first.
    changes: Vec<RemoteChange>,
    /// The territories it is about.
    marked: BTreeSet<TerritoryCode>,
    /// New changes, until the next key.
    fresh: Vec<RemoteChange>,
    /// Of what I have not looked at, by its place in the journal, what I am looking at now.
    looked: BTreeSet<i64>,
    /// Changes since my last visit, and those added since the base was opened.
    pub since: SinceVisit,
}

/// How many changes are marked at most: beyond, the oldest are those of a flood.
const MOST: usize = 1_000;

impl Unseen {
    /// Hears of what has just happened.
    pub fn hear(&mut self, changes: Vec<RemoteChange>, data: &Snapshot) {
        news::add(&mut self.fresh, changes.clone());
        news::add(&mut self.since.changes, changes.clone());
        self.mark(changes, data);
    }

    /// Hears of what happened before the base was opened.
    pub fn hear_since(&mut self, since: SinceVisit, data: &Snapshot) {
        let later = std::mem::replace(&mut self.since, since);
        self.mark(self.since.changes.clone(), data);
        news::add(&mut self.since.changes, later.changes);
    }

    fn mark(&mut self, mut changes: Vec<RemoteChange>, data: &Snapshot) {
        // What has no row anywhere is announced, and that is all.
        let listed = |kind| record::in_lists().any(|one| one.kind == kind);
        changes.retain(|one| listed(one.kind) || !one.territories(data).is_empty());
        news::add(&mut self.changes, changes);
        self.changes.truncate(MOST);
        self.reckon(data);
    }

    /// Computes what depends on the data.
    pub fn reckon(&mut self, data: &Snapshot) {
        self.marked = self.changes.iter().flat_map(|one| one.territories(data)).collect();
    }

    /// Changes not looked at, the latest first.
    #[must_use]
    pub fn changes(&self) -> &[RemoteChange] {
        &self.changes
    }

    /// Takes the marks off what I was looking at and have left; `now` is what I look at.
    pub fn leave(&mut self, now: BTreeSet<i64>, data: &Snapshot) {
        let left: BTreeSet<i64> = self.looked.difference(&now).copied().collect();
        self.looked = now;
        if !left.is_empty() {
            self.changes.retain(|one| !left.contains(&one.seq));
            self.reckon(data);
        }
    }

    /// New changes, until the next key.
    #[must_use]
    pub fn fresh(&self) -> &[RemoteChange] {
        &self.fresh
    }

    /// Clears the new changes, read or passed over.
    pub fn pass(&mut self) {
        self.fresh.clear();
    }

    /// Whether something of a territory changed that I have not looked at.
    #[must_use]
    pub fn marks(&self, territory: &TerritoryCode) -> bool {
        self.marked.contains(territory)
    }

    /// The latest change of a record that I have not looked at.
    #[must_use]
    pub fn change_of(&self, kind: RecordKind, record: &str) -> Option<&RemoteChange> {
        self.changes.iter().find(|one| one.is_of(kind, record))
    }

    /// The changes of a territory that I have not looked at, the latest first.
    #[must_use]
    pub fn changes_on(&self, territory: &TerritoryCode, data: &Snapshot) -> Vec<&RemoteChange> {
        if !self.marks(territory) {
            return Vec::new();
        }
        self.changes.iter().filter(|one| one.territories(data).contains(territory)).collect()
    }
}
