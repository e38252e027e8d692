//! What commands cost as a base grows: time, first byte, and most memory.

use std::{
    fs,
    io::Read,
    path::Path,
    process::{Command, Stdio},
    time::{Duration, Instant},
};

const TRIES: usize = 10;

const NOTE: [&str; 8] =
    ["note", "add", "--territory", "Dombes", "--kind", "telephone", "--text", "bonjour"];

/// Prints the figures of one base.
pub fn print(binome: &Path, args: &[&str], home: &Path) {
    let command = |more: &[&str]| {
        let mut command = Command::new(binome);
        command.args(args).args(more).env("HOME", home).env("LANG", "fr_FR.UTF-8");
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
        command
    };
    let mut times: Vec<Duration> = (0..TRIES)
        .map(|_| {
            let began = Instant::now();
            let done = command(&NOTE).output().expect("binome");
            assert!(done.status.success(), "a note was not added");
            began.elapsed()
        })
        .collect();
    println!("note add: {:.1?} (median of {TRIES})", super::pty::median(&mut times));
    for list in [["list", "notes", "--json"], ["list", "journal", "--json"]] {
        println!("{}: {}", list.join(" "), read_out(command(&list)));
    }
}

/// How a command that prints much does so.
fn read_out(mut command: Command) -> String {
    let began = Instant::now();
    let mut child = command.spawn().expect("binome");
    let status = format!("/proc/{}/status", child.id());
    let mut out = child.stdout.take().expect("an output");
    let mut bytes = vec![0; 1 << 16];
    let (mut first, mut read, mut most) = (None, 0, 0);
    while let Ok(count @ 1..) = out.read(&mut bytes) {
        first.get_or_insert_with(|| began.elapsed());
        read += count;
        most = most.max(memory(&status).unwrap_or(0));
    }
    let ended = child.wait().expect("binome");
    format!(
        "{read} bytes in {:.1?}, the first after {:.1?}, {} MiB at most, {ended}",
        began.elapsed(),
        first.unwrap_or_default(),
        most / 1024
    )
}

/// The most memory a process has held, in KiB.
fn memory(status: &str) -> Option<u64> {
    let status = fs::read_to_string(status).ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}
