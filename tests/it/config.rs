//! The configuration as the program meets it.

use binome::domain::person::Role;
use std::fs;

use crate::shell::{LUC, Shell, person};

fn configured(text: &str) -> Shell {
    let shell = Shell::in_the_ain();
    fs::create_dir_all(shell.config().parent().unwrap()).unwrap();
    fs::write(shell.config(), text).unwrap();
    shell
}

#[test]
fn a_misspelt_key_is_reported_with_its_file_and_line() {
    let shell = configured("lang = \"fr\"\n[alerts]\nsilense_days = 90\n");
    let message = shell.run(["stats"]).message(2);
    let expected = format!(
        "{}, ligne 3 : la clé « silense_days » n’existe pas ; vouliez-vous « silence_days » ?\n",
        shell.config().display()
    );
    assert_eq!(message, expected);
    let english = shell.run(["stats", "--lang", "en"]).message(2);
    assert!(english.contains("line 3: there is no key “silense_days”"), "{english}");
}

#[test]
fn a_bad_configuration_does_not_keep_from_reading_help() {
    let shell = configured("me = \n");
    assert!(shell.run(["stats"]).message(2).contains("ligne 1"));
    assert!(shell.run(["stats", "--help"]).done().contains("Usage"));
    shell.run(["completions", "bash"]).done();
}

#[test]
fn the_file_chooses_the_language_the_alerts_and_the_base() {
    let shell = configured("lang = \"en\"\ndb = \"../../ain.db\"\n").set("BINOME_DB", "");
    assert!(shell.run(["stats"]).done().contains("Coverage"));
    assert!(shell.run(["stats", "--lang", "fr"]).done().contains("Couverture"));
    assert!(shell.run(["stats", "--db", "nulle.db"]).message(1).contains("nulle.db"));
}

#[test]
fn a_file_that_is_named_must_be_there() {
    let shell = Shell::in_the_ain();
    let message = shell.run(["stats", "--config", "nulle.toml"]).message(2);
    assert!(message.contains("nulle.toml : ce fichier de configuration n’existe pas"), "{message}");
    fs::write(shell.folder().join("autre.toml"), "lang = \"en\"\n").unwrap();
    assert!(shell.run(["stats", "--config", "autre.toml"]).done().contains("Coverage"));
    let by_variable = Shell::in_the_ain().set("BINOME_CONFIG", "nulle.toml").run(["stats"]);
    assert!(by_variable.message(2).contains("nulle.toml"));
}

#[test]
fn the_title_of_a_technicien_is_the_cafs() {
    let shell = configured("[words]\ntechnicien = \"chargée de conseil\"\n");
    shell.written([person(LUC, Role::Technicien)]);
    assert!(shell.run(["list", "people"]).done().contains("chargée de conseil"));
}
