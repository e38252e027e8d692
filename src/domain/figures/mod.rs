//! The figures of the board on a day: each with its code, its value, its goal, and the rows it was counted
//! from. Pure; what is computed elsewhere in this folder is taken from there.

mod code;
mod conventions;
mod followed;
mod held;
mod means;
mod narrowed;
mod population;
#[cfg(test)]
mod tests;
mod trajectory;
mod value;
pub mod what_if;

use std::collections::BTreeSet;

use chrono::NaiveDate;

pub use self::{
    code::{FigureCode, Key, Section},
    held::{CA_DECENTRALISE, COPIL, Held, copils_of},
    narrowed::narrowed,
    population::State,
    trajectory::{FIRST, Point, trajectory},
    value::{Item, Pace, Value, Workload},
};

use super::{
    alerts::Thresholds, facts::Facts, id::TerritoryCode, period::Period, snapshot::Snapshot,
};

/// Rows that are named beside a figure.
const NAMED: usize = 4;

/// What figures are counted from.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    /// The base on the day, difficulties that were closed since included.
    pub snapshot: Snapshot,
    /// What was held in the year of the day.
    pub held: Vec<Held>,
    /// Periods that goals belong to.
    pub periods: Vec<Period>,
}

/// Which figures are asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FiguresQuery {
    /// The day that is counted.
    pub on: NaiveDate,
    /// These territories alone; the whole Caf where none is said.
    pub sector: Option<BTreeSet<TerritoryCode>>,
    /// The figure whose rows are all asked.
    pub rows: Option<Key>,
}

/// A figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// Which.
    pub key: Key,
    /// Its value.
    pub value: Value,
    /// Its goal, in the unit of its value.
    pub goal: Option<u32>,
    /// How many rows it was counted from.
    pub count: usize,
    /// The rows: all of the figure that was asked, the first few of others.
    pub rows: Vec<Item>,
}

/// The figures of a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figures {
    /// What was asked.
    pub query: FiguresQuery,
    /// Limits that some of them count with.
    pub limits: Thresholds,
    /// Each, section by section.
    pub all: Vec<Figure>,
    /// Coverage year by year.
    pub trajectory: Vec<Point>,
}

/// What every figure is computed over.
struct Scene<'a> {
    facts: &'a Facts,
    held: Vec<&'a Held>,
    periods: &'a [Period],
    limits: &'a Thresholds,
    on: NaiveDate,
    /// The figure whose rows are all asked.
    rows: Option<&'a Key>,
}

impl Figures {
    /// Those of a day.
    #[must_use]
    pub fn of(sources: &Sources, query: &FiguresQuery) -> Self {
        let limits = Thresholds::of(&sources.snapshot.settings);
        let snapshot = match &query.sector {
            Some(sector) => narrowed(&sources.snapshot, sector),
            None => sources.snapshot.clone(),
        };
        let facts = Facts::of(snapshot, query.on, &limits);
        let here = |one: &&Held| query.sector.is_none() || one.is_of(&facts);
        let scene = Scene {
            held: sources.held.iter().filter(here).collect(),
            periods: &sources.periods,
            limits: &limits,
            on: query.on,
            rows: query.rows.as_ref(),
            facts: &facts,
        };
        let trajectory = trajectory(&facts, query.on, query.on);
        let all = [
            population::figures(&scene),
            conventions::figures(&scene),
            followed::figures(&scene),
            means::figures(&scene),
            trajectory::figures(&scene, &trajectory),
        ];
        Self { all: all.concat(), query: query.clone(), limits, trajectory }
    }

    /// The figure of a key.
    #[must_use]
    pub fn figure(&self, key: &Key) -> Option<&Figure> {
        self.all.iter().find(|one| one.key == *key)
    }
}

impl Scene<'_> {
    /// A figure over rows that are few, or that are the point of it: the first are always named.
    fn figure(&self, key: Key, value: Value, goal: Option<u32>, mut rows: Vec<Item>) -> Figure {
        let count = rows.len();
        if self.rows != Some(&key) {
            rows.truncate(NAMED);
        }
        Figure { key, value, goal, count, rows }
    }

    /// A count of rows.
    fn count(&self, key: Key, goal: Option<u32>, rows: Vec<Item>) -> Figure {
        self.figure(key, Value::Count(rows.len()), goal, rows)
    }

    /// A figure whose rows are many: they are made where they are asked.
    fn of_many(
        &self,
        key: Key,
        value: Value,
        goal: Option<u32>,
        count: usize,
        rows: impl FnOnce() -> Vec<Item>,
    ) -> Figure {
        let rows = if self.rows == Some(&key) { rows() } else { Vec::new() };
        Figure { key, value, goal, count, rows }
    }
}
