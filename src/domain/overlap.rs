//! Communes that two conventions cover on one day: to be warned of, never refused.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::convention::Convention;

/// The other conventions in force on a day of this one's period, each with the communes they share that
/// day. One without its period shares nothing yet.
#[must_use]
pub fn overlaps<'a>(
    mine: &Convention,
    all: &'a [Convention],
) -> Vec<(&'a Convention, Vec<String>)> {
    let others = all.iter().filter(|one| one.id != mine.id);
    let shared = others.map(|one| (one, shared(mine, one)));
    shared.filter(|(_, communes)| !communes.is_empty()).collect()
}

fn shared(mine: &Convention, other: &Convention) -> Vec<String> {
    let Some((from, to)) = period(mine) else { return Vec::new() };
    let mut days: BTreeSet<NaiveDate> = [from].into();
    days.extend(mine.amendments.iter().filter_map(super::amendment::Amendment::moves_communes_on));
    days.extend(other.in_force_from());
    days.extend(
        other.amendments.iter().flat_map(|one| [one.signed, one.moves_communes_on()]).flatten(),
    );
    let days = days.into_iter().filter(|day| (from..=to).contains(day));
    let mut found = BTreeSet::new();
    // What is shared changes on those days alone.
    for day in days.filter(|day| other.in_force(*day)) {
        let theirs = other.perimeter_on(day);
        let both = mine.perimeter_on(day).into_iter().filter(|one| theirs.contains(one));
        found.extend(both.map(str::to_owned));
    }
    found.into_iter().collect()
}

/// From its signature where that comes after its start, to the last end it is known to have.
fn period(of: &Convention) -> Option<(NaiveDate, NaiveDate)> {
    let start = of.start?;
    let from = of.signed.map_or(start, |signed| signed.max(start));
    let to = of.end_on(NaiveDate::MAX)?;
    (from <= to).then_some((from, to))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::convention::tests::convention;

    fn other(start: &str, end: &str, signed: &str) -> Convention {
        Convention { id: "o".into(), ..convention(start, end, signed, &["01004", "01005"]) }
    }

    #[test]
    fn communes_are_shared_on_days_that_both_cover() {
        let mine = convention("2026-01-01", "2030-12-31", "", &["01004", "01007"]);
        let shared = |other: Convention| {
            overlaps(&mine, &[other]).into_iter().map(|(_, both)| both).collect::<Vec<_>>()
        };
        let both = vec![vec!["01004".to_owned()]];
        assert_eq!(shared(other("2022-01-01", "2026-12-31", "2022-01-01")), both);
        assert_eq!(shared(other("2028-01-01", "2032-12-31", "2028-01-01")), both);
        for apart in [
            other("2021-01-01", "2025-12-31", "2021-01-01"),
            other("2031-01-01", "2035-12-31", "2031-01-01"),
            other("2022-01-01", "2026-12-31", ""),
        ] {
            assert!(shared(apart).is_empty());
        }
    }

    #[test]
    fn it_shares_nothing_with_itself_nor_without_a_period() {
        let mine = convention("2026-01-01", "2030-12-31", "2026-01-01", &["01004"]);
        assert!(overlaps(&mine, std::slice::from_ref(&mine)).is_empty());
        let endless = convention("2026-01-01", "", "", &["01004"]);
        let other = other("2022-01-01", "2026-12-31", "2022-01-01");
        assert!(overlaps(&endless, &[other]).is_empty());
    }
}
