//! `binome backup` and `binome restore`, on real files.

use std::{
    fs,
    path::{Path, PathBuf},
};

use rusqlite::Connection;

use crate::{
    base::names,
    shell::{Shell, state},
};

fn add(shell: &Shell, text: &str) {
    let note = ["note", "add", "--territory", "Dombes", "--kind", "copil", "--text", text];
    shell.run(note).done();
}

fn notes(shell: &Shell) -> usize {
    shell.run(["list", "notes", "--json"]).json().as_array().unwrap().len()
}

/// A base that Luc wrote one note in, its copy, and what he wrote after.
fn copied() -> (Shell, String) {
    let shell = Shell::with_luc();
    add(&shell, "avant");
    let copy = shell.run(["backup"]).done().trim().to_owned();
    add(&shell, "après");
    add(&shell, "encore");
    (shell, copy)
}

/// The replaced files.
fn replaced(shell: &Shell) -> Vec<PathBuf> {
    let kept = names(shell.folder()).into_iter().filter(|name| name.contains(".replaced-"));
    kept.map(|name| shell.folder().join(name)).collect()
}

#[test]
fn a_backup_prints_where_a_whole_copy_is() {
    let (shell, copy) = copied();
    assert!(Path::new(&copy).starts_with(shell.folder().join("ain.db.copies")), "{copy}");
    let checked = shell.run(["check", "--db", &copy]).done();
    assert!(checked.contains("entier"), "{checked}");
    let out = shell.folder().join("out.db").display().to_string();
    let report = shell.run(["sauvegarder", "--out", &out, "--json"]).json();
    assert_eq!(report["path"], out.as_str());
    let bytes = fs::read(&out).unwrap();
    assert!(shell.run(["backup", "--out", &out]).message(1).contains("n’écrase jamais"));
    assert_eq!(fs::read(&out).unwrap(), bytes);
}

#[test]
fn restoring_tells_what_it_would_lose_and_does_nothing_without_yes() {
    let (shell, copy) = copied();
    let before = state(shell.folder());
    let message = shell.run(["restore", &copy]).message(1);
    assert!(message.contains("2 opérations") && message.contains("Luc Spécimen (2)"), "{message}");
    assert!(message.contains("--yes"), "{message}");
    assert_eq!(state(shell.folder()), before);
    assert_eq!(shell.run(["restore"]).code, 2);
}

#[test]
fn restoring_brings_the_earlier_state_back_and_keeps_the_replaced_file() {
    let (shell, copy) = copied();
    let bytes = fs::read(&copy).unwrap();
    let output = shell.run(["restaurer", &copy, "--yes"]).done();
    assert!(output.contains("gardé") && output.contains("Luc Spécimen (2)"), "{output}");
    assert_eq!(notes(&shell), 1);
    let kept = replaced(&shell);
    assert_eq!(kept.len(), 1);
    assert!(!shell.folder().join("ain.db-wal").exists());
    // And back again, since what was replaced holds more.
    let back = kept[0].display().to_string();
    assert!(shell.run(["restore", &back]).message(1).contains("rien de plus"));
    shell.run(["restore", &back, "--yes"]).done();
    assert_eq!(notes(&shell), 3);
    assert_eq!(fs::read(&copy).unwrap(), bytes);
}

#[test]
fn a_damaged_or_missing_base_is_replaced_and_its_bytes_and_log_are_kept() {
    let (shell, copy) = copied();
    let damaged = "Compte rendu du COPIL\n".repeat(100);
    fs::write(shell.base(), &damaged).unwrap();
    fs::write(shell.folder().join("ain.db-wal"), "a log of another time").unwrap();
    assert!(shell.run(["restore", &copy]).message(1).contains("ne peut pas être lu"));
    shell.run(["restore", &copy, "--yes"]).done();
    let kept = replaced(&shell);
    assert_eq!(fs::read_to_string(&kept[0]).unwrap(), damaged);
    assert_eq!(fs::read_to_string(&kept[1]).unwrap(), "a log of another time");
    assert_eq!(notes(&shell), 1);
    fs::remove_file(shell.base()).unwrap();
    shell.run(["restore", &copy, "--yes"]).done();
    assert_eq!((notes(&shell), replaced(&shell).len()), (1, 2));
}

#[test]
fn what_is_not_a_whole_copy_of_this_base_is_never_put_in_its_place() {
    let (shell, copy) = copied();
    let text = shell.folder().join("text.db");
    fs::write(&text, "Compte rendu du COPIL\n".repeat(100)).unwrap();
    let other = shell.folder().join("other.db");
    let made = ["init", "--department", "69", "--db", other.to_str().unwrap()];
    shell.run(made).done();
    let changed = shell.folder().join("changed.db");
    fs::copy(&copy, &changed).unwrap();
    let raw = Connection::open(&changed).unwrap();
    crate::base::past_triggers(&raw, "UPDATE operation SET machine = 'x'");
    drop(raw);
    for (file, why) in
        [(&text, "pas une base"), (&other, "d’une autre base"), (&changed, "est abîmé")]
    {
        let before = state(shell.folder());
        let message = shell.run(["restore", file.to_str().unwrap(), "--yes"]).message(1);
        assert!(message.contains(why), "{message}");
        assert!(state(shell.folder()) == before, "{why}: {:?}", names(shell.folder()));
    }
}

#[test]
fn a_base_that_another_program_has_open_is_not_replaced() {
    let (shell, copy) = copied();
    // It only looks.
    let other = Connection::open(shell.base()).unwrap();
    let count = || other.query_row("SELECT count(*) FROM note", [], |row| row.get::<_, i64>(0));
    assert_eq!(count().unwrap(), 3);
    assert!(shell.run(["restore", &copy, "--yes"]).message(1).contains("Quelqu’un d’autre"));
    assert!(replaced(&shell).is_empty());
    assert_eq!((count().unwrap(), notes(&shell)), (3, 3));
    drop(other);
    shell.run(["restore", &copy, "--yes"]).done();
    assert_eq!(notes(&shell), 1);
}

#[test]
fn what_was_written_after_a_restore_is_counted_from_where_the_two_parted() {
    let (shell, first) = copied();
    let second = shell.folder().join("second.db").display().to_string();
    shell.run(["backup", "--out", &second]).done();
    shell.run(["restore", &first, "--yes"]).done();
    add(&shell, "autrement");
    let message = shell.run(["restore", &second]).message(1);
    assert!(message.contains("1 opération,") && message.contains("Luc Spécimen (1)"), "{message}");
}
