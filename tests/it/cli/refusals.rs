//! Files and words that cannot be taken: one sentence, the right code, nothing touched.

use std::{fs, path::Path};

use rusqlite::Connection;

use crate::shell::{Shell, state};

const NOTE: [&str; 8] = ["note", "add", "--territory", "Dombes", "--kind", "copil", "--text", "Vu"];

/// Whatever is asked of the base is refused with that code and one sentence that says this.
#[track_caller]
fn refused(shell: &Shell, commands: &[&[&str]], part: &str) {
    let before = state(shell.folder());
    for command in commands {
        let message = shell.run(*command).message(1);
        assert!(message.contains(part), "{command:?}: {message}");
        assert_eq!(message.lines().count(), 1, "{command:?}: {message}");
        assert_eq!(state(shell.folder()), before, "{command:?}");
    }
}

const READ: &[&str] = &["list", "territories"];
const STATS: &[&str] = &["stats", "--json"];
const CHECK: &[&str] = &["check"];

fn spoilt(spoil: impl FnOnce(&Path)) -> Shell {
    let shell = Shell::with_luc();
    spoil(&shell.base());
    shell
}

#[test]
fn what_is_not_a_base_of_binome_is_left_alone() {
    let all = [READ, STATS, CHECK, &NOTE];
    let text = spoilt(|path| fs::write(path, "Compte rendu du COPIL\n".repeat(100)).unwrap());
    refused(&text, &all, "n’est pas une base de binome");
    let empty = spoilt(|path| fs::write(path, "").unwrap());
    refused(&empty, &all, "n’est pas une base de binome");
    let missing = spoilt(|path| fs::remove_file(path).unwrap());
    refused(&missing, &all, "Il n’y a pas de base ici");
    let folder = spoilt(|path| {
        fs::remove_file(path).unwrap();
        fs::create_dir(path).unwrap();
    });
    refused(&folder, &all, "est un dossier");
    let other = spoilt(|path| {
        fs::remove_file(path).unwrap();
        let base = Connection::open(path).unwrap();
        base.execute_batch("CREATE TABLE t (a); INSERT INTO t VALUES (1)").unwrap();
    });
    refused(&other, &all, "d’un autre logiciel");
}

#[test]
fn a_base_of_a_later_version_is_left_alone() {
    let shell = spoilt(|path| {
        let base = Connection::open(path).unwrap();
        base.pragma_update(None, "user_version", 999).unwrap();
    });
    refused(&shell, &[READ, STATS, CHECK, &NOTE], "schéma 999");
}

#[test]
fn a_truncated_base_is_reported_damaged() {
    let shell = spoilt(|path| {
        let bytes = fs::read(path).unwrap();
        fs::write(path, &bytes[..bytes.len() / 2]).unwrap();
    });
    refused(&shell, &[READ, STATS, CHECK, &NOTE], "est abîmé");
}

#[test]
fn nothing_is_written_in_a_base_with_a_damaged_page() {
    let shell = spoilt(|path| {
        let mut bytes = fs::read(path).unwrap();
        let middle = bytes.len() / 8192 * 4096;
        bytes[middle..middle + 4096].fill(0xa5);
        fs::write(path, bytes).unwrap();
    });
    refused(&shell, &[CHECK, &NOTE], "est abîmé");
    let report = shell.run(["check", "--json"]);
    assert_eq!(report.code, 1);
    let report: serde_json::Value = serde_json::from_str(&report.out).unwrap();
    assert_eq!(report["whole"], false);
    assert!(report["problem"].as_str().unwrap().contains("abîmé"));
}

#[test]
fn a_base_that_can_only_be_read_is_read_and_not_written() {
    let shell = spoilt(|path| {
        let mut rights = fs::metadata(path).unwrap().permissions();
        rights.set_readonly(true);
        fs::set_permissions(path, rights).unwrap();
    });
    shell.run(READ).done();
    let before = fs::read(shell.base()).unwrap();
    let message = shell.run(NOTE).message(1);
    assert!(message.contains("ne peut être que lu"), "{message}");
    assert_eq!(fs::read(shell.base()).unwrap(), before);
}

#[test]
fn unknown_words_are_refused_with_the_nearest() {
    let shell = Shell::with_luc();
    let before = state(shell.folder());
    for (command, part) in [
        (&["list", "notes", "--kind", "copile"][..], "« COPIL »"),
        (&["list", "notes", "--territory", "dombe"], "CC de la Dombes"),
        (&["list", "notes", "--mine", "--as", "Luc Specimens"], "« Luc Spécimen »"),
        (&["list", "journal", "--person", "Luc Specimens"], "« Luc Spécimen »"),
        (&["show", "territory", "Domb"], "« CC de la Dombes »"),
        (&["show", "territory", "Bellley"], "« Belley »"),
        (&["show", "convention", "x"], "« x » n’est pas connu"),
        (&["show", "note", "12345678"], "Introuvable : note 12345678"),
        (&["show", "follow-up", "12345678"], "Introuvable : suite 12345678"),
        (&["show", "person", "Luc Specimens"], "Personne : « Luc Specimens » n’est pas connu"),
        (&["note", "add", "--territory", "Domb", "--kind", "copil", "--text", "x"], "Dombes"),
        (&["archive", "theme", "x"], "Thématique : « x » n’est pas connu"),
    ] {
        let message = shell.run(command).message(1);
        assert!(message.contains(part), "{command:?}: {message}");
    }
    for (command, part) in [
        (&["list", "conventions", "--stage", "diagnostique"][..], "Diagnostic partagé"),
        (&["add", "person", "--name", "X", "--role", "zzz"], "« administrateur »"),
        (&["list", "notes", "--from", "31/02"], "--from : Le 31/02/2026 n’existe pas."),
        (&["list", "notes", "--to", "jamais"], "--to : Cette date n’est pas comprise"),
        (&["list", "notes", "--to", "2026-13-01"], "--to : Il n’y a pas de mois 13"),
        (&["stats", "--on", "31/02/2025"], "--on : Le 31/02/2025 n’existe pas."),
        (&["stats", "--today", "x"], "--today : Cette date"),
        (&["stats", "--today", "2026-00-12"], "--today : Il n’y a pas de mois 0"),
        (&["list", "follow-ups", "--owed-by", "maire"], "« maire » n’est pas connu"),
    ] {
        let message = shell.run(command).message(2);
        assert!(message.contains(part), "{command:?}: {message}");
    }
    assert_eq!(state(shell.folder()), before);
}

#[test]
fn a_bad_variable_is_named() {
    let message = Shell::in_the_ain().set("BINOME_TODAY", "32/13/2026").run(READ).message(2);
    assert!(message.starts_with("BINOME_TODAY : Il n’y a pas de mois 13"), "{message}");
    let message = Shell::in_the_ain().set("BINOME_LANG", "de").run(READ).message(2);
    assert!(message.starts_with("BINOME_LANG :") && message.contains("fr, en"), "{message}");
}
