use std::collections::BTreeMap;

use serde_json::Value as Json;

use super::meetings;
use crate::{
    domain::{
        field::{Field, RecordKind},
        lists::{NOTE_KINDS, NoteKind},
        person::{Person, Role},
    },
    exchange::{
        import::{
            Answers, Holds, Imported, Options, Reason, Wanted,
            truth::{all, members, ours, said, text},
            values::testing,
        },
        read::workbook::{Workbook, read_bytes},
    },
};

const TRUTH: &str = include_str!("../../../../tests/fixtures/import/attendu/reunions_01.json");
const FILE: &[u8] = include_bytes!("../../../../tests/fixtures/import/reunions_01.ods");
const OTHER: &str =
    include_str!("../../../../tests/fixtures/import/attendu/portefeuille_techniciens_CTG.json");
const OTHER_FILE: &[u8] =
    include_bytes!("../../../../tests/fixtures/import/portefeuille_techniciens_CTG.ods");

/// The base of the Ain, with the two people of the Caf that the other workbooks name.
fn held(known: bool) -> testing::Held {
    let mut held = testing::base();
    let kind =
        |(code, label): (&str, &str)| NoteKind { code: code.to_owned(), label: label.to_owned() };
    held.data.note_kinds = NOTE_KINDS.map(kind).into();
    if known {
        held.data.people = ["Maëlle Vernoux-Castan", "Anaïs Brédoire"].map(person).into();
    }
    held
}

fn person(name: &str) -> Person {
    Person {
        id: name.into(),
        name: name.to_owned(),
        role: Role::Technicien,
        functions: std::collections::BTreeSet::default(),
        mandate_start: None,
        mandate_end: None,
    }
}

fn book(bytes: &[u8]) -> Workbook {
    read_bytes(bytes, &mut ()).expect("a workbook")
}

fn read(known: bool, answers: &Answers) -> BTreeMap<String, Imported> {
    let held = held(known);
    let book = book(FILE);
    let read = meetings(&book.sheets[0], Options::default(), &held.base(), answers);
    let read = read.expect("meetings").rows;
    read.into_iter().map(|one| (one.source.clone(), one)).collect()
}

fn record(one: &Imported, kind: RecordKind) -> Option<&Wanted> {
    match &one.holds {
        Holds::Records(all) => all.iter().find(|wanted| wanted.kind == kind),
        Holds::Nothing => None,
    }
}

fn strings(json: &Json, key: &str) -> Vec<String> {
    all(json, key).into_iter().filter_map(said).collect()
}

/// What became of it by 28 November 2026, as the base will compute it.
fn outcome(one: &Imported, meeting: &Wanted) -> Option<&'static str> {
    let on = text(meeting, Field::PlannedOn);
    if one.questions.iter().any(|asked| matches!(asked.code, Reason::Date | Reason::State)) {
        None
    } else if record(one, RecordKind::Note).is_some() {
        Some("tenu")
    } else if text(meeting, Field::Cancelled).is_some() {
        Some("annule")
    } else if on.as_deref() < Some("2026-11-28") {
        Some("a_confirmer")
    } else {
        Some("prevu")
    }
}

#[test]
fn meetings_are_those_of_the_truth_field_by_field() {
    let read = read(true, &Answers::default());
    let truth: Json = serde_json::from_str(TRUTH).unwrap();
    assert_eq!(all(&truth, "reunions").len(), 16);
    for row in all(&truth, "reunions") {
        let one = &read[row["source"].as_str().unwrap()];
        let meeting = record(one, RecordKind::Meeting).expect("a meeting");
        for (key, field) in [
            ("kind", Field::Kind),
            ("title", Field::Title),
            ("planned_on", Field::PlannedOn),
            ("planned_at", Field::PlannedAt),
            ("place", Field::Place),
            ("host", Field::Host),
            ("agenda", Field::Agenda),
            ("reason", Field::Reason),
        ] {
            assert_eq!(
                text(meeting, field),
                said(&row[key]),
                "{key} of {}: {:?}",
                one.source,
                one.why
            );
        }
        assert_eq!(
            members(meeting, Field::Territories),
            strings(row, "territoires"),
            "{}",
            one.source
        );
        assert_eq!(
            outcome(one, meeting).map(str::to_owned),
            said(&row["etat_au_2026_11_28"]),
            "{}",
            one.source
        );
        compare_people(one, meeting, row);
        compare_codes(one, row);
    }
    let meetings = read.values().filter_map(|one| record(one, RecordKind::Meeting)).count();
    assert_eq!(meetings, 16);
}

fn compare_people(one: &Imported, meeting: &Wanted, row: &Json) {
    let words = |text: &str| {
        let mut words: Vec<String> =
            text.split([' ', '-']).map(crate::domain::fold::fold).collect();
        words.sort();
        words
    };
    let people: Vec<Vec<String>> =
        members(meeting, Field::Persons).iter().map(|name| words(name)).collect();
    let wanted: Vec<Vec<String>> =
        strings(row, "personnes_caf").iter().map(|name| words(name)).collect();
    assert_eq!(people, wanted, "{}", one.source);
    let note = record(one, RecordKind::Note);
    let told = note.and_then(|note| text(note, Field::Text)).unwrap_or_default();
    for (key, label) in [("present", "Présents"), ("excused", "Excusés")] {
        let all = strings(row, key);
        if !all.is_empty() {
            let line = format!("{label} : {}", all.join(" ; "));
            let shown = one
                .why
                .iter()
                .any(|why| why.code == Reason::NoPlace && why.read == all.join(" ; "));
            assert!(told.lines().any(|one| one == line) || shown, "{line} in {told}");
        }
    }
    if let Some(note) = note {
        assert_eq!(text(note, Field::Others), said(&row["others"]), "{}", one.source);
        assert!(!told.contains("Vernoux") && !told.contains("Brédoire"));
    }
}

