//! Writers killed at any moment while others write: what was acknowledged is on the disk, with a log
//! beside the base as on a local disk, and with the journal that stays, as over a share.

use std::{
    collections::BTreeSet,
    time::{Duration, Instant},
};

use binome::{
    domain::{change::Change, note::Note},
    store::Store,
};

use super::{
    Done, a_while, assert_whole, born, column, print_figures,
    process::{self, Process},
    random,
};
use crate::base::{Base, follow_up, note, op};

const WRITERS: usize = 4;

/// Kills on one base, before another keeps the looks short.
const KILLS_A_BASE: usize = 20;

/// Writes notes and changes every second one, for ever.
#[test]
#[ignore = "run and killed by the test below"]
fn writer() {
    let Some(base) = process::base() else { return };
    let mut store = Store::open(&base).unwrap();
    for n in 0.. {
        let first = note(&format!("note {n}"));
        let id = Done::say(&mut store, &op(), &Change::add_note(&first, &[follow_up("promis")]));
        if n % 2 == 1 {
            let first = Note { id: id.as_str().into(), ..first };
            let mine = Note { text: format!("note {n}, relue"), ..first.clone() };
            Done::say(&mut store, &op(), &Change::edit_note(&first, &mine));
        }
    }
}

/// Kills writers of one base one after the other; gives what they did.
fn killed(kills: usize, mode: &str) -> Vec<Done> {
    let base = Base::new();
    // A base that keeps no log stays so.
    base.raw().pragma_update(None, "journal_mode", mode).unwrap();
    assert_eq!(base.open().journal_mode().unwrap(), mode);
    let born = born(&base);
    let begin = || Process::begin("kills::writer", &base.path(), "");
    let mut writers: Vec<Process> = std::iter::repeat_with(begin).take(WRITERS).collect();
    let mut done = Vec::new();
    for _ in 0..kills {
        let one = usize::try_from(random(WRITERS as u64)).unwrap();
        // A process that has not begun to write tells nothing by its death.
        done.extend(Done::read(&writers[one].hears("did")));
        a_while(Duration::from_millis(60));
        let victim = std::mem::replace(&mut writers[one], begin());
        let its = Done::all(&victim.kill());
        let operations: BTreeSet<_> =
            column(&base, "SELECT id FROM operation").into_iter().collect();
        assert!(its.iter().all(|one| operations.contains(&one.op)));
        done.extend(its);
    }
    done.extend(writers.into_iter().flat_map(|writer| Done::all(&writer.kill())));
    let operations: BTreeSet<_> = column(&base, "SELECT id FROM operation").into_iter().collect();
    let notes: BTreeSet<_> = column(&base, "SELECT id FROM note").into_iter().collect();
    for Done { op, id, .. } in &done {
        assert!(operations.contains(op), "an operation that was acknowledged is lost");
        assert!(id == "-" || notes.contains(id), "a note that was acknowledged is lost");
    }
    assert_whole(&base, born);
    done
}

pub(crate) fn outlived(mode: &str, kills: usize) {
    let since = Instant::now();
    let (mut left, mut micros) = (kills, Vec::new());
    println!("{left} kills over {WRITERS} writers, {mode}");
    while left > 0 {
        let kills = left.min(KILLS_A_BASE);
        micros.extend(killed(kills, mode).into_iter().map(|one| one.micros));
        left -= kills;
    }
    print_figures(&format!("writers killed, {mode}"), since, micros);
}

#[test]
fn what_was_acknowledged_outlives_the_kills_of_many() {
    outlived("wal", 12);
}

#[test]
fn what_was_acknowledged_outlives_the_kills_of_many_where_the_journal_stays() {
    outlived("persist", 12);
}
