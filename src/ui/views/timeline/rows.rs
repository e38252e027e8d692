//! The rows of the line of time: the conventions of each territory, the first generation first, and the
//! territories without any. Computed when what they follow from changes, never to draw.

use std::{
    collections::{BTreeSet, HashMap, HashSet},
    sync::Arc,
};

use chrono::NaiveDate;

use crate::{
    domain::{
        convention::Convention,
        facts::Facts,
        fold::fold,
        id::{ConventionId, TerritoryCode},
        territory::Territory,
    },
    ui::{widgets::filter::Filter, world::World},
};

/// What a row is about: a convention, or a territory that none touches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Subject {
    Convention(ConventionId),
    Territory(TerritoryCode),
}

/// A row, by where its records stand in the base.
#[derive(Debug, Clone)]
pub(super) struct Row {
    territory: usize,
    convention: Option<usize>,
}

impl Row {
    pub fn territory<'a>(&self, world: &'a World) -> Option<&'a Territory> {
        world.data.territories.get(self.territory)
    }

    pub fn convention<'a>(&self, world: &'a World) -> Option<&'a Convention> {
        world.data.conventions.get(self.convention?)
    }

    /// Whether it is of the same territory.
    pub fn is_with(&self, other: &Self) -> bool {
        self.territory == other.territory
    }
}

/// What the rows follow from.
#[derive(Debug)]
struct Source {
    facts: Arc<Facts>,
    today: NaiveDate,
    sector: BTreeSet<TerritoryCode>,
    only_mine: bool,
    words: String,
}

/// The rows that are shown.
#[derive(Debug, Default)]
pub(super) struct Rows {
    of: Option<Source>,
    pub all: Vec<Row>,
    pub keys: Vec<Subject>,
    /// How many there are before the filter.
    pub in_reach: usize,
    /// Days of the schedules that are still to be kept.
    due: HashMap<ConventionId, Vec<NaiveDate>>,
}

impl Rows {
    /// Brings them to what the base holds now; tells whether other conventions are within reach.
    pub fn follow(&mut self, filter: &Filter, world: &World) -> bool {
        let only_mine = !world.reaches_all();
        let reach = |of: &Source| {
            Arc::ptr_eq(&of.facts, &world.data)
                && (of.today, &of.sector) == (world.today, &world.sector)
                && of.only_mine == only_mine
        };
        let same = self.of.as_ref().is_some_and(reach);
        if same && self.of.as_ref().is_some_and(|of| of.words == filter.words()) {
            return false;
        }
        let turned = self.of.as_ref().is_none_or(|of| of.only_mine != only_mine);
        let (all, keys) = rows(only_mine, world);
        self.in_reach = all.len();
        let needle = filter.needle();
        let answers = |row: &Row| {
            let line = world.data.overview.lines.get(row.territory);
            let place = row.territory(world).zip(line);
            needle.is_empty()
                || place.is_some_and(|(one, line)| line.called(one).answers(&needle))
                || row.convention(world).is_some_and(|one| needle.is_in(&fold(&one.name)))
        };
        let shown = all.into_iter().zip(keys).filter(|(row, _)| answers(row));
        (self.all, self.keys) = shown.unzip();
        self.due = due(world);
        self.of = Some(Source {
            facts: world.data.clone(),
            today: world.today,
            sector: world.sector.clone(),
            only_mine,
            words: filter.words().to_owned(),
        });
        turned
    }

    /// The deadlines of a convention.
    pub fn due(&self, convention: &ConventionId) -> &[NaiveDate] {
        self.due.get(convention).map(Vec::as_slice).unwrap_or_default()
    }

    /// How many conventions are shown.
    pub fn conventions(&self) -> usize {
        self.all.iter().filter(|row| row.convention.is_some()).count()
    }
}

fn due(world: &World) -> HashMap<ConventionId, Vec<NaiveDate>> {
    let mut all: HashMap<ConventionId, Vec<NaiveDate>> = HashMap::new();
    for step in world.data.schedule.iter().filter(|step| step.done.is_none() && !step.archived) {
        all.entry(step.convention.clone()).or_default().push(step.due);
    }
    all
}

/// Each convention once, under the territory in reach that has the most of its communes.
fn rows(only_mine: bool, world: &World) -> (Vec<Row>, Vec<Subject>) {
    let data = &world.data;
    let at: HashMap<&ConventionId, usize> =
        data.conventions.iter().map(|one| &one.id).zip(0..).collect();
    let (mut rows, mut keys, mut told) = (Vec::new(), Vec::new(), HashSet::new());
    for (territory, place) in data.territories.iter().enumerate() {
        if only_mine && !world.sector.contains(&place.code) {
            continue;
        }
        let conventions = data.conventions_of(place);
        if conventions.is_empty() {
            rows.push(Row { territory, convention: None });
            keys.push(Subject::Territory(place.code.clone()));
        }
        let home = |one: &Convention| {
            let places = data.territories_of(one);
            let mut near =
                places.iter().filter(|one| !only_mine || world.sector.contains(&one.code));
            near.next().is_none_or(|home| home.code == place.code)
        };
        for one in conventions.into_iter().rev().filter(|one| home(one)) {
            if told.insert(&one.id) {
                rows.push(Row { territory, convention: at.get(&one.id).copied() });
                keys.push(Subject::Convention(one.id.clone()));
            }
        }
    }
    (rows, keys)
}
