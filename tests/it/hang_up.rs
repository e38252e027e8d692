//! The terminal is closed under binome, or the system ends it, in the middle of a sentence.

use std::{
    fs,
    path::Path,
    process::Command,
    thread,
    time::{Duration, Instant},
};

use rusqlite::Connection;

use crate::terminal::{PATIENCE, Pty, binome, drafts, signal, wait_for_draft};

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

#[test]
fn every_signal_that_ends_a_program_gives_the_terminal_back() {
    let home = tempfile::tempdir().unwrap();
    let (mut pty, db) = Pty::begun(home.path(), SIZE, "echo FIN $?");
    pty.type_in("q");
    pty.wait_for("FIN 0");
    let mut names = vec!["INT", "QUIT", "USR1", "USR2", "ALRM", "ABRT", "VTALRM", "PROF", "XCPU"];
    if cfg!(target_os = "linux") {
        // Stack fault, then the first and the last of real time.
        names.extend(["IO", "SYS", "PWR", "16", "34", "64"]);
    }
    let begun = names.into_iter().map(|name| {
        let pid = home.path().join(name);
        let (run, pid_file) = (binome(), pid.display());
        let inside = format!("echo $$ > {pid_file}; exec {run} --db {}", db.display());
        let script = format!("sh -c '{inside}'; echo FIN $?; stty -a | tr ' ' '\\n' | grep icanon");
        (pid, name, Pty::run(&script, 80, 24, "xterm-256color", home.path()))
    });
    for (pid, name, pty) in begun.collect::<Vec<_>>() {
        pty.wait_for("Luc Spécimen (");
        let pid = fs::read_to_string(pid).unwrap();
        assert!(
            Command::new("kill")
                .args([&format!("-{name}"), pid.trim()])
                .status()
                .unwrap()
                .success()
        );
        pty.wait_for("icanon");
        pty.is_given_back();
        let contents = pty.contents();
        assert!(contents.contains("FIN 0") && !contents.contains("-icanon"), "{name}: {contents}");
    }
}

#[test]
fn a_signal_about_one_write_ends_nothing() {
    let home = tempfile::tempdir().unwrap();
    let (mut pty, db) = Pty::begun(home.path(), SIZE, "echo FIN $?");
    for name in ["-XFSZ", "-PIPE"] {
        signal(name, &db);
        pty.type_in("\u{1b}OP");
        pty.wait_for("Touches");
        pty.type_in("q");
        pty.wait_until_gone("Touches");
    }
}

#[test]
fn a_terminal_that_vanishes_while_nobody_may_say_so_ends_binome_and_keeps_what_is_typed() {
    let home = tempfile::tempdir().unwrap();
    let me = std::env::current_exe().unwrap();
    // The terminal is another process's, so that all of it goes at once.
    let mut holder = Command::new(me)
        .args(["--exact", "hang_up::child_that_holds_a_terminal", "--nocapture"])
        .env("BINOME_HOLDS", home.path())
        .spawn()
        .unwrap();
    wait_for_file(&home.path().join("ready"));
    holder.kill().unwrap();
    holder.wait().unwrap();
    wait_for_file(&home.path().join("ended"));
    assert_eq!(drafts(home.path()).len(), 1);
    wait_for_draft(home.path(), "Une phrase à moitié");
}

#[track_caller]
fn wait_for_file(path: &Path) {
    let end = Instant::now() + PATIENCE;
    while !path.exists() {
        assert!(Instant::now() < end, "{} never came", path.display());
        thread::sleep(Duration::from_millis(10));
    }
}

/// Run as a child by the test above; alone it does nothing.
#[test]
fn child_that_holds_a_terminal() {
    let Some(home) = std::env::var_os("BINOME_HOLDS") else { return };
    let home = Path::new(&home);
    let script = format!(
        "trap '' HUP; cd '{}'; {1} --db base.db init --department 976; {1} --db base.db; echo $? > ended",
        home.display(),
        binome()
    );
    let mut pty = Pty::run(&script, 80, 24, "xterm-256color", home);
    pty.introduce_luc();
    pty.type_in("n");
    pty.wait_for("Nouvelle note");
    pty.type_in("Une phrase à moitié");
    wait_for_draft(home, "Une phrase à moitié");
    fs::write(home.join("ready"), "").unwrap();
    thread::sleep(PATIENCE);
}
