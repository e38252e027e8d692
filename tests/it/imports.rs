//! A workbook imported by the command line, twice, by real processes: the second time changes nothing.

use serde_json::Value;

use super::shell::Shell;

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
fn a_workbook_imported_twice_changes_nothing_the_second_time() {
    let shell = Shell::with_luc();
    let name = "suivi_CTG_Ain_2026.xlsx";
    let before = planned(&shell, name);
    assert_eq!(counted(&shell), [0, 1, 0, 0], "a trial writes nothing");
    let made = before["summary"]["create"].as_u64().unwrap();
    assert!(made > 70, "{made}");

    shell.run(["import", &file(name)]).done();
    let once = counted(&shell);
    assert!(once.iter().all(|count| *count > 10), "{once:?}");
    let again = planned(&shell, name);
    let [created, changed] = ["create", "change"].map(|does| again["summary"][does].clone());
    assert_eq!((created, changed), (0.into(), 0.into()));
    assert_eq!(again["summary"]["ask"], before["summary"]["ask"]);
    shell.run(["import", &file(name)]).done();
    assert_eq!(counted(&shell), once);
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
