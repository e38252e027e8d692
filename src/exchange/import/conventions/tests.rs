//! Every row of the samples against the truth, field by field; and every anomaly of it, answered.

use std::{collections::BTreeSet, fs, ops::ControlFlow, path::PathBuf};

use chrono::NaiveDate;
use serde_json::Value as Json;

use crate::{
    domain::{
        binome::Binome,
        convention::Convention,
        field::RecordKind,
        fold::fold,
        import::ConventionRow,
        stage::{Passage, Stage},
        territory::{Territory, TerritoryKind},
    },
    exchange::{
        import::{
            Against, Answers, Imported, Mapping, Reason, SheetKind, SheetRead, Standing, Summary,
            changes, understand,
            values::testing::{Held, base, with_people},
        },
        read::workbook::{self, Progress, Watch, Workbook},
    },
};

struct Nobody;

impl Watch for Nobody {
    fn reached(&mut self, _: Progress) -> ControlFlow<()> {
        ControlFlow::Continue(())
    }
}

fn fixture(name: &str) -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/import")).join(name)
}

fn book(name: &str) -> Workbook {
    workbook::read(&fixture(name), &mut Nobody).expect("a workbook")
}

fn truth(name: &str) -> Json {
    let text = fs::read_to_string(fixture("attendu").join(name)).expect("a truth");
    serde_json::from_str(&text).expect("JSON")
}

/// Everything each sheet holds.
fn sheets(book: &Workbook, held: &Held) -> Vec<SheetRead> {
    read(book, held, &Answers::default())
}

/// The sheets of conventions and of communes.
fn read(book: &Workbook, held: &Held, answers: &Answers) -> Vec<SheetRead> {
    let mut read = understand(book, &Mapping::default(), &held.base(), answers, None);
    let kinds = [SheetKind::Conventions, SheetKind::Communes];
    read.retain(|sheet| sheet.kind.is_some_and(|kind| kinds.contains(&kind)));
    for sheet in &mut read {
        sheet.rows = compared(std::mem::take(&mut sheet.rows), held, answers);
    }
    read
}

/// The rows, once their conventions are compared with those of the base.
fn compared(rows: Vec<Imported>, held: &Held, answers: &Answers) -> Vec<Imported> {
    let mut standing = Standing::default();
    for one in &held.data.conventions {
        standing.hold(RecordKind::Convention, one.id.as_str(), one.fields());
    }
    let (standing, base) = (&standing, held.base());
    let known = Against { standing, answers, base, me: None, pulse: None };
    let planned = changes(rows, known, &mut String::new);
    planned.rows.into_iter().map(|(row, _)| row).collect()
}

fn texts(json: &Json) -> Vec<String> {
    let all = json.as_array().into_iter().flatten();
    all.map(|one| one.as_str().unwrap_or_default().to_owned()).collect()
}

/// French codes of the truth and what answers each, from the table of `docs/import.md`.
fn answers_of() -> Vec<(String, Vec<String>)> {
    let text =
        fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/import.md")).expect("docs");
    let rows = text.lines().filter(|line| line.starts_with("| `"));
    rows.map(|line| {
        let mut cells = line.split('|').map(str::trim).skip(1);
        let bare = |cell: &str| cell.trim_matches('`').to_owned();
        let french = cells.next().map(bare).unwrap_or_default();
        let ours = cells.next().unwrap_or_default();
        (french, ours.split(',').map(|one| bare(one.trim())).collect())
    })
    .collect()
}

fn ours(table: &[(String, Vec<String>)], french: &str) -> Vec<String> {
    let row = table.iter().find(|(one, _)| one == french);
    row.unwrap_or_else(|| panic!("{french} is not in docs/import.md")).1.clone()
}

/// Folded words of a name, in any order.
fn person(name: &str) -> BTreeSet<String> {
    fold(name).split(' ').map(str::to_owned).collect()
}

fn people(names: &[String]) -> Vec<BTreeSet<String>> {
    names.iter().map(|name| person(name)).collect()
}

fn asked(row: &Imported, codes: &[Reason]) -> bool {
    row.questions.iter().any(|one| codes.contains(&one.code))
}

/// What a row says otherwise than the truth, without having asked it.
fn differences(
    row: &Imported,
    one: &ConventionRow,
    json: &Json,
    table: &[(String, Vec<String>)],
) -> Vec<String> {
    let mut found = Vec::new();
    let mut compare = |what: &str, read: String, right: String| {
        if read != right {
            found.push(format!("{}: {what} is {read}, not {right}", row.source));
        }
    };
    let place = &json["territoire"];
    compare("territory", format!("{:?}", one.territories), format!("{:?}", texts(&place["siren"])));
    let set = |all: &[String]| all.iter().cloned().collect::<BTreeSet<_>>();
    compare(
        "communes",
        format!("{:?}", set(&one.communes)),
        format!("{:?}", set(&texts(&place["communes"]))),
    );
    let state = json["etat"].as_str().map(|state| ours(table, state).remove(0));
    compare("state", format!("{:?}", one.state), format!("{:?}", state.as_deref()));
    for (what, day, key) in [
        ("signed", one.signed, "date_signature"),
        ("start", one.start, "date_debut"),
        ("end", one.end, "date_fin"),
    ] {
        let day = day.map(|day| day.to_string());
        compare(what, format!("{day:?}"), format!("{:?}", json[key].as_str().map(str::to_owned)));
    }
    let unknown = asked(row, &[Reason::Person]);
    let halves = [
        ("administrators", &one.administrators, "administrateurs"),
        ("technicians", &one.technicians, "techniciens"),
    ];
    for (what, names, key) in halves {
        let right = people(&texts(&json[key]));
        if !(unknown && names.is_empty()) {
            compare(what, format!("{:?}", people(names)), format!("{right:?}"));
        }
    }
    compare("themes", format!("{:?}", one.themes), format!("{:?}", texts(&json["thematiques"])));
    compare(
        "population",
        format!("{:?}", one.population),
        format!("{:?}", json["population"].as_i64()),
    );
    found
}

