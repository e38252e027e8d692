//! A workbook imported by the command line, by real processes on a real base.

mod again;
mod corrected;
mod elus;
mod stopped;
mod truth;

use serde_json::Value;

use super::shell::{LUC, Shell, id};

fn file(name: &str) -> String {
    format!("{}/tests/fixtures/import/{name}", env!("CARGO_MANIFEST_DIR"))
}

fn planned(shell: &Shell, name: &str) -> Value {
    shell.run(["import", &file(name), "--dry-run", "--json"]).json()
}

/// How many conventions, people, signatories and notes there are.
fn counted(shell: &Shell) -> Vec<usize> {
    let count =
        |kind: &str| shell.run(["list", kind, "--json"]).json().as_array().map_or(0, Vec::len);
    ["conventions", "people", "signatories", "notes"].map(count).into()
}

#[test]
fn what_cannot_be_read_is_refused_in_one_sentence_and_nothing_is_written() {
    let shell = Shell::with_luc();
    let cut = shell.folder().join("coupé.xlsx");
    let whole = std::fs::read(file("suivi_CTG_Ain_2026.xlsx")).unwrap();
    std::fs::write(&cut, &whole[..3000]).unwrap();
    let folder = shell.folder().to_path_buf();
    for (path, says) in
        [(cut, "abîmé"), (folder.clone(), "un dossier"), (folder.join("rien"), "n’existe pas")]
    {
        let refused = shell.run(["import", path.to_str().unwrap()]).message(1);
        assert!(refused.contains(says), "{refused}");
    }
    assert_eq!(counted(&shell), [0, 1, 0, 0]);
}

/// A workbook of titles that nobody knows, and one column that nothing takes.
const OURS: &str = "Où;Depuis;Jusque;Tenue par;Budget\n\
    CC de la Veyle;01/01/2024;31/12/2028;Karim BENLAHRECH;12 000\n\
    CC Bugey Sud;01/01/2025;31/12/2029;Karim BENLAHRECH;\n";

/// What its columns hold.
const MAPPING: &str = r#"{"sheets": [{"kind": "conventions", "header_row": 1, "columns": [
    {"title": "Où", "as": "territory"}, {"title": "Depuis", "as": "start"},
    {"title": "Jusque", "as": "end"}, {"title": "Tenue par", "as": "technicians"},
    {"title": "Budget", "as": "note"}]}],
    "answers": [{"read": "", "code": "state", "answer": "preparing"}]}"#;

#[test]
fn a_mapping_says_what_columns_hold_and_serves_again_the_next_month() {
    let shell = Shell::with_luc();
    let put = |name: &str, text: &str| {
        let path = shell.folder().join(name);
        std::fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let (book, mapping) = (put("suivi.csv", OURS), put("mapping.json", MAPPING));
    shell.run(["import", &book, "--dry-run"]).message(1);

    let told = shell.run(["import", &book, "--mapping", &mapping, "--dry-run", "--json"]).json();
    assert_eq!(told["header_row"], 1);
    let taken: Vec<&str> =
        told["columns"].as_array().unwrap().iter().map(|one| one["as"].as_str().unwrap()).collect();
    assert_eq!(taken, ["territory", "start", "end", "technicians", "note"]);
    assert_eq!(told["rows"][1]["end"], "2028-12-31", "{told:#}");
    assert_eq!(told["mapping"], Value::Null);
    shell.run(["import", &book, "--mapping", &mapping]).done();
    assert_eq!(counted(&shell), [2, 2, 0, 1], "two conventions, Luc and Karim, one note");
    let notes = shell.run(["list", "notes", "--json"]).json();
    assert_eq!(notes[0]["text"], "Budget\u{a0}: 12 000");

    // The next month: one row more, no mapping given.
    let more = format!("{OURS}CA du Bassin de Bourg-en-Bresse;01/01/2026;31/12/2030;;\n");
    let next = put("suivi décembre.csv", &more);
    let again = shell.run(["import", &next, "--dry-run", "--json"]).json();
    assert_eq!(again["mapping"]["file"], "suivi.csv");
    assert_eq!(again["summary"]["create"], 1, "{again:#}");
    assert_eq!(again["summary"]["same"], 2);
    let out = shell.run(["import", &next]).done();
    assert!(out.contains("suivi.csv") && out.contains("une réponse"), "{out}");
    assert_eq!(counted(&shell)[0], 3);

    let wrong = put("wrong.json", r#"{"sheets": [{"columns": [{"title": "Où", "as": "lieux"}]}]}"#);
    let refused = shell.run(["import", &book, "--mapping", &wrong]).message(1);
    assert!(refused.contains("lieux"), "{refused}");
}

/// Places that a cell lists become groups of the base: the next import knows them again.
#[test]
fn workbooks_of_other_departements_imported_twice_change_nothing_the_second_time() {
    for (name, department) in [
        ("rhone_69.xlsx", "69"),
        ("nord_59.csv", "59"),
        ("loire_atlantique_44.xlsx", "44"),
        ("bouches_du_rhone_13.xls", "13"),
        ("finistere_29.ods", "29"),
        ("reunion_974.xlsx", "974"),
    ] {
        let shell = Shell::new().set("BINOME_AS", LUC);
        let shell = shell.set("BINOME_DB", "base.db").set("BINOME_LANG", "fr");
        assert_eq!(shell.run(["init", "--department", department]).code, 0);
        id(&shell, ["add", "person", "--name", LUC, "--role", "technicien"]);
        let file = format!("ailleurs/{name}");
        let before = planned(&shell, &file);
        let written = shell.run(["import", &crate::imports::file(&file)]);
        assert_eq!(written.code, 0, "{name}: {}", written.err);
        let again = planned(&shell, &file);
        let count = |of: &Value, does: &str| of["summary"][does].as_u64().unwrap();
        assert!(count(&before, "create") > 2, "{name}: {}", before["summary"]);
        assert_eq!(count(&again, "create") + count(&again, "change"), 0, "{name}");
        assert_eq!(count(&again, "ask"), count(&before, "ask"), "{name}");
    }
}
