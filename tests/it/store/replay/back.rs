//! Whatever two people do, undo and redo, and however often they come back: an undoing restores
//! the former values and a redoing the later ones; nothing of the other's goes with it.

use std::collections::{BTreeMap, BTreeSet};

use binome::{
    domain::{
        journal::{Activity, Direction},
        refusal::Refusal,
    },
    store::Store,
};
use proptest::prelude::*;
use rusqlite::{Connection, types::Value};

use super::{
    State, done,
    moves::{Move, moves},
    replayed, rows, tell,
};
use crate::{
    base::{Base, actor, op},
    cases::{self, Drawn},
};

type Key = (String, String, String, Option<String>);

/// The values of a group's fields before it and after it, and the records born in it.
fn group(raw: &Connection, group: &str) -> (State, State, BTreeSet<(String, String)>) {
    let mut lines =
        raw.prepare("SELECT * FROM journal_full WHERE group_id = ? ORDER BY seq").unwrap();
    let mut lines = lines.query([group]).unwrap();
    let (mut before, mut after, mut born) = (State::new(), State::new(), BTreeSet::new());
    let mut seen: BTreeSet<Key> = BTreeSet::new();
    while let Some(line) = lines.next().unwrap() {
        let text = |name: &str| line.get::<_, String>(name).unwrap();
        let key: Key = (text("kind"), text("record"), text("field"), line.get("member").unwrap());
        if line.get::<_, i64>("rev").unwrap() == 1 {
            born.insert((key.0.clone(), key.1.clone()));
        }
        if seen.insert(key.clone()) {
            tell(&mut before, key.clone(), line.get("before_value").unwrap());
        }
        tell(&mut after, key, line.get("after_value").unwrap());
    }
    (before, after, born)
}

fn preview(store: &Store, person: &str, direction: Direction) -> Result<Activity, Refusal> {
    store.takes_back(&person.into(), direction)
}

/// Takes back, and holds the result to its preview.
fn take_back(
    store: &mut Store,
    raw: &Connection,
    born: &State,
    (person, direction): (&str, Direction),
) -> bool {
    let before = rows(raw);
    let expected = preview(store, person, direction);
    let taken = store.take_back(&op(), &actor(person), direction, None);
    let now = rows(raw);
    match (expected, taken) {
        (Ok(activity), Ok(_)) => {
            holds(raw, born, &activity.group, [&before, &now]);
            true
        }
        (Ok(_), Err(Refusal::Conflict(found))) => {
            assert!(!found.is_empty());
            assert_eq!(before, now);
            false
        }
        (Err(previewed), Err(refusal)) => {
            assert_eq!(previewed, refusal);
            assert_eq!(before, now);
            false
        }
        other => panic!("{other:?}"),
    }
}

/// The values of every record just after a group.
fn just_after(raw: &Connection, born: &State, group: &str) -> State {
    let mut lines = raw
        .prepare(
            "SELECT * FROM journal_full WHERE seq <=
                 (SELECT max(seq) FROM journal_full WHERE group_id = ?) ORDER BY seq",
        )
        .unwrap();
    let mut lines = lines.query([group]).unwrap();
    let mut state = born.clone();
    while let Some(line) = lines.next().unwrap() {
        let text = |name: &str| line.get::<_, String>(name).unwrap();
        let key = (text("kind"), text("record"), text("field"), line.get("member").unwrap());
        tell(&mut state, key, line.get("after_value").unwrap());
    }
    state
}

/// A record without its archived mark.
fn of<'a>(state: &'a State, key: &Key) -> BTreeMap<&'a Key, &'a Value> {
    let its = |other: &Key| (&other.0, &other.1) == (&key.0, &key.1) && other.2 != "archived";
    state.iter().filter(|(other, _)| its(other)).collect()
}

fn holds(raw: &Connection, founded: &State, name: &str, [before, now]: [&State; 2]) {
    let (before_group, left, born) = group(raw, name);
    let then = just_after(raw, founded, name);
    let changed: BTreeSet<&Key> =
        before.keys().chain(now.keys()).filter(|key| before.get(key) != now.get(key)).collect();
    assert!(!changed.is_empty());
    for key in changed {
        if key.2 == "archived" && now.contains_key(key) {
            // Nobody's words are archived with it.
            assert_eq!(of(before, key), of(&then, key), "{key:?}");
        }
        let record = (key.0.clone(), key.1.clone());
        if born.contains(&record) {
            // A record born there is archived as it is, and nothing of it is lost.
            assert_eq!((key.2.as_str(), now.get(key)), ("archived", Some(&Value::Integer(1))));
            continue;
        }
        assert_eq!(now.get(key), before_group.get(key), "{key:?}");
        assert_eq!(before.get(key), left.get(key), "somebody wrote since: {key:?}");
    }
}

fn try_case((moves, restarts): (Vec<(bool, Move)>, Vec<bool>)) {
    let base = Base::new();
    let raw = base.raw();
    let born = rows(&raw);
    let mut stores = BTreeMap::from([("anne", base.open()), ("luc", base.open())]);
    for ((she, one), restarts) in moves.iter().zip(restarts) {
        let person = if *she { "anne" } else { "luc" };
        if restarts {
            stores.insert(person, base.open());
        }
        let store = stores.get_mut(person).unwrap();
        if !matches!(one, Move::Undo) {
            done(store, person, one);
            continue;
        }
        let first = rows(&raw);
        if !take_back(store, &raw, &born, (person, Direction::Undo)) {
            continue;
        }
        let second = rows(&raw);
        assert!(take_back(store, &raw, &born, (person, Direction::Redo)));
        assert_eq!(&rows(&raw), &first);
        if restarts {
            assert!(take_back(store, &raw, &born, (person, Direction::Undo)));
            assert_eq!(&rows(&raw), &second);
            // And several in a row, as far as they go.
            let mut deep = 0;
            while deep < 3 && take_back(store, &raw, &born, (person, Direction::Undo)) {
                deep += 1;
            }
            for _ in 0..deep {
                assert!(take_back(store, &raw, &born, (person, Direction::Redo)));
            }
            assert_eq!(&rows(&raw), &second);
        }
    }
    assert_eq!(replayed(born, &raw), rows(&raw));
    stores["anne"].full_check().unwrap();
}

pub(crate) fn tried(cases: u32, drawn: Drawn) {
    let restarts = prop::collection::vec(any::<bool>(), 25);
    cases::tried(cases, drawn, &(moves(), restarts), try_case);
}

#[test]
fn undoing_and_redoing_go_back_and_forth_and_overwrite_nobody() {
    tried(30, Drawn::AsAlways);
}
