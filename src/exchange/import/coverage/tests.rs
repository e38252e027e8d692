//! The sample of data.caf.fr, row by row, against its truth.

use serde_json::Value as Json;

use super::{LABEL, UNIT, read};
use crate::{
    domain::field::{Field, RecordKind, Value},
    exchange::{
        import::{Answers, Holds, Imported, Options, Reason, Wanted, values::testing},
        read::workbook::{self, Sheet},
    },
};

const FILE: &str =
    concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/import/txcouv_pe_epci_2026.csv");
const TRUTH: &str =
    include_str!("../../../../tests/fixtures/import/attendu/txcouv_pe_epci_2026.json");

/// Our code for one of the truth, as `docs/import-elus.md` says.
fn ours(code: &str) -> Reason {
    let table = include_str!("../../../../docs/import-elus.md");
    let row = table.lines().find_map(|line| line.strip_prefix(&format!("| {code} | ")));
    let ours = row.and_then(|row| row.split(" |").next()).expect(code);
    Reason::from_code(ours).expect(code)
}

fn sheet() -> Sheet {
    let bytes = include_bytes!("../../../../tests/fixtures/import/txcouv_pe_epci_2026.csv");
    let read = workbook::read_bytes(bytes, &mut ()).expect(FILE);
    read.sheets.into_iter().next().expect("a sheet")
}

fn rows(answers: &Answers) -> Vec<Imported> {
    let held = testing::base();
    read(&sheet(), Options::default(), &held.base(), answers).expect("a file of coverage").rows
}

fn text(wanted: &Wanted, field: Field) -> Option<&str> {
    match wanted.fields.get(&field.into()) {
        Some(Value::Text(text)) => Some(text),
        _ => None,
    }
}

#[test]
fn every_reading_is_that_of_the_truth() {
    let truth: Json = serde_json::from_str(TRUTH).expect("the truth");
    let rows = rows(&Answers::default());
    let taken: Vec<&Imported> = rows.iter().filter(|row| row.holds != Holds::Nothing).collect();
    let expected = truth["lectures"].as_array().expect("readings");
    assert_eq!(taken.len(), expected.len());
    for (row, one) in taken.iter().zip(expected) {
        let Holds::Records(all) = &row.holds else { panic!("{row:?}") };
        let [reading, indicator] = &all[..] else { panic!("{row:?}") };
        assert_eq!(one["source"], row.source.as_str());
        assert_eq!((reading.kind, indicator.kind), (RecordKind::Reading, RecordKind::Indicator));
        assert_eq!(one["siren"].as_str(), text(indicator, Field::Territory));
        assert_eq!(one["on_date"].as_str(), text(reading, Field::On));
        let value: f64 = text(reading, Field::Value).expect("a value").parse().expect("a figure");
        assert_eq!(one["value"].as_f64(), Some(value), "{}", row.source);
        assert_eq!(reading.named[0].2, indicator.key);
        assert_eq!(text(indicator, Field::Label), Some(LABEL));
        assert_eq!(text(indicator, Field::Unit), Some(UNIT));
        assert_eq!(text(indicator, Field::Unit), truth["indicateur"]["unit"].as_str());
        assert_eq!(text(indicator, Field::Kind), truth["indicateur"]["kind"].as_str());
        assert_eq!(text(indicator, Field::Nature), truth["indicateur"]["nature"].as_str());
        assert_eq!(row.questions, []);
    }
}

#[test]
fn every_row_refused_says_why() {
    let truth: Json = serde_json::from_str(TRUTH).expect("the truth");
    let rows = rows(&Answers::default());
    let codes = |row: &Imported| row.why.iter().map(|one| one.code).collect::<Vec<_>>();
    for one in truth["refusees"].as_array().expect("rows") {
        let row = rows.iter().find(|row| one["source"] == row.source.as_str()).expect("a row");
        assert_eq!(row.holds, Holds::Nothing);
        let raison = one["raison"].as_str().expect("a reason");
        let ours = ours(raison);
        if raison == "siren_8_chiffres_question" {
            let [asked] = &row.questions[..] else { panic!("{row:?}") };
            assert_eq!((asked.code, &*asked.read), (ours, "24010075"));
            assert_eq!(asked.choices[0].answer, "240100750");
            continue;
        }
        assert!(codes(row).contains(&ours), "{row:?}");
        assert_eq!(row.questions, []);
    }
    assert_eq!(rows.len(), 24);
}

/// The SIREN that was asked: the same value as another row says.
#[test]
fn an_answer_that_says_what_is_said_already_changes_nothing() {
    let mut answers = Answers::default();
    answers.settle("ligne 21", Reason::UnknownSiren, "240100750");
    let rows = rows(&answers);
    let row = rows.iter().find(|row| row.source == "ligne 21").expect("a row");
    assert_eq!((&row.holds, row.questions.len()), (&Holds::Nothing, 0));
    assert!(row.why.iter().any(|one| one.code == Reason::Duplicate));
}
