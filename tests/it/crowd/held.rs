//! A base that somebody holds for a long time: reading goes on, writing waits and is then done once.

use std::{
    sync::mpsc::channel,
    time::{Duration, Instant},
};

use binome::{
    domain::{change::Change, page::NotesQuery, query::Query},
    store::worker::{News, Request, run},
};
use rusqlite::Connection;

use super::{
    assert_whole, born, column, once,
    process::{self, Process, ready, say},
};
use crate::{
    base::{Base, note, op, today},
    hearing::tell_but_whole,
};

const DESKS: usize = 3;

/// Holds the base until it is let go.
#[test]
#[ignore = "run by the test below"]
fn holder() {
    let Some(base) = process::base() else { return };
    let conn = Connection::open(base).unwrap();
    conn.execute_batch("BEGIN IMMEDIATE").unwrap();
    ready();
    say("lets go");
    conn.execute_batch("COMMIT").unwrap();
}

/// The program without its screen: saves a note, and reads for as long as that waits.
#[test]
#[ignore = "run by the test below"]
fn desk() {
    let Some(base) = process::base() else { return };
    let (requests, asked) = channel();
    let (tell, news) = channel();
    let thread = std::thread::spawn(move || {
        run(&asked, Duration::from_millis(250), today(), |one| tell_but_whole(&tell, one));
    });
    requests.send(Request::Open(base)).unwrap();
    assert!(matches!(news.recv().unwrap(), News::Opened { .. }));
    ready();
    let change = Change::add_note(&note(&process::args()[0]), &[]);
    requests.send(Request::Save(1, op(), change)).unwrap();
    let ask = || requests.send(Request::Read(Query::Notes(NotesQuery::default()))).unwrap();
    ask();
    let mut read = 0;
    loop {
        match news.recv().unwrap() {
            News::Read(..) => {
                read += 1;
                ask();
            }
            News::Waiting(1, seconds) => say(&format!("waits {seconds} {read}")),
            News::Applied(1, applied) => break say(&format!("wrote {}", applied.made[0])),
            News::Changed(_) => {}
            other => panic!("{other:?}"),
        }
    }
    drop(requests);
    thread.join().unwrap();
}

pub(crate) fn held_for(seconds: u64) {
    let base = Base::new();
    let born = born(&base);
    let texts: Vec<String> = (0..DESKS).map(|n| format!("du-poste-{n}")).collect();
    let holder = Process::begin("held::holder", &base.path(), "");
    holder.hears("ready");
    let since = Instant::now();
    let desks = Process::many("held::desk", &base.path(), &texts);
    for desk in &desks {
        let mut read_before = 0;
        for second in 1..=seconds {
            let line = desk.next().unwrap();
            let words: Vec<&str> = line.split(' ').collect();
            let ["waits", waited, read] = words[..] else { panic!("{line}") };
            let (waited, read): (u64, u64) = (waited.parse().unwrap(), read.parse().unwrap());
            assert!(waited >= second && read > read_before, "{line}");
            read_before = read;
        }
        println!("held: {read_before} readings answered while a note waited {seconds} s");
    }
    assert!(column(&base, "SELECT id FROM note").is_empty());
    assert_eq!(holder.end(), ["lets go"]);
    let mut ids = Vec::new();
    for desk in desks {
        let lines = desk.end();
        ids.extend(lines.iter().filter_map(|line| line.strip_prefix("wrote ").map(String::from)));
    }
    println!("held for {:.1?}, {} notes stored", since.elapsed(), ids.len());
    assert_eq!(ids.len(), DESKS);
    assert_eq!(once(column(&base, "SELECT id FROM note")), once(ids));
    assert_eq!(once(column(&base, "SELECT text FROM note")), once(texts));
    assert_whole(&base, born);
}

#[test]
fn while_a_base_is_held_reading_goes_on_and_writing_waits_to_be_done_once() {
    held_for(2);
}
