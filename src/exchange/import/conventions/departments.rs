//! Whole workbooks of other départements against what each row must become: nothing wrong in silence, and few
//! questions that a colleague would find silly.

use std::{fs, path::Path};

use serde_json::{Map, Value as Json, json};

use crate::exchange::{
    import::{Answers, Imported, Mapping, Summary, understand, values::testing::base_of},
    read::workbook,
};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/import/ailleurs");

/// What became of the rows of a workbook.
#[derive(Default)]
struct Counted {
    rows: usize,
    asked: usize,
    silly: Vec<String>,
    wrong: Vec<String>,
}

/// What a row was read as, in the words of a truth.
fn told(row: &Imported) -> Map<String, Json> {
    match serde_json::to_value(&row.summary) {
        Ok(Json::Object(told)) => told,
        other => panic!("{}: {other:?}", row.source),
    }
}

/// What a row says otherwise than its truth.
fn differs(row: &Imported, right: &Json) -> Vec<String> {
    if right["ignored"] == json!(true) {
        let holds = row.summary != Summary::None;
        return if holds { vec![format!("{}: read as a convention", row.source)] } else { vec![] };
    }
    let told = told(row);
    let right = right.as_object().into_iter().flatten().filter(|(key, _)| *key != "may_ask");
    right
        .filter(|(key, value)| told.get(*key) != Some(value))
        .map(|(key, value)| format!("{}: {key} is {:?}, not {value}", row.source, told.get(key)))
        .collect()
}

fn compared(file: &Path, truth: &Json) -> Counted {
    let book = workbook::read(file, &mut ()).expect("a workbook");
    let held = base_of(truth["department"].as_str().expect("a département"));
    let answers = Answers::default();
    let read = understand(&book, &Mapping::default(), &held.base(), &answers, None);
    let mut counted = Counted::default();
    for (source, right) in truth["rows"].as_object().into_iter().flatten() {
        counted.rows += 1;
        let row = read.iter().flat_map(|sheet| &sheet.rows).find(|row| row.source == *source);
        let Some(row) = row else {
            counted.wrong.push(format!("{source}: not read"));
            continue;
        };
        let may =
            |code: &str| right["may_ask"].as_array().is_some_and(|all| all.contains(&json!(code)));
        let silly = row.questions.iter().filter(|one| !may(one.code.as_str()));
        let silly: Vec<String> =
            silly.map(|one| format!("{source}: {} « {} »", one.code.as_str(), one.read)).collect();
        counted.asked += usize::from(!row.questions.is_empty() && silly.is_empty());
        if row.questions.is_empty() {
            counted.wrong.extend(differs(row, right));
        } else if !silly.is_empty() {
            counted.silly.push(silly.join(", "));
        }
    }
    counted
}

#[test]
fn workbooks_of_other_departements_are_read_without_an_error_in_silence() {
    let mut files = 0;
    for entry in fs::read_dir(FOLDER).expect("workbooks") {
        let file = entry.expect("a workbook").path();
        if file.extension().is_some_and(|one| one == "json") {
            continue;
        }
        files += 1;
        let truth = fs::read_to_string(file.with_extension("json")).expect("a truth");
        let truth: Json = serde_json::from_str(&truth).expect("a truth");
        let Counted { rows, asked, silly, wrong } = compared(&file, &truth);
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        println!("{name}: {rows} rows, {asked} asked, {} silly", silly.len());
        assert_eq!(wrong, Vec::<String>::new(), "{name}: {}", wrong.join("\n"));
        assert!(silly.len() * 10 <= rows, "{name}: {}", silly.join("\n"));
    }
    assert_eq!(files, 6);
}
