//! The samples, as their truth says they are; files that are none.

use std::{fs, path::PathBuf};

use serde_json::Value;

use super::{Content, Sheet, Unreadable, Workbook, letters, read};

fn sample(name: &str) -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/import")).join(name)
}

fn book(name: &str) -> Workbook {
    read(&sample(name), &mut ()).unwrap_or_else(|why| panic!("{name}: {why:?}"))
}

fn named<'b>(book: &'b Workbook, name: &str) -> &'b Sheet {
    book.sheets.iter().find(|sheet| sheet.name.as_deref() == Some(name)).unwrap()
}

#[test]
fn columns_bear_the_letters_of_a_spreadsheet() {
    let named: Vec<String> = [0, 25, 26, 51, 52, 701, 702].map(letters).into();
    assert_eq!(named, ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
}

/// Adds every « source » that a truth speaks of.
fn sources(truth: &Value, found: &mut Vec<String>) {
    match truth {
        Value::Object(fields) => {
            found.extend(fields.get("source").and_then(Value::as_str).map(str::to_owned));
            fields.values().for_each(|field| sources(field, found));
        }
        Value::Array(all) => all.iter().for_each(|one| sources(one, found)),
        _ => {}
    }
}

#[test]
fn every_row_that_a_truth_speaks_of_is_there() {
    for name in [
        "suivi_CTG_Ain_2026.xlsx",
        "portefeuille_techniciens_CTG.ods",
        "extraction_CTG_cp1252.csv",
        "plan_actions_01.xlsx",
        "reunions_01.ods",
        "txcouv_pe_epci_2026.csv",
    ] {
        let truth = format!("attendu/{}.json", name.split('.').next().unwrap());
        let truth = serde_json::from_str(&fs::read_to_string(sample(&truth)).unwrap()).unwrap();
        let book = book(name);
        let rows: Vec<String> = book
            .sheets
            .iter()
            .flat_map(|sheet| sheet.rows.iter().map(|row| sheet.source(row.number)))
            .collect();
        let mut wanted = Vec::new();
        sources(&truth, &mut wanted);
        let lost: Vec<&String> = wanted
            .iter()
            // A fiche a sheet names columns: « Fiche 3!B ».
            .filter(|one| one.ends_with(|last: char| last.is_ascii_digit()))
            .filter(|one| !rows.contains(one))
            .collect();
        assert!(!wanted.is_empty() && lost.is_empty(), "{name}: {lost:?} of {wanted:?}");
    }
}

#[test]
fn the_follow_up_tells_what_is_hidden_merged_and_commented() {
    let book = book("suivi_CTG_Ain_2026.xlsx");
    let hidden: Vec<bool> = book.sheets.iter().map(|sheet| sheet.hidden).collect();
    assert_eq!(hidden, [false, false, false, false, true]);
    let sheet = named(&book, "Suivi CTG ");
    let hidden: Vec<usize> =
        sheet.rows.iter().filter(|row| row.hidden).map(|row| row.number).collect();
    assert_eq!(hidden, [22]);
    assert_eq!(sheet.hidden_columns.iter().copied().collect::<Vec<_>>(), [10]);
    assert!(sheet.merged.iter().any(|area| area.rows == (23, 24) && area.columns == (2, 2)));
    let row = |number| sheet.rows.iter().find(|row| row.number == number).unwrap();
    assert!(row(16).cells[6].comment.as_deref().unwrap().starts_with("Signée en mairie"));
    assert_eq!(row(35).at(5), &Content::Uncalculated);
    assert_eq!(row(25).at(5), &Content::Fault("#N/A".into()));
    assert_eq!(row(7).at(16), &Content::Rate(0.45));
    assert_eq!(row(17).at(7), &Content::Number(45275.0));
}

#[test]
fn the_plan_and_the_meetings_tell_what_is_hidden() {
    let plan = book("plan_actions_01.xlsx");
    assert_eq!(plan.sheets.len(), 5);
    assert!(plan.sheets[0].rows.iter().any(|row| row.hidden && row.number == 21));
    assert!(plan.sheets[0].hidden_columns.contains(&9));
    let meetings = book("reunions_01.ods");
    assert!(meetings.sheets[0].rows.last().unwrap().number < 100);
    let folder = book("portefeuille_techniciens_CTG.ods");
    assert!(folder.sheets[0].hidden_columns.contains(&4));
    let cells = || folder.sheets[0].rows.iter().flat_map(|row| &row.cells);
    assert!(cells().any(|cell| cell.comment.is_some()));
    assert!(cells().any(|cell| matches!(cell.content, Content::Truth(_))));
}

#[test]
fn the_extraction_keeps_its_lines_and_its_counts() {
    let book = book("extraction_CTG_cp1252.csv");
    assert_eq!((book.encoding, book.separator), (Some("windows-1252"), Some(';')));
    let rows = &book.sheets[0].rows;
    let count = |number| rows.iter().find(|row| row.number == number).unwrap().cells.len();
    assert_eq!((count(4), count(16), count(18)), (15, 16, 12));
    let texts: Vec<&str> = rows
        .iter()
        .flat_map(|row| &row.cells)
        .filter_map(|cell| match &cell.content {
            Content::Text(text) => Some(text.as_str()),
            _ => None,
        })
        .collect();
    assert!(texts.contains(&"CŒURDEVEY-PONS HELENE"));
    assert!(!texts.iter().any(|text| text.contains('\u{FFFD}')));
}

#[test]
fn the_files_of_elected_people_are_read_whole() {
    let rows = |name: &str| book(&format!("rne/{name}")).sheets[0].rows.len();
    for (name, count) in [
        ("forme1_tab_maires.txt", 13),
        ("forme2_virgule_snake_maires.csv", 13),
        ("forme3_virgule_iso_maires.csv", 13),
        ("forme4_pointvirgule_maires.csv", 13),
        ("forme1_tab_conseillers.txt", 10),
        ("forme2_virgule_snake_conseillers.csv", 10),
        ("forme3_virgule_iso_conseillers.csv", 10),
        ("forme4_pointvirgule_conseillers.csv", 10),
    ] {
        assert_eq!(rows(name), count, "{name}");
    }
}

#[test]
fn what_is_no_file_is_said() {
    let told = |path: &str| read(path.as_ref(), &mut ());
    assert_eq!(told("/"), Err(Unreadable::Folder));
    assert_eq!(told("/nothing/here.xlsx"), Err(Unreadable::Missing));
    #[cfg(unix)]
    assert_eq!(told("/dev/zero"), Err(Unreadable::NotAFile));
    let big = tempfile::NamedTempFile::new().unwrap();
    big.as_file().set_len(20_000_001).unwrap();
    assert_eq!(read(big.path(), &mut ()), Err(Unreadable::Big(20_000_000)));
}
