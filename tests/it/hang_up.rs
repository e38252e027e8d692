//! The terminal is closed under binome, or the system ends it, in the middle of a sentence.

use std::{thread, time::Duration};

use rusqlite::Connection;

use crate::terminal::{Pty, drafts, signal, wait_for_draft};

const SIZE: (u16, u16) = (80, 24);

#[test]
fn what_was_being_saved_is_saved_and_not_offered_again() {
    let home = tempfile::tempdir().unwrap();
    let (mut pty, db) = Pty::begun(home.path(), SIZE, "echo FIN $?");
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
    assert_eq!(drafts(home.path()).len(), 0);
}

#[test]
fn what_was_being_typed_stays_a_draft_and_the_terminal_is_given_back() {
    let home = tempfile::tempdir().unwrap();
    let (mut pty, db) = Pty::begun(home.path(), SIZE, "echo FIN $?");
    pty.type_in("n");
    pty.wait_for("Nouvelle note");
    pty.type_in("Une phrase à moitié");
    wait_for_draft(home.path(), "Une phrase à moitié");
    signal("-TERM", &db);
    pty.wait_for("FIN 0");
    pty.is_given_back();
    assert_eq!(drafts(home.path()).len(), 1);
    assert!(!home.path().join("base.db-wal").exists());
}
