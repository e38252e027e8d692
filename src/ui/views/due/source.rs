//! The rows of the view of deadlines: computed where their inputs changed, and then only.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::rows;
use crate::{
    domain::{agenda::shown, deadline::Concern, facts::SameFacts, fold::fold, id::TerritoryCode},
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
        let needle = filter.is_active().then(|| filter.needle());
        let says = |at: usize| {
            let told = |needle: &crate::domain::fold::Needle| {
                needle.is_in(&fold(&rows::full(&all[at], world)))
            };
            needle.as_ref().is_none_or(told)
        };
        let order = shown(facts, &self.sector, self.only_mine, self.today);
        let order: Vec<usize> = order.into_iter().filter(|at| says(*at)).collect();
        let spans =
            order.chunk_by(|one, other| all[*one].span(self.today) == all[*other].span(self.today));
        let row = |at: &usize| Row { concern: all[*at].concern.clone(), at: *at };
        spans.map(|span| span.iter().map(row).collect()).collect()
    }
}
