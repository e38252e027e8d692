//! The log: in a file of the user, and only where asked for; never texts or names of people.

use std::{fs, path::PathBuf};

use binome::domain::person::Role;

use crate::shell::{Shell, person, state};

/// Nobody writes it by chance.
const SENTENCE: &str = "Zymurgie prévue avec Quentin";

const NAME: &str = "Barnabé Wuthering";

fn at_work() -> Shell {
    let shell = Shell::in_the_ain();
    shell.written([person(NAME, Role::Technicien)]);
    shell.set("BINOME_AS", NAME)
}

fn folder(shell: &Shell) -> PathBuf {
    shell.folder().join(".local/state/binome/log")
}

/// The whole log.
fn log(shell: &Shell) -> String {
    let files = fs::read_dir(folder(shell)).unwrap();
    files.map(|file| fs::read_to_string(file.unwrap().path()).unwrap()).collect()
}

/// Opens, writes, and is refused.
fn work(shell: &Shell, options: &[&str]) {
    let run = |args: &[&str], code: i32| {
        let ran = shell.run([args, options].concat());
        assert_eq!(ran.code, code, "{args:?}: {}", ran.err);
    };
    let to = ["--territory", "Pays de Gex", "--kind", "telephone"];
    run(&[&["note", "add", "--text", SENTENCE][..], &to].concat(), 0);
    run(&["list", "notes", "--search", "zymurgie"], 0);
    run(&["list", "notes", "--db", "Zymurgie.db"], 1);
}

#[test]
fn nothing_is_logged_unless_it_is_asked_for() {
    let shell = at_work();
    let before: Vec<_> = state(shell.folder()).into_iter().map(|(name, _)| name).collect();
    work(&shell, &[]);
    work(&shell, &["--log", "off"]);
    let after: Vec<_> = state(shell.folder()).into_iter().map(|(name, _)| name).collect();
    assert_eq!(after, before);
}

#[test]
fn openings_commits_and_refusals_are_logged_without_a_word_of_the_base_nor_a_name() {
    let shell = at_work();
    work(&shell, &["--log", "trace"]);
    let log = log(&shell);
    for event in ["begins", "base opened", "committed op=", "base not opened why=\"Missing\""] {
        assert!(log.contains(event), "{event}: {log}");
    }
    let place = shell.folder().display().to_string();
    let words = SENTENCE.split(' ').chain(NAME.split(' ')).chain(["Gex", &place]);
    for word in words.filter(|word| word.len() > 3) {
        assert!(!log.to_lowercase().contains(&word.to_lowercase()), "{word}: {log}");
    }
}

#[test]
fn the_configuration_asks_for_it_too_and_a_level_holds_back_what_is_below() {
    let shell = at_work();
    fs::create_dir_all(shell.config().parent().unwrap()).unwrap();
    fs::write(shell.config(), "log = \"warn\"\n").unwrap();
    work(&shell, &[]);
    let log = log(&shell);
    assert!(log.contains("base not opened") && !log.contains("committed"), "{log}");
}

#[test]
fn a_folder_that_cannot_be_written_is_reported_with_the_way_out() {
    let shell = Shell::in_the_ain();
    fs::create_dir_all(folder(&shell).parent().unwrap()).unwrap();
    fs::write(folder(&shell), "").unwrap();
    let message = shell.run(["list", "notes", "--log", "info"]).message(2);
    assert!(message.contains("--log off"), "{message}");
    assert_eq!(shell.run(["list", "notes", "--log", "off"]).code, 0);
    let message = shell.run(["list", "notes", "--log", "inof"]).message(2);
    assert!(message.contains("info"), "{message}");
}
