//! Tables in CSV and in a workbook: what others read of them, and what comes back.

use std::{fs, process::Command};

use serde_json::{Value, json};

use super::{demonstration, of_every_kind};
use crate::shell::Shell;

/// Rows of a CSV file, by a reader of its own.
pub fn rows(csv: &str) -> Vec<Vec<String>> {
    let text = csv.strip_prefix('\u{feff}').expect("a byte order mark");
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    let (mut letters, mut quoted) = (text.chars().peekable(), false);
    while let Some(c) = letters.next() {
        match (c, quoted) {
            ('"', true) if letters.peek() == Some(&'"') => cell.push(letters.next().unwrap()),
            ('"', _) => quoted = !quoted,
            (';', false) => row.push(std::mem::take(&mut cell)),
            ('\r', false) => {
                assert_eq!(letters.next(), Some('\n'), "a line ends by CRLF");
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            ('\n', false) => panic!("a line ends by LF alone"),
            (c, _) => cell.push(c),
        }
    }
    assert!(!quoted && cell.is_empty() && row.is_empty(), "cut short");
    rows
}

fn summary(shell: &Shell, args: &[&str]) -> Value {
    shell.run(["import"].iter().chain(args).chain(&["--dry-run", "--json"])).json()["summary"]
        .clone()
}

fn unchanged(summary: &Value) {
    for key in ["create", "change", "ask"] {
        assert_eq!(summary[key], json!(0), "{summary}");
    }
    assert!(summary["same"].as_u64() > Some(8), "{summary}");
}

#[test]
fn the_sheet_of_conventions_is_read_back_without_a_change() {
    let shell = demonstration();
    let named = ["a.xlsx", "conventions.csv"].map(|name| shell.folder().join(name));
    let [book, csv] = named.each_ref().map(|path| path.display().to_string());
    shell.run(["export", "--format", "xlsx", "--out", &book]).done();
    unchanged(&summary(&shell, &[&book, "--sheet", "Conventions"]));
    shell.run(["export", "--format", "csv", "--what", "conventions", "--out", "csv"]).done();
    fs::copy(shell.folder().join("csv/conventions.csv"), &csv).unwrap();
    unchanged(&summary(&shell, &[&csv]));
}

#[test]
fn a_folder_of_csv_says_what_the_base_says_in_words() {
    let shell = demonstration();
    let printed = shell.run(["export", "--format", "csv", "--out", "tableaux"]).done();
    let files: Vec<&str> = printed.lines().collect();
    assert!(files.len() > 20, "{printed}");
    for file in &files {
        let rows = rows(&fs::read_to_string(file).unwrap());
        assert!(rows.len() > 1 && rows.iter().all(|row| row.len() == rows[0].len()), "{file}");
        let mut titles = rows[0].clone();
        titles.sort();
        titles.dedup();
        assert_eq!(titles.len(), rows[0].len(), "{file} {:?}", rows[0]);
    }
    let read =
        |name: &str| rows(&fs::read_to_string(shell.folder().join("tableaux").join(name)).unwrap());
    let territories = read("territoires.csv");
    let all = shell.run(["list", "territories", "--json"]).json();
    assert_eq!(territories.len() - 1, all.as_array().unwrap().len());
    let notes = shell.run(["list", "notes", "--json"]).json();
    assert_eq!(read("notes.csv").len() - 1, notes.as_array().unwrap().len());
    let open = read("conventions.csv").len() + read("conventions-closes.csv").len() - 2;
    let all = shell.run(["list", "conventions", "--all", "--json"]).json();
    assert_eq!(open, all.as_array().unwrap().len());
    // In English the same, in its words.
    shell.run(["export", "--format", "csv", "--out", "tables", "--lang", "en"]).done();
    let english = fs::read_to_string(shell.folder().join("tables/territory-records.csv")).unwrap();
    assert!(rows(&english)[0].contains(&"Inhabitants".to_owned()), "{:?}", rows(&english)[0]);
}

#[test]
fn days_are_counted_on_the_day_that_is_asked() {
    let shell = demonstration();
    let standing = |more: &[&str]| {
        let ran = ["export", "--format", "csv", "--what", "territory"];
        let rows = rows(&shell.run(ran.iter().chain(more)).done());
        let at = rows[0].iter().position(|title| title == "État").unwrap();
        rows[1..].iter().filter(|row| row[at] == "en vigueur").count()
    };
    assert_ne!(standing(&[]), standing(&["--on", "2019-01-01"]));
    let mine = shell.run(["export", "--format", "csv", "--what", "territory", "--mine"]).done();
    let listed = shell.run(["list", "territories", "--mine", "--json"]).json();
    assert_eq!(rows(&mine).len() - 1, listed.as_array().unwrap().len());
}

#[test]
fn several_tables_want_a_folder_and_none_is_written_over_another() {
    let shell = demonstration();
    let message = shell.run(["export", "--format", "csv"]).message(2);
    assert!(message.contains("--out"), "{message}");
    shell.run(["export", "--format", "csv", "--out", "a"]).done();
    fs::remove_file(shell.folder().join("a/axes.csv")).unwrap();
    fs::write(shell.folder().join("a/notes.csv"), "à moi").unwrap();
    let message = shell.run(["export", "--format", "csv", "--out", "a"]).message(1);
    assert!(message.contains("--force"), "{message}");
    assert!(!shell.folder().join("a/axes.csv").exists());
    assert_eq!(fs::read_to_string(shell.folder().join("a/notes.csv")).unwrap(), "à moi");
    shell.run(["export", "--format", "csv", "--out", "a", "--force"]).done();
    assert!(shell.folder().join("a/axes.csv").exists());
}

#[test]
fn every_kind_people_write_has_its_table_in_both_formats() {
    let shell = of_every_kind("personne");
    let printed = shell.run(["export", "--format", "csv", "--out", "tableaux"]).done();
    for name in ["notes", "postes", "pactes-de-cooperation", "signataires", "evaluations"] {
        assert!(printed.contains(&format!("/{name}.csv")), "{name} {printed}");
    }
    shell.run(["export", "--format", "xlsx", "--out", "a.xlsx"]).done();
    let again = shell.run(["export", "--format", "xlsx", "--out", "a.xlsx"]).message(1);
    assert!(again.contains("--force"), "{again}");
    let first = fs::read(shell.folder().join("a.xlsx")).unwrap();
    shell.run(["export", "--format", "xlsx", "--out", "a.xlsx", "--force"]).done();
    assert!(first == fs::read(shell.folder().join("a.xlsx")).unwrap(), "not the same twice");
}

/// Rows and cells as Python counts them: a reader that is not ours.
#[test]
fn python_reads_every_table_as_it_was_written() {
    let python = Command::new("python3").arg("--version").output();
    if !python.is_ok_and(|done| done.status.success()) {
        println!("not run: there is no python3");
        return;
    }
    let shell = demonstration();
    let printed = shell.run(["export", "--format", "csv", "--out", "tableaux"]).done();
    let script = "import csv,json,sys\n\
        rows=list(csv.reader(open(sys.argv[1],encoding='utf-8-sig',newline=''),delimiter=';',strict=True))\n\
        print(json.dumps(rows))";
    for file in printed.lines() {
        let ran = Command::new("python3").args(["-c", script, file]).output().unwrap();
        assert!(ran.status.success(), "{file} {}", String::from_utf8_lossy(&ran.stderr));
        let told: Vec<Vec<String>> = serde_json::from_slice(&ran.stdout).unwrap();
        assert_eq!(told, rows(&fs::read_to_string(file).unwrap()), "{file}");
    }
}
