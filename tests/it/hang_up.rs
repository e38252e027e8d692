//! The terminal is closed under binome, or the system ends it, in the middle of a sentence.

use std::{
    path::{Path, PathBuf},
    process::Command,
    thread,
    time::Duration,
};

use rusqlite::Connection;

use crate::terminal::{Pty, binome, wait_for_draft};

/// How many there are in the user's own folder.
fn drafts(home: &Path) -> usize {
    let folder = std::fs::read_dir(home.join(".local/share/binome/drafts"));
    let files = folder.into_iter().flatten().flatten();
    files.filter(|file| file.path().extension().is_some_and(|it| it == "json")).count()
}

/// Tells whatever has this base open to end.
fn signal(name: &str, db: &Path) {
    let pattern = format!("binome --db {}$", db.display());
    let told = Command::new("pkill").args([name, "-f", &pattern]).status().unwrap();
    assert!(told.success());
}

fn begun(home: &Path) -> (Pty, PathBuf) {
    let db = home.join("base.db");
    let script = format!(
        "{0} --db {1} init --department 01; {0} --db {1}; echo FIN $?",
        binome(),
        db.display()
    );
    let mut pty = Pty::run(&script, 80, 24, "xterm-256color", home);
    pty.introduce_luc();
    (pty, db)
}

#[test]
fn what_was_being_saved_is_saved_and_not_offered_again() {
    let home = tempfile::tempdir().unwrap();
    let (mut pty, db) = begun(home.path());
    pty.type_in("n");
    pty.wait_for("Nouvelle note");
    pty.type_in("Une dernière phrase");
    wait_for_draft(home.path(), "Une dernière phrase");
    let theirs = Connection::open(&db).unwrap();
    theirs.execute_batch("BEGIN IMMEDIATE").unwrap();
    pty.type_in("\u{13}");
    pty.wait_for("occupée");
    signal("-HUP", &db);
    thread::sleep(Duration::from_secs(1));
    theirs.execute_batch("COMMIT").unwrap();
    pty.wait_for("FIN 0");
    let text: String = theirs.query_row("SELECT text FROM note", [], |row| row.get(0)).unwrap();
    assert_eq!(text, "Une dernière phrase");
    assert_eq!(drafts(home.path()), 0);
}

#[test]
fn what_was_being_typed_stays_a_draft_and_the_terminal_is_given_back() {
    let home = tempfile::tempdir().unwrap();
    let (mut pty, db) = begun(home.path());
    pty.type_in("n");
    pty.wait_for("Nouvelle note");
    pty.type_in("Une phrase à moitié");
    wait_for_draft(home.path(), "Une phrase à moitié");
    signal("-TERM", &db);
    pty.wait_for("FIN 0");
    pty.is_given_back();
    assert_eq!(drafts(home.path()), 1);
    assert!(!home.path().join("base.db-wal").exists());
}
