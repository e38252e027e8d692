//! Many who write notes at once: none is lost, none is stored twice.

use std::time::{Duration, Instant};

use binome::{domain::change::Change, store::Store};

use super::{
    Done, assert_whole, born, column, once, print_figures,
    process::{self, Process, ready},
};
use crate::base::{Base, follow_up, note, op};

/// Writes a number of notes, each after a rest.
#[test]
#[ignore = "run by a test below"]
fn writer() {
    let Some(base) = process::base() else { return };
    let mut store = Store::open(&base).unwrap();
    let args: Vec<u64> = process::args().iter().map(|word| word.parse().unwrap()).collect();
    let [me, notes, rest] = args[..] else { panic!() };
    ready();
    for n in 0..notes {
        let text = format!("note {n} de {me}");
        Done::say(&mut store, &op(), &Change::add_note(&note(&text), &[follow_up("promis")]));
        std::thread::sleep(Duration::from_millis(rest));
    }
}

/// Lets a number of processes write a number of notes each, with a rest in between, in milliseconds.
pub(crate) fn written_by(processes: usize, notes: usize, rest: u64) {
    let base = Base::new();
    let born = born(&base);
    let founding = column(&base, "SELECT id FROM operation");
    let since = Instant::now();
    let args: Vec<String> = (0..processes).map(|me| format!("{me} {notes} {rest}")).collect();
    let crowd = Process::many("writers::writer", &base.path(), &args);
    let lines: Vec<String> = crowd.into_iter().flat_map(Process::end).collect();
    let done = Done::all(&lines);
    let busy = lines.iter().filter(|line| *line == "busy").count();
    let what = format!("{processes} processes × {notes} notes, {busy} waits given up and retried");
    print_figures(&what, since, done.iter().map(|one| one.micros).collect());

    assert_eq!(done.len(), processes * notes);
    let ids = once(done.iter().map(|one| one.id.clone()).collect());
    assert_eq!(once(column(&base, "SELECT id FROM note")), ids);
    once(column(&base, "SELECT text FROM note"));
    assert_eq!(once(column(&base, "SELECT note FROM follow_up")), ids);
    let mut operations = once(column(&base, "SELECT id FROM operation"));
    for op in founding {
        operations.remove(&op);
    }
    assert_eq!(operations, once(done.into_iter().map(|one| one.op).collect()));
    assert_whole(&base, born);
}

#[test]
fn notes_of_many_at_once_are_each_stored_once() {
    written_by(8, 25, 0);
}

#[test]
fn notes_of_people_at_their_own_pace_are_each_stored_once() {
    written_by(6, 4, 100);
}