/// Anomalies of the truth that nothing answers.
fn unanswered(
    row: &Imported,
    read: &SheetRead,
    book: &Workbook,
    json: &Json,
    table: &[(String, Vec<String>)],
) -> Vec<String> {
    let said: BTreeSet<&str> = row
        .why
        .iter()
        .map(|one| one.code.as_str())
        .chain(row.questions.iter().map(|one| one.code.as_str()))
        .collect();
    let sheet_says = |code: &str| {
        read.rows.iter().any(|row| row.why.iter().any(|why| why.code.as_str() == code))
    };
    texts(&json["anomalies"])
        .into_iter()
        .filter(|french| {
            !ours(table, french).iter().any(|code| match code.as_str() {
                "—" => true,
                "encoding" => book.encoding == Some("windows-1252"),
                "column" => !read.aside.is_empty(),
                "header" => sheet_says("header"),
                code => said.contains(code),
            })
        })
        .map(|french| format!("{}: nothing answers {french}; said {said:?}", row.source))
        .collect()
}

/// Compares every convention of a file, and says how many rows were read without a question.
fn compare(name: &str, file: &str, held: &Held) -> (Vec<String>, usize, usize) {
    let (book, truth, table) = (book(file), truth(name), answers_of());
    let sheets = sheets(&book, held);
    let mut wrong = Vec::new();
    let (mut plain, mut all) = (0, 0);
    for json in truth["conventions"].as_array().into_iter().flatten() {
        let source = json["source"].as_str().unwrap_or_default();
        let found = sheets.iter().find_map(|read| {
            let row = read.rows.iter().find(|row| row.source == source)?;
            Some((read, row))
        });
        let Some((read, row)) = found else {
            wrong.push(format!("{source}: not read"));
            continue;
        };
        all += 1;
        plain += usize::from(row.questions.is_empty());
        match &row.summary {
            Summary::Convention(one) => wrong.extend(differences(row, one, json, &table)),
            other => wrong.push(format!("{source}: {other:?} {:?}", row.why)),
        }
        wrong.extend(unanswered(row, read, &book, json, &table));
        for question in &row.questions {
            println!(
                "{source}: {} {} « {} »",
                question.code.as_str(),
                question.cell,
                question.read
            );
        }
    }
    (wrong, plain, all)
}

#[test]
fn the_workbook_of_the_ain_is_read_as_its_truth_says() {
    let (wrong, plain, all) =
        compare("suivi_CTG_Ain_2026.json", "suivi_CTG_Ain_2026.xlsx", &base());
    println!("{plain} of {all} rows without a question");
    assert_eq!(wrong, Vec::<String>::new(), "{}", wrong.join("\n"));
}

#[test]
fn the_portfolio_is_read_as_its_truth_says() {
    let name = "portefeuille_techniciens_CTG";
    let (wrong, plain, all) =
        compare(&format!("{name}.json"), &format!("{name}.ods"), &after_the_workbook());
    println!("{plain} of {all} rows without a question");
    assert_eq!(wrong, Vec::<String>::new(), "{}", wrong.join("\n"));
}

/// The base once the workbook was imported, its questions answered otherwise than the portfolio says.
fn after_the_workbook() -> Held {
    let mut held = with_people();
    let book = book("suivi_CTG_Ain_2026.xlsx");
    let mut answers = Answers::default();
    answers.settle("Suivi CTG !29", Reason::Date, "2025-03-03");
    answers.settle("Suivi CTG !30", Reason::EndBeforeStart, "2027-12-31");
    let rows = read(&book, &held, &answers).swap_remove(0).rows;
    for row in &rows {
        let Summary::Convention(one) = &row.summary else { continue };
        taken(&mut held, row, one);
    }
    held
}

