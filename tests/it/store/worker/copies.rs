//! The copies of the day, taken when nobody asks for anything.

use std::time::Duration;

use binome::{
    domain::refusal::Refusal,
    store::worker::{News, Request},
};

use super::{Loop, add};
use crate::base::{Base, names};

/// The news until this becomes true; it must.
fn until(desk: &Loop, done: impl Fn() -> bool) -> Vec<News> {
    let mut news = Vec::new();
    while !done() {
        news.extend(desk.news.recv_timeout(Duration::from_millis(5)));
    }
    news
}

#[test]
fn copies_of_the_day_are_taken_when_nothing_else_is_asked_and_only_where_wanted() {
    let base = Base::new();
    let own = base.folder().join("own");
    let desk = Loop::on(&base);
    desk.ask(Request::KeepCopies(Some(own.clone())));
    let copied = |folder: &std::path::Path| {
        // Not one that is still being written, under a longer name.
        let inside = |one: &String| one.starts_with("ain-20261123-") && one.len() == 22;
        folder.exists() && names(folder).iter().any(inside)
    };
    let mine = || own.exists() && names(&own).iter().any(|id| copied(&own.join(id)));
    let news = until(&desk, || mine() && copied(&base.folder().join("ain.binome.copies")));
    assert!(news.is_empty(), "{news:?}");
    desk.save(1, &add("après"));
    assert_eq!(desk.applied().0, 1);
    desk.changed();
    assert!(desk.end().is_empty());
}

#[test]
fn a_copy_that_cannot_be_taken_is_reported_once_and_work_goes_on() {
    let base = Base::new();
    std::fs::write(base.folder().join("ain.binome.copies"), "in the way").unwrap();
    let desk = Loop::on(&base);
    desk.ask(Request::KeepCopies(None));
    assert!(matches!(desk.next(), News::Trouble(Refusal::Folder(..))));
    desk.save(1, &add("quand même"));
    assert_eq!(desk.applied().0, 1);
    desk.changed();
    let waited = desk.news.recv_timeout(Duration::from_millis(100));
    assert!(waited.is_err(), "{waited:?}");
}
