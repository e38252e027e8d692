//! The load of a technicien as JSON.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::{
    known,
    stats::{FullTime, every_stage},
};
use crate::domain::{id::TerritoryCode, load, snapshot::Snapshot, stage::Stage};

/// What one technicien carries, or nobody.
#[derive(Debug, Serialize)]
pub struct Load<'a> {
    technicien: Option<&'a str>,
    territories: &'a BTreeSet<TerritoryCode>,
    conventions: usize,
    #[serde(serialize_with = "every_stage")]
    by_stage: &'a BTreeMap<Stage, usize>,
    follow_ups: usize,
    /// The Caf's posts that they hold.
    posts: FullTime,
}

impl<'a> Load<'a> {
    /// Of one line.
    #[must_use]
    pub fn of(one: &'a load::Load, data: &'a Snapshot) -> Self {
        Self {
            technicien: known(data, one.technicien.as_ref()),
            territories: &one.territories,
            conventions: one.conventions(),
            by_stage: &one.stages,
            follow_ups: one.follow_ups,
            posts: FullTime::of(&one.posts),
        }
    }
}
