//! The screen from outside, in a pseudo-terminal: start, key, idle. Prints figures, asserts none.
//!
//! `cargo bench --bench screen -- [BASE…]`, of big bases too, made by `examples/many.rs`. The bare program of `examples/bare.rs` is timed in the same run,
//! turn by turn with binome, because only ratios of one run may be compared.

#![expect(clippy::expect_used, reason = "a bench that cannot run says why and stops")]

mod commands;
mod pty;

use std::{path::Path, process::Command, thread, time::Duration};

use pty::{Program, QUIET, build_bare, median};

const STARTS: usize = 30;
const KEYS: usize = 100;
const IDLE: Duration = Duration::from_secs(5);

fn main() {
    let home = tempfile::tempdir().expect("a folder");
    let binome = Path::new(env!("CARGO_BIN_EXE_binome"));
    let db = home.path().join("demo.db");
    let db = db.to_str().expect("a path");
    let made = Command::new(binome).args(["demo", "--out", db]).env("HOME", home.path()).output();
    assert!(made.expect("binome").status.success(), "the demonstration was not made");
    let bare = build_bare();
    let bases: Vec<String> = std::env::args().skip(1).filter(|arg| !arg.starts_with('-')).collect();
    for base in [db].into_iter().chain(bases.iter().map(String::as_str)) {
        println!("{base}");
        // Each base has a user of its own, who knows no other.
        let home = tempfile::tempdir().expect("a folder");
        let args = ["--db", base, "--as", binome::demo::ME];
        first_screen(binome, &bare, &args, home.path());
        keys_and_idle(binome, &args, home.path());
        notes(binome, &args, home.path());
        commands::print(binome, &args, home.path());
    }
}

fn first_screen(binome: &Path, bare: &Path, args: &[&str], home: &Path) {
    let (ours, theirs) = pty::first_screens(binome, bare, args, home, STARTS);
    let ratio = ours.as_secs_f64() / theirs.as_secs_f64();
    println!(
        "first complete screen, median of {STARTS}: bare {theirs:.1?}, binome {ours:.1?}, ratio {ratio:.2}"
    );
}

fn keys_and_idle(binome: &Path, args: &[&str], home: &Path) {
    let mut run = Program::start(binome, args, home);
    run.picture(QUIET).expect("a picture");
    for (name, key) in [
        ("Down", "\u{1b}[B"),
        ("Up", "\u{1b}[A"),
        ("End", "\u{1b}[F"),
        ("Home", "\u{1b}[H"),
        ("Tab", "\t"),
    ] {
        timed(&mut run, name, key);
    }
    let pid = run.child.process_id().unwrap_or_default();
    let (woken, ticks) = (wake_ups(pid), cpu_ticks(pid));
    thread::sleep(IDLE);
    let woken = wake_ups(pid) - woken;
    let ticks = cpu_ticks(pid) - ticks;
    let drawn: usize = run.reads.try_iter().map(|(_, read)| read.len()).sum();
    #[expect(clippy::cast_precision_loss, reason = "a few hundred")]
    let rate = woken as f64 / IDLE.as_secs_f64();
    println!(
        "idle for {IDLE:?}: {drawn} bytes drawn, {rate:.1} wake-ups a second, {ticks} clock ticks of CPU"
    );
    run.end();
}

/// Among the notes of the first territory: to either end, and down from the top.
fn notes(binome: &Path, args: &[&str], home: &Path) {
    let mut run = Program::start(binome, args, home);
    run.picture(QUIET).expect("a picture");
    run.press("\t\t");
    run.picture(QUIET);
    for _ in 0..2 {
        timed_once(&mut run, "notes, End", "\u{1b}[F");
        timed_once(&mut run, "notes, Home", "\u{1b}[H");
    }
    timed(&mut run, "notes, Down", "\u{1b}[B");
    timed(&mut run, "notes, a page down", "\u{1b}[6~");
    timed(&mut run, "notes, a page up", "\u{1b}[5~");
    timed_once(&mut run, "notes, End", "\u{1b}[F");
    let pid = run.child.process_id().unwrap_or_default();
    let status = std::fs::read_to_string(format!("/proc/{pid}/status")).unwrap_or_default();
    let resident =
        status.lines().filter(|line| line.starts_with("VmRSS") || line.starts_with("RssAnon"));
    println!("among notes: {}", resident.collect::<Vec<_>>().join(", "));
    let at = run.press("q");
    while matches!(run.child.try_wait(), Ok(None)) && at.elapsed() < IDLE {
        thread::sleep(Duration::from_micros(200));
    }
    println!("q: ended after {:.1?}", at.elapsed());
    run.end();
}

/// Presses a key many times; prints how long its picture took.
fn timed(run: &mut Program, name: &str, key: &str) {
    let (mut firsts, mut sizes) = (Vec::new(), Vec::new());
    for _ in 0..KEYS {
        let at = run.press(key);
        if let Some((last, bytes)) = run.picture(Duration::from_millis(20)) {
            firsts.push(last - at);
            sizes.push(bytes);
        }
    }
    sizes.sort_unstable();
    let size = sizes.get(sizes.len() / 2).copied().unwrap_or_default();
    let redrawn = firsts.len();
    let worst = firsts.iter().max().copied().unwrap_or_default();
    println!(
        "{name}: last byte after {:.1?} (median of {redrawn}), {worst:.1?} at worst, {size} bytes",
        median(&mut firsts)
    );
}

/// The same of one press.
fn timed_once(run: &mut Program, name: &str, key: &str) {
    let at = run.press(key);
    if let Some((last, _)) = run.picture(QUIET) {
        println!("{name}: last byte after {:.1?}", last - at);
    }
}

/// Times the threads of a process gave up the CPU to wait, so far.
fn wake_ups(pid: u32) -> u64 {
    let threads = std::fs::read_dir(format!("/proc/{pid}/task")).into_iter().flatten().flatten();
    let status =
        threads.filter_map(|thread| std::fs::read_to_string(thread.path().join("status")).ok());
    let count = |status: String| {
        let line =
            status.lines().find(|line| line.starts_with("voluntary_ctxt_switches"))?.to_owned();
        line.split_whitespace().last()?.parse::<u64>().ok()
    };
    status.filter_map(count).sum()
}

fn cpu_ticks(pid: u32) -> u64 {
    let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
    let fields: Vec<&str> = stat.rsplit(") ").next().unwrap_or_default().split(' ').collect();
    let at = |index: usize| fields.get(index).and_then(|field| field.parse().ok()).unwrap_or(0u64);
    at(11) + at(12)
}
