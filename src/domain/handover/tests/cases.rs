//! Who follows what, case by case.

use super::*;

fn binome(id: &str, people: [&str; 2], start: i64, end: Option<i64>, sector: &[&str]) -> Binome {
    Binome {
        cadence_days: None,
        id: id.into(),
        administrateur: Some(people[0].into()),
        technicien: Some(people[1].into()),
        start: day(start),
        end: end.map(day),
        sector: sector.iter().map(|&one| one.into()).collect(),
    }
}

fn stint(people: [&str; 2], start: i64) -> Stint {
    let [administrateur, technicien] = people.map(|one| Some(one.into()));
    Stint { pair: Pair { administrateur, technicien }, start: day(start), end: None }
}

#[test]
fn one_of_four_handed_over_splits_the_binome_and_ends_nothing_else() {
    let before = [binome("old", ["a", "b"], -30, None, &["t1", "t2", "t3"])];
    let after =
        written(&before, &assign(&before, None, &["t1".into()].into(), &stint(["c", "b"], 10)));
    let periods: Vec<_> = after.iter().map(|one| (one.start, one.end, one.sector.len())).collect();
    let expected = [(day(-30), Some(day(9)), 1), (day(-30), None, 2), (day(10), None, 1)];
    assert!(expected.iter().all(|one| periods.contains(one)) && periods.len() == 3, "{periods:?}");
    assert_eq!(after.iter().find(|one| one.id.as_str() == "old").unwrap().sector.len(), 2);
}

#[test]
fn a_territory_that_joins_a_pair_over_the_same_days_joins_its_record() {
    let before = [
        binome("one", ["a", "b"], -30, None, &["t1"]),
        binome("two", ["c", "d"], 10, None, &["t2"]),
        binome("three", ["c", "d"], -9, Some(-1), &["t3"]),
    ];
    let change = assign(&before, None, &["t1".into()].into(), &stint(["c", "d"], 10));
    let after = written(&before, &change);
    assert_eq!(after.len(), 3, "{after:?}");
    let joined = after.iter().find(|one| one.id.as_str() == "two").unwrap();
    assert_eq!(joined.sector.len(), 2);
}

#[test]
fn who_is_named_on_the_very_first_day_of_another_takes_their_record() {
    let before = [binome("one", ["a", "b"], 0, None, &["t1"])];
    let change = assign(&before, None, &["t1".into()].into(), &stint(["a", "c"], 0));
    assert!(matches!(&change.steps[..], [Step::Edit { edits, .. }] if edits.len() == 1));
}

#[test]
fn somebody_new_is_never_put_in_a_record_that_is_there() {
    let before = [binome("one", ["a", "b"], 0, None, &["t1"])];
    let new = PersonId::stand_in(0);
    let change = assign(&before, None, &["t1".into()].into(), &stint(["a", new.as_str()], 0));
    let kinds: Vec<_> = change.steps.iter().map(|one| matches!(one, Step::Create { .. })).collect();
    assert_eq!(kinds, [false, true], "{change:?}");
}

#[test]
fn the_next_change_is_the_first_day_of_somebody_else() {
    let t1 = TerritoryCode::from("t1");
    let all = [
        binome("one", ["a", "b"], 0, Some(9), &["t1"]),
        binome("same", ["a", "b"], 10, Some(19), &["t1"]),
        binome("next", ["c", "b"], 20, Some(29), &["t1", "t2"]),
    ];
    let next = |on: i64| {
        next_change(&t1, &all, day(on)).map(|(on, who)| (on, who.map(|one| one.id.as_str())))
    };
    assert_eq!(next(-5), Some((day(0), Some("one"))));
    assert_eq!(next(5), Some((day(20), Some("next"))));
    assert_eq!(next(25), Some((day(30), None)));
    assert_eq!(next(30), None);
}