/// Writes a row in the base, as its importer would.
fn taken(held: &mut Held, row: &Imported, one: &ConventionRow) {
    let Some(siren) = one.territories.first() else { return };
    let whole = held.data.territory(&siren.as_str().into()).map(|one| one.communes.clone());
    let communes: BTreeSet<String> = if one.communes.is_empty() {
        whole.unwrap_or_default()
    } else {
        one.communes.iter().cloned().collect()
    };
    let mut sector = siren.clone();
    if !one.communes.is_empty() {
        sector = format!("group {}", row.source);
        held.data.territories.push(Territory {
            code: sector.as_str().into(),
            name: sector.clone(),
            kind: TerritoryKind::Group,
            communes: communes.clone(),
            population: 0,
            talking_points: None,
        });
    }
    for at in 0..one.administrators.len().max(one.technicians.len()) {
        let person = |names: &[String]| names.get(at).map(|name| name.as_str().into());
        held.data.binomes.push(Binome {
            id: format!("{} {at}", row.source).into(),
            administrateur: person(&one.administrators),
            technicien: person(&one.technicians),
            start: NaiveDate::MIN,
            end: None,
            cadence_days: None,
            sector: [sector.as_str().into()].into(),
        });
    }
    if one.start.is_none() || one.state == Some("outside") {
        return;
    }
    let renewing = one.state == Some("renewing");
    let passage = Passage {
        id: "".into(),
        convention: row.source.as_str().into(),
        stage: if renewing { Stage::Renouvellement } else { Stage::MiseEnOeuvre },
        on: one.start.unwrap_or_default(),
        reason: String::new(),
        author: None,
    };
    held.data.conventions.push(Convention {
        id: row.source.as_str().into(),
        start: one.start,
        end: one.end,
        signed: one.signed,
        communes,
        passages: vec![passage],
        ..Convention::default()
    });
}

#[test]
fn the_same_workbook_again_contradicts_nothing() {
    let held = after_the_workbook();
    let book = book("suivi_CTG_Ain_2026.xlsx");
    let sheets = sheets(&book, &held);
    let against = |row: &&Imported| asked(row, &[Reason::AgainstBase]);
    let rows: Vec<&Imported> = sheets.iter().flat_map(|read| &read.rows).filter(against).collect();
    let said: Vec<_> = rows.iter().map(|row| (&row.source, &row.questions)).collect();
    assert!(said.is_empty(), "{said:#?}");
}

#[test]
fn the_extraction_is_read_as_its_truth_says() {
    let name = "extraction_CTG_cp1252";
    let (wrong, plain, all) =
        compare(&format!("{name}.json"), &format!("{name}.csv"), &with_people());
    println!("{plain} of {all} rows without a question");
    assert_eq!(wrong, Vec::<String>::new(), "{}", wrong.join("\n"));
}

#[test]
fn rows_that_hold_nothing_are_told_from_conventions() {
    let book = book("suivi_CTG_Ain_2026.xlsx");
    let held = base();
    let truth = truth("suivi_CTG_Ain_2026.json");
    let known: BTreeSet<&str> = truth["conventions"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|one| one["source"].as_str())
        .collect();
    let sheets = sheets(&book, &held);
    let followed =
        sheets.iter().flat_map(|read| &read.rows).filter(|row| row.source.starts_with("Suivi"));
    for row in followed {
        let convention = row.summary != Summary::None;
        assert_eq!(convention, known.contains(row.source.as_str()), "{} {:?}", row.source, row.why);
    }
}

#[test]
fn communes_of_a_perimeter_are_read_as_their_truth_says() {
    let book = book("suivi_CTG_Ain_2026.xlsx");
    let held = base();
    let truth = truth("suivi_CTG_Ain_2026.json");
    let table = answers_of();
    let sheets = sheets(&book, &held);
    let rows: Vec<(&SheetRead, &Imported)> =
        sheets.iter().flat_map(|read| read.rows.iter().map(move |row| (read, row))).collect();
    let mut wrong = Vec::new();
    for json in truth["communes"].as_array().into_iter().flatten() {
        let source = json["source"].as_str().unwrap_or_default();
        let found = rows.iter().find(|(_, row)| row.source == source);
        let Some((read, row)) = found else {
            wrong.push(format!("{source}: not read"));
            continue;
        };
        let Summary::Commune(one) = &row.summary else {
            wrong.push(format!("{source}: {:?}", row.why));
            continue;
        };
        let right = json["insee"].as_str().map(str::to_owned);
        let unknown = asked(row, &[Reason::UnknownCommune]) && one.communes.is_empty();
        if one.communes.first() != right.as_ref() && !unknown {
            wrong.push(format!("{source}: {:?}, not {right:?}", one.communes));
        }
        let right = json["siren_epci"].as_str().map(str::to_owned);
        if one.territories.first() != right.as_ref() && !asked(row, &[Reason::Territory]) {
            wrong.push(format!("{source}: {:?}, not {right:?}", one.territories));
        }
        let day = one.deliberation.map(|day| day.to_string());
        if one.signatory != json["signataire"].as_bool()
            || day.as_deref() != json["date_deliberation"].as_str()
        {
            wrong.push(format!("{source}: {:?} {day:?}, not {json}", one.signatory));
        }
        wrong.extend(unanswered(row, read, &book, json, &table));
        for question in &row.questions {
            println!(
                "{source}: {} {} « {} »",
                question.code.as_str(),
                question.cell,
                question.read
            );
        }
    }
    assert_eq!(wrong, Vec::<String>::new(), "{}", wrong.join("\n"));
}
