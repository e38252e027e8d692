use super::{super::tier::Unsafe, *};

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

/// A base that is well, on a local disk.
fn well() -> Facts {
    Facts {
        journal_mode: "wal".into(),
        size: 4_000_000,
        lines: 12,
        space: Some(20_000_000_000),
        locks: Locks { others: Some(false), ..Locks::default() },
        clock: Clock { now: at("2026-11-23T10:00:00Z"), ..Clock::default() },
        copies: Copies {
            count: 3,
            last: Some(at("2026-11-23T08:00:00Z").naive_utc()),
            last_whole: true,
            ..Copies::default()
        },
        ..Facts::default()
    }
}

/// The findings that are problems.
fn to_see(facts: &Facts) -> Vec<What> {
    let found = findings(facts).into_iter();
    found.filter(|one| one.state == State::ToSee).map(|one| one.what).collect()
}

fn wrote(moments: &[(&str, &str)]) -> Facts {
    let operations = moments.iter().map(|(when, machine)| (at(when), (*machine).to_owned()));
    let clock = Clock { operations: operations.collect(), ..well().clock };
    Facts { clock, ..well() }
}

#[test]
fn a_base_that_is_well_wants_nobody() {
    assert_eq!(to_see(&well()), []);
    assert!(findings(&well()).iter().all(|one| one.state == State::Good));
}

#[test]
fn a_place_where_it_would_be_destroyed_wants_somebody_and_a_share_does_not() {
    for (tier, state) in [
        (Tier::Host, State::Good),
        (Tier::Share, State::Known),
        (Tier::ReadOnly(Unsafe::Rights), State::Known),
        (Tier::ReadOnly(Unsafe::Cifs), State::ToSee),
    ] {
        let found = findings(&Facts { tier, ..well() });
        assert_eq!(found.iter().find(|one| one.what == What::Place).unwrap().state, state);
    }
}

#[test]
fn room_is_wanted_for_three_times_the_base_and_at_least_a_hundred_megabytes() {
    let with = |space, size| to_see(&Facts { size, space, ..well() });
    assert_eq!(with(Some(100_000_000), 4_000_000), []);
    assert_eq!(with(Some(99_999_999), 4_000), [What::Space(99_999_999, 100_000_000)]);
    assert_eq!(with(Some(500_000_000), 200_000_000), [What::Space(500_000_000, 600_000_000)]);
    assert_eq!(with(None, 1), []);
}

#[test]
fn a_journal_file_that_went_away_over_a_share_wants_somebody() {
    let share = Facts { tier: Tier::Share, journal_mode: "persist".into(), ..well() };
    assert_eq!(to_see(&share), [What::NoJournalFile]);
    let locks = Locks { journal_file: 512, ..Locks::default() };
    assert_eq!(to_see(&Facts { locks, ..share.clone() }), []);
    // Nothing was ever written: there is none yet.
    assert_eq!(to_see(&Facts { lines: 0, ..share.clone() }), []);
    assert_eq!(to_see(&Facts { tier: Tier::Host, ..share }), []);
}

#[test]
fn a_moment_in_the_future_or_before_what_was_written_wants_somebody() {
    assert_eq!(to_see(&wrote(&[("2026-11-23T10:04:00Z", "a"), ("2026-11-23T10:00:00Z", "b")])), []);
    let ahead = wrote(&[("2026-11-23T10:30:00Z", "poste-12")]);
    assert_eq!(to_see(&ahead), [What::Ahead(TimeDelta::minutes(30), "poste-12".into())]);
    let back = wrote(&[("2026-11-22T10:00:00Z", "a"), ("2026-11-22T08:00:00Z", "b")]);
    let what = What::Backwards(TimeDelta::hours(2), "a".into(), "b".into());
    assert_eq!(to_see(&back), [what]);
    // Long ago, and invented.
    assert_eq!(to_see(&wrote(&[("2025-11-22T10:00:00Z", "a"), ("2025-11-22T08:00:00Z", "b")])), []);
    assert_eq!(to_see(&Facts { demo: true, ..ahead }), []);
}

#[test]
fn the_clock_of_the_share_is_held_against_this_one() {
    let with = |minutes| {
        let share_ahead = Some(TimeDelta::minutes(minutes));
        to_see(&Facts { clock: Clock { share_ahead, ..well().clock }, ..well() })
    };
    assert_eq!(with(4), []);
    assert_eq!(with(-6), [What::ShareClock(TimeDelta::minutes(-6))]);
}

#[test]
fn what_was_written_a_week_ago_and_is_in_no_copy_wants_somebody() {
    let with = |copies| to_see(&Facts { copies, ..well() });
    let since = |text| Copies { uncopied_since: Some(at(text)), ..well().copies };
    assert_eq!(with(since("2026-11-20T10:00:00Z")), []);
    let old = at("2026-11-10T10:00:00Z");
    assert_eq!(with(since("2026-11-10T10:00:00Z")), [What::Copies(Some(old))]);
    assert_eq!(with(Copies { is_copy: true, ..since("2026-11-10T10:00:00Z") }), []);
    assert_eq!(with(Copies::default()), []);
    assert_eq!(with(Copies { linked: true, ..well().copies }), [What::CopiesLinked]);
    assert_eq!(with(Copies { last_whole: false, ..well().copies }), [What::CopyDamaged]);
}

#[test]
fn what_nobody_settled_or_finished_wants_somebody() {
    assert_eq!(to_see(&Facts { conflicts: 2, ..well() }), [What::Conflicts(2)]);
    assert_eq!(to_see(&Facts { unclean: true, ..well() }), [What::Unclean]);
}
