//! The fiches of many plans in groups: by axis, pilot, theme or commune, what is late first. Closed
//! generations are left out. Must not know how a group is named.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::{Action, Status};
use crate::domain::{
    facts::Facts, fold::fold, id::ConventionId, id::TerritoryCode, renewal::open_generations,
};

/// By what fiches are grouped.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Grouping {
    /// By axis, convention after convention.
    #[default]
    Axis,
    /// By the body that leads them.
    Pilot,
    /// By theme; a fiche stands under each of its own.
    Theme,
    /// By commune; a fiche stands under each of its own.
    Commune,
}

impl Grouping {
    /// The one after, the first after the last.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::Axis => Self::Pilot,
            Self::Pilot => Self::Theme,
            Self::Theme => Self::Commune,
            Self::Commune => Self::Axis,
        }
    }
}

/// Themes and communes of every action that has some, by its id.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Members {
    /// Codes of themes.
    pub themes: BTreeMap<String, BTreeSet<String>>,
    /// INSEE codes.
    pub communes: BTreeMap<String, BTreeSet<String>>,
}

/// What the fiches of a group share: the id of an axis, a pilot as it is typed, a code; nothing where
/// they say none.
pub type Key = Option<String>;

/// A group: its fiches, as places among the actions of the base.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// What they share.
    pub key: Key,
    /// What is late first, then by last day, what is over at the end.
    pub actions: Vec<usize>,
}

/// The groups of what lies in these territories, of all where none are given: those with something
/// late first.
#[must_use]
pub fn grouped(
    data: &Facts,
    by: Grouping,
    members: &Members,
    within: Option<&BTreeSet<TerritoryCode>>,
    today: NaiveDate,
) -> Vec<Group> {
    let kept: BTreeSet<&ConventionId> = open_generations(&data.conventions, today)
        .filter(|(at, _)| within.is_none_or(|within| data.reaches(*at, within)))
        .map(|(_, one)| &one.id)
        .collect();
    let mut groups: BTreeMap<Key, Vec<usize>> = BTreeMap::new();
    for (at, action) in data.actions.iter().enumerate() {
        let of = data.convention_of_axis(&action.axis);
        if of.is_none_or(|of| !kept.contains(of)) {
            continue;
        }
        for key in keys(action, by, members) {
            groups.entry(key).or_default().push(at);
        }
    }
    let mut groups: Vec<Group> = groups
        .into_iter()
        .map(|(key, mut actions)| {
            actions.sort_by_cached_key(|at| data.actions.get(*at).map(|one| rank(one, today)));
            Group { key, actions }
        })
        .collect();
    let late = |group: &Group| {
        let first = group.actions.first().and_then(|at| data.actions.get(*at));
        first.is_some_and(|one| one.is_late(today))
    };
    groups.sort_by_cached_key(|group| (!late(group), place(data, by, group.key.as_deref())));
    groups
}

fn keys(action: &Action, by: Grouping, members: &Members) -> Vec<Key> {
    let all = |of: &BTreeMap<String, BTreeSet<String>>| match of.get(&action.id) {
        Some(some) => some.iter().cloned().map(Some).collect(),
        None => vec![None],
    };
    match by {
        Grouping::Axis => vec![Some(action.axis.clone())],
        Grouping::Pilot => vec![action.pilot.clone()],
        Grouping::Theme => all(&members.themes),
        Grouping::Commune => all(&members.communes),
    }
}

/// Late before what runs, before what waits, before what is over; by last day, those without one last.
fn rank(action: &Action, today: NaiveDate) -> (u8, bool, Option<NaiveDate>, (u32, String)) {
    let state = match action.status {
        _ if action.is_late(today) => 0,
        Status::AVenir | Status::EnCours => 1,
        Status::EnPause => 2,
        Status::Realisee | Status::Abandonnee => 3,
    };
    let due = action.due.map(|(due, _)| due);
    let (number, rest) = action.sort_number();
    (state, due.is_none(), due, (number, rest.to_owned()))
}

/// Where a group stands among the others: in the order of its list, else by name; without a key last.
fn place(data: &Facts, by: Grouping, key: Option<&str>) -> (bool, usize, String) {
    let Some(key) = key else { return (true, 0, String::new()) };
    let place = match by {
        Grouping::Axis => data.axes.of(key).map_or((0, String::new()), |axis| {
            let of = data.convention(&axis.convention).map(|one| fold(&one.name));
            (0, format!("{} {:06}", of.unwrap_or_default(), axis.position))
        }),
        Grouping::Pilot => (0, fold(key)),
        Grouping::Theme => {
            let at = data.themes.iter().position(|one| one.code == key);
            (at.unwrap_or(usize::MAX), key.to_owned())
        }
        Grouping::Commune => {
            (0, data.commune(key).map_or_else(|| key.to_owned(), |one| fold(&one.name)))
        }
    };
    (false, place.0, place.1)
}

/// How many of a group are late.
#[must_use]
pub fn late_of(data: &Facts, group: &Group, today: NaiveDate) -> usize {
    let late = |at: &&usize| data.actions.get(**at).is_some_and(|one| one.is_late(today));
    // They come first.
    group.actions.iter().take_while(late).count()
}
