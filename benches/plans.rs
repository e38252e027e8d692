//! Large plans from outside, in a pseudo-terminal: opening, the sheet of a convention, its plan narrowed
//! as one types. Prints figures beside the bare frame and a key of the sector, asserts none.
//!
//! `cargo bench --bench plans` makes both bases of `examples/plans.rs` first; `-- BASE…` takes others.

#![expect(clippy::expect_used, reason = "a bench that cannot run says why and stops")]

mod made;
mod pty;

use std::{
    path::Path,
    time::{Duration, Instant},
};

use pty::{Program, QUIET, build_bare, median};

const STARTS: usize = 20;
const TURNS: usize = 40;

/// Silence that ends the picture of a key.
const KEY_QUIET: Duration = Duration::from_millis(20);

/// Who `examples/plans.rs` writes.
const WHO: &str = "Luc Spécimen";

fn main() {
    let binome = Path::new(env!("CARGO_BIN_EXE_binome"));
    let bare = build_bare();
    let folder = tempfile::tempdir().expect("a folder");
    let bases = made::bases(folder.path(), &[("caf.db", &[]), ("france.db", &["--france"])]);
    for base in &bases {
        println!("{base}");
        // Each base has a user of its own, who knows no other.
        let home = tempfile::tempdir().expect("a folder");
        print(binome, &bare, &["--db", base, "--as", WHO], home.path());
    }
}

fn print(binome: &Path, bare: &Path, args: &[&str], home: &Path) {
    let (opening, frame) = pty::first_screens(binome, bare, args, home, STARTS);
    println!("bare frame {frame:.1?}, median of {STARTS}");
    beside("opening", opening, frame, "bare frame");
    let mut run = Program::start(binome, args, home);
    run.picture(QUIET).expect("a picture");
    let sector = each(&mut run, &[("\u{1b}[B", true), ("\u{1b}[A", true)]);
    println!("a key of the sector {sector:.1?}, median of {}", 2 * TURNS);
    run.press("\t");
    run.picture(QUIET);
    // The sheet is opened and left, then narrowed.
    let sheet = each(&mut run, &[("\r", true), ("\u{1b}", false)]);
    beside("the sheet of a convention", sheet, frame, "bare frame");
    run.press("\r");
    run.picture(QUIET);
    for (name, keys) in [
        ("the sheet, Down", &[("\u{1b}[B", true)][..]),
        ("the sheet, Up", &[("\u{1b}[A", true)]),
        ("fold and unfold", &[("\r", true), ("\r", true)]),
    ] {
        beside(name, each(&mut run, keys), sector, "key of the sector");
    }
    run.press("/");
    run.picture(QUIET);
    let letter = each(&mut run, &[("o", true), ("u", true), ("\u{7f}", true), ("\u{7f}", true)]);
    beside("a letter of the filter", letter, sector, "key of the sector");
    run.end();
}

/// Presses keys in turn; the median of those that are timed.
fn each(run: &mut Program, keys: &[(&str, bool)]) -> Duration {
    let mut times = Vec::new();
    for _ in 0..TURNS {
        for (key, timed) in keys {
            let at: Instant = run.press(key);
            let last = run.picture(KEY_QUIET).map(|(last, _)| last);
            times.extend(last.filter(|_| *timed).map(|last| last - at));
        }
    }
    median(&mut times)
}

fn beside(name: &str, took: Duration, other: Duration, what: &str) {
    let ratio = took.as_secs_f64() / other.as_secs_f64();
    println!("{name}: {took:.1?}, {ratio:.2} times a {what}");
}
