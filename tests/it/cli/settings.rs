//! The thresholds of alerts, which are the base's: two people see the same.

use std::fs;

use serde_json::{Value, json};

use super::alerts::followed;
use crate::shell::{LUC, Shell, person};
use binome::domain::person::Role;

fn at_work() -> Shell {
    let shell = followed();
    shell.written([person(LUC, Role::Technicien)]);
    shell.set("BINOME_AS", LUC)
}

fn value(shell: &Shell, name: &str) -> Value {
    shell.run(["show", "setting", name, "--json"]).json()
}

#[test]
fn every_threshold_is_listed_with_its_value() {
    let shell = at_work();
    let all = shell.run(["list", "settings", "--json"]).json();
    let values: Vec<_> = all.as_array().unwrap().iter().map(|one| &one["value"]).collect();
    assert_eq!(values[..12], [90, 18, 12, 6, 365, 14, 180, 90, 8, 180, 10, 10]);
    assert_eq!((values.len(), &all[12]["id"]), (13, &json!("watched_words")));
    assert!(all.as_array().unwrap().iter().all(|one| one["set"] == false));
    assert_eq!(
        shell.run(["set", "setting", "silence_days", "--value", "60"]).done(),
        "silence_days\n"
    );
    assert_eq!(
        value(&shell, "silence_days"),
        json!({ "id": "silence_days", "value": 60, "usual": 90, "set": true })
    );
    assert!(shell.run(["list", "settings"]).done().contains("silence_days\t60\tfixé"));
    shell.run(["set", "setting", "silence_days", "--value", "120"]).done();
    assert_eq!(value(&shell, "silence_days")["value"], 120);
    shell.run(["archive", "setting", "silence_days"]).done();
    assert_eq!(value(&shell, "silence_days")["value"], 90);
    shell.run(["set", "setting", "silence_days", "--value", "45"]).done();
    assert_eq!(value(&shell, "silence_days")["value"], 45);
}

#[test]
fn a_threshold_that_is_unknown_or_out_of_bounds_is_one_sentence() {
    let shell = at_work();
    let lines = shell.run(["list", "journal", "--json"]).out;
    for (args, code, part) in [
        (vec!["set", "setting", "silense_days", "--value", "60"], 1, "silence_days"),
        (vec!["set", "setting", "silence_days", "--value", "0"], 2, "de 1 à 3650"),
        (vec!["set", "setting", "end_plan", "--value", "six"], 2, "de 0 à 120"),
        (vec!["set", "setting", "end_plan"], 2, "--value"),
        (vec!["add", "setting", "--value", "3"], 2, "setting"),
    ] {
        let message = shell.run(&args).message(code);
        assert!(message.contains(part) && message.trim().lines().count() <= 2, "{message}");
    }
    assert_eq!(shell.run(["list", "journal", "--json"]).out, lines);
}

#[test]
fn two_people_with_different_files_see_the_same_alerts() {
    let shell = at_work();
    shell.run(["set", "setting", "end_renew", "--value", "3"]).done();
    let paths = ["un.toml", "deux.toml"].map(|name| shell.folder().join(name));
    fs::write(&paths[0], "[alerts]\nend_renew = 24\nsilence_days = 5\n").unwrap();
    fs::write(&paths[1], "lang = \"fr\"\n").unwrap();
    let ran = paths
        .map(|path| shell.run(["list", "alerts", "--json", "--config", path.to_str().unwrap()]));
    assert_eq!(ran[0].out, ran[1].out);
    assert!(!ran[0].out.contains("\"fin_renouveler\""), "{}", ran[0].out);
    assert_eq!(ran[1].err, "");
    // What the base has not set is offered to it; what it has set is not.
    assert!(ran[0].err.contains("binome set setting silence_days --value 5"), "{}", ran[0].err);
    assert!(!ran[0].err.contains("end_renew"), "{}", ran[0].err);
    shell.run(["set", "setting", "silence_days", "--value", "7"]).done();
    let path = shell.folder().join("un.toml");
    let ran = shell.run(["list", "alerts", "--json", "--config", path.to_str().unwrap()]);
    assert_eq!(ran.err, "");
}

/// A note with a text, by the command line: what it said on the standard error.
fn told(shell: &Shell, text: &str) -> String {
    let note = ["add", "note", "--kind", "telephone", "--territory", "Dombes", "--text", text];
    let ran = shell.run(note);
    assert_eq!(ran.code, 0, "{}", ran.err);
    ran.err
}

#[test]
fn words_that_touch_private_life_are_told_once_and_written_all_the_same() {
    let shell = at_work();
    let err = told(&shell, "Elle est malade\u{a0}; malade depuis mai, et syndiquée.");
    assert!(err.contains("malade") && err.contains("syndiquée"), "{err}");
    assert_eq!(err.matches("malade").count(), 1, "{err}");
    assert_eq!(told(&shell, "Le directeur est parti, la crèche ouvre."), "");
    let note = shell.run(["list", "notes", "--json"]).json()[0]["id"].as_str().unwrap().to_owned();
    let ran = shell.run(["set", "note", &note, "--text", "Il est CATHOLIQUE."]);
    assert!(ran.code == 0 && ran.err.contains("catholique"), "{}", ran.err);
    // What the change does not write is not told again.
    assert_eq!(shell.run(["set", "note", &note, "--send-up"]).err, "");
    let follow_up =
        ["note", "add", "--kind", "telephone", "--territory", "Dombes", "--text", "Vu."];
    let ran = shell.run(follow_up.into_iter().chain(["--follow-up", "voir la CFDT; caf; +15"]));
    assert!(ran.code == 0 && ran.err.contains("CFDT"), "{}", ran.err);
}

#[test]
fn a_base_keeps_its_own_list_of_words() {
    let shell = at_work();
    shell.run(["set", "setting", "watched_words", "--value", "loge, franc-maçon"]).done();
    assert!(told(&shell, "Aux Francs-Maçons de la ville.").contains("franc-maçon"));
    assert_eq!(told(&shell, "Elle est malade."), "");
    assert_eq!(value(&shell, "watched_words")["set"], true);
    shell.run(["set", "setting", "watched_words", "--value", "-"]).done();
    assert_eq!(told(&shell, "La loge est malade."), "");
    shell.run(["archive", "setting", "watched_words"]).done();
    assert!(told(&shell, "Elle est malade.").contains("malade"));
    assert_eq!(value(&shell, "watched_words")["set"], false);
}
