//! Twenty invented élus in the four shapes of the official files: the same people in front, nothing the second
//! time, and no value that is never kept in any file beside the base.

use std::{fs, path::Path};

use serde_json::{Value, json};

use super::{file, planned};
use crate::shell::Shell;

/// The mayors, then the members of the councils, of each shape.
const SHAPES: [[&str; 2]; 4] = [
    ["rne/forme1_tab_maires.txt", "rne/forme1_tab_conseillers.txt"],
    ["rne/forme2_virgule_snake_maires.csv", "rne/forme2_virgule_snake_conseillers.csv"],
    ["rne/forme3_virgule_iso_maires.csv", "rne/forme3_virgule_iso_conseillers.csv"],
    ["rne/forme4_pointvirgule_maires.csv", "rne/forme4_pointvirgule_conseillers.csv"],
];

fn truth() -> Value {
    serde_json::from_str(&fs::read_to_string(file("attendu/rne.json")).unwrap()).unwrap()
}

/// The answers: the SIREN of eight figures, and whether names are kept.
fn answers(shell: &Shell, names: &str) -> String {
    let path = shell.folder().join("answers.json");
    let all = json!([
        {"read": "20004293", "code": "unknown_siren", "answer": "200042935"},
        {"read": "noms des élus", "code": "names", "answer": names},
    ]);
    fs::write(&path, all.to_string()).unwrap();
    path.to_str().unwrap().to_owned()
}

/// People in front, without what is of the base alone.
fn contacts(shell: &Shell) -> Vec<String> {
    let all = shell.run(["list", "contacts", "--json"]).json();
    let keys = ["function", "body", "kind", "name", "commune_of", "territories", "mandate_start"];
    let told = |one: &Value| keys.map(|key| one[key].to_string()).join(" | ");
    let mut all: Vec<String> = all.as_array().unwrap().iter().map(told).collect();
    all.sort();
    all
}

/// Every file below a folder that holds these bytes.
fn holding(folder: &Path, words: &str, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            holding(&path, words, found);
        } else if path.file_name().is_some_and(|name| name != "answers.json") {
            let bytes = fs::read(&path).unwrap();
            if bytes.windows(words.len()).any(|window| window == words.as_bytes()) {
                found.push(format!("{words} in {}", path.display()));
            }
        }
    }
}

#[test]
fn the_four_shapes_give_the_same_people_and_a_second_import_changes_nothing() {
    let mut first: Option<Vec<String>> = None;
    for shape in SHAPES {
        let shell = Shell::with_luc().set("BINOME_TODAY", "2026-11-28");
        let answers = answers(&shell, "oui");
        for name in shape {
            shell.run(["import", &file(name), "--answers", &answers]).done();
        }
        let made = contacts(&shell);
        assert_eq!(made.len(), 21, "twenty people, one of them with two functions");
        assert_eq!(first.get_or_insert_with(|| made.clone()), &made, "{shape:?}");
        // This shape again, and every other: nothing.
        for name in SHAPES.concat() {
            let told = shell.run(["import", &file(name), "--answers", &answers, "--json"]).json();
            let of = |does: &str| told["summary"][does].as_u64().unwrap();
            assert_eq!(
                (of("create"), of("change"), of("ask")),
                (0, 0, 0),
                "{name} after {shape:?}"
            );
        }
        assert_eq!(contacts(&shell), made);
    }
}

#[test]
fn no_value_that_is_never_kept_is_in_the_base_nor_in_any_file_beside_it() {
    let truth = truth();
    let forbidden = truth["valeurs_interdites"]["a_chercher_avec_grep"].as_array().unwrap();
    let words: Vec<&str> = forbidden.iter().map(|word| word.as_str().unwrap()).collect();
    assert!(words.len() > 40);
    let names: Vec<&str> = truth["contacts"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["nom_si_oui"].as_str().unwrap().split(' ').next().unwrap())
        .filter(|name| name.len() > 4)
        .collect();
    for (keeps, answer) in [(false, "non"), (true, "oui")] {
        let shell = Shell::with_luc().set("BINOME_TODAY", "2026-11-28");
        let answers = answers(&shell, answer);
        for name in SHAPES.concat() {
            shell.run(["import", &file(name), "--answers", &answers]).done();
        }
        shell.run(["backup", "--out", shell.folder().join("copie.db").to_str().unwrap()]).done();
        let mut found = Vec::new();
        for word in &words {
            holding(shell.folder(), word, &mut found);
        }
        assert_eq!(found, [] as [&str; 0], "{answer}");
        let mut kept = Vec::new();
        for name in &names {
            holding(shell.folder(), name, &mut kept);
        }
        assert_eq!(kept.is_empty(), !keeps, "{kept:?}");
    }
}

#[test]
fn without_an_answer_the_functions_are_taken_and_no_row_waits_for_it() {
    let shell = Shell::with_luc().set("BINOME_TODAY", "2026-11-28");
    let told = planned(&shell, SHAPES[0][0]);
    assert_eq!(told["summary"]["ask"], 0, "{told:#}");
    assert_eq!(told["summary"]["create"], 12);
    let rows = told["rows"].as_array().unwrap();
    let asked: Vec<&Value> =
        rows.iter().flat_map(|row| row["questions"].as_array().unwrap()).collect();
    assert_eq!(asked.len(), 1);
    assert_eq!(asked[0]["code"], "names");
    assert!(rows.iter().all(|row| row["fields"]["name"].is_null()));
}
