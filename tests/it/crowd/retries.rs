//! Processes that die before they know whether they wrote: another tries again, and it is there once.

use std::time::Duration;

use binome::{domain::change::Change, store::Store};

use super::{
    Done, a_while, assert_whole, born, column, once, patiently,
    process::{self, Process, ready},
};
use crate::base::{Base, follow_up, note, op};

fn change(op: &str) -> Change {
    Change::add_note(&note(op), &[follow_up("promis")])
}

/// Writes a note under the given operation, and dies before it can say so.
#[test]
#[ignore = "run by a test below"]
fn dies_with_the_answer() {
    let Some(base) = process::base() else { return };
    let mut store = Store::open(&base).unwrap();
    let op = process::args().swap_remove(0);
    patiently(&mut store, &op, &change(&op)).unwrap();
    std::process::abort();
}

/// Writes a note under the given operation, and says so.
#[test]
#[ignore = "run by a test below"]
fn writer() {
    let Some(base) = process::base() else { return };
    let mut store = Store::open(&base).unwrap();
    let op = process::args().swap_remove(0);
    ready();
    Done::say(&mut store, &op, &change(&op));
}

/// Another process does it, and gets the one note that is there.
fn tried_again(base: &Base, op: &str) {
    let again = Process::begin("retries::writer", &base.path(), op);
    let done = Done::all(&again.end());
    assert_eq!(column(base, &format!("SELECT id FROM note WHERE text = '{op}'")), [&*done[0].id]);
    let promised = format!("SELECT what FROM follow_up WHERE note = '{}'", done[0].id);
    assert_eq!(column(base, &promised).len(), 1);
}

pub(crate) fn died_with_the_answer(rounds: usize) {
    let base = Base::new();
    let born = born(&base);
    for _ in 0..rounds {
        let op = op();
        Process::begin("retries::dies_with_the_answer", &base.path(), &op).wait();
        assert_eq!(
            column(&base, "SELECT id FROM operation").iter().filter(|o| **o == op).count(),
            1
        );
        tried_again(&base, &op);
    }
    assert_whole(&base, born);
}

#[test]
fn what_was_written_by_a_process_that_died_at_once_is_not_written_again() {
    died_with_the_answer(3);
}

pub(crate) fn in_doubt(rounds: usize) {
    let base = Base::new();
    let born = born(&base);
    let mut stored = 0;
    for _ in 0..rounds {
        let op = op();
        let mut writer = Process::begin("retries::writer", &base.path(), &op);
        writer.hears("ready");
        writer.go();
        a_while(Duration::from_millis(6));
        writer.kill();
        stored += column(&base, "SELECT id FROM operation").iter().filter(|o| **o == op).count();
        tried_again(&base, &op);
    }
    println!("{rounds} killed about their commit, {stored} of them after it");
    assert_eq!(once(column(&base, "SELECT id FROM note")).len(), rounds);
    assert_whole(&base, born);
}

#[test]
fn an_operation_in_doubt_that_another_process_tries_again_is_stored_once() {
    in_doubt(8);
}
