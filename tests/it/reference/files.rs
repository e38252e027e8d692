//! A problem of a file is one sentence with its line, and nothing is written.

use super::*;
use crate::shell::state;

fn refused(shell: &Shell, text: &str, code: i32, parts: &[&str]) {
    let path = shell.folder().join("communes-2027.csv");
    fs::write(&path, text).unwrap();
    let before = state(shell.folder());
    let message = update(shell, &[path.to_str().unwrap()]).message(code);
    assert_eq!(message.trim_end().lines().count(), 1, "{message}");
    for part in parts {
        assert!(message.contains(part), "« {part} » : {message}");
    }
    assert!(before == state(shell.folder()));
}

const HEADING: &str = "insee;nom;departement;epci;population";

#[test]
fn a_file_that_cannot_be_taken_is_refused_in_one_sentence() {
    let shell = Shell::with_luc();
    let row = "01004;Ambérieu-en-Bugey;01;240100883;15000";
    let file = |rows: &str| format!("{HEADING}\n{rows}\n");
    refused(
        &shell,
        &format!("{HEADING};region\n{row};84\n"),
        1,
        &["ligne 1", "region", "nom_epci"],
    );
    refused(
        &shell,
        "insee;nom;epci;population\n01004;A;240100883;1\n",
        1,
        &["« departement » manque"],
    );
    refused(&shell, &file(&format!("{row}\n{row}")), 1, &["ligne 3", "01004", "ligne 2"]);
    refused(&shell, &file("01004;A;01;240100883;15 000"), 1, &["ligne 2", "« 15 000 »"]);
    refused(&shell, &file("01004;A;01;240100883;-3"), 1, &["ligne 2", "« -3 »"]);
    refused(&shell, &file("1004;A;01;240100883;3"), 1, &["« 1004 »", "zéro"]);
    refused(&shell, &file("01004;A;01;2401;3"), 1, &["« 2401 »", "SIREN"]);
    refused(&shell, &file("01004;A;01;240100883"), 1, &["ligne 2", "4 champs", "5"]);
    refused(&shell, &file("01004;;01;240100883;3"), 1, &["« nom » est vide"]);
    refused(&shell, HEADING, 1, &["rien sous l’en-tête"]);
    refused(&shell, &file("69001;Affoux;69;200066793;386"), 1, &["01 (Ain)"]);
    refused(&shell, &file(row), 1, &["01001 L'Abergement-Clémenciat", "389 autres", "passage"]);
    fs::write(shell.folder().join("communes-2027.csv"), b"insee;nom\n01004;Amb\xe9rieu\n").unwrap();
    assert!(update(&shell, &["communes-2027.csv"]).message(1).contains("ligne 2"));
}

#[test]
fn years_passages_and_paths_that_do_not_hold_are_refused() {
    let shell = Shell::with_luc();
    let folder = edition(&shell, &ain(), "01004;01999\n");
    let path = folder.to_str().unwrap();
    let message = update(&shell, &[path]).message(1);
    assert!(message.contains("ligne 2") && message.contains("01999"), "{message}");
    fs::remove_file(folder.join("passage.csv")).unwrap();
    let message = update(&shell, &[path, "--millesime", "2025"]).message(1);
    assert!(message.contains("01/01/2025") && message.contains("01/01/2026"), "{message}");
    assert!(update(&shell, &["nulle-part-2027.csv"]).message(1).contains("n’existe pas"));
    let unnamed = shell.folder().join("communes.csv");
    fs::copy(folder.join("communes.csv"), &unnamed).unwrap();
    assert!(update(&shell, &["communes.csv"]).message(2).contains("--millesime"));
    update(&shell, &["communes.csv", "--millesime", "2027", "--dry-run"]).done();
    assert_eq!(update(&shell, &["--millesime", "2027"]).code, 2);
    // A new EPCI has a name, in a column or in a file of its own.
    let mut communes = ain();
    communes.get_mut("01004").unwrap()[3] = "299999999".into();
    let folder = edition(&shell, &communes, "");
    let message = update(&shell, &[folder.to_str().unwrap()]).message(1);
    assert!(message.contains("299999999") && message.contains("nom_epci"), "{message}");
}

#[test]
fn one_file_may_tell_all_and_a_spreadsheet_may_have_written_it() {
    let shell = in_the_ain(&["01031"]);
    let mut communes = ain();
    communes.remove("01031");
    let rows = communes.values().map(|row| {
        let [insee, name, department, epci, people] = row;
        let (epci, nature, former) = match insee.as_str() {
            "01283" => ("299999999", "\"CC \"\"Oyonnax\"\"\",CC", "01031 01283"),
            _ => (epci.as_str(), ",", ""),
        };
        format!("{insee},\"{name}\",{department},{epci},{people},{nature},{former}\r\n")
    });
    let heading =
        "\u{feff}insee,nom,departement,epci,population,nom_epci,nature_epci,anciens_codes\r\n";
    let path = shell.folder().join("tout 2027.csv");
    fs::write(&path, heading.to_owned() + &rows.collect::<String>()).unwrap();
    let output = update(&shell, &["tout 2027.csv"]).done();
    assert!(output.contains("01031 Bellignat → 01283 Oyonnax"), "{output}");
    assert!(output.contains("299999999 CC \"Oyonnax\""), "{output}");
    whole(&shell);
}

#[test]
fn nobody_writes_the_reference_by_hand_nor_takes_it_without_a_name() {
    let shell = Shell::with_luc();
    for verb in ["add", "set"] {
        let message = shell.run([verb, "commune", "01004"]).message(2);
        assert!(message.contains("binome reference update"), "{message}");
    }
    let folder = edition(&shell, &ain(), "");
    let nobody = Shell::in_the_ain();
    let message = update(&nobody, &[folder.to_str().unwrap()]).message(2);
    assert!(message.contains("--as"), "{message}");
}
