//! `binome take-away` and `binome bring-back`, the real program on real files, killed now and then.

use std::{process::Stdio, thread, time::Instant};

use binome::{domain::change::Change, store::Store};

use crate::{base::today, shell::Shell};

/// Enough for a bringing back to last.
const NOTES: usize = 60;

fn add(shell: &Shell, db: &str, text: &str) {
    let note = ["note", "add", "--db", db, "--territory", "Dombes", "--kind", "copil"];
    shell.run(note.into_iter().chain(["--text", text])).done();
}

/// A base that Luc writes in, and the name of a working copy of it.
fn taken() -> (Shell, String) {
    let shell = Shell::with_luc();
    let copy = shell.folder().join("portable.db").display().to_string();
    let message = shell.run(["take-away", &copy]).done();
    assert!(message.contains("bring-back"), "{message}");
    (shell, copy)
}

#[test]
fn what_was_written_on_a_laptop_comes_back_once() {
    let (shell, copy) = taken();
    add(&shell, &copy, "en visite à Châtillon");
    add(&shell, &shell.base().display().to_string(), "au bureau");
    let brought = shell.run(["bring-back", &copy, "--json"]).json();
    assert_eq!((&brought["operations"], &brought["conflicts"]), (&1.into(), &0.into()));
    let notes = shell.run(["list", "notes", "--json"]).json();
    assert_eq!(notes.as_array().unwrap().len(), 2);
    assert!(shell.run(["bring-back", &copy]).done().contains("Rien de nouveau"));
    assert!(shell.run(["rapporter", &copy, "--lang", "en"]).done().contains("Nothing new"));
}

#[test]
fn a_file_that_is_no_working_copy_is_refused_in_one_sentence() {
    let (shell, copy) = taken();
    let ran = shell.run(["take-away", &copy]);
    assert_eq!(ran.code, 1, "{ran:?}");
    let backup = shell.run(["backup"]).done().trim().to_owned();
    let ran = shell.run(["bring-back", &backup]);
    assert!(ran.code == 1 && ran.err.contains("copie de travail"), "{ran:?}");
}

/// The program is killed somewhere in a bringing back; then the rest comes back, and nothing twice.
#[test]
fn a_bringing_back_that_was_killed_is_done_again_whole() {
    let (shell, copy) = taken();
    let mut away = Store::open(copy.as_ref()).unwrap();
    let place = away.snapshot(today()).unwrap().territories[0].code.clone();
    for n in 0..NOTES {
        let note = crate::base::note(&format!("note {n}"));
        let note = binome::domain::note::Note { territory: Some(place.clone()), ..note };
        away.apply(&crate::base::op(), &crate::base::actor("luc"), &Change::add_note(&note, &[]))
            .unwrap();
    }
    drop(away);
    let began = Instant::now();
    let first = shell.folder().join("essai.db").display().to_string();
    shell.run(["backup", "--out", &first]).done();
    let whole = began.elapsed();
    let mut halves = 0;
    for round in 0..12u32 {
        let mut child = shell
            .command(["bring-back", &copy])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        thread::sleep(whole * round / 8);
        let _ = child.kill();
        halves += u32::from(!child.wait().unwrap().success());
        let mut store = Store::open(&shell.base()).unwrap();
        store.full_check().unwrap();
        let there = crate::base::notes(&store).len();
        assert!(there == 0 || there == NOTES, "{there} of {NOTES} notes came back");
        drop(store.snapshot(today()).unwrap());
    }
    shell.run(["bring-back", &copy]).done();
    let store = Store::open(&shell.base()).unwrap();
    store.full_check().unwrap();
    assert_eq!(crate::base::notes(&store).len(), NOTES);
    println!("{halves} of 12 bringings back were killed before their end");
}