fn compare_codes(one: &Imported, row: &Json) {
    let mut asked: Vec<String> =
        one.questions.iter().map(|asked| asked.code.as_str().to_owned()).collect();
    let questions = all(row, "questions");
    let mut wanted: Vec<String> =
        questions.iter().filter_map(|question| ours(question["code"].as_str().unwrap())).collect();
    asked.sort();
    wanted.sort();
    assert_eq!(asked, wanted, "questions of {}: {:?}", one.source, one.questions);
    for question in questions {
        let choices = strings(question, "choix");
        let found = one.questions.iter().find(|asked| {
            Some(asked.code.as_str().to_owned()) == ours(question["code"].as_str().unwrap())
        });
        let offered: Vec<&str> =
            found.iter().flat_map(|asked| &asked.choices).map(|one| one.answer.as_str()).collect();
        assert!(
            choices.iter().all(|choice| offered.contains(&choice.as_str())),
            "{}: {offered:?}",
            one.source
        );
    }
    for anomaly in all(row, "anomalies").iter().filter_map(|code| ours(code.as_str().unwrap())) {
        let mut known =
            one.why.iter().map(|why| why.code.as_str()).chain(asked.iter().map(String::as_str));
        assert!(known.any(|code| code == anomaly), "{anomaly} of {}: {:?}", one.source, one.why);
    }
}

#[test]
fn other_rows_hold_nothing() {
    let read = read(true, &Answers::default());
    let truth: Json = serde_json::from_str(TRUTH).unwrap();
    for row in strings(&truth, "ignorees") {
        let source = format!("Réunions 2026{row}");
        assert!(read.get(&source).is_none_or(|one| one.holds == Holds::Nothing), "{source}");
    }
}

#[test]
fn people_that_the_base_does_not_know_are_asked() {
    let read = read(false, &Answers::default());
    for (source, name) in [("Réunions 2026!4", "Vernoux"), ("Réunions 2026!6", "Brédoire")] {
        let asked = read[source]
            .questions
            .iter()
            .find(|one| one.code == Reason::Person)
            .expect("a question");
        assert!(asked.read.contains(name));
    }
}

#[test]
fn answers_are_taken() {
    let mut answers = Answers::default();
    answers.settle("Réunions 2026!13", Reason::Date, "2026-12-08");
    answers.settle("Réunions 2026!14", Reason::Date, "10/12/2026");
    answers.settle("Réunions 2026!16", Reason::Territory, "200069193");
    answers.settle("Réunions 2026!17", Reason::State, "planned");
    let read = read(true, &answers);
    let meeting = |number: u32| {
        record(&read[&format!("Réunions 2026!{number}")], RecordKind::Meeting).unwrap()
    };
    assert_eq!(text(meeting(13), Field::PlannedOn).as_deref(), Some("2026-12-08"));
    assert_eq!(text(meeting(14), Field::PlannedOn).as_deref(), Some("2026-12-10"));
    assert_eq!(members(meeting(16), Field::Territories), ["200069193"]);
    assert!(read["Réunions 2026!17"].questions.is_empty());
}

#[test]
fn instances_of_a_portfolio_are_those_of_the_truth() {
    let held = held(true);
    let book = book(OTHER_FILE);
    let answers = Answers::default();
    let read = meetings(&book.sheets[1], Options::default(), &held.base(), &answers);
    let read = read.expect("meetings").rows;
    assert!(
        meetings(&book.sheets[0], Options::default(), &held.base(), &answers).is_none(),
        "conventions are no meetings"
    );
    let truth: Json = serde_json::from_str(OTHER).unwrap();
    let found: Vec<&Imported> =
        read.iter().filter(|one| record(one, RecordKind::Meeting).is_some()).collect();
    let rows = all(&truth, "instances");
    assert_eq!(found.len(), rows.len());
    for (one, row) in found.iter().zip(rows) {
        let meeting = record(one, RecordKind::Meeting).unwrap();
        assert_eq!(text(meeting, Field::PlannedOn), said(&row["date"]), "{}", one.source);
        assert_eq!(text(meeting, Field::Title), said(&row["instance"]));
        let name = row["territoire"].as_str().unwrap();
        let siren = match name {
            "Bourg" => Some("200071751"),
            "Veyle" => Some("200070555"),
            "Bugey Sud" => Some("200040350"),
            "CCPA" => Some("240100883"),
            "HBA" => Some("200042935"),
            _ => None,
        };
        let asked = one.questions.iter().any(|asked| asked.code == Reason::Territory);
        let territories = members(meeting, Field::Territories);
        assert!(
            asked || territories.first().map(String::as_str) == siren,
            "{name}: {territories:?}"
        );
    }
}
