//! A whole base as one document: read into a new base and written again, it is the same to the byte.

use std::{collections::BTreeSet, fs};

use binome::domain::{field::RecordKind, record};
use serde_json::{Value, json};

use super::{demonstration, of_every_kind};
use crate::shell::{LUC, Shell};

fn exported(shell: &Shell) -> String {
    shell.run(["export", "--format", "json"]).done()
}

/// What a base says, taken into another and written again.
fn came_back(from: &Shell, to: &Shell, me: &str) {
    let first = exported(from);
    let dry = to.send(["import", "-", "--as", me, "--dry-run", "--json"], first.as_bytes()).json();
    assert!(dry["summary"]["create"].as_u64() > Some(0), "{dry}");
    let ran = to.send(["import", "-", "--as", me], first.as_bytes());
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{}", ran.out);
    let second = exported(to);
    for (one, other) in first.lines().zip(second.lines()) {
        assert_eq!(one, other);
    }
    assert!(first == second, "{} {}", first.len(), second.len());
    let again = to.send(["import", "-", "--as", me, "--json"], first.as_bytes()).json();
    assert_eq!((&again["summary"]["create"], &again["summary"]["change"]), (&json!(0), &json!(0)));
    to.run(["journal", "verify"]).done();
    assert_eq!(to.run(["check", "--json"]).whole(), Some(true));
}

#[test]
fn the_demonstration_comes_back_to_the_byte() {
    came_back(&demonstration(), &Shell::in_the_ain(), "Inès Gabarit");
}

#[test]
fn a_base_of_every_kind_comes_back_to_the_byte() {
    came_back(&of_every_kind("« personne »; \"x\" <b>"), &Shell::in_the_ain(), LUC);
}

#[test]
fn the_whole_of_france_comes_back_to_the_byte() {
    let bases = [Shell::new(), Shell::new()].map(|shell| {
        let base = shell.base().display().to_string();
        let shell = shell.set("BINOME_DB", base);
        shell.run(["init", "--france"]).done();
        shell
    });
    let [from, to] = &bases;
    from.written([crate::shell::person(LUC, binome::domain::person::Role::Technicien)]);
    from.run(["add", "convention", "--name", "CTG", "--commune", "75056", "--as", LUC]).done();
    came_back(from, to, LUC);
}

#[test]
fn one_undo_takes_all_of_it_back() {
    let to = Shell::in_the_ain();
    let before = to.run(["list", "conventions", "--json"]).json();
    let document = exported(&demonstration());
    to.send(["import", "-", "--as", "Inès Gabarit"], document.as_bytes()).done();
    assert!(to.run(["list", "conventions", "--json"]).json().as_array().unwrap().len() > 5);
    super::undone(&to, "Inès Gabarit");
    assert_eq!(to.run(["list", "conventions", "--json"]).json(), before);
    // What is in the bin comes out of it.
    to.send(["import", "-", "--as", "Inès Gabarit"], document.as_bytes());
    assert_eq!(exported(&to), document);
}

#[test]
fn every_key_of_every_kind_is_in_it_and_history_where_it_is_asked_for() {
    let shell = of_every_kind("rien");
    let document: Value = serde_json::from_str(&exported(&shell)).unwrap();
    assert_eq!((&document["format"], &document["version"]), (&json!("binome"), &json!(1)));
    assert_eq!(document.get("journal"), None);
    for kind in RecordKind::ALL {
        let one = document["records"][kind.as_str()].as_array().unwrap().last().unwrap();
        let found: BTreeSet<&str> = one.as_object().unwrap().keys().map(String::as_str).collect();
        let told = record::of(*kind).fields.iter().map(|spec| spec.key);
        assert_eq!(found, told.chain(["id", "archived"]).collect(), "{kind:?}");
    }
    let with = shell.run(["export", "--format", "json", "--with-journal"]).json();
    let lines = with["journal"].as_array().unwrap();
    assert!(lines.len() > 300 && lines[0]["seq"] == json!(1), "{}", lines.len());
    let told = shell.run(["list", "journal", "--json"]).json();
    assert_eq!(Some(&lines[0]), told.as_array().unwrap().last());
}

#[test]
fn a_part_of_it_may_be_asked_for() {
    let shell = demonstration();
    let run = |more: &[&str]| shell.run(["export", "--format", "json"].iter().chain(more)).json();
    let kinds = |document: &Value| -> Vec<String> {
        document["records"].as_object().unwrap().keys().cloned().collect()
    };
    assert_eq!(kinds(&run(&["--what", "conventions,note"])), ["convention", "note"]);
    let count = |document: &Value| document["records"]["note"].as_array().unwrap().len();
    let (all, mine) = (run(&[]), run(&["--mine"]));
    assert!(0 < count(&mine) && count(&mine) < count(&all), "{} {}", count(&mine), count(&all));
    let message = shell.run(["export", "--format", "json", "--what", "choses"]).message(2);
    assert!(message.contains("« choses »"), "{message}");
}

