mod other;

use std::collections::BTreeMap;

use serde_json::Value as Json;

use super::plan;
use crate::{
    domain::field::{Field, RecordKind},
    exchange::{
        import::{
            Answers, Holds, Imported, Options, Reason, Wanted,
            truth::{all, members, ours, said, text},
            values::testing,
        },
        read::workbook::{Workbook, read_bytes},
    },
};

const TRUTH: &str = include_str!("../../../../tests/fixtures/import/attendu/plan_actions_01.json");
const FILE: &[u8] = include_bytes!("../../../../tests/fixtures/import/plan_actions_01.xlsx");

fn truth() -> Json {
    serde_json::from_str(TRUTH).unwrap()
}

fn book() -> Workbook {
    read_bytes(FILE, &mut ()).expect("a workbook")
}

fn read(answers: &Answers) -> BTreeMap<String, Imported> {
    let held = testing::base();
    let book = book();
    let sheets: Vec<_> = book.sheets.iter().map(|one| (one, Options::default())).collect();
    let read = plan(&sheets, &held.base(), answers).expect("a plan").rows;
    let count = read.len();
    let all: BTreeMap<String, Imported> =
        read.into_iter().map(|one| (one.source.clone(), one)).collect();
    assert_eq!(all.len(), count, "each source once");
    all
}

fn records(one: &Imported, kind: RecordKind) -> Vec<&Wanted> {
    match &one.holds {
        Holds::Records(all) => all.iter().filter(|wanted| wanted.kind == kind).collect(),
        Holds::Nothing => Vec::new(),
    }
}

/// Every question of the truth and no other; every anomaly.
fn compare_codes(one: &Imported, row: &Json) {
    let mut asked: Vec<String> =
        one.questions.iter().map(|asked| asked.code.as_str().to_owned()).collect();
    let mut wanted: Vec<String> = all(row, "questions")
        .iter()
        .filter_map(|question| ours(question["code"].as_str().unwrap()))
        .collect();
    asked.sort();
    wanted.sort();
    assert_eq!(asked, wanted, "questions of {}: {:?}", one.source, one.questions);
    for anomaly in all(row, "anomalies").iter().filter_map(|code| ours(code.as_str().unwrap())) {
        let known =
            one.why.iter().map(|why| why.code.as_str()).chain(asked.iter().map(String::as_str));
        assert!(
            known.clone().any(|code| code == anomaly),
            "{anomaly} of {}: {:?}",
            one.source,
            one.why
        );
    }
}

#[test]
fn axes_are_those_of_the_truth() {
    let read = read(&Answers::default());
    for row in all(&truth(), "axes") {
        let one = &read[row["source"].as_str().unwrap()];
        let axis = records(one, RecordKind::Axis)[0];
        assert_eq!(text(axis, Field::Title), said(&row["title"]));
        assert_eq!(text(axis, Field::Position), said(&row["position"]));
    }
}

#[test]
fn actions_are_those_of_the_truth_field_by_field() {
    let read = read(&Answers::default());
    let fields = [
        ("number", Field::Number),
        ("title", Field::Title),
        ("objective", Field::Objective),
        ("audience", Field::Audience),
        ("pilot", Field::Pilot),
        ("partners", Field::Partners),
        ("means", Field::Means),
        ("results", Field::Results),
        ("start_on", Field::Start),
        ("start_precision", Field::StartPrecision),
        ("due_on", Field::DueOn),
        ("due_precision", Field::DuePrecision),
        ("status", Field::Status),
        ("done_on", Field::DoneOn),
        ("progress", Field::Progress),
        ("common", Field::Common),
    ];
    let truth = truth();
    let rows = all(&truth, "actions");
    assert_eq!(rows.len(), 14);
    for row in rows {
        let one = &read[row["source"].as_str().unwrap()];
        let action = records(one, RecordKind::Action)[0];
        for (key, field) in fields {
            assert_eq!(
                text(action, field),
                said(&row[key]),
                "{key} of {}: {:?}",
                one.source,
                one.why
            );
        }
        let mut themes: Vec<String> =
            all(row, "themes").iter().filter_map(|code| said(code)).collect();
        let mut communes: Vec<String> =
            all(row, "communes").iter().filter_map(|code| said(code)).collect();
        themes.sort();
        communes.sort();
        assert_eq!(members(action, Field::Themes), themes, "{}", one.source);
        assert_eq!(members(action, Field::Communes), communes, "{}", one.source);
        compare_indicators(
            &records(one, RecordKind::Indicator),
            &all(row, "indicateurs"),
            &one.source,
        );
        compare_codes(one, row);
    }
    let actions = read.values().flat_map(|one| records(one, RecordKind::Action)).count();
    assert_eq!(actions, 14, "a fiche on its own sheet is no other action");
}

fn compare_indicators(found: &[&Wanted], rows: &[&Json], source: &str) {
    assert_eq!(found.len(), rows.len(), "indicators of {source}");
    for (one, row) in found.iter().zip(rows) {
        for (key, field) in [
            ("label", Field::Label),
            ("kind", Field::Kind),
            ("nature", Field::Nature),
            ("unit", Field::Unit),
            ("baseline", Field::Baseline),
            ("target", Field::Target),
        ] {
            assert_eq!(text(one, field), said(&row[key]), "{key} of an indicator of {source}");
        }
    }
}

