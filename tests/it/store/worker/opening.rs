//! A base is opened with what its first picture shows; the whole follows.

use std::{sync::mpsc::channel, time::Duration};

use binome::{
    domain::{
        change::Change,
        field::{Field, Fields, RecordKind, Value},
    },
    store::worker::{News, Request, run},
};

use super::Loop;
use crate::base::{Base, actor, today, write, written};

#[test]
fn the_first_picture_waits_neither_for_plans_nor_for_who_is_in_front() {
    let base = Base::new();
    let fields: Fields = [
        (Field::Function.into(), Value::from("Maire")),
        (Field::Body.into(), "Saint-Paul".into()),
        (Field::Kind.into(), "elu".into()),
    ]
    .into();
    write(&mut base.open(), &Change::write(RecordKind::Contact, None, fields));
    let (ask, asked) = channel();
    let (tell, news) = channel();
    let thread = std::thread::spawn(move || {
        run(&asked, Duration::from_millis(250), today(), |one| tell.send(one).unwrap());
    });
    ask.send(Request::ActAs(actor("luc"))).unwrap();
    ask.send(Request::Open(base.path())).unwrap();
    let News::Opened { facts, .. } = news.recv().unwrap() else { panic!() };
    assert!(!facts.territories.is_empty() && facts.contacts.is_empty());
    let News::Whole(facts) = news.recv().unwrap() else { panic!() };
    assert!(!facts.territories.is_empty() && !facts.contacts.is_empty());
    // Another that cannot be opened leaves it as it is.
    ask.send(Request::Open("/no/such/base".into())).unwrap();
    drop(ask);
    thread.join().unwrap();
    let rest: Vec<News> = news.into_iter().collect();
    assert!(rest.iter().all(|one| !matches!(one, News::Whole(_))), "{}", rest.len());
}

#[test]
fn a_day_that_comes_before_any_base_is_kept_for_it() {
    let base = Base::new();
    written(&mut base.open(), "du 20 novembre");
    let desk = Loop::begin();
    desk.ask(Request::Today("2026-11-19".parse().unwrap()));
    desk.ask(Request::Open(base.path()));
    assert!(matches!(desk.next(), News::Opened { facts, .. } if facts.contacts.is_empty()));
}
