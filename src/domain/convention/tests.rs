//! Conventions through their days, and those that other tests are about.

use super::*;

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A convention of those dates (empty text: none) over those communes.
pub(crate) fn convention(start: &str, end: &str, signed: &str, communes: &[&str]) -> Convention {
    let date = |text: &str| (!text.is_empty()).then(|| day(text));
    Convention {
        id: "c".into(),
        name: "CTG".into(),
        generation: 1,
        predecessor: None,
        start: date(start),
        end: date(end),
        signed: date(signed),
        communes: communes.iter().map(|&code| code.to_owned()).collect(),
        themes: BTreeSet::new(),
        sppe: None,
        passages: Vec::new(),
        amendments: Vec::new(),
    }
}

pub(crate) fn passage(id: &str, stage: Stage, on: &str) -> Passage {
    Passage {
        id: id.into(),
        convention: "c".into(),
        stage,
        on: day(on),
        reason: String::new(),
        author: None,
    }
}

#[test]
fn both_ends_of_the_period_are_in_force() {
    let ctg = convention("2022-01-01", "2026-12-31", "2021-12-15", &[]);
    assert_eq!(ctg.standing(day("2021-12-14")), Standing::Preparing);
    assert_eq!(ctg.standing(day("2021-12-31")), Standing::Signed);
    assert!(ctg.in_force(day("2022-01-01")) && ctg.in_force(day("2026-12-31")));
    assert_eq!(ctg.standing(day("2027-01-01")), Standing::Expired);
}

#[test]
fn a_ctg_signed_after_its_start_counts_from_its_signature() {
    let ctg = convention("2020-01-01", "2024-12-31", "2021-07-21", &[]);
    assert_eq!(ctg.standing(day("2021-07-20")), Standing::Preparing);
    assert!(ctg.in_force(day("2021-07-21")));
}

#[test]
fn without_signature_or_end_nothing_is_in_force() {
    let unsigned = convention("2022-01-01", "2026-12-31", "", &[]);
    assert_eq!(unsigned.standing(day("2023-01-01")), Standing::Preparing);
    for (start, end) in [("2022-01-01", ""), ("", "2026-12-31"), ("", "")] {
        let undated = convention(start, end, "2022-01-01", &[]);
        assert_eq!(undated.standing(day("2021-12-31")), Standing::Preparing);
        assert_eq!(undated.standing(day("2023-01-01")), Standing::Undated, "{start}–{end}");
    }
    let past = convention("", "2026-12-31", "2022-01-01", &[]);
    assert_eq!(past.standing(day("2027-01-01")), Standing::Expired);
}

#[test]
fn a_ctg_given_up_is_out_of_force_from_that_day() {
    let mut ctg = convention("2022-01-01", "2026-12-31", "2022-01-01", &[]);
    ctg.passages = vec![passage("1", Stage::Abandonnee, "2024-05-01")];
    assert!(ctg.in_force(day("2024-04-30")));
    assert_eq!(ctg.standing(day("2024-05-01")), Standing::Abandoned);
    ctg.passages = vec![passage("1", Stage::Resiliee, "2024-05-01")];
    assert!(ctg.in_force(day("2024-04-30")));
    assert_eq!(ctg.standing(day("2024-05-01")), Standing::Expired);
}

#[test]
fn the_one_in_force_goes_before_the_one_being_made_and_that_before_an_expired_one() {
    let expired = convention("2018-01-01", "2021-12-31", "2018-01-01", &[]);
    let current = convention("2022-01-01", "2026-12-31", "2022-01-01", &[]);
    let next = convention("2027-01-01", "2031-12-31", "", &[]);
    let all = [&next, &current, &expired];
    assert_eq!(foremost(&all, day("2026-06-01")), Some(&current));
    assert_eq!(foremost(&all, day("2027-06-01")), Some(&next));
    assert_eq!(foremost(&[&current, &expired], day("2027-06-01")), Some(&current));
    assert_eq!(foremost(&[], day("2027-06-01")), None);
}

#[test]
fn the_latest_passage_says_the_stage_and_going_back_is_allowed() {
    let mut ctg = convention("", "", "", &[]);
    assert_eq!(ctg.stage_on(day("2026-01-01")), Stage::Mobilisation);
    ctg.passages = vec![
        passage("1", Stage::Diagnostic, "2026-02-01"),
        passage("2", Stage::Methode, "2026-03-01"),
        passage("3", Stage::Diagnostic, "2026-03-01"),
    ];
    assert_eq!(ctg.stage_on(day("2026-02-15")), Stage::Diagnostic);
    assert_eq!(ctg.stage_on(day("2026-03-01")), Stage::Diagnostic);
    ctg.passages.pop();
    assert_eq!(ctg.stage_on(day("2026-03-01")), Stage::Methode);
}
