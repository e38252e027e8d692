//! Who is covered: the share and what a period still needs, and every inhabitant in one of four states.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::{Datelike, NaiveDate};

use super::{Figure, FigureCode, Item, Key, Pace, Scene, Value};
use crate::domain::{
    convention::{Convention, Standing},
    coverage::Coverage,
    day::{add_months, months_between},
    field::RecordKind,
    goal::Goal,
    period::Period,
};

/// Where the inhabitants of a commune stand. The first of several counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// Under a convention in force that stays, or whose next one is signed.
    Signed,
    /// Under one that ends soon.
    Expiring,
    /// One is being made, or signed and not in force yet.
    Preparing,
    /// None of these.
    Uncovered,
}

impl State {
    /// Every one, in its order.
    pub const ALL: [Self; 4] = [Self::Signed, Self::Expiring, Self::Preparing, Self::Uncovered];

    /// The figure that counts it.
    #[must_use]
    pub const fn code(self) -> FigureCode {
        match self {
            Self::Signed => FigureCode::Signed,
            Self::Expiring => FigureCode::Expiring,
            Self::Preparing => FigureCode::Preparing,
            Self::Uncovered => FigureCode::Uncovered,
        }
    }
}

pub(super) fn figures(scene: &Scene<'_>) -> Vec<Figure> {
    let overview = &scene.facts.overview;
    let (share, goal) = (overview.coverage, overview.goal);
    let value = Value::Share(share);
    let key = Key::one(FigureCode::Coverage);
    let mut all =
        vec![scene.of_many(key, value, goal, share.communes, || covered(scene, scene.on))];
    all.extend(scene.periods.iter().filter_map(|period| pace(scene, period, share)));
    let states = states(scene);
    all.extend(State::ALL.into_iter().map(|state| {
        let of_it = || states.iter().filter(move |(_, one)| **one == state);
        let people = of_it().filter_map(|(insee, _)| scene.facts.communes.population_of(insee));
        let people = people.map(u64::from).sum();
        let (key, value) = (Key::one(state.code()), Value::People(people, share.population));
        let rows = || communes(scene, of_it().map(|(insee, _)| *insee), scene.on);
        scene.of_many(key, value, None, of_it().count(), rows)
    }));
    all
}

/// What the period of the day still needs to reach its last goal; nothing of one without a goal.
fn pace(scene: &Scene<'_>, period: &Period, share: Coverage) -> Option<Figure> {
    let on = scene.on;
    period.months_left(on)?;
    let within = |goal: &&Goal| (on.year()..=period.end.year()).contains(&goal.year);
    let goal = scene.facts.goals.iter().filter(within).max_by_key(|goal| goal.year)?;
    let by = NaiveDate::from_ymd_opt(goal.year, 12, 31)?.min(period.end);
    let wanted = (share.population * u64::from(goal.coverage)).div_ceil(100);
    let missing = wanted.saturating_sub(share.covered);
    let pace = Pace {
        label: period.label.clone(),
        goal: goal.coverage,
        by,
        months: months_between(on, by).max(0),
        missing,
        missing_tenths: (missing * 1000).div_ceil(share.population.max(1)),
        uncovered: share.population - share.covered,
    };
    let key = Key::of(FigureCode::Pace, period.id.as_str());
    let count = scene.facts.communes.count() - share.communes;
    let rows = || uncovered(scene);
    Some(scene.of_many(key, Value::Pace(pace), Some(goal.coverage), count, rows))
}

/// The communes covered on a day.
pub(super) fn covered(scene: &Scene<'_>, on: NaiveDate) -> Vec<Item> {
    let by = by_convention(scene, on);
    let all = scene.facts.communes.counted().map(|one| one.insee);
    communes(scene, all.filter(|insee| by.contains_key(insee)), on)
}

/// The communes that are not covered on the day.
fn uncovered(scene: &Scene<'_>) -> Vec<Item> {
    let by = by_convention(scene, scene.on);
    let all = scene.facts.communes.counted().map(|one| one.insee);
    communes(scene, all.filter(|insee| !by.contains_key(insee)), scene.on)
}

/// Communes in force on a day, each with the convention that covers it.
fn by_convention<'a>(scene: &Scene<'a>, on: NaiveDate) -> HashMap<&'a str, &'a Convention> {
    let in_force = scene.facts.conventions.iter().filter(|one| one.in_force(on));
    let each = in_force.flat_map(|one| one.perimeter_on(on).into_iter().map(move |at| (at, one)));
    each.collect()
}

/// Rows of communes, the most populous first; each is told by its convention, else by its territory.
fn communes<'a>(
    scene: &Scene<'a>,
    found: impl Iterator<Item = &'a str>,
    on: NaiveDate,
) -> Vec<Item> {
    let by = by_convention(scene, on);
    let territories = scene.facts.territories.iter();
    let places: HashMap<&str, &str> = territories
        .flat_map(|one| one.communes.iter().map(|insee| (insee.as_str(), one.code.as_str())))
        .collect();
    let mut rows: Vec<Item> = found
        .filter_map(|insee| {
            let commune = scene.facts.commune(insee)?;
            let row = Item::one(RecordKind::Commune, insee, commune.name.as_str());
            let place = places.get(insee).copied();
            let row = match (by.get(insee), place) {
                (Some(one), _) => row.through(RecordKind::Convention, one.id.as_str()),
                (None, Some(place)) => row.through(RecordKind::Territory, place),
                (None, None) => row,
            };
            Some(Item { counts: commune.population.into(), place: place.map(Into::into), ..row })
        })
        .collect();
    rows.sort_by_key(|row| (std::cmp::Reverse(row.counts), row.record.id.clone()));
    rows
}

/// Where the inhabitants of every commune stand.
fn states<'a>(scene: &Scene<'a>) -> BTreeMap<&'a str, State> {
    let on = scene.on;
    let limit = add_months(on, scene.limits.end_plan);
    let mut next: HashSet<&str> = HashSet::new();
    let mut states: BTreeMap<&str, State> =
        scene.facts.communes.counted().map(|one| (one.insee, State::Uncovered)).collect();
    for one in &scene.facts.conventions {
        let state = match one.standing(on) {
            Standing::InForce if one.end_on(on).is_some_and(|end| end < limit) => State::Expiring,
            Standing::InForce => State::Signed,
            Standing::Signed | Standing::Undated | Standing::Preparing => State::Preparing,
            Standing::Expired | Standing::Abandoned => continue,
        };
        for insee in one.perimeter_on(on) {
            if one.standing(on) == Standing::Signed {
                next.insert(insee);
            }
            if let Some(known) = states.get_mut(insee) {
                *known = state.min(*known);
            }
        }
    }
    for (insee, state) in &mut states {
        if *state == State::Expiring && next.contains(insee) {
            *state = State::Signed;
        }
    }
    states
}
