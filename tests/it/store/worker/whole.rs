//! A base too big to be checked before each write: checked whole when idle.

use std::{fs, time::Duration};

use binome::{
    config::Memos,
    domain::{memo::Memory, refusal::Refusal},
    store::worker::{News, Request},
};

use super::{Loop, add};
use crate::base::{Base, today};

fn memos(base: &Base) -> Memos {
    Memos::new(base.folder().join("memos"))
}

fn on(base: &Base) -> Loop {
    let desk = Loop::begin();
    desk.ask(Request::Remember(Box::new(memos(base))));
    desk.ask(Request::Open(base.path()));
    assert!(matches!(desk.next(), News::Opened { .. }));
    desk
}

/// Makes every byte of one page wrong that holds words of notes.
fn wreck(base: &Base) {
    let mut bytes = fs::read(base.path()).unwrap();
    let holds = |page: &[u8]| page.windows(8).filter(|one| one == b"mot mot ").count() > 200;
    let pages = bytes.chunks(4096).enumerate();
    let found: Vec<usize> = pages.filter(|(_, page)| holds(page)).map(|(at, _)| at).collect();
    let at = found[found.len() / 2] * 4096;
    bytes[at..at + 4096].fill(0x5a);
    fs::write(base.path(), bytes).unwrap();
}

#[test]
fn damage_that_is_found_later_is_reported_once_stops_writing_and_is_remembered() {
    let base = Base::big();
    wreck(&base);
    let store = base.open();
    assert!(matches!(store.quick_check(), Err(Refusal::Damaged(..))));
    assert_eq!(store.first_look(Some(&memos(&base))), Ok(()));
    drop(store);
    let desk = on(&base);
    let news = desk.next();
    assert!(matches!(news, News::Trouble(Refusal::Damaged(..))), "{news:?}");
    desk.save(1, &add("trop tard"));
    let news = desk.next();
    assert!(matches!(news, News::Refused(1, Refusal::Damaged(..))), "{news:?}");
    assert!(desk.end().is_empty());
    let again = base.open().first_look(Some(&memos(&base)));
    assert!(matches!(again, Err(Refusal::Damaged(..))), "{again:?}");
}

#[test]
fn a_look_at_the_whole_is_not_begun_again_the_same_day_of_the_same_file() {
    let base = Base::big();
    let which = base.open().which().unwrap();
    let parts = base.open().parts().unwrap();
    let desk = on(&base);
    let seen = || memos(&base).looked(&which).is_some_and(|look| look.parts.len() == parts.len());
    while !seen() {
        let news = desk.news.recv_timeout(Duration::from_millis(5));
        assert!(news.is_err(), "{news:?}");
    }
    // It keeps nobody from writing, and holds after what is written.
    desk.save(1, &add("pendant ce temps"));
    assert_eq!(desk.applied().0, 1);
    desk.changed();
    desk.end();
    let store = base.open();
    let look = |day| store.look(Some(&memos(&base)), day).unwrap().parts;
    assert_eq!(look(today()), parts);
    assert!(look(today().succ_opt().unwrap()).is_empty());
    let other = Base::big();
    assert!(other.open().look(Some(&memos(&base)), today()).unwrap().parts.is_empty());
}
