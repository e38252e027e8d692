//! The communes of many départements: remembered for the first picture, and held beside the file after.

use std::{fs, thread, time::Duration};

use binome::{
    config::Memos,
    domain::memo::{Mark, Memory},
    exchange::read::reference,
    store::{
        Founding, Store,
        worker::{News, Request},
    },
};
use rusqlite::Connection;
use tempfile::TempDir;

use super::Loop;

const ARRAS: &str = "62041";

fn opened(folder: &TempDir) -> (Loop, u32) {
    let desk = Loop::begin();
    desk.ask(Request::Remember(Box::new(Memos::new(folder.path().join("memos")))));
    desk.ask(Request::Open(folder.path().join("base")));
    let News::Opened { facts, .. } = desk.next() else { panic!() };
    assert!(facts.territories.iter().all(|one| one.population > 0));
    (desk, facts.commune(ARRAS).unwrap().population)
}

fn kept(folder: &TempDir) -> Vec<u8> {
    let file = || {
        let files = fs::read_dir(folder.path().join("memos")).into_iter().flatten().flatten();
        let mut paths = files.map(|one| one.path());
        paths.find(|path| path.extension().is_some_and(|end| end == "communes"))
    };
    // Nobody is told that they were kept.
    loop {
        match file() {
            Some(path) => return fs::read(path).unwrap(),
            None => thread::sleep(Duration::from_millis(1)),
        }
    }
}

#[test]
fn communes_that_are_remembered_give_way_to_those_of_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("base");
    let reference = reference::several(&["62", "02", "80"]).unwrap();
    drop(Store::create(&path, &Founding { reference, demo: false, deeds: Vec::new() }).unwrap());
    let (desk, before) = opened(&folder);
    let first = kept(&folder);
    assert!(desk.end().is_empty());

    // By a hand that leaves no line: what is remembered serves until the file is read.
    let raw = Connection::open(&path).unwrap();
    raw.execute("UPDATE commune SET population = 7 WHERE id = ?", [ARRAS]).unwrap();
    drop(raw);
    let (desk, recalled) = opened(&folder);
    assert_eq!(recalled, before);
    assert_eq!(desk.changed().commune(ARRAS).unwrap().population, 7);
    assert!(desk.end().is_empty());
    assert_ne!(kept(&folder), first);
    assert_eq!(opened(&folder).1, 7);
}

#[test]
fn what_is_half_kept_or_of_another_moment_is_read_anew() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("base");
    let reference = reference::several(&["62", "02", "80"]).unwrap();
    drop(Store::create(&path, &Founding { reference, demo: false, deeds: Vec::new() }).unwrap());
    let memos = Memos::new(folder.path().join("memos"));
    let mut store = Store::open(&path).unwrap();
    store.snapshot("2026-11-28".parse().unwrap()).unwrap();
    store.keep_communes(&memos);
    let whole = kept(&folder);
    assert!(store.recall_communes(&memos).unwrap());
    let which = store.which().unwrap();
    let mut told = Mark { seq: 0, hash: String::new() };
    assert!(memos.communes(&which, &told).is_some());
    told.seq = 12;
    assert!(memos.communes(&which, &told).is_none());
    let file = folder.path().join("memos").join(format!("{which}.communes"));
    for half in [whole.len() - 1, whole.len() / 2, 3, 0] {
        fs::write(&file, &whole[..half]).unwrap();
        assert!(!store.recall_communes(&memos).unwrap());
    }
}
