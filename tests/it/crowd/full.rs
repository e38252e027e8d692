//! A disk with no room left: a write is refused, nothing is half written, and all goes on once there
//! is room again.

use std::{
    fs,
    path::Path,
    process::{Command, Stdio},
};

use binome::{
    domain::{change::Change, refusal::Refusal},
    store::Store,
};

use super::{
    assert_whole, born, column, once, patiently,
    process::{self, Process, part, say},
};
use crate::base::{Base, actor, note, notes, op};

/// What is sure to fill what little room is left.
const LONG: usize = 10_000;

/// Writes notes until one is refused; gives why.
fn fill(store: &mut Store) -> Refusal {
    for n in 0.. {
        let op = op();
        match patiently(store, &op, &Change::add_note(&note(&format!("{n} ").repeat(LONG)), &[])) {
            Ok(applied) => say(&format!("wrote {}", applied.made[0])),
            Err(refusal) => {
                let (before, seq) = (notes(store).len(), store.last_seq().unwrap());
                // Asking again is refused again, and what is there can still be read.
                assert!(store.apply(&op, &actor("anne"), &add("encore")).is_err());
                assert_eq!((notes(store).len(), store.last_seq().unwrap()), (before, seq));
                store.full_check().unwrap();
                return refusal;
            }
        }
    }
    unreachable!()
}

fn add(text: &str) -> Change {
    Change::add_note(&note(&text.repeat(LONG)), &[])
}

/// Fills files that may not grow further.
#[test]
#[ignore = "run by a test below"]
fn within_a_limit() {
    let Some(base) = process::base() else { return };
    let mut store = Store::open(&base).unwrap();
    let refusal = fill(&mut store);
    assert!(matches!(refusal, Refusal::Full | Refusal::Other(_)), "{refusal:?}");
    say(&format!("refused {refusal:?}"));
}

/// Fills a disk, and goes on when there is room again.
#[test]
#[ignore = "run by a test below"]
fn on_a_small_disk() {
    let Some(source) = process::base() else { return };
    let disk = source.parent().unwrap().join("disk");
    let path = disk.join("ain.binome");
    fs::copy(&source, &path).unwrap();
    let ballast = disk.join("ballast");
    fs::write(&ballast, vec![1; 1024 * 1024]).unwrap();
    let mut store = Store::open(&path).unwrap();
    let refusal = fill(&mut store);
    assert_eq!(refusal, Refusal::Full);
    say(&format!("refused {refusal:?}"));
    let many = notes(&store).len();
    fs::remove_file(ballast).unwrap();
    for _ in 0..2 {
        store.apply(&op(), &actor("anne"), &add("encore")).unwrap();
    }
    store.full_check().unwrap();
    assert_eq!(notes(&store).len(), many + 2);
    drop(store);
    // What stands on the disk goes with this process: it is looked at outside.
    // The log too, where the disk has no room to fold it in.
    for side in ["", "-wal"] {
        let beside = |path: &Path| format!("{}{side}", path.display());
        if fs::exists(beside(&path)).unwrap() {
            fs::copy(beside(&path), beside(&source)).unwrap();
        }
    }
    say("went on");
}

/// A shell that prepares a place and then becomes this program.
fn shell(wrap: &[&str], script: &str, test: &str) -> Command {
    let mut words = wrap.iter().copied().chain(["sh", "-c"]);
    let mut command = Command::new(words.next().unwrap());
    command.args(words).arg(format!("{script} && exec \"$0\" \"$@\""));
    command.arg(std::env::current_exe().unwrap()).args(part(test));
    command
}

fn written(lines: &[String]) -> Vec<String> {
    lines.iter().filter_map(|line| line.strip_prefix("wrote ").map(String::from)).collect()
}

/// Fills a base that may take this many blocks, for each.
pub(crate) fn limited(limits: impl Iterator<Item = u32>) {
    for blocks in limits {
        let base = Base::new();
        let born = born(&base);
        // The signal that comes with the limit would kill: ignored, the write merely fails.
        let script = format!("trap '' XFSZ && ulimit -f {blocks}");
        let command = shell(&[], &script, "full::within_a_limit");
        let lines = Process::run(command, &base.path(), "").end();
        let refused = lines.iter().find(|line| line.starts_with("refused")).unwrap();
        println!("limit of {blocks} blocks: {} notes, then {refused}", written(&lines).len());
        assert_eq!(once(column(&base, "SELECT id FROM note")), once(written(&lines)));
        crate::base::written(&mut base.open(), "de nouveau");
        assert_whole(&base, born);
    }
}

#[test]
fn where_files_may_not_grow_a_write_is_refused_and_nothing_half_written() {
    limited(std::iter::once(3_000));
}

/// Whether this machine lets us have a disk of our own.
fn has_disks(at: &Path) -> bool {
    let mut mount = Command::new("unshare");
    mount.args(["-rm", "mount", "-t", "tmpfs", "none"]).arg(at);
    mount.stderr(Stdio::null()).status().is_ok_and(|status| status.success())
}

#[test]
fn a_full_disk_refuses_a_write_and_takes_the_next_once_there_is_room() {
    let base = Base::new();
    let born = born(&base);
    let disk = base.folder().join("disk");
    fs::create_dir(&disk).unwrap();
    if !has_disks(&disk) {
        println!("not tried: this machine mounts no tmpfs in a namespace of its own");
        return;
    }
    let script = format!("mount -t tmpfs -o size=4m none '{}'", disk.display());
    let command = shell(&["unshare", "-rm"], &script, "full::on_a_small_disk");
    let lines = Process::run(command, &base.path(), "").end();
    println!("disk of 4 MB: {} notes, then {:?}", written(&lines).len(), &lines[lines.len() - 2..]);
    assert_eq!(lines.last().map(String::as_str), Some("went on"));
    let ids = column(&base, "SELECT id FROM note");
    assert!(written(&lines).iter().all(|id| ids.contains(id)));
    assert_eq!(ids.len(), written(&lines).len() + 2);
    assert_whole(&base, born);
}
