//! While another program holds the file, writes wait and queries are answered.

use binome::{
    domain::{
        page::NotesQuery,
        query::{Answer, Query},
        refusal::Refusal,
    },
    store::worker::{News, Request},
};

use super::{Loop, add};
use crate::base::Base;

/// How many notes the file holds, seen by another program.
fn notes(base: &Base) -> i64 {
    let other = rusqlite::Connection::open(base.path()).unwrap();
    other.query_row("SELECT count(*) FROM note", [], |row| row.get(0)).unwrap()
}

/// Another program that holds the file.
fn held(base: &Base) -> rusqlite::Connection {
    let other = rusqlite::Connection::open(base.path()).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    other
}

/// A note that waits for a file that another program holds.
fn waits(text: &str) -> (Base, Loop, rusqlite::Connection) {
    let base = Base::new();
    let desk = Loop::on(&base);
    let other = held(&base);
    desk.save(1, &add(text));
    assert!(matches!(desk.next(), News::Waiting(1, 1)));
    (base, desk, other)
}

#[test]
fn a_save_waits_for_the_file_while_everything_else_is_answered() {
    let (base, desk, other) = waits("attend son tour");
    desk.ask(Request::Read(Query::Notes(NotesQuery { limit: 10, ..NotesQuery::default() })));
    assert!(matches!(desk.next(), News::Read(_, Ok(Answer::Notes(page))) if page.notes.is_empty()));
    other.execute_batch("COMMIT").unwrap();
    let (ticket, _) = loop {
        match desk.next() {
            News::Waiting(..) => {}
            News::Applied(ticket, applied) => break (ticket, applied),
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(ticket, 1);
    desk.changed();
    desk.end();
    assert_eq!(notes(&base), 1);
}

#[test]
fn a_save_that_waits_may_be_given_up_and_is_not_written_later() {
    let (base, desk, other) = waits("on y renonce");
    desk.ask(Request::Withdraw(1));
    assert!(matches!(desk.next(), News::Refused(1, Refusal::Busy)));
    other.execute_batch("COMMIT").unwrap();
    desk.save(2, &add("et on recommence"));
    assert_eq!(desk.applied().0, 2);
    desk.changed();
    desk.end();
    assert_eq!(notes(&base), 1);
}

#[test]
fn what_still_waits_when_the_screen_has_gone_is_written() {
    let (base, desk, other) = waits("en partant");
    let letting_go = std::thread::spawn(move || {
        std::thread::sleep(std::time::Duration::from_millis(500));
        other.execute_batch("COMMIT").unwrap();
    });
    let heard = desk.end();
    letting_go.join().unwrap();
    assert!(heard.iter().any(|news| matches!(news, News::Applied(1, _))));
    assert_eq!(notes(&base), 1);
}
