//! What if these conventions were signed: the base as it would be. Nothing is stored.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::domain::{
    convention::{Convention, Standing},
    day::add_months,
    id::ConventionId,
    renewal,
    snapshot::Snapshot,
};

/// Years that a convention lasts where nobody has said when it ends.
const USUAL_YEARS: i32 = 5;

/// Conventions that are expected to be signed on a day: those being made, the nearest start first.
#[must_use]
pub fn expected(data: &Snapshot, on: NaiveDate) -> Vec<&Convention> {
    let expected = |one: &&Convention| one.standing(on) == Standing::Preparing;
    let mut found: Vec<&Convention> = data.conventions.iter().filter(expected).collect();
    found.sort_by_key(|one| (one.start.is_none(), one.start, &one.id));
    found
}

/// The day a convention is expected to be signed: its planned start, unless that has passed.
#[must_use]
pub fn offered(one: &Convention, today: NaiveDate) -> NaiveDate {
    one.start.filter(|start| *start > today).unwrap_or(today)
}

/// The conventions as they would be. One that has no dates begins on the day it is signed and lasts as long
/// as the one it renews, else five years.
#[must_use]
pub fn signed(data: &Snapshot, signings: &BTreeMap<ConventionId, NaiveDate>) -> Vec<Convention> {
    let as_signed = |one: &Convention| match signings.get(&one.id) {
        Some(on) => Convention { signed: Some(*on), ..dated(one, *on, data) },
        None => one.clone(),
    };
    data.conventions.iter().map(as_signed).collect()
}

fn dated(one: &Convention, on: NaiveDate, data: &Snapshot) -> Convention {
    let start = one.start.unwrap_or(on);
    let usual = || add_months(start, 12 * USUAL_YEARS).pred_opt();
    let lasted = || {
        let before = data.convention(one.predecessor.as_ref()?)?;
        let (from, to) = renewal::period(before, on);
        let length = to? - from?;
        start.checked_add_signed(length)
    };
    let end = one.end.or_else(lasted).or_else(usual);
    Convention { start: Some(start), end, ..one.clone() }
}
