//! Binome is killed in a real terminal, at work: what was typed is offered again, once, and the base is
//! whole.

use std::{
    thread,
    time::{Duration, Instant},
};

use crate::terminal::{PATIENCE, Pty, drafts, signal, wait_for_draft};

const SIZE: (u16, u16) = (80, 24);

#[test]
fn what_is_typed_survives_a_kill_and_is_offered_at_the_next_start() {
    let home = tempfile::tempdir().unwrap();
    let (mut pty, db) = Pty::begun(home.path(), SIZE, "stty sane; $binome; echo FIN");
    pty.type_in("n");
    pty.wait_for("Nouvelle note");
    pty.type_in("Une phrase à moitié");
    pty.wait_for("Une phrase à moitié");
    wait_for_draft(home.path(), "Une phrase à moitié");
    signal("-9", &db);
    pty.wait_for("pas été enregistré");
    pty.type_in("o");
    pty.wait_for("Une phrase à moitié");
    pty.type_in("\u{13}");
    pty.wait_for("Enregistré");
    let conn = rusqlite::Connection::open(&db).unwrap();
    let text: String = conn.query_row("SELECT text FROM note", [], |row| row.get(0)).unwrap();
    assert_eq!(text, "Une phrase à moitié");
}

/// Killed between the commit and its answer: what is left of the draft says under which operation it was
/// being saved, and the base has that one.
#[test]
fn what_was_saved_as_it_was_killed_is_not_offered_again() {
    let home = tempfile::tempdir().unwrap();
    let (mut pty, db) = Pty::begun(home.path(), SIZE, "stty sane; $binome; echo FIN");
    let mut leave = |text: &str, save: bool| {
        pty.type_in("n");
        pty.wait_for("Nouvelle note");
        pty.type_in(text);
        wait_for_draft(home.path(), text);
        let draft = drafts(home.path()).remove(0);
        let bytes = std::fs::read(&draft).unwrap();
        if save {
            pty.type_in("\u{13}");
            pty.wait_for("Enregistré");
            let end = Instant::now() + PATIENCE;
            while draft.exists() && Instant::now() < end {
                thread::sleep(Duration::from_millis(10));
            }
        }
        bytes
    };
    let bytes = leave("Une phrase déjà là", true);
    let conn = rusqlite::Connection::open(&db).unwrap();
    let sql = "SELECT id FROM operation ORDER BY seq DESC LIMIT 1";
    let op: String = conn.query_row(sql, [], |row| row.get(0)).unwrap();
    leave("Une phrase à moitié", false);
    signal("-9", &db);
    let left =
        drafts(home.path()).remove(0).with_file_name(format!("{}.json", uuid::Uuid::now_v7()));
    std::fs::write(&left, bytes).unwrap();
    std::fs::write(left.with_extension("tried"), op).unwrap();
    pty.wait_for("pas été enregistré");
    pty.type_in("o");
    pty.wait_for("Une phrase à moitié");
    pty.type_in("\u{13}");
    pty.wait_for("Enregistré");
    assert!(!left.exists());
    let notes: i64 = conn.query_row("SELECT count(*) FROM note", [], |row| row.get(0)).unwrap();
    assert_eq!(notes, 2);
}

#[test]
fn a_kill_leaves_a_base_that_is_whole() {
    let home = tempfile::tempdir().unwrap();
    let (mut pty, db) = Pty::begun(home.path(), SIZE, "stty sane; echo FIN");
    pty.type_in("n");
    pty.wait_for("Nouvelle note");
    pty.type_in("Une phrase.\u{13}");
    pty.wait_for("Enregistré");
    signal("-9", &db);
    pty.wait_for("FIN");
    let mut store = binome::store::Store::open(&db).unwrap();
    store.full_check().unwrap();
    let snapshot = store.snapshot("2026-11-23".parse().unwrap()).unwrap();
    assert_eq!(snapshot.last_notes.len(), 1);
}
