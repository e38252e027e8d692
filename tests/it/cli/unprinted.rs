//! A result that cannot be printed is reported on stderr as done, so that nobody repeats it.

use std::{fs, process::Stdio};

use crate::shell::Shell;

const NOTE: [&str; 8] = ["note", "add", "--territory", "Dombes", "--kind", "copil", "--text", "Vu"];

/// The message where the disk of the result is full.
fn message(shell: &Shell, args: &[&str]) -> String {
    let full = fs::File::options().write(true).open("/dev/full").unwrap();
    let output = shell.command(args).stdout(full).stderr(Stdio::piped()).output().unwrap();
    assert_eq!(output.status.code(), Some(1), "{args:?}");
    String::from_utf8(output.stderr).unwrap().replace(['\u{a0}', '\u{202f}'], " ")
}

#[test]
fn a_result_that_cannot_be_printed_is_reported_done() {
    let shell = Shell::with_luc();
    shell.run(["backup", "--out", "avant.db"]).done();
    shell.run(["take-away", "travail.db"]).done();
    for (args, what) in [
        (&["backup"][..], ".copies/"),
        (&["backup", "--out", "copie.db", "--json"], "copie.db"),
        (&["take-away", "autre.db"], "autre.db"),
        (&["bring-back", "travail.db"], "Rien de nouveau"),
        (&["init", "--department", "2A", "--db", "2a.db"], "2a.db"),
        (&["demo", "--out", "demo.db"], "demo.db"),
        (&["restore", "avant.db", "--yes"], "ain.db.replaced-"),
        (&["erase", "person", "Nul Nom", "--yes"], "Nul Nom"),
    ] {
        let message = message(&shell, args);
        assert!(
            message.starts_with("Le résultat n’a pas pu être écrit en entier.\n"),
            "{args:?}: {message}"
        );
        assert!(
            message.contains("C’est pourtant fait ; ne le refaites pas : "),
            "{args:?}: {message}"
        );
        assert!(message.contains(what), "{args:?}: {message}");
    }
}

#[test]
fn a_note_that_is_written_is_reported_with_its_id() {
    let shell = Shell::with_luc();
    let message = message(&shell, &NOTE);
    let notes = shell.run(["list", "notes", "--json"]).json();
    let id = notes[0]["id"].as_str().unwrap();
    assert!(
        message.ends_with(&format!("C’est pourtant fait ; ne le refaites pas : {id}\n")),
        "{message}"
    );
    assert_eq!(notes.as_array().unwrap().len(), 1);
}

#[test]
fn what_only_tells_was_not_done() {
    let shell = Shell::with_luc();
    for args in [&["list", "people"][..], &["stats", "--json"], &["journal", "verify"]] {
        assert_eq!(message(&shell, args), "Le résultat n’a pas pu être écrit en entier.\n");
    }
}
