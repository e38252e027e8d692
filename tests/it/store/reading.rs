//! The content of a snapshot, and its order.

use binome::domain::{
    binome::Binome, change::Change, convention::Convention, follow_up::FollowUp, goal::Goal,
    note::Note, person::Role, stage::Stage,
};

use crate::base::{
    BUGEY, Base, DOMBES, binome, convention, day, follow_up, group, note, passage, person,
    snapshot, today, write,
};

#[test]
fn people_territories_and_conventions_come_in_the_order_of_a_dictionary() {
    let base = Base::new();
    let mut store = base.open();
    for name in ["Zoé", "Émile", "anne", "Eve", "Élise"] {
        write(&mut store, &Change::add_person(&person(name, Role::Technicien)));
        write(&mut store, &Change::add_group(&group(name)));
        let change = Change::add_convention(&convention(name), &passage("", Stage::Plan));
        write(&mut store, &change);
    }
    let read = snapshot(&mut store);
    let expected = ["anne", "Élise", "Émile", "Eve", "Zoé"];
    assert_eq!(read.people.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), expected);
    let names = |names: Vec<&str>| -> Vec<String> {
        names.into_iter().filter(|name| expected.contains(name)).map(String::from).collect()
    };
    assert_eq!(names(read.territories.iter().map(|one| one.name.as_str()).collect()), expected);
    assert_eq!(names(read.conventions.iter().map(|one| one.name.as_str()).collect()), expected);
}

#[test]
fn binomes_come_by_their_first_day_and_goals_by_year() {
    let base = Base::new();
    let mut store = base.open();
    let luc = write(&mut store, &Change::add_person(&person("Luc", Role::Technicien))).made;
    for start in ["2026-05-01", "2022-01-01", "2024-03-01"] {
        let technicien = Some(luc[0].as_str().into());
        write(&mut store, &Change::add_binome(&Binome { technicien, ..binome(start) }));
        let year = start[..4].parse().unwrap();
        let goal = Goal { year, coverage: 50, signatures: None };
        write(&mut store, &Change::set_goal(None, &goal));
    }
    let read = snapshot(&mut store);
    let starts: Vec<_> = read.binomes.iter().map(|one| one.start).collect();
    assert!(starts.is_sorted() && starts.len() == 3);
    assert_eq!(read.goals.iter().map(|goal| goal.year).collect::<Vec<_>>(), [2022, 2024, 2026]);
}

#[test]
fn open_follow_ups_come_by_due_date_those_without_one_last() {
    let base = Base::new();
    let mut store = base.open();
    let due = |what: &str, due: Option<&str>| FollowUp { due: due.map(day), ..follow_up(what) };
    for one in [due("c", None), due("b", Some("2026-12-01")), due("a", Some("2026-01-01"))] {
        write(&mut store, &Change::add_follow_up(&one));
    }
    let done = FollowUp { done: Some(day("2026-06-01")), ..due("fait", Some("2026-02-01")) };
    write(&mut store, &Change::add_follow_up(&done));
    let what = |list: Vec<FollowUp>| list.into_iter().map(|one| one.what).collect::<Vec<_>>();
    assert_eq!(what(snapshot(&mut store).follow_ups), ["a", "b", "c"]);
    assert_eq!(what(store.follow_ups().unwrap()), ["a", "fait", "b", "c"]);
    let then = store.snapshot(day("2026-05-31")).unwrap();
    assert_eq!(what(then.follow_ups), ["a", "fait", "b", "c"]);
    assert_eq!(what(store.snapshot(day("2026-06-01")).unwrap().follow_ups), ["a", "b", "c"]);
}

#[test]
fn the_last_contact_is_the_latest_note_up_to_the_day() {
    let base = Base::new();
    let mut store = base.open();
    for (on, territory) in [("2026-01-05", DOMBES), ("2026-03-01", DOMBES), ("2025-01-01", BUGEY)] {
        let mine = Note { on: day(on), territory: Some(territory.into()), ..note("vu") };
        write(&mut store, &Change::add_note(&mine, &[]));
    }
    let on = |store: &mut binome::store::Store, on| store.snapshot(day(on)).unwrap().last_notes;
    assert_eq!(on(&mut store, "2026-11-23")[&DOMBES.into()], day("2026-03-01"));
    assert_eq!(on(&mut store, "2026-02-28")[&DOMBES.into()], day("2026-01-05"));
    assert_eq!(on(&mut store, "2026-11-23")[&BUGEY.into()], day("2025-01-01"));
    assert!(on(&mut store, "2024-12-31").is_empty());
}

#[test]
fn the_latest_generation_of_a_territory_comes_first_dated_or_not() {
    let base = Base::new();
    let mut store = base.open();
    let old = convention("CTG 1");
    let next = Convention { generation: 2, start: None, end: None, ..convention("CTG 2") };
    let side = Convention { start: Some(day("2027-01-01")), ..convention("CTG à part") };
    for one in [&old, &next, &side] {
        write(&mut store, &Change::add_convention(one, &passage("", Stage::Plan)));
    }
    write(&mut store, &Change::add_group(&group("Revermont")));
    let read = snapshot(&mut store);
    let place = read.territories.iter().find(|one| one.name == "Revermont").unwrap();
    let found: Vec<_> = read.conventions_of(place).iter().map(|one| one.name.as_str()).collect();
    assert_eq!(found, ["CTG 2", "CTG à part", "CTG 1"]);
}

#[test]
fn the_journal_is_read_from_its_end() {
    let base = Base::new();
    let mut store = base.open();
    for text in ["a", "b"] {
        write(&mut store, &Change::add_note(&note(text), &[]));
    }
    let seqs = |n| store.journal(n).unwrap().iter().map(|line| line.seq).collect::<Vec<_>>();
    let last = store.last_seq().unwrap();
    assert_eq!(seqs(2), [last, last - 1]);
    assert_eq!(seqs(usize::MAX).len(), usize::try_from(last).unwrap());
    assert!(seqs(0).is_empty());
    assert_eq!(store.snapshot(today()).unwrap().seq, last);
}

#[test]
fn readings_that_go_together_are_of_one_moment() {
    let base = Base::new();
    for mode in ["wal", "persist"] {
        base.raw().pragma_update(None, "journal_mode", mode).unwrap();
        let (mut store, mut other) = (base.open(), base.open());
        store.begin_reading().unwrap();
        let before = snapshot(&mut store).seq;
        // In a base that keeps no log, who commits waits for those who read.
        other.wait_at_most(std::time::Duration::ZERO).unwrap();
        let applied = other.apply(
            &crate::base::op(),
            &crate::base::actor("luc"),
            &Change::add_note(&note(mode), &[]),
        );
        assert_eq!(applied.is_ok(), mode == "wal");
        assert_eq!(snapshot(&mut store).seq, before);
        store.end_reading().unwrap();
        assert_eq!(snapshot(&mut store).seq > before, mode == "wal");
    }
}
