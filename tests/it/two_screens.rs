//! Two people, each in a real terminal, in the same field of the same note of one file.

use std::{
    fs,
    path::Path,
    thread,
    time::{Duration, Instant},
};

use binome::{demo, domain::page::NotesQuery, store::Store};

use crate::{
    base::today,
    terminal::{PATIENCE, Pty, binome},
};

/// The screen of somebody in the base of a folder, with a home of their own.
fn screen(folder: &Path, who: &str) -> Pty {
    let home = folder.join(who);
    fs::create_dir_all(&home).unwrap();
    let db = folder.join("demo.db");
    let script = format!("{} --db {} --as '{who}'", binome(), db.display());
    let pty = Pty::run(&script, 100, 30, "xterm-256color", &home);
    pty.wait_for("Mes territoires");
    pty
}

/// Opens the form of the first note, and waits for it.
fn edits_the_first_note(pty: &mut Pty, follow_ups: usize) {
    pty.type_in("\t\t");
    pty.type_in(&"\u{1b}[B".repeat(follow_ups));
    pty.type_in("e");
    pty.wait_for("Faits et décisions");
}

/// Waits until it is so: what a screen says may be said of what was saved before.
fn until(so: impl Fn() -> bool) {
    let start = Instant::now();
    while !so() {
        assert!(start.elapsed() < PATIENCE, "it never became so");
        thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn what_two_people_write_in_one_field_is_shown_to_the_second_and_a_third_save_is_noticed() {
    let folder = tempfile::tempdir().unwrap();
    let db = folder.path().join("demo.db");
    let mut store = Store::create(&db, &demo::founding(today()).unwrap()).unwrap();
    let snapshot = store.snapshot(today()).unwrap();
    let first = snapshot.first_territory(Some(demo::ME), today()).unwrap().code.clone();
    let follow_ups = snapshot.follow_ups_of(&first).count();
    let newest = || {
        let query =
            NotesQuery { territory: Some(first.clone()), limit: 1, ..NotesQuery::default() };
        Store::open(&db).unwrap().notes(&query).unwrap().notes.remove(0).text
    };
    drop(store);
    let mut hers = screen(folder.path(), demo::ME);
    let mut his = screen(folder.path(), "Inès Gabarit");
    hers.type_in("n");
    hers.wait_for("Nouvelle note");
    hers.type_in("avant\u{13}");
    hers.wait_for("Enregistré");
    his.wait_for("avant");
    // What she has just written is selected already.
    edits_the_first_note(&mut hers, 0);
    edits_the_first_note(&mut his, follow_ups);
    his.type_in(" DU BINÔME\u{13}");
    his.wait_for("Enregistré");
    hers.type_in(" DE MOI\u{13}");
    hers.wait_for("Deux versions d’un même champ");
    hers.wait_for("DU BINÔME");
    hers.wait_for("DE MOI");
    // Somebody saves once more while she chooses.
    his.type_in("e");
    his.wait_for("Faits et décisions");
    his.type_in(" ET ENCORE\u{13}");
    until(|| newest().ends_with("ET ENCORE"));
    hers.type_in("m");
    hers.wait_for("ET ENCORE");
    assert!(newest().ends_with("DU BINÔME ET ENCORE"));
    hers.type_in("p");
    hers.wait_for("1 à régler");
    hers.type_in("p");
    hers.wait_for("Ce qui attend");
    hers.type_in("m");
    hers.wait_for("réglé");
    assert!(newest().ends_with("DE MOI"));
    // What was done is taken back, unless somebody wrote since: he does, and it is refused.
    his.wait_for("DE MOI");
    his.type_in("e");
    his.wait_for("Faits et décisions");
    his.type_in(" PUIS LUI\u{13}");
    until(|| newest().ends_with("PUIS LUI"));
    hers.type_in("u");
    hers.wait_for("modifiée le");
    hers.type_in("o");
    hers.wait_for("PUIS LUI");
    assert!(newest().ends_with("DE MOI PUIS LUI"));
    hers.kill();
    his.kill();
    Store::open(&db).unwrap().full_check().unwrap();
}
