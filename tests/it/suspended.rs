//! binome is stopped and goes on, and others write over its screen: the real program under a real
//! shell, in a real terminal.

use crate::terminal::{Pty, binome, signal};

const SIZE: (u16, u16) = (80, 24);

/// What a shell with jobs does once binome is stopped: it waits for a line, then lets it go on.
const THEN: &str = "stty -a | tr ' ' '\\n' | grep icanon; echo DEHORS; read line; fg; echo FIN $?";

/// Somebody has the form of a note open, in a shell with jobs.
fn typing(home: &std::path::Path) -> (Pty, std::path::PathBuf) {
    let db = home.join("base.db");
    let script = format!(
        "set -m; {0} --db {1} init --department 976; {0} --db {1}; {THEN}",
        binome(),
        db.display()
    );
    let mut pty = Pty::run(&script, SIZE.0, SIZE.1, "xterm-256color", home);
    pty.introduce_luc();
    pty.type_in("n");
    pty.wait_for("Nouvelle note");
    pty.type_in("Une phrase");
    pty.wait_for("Une phrase");
    (pty, db)
}

/// The screen is whole again, and keys and the base work.
fn goes_on(mut pty: Pty) {
    // A terminal that was not given back makes no line end of a return.
    pty.type_in("\n");
    pty.wait_until_gone("DEHORS");
    for row in ["Nouvelle note", "Une phrase", "Ctrl+S", "Administrateur présent"] {
        pty.wait_for(row);
    }
    assert!(pty.is_taken());
    pty.type_in(" entière\u{13}");
    pty.wait_for("Enregistré");
    pty.type_in("q");
    pty.wait_for("FIN 0");
    pty.is_given_back();
}

#[test]
fn ctrl_z_gives_the_terminal_to_the_shell_and_fg_brings_the_screen_back() {
    let home = tempfile::tempdir().unwrap();
    let (mut pty, _) = typing(home.path());
    pty.type_in("\u{1a}");
    pty.wait_for("DEHORS");
    pty.is_given_back();
    assert!(!pty.contents().contains("-icanon"), "{}", pty.contents());
    goes_on(pty);
}

#[test]
fn a_stop_asked_from_outside_gives_the_terminal_back_too() {
    let home = tempfile::tempdir().unwrap();
    let (pty, db) = typing(home.path());
    signal("-TSTP", &db);
    pty.wait_for("DEHORS");
    pty.is_given_back();
    goes_on(pty);
}

#[test]
fn a_stop_that_nobody_can_hear_is_mended_when_it_ends() {
    let home = tempfile::tempdir().unwrap();
    let (pty, db) = typing(home.path());
    signal("-STOP", &db);
    pty.wait_for("DEHORS");
    goes_on(pty);
}

#[test]
fn without_a_shell_behind_it_nothing_is_stopped() {
    let home = tempfile::tempdir().unwrap();
    let script = format!("exec {} demo", binome());
    let mut pty = Pty::run(&script, SIZE.0, SIZE.1, "xterm-256color", home.path());
    pty.wait_for("Mes territoires");
    pty.type_in("\u{1a}");
    pty.wait_for("Aucun shell");
    assert!(pty.is_taken());
    pty.type_in("q");
    pty.end();
}

#[test]
fn what_others_write_on_the_screen_goes_with_ctrl_l_and_when_one_comes_back_to_it() {
    let home = tempfile::tempdir().unwrap();
    let terminal = home.path().join("terminal");
    let script = format!("tty > '{}'; {} demo", terminal.display(), binome());
    let mut pty = Pty::run(&script, SIZE.0, SIZE.1, "xterm-256color", home.path());
    pty.wait_for("Mes territoires");
    let terminal = std::fs::read_to_string(terminal).unwrap();
    for keys in ["\u{c}", "\u{1b}[O\u{1b}[I"] {
        std::fs::write(terminal.trim(), "\r\nLe serveur redémarre\r\n").unwrap();
        pty.wait_for("Le serveur redémarre");
        pty.type_in(keys);
        pty.wait_until_gone("Le serveur redémarre");
        pty.wait_for("Mes territoires");
    }
    pty.type_in("q");
    pty.end();
}