#[test]
fn operations_are_those_of_the_truth() {
    let read = read(&Answers::default());
    let truth = truth();
    let mut count = 0;
    for action in all(&truth, "actions") {
        let owner =
            records(&read[action["source"].as_str().unwrap()], RecordKind::Action)[0].key.clone();
        let mut indicators = Vec::new();
        for row in all(action, "suites") {
            count += 1;
            let one = &read[row["source"].as_str().unwrap()];
            let follow_up = records(one, RecordKind::FollowUp)[0];
            assert!(follow_up.named.contains(&(Field::Action, RecordKind::Action, owner.clone())));
            assert_eq!(text(follow_up, Field::What), said(&row["what"]));
            assert_eq!(text(follow_up, Field::OwedBy), said(&row["owed_by"]), "{}", one.source);
            assert_eq!(text(follow_up, Field::Due), said(&row["due"]), "{}", one.source);
            if let Some(pilot) = said(&row["pilot"]) {
                assert!(
                    one.why.iter().any(|why| why.code == Reason::NoPlace && why.read == pilot),
                    "{pilot}"
                );
            }
            compare_codes(one, row);
            indicators.extend(records(one, RecordKind::Indicator));
        }
        let rows = all(action, "indicateurs_des_operations");
        let rows: Vec<&Json> = rows.into_iter().filter(|row| row.get("deja").is_none()).collect();
        compare_indicators(&indicators, &rows, action["source"].as_str().unwrap());
    }
    assert_eq!(Some(count), truth["suites_total"].as_u64());
}

#[test]
fn other_rows_hold_nothing_and_the_convention_is_asked_once() {
    let read = read(&Answers::default());
    let truth = truth();
    let sheet = truth["en_tete"]["feuille"].as_str().unwrap().to_owned();
    for row in all(&truth["ignorees"], &sheet) {
        let source = format!("{sheet}{}", row.as_str().unwrap());
        assert!(read.get(&source).is_none_or(|one| one.holds == Holds::Nothing), "{source}");
    }
    let lists = read.values().filter(|one| one.source.starts_with("Listes!"));
    assert!(
        lists.clone().count() == 6
            && lists.clone().all(|one| one.why.iter().any(|why| why.code == Reason::HiddenSheet))
    );
    let asked: Vec<_> = read
        .values()
        .flat_map(|one| &one.questions)
        .filter(|one| one.code == Reason::Convention)
        .collect();
    assert_eq!(asked.len(), 1);
    assert_eq!(asked[0].choices[0].answer, "200070555");
}

#[test]
fn answers_are_taken() {
    let mut answers = Answers::default();
    let row = |number: u32| format!("Plan d'actions 2023-2027!{number}");
    answers.settle(&row(1), Reason::Convention, "200070555");
    for number in [11, 19, 26] {
        answers.settle(&row(number), Reason::ReadingDate, "2026-11-12");
    }
    answers.settle(&row(19), Reason::DoneOn, "2025-12-05");
    answers.settle(&row(24), Reason::State, "en_cours");
    answers.settle(&row(14), Reason::Sector, "tout");
    answers.settle(&row(14), Reason::Date, "juin 2027");
    answers.settle("Fiche 7!C", Reason::OwedBy, "caf");
    answers.settle("FA 12 !D", Reason::Ditto, "CC de la Veyle");
    let read = read(&answers);
    let convention = records(&read[&row(1)], RecordKind::Convention)[0];
    assert_eq!(text(convention, Field::Start).as_deref(), Some("2023-01-01"));
    assert_eq!(text(convention, Field::End).as_deref(), Some("2027-12-31"));
    assert_eq!(convention.key, "200070555 2023-01-01");
    let truth = truth();
    for action in all(&truth, "actions") {
        let values: Vec<String> =
            all(action, "indicateurs").iter().filter_map(|one| said(one.get("lecture")?)).collect();
        let one = &read[action["source"].as_str().unwrap()];
        let readings = records(one, RecordKind::Reading);
        let found: Vec<String> =
            readings.iter().filter_map(|one| text(one, Field::Value)).collect();
        assert_eq!(found, values, "{}", one.source);
        assert!(readings.iter().all(|one| text(one, Field::On).as_deref() == Some("2026-11-12")));
    }
    let action = |number| records(&read[&row(number)], RecordKind::Action)[0];
    assert_eq!(text(action(19), Field::DoneOn).as_deref(), Some("2025-12-05"));
    assert_eq!(text(action(24), Field::Status).as_deref(), Some("en_cours"));
    assert_eq!(text(action(14), Field::DueOn).as_deref(), Some("2027-06-30"));
    assert!(read[&row(14)].questions.is_empty());
    let owed = |source: &str| text(records(&read[source], RecordKind::FollowUp)[0], Field::OwedBy);
    assert_eq!(owed("Fiche 7!C").as_deref(), Some("caf"));
    assert_eq!(owed("FA 12 !D").as_deref(), Some("partner"));
}
