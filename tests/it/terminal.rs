//! The real program in a real pseudo-terminal: it starts, draws, leaves, and gives the terminal
//! back, also after an internal error.

mod opening;
pub(crate) mod pty;

use std::{thread, time::Duration};

use binome::{
    app::terminal::{Screen, tell_panics},
    text::Lang,
};

#[cfg(unix)]
pub(crate) use self::pty::signal;
pub(crate) use self::pty::{PATIENCE, Pty, binome, drafts, wait_for_draft};

/// What tells, after a program, that the line discipline is the usual one.
const THEN_STTY: &str = "; stty -a | tr ' ' '\\n' | grep -xE '\\-?(icanon|echo)'; echo FIN";

#[test]
fn it_starts_draws_and_gives_the_terminal_back() {
    for term in ["xterm-256color", "screen"] {
        let home = tempfile::tempdir().unwrap();
        let mut pty = Pty::run(&format!("{} demo{THEN_STTY}", binome()), 80, 24, term, home.path());
        pty.wait_for("DÉMO");
        pty.wait_for("Mes territoires");
        assert!(pty.parser.lock().unwrap().screen().alternate_screen());
        pty.type_in("\u{1b}OP");
        pty.wait_for("Touches");
        pty.type_in("\u{1b}");
        thread::sleep(Duration::from_millis(200));
        pty.type_in("q");
        pty.wait_for("FIN");
        pty.is_given_back();
        let contents = pty.contents();
        assert!(contents.contains("icanon") && !contents.contains("-icanon"), "{contents}");
        assert!(!contents.contains("-echo"), "{contents}");
        assert!(pty.child.wait().unwrap().success());
    }
}

#[test]
fn the_mouse_tells_of_clicks_and_the_wheel_alone() {
    let home = tempfile::tempdir().unwrap();
    let mut pty = Pty::run(&format!("{} demo", binome()), 80, 24, "xterm", home.path());
    pty.wait_for("Mes territoires");
    let sent = pty.sent();
    assert!(sent.contains("\u{1b}[?1000h") && sent.contains("\u{1b}[?1006h"));
    assert!(!sent.contains("1002h") && !sent.contains("1003h"), "every movement would be sent");
    pty.type_in("q");
    pty.end();
}

#[test]
fn a_terminal_that_cannot_draw_gets_one_sentence() {
    let home = tempfile::tempdir().unwrap();
    for (term, run) in [("dumb", ""), ("unknown", ""), ("", "env -u TERM ")] {
        let script = format!("{run}{} demo; echo FIN $?", binome());
        let pty = Pty::run(&script, 120, 24, term, home.path());
        pty.wait_for("FIN 1");
        assert!(pty.contents().contains(&format!("TERM={term})")), "{}", pty.contents());
        assert!(!pty.sent().contains('\u{1b}'), "{:?}", pty.sent());
        pty.end();
    }
}

#[test]
fn a_note_typed_in_a_terminal_is_in_the_file_after_a_restart() {
    let home = tempfile::tempdir().unwrap();
    let db = home.path().join("é essai.db");
    let script =
        format!("{0} --db '{1}' init --department 01 && {0} --db '{1}'", binome(), db.display());
    let mut pty = Pty::run(&script, 120, 40, "xterm-256color", home.path());
    pty.introduce_luc();
    pty.type_in("n");
    pty.wait_for("Nouvelle note");
    pty.type_in("Œuvre à 12 € : « déjà »\u{1b}[200~collé\r\nen deux\u{1b}[201~\u{13}");
    pty.wait_for("Enregistré");
    pty.type_in("q");
    pty.child.wait().unwrap();
    let conn = rusqlite::Connection::open(&db).unwrap();
    let text: String = conn.query_row("SELECT text FROM note", [], |row| row.get(0)).unwrap();
    assert_eq!(text, "Œuvre à 12 € : « déjà »collé\nen deux");
    let mut pty =
        Pty::run(&format!("{} --db '{}'", binome(), db.display()), 120, 40, "screen", home.path());
    pty.wait_for("Œuvre à 12 €");
    // What was done before the restart is undone after it.
    pty.type_in("u");
    pty.wait_for("o ou Entrée");
    pty.type_in("o");
    pty.wait_for("√ Annulé");
    let archived = "SELECT archived FROM note";
    assert_eq!(conn.query_row(archived, [], |row| row.get::<_, i64>(0)).unwrap(), 1);
    pty.type_in("a");
    pty.wait_for("annulation");
}

#[test]
fn an_internal_error_gives_the_terminal_back_and_says_one_sentence() {
    let home = tempfile::tempdir().unwrap();
    let me = std::env::current_exe().unwrap();
    let child = format!(
        "BINOME_PANICS=1 {} --exact terminal::child_that_panics --nocapture{THEN_STTY}",
        me.display()
    );
    let pty = Pty::run(&child, 120, 40, "xterm-256color", home.path());
    pty.wait_for("FIN");
    pty.is_given_back();
    let contents = pty.contents();
    assert!(contents.contains("erreur interne"), "{contents}");
    assert!(!contents.contains("stack backtrace"), "{contents}");
    assert!(!contents.contains("-icanon"), "{contents}");
}

/// Run as a child, in a terminal, by the test above; alone it does nothing.
#[test]
fn child_that_panics() {
    if std::env::var_os("BINOME_PANICS").is_none() {
        return;
    }
    tell_panics(Lang::Fr);
    let mut screen = Screen::open().unwrap();
    screen.draw(|frame| frame.render_widget("dessiné", frame.area())).unwrap();
    // On another thread, as the file's thread would.
    let _ = thread::spawn(|| panic!("essai")).join();
}
