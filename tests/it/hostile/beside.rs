//! Hostile files beside a base: pipes, links, folders that SQLite would wait for, or write through.
#![cfg(unix)]

use std::{fs, os::unix::fs::symlink, path::Path, process::Command};

use binome::{domain::refusal::Refusal, store::Store};

use super::watched::run;
use crate::base::{Base, names, written};

fn pipe(path: &Path) {
    assert!(Command::new("mkfifo").arg(path).status().unwrap().success());
}

const COMMANDS: [&[&str]; 5] = [
    &["check"],
    &["list", "notes"],
    &["backup"],
    &["note", "add", "--territory", "Dombes", "--kind", "copil", "--text", "x"],
    &["journal", "verify"],
];

#[test]
fn a_pipe_a_folder_or_a_link_beside_the_base_is_named_and_not_waited_for() {
    let makes: [fn(&Path); 3] =
        [pipe, |path| fs::create_dir(path).unwrap(), |path| symlink("/dev/zero", path).unwrap()];
    for (ending, make) in ["-journal", "-wal", "-shm"].iter().zip(makes.iter().cycle()).chain([
        (&"-journal", &makes[1]),
        (&"-journal", &makes[2]),
        (&"-wal", &makes[0]),
    ]) {
        let base = Base::new();
        let beside = base.folder().join(format!("ain.binome{ending}"));
        make(&beside);
        for args in COMMANDS {
            let ran = run(base.folder(), &base.path(), args);
            assert_eq!(ran.code, Some(1), "{ending} {ran:?}");
            assert!(ran.err.contains(&beside.display().to_string()), "{ending} {ran:?}");
            assert_eq!(ran.err.lines().count(), 1, "{ran:?}");
        }
        assert_eq!(Store::open(&base.path()).map(|_| ()), Err(Refusal::NotAFile(beside)));
    }
}

#[test]
fn a_copy_beside_which_a_pipe_stands_is_not_restored() {
    let base = Base::new();
    let mut store = base.open();
    written(&mut store, "une note");
    let copy = store.copy("2026-11-22T09:15:00".parse().unwrap()).unwrap();
    drop(store);
    let mut beside = copy.clone().into_os_string();
    beside.push("-journal");
    pipe(Path::new(&beside));
    let copy = copy.display().to_string();
    for args in [&["restore", &copy][..], &["restore", &copy, "--yes"], &["check"]] {
        let ran = run(base.folder(), &base.path(), args);
        assert!(ran.code.is_some_and(|code| code < 2), "{ran:?}");
    }
    assert!(!names(base.folder()).iter().any(|name| name.contains("replaced")));
}

#[test]
fn a_base_that_is_a_pipe_a_device_or_a_circle_of_links_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    pipe(&path("pipe"));
    symlink(path("circle"), path("circle")).unwrap();
    let _socket = std::os::unix::net::UnixListener::bind(path("socket")).unwrap();
    for base in [path("pipe"), path("circle"), path("socket"), "/dev/zero".into()] {
        for args in [&["list", "notes"][..], &["check"], &["backup"]] {
            let ran = run(folder.path(), &base, args);
            assert!(ran.code == Some(1) && ran.err.lines().count() == 1, "{ran:?}");
        }
    }
}

#[test]
fn copies_are_neither_written_nor_cleared_through_a_link() {
    let base = Base::new();
    written(&mut base.open(), "une note");
    let victim = tempfile::tempdir().unwrap();
    let thesis = victim.path().join("thesis.partial-backup.odt");
    let file = fs::File::create(&thesis).unwrap();
    file.set_len(10).unwrap();
    let old = std::time::SystemTime::now() - std::time::Duration::from_hours(24 * 400);
    file.set_modified(old).unwrap();
    let link = base.folder().join("ain.binome.copies");
    symlink(victim.path(), &link).unwrap();
    let mut store = base.open();
    let refused = store.copy("2026-11-22T09:15:00".parse().unwrap());
    assert_eq!(refused, Err(Refusal::LinkedFolder(link.clone())));
    assert!(store.copy_of_the_day(crate::base::today()).is_err());
    written(&mut store, "une autre");
    drop(store);
    let ran = run(base.folder(), &base.path(), &["backup"]);
    assert!(ran.code == Some(1) && ran.err.contains(&link.display().to_string()), "{ran:?}");
    assert_eq!(run(base.folder(), &base.path(), &["check"]).code, Some(1));
    assert_eq!(names(victim.path()), ["thesis.partial-backup.odt"]);
}

#[test]
fn a_configuration_that_is_a_pipe_is_not_waited_for() {
    let base = Base::new();
    let folder = base.folder().join(".config/binome");
    fs::create_dir_all(&folder).unwrap();
    pipe(&folder.join("config.toml"));
    let ran = run(base.folder(), &base.path(), &["list", "notes"]);
    assert!(ran.code == Some(2) && ran.err.contains("config.toml"), "{ran:?}");
}
