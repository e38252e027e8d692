//! Which copies of a base are kept: many of today, fewer of the past.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDateTime, Timelike};

/// How many copies are kept, by what they stand for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Retention {
    /// The last of each of that many hours.
    pub hours: usize,
    /// The last of each of that many days.
    pub days: usize,
    /// The last of each of that many months.
    pub months: usize,
}

impl Default for Retention {
    fn default() -> Self {
        Self { hours: 24, days: 14, months: 12 }
    }
}

/// The copies that are no longer wanted, of those taken at these moments. Hours, days and months
/// without a copy do not count: a base that is seldom opened keeps its old copies.
#[must_use]
pub fn unwanted(taken: &[NaiveDateTime], keep: Retention) -> BTreeSet<NaiveDateTime> {
    let mut newest_first = taken.to_vec();
    newest_first.sort_unstable_by(|a, b| b.cmp(a));
    let hour = |at: &NaiveDateTime| (at.year(), at.ordinal(), at.hour());
    let day = |at: &NaiveDateTime| (at.year(), at.ordinal(), 0);
    let month = |at: &NaiveDateTime| (at.year(), at.month(), 0);
    let mut kept = lasts(&newest_first, keep.hours, hour);
    kept.extend(lasts(&newest_first, keep.days, day));
    kept.extend(lasts(&newest_first, keep.months, month));
    newest_first.into_iter().filter(|at| !kept.contains(at)).collect()
}

/// The last of each period, for the latest so many periods.
fn lasts<P: PartialEq>(
    newest_first: &[NaiveDateTime],
    periods: usize,
    period: impl Fn(&NaiveDateTime) -> P,
) -> BTreeSet<NaiveDateTime> {
    let mut seen: Vec<P> = Vec::new();
    let mut kept = BTreeSet::new();
    for at in newest_first {
        let one = period(at);
        if seen.last() != Some(&one) {
            if seen.len() == periods {
                break;
            }
            seen.push(one);
            kept.insert(*at);
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn at(text: &str) -> NaiveDateTime {
        NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap()
    }

    #[test]
    fn the_last_of_each_hour_day_and_month_stay() {
        let keep = Retention { hours: 2, days: 2, months: 2 };
        let taken = [
            at("2026-11-23 10:50"),
            at("2026-11-23 10:10"),
            at("2026-11-23 09:00"),
            at("2026-11-23 08:00"),
            at("2026-11-22 18:00"),
            at("2026-11-21 18:00"),
            at("2026-10-02 18:00"),
            at("2026-09-02 18:00"),
        ];
        let gone = unwanted(&taken, keep);
        let expected = [
            at("2026-11-23 10:10"),
            at("2026-11-23 08:00"),
            at("2026-11-21 18:00"),
            at("2026-09-02 18:00"),
        ];
        assert_eq!(gone, BTreeSet::from(expected));
    }

    proptest! {
        /// However copies were taken, the newest stays, the number kept is bounded, and clearing
        /// twice clears nothing more.
        #[test]
        fn the_newest_stays_and_clearing_twice_changes_nothing(
            minutes in prop::collection::vec(0i64..2_000_000, 1..200),
        ) {
            let start = at("2024-01-01 00:00");
            let taken: Vec<_> =
                minutes.iter().map(|m| start + chrono::Duration::minutes(*m)).collect();
            let gone = unwanted(&taken, Retention::default());
            let left: Vec<_> = taken.iter().copied().filter(|at| !gone.contains(at)).collect();
            prop_assert!(left.contains(taken.iter().max().unwrap()));
            let distinct: BTreeSet<_> = left.iter().collect();
            prop_assert!(distinct.len() <= 24 + 14 + 12);
            prop_assert!(unwanted(&left, Retention::default()).is_empty());
        }
    }
}
