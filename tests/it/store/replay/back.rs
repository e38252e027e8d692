//! Whatever two people do, undo and redo, and however often they come back: an undoing puts back what
//! the fields said and a redoing what they had come to say; nothing of the other's goes with it.

use std::collections::{BTreeMap, BTreeSet};

use binome::{
    domain::{
        journal::{Doing, Way},
        refusal::Refusal,
    },
    store::Store,
};
use proptest::prelude::*;
use rusqlite::{Connection, types::Value};

use super::{
    Told, done,
    moves::{Move, moves},
    replayed, rows, tell,
};
use crate::base::{Base, actor, op};

type Key = (String, String, String, Option<String>);

/// What a group says its fields said before it and after it, and the records it gave birth to.
fn group(raw: &Connection, group: &str) -> (Told, Told, BTreeSet<(String, String)>) {
    let mut lines =
        raw.prepare("SELECT * FROM journal_full WHERE group_id = ? ORDER BY seq").unwrap();
    let mut lines = lines.query([group]).unwrap();
    let (mut before, mut after, mut born) = (Told::new(), Told::new(), BTreeSet::new());
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

fn told(store: &Store, person: &str, way: Way) -> Result<Doing, Refusal> {
    store.takes_back(&person.into(), way)
}

/// Takes back, and holds what came of it to what was told.
fn take_back(store: &mut Store, raw: &Connection, person: &str, way: Way) -> bool {
    let before = rows(raw);
    let expected = told(store, person, way);
    let taken = store.take_back(&op(), &actor(person), way, None);
    let now = rows(raw);
    match (expected, taken) {
        (Ok(doing), Ok(_)) => {
            holds(raw, &doing.group, &before, &now);
            true
        }
        (Ok(_), Err(Refusal::Conflict(found))) => {
            assert!(!found.is_empty());
            assert_eq!(before, now);
            false
        }
        (Err(told), Err(refusal)) => {
            assert_eq!(told, refusal);
            assert_eq!(before, now);
            false
        }
        other => panic!("{other:?}"),
    }
}

fn holds(raw: &Connection, name: &str, before: &Told, now: &Told) {
    let (said, left, born) = group(raw, name);
    let changed: BTreeSet<&Key> =
        before.keys().chain(now.keys()).filter(|key| before.get(key) != now.get(key)).collect();
    assert!(!changed.is_empty());
    for key in changed {
        let record = (key.0.clone(), key.1.clone());
        if born.contains(&record) {
            // What was born goes aside as it is, and nothing of it is lost.
            assert_eq!((key.2.as_str(), now.get(key)), ("archived", Some(&Value::Integer(1))));
            continue;
        }
        assert_eq!(now.get(key), said.get(key), "{key:?}");
        assert_eq!(before.get(key), left.get(key), "somebody wrote since: {key:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    #[test]
    fn undoing_and_redoing_go_back_and_forth_and_overwrite_nobody(
        moves in moves(),
        restarts in prop::collection::vec(any::<bool>(), 25),
    ) {
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
                // Something new was done: nothing is to be redone, unless it changed nothing.
                continue;
            }
            let first = rows(&raw);
            if !take_back(store, &raw, person, Way::Undo) {
                continue;
            }
            let second = rows(&raw);
            prop_assert!(take_back(store, &raw, person, Way::Redo));
            prop_assert_eq!(&rows(&raw), &first);
            if restarts {
                prop_assert!(take_back(store, &raw, person, Way::Undo));
                prop_assert_eq!(&rows(&raw), &second);
                // And several in a row, as far as they go.
                let mut deep = 0;
                while deep < 3 && take_back(store, &raw, person, Way::Undo) {
                    deep += 1;
                }
                for _ in 0..deep {
                    prop_assert!(take_back(store, &raw, person, Way::Redo));
                }
                prop_assert_eq!(&rows(&raw), &second);
            }
        }
        prop_assert_eq!(replayed(born, &raw), rows(&raw));
        stores["anne"].full_check().unwrap();
    }
}
