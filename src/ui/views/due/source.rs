//! The rows of the view of deadlines: computed where their inputs changed, and then only.

use std::collections::{BTreeSet, HashSet};

use chrono::NaiveDate;

use super::rows;
use crate::{
    domain::{
        deadline::{Concern, arranged},
        facts::SameFacts,
        field::RecordKind,
        fold::fold,
        follow_up::OwedBy,
        id::TerritoryCode,
    },
    ui::{widgets::filter::Filter, world::World},
};

/// The inputs of the rows: where nothing of it changed, they stay.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Source {
    /// Held, so that no other facts can take its place in memory.
    pub(super) facts: SameFacts,
    today: NaiveDate,
    sector: BTreeSet<TerritoryCode>,
    pub(super) only_mine: bool,
    words: String,
}

/// A row: a deadline, by its place in the facts; the same wherever it stands in others.
#[derive(Debug, Clone)]
pub(super) struct Row {
    concern: Concern,
    pub(super) at: usize,
}

impl PartialEq for Row {
    fn eq(&self, other: &Self) -> bool {
        self.concern == other.concern
    }
}

impl Source {
    pub(super) fn of(world: &World, filter: &Filter) -> Self {
        let only_mine = !world.reaches_all();
        let (facts, sector) = (SameFacts(world.data.clone()), world.sector.clone());
        let words = filter.words().to_owned();
        Self { facts, today: world.today, sector, only_mine, words }
    }

    /// The rows of each span; what was put off is left out.
    pub(super) fn rows(&self, filter: &Filter, world: &World) -> Vec<Vec<Row>> {
        let facts = &self.facts.0;
        let all = &facts.deadlines;
        let away = facts.overview.alerts.iter().filter(|one| !one.is_shown());
        let away: Vec<_> = away.collect();
        let ids: HashSet<(RecordKind, &str)> =
            away.iter().map(|one| (one.about.kind, one.about.id.as_str())).collect();
        let is_away = |concern: &Concern| {
            ids.contains(&concern.record()) && away.iter().any(|one| concern.is_of(one))
        };
        let needle = filter.is_active().then(|| filter.needle());
        let says = |at: usize| {
            let told = |needle: &crate::domain::fold::Needle| {
                needle.is_in(&fold(&rows::full(&all[at], world)))
            };
            needle.as_ref().is_none_or(told)
        };
        let owed = facts.follow_ups.iter().filter(|one| one.owed_by == OwedBy::Caf);
        let owed = owed.map(|one| &one.id).collect();
        let mine = |at: &usize| !self.only_mine || all[*at].is_of(&self.sector);
        let order: Vec<usize> = arranged(all, &owed, &self.sector, self.today)
            .into_iter()
            .filter(|at| mine(at) && !is_away(&all[*at].concern) && says(*at))
            .collect();
        let spans =
            order.chunk_by(|one, other| all[*one].span(self.today) == all[*other].span(self.today));
        let row = |at: &usize| Row { concern: all[*at].concern.clone(), at: *at };
        spans.map(|span| span.iter().map(row).collect()).collect()
    }
}
