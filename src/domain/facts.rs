//! The data of the screen: a snapshot with its index, figures and alerts of a day. Computed on the
//! file's thread, so that no key waits for it.

use std::{collections::BTreeSet, ops::Deref, sync::Arc};

use chrono::NaiveDate;

use super::{
    alerts::Thresholds,
    convention::Convention,
    deadline::{Deadline, deadlines},
    follow_up::FollowUp,
    id::TerritoryCode,
    index::Index,
    overview::Overview,
    snapshot::Snapshot,
    territory::Territory,
    watch::Watched,
};

/// A snapshot with its index, its figures and its alerts. Reads as the snapshot it holds; what the
/// index knows is answered by the index.
#[derive(Debug, Clone)]
pub struct Facts {
    snapshot: Snapshot,
    index: Index,
    /// The figures and the alerts of the day.
    pub overview: Overview,
    /// Deadlines, by day.
    pub deadlines: Vec<Deadline>,
    /// The words that are shown to whoever writes them.
    pub watched: Watched,
}

/// Facts that are handed over, equal to themselves alone.
#[derive(Debug, Clone)]
pub struct SameFacts(pub Arc<Facts>);

impl PartialEq for SameFacts {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Eq for SameFacts {}

impl Facts {
    /// Computes what follows from a snapshot on a day.
    #[must_use]
    pub fn of(snapshot: Snapshot, on: NaiveDate, limits: &Thresholds) -> Self {
        let index = Index::of(&snapshot);
        let overview = Overview::of(&snapshot, &index, on, limits);
        let deadlines = deadlines(&snapshot, &index, on, limits);
        let watched = Watched::of(&snapshot.settings);
        Self { snapshot, index, overview, deadlines, watched }
    }

    /// A territory by its code.
    #[must_use]
    pub fn territory(&self, code: &TerritoryCode) -> Option<&Territory> {
        self.snapshot.territories.get(self.index.position(code)?)
    }

    /// Conventions whose perimeter has a commune in this territory: the latest generation first,
    /// then the latest start.
    #[must_use]
    pub fn conventions_of(&self, territory: &Territory) -> Vec<&Convention> {
        let place = self.index.place(&territory.code);
        place.into_iter().flat_map(|place| place.conventions(&self.snapshot)).collect()
    }

    /// The day of the latest note that counts for a territory.
    #[must_use]
    pub fn last_contact(&self, territory: &TerritoryCode) -> Option<NaiveDate> {
        self.index.place(territory)?.contact
    }

    /// The day the next of the convention at that place was signed.
    #[must_use]
    pub fn renewed_on(&self, convention: usize) -> Option<NaiveDate> {
        self.index.renewed_on(convention, &self.snapshot)
    }

    /// Territories that a convention's perimeter touches, in their order: those of the index where it is known.
    #[must_use]
    pub fn territories_of(&self, convention: &Convention) -> Vec<&Territory> {
        let same = |at: &usize| self.snapshot.conventions.get(*at) == Some(convention);
        let Some(at) = self.index.convention(&convention.id).filter(same) else {
            return self.snapshot.territories_of(convention);
        };
        let places = self.index.territories_of(at).iter();
        places.filter_map(|place| self.snapshot.territories.get(*place)).collect()
    }

    /// The territory a follow-up is read on: its own, else the first of its convention.
    #[must_use]
    pub fn place_of(&self, one: &FollowUp) -> Option<TerritoryCode> {
        let convention = || self.snapshot.convention(self.convention_of(one)?);
        let through = || Some(self.territories_of(convention()?).first()?.code.clone());
        one.territory.clone().or_else(through)
    }

    /// Whether the convention at that place touches one of these territories.
    #[must_use]
    pub fn reaches(&self, convention: usize, within: &BTreeSet<TerritoryCode>) -> bool {
        let places = self.index.territories_of(convention).iter();
        let mut codes = places.filter_map(|place| self.snapshot.territories.get(*place));
        codes.any(|one| within.contains(&one.code))
    }

    /// Open follow-ups of a territory, by due date.
    pub fn follow_ups_of(&self, territory: &TerritoryCode) -> impl Iterator<Item = &FollowUp> {
        let all = self.index.place(territory).into_iter().flat_map(|place| &place.follow_ups);
        all.filter_map(|at| self.snapshot.follow_ups.get(*at))
    }
}

impl Deref for Facts {
    type Target = Snapshot;

    fn deref(&self) -> &Snapshot {
        &self.snapshot
    }
}
