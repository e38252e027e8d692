//! `binome erase person` as people meet it.

use std::fs;

use binome::domain::{change::Change, person::Role};
use rusqlite::Connection;

use super::{HELENE, held, spellings};
use crate::{
    base::{names, person},
    shell::{Shell, state},
};

/// A base in which Luc wrote of Hélène.
fn written() -> Shell {
    let shell = Shell::in_the_ain();
    shell.written([
        Change::add_person(&person("Luc Spécimen", Role::Technicien)),
        Change::add_person(&person(HELENE, Role::Administrateur)),
    ]);
    let shell = shell.set("BINOME_AS", "Luc Spécimen");
    for text in [format!("Vu {HELENE}"), "Mme Léger-Crozet viendra".into(), "autre".into()] {
        let note = ["note", "add", "--territory", "Dombes", "--kind", "copil", "--text", &text];
        shell.run(note).done();
    }
    shell
}

#[test]
fn without_yes_it_tells_what_it_would_do_and_changes_nothing() {
    let shell = written();
    let before = state(shell.folder());
    let message = shell.run(["erase", "person", "helene leger crozet"]).message(1);
    for part in [HELENE, "sa fiche", "5 lignes du journal", "1 texte,", "À lire vous-même", "--yes"]
    {
        assert!(message.contains(part), "{part}: {message}");
    }
    assert_eq!(state(shell.folder()), before);
    assert_eq!(shell.run(["erase", "person"]).code, 2);
    assert_eq!(shell.run(["erase"]).code, 2);
}

#[test]
fn with_yes_it_is_done_in_the_copies_too_and_they_are_listed() {
    let shell = written();
    let copy = shell.run(["backup"]).done().trim().to_owned();
    shell.run(["restore", &copy, "--yes"]).done();
    let output = shell.run(["effacer", "personne", HELENE, "--yes"]).done();
    let replaced =
        names(shell.folder()).into_iter().find(|name| name.contains(".replaced-")).unwrap();
    for part in [copy.as_str(), &replaced, "À lire vous-même", "copies faites ailleurs"] {
        assert!(output.contains(part), "{part}: {output}");
    }
    for path in [shell.base(), copy.clone().into(), shell.folder().join(&replaced)] {
        assert_eq!(held(&path, &spellings(HELENE)), []);
    }
    shell.run(["check"]).done();
    let people = shell.run(["list", "people"]).done();
    assert!(!people.contains("Hélène") && people.contains("Luc"), "{people}");
    let after = shell.run(["backup", "--out", "out.db"]).done();
    assert_eq!(held(&shell.folder().join(after.trim()), &spellings(HELENE)), []);
    // Once the copies are gone, none is listed.
    for path in [copy, shell.folder().join(replaced).display().to_string()] {
        fs::remove_file(path).unwrap();
    }
    let again = shell.run(["erase", "person", HELENE, "--yes"]).done();
    assert!(again.contains("nulle part") && !again.contains("copies contiennent"), "{again}");
}

#[test]
fn somebody_in_the_way_of_the_bytes_is_reported_and_asking_again_finishes() {
    let shell = written();
    let other = Connection::open(shell.base()).unwrap();
    other.execute_batch("BEGIN; SELECT count(*) FROM note").unwrap();
    let ran = shell.run(["erase", "person", HELENE, "--yes"]);
    assert_eq!(ran.code, 1, "{ran:?}");
    assert!(ran.out.contains("L’effacement de") && ran.err.contains("Fermez binome"), "{ran:?}");
    other.execute_batch("COMMIT").unwrap();
    drop(other);
    shell.run(["erase", "person", HELENE, "--yes"]).done();
    assert_eq!(held(&shell.base(), &spellings(HELENE)), []);
}

#[test]
fn a_name_that_is_nowhere_and_one_that_two_bear_are_reported() {
    let shell = written();
    let output = shell.run(["erase", "person", "Hélène Léger Croset"]).done();
    assert!(output.contains("nulle part") && output.contains(HELENE), "{output}");
    shell.written([Change::add_person(&person(HELENE, Role::Technicien))]);
    let message = shell.run(["erase", "person", HELENE]).message(2);
    assert_eq!(message.matches(&format!("{HELENE} (")).count(), 2, "{message}");
}
