//! What `import --dry-run --json` says of every row of the samples, against the truth that goes with them.

use std::{collections::BTreeSet, fs};

use serde_json::{Value, json};

use super::{file, planned};
use crate::shell::Shell;

fn truth(name: &str) -> Value {
    serde_json::from_str(&fs::read_to_string(file(&format!("attendu/{name}.json"))).unwrap())
        .unwrap()
}

fn shell() -> Shell {
    Shell::with_luc().set("BINOME_TODAY", "2026-11-28")
}

/// Once the workbook of the Ain was imported, its questions answered otherwise than the portfolio says.
fn after_the_workbook() -> Shell {
    let shell = shell();
    let answers = shell.folder().join("answers.json");
    let said = json!([
        {"source": "Suivi CTG !29", "code": "date", "answer": "2025-03-03"},
        {"source": "Suivi CTG !30", "code": "end_before_start", "answer": "2027-12-31"},
        {"source": "Suivi CTG !30", "code": "person", "answer": "Hélène Cœurdevey-Pons"},
        {"source": "Suivi CTG !31", "code": "person", "answer": "Hélène Cœurdevey-Pons"},
        {"source": "Suivi CTG !31", "code": "state", "answer": "outside"},
    ]);
    fs::write(&answers, said.to_string()).unwrap();
    let book = file("suivi_CTG_Ain_2026.xlsx");
    shell.run(["import", &book, "--answers", answers.to_str().unwrap()]).done();
    shell
}

fn list<'a>(of: &'a Value, key: &str) -> Vec<&'a Value> {
    of[key].as_array().map(|all| all.iter().collect()).unwrap_or_default()
}

fn row<'a>(told: &'a Value, source: &str) -> Option<&'a Value> {
    list(told, "rows").into_iter().find(|row| row["source"] == source)
}

/// French codes of a table of the documentation, and ours.
fn ours(page: &str, french: &str) -> Vec<String> {
    let text = fs::read_to_string(format!("{}/docs/{page}", env!("CARGO_MANIFEST_DIR"))).unwrap();
    let bare = |cell: &str| cell.trim().trim_matches('`').to_owned();
    let line =
        text.lines().find(|line| line.split('|').nth(1).is_some_and(|one| bare(one) == french));
    let line = line.unwrap_or_else(|| panic!("{french} is not in docs/{page}"));
    line.split('|').nth(2).unwrap().split(',').map(bare).collect()
}

/// Codes that a row says or asks.
fn codes(row: &Value) -> BTreeSet<&str> {
    let all = list(row, "why").into_iter().chain(list(row, "questions"));
    all.map(|one| one["code"].as_str().unwrap()).collect()
}

/// Names whatever the order of their words, their case and accents.
fn people(of: &Value) -> Vec<BTreeSet<String>> {
    let words = |name: &Value| {
        let folded = binome::domain::fold::fold(name.as_str().unwrap());
        folded.split(' ').map(str::to_owned).collect()
    };
    of.as_array().into_iter().flatten().map(words).collect()
}

fn set(of: &Value) -> BTreeSet<String> {
    of.as_array().into_iter().flatten().map(|one| one.as_str().unwrap().to_owned()).collect()
}

/// What a row of conventions says otherwise than its truth, or leaves unsaid.
fn of_convention(told: &Value, row: &Value, right: &Value) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut same = |what: &str, read: String, right: String| {
        if read != right {
            wrong.push(format!("{}: {what} is {read}, not {right}", row["source"]));
        }
    };
    let place = &right["territoire"];
    let state = right["etat"].as_str().map(|state| json!(ours("import.md", state)[0]));
    same("territories", row["territories"].to_string(), place["siren"].to_string());
    same(
        "communes",
        format!("{:?}", set(&row["communes"])),
        format!("{:?}", set(&place["communes"])),
    );
    same("state", row["state"].to_string(), state.unwrap_or_default().to_string());
    for (key, french) in [
        ("signed", "date_signature"),
        ("start", "date_debut"),
        ("end", "date_fin"),
        ("themes", "thematiques"),
        ("population", "population"),
    ] {
        same(key, row[key].to_string(), right[french].to_string());
    }
    for (key, french) in [("administrators", "administrateurs"), ("technicians", "techniciens")] {
        let read = people(&row[key]);
        let asked = read.is_empty() && codes(row).contains("person");
        if !asked {
            same(key, format!("{read:?}"), format!("{:?}", people(&right[french])));
        }
    }
    for french in list(right, "anomalies") {
        let french = french.as_str().unwrap();
        let is_said = |code: &String| match code.as_str() {
            "—" => true,
            "encoding" => told["encoding"] == "windows-1252",
            "column" => list(told, "sheets")
                .iter()
                .any(|sheet| list(sheet, "columns").iter().any(|column| column["as"] == "ignore")),
            "header" => list(told, "rows").iter().any(|row| codes(row).contains("header")),
            code => codes(row).contains(code),
        };
        if !ours("import.md", french).iter().any(is_said) {
            wrong.push(format!("{}: nothing answers {french}; {:?}", row["source"], codes(row)));
        }
    }
    wrong
}

#[test]
fn every_row_of_conventions_is_that_of_its_truth() {
    for (name, ext, shell) in [
        ("suivi_CTG_Ain_2026", "xlsx", shell()),
        ("portefeuille_techniciens_CTG", "ods", after_the_workbook()),
        ("extraction_CTG_cp1252", "csv", after_the_workbook()),
    ] {
        let (told, truth) = (planned(&shell, &format!("{name}.{ext}")), truth(name));
        let mut wrong = Vec::new();
        for right in list(&truth, "conventions") {
            let source = right["source"].as_str().unwrap();
            match row(&told, source) {
                Some(row) => wrong.extend(of_convention(&told, row, right)),
                None => wrong.push(format!("{source} is not told")),
            }
        }
        assert!(wrong.is_empty(), "{name}\n{}", wrong.join("\n"));
    }
}