#[test]
fn what_is_no_exported_base_is_refused_in_a_sentence_and_nothing_is_written() {
    let shell = Shell::with_luc();
    let before = exported(&shell);
    let of =
        |records: &str| format!(r#"{{"format":"binome","version":1,"records":{{{records}}}}}"#);
    let deep = "[".repeat(100_000);
    for (document, word) in [
        ("", "JSON"),
        ("{", "JSON"),
        (&deep, "export"),
        ("[]", "export"),
        ("{}", "export"),
        (r#"{"format":"autre","version":1,"records":{}}"#, "export"),
        (r#"{"format":"binome","version":2,"records":{}}"#, "récente"),
        (&of(r#""chose":[]"#), "« chose »"),
        (&of(r#""note":[{}]"#), "id"),
        (&of(r#""note":[{"id":"a\u202eb"}]"#), "id"),
        (&of(r#""theme":[{"id":"a"},{"id":"a"}]"#), "deux fois"),
        (&of(r#""theme":[{"id":"a","couleur":"bleu"}]"#), "couleur"),
        (&of(r#""theme":[{"id":"a","label":3}]"#), "label"),
        (&of(r#""theme":[{"id":"a","position":-4}]"#), "position"),
        (&of(r#""passage":[{"id":"a","stage":"finie"}]"#), "stage"),
        (&of(r#""note":[{"id":"a","on":"hier"}]"#), "on"),
        (&of(r#""note":[{"id":"a","themes":"logement"}]"#), "themes"),
        (&of(r#""convention":[{"id":"a","predecessor":"a"}]"#), "rond"),
        // Whole, and the file says no: a field is missing, a record is.
        (&of(r#""theme":[{"id":"a"}]"#), ""),
        (&of(r#""deadline":[{"id":"a","convention":"b","title":"c","due_on":"2026-01-01"}]"#), ""),
    ] {
        let message = shell.send(["import", "-"], document.as_bytes()).message(1);
        assert_eq!(message.lines().count(), 1, "{message}");
        assert!(message.contains(word), "{document:.60} {message}");
        assert!(!message.contains('\u{202e}'));
    }
    assert_eq!(exported(&shell), before);
}

#[test]
fn texts_that_come_in_are_cleaned_of_what_cannot_be_seen() {
    let shell = Shell::with_luc();
    let document = r#"{"format":"binome","version":1,"records":{"theme":[
        {"id":"a","label":"L\u202eo\u0007gis\nici","position":40}]}}"#;
    shell.send(["import", "-"], document.as_bytes()).done();
    let found = shell.run(["show", "theme", "a", "--json"]).json();
    assert_eq!(found["label"], "Logis ici");
}

#[test]
fn a_file_is_whole_and_replaced_only_where_it_is_said() {
    let shell = Shell::with_luc();
    let path = shell.folder().join("base.json");
    let named = path.display().to_string();
    let write = ["export", "--format", "json", "--out", &named];
    assert_eq!(shell.run(write).done().trim_end(), named);
    assert_eq!(fs::read_to_string(&path).unwrap(), exported(&shell));
    fs::write(&path, "à moi").unwrap();
    let message = shell.run(write).message(1);
    assert!(message.contains("--force") && message.contains("base.json"), "{message}");
    assert_eq!(fs::read_to_string(&path).unwrap(), "à moi");
    shell.run(write.iter().chain(&["--force"])).done();
    assert_eq!(fs::read_to_string(&path).unwrap(), exported(&shell));
    let base = shell.base().display().to_string();
    for of_base in [base.clone(), format!("{base}-wal")] {
        let ran = ["export", "--format", "json", "--force", "--out", &of_base];
        assert!(shell.run(ran).message(1).contains("la base elle-même"));
    }
    assert_eq!(shell.run(["check", "--json"]).whole(), Some(true));
    let lost = shell.folder().join("rien/base.json").display().to_string();
    let message = shell.run(["export", "--format", "json", "--out", &lost]).message(1);
    assert!(message.contains("n’a pas pu être écrit"), "{message}");
    shell.run(["import", "base.json", "--dry-run"]).done();
    let message = shell.run(["import", "absent.json"]).message(1);
    assert!(message.contains("il n’existe pas"), "{message}");
}

#[test]
fn a_format_must_be_said_and_be_one() {
    let shell = Shell::with_luc();
    assert!(shell.run(["export"]).message(2).contains("--format"));
    assert!(shell.run(["export", "--format", "pdf"]).message(2).contains("pdf"));
}
