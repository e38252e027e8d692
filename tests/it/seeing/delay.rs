//! How long it takes, in a real terminal, from a commit of another process to its drawing. Printed,
//! not asserted: `cargo test --test it delay -- --nocapture`.

use std::{
    path::Path,
    time::{Duration, Instant},
};

use binome::{
    domain::{change::Change, note::Note},
    store::Store,
};

use crate::{
    base::{actor, note, op},
    terminal::{PATIENCE, Pty, binome},
};

/// How many commits are timed.
const COMMITS: u64 = 10;

#[test]
fn what_another_process_saves_is_drawn_within_the_time_printed() {
    let home = tempfile::tempdir().unwrap();
    let (mut pty, db) = Pty::begun(home.path(), (120, 40), "");
    let mut store = Store::open(&db).unwrap();
    let snapshot = store.snapshot(crate::base::today()).unwrap();
    let first = snapshot.territories[0].code.clone();
    let mut delays = Vec::new();
    for at in 0..COMMITS {
        // Not in step with the looking.
        std::thread::sleep(Duration::from_millis(37 * at));
        let text = format!("appel numéro {at}.");
        let (territory, on) = (first.clone(), crate::base::today());
        let note = Note { territory: Some(territory), on, ..note(&text) };
        store.apply(&op(), &actor("anne"), &Change::add_note(&note, &[])).unwrap();
        let saved = Instant::now();
        pty.wait_for(&text);
        delays.push(saved.elapsed());
    }
    delays.sort();
    println!(
        "from a commit of another process to its drawing, {COMMITS} times: median {:.0?}, at worst {:.0?}",
        delays[delays.len() / 2],
        delays[delays.len() - 1]
    );
    pty.type_in("q");
    pty.end();
}

#[test]
fn who_comes_back_sees_what_happened_since_and_only_once() {
    let home = tempfile::tempdir().unwrap();
    let db = home.path().join("demo.db");
    let run = format!("exec {} --db {} --as '{}'", binome(), db.display(), binome::demo::ME);
    let begin = || Pty::run(&run, 100, 30, "xterm-256color", home.path());
    let founding = binome::demo::founding(crate::base::today()).unwrap();
    let mut store = Store::create(&db, &founding).unwrap();
    let snapshot = store.snapshot(crate::base::today()).unwrap();
    let ines = snapshot.people.iter().find(|one| one.name == "Inès Gabarit").unwrap().id.clone();
    let leave = |mut pty: Pty| {
        pty.type_in("q");
        pty.end();
    };
    // The first visit ever has none before it; it is remembered once the base was looked at.
    let pty = begin();
    pty.wait_for("Mes territoires");
    wait_for_memo(home.path(), "visits\":{\"");
    leave(pty);
    let note = Note { territory: Some(super::BUGEY_SUD.into()), ..note("COPIL tenu.") };
    store.apply(&op(), &actor(ines.as_str()), &Change::add_note(&note, &[])).unwrap();
    // Killed before it was closed, it is shown again.
    for _ in 0..2 {
        let mut pty = begin();
        pty.wait_for("Depuis votre dernière visite");
        pty.wait_for("Votre binôme, sur vos territoires");
        pty.kill();
    }
    let mut pty = begin();
    pty.wait_for("Depuis votre dernière visite");
    pty.type_in("\u{1b}");
    // Else what follows would be taken for one key with it.
    std::thread::sleep(Duration::from_millis(200));
    leave(pty);
    let pty = begin();
    pty.wait_for("Mes territoires");
    std::thread::sleep(Duration::from_millis(600));
    assert!(!pty.contents().contains("Depuis votre"), "{}", pty.contents());
    leave(pty);
}

/// Waits until a memo in the user's folder holds this.
fn wait_for_memo(home: &Path, text: &str) {
    let folder = home.join(".local/share/binome/memos");
    let end = Instant::now() + PATIENCE;
    while Instant::now() < end {
        let files = std::fs::read_dir(&folder).into_iter().flatten().flatten();
        let mut memos = files.filter_map(|file| std::fs::read_to_string(file.path()).ok());
        if memos.any(|memo| memo.contains(text)) {
            return;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    panic!("« {text} » was never kept in {}", folder.display());
}
