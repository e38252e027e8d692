//! Many processes on one base: this program again and again, each running one of the tests that are
//! named as what it plays. Figures are printed, never asserted. The long forms are in `long`.

pub(crate) mod editors;
pub(crate) mod flips;
#[cfg(unix)]
pub(crate) mod full;
pub(crate) mod held;
pub(crate) mod kills;
mod process;
pub(crate) mod retries;
pub(crate) mod writers;

use std::{
    collections::BTreeSet,
    time::{Duration, Instant},
};

use binome::{
    domain::{change::Change, refusal::Refusal},
    store::{Applied, Store},
};

use self::process::say;
use crate::{
    base::{Base, actor, op},
    store::replay::{State, replayed, rows},
};

/// A random time up to this one: an operation's id ends at random.
fn a_while(most: Duration) {
    let micros = u64::try_from(most.as_micros()).unwrap().max(1);
    std::thread::sleep(Duration::from_micros(random(micros)));
}

/// A random number below this one.
fn random(below: u64) -> u64 {
    u64::from_str_radix(&op()[26..], 16).unwrap() % below
}

/// Applies a change and tries again as long as others hold the file, as the program does.
fn patiently(store: &mut Store, op: &str, change: &Change) -> Result<Applied, Refusal> {
    loop {
        match store.apply(op, &actor("anne"), change) {
            Err(Refusal::Busy) => say("busy"),
            other => return other,
        }
    }
}

/// One operation acknowledged to a process.
#[derive(Debug, Clone)]
struct Done {
    op: String,
    id: String,
    micros: u64,
}

impl Done {
    /// Does it, and says so.
    fn say(store: &mut Store, op: &str, change: &Change) -> String {
        let since = Instant::now();
        let id = patiently(store, op, change).unwrap().made.swap_remove(0);
        say(&format!("did {op} {} {}", if id.is_empty() { "-" } else { &id }, micros(since)));
        id
    }

    fn read(line: &str) -> Option<Self> {
        let mut words = line.strip_prefix("did ")?.split(' ').map(String::from);
        let (op, id) = (words.next()?, words.next()?);
        Some(Self { op, id, micros: words.next()?.parse().ok()? })
    }

    fn all(lines: &[String]) -> Vec<Self> {
        lines.iter().filter_map(|line| Self::read(line)).collect()
    }
}

fn micros(since: Instant) -> u64 {
    u64::try_from(since.elapsed().as_micros()).unwrap()
}

/// Prints how long commits took.
fn print_figures(what: &str, since: Instant, mut micros: Vec<u64>) {
    micros.sort_unstable();
    let at = |percent: usize| micros.get(micros.len() * percent / 100);
    let ms = |found: Option<&u64>| Duration::from_micros(found.copied().unwrap_or_default());
    println!(
        "{what}: {} commits in {:.1?}; a commit p50 {:.1?}, p99 {:.1?}, max {:.1?}",
        micros.len(),
        since.elapsed(),
        ms(at(50)),
        ms(at(99)),
        ms(micros.last()),
    );
}

/// The rows of a base before anything happens to it.
fn born(base: &Base) -> State {
    rows(&base.raw())
}

/// Whether the base is whole, its chain too, and the journal tells how it came to be so.
fn assert_whole(base: &Base, born: State) {
    base.open().full_check().unwrap();
    let raw = base.raw();
    assert!(replayed(born, &raw) == rows(&raw), "the journal tells another story than the rows");
}

/// A column of texts as any other tool reads it.
fn column(base: &Base, sql: &str) -> Vec<String> {
    let raw = base.raw();
    let mut all = raw.prepare(sql).unwrap();
    all.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

/// The same texts, wanting each to be there once.
fn once(texts: Vec<String>) -> BTreeSet<String> {
    let many = texts.len();
    let set: BTreeSet<String> = texts.into_iter().collect();
    assert_eq!(set.len(), many, "something is there twice");
    set
}