#[test]
fn every_commune_of_a_perimeter_is_that_of_its_truth() {
    let (told, truth) = (planned(&shell(), "suivi_CTG_Ain_2026.xlsx"), truth("suivi_CTG_Ain_2026"));
    let communes = list(&truth, "communes");
    assert_eq!(communes.len(), 141);
    let mut wrong = Vec::new();
    for right in communes {
        let row = row(&told, right["source"].as_str().unwrap()).unwrap();
        let asked = row["does"] == "ask";
        let is = |key: &str, french: &str| row[key] == right[french];
        let placed = row["communes"] == json!([right["insee"]])
            && row["territories"] == json!([right["siren_epci"]]);
        let signs = is("signatory", "signataire") && is("deliberation", "date_deliberation");
        let vanished = codes(row).contains("former_commune");
        if !(asked || signs && (placed || vanished)) {
            wrong.push(format!("{row} is not {right}"));
        }
        assert!(!asked || !list(row, "questions").is_empty(), "{row}");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_reading_of_coverage_is_that_of_its_truth_and_the_refused_say_why() {
    let told = planned(&shell(), "txcouv_pe_epci_2026.csv");
    let truth = truth("txcouv_pe_epci_2026");
    for right in list(&truth, "lectures") {
        let row = row(&told, right["source"].as_str().unwrap()).unwrap();
        assert_eq!((&row["kind"], &row["does"]), (&json!("reading"), &json!("create")), "{row}");
        assert_eq!(row["territories"], json!([right["siren"]]));
        assert_eq!(row["fields"]["value"], right["value"]);
        assert_eq!(row["fields"]["on_date"], right["on_date"]);
    }
    for refused in list(&truth, "refusees") {
        let row = row(&told, refused["source"].as_str().unwrap()).unwrap();
        assert!(row["does"] == "ignore" || row["does"] == "ask", "{row}");
        assert!(!codes(row).is_empty(), "{row}");
    }
}

#[test]
fn every_elu_is_that_of_its_truth_in_the_four_shapes() {
    let truth = truth("rne");
    let fold = |text: &Value| binome::domain::fold::fold(text.as_str().unwrap_or_default());
    let told = |one: &Value, keys: [&str; 6]| {
        let [function, body, commune, territories, start, end] = keys.map(|key| &one[key]);
        format!("{} | {} | {commune} | {territories} | {start} | {end}", fold(function), fold(body))
    };
    let french = ["function", "body", "commune", "territoire", "mandate_start", "mandate_end"];
    let own = ["function", "body", "commune", "territories", "mandate_start", "mandate_end"];
    let mut right: Vec<String> =
        list(&truth, "contacts").into_iter().map(|one| told(one, french)).collect();
    right.sort();
    for shape in ["forme1_tab", "forme2_virgule_snake", "forme3_virgule_iso", "forme4_pointvirgule"]
    {
        let ext = if shape == "forme1_tab" { "txt" } else { "csv" };
        let files = ["maires", "conseillers"].map(|part| format!("rne/{shape}_{part}.{ext}"));
        let rows = files.map(|name| planned(&shell(), &name));
        let rows = rows.iter().flat_map(|told| list(told, "rows"));
        let mut read: Vec<String> = rows
            .filter(|row| row["kind"] == "contact" && row["does"] == "create")
            .map(|row| told(&row["fields"], own))
            .collect();
        read.sort();
        let lost: Vec<&String> = right.iter().filter(|one| !read.contains(one)).collect();
        // The one whose SIREN has eight figures is asked.
        assert_eq!((lost.len(), read.len()), (1, right.len() - 1), "{shape}: {lost:#?}\n{read:#?}");
    }
}

#[test]
fn every_meeting_is_that_of_its_truth() {
    let told = planned(&after_the_workbook(), "reunions_01.ods");
    let truth = truth("reunions_01");
    let mut wrong = Vec::new();
    for right in list(&truth, "reunions") {
        let row = row(&told, right["source"].as_str().unwrap()).unwrap();
        let questions = list(right, "questions");
        if !questions.is_empty() {
            if row["does"] != "ask" {
                wrong.push(format!("not asked: {row}"));
            }
            continue;
        }
        for (key, french) in [
            ("kind", "kind"),
            ("planned_on", "planned_on"),
            ("planned_at", "planned_at"),
            ("place", "place"),
            ("host", "host"),
            ("territories", "territoires"),
        ] {
            let (read, right) = (&row["fields"][key], &right[french]);
            let nothing = read.is_null() && right.as_array().is_some_and(Vec::is_empty);
            if read != right && !nothing {
                wrong.push(format!("{}: {key} is {read}, not {right}", row["source"]));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_fiche_of_a_plan_is_that_of_its_truth() {
    let told = planned(&after_the_workbook(), "plan_actions_01.xlsx");
    let truth = truth("plan_actions_01");
    let mut wrong = Vec::new();
    for right in list(&truth, "actions") {
        let row = row(&told, right["source"].as_str().unwrap()).unwrap();
        let keys = ["title", "number", "objective", "audience", "pilot", "partners", "means"];
        let days = ["start_on", "start_precision", "due_on", "due_precision", "status", "done_on"];
        let asked: Vec<&str> =
            list(right, "questions").iter().filter_map(|one| one["champ"].as_str()).collect();
        for key in keys.iter().chain(&days).filter(|key| !asked.contains(key)) {
            let (read, right) = (&row["fields"][*key], &right[*key]);
            if read != right {
                wrong.push(format!("{}: {key} is {read}, not {right}", row["source"]));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
