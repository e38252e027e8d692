//! A big working copy: what was written in it since it left is verified, and no more.

use std::fs;

use binome::domain::refusal::Refusal;
use rusqlite::Connection;

use super::{at, away, back};
use crate::base::{Base, actor, past_triggers, reread, written};

#[test]
fn whatever_was_tampered_with_in_what_comes_back_is_reported_and_nothing_comes() {
    let base = Base::big();
    let mut store = base.open();
    let (path, mut copy) = away(&store, base.folder(), "portable");
    let made = written(&mut copy, "en route");
    drop(copy);
    let (whole, before) = (fs::read(&path).unwrap(), store.last_seq().unwrap());
    let id = made.id.as_str();
    for sql in [
        format!("UPDATE note SET text = 'autre', folded = 'autre' WHERE id = '{id}'"),
        "UPDATE journal_value SET after_value = 'autre' WHERE seq = (SELECT max(seq) FROM journal)"
            .into(),
        "UPDATE journal SET rev = 7 WHERE seq = (SELECT max(seq) FROM journal)".into(),
        "UPDATE operation SET machine = 'autre' WHERE seq = (SELECT max(seq) FROM operation)"
            .into(),
        "UPDATE journal SET hash = x'00' WHERE seq = (SELECT seq FROM working_copy)".into(),
        "UPDATE commune SET population = 1 WHERE id = '01004'".into(),
    ] {
        fs::write(&path, &whole).unwrap();
        past_triggers(&Connection::open(&path).unwrap(), &sql);
        let refused = store.bring_back(&actor("zoé"), &path, at());
        assert!(matches!(refused, Err(Refusal::Damaged(..))), "{sql}: {refused:?}");
        assert_eq!(store.last_seq().unwrap(), before);
    }
    fs::write(&path, &whole).unwrap();
    assert_eq!(back(&mut store, &path).operations, 1);
    assert_eq!(reread(&store, &made).text, "en route");
}

#[test]
fn of_a_big_base_the_copy_of_the_day_is_enough() {
    let base = Base::big();
    let mut store = base.open();
    let (path, mut copy) = away(&store, base.folder(), "portable");
    for n in 0..2 {
        written(&mut copy, &format!("en route {n}"));
        assert_eq!(back(&mut store, &path).operations, 1);
        assert_eq!(store.copies().len(), 1);
    }
    store.full_check().unwrap();
}
