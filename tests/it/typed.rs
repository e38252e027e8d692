//! Text that comes faster than a hand types, and keys that come together: what is written to a real
//! terminal, in one write and in many.

use rusqlite::Connection;

use crate::terminal::{Pty, binome, signal};

const SIZE: (u16, u16) = (80, 24);

fn text_of(db: &std::path::Path) -> String {
    let conn = Connection::open(db).unwrap();
    conn.query_row("SELECT text FROM note", [], |row| row.get(0)).unwrap()
}

/// Types a note by these writes, and saves it.
fn saved(writes: &[&str]) -> String {
    let home = tempfile::tempdir().unwrap();
    let (mut pty, db) = Pty::begun(home.path(), SIZE, "echo FIN");
    pty.type_in("n");
    pty.wait_for("Nouvelle note");
    for write in writes {
        pty.type_in(write);
    }
    pty.type_in("\u{13}");
    pty.wait_for("Enregistré");
    pty.type_in("q");
    pty.wait_for("FIN");
    text_of(&db)
}

#[test]
fn every_line_of_text_without_brackets_is_in_the_note() {
    let kept = "Un\nDeux\nTrois\n\nCinq";
    assert_eq!(saved(&["Un\nDeux\nTrois\n\nCinq"]), kept, "LF, one write");
    assert_eq!(saved(&["Un\r\nDeux\r\nTrois\r\n\r\nCinq"]), kept, "CR LF, one write");
    assert_eq!(saved(&["Un\rDeux\rTrois\r\rCinq"]), kept, "CR, one write");
    let letters: Vec<String> = "Un\r\nDeux\nTrois\n\rCinq".chars().map(String::from).collect();
    assert_eq!(saved(&letters.iter().map(String::as_str).collect::<Vec<_>>()), kept, "many writes");
    // More than what is read at once.
    let long = "Une ligne assez longue pour compter.\n".repeat(120);
    assert_eq!(saved(&[&long]), long.trim_end());
}

/// A follow-up is selected.
fn over_a_follow_up(home: &std::path::Path) -> (Pty, std::path::PathBuf) {
    let (mut pty, db) = Pty::begun(home, SIZE, "echo FIN");
    pty.type_in("q");
    pty.wait_for("FIN");
    let script = format!(
        "{0} --db {1} note add --territory Dombes --kind telephone --text Vu --follow-up 'écrire; caf; 31/12' \
         && {0} --db {1}; echo FIN $?",
        binome(),
        db.display()
    );
    let mut pty = Pty::run(&script, SIZE.0, SIZE.1, "xterm-256color", home);
    pty.wait_for("Luc Spécimen (");
    pty.type_in("t/");
    pty.wait_for(" /  ");
    pty.type_in("dombes\r");
    pty.wait_for("écrire");
    pty.type_in("\t\t");
    pty.type_in("\r");
    pty.wait_for("Suite à donner");
    pty.type_in("\u{1b}");
    pty.wait_until_gone("Suite à donner");
    (pty, db)
}

#[test]
fn text_over_the_panes_is_no_command_and_a_new_note_takes_it() {
    for stopped in [false, true] {
        let home = tempfile::tempdir().unwrap();
        let (mut pty, db) = over_a_follow_up(home.path());
        if stopped {
            // So that all the writes are there at once, however busy the machine is.
            signal("-STOP", &db);
            "x oui".chars().for_each(|c| pty.type_in(&c.to_string()));
            signal("-CONT", &db);
        } else {
            pty.type_in("x oui");
        }
        pty.wait_for("hors d’un champ");
        let conn = Connection::open(&db).unwrap();
        let archived = "SELECT count(*) FROM follow_up WHERE archived";
        assert_eq!(conn.query_row(archived, [], |row| row.get::<_, i64>(0)).unwrap(), 0);
        pty.type_in("n");
        pty.wait_for("Nouvelle note");
        pty.wait_for("x oui");
        pty.type_in("\u{13}");
        pty.wait_for("Enregistré");
    }
}

#[test]
fn keys_that_come_together_over_a_slow_line_are_keys() {
    let home = tempfile::tempdir().unwrap();
    let (mut pty, _) = over_a_follow_up(home.path());
    // Archived, yes.
    pty.type_in("kkkxo");
    pty.wait_for("mise à la corbeille");
    // An arrow held, then a note.
    pty.type_in("\u{1b}[B\u{1b}[B\u{1b}[B\u{1b}[Bn");
    pty.wait_for("Nouvelle note");
}

#[test]
fn escape_and_a_key_in_one_read_are_both_done() {
    let home = tempfile::tempdir().unwrap();
    let (mut pty, _) = Pty::begun(home.path(), SIZE, "echo FIN");
    pty.type_in("\u{1b}OP");
    pty.wait_for("Touches");
    pty.type_in("\u{1b}n");
    pty.wait_for("Nouvelle note");
    // Where something is typed, the letter would answer whether to abandon it.
    pty.type_in("Un mot");
    pty.wait_for("Un mot");
    pty.type_in("\u{1b}o");
    pty.wait_for("Un moto");
}
