//! The first day of an alert: days of possible change are tried backwards.

use std::cmp::Reverse;

use chrono::NaiveDate;

use crate::domain::convention::Convention;

/// The first day since which `holds` is true without a break, up to `on`. It may only change on one of the
/// `turns`.
pub(super) fn since(
    on: NaiveDate,
    turns: impl IntoIterator<Item = NaiveDate>,
    holds: impl Fn(NaiveDate) -> bool,
) -> Option<NaiveDate> {
    let mut turns: Vec<NaiveDate> = turns.into_iter().filter(|turn| *turn <= on).collect();
    turns.sort_unstable_by_key(|turn| Reverse(*turn));
    turns.into_iter().find(|turn| turn.pred_opt().is_none_or(|before| !holds(before)))
}

/// The days on which what a convention is may change.
pub(super) fn turns(one: &Convention) -> impl Iterator<Item = NaiveDate> {
    let ends = one.amendments.iter().map(|amendment| amendment.new_end).chain([one.end]);
    let after_end = ends.flatten().filter_map(|end| end.succ_opt());
    let amended = one.amendments.iter().flat_map(|one| [one.signed, one.moves_communes_on()]);
    let dates = [one.signed, one.start, one.in_force_from()].into_iter().chain(amended);
    let passages = one.passages.iter().map(|passage| passage.on);
    dates.flatten().chain(after_end).chain(passages)
}
