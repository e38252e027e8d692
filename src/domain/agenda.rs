//! The deadlines that a reader is shown, in the order they take them: those of the view and of the command
//! line alike.
//!
//! Knows neither words nor a screen.

use std::collections::{BTreeSet, HashSet};

use chrono::NaiveDate;

use super::{
    deadline::{Concern, Deadline, Span},
    facts::Facts,
    field::RecordKind,
    follow_up::OwedBy,
    id::{FollowUpId, TerritoryCode},
};

/// Places of the deadlines that are shown: late ones, this week, the next…; in each those of the sector
/// first, what the Caf owes before the rest. What was put off is left out; with `only_mine`, so is what is
/// on no territory of the sector.
#[must_use]
pub fn shown(
    facts: &Facts,
    sector: &BTreeSet<TerritoryCode>,
    only_mine: bool,
    today: NaiveDate,
) -> Vec<usize> {
    let all = &facts.deadlines;
    let away: Vec<_> = facts.overview.alerts.iter().filter(|one| !one.is_shown()).collect();
    let ids: HashSet<(RecordKind, &str)> =
        away.iter().map(|one| (one.about.kind, one.about.id.as_str())).collect();
    let is_away = |concern: &Concern| {
        ids.contains(&concern.record()) && away.iter().any(|one| concern.is_of(one))
    };
    let owed = facts.follow_ups.iter().filter(|one| one.owed_by == OwedBy::Caf);
    let owed = owed.map(|one| &one.id).collect();
    let order = arranged(all, &owed, sector, today).into_iter();
    let order = order.filter(|at| !only_mine || all[*at].is_of(sector));
    order.filter(|at| !is_away(&all[*at].concern)).collect()
}

/// Those of them that are late or due by a day.
#[must_use]
pub fn due_by<'a>(
    facts: &'a Facts,
    sector: &BTreeSet<TerritoryCode>,
    only_mine: bool,
    (today, by): (NaiveDate, NaiveDate),
) -> Vec<&'a Deadline> {
    let places = shown(facts, sector, only_mine, today).into_iter();
    let due = |one: &&Deadline| one.on <= by || one.span(today) == Span::Late;
    places.filter_map(|at| facts.deadlines.get(at)).filter(due).collect()
}

/// Places in a list of deadlines, in the order a reader takes them: by span, mine first, what the Caf owes
/// before the rest, then by day.
pub(super) fn arranged(
    deadlines: &[Deadline],
    owed_by_caf: &BTreeSet<&FollowUpId>,
    sector: &BTreeSet<TerritoryCode>,
    today: NaiveDate,
) -> Vec<usize> {
    let mut order: Vec<usize> = (0..deadlines.len()).collect();
    order.sort_by_cached_key(|at| {
        let one = &deadlines[*at];
        let ours = matches!(&one.concern, Concern::FollowUp(id) if owed_by_caf.contains(id));
        (one.span(today), !one.is_of(sector), !ours)
    });
    order
}
