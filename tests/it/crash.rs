//! Writers killed at any moment: the base stays whole, and what was acknowledged is on the disk.

use std::{
    io::{BufRead as _, BufReader, Write as _},
    path::Path,
    process::{Child, ChildStdout, Command, Stdio},
    time::Duration,
};

use binome::{
    domain::{change::Change, deed::Deed, refusal::Refusal},
    store::Store,
};

use crate::base::{Base, actor, follow_up, founding, note, notes, op};

const BASE: &str = "BINOME_TEST_CRASH_BASE";
const NOTES: usize = 200;

/// Writes notes for ever, and says the id of each once it is written.
#[test]
#[ignore = "run and killed by the test below"]
fn writer() {
    let Some(path) = std::env::var_os(BASE) else { return };
    let mut store = Store::open(Path::new(&path)).unwrap();
    for n in 0.. {
        let change = Change::add_note(&note(&format!("note {n}")), &[follow_up("promis")]);
        let made = store.apply(&op(), &actor("anne"), &change).unwrap().made;
        let mut out = std::io::stdout();
        writeln!(out, "\nwrote {}", made[0]).unwrap();
        out.flush().unwrap();
    }
}

/// Founds a base with many notes in it.
#[test]
#[ignore = "run and killed by a test below"]
fn founder() {
    let Some(path) = std::env::var_os(BASE) else { return };
    let deed = || Deed {
        at: "2026-01-01T00:00:00.000Z".into(),
        by: None,
        change: Change::add_note(&note(&"long ".repeat(500)), &[]),
    };
    let deeds = std::iter::repeat_with(deed).take(NOTES).collect();
    Store::create(Path::new(&path), &founding("01", deeds)).unwrap();
}

struct Writer {
    child: Child,
    output: BufReader<ChildStdout>,
}

/// This program again, running one of the tests above.
fn child(test: &str, path: &Path) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--ignored", "--nocapture", "--exact", &format!("crash::{test}")])
        .env(BASE, path)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// Up to a number of milliseconds, at random: an operation's id ends so.
fn a_while(most: u64) {
    let random = u64::from_str_radix(&op()[28..], 16).unwrap();
    std::thread::sleep(Duration::from_micros(random % (most * 1_000)));
}

impl Writer {
    fn begin(base: &Base) -> Self {
        let mut child = child("writer", &base.path());
        let output = BufReader::new(child.stdout.take().unwrap());
        Self { child, output }
    }

    /// The next id it was given; nothing once it is dead and all its output is read.
    fn acknowledged(&mut self) -> Option<String> {
        loop {
            let mut line = String::new();
            if self.output.read_line(&mut line).unwrap() == 0 || !line.ends_with('\n') {
                return None;
            }
            if let Some(id) = line.trim_end().strip_prefix("wrote ") {
                return Some(id.to_owned());
            }
        }
    }

    /// Ends it with no chance to tidy up; gives the output not yet read.
    fn kill(mut self) -> Vec<String> {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
        std::iter::from_fn(|| self.acknowledged()).collect()
    }
}

pub(crate) fn outlived(rounds: usize) {
    let (mut base, mut acknowledged) = (Base::new(), Vec::new());
    for round in 0..rounds {
        // Crashes add up on one base for a while; then another keeps the looks short.
        if round % 5 == 0 {
            (base, acknowledged) = (Base::new(), Vec::new());
        }
        // Two at once, so that one is killed while the other waits for its turn.
        let mut writers = [Writer::begin(&base), Writer::begin(&base)];
        acknowledged.extend(writers[0].acknowledged());
        a_while(40);
        let [one, other] = writers;
        acknowledged.extend(one.kill());
        acknowledged.extend(other.kill());
        let store = base.open();
        store.full_check().unwrap();
        for id in &acknowledged {
            let found = store.note(&id.as_str().into()).unwrap();
            assert_eq!(found.map(|(_, follow_ups)| follow_ups.len()), Some(1), "{id}");
        }
        assert!(!acknowledged.is_empty());
    }
}

#[test]
fn what_was_acknowledged_outlives_a_kill() {
    outlived(20);
}

pub(crate) fn founded(rounds: usize) {
    let folder = tempfile::tempdir().unwrap();
    for round in 0..rounds {
        let path = folder.path().join(round.to_string());
        let mut founder = child("founder", &path);
        a_while(400);
        founder.kill().unwrap();
        founder.wait().unwrap();
        match Store::open(&path) {
            Ok(store) => {
                store.full_check().unwrap();
                assert_eq!(notes(&store).len(), NOTES);
            }
            Err(Refusal::Missing(_) | Refusal::NotABase(_) | Refusal::OtherProgram(_)) => {}
            Err(other) => panic!("{other:?}"),
        }
    }
}

#[test]
fn a_founding_that_is_killed_is_a_base_whole_or_none() {
    founded(20);
}
