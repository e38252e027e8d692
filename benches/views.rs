//! Each view over all of France, from outside in a pseudo-terminal: opening it, scrolling a row, seeing it
//! as it was known. Prints figures beside the bare frame and a key of the sector, asserts none.
//!
//! `cargo bench --bench views` makes the base of `examples/plans.rs` first; `-- BASE…` takes others.

#![expect(clippy::expect_used, reason = "a bench that cannot run says why and stops")]

mod made;
mod pty;

use std::{
    path::Path,
    time::{Duration, Instant},
};

use pty::{Program, QUIET, build_bare, median};

const STARTS: usize = 15;
const TURNS: usize = 7;
const ROWS: usize = 30;

/// Silence that ends the picture of a key.
const KEY_QUIET: Duration = Duration::from_millis(40);

/// Silence that ends a picture whose rows are awaited.
const ANSWER: Duration = Duration::from_millis(700);

/// Who `examples/plans.rs` writes.
const WHO: &str = "Luc Spécimen";

/// The letter of each view after `v`.
const VIEWS: [(&str, &str); 7] = [
    ("Échéances", "e"),
    ("Plan", "p"),
    ("Chiffres", "c"),
    ("Carte", "m"),
    ("Frise", "f"),
    ("Questions", "q"),
    ("Activité", "a"),
];

const DOWN: &str = "\u{1b}[B";
const UP: &str = "\u{1b}[A";

fn main() {
    let binome = Path::new(env!("CARGO_BIN_EXE_binome"));
    let bare = build_bare();
    let folder = tempfile::tempdir().expect("a folder");
    let bases = made::bases(folder.path(), &[("france.db", &["--france", "--notes", "80"])]);
    for base in &bases {
        println!("{base}");
        // Each base has a user of its own, who knows no other.
        let home = tempfile::tempdir().expect("a folder");
        print(binome, &bare, &["--db", base, "--as", WHO], home.path());
    }
}

fn print(binome: &Path, bare: &Path, args: &[&str], home: &Path) {
    let (opening, frame) = pty::first_screens(binome, bare, args, home, STARTS);
    println!("bare frame {frame:.1?}, opening {opening:.1?}, median of {STARTS}");
    let mut run = Program::start(binome, args, home);
    run.picture(QUIET).expect("a picture");
    let sector = scrolled(&mut run);
    println!("a row of the sector {sector:.1?}, median of {}", 2 * ROWS);
    for (name, letter) in VIEWS {
        let first = view(&mut run, letter, ANSWER).unwrap_or_default();
        view(&mut run, "s", QUIET);
        let mut opened = Vec::new();
        for _ in 0..TURNS {
            opened.extend(view(&mut run, letter, ANSWER));
            view(&mut run, "s", QUIET);
        }
        view(&mut run, letter, ANSWER);
        let (opened, row) = (median(&mut opened), scrolled(&mut run));
        println!(
            "{name}: first {first:.1?}, opened {opened:.1?}, {:.1} times a bare frame; a row {row:.1?}, {:.1} times one of the sector",
            ratio(opened, frame),
            ratio(row, sector)
        );
        view(&mut run, "s", QUIET);
    }
    known(&mut run);
    run.end();
}

/// Opens a view; from its letter to the last picture before a silence.
fn view(run: &mut Program, letter: &str, quiet: Duration) -> Option<Duration> {
    run.press("v");
    run.picture(KEY_QUIET);
    took(run, letter, quiet)
}

/// One row down and up again.
fn scrolled(run: &mut Program) -> Duration {
    let mut times = Vec::new();
    for _ in 0..ROWS {
        times.extend([DOWN, UP].iter().filter_map(|key| took(run, key, KEY_QUIET)));
    }
    median(&mut times)
}

/// The figures as they were known a year ago: asked first, then once more while the answer is kept.
fn known(run: &mut Program) {
    view(run, "c", ANSWER);
    for turn in ["first", "again"] {
        run.press("o");
        run.picture(KEY_QUIET);
        run.press("aujourd’hui");
        run.picture(KEY_QUIET);
        let took = took(run, "\r", ANSWER).unwrap_or_default();
        println!("as known, {turn}: {took:.1?}");
        run.press("\u{1b}");
        run.picture(ANSWER);
    }
}

fn took(run: &mut Program, keys: &str, quiet: Duration) -> Option<Duration> {
    let at: Instant = run.press(keys);
    run.picture(quiet).map(|(last, _)| last - at)
}

fn ratio(one: Duration, other: Duration) -> f64 {
    one.as_secs_f64() / other.as_secs_f64()
}
