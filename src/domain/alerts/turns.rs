//! The first day of an alert: days of possible change are tried backwards.

use std::cmp::Reverse;

use chrono::NaiveDate;

use crate::domain::convention::Convention;

/// The first day of the unbroken time up to `on` through which `holds` is true, as it is on that
/// day. It may only change on one of the `turns`.
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
    let after_end = one.end.and_then(|end| end.succ_opt());
    let dates = [one.signed, one.start, one.in_force_from(), after_end];
    dates.into_iter().flatten().chain(one.passages.iter().map(|passage| passage.on))
}
