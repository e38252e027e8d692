//! Alerts of each rule, and a property of all: the first day of an alert stays the same.

mod any;
mod rules;

use chrono::NaiveDate;

use super::*;
use crate::domain::{
    binome::Binome,
    convention::{
        Convention, Standing,
        tests::{convention, day, passage},
    },
    facts::Facts,
    follow_up::{FollowUp, OwedBy},
    snapshot::Snapshot,
    stage::Stage,
    territory::{Territory, TerritoryKind},
};

fn territory(communes: &[&str]) -> Territory {
    Territory {
        code: "t".into(),
        name: "CC".into(),
        kind: TerritoryKind::Epci,
        communes: communes.iter().map(|&c| c.to_owned()).collect(),
        population: 0,
        talking_points: None,
    }
}

fn base() -> Snapshot {
    Snapshot { territories: vec![territory(&["a"])], ..Snapshot::default() }
}

fn with(convention: Convention) -> Snapshot {
    Snapshot { conventions: vec![convention], ..base() }
}

fn found(snapshot: &Snapshot, on: &str, limits: &Thresholds) -> Vec<Alert> {
    Facts::of(snapshot.clone(), day(on), limits).overview.alerts
}

/// Alerts about conventions alone.
fn about_ctg(snapshot: &Snapshot, on: &str) -> Vec<(Measured, Urgency)> {
    let all = found(snapshot, on, &Thresholds::default()).into_iter();
    let ctg = all.filter(|one| one.about.kind == crate::domain::field::RecordKind::Convention);
    // A yearly COPIL and the socle are rules of their own.
    let ctg = ctg.filter(|one| {
        !matches!(one.measured.rule(), RuleCode::Copil | RuleCode::Socle | RuleCode::Sppe)
    });
    ctg.map(|one| (one.measured, one.urgency)).collect()
}

fn pair(start: &str, end: Option<&str>, technicien: Option<&str>) -> Binome {
    Binome {
        cadence_days: None,
        id: start.into(),
        administrateur: Some("anne".into()),
        technicien: technicien.map(Into::into),
        start: day(start),
        end: end.map(day),
        sector: ["t".into()].into(),
    }
}

fn promise(due: &str) -> FollowUp {
    FollowUp {
        id: due.into(),
        note: None,
        territory: Some("t".into()),
        convention: None,
        action: None,
        what: "rappeler".into(),
        owed_by: OwedBy::Caf,
        due: Some(day(due)),
        done: None,
    }
}

#[test]
fn the_end_is_announced_at_eighteen_months_and_red_at_twelve_and_six() {
    let mut base = with(convention("2022-01-01", "2026-12-31", "2022-01-01", &["a"]));
    base.conventions[0].passages = vec![passage("0", Stage::MiseEnOeuvre, "2022-01-01")];
    let add = |base: &mut Snapshot, id, stage, on| {
        base.conventions[0].passages.push(passage(id, stage, on));
    };
    assert_eq!(about_ctg(&base, "2025-06-30"), []);
    assert_eq!(about_ctg(&base, "2025-07-15"), [(Measured::EndPlan(17), Urgency::Soon)]);
    assert_eq!(about_ctg(&base, "2026-01-15"), [(Measured::EndEvaluate(11), Urgency::Overdue)]);
    add(&mut base, "1", Stage::Evaluation, "2026-01-10");
    assert_eq!(about_ctg(&base, "2026-01-15"), []);
    assert_eq!(about_ctg(&base, "2026-07-15"), [(Measured::EndRenew(5), Urgency::Overdue)]);
    add(&mut base, "2", Stage::Renouvellement, "2026-07-01");
    assert_eq!(about_ctg(&base, "2026-07-15"), []);
    assert_eq!(about_ctg(&base, "2027-01-01"), [(Measured::Expired, Urgency::Overdue)]);
}

#[test]
fn a_limit_that_was_set_is_the_one_that_is_crossed_and_shown() {
    let base = with(convention("2022-01-01", "2026-12-31", "2022-01-01", &["a"]));
    let limits = Thresholds { end_renew: 10, ..Thresholds::default() };
    let alerts = found(&base, "2026-03-15", &limits);
    let end = alerts.iter().find(|one| one.measured == Measured::EndRenew(9)).unwrap();
    assert_eq!(end.threshold, Some(Threshold { value: 10, setting: Some(Setting::EndRenew) }));
    assert_eq!(end.since, Some(day("2026-03-01")));
}

#[test]
fn the_next_convention_once_signed_clears_the_alert_of_an_end() {
    let mut base = with(convention("2022-01-01", "2026-12-31", "2022-01-01", &["a"]));
    base.conventions[0].passages = vec![passage("0", Stage::MiseEnOeuvre, "2022-01-01")];
    let mut next = convention("2027-01-01", "2031-12-31", "2026-10-01", &["a"]);
    (next.id, next.predecessor) = ("next".into(), Some("c".into()));
    base.conventions.push(next);
    assert_eq!(about_ctg(&base, "2026-09-30"), [(Measured::EndRenew(3), Urgency::Overdue)]);
    assert_eq!(about_ctg(&base, "2026-10-01"), []);
}

#[test]
fn a_stage_is_too_long_past_its_usual_months() {
    let mut ctg = convention("", "", "", &["a"]);
    ctg.passages.push(passage("1", Stage::Diagnostic, "2026-01-01"));
    let base = with(ctg);
    assert_eq!(about_ctg(&base, "2026-07-31"), []);
    let long = (Measured::StageTooLong(Stage::Diagnostic, 7), Urgency::Soon);
    assert_eq!(about_ctg(&base, "2026-08-01"), [long]);
}

#[test]
fn a_stage_that_contradicts_the_dates_is_remarked() {
    let unfit = |signed, stage| {
        let mut ctg = convention("2024-01-01", "2028-12-31", signed, &["a"]);
        ctg.passages.push(passage("1", stage, "2024-01-01"));
        let found = about_ctg(&with(ctg), "2024-03-01");
        found.into_iter().find(|one| matches!(one.0, Measured::StageUnfit(..)))
    };
    let remark = |stage, standing| Some((Measured::StageUnfit(stage, standing), Urgency::Remark));
    let signed = "2024-01-01";
    let in_force = Standing::InForce;
    assert_eq!(unfit(signed, Stage::Mobilisation), remark(Stage::Mobilisation, in_force));
    assert_eq!(unfit(signed, Stage::Signature), remark(Stage::Signature, in_force));
    assert_eq!(unfit(signed, Stage::Echue), remark(Stage::Echue, in_force));
    assert_eq!(unfit(signed, Stage::MiseEnOeuvre), None);
    assert_eq!(unfit(signed, Stage::Renouvellement), None);
    assert_eq!(unfit(signed, Stage::Abandonnee), None);
    assert_eq!(unfit("", Stage::Evaluation), remark(Stage::Evaluation, Standing::Preparing));
    assert_eq!(unfit("", Stage::Signature), None);
}

#[test]
fn a_signed_convention_without_its_dates_is_to_be_completed() {
    let undated =
        |start, end| about_ctg(&with(convention(start, end, "2026-01-10", &["a"])), "2026-02-01");
    let soon = |lacking| vec![(Measured::Undated(lacking), Urgency::Soon)];
    assert_eq!(undated("", ""), soon(Lacking::Both));
    assert_eq!(undated("", "2030-12-31"), soon(Lacking::Start));
    assert_eq!(undated("2026-01-01", ""), soon(Lacking::End));
    assert_eq!(undated("2026-03-01", "2030-12-31"), []);
    let base = with(convention("", "", "2026-01-10", &["a"]));
    let found = found(&base, "2026-02-01", &Thresholds::default());
    let alert = found.iter().find(|one| one.measured.rule() == RuleCode::Undated);
    assert_eq!(alert.unwrap().since, Some(day("2026-01-10")));
    assert_eq!(about_ctg(&base, "2026-01-09"), []);
}

#[test]
fn in_a_new_base_nothing_is_more_than_a_remark() {
    let alerts = found(&base(), "2026-01-01", &Thresholds::default());
    let alerts: Vec<_> = alerts.iter().map(|one| (one.measured, one.urgency, one.since)).collect();
    let remark = |measured| (measured, Urgency::Remark, None);
    assert_eq!(alerts, [remark(Measured::NoBinome), remark(Measured::Silent(None))]);
}

#[test]
fn nothing_noted_is_pressing_once_a_binome_has_had_the_territory_for_long() {
    let base = Snapshot { binomes: vec![pair("2026-01-01", None, Some("luc"))], ..base() };
    let alerts = |on| found(&base, on, &Thresholds::default());
    assert_eq!(alerts("2026-03-31")[0].urgency, Urgency::Remark);
    let long = &alerts("2026-05-01")[0];
    assert_eq!((long.urgency, long.since), (Urgency::Soon, Some(day("2026-04-01"))));
}

/// Shorter or longer than the usual one, for the territories of that binôme and as long as it has them.
#[test]
fn the_cadence_of_a_binome_is_the_limit_of_silence_on_its_territories() {
    let own = |days| Binome { cadence_days: days, ..pair("2026-01-01", None, Some("luc")) };
    let last = |snapshot: Snapshot| Snapshot {
        last_notes: [("t".into(), day("2026-06-01"))].into(),
        ..snapshot
    };
    let silent = |days, on| {
        let base = last(Snapshot { binomes: vec![own(days)], ..base() });
        let all = found(&base, on, &Thresholds::default()).into_iter();
        let silent = all.filter(|one| matches!(one.measured, Measured::Silent(_)));
        silent.map(|one| (one.threshold.unwrap(), one.since)).collect::<Vec<_>>()
    };
    let of = |value, setting| Threshold { value, setting };
    assert_eq!(silent(Some(30), "2026-06-30"), []);
    assert_eq!(silent(Some(30), "2026-07-01"), [(of(30, None), Some(day("2026-07-01")))]);
    assert_eq!(silent(Some(120), "2026-09-01"), []);
    assert_eq!(silent(Some(120), "2026-09-29"), [(of(120, None), Some(day("2026-09-29")))]);
    let usual = of(90, Some(Setting::SilenceDays));
    assert_eq!(silent(None, "2026-09-01"), [(usual, Some(day("2026-08-30")))]);
    let gone = Binome { end: Some(day("2026-06-30")), ..own(Some(30)) };
    let base = last(Snapshot { binomes: vec![gone], ..base() });
    let all = found(&base, "2026-07-02", &Thresholds::default());
    assert!(all.iter().all(|one| !matches!(one.measured, Measured::Silent(_))));
}

/// A note about a convention is a contact with each of its territories.
#[test]
fn a_note_about_its_convention_breaks_the_silence_of_a_territory() {
    let of = |on: &str| Snapshot {
        last_of_conventions: [("c".into(), day(on))].into(),
        last_notes: [("t".into(), day("2026-01-01"))].into(),
        ..with(convention("2023-01-01", "2027-12-31", "2022-12-01", &["a"]))
    };
    let silent = |base: &Snapshot| {
        let all = found(base, "2026-06-01", &Thresholds::default());
        all.iter().any(|one| matches!(one.measured, Measured::Silent(_)))
    };
    assert!(silent(&of("2026-01-02")) && !silent(&of("2026-05-01")));
}

#[test]
fn a_territory_its_binome_left_is_pressing_since_the_day_after() {
    let base = Snapshot { binomes: vec![pair("2025-01-01", Some("2025-12-31"), None)], ..base() };
    let alerts = |on| found(&base, on, &Thresholds::default());
    let half = alerts("2025-02-01");
    let half = half.iter().find(|one| one.measured == Measured::HalfBinome).unwrap();
    assert_eq!((half.urgency, half.since), (Urgency::Soon, Some(day("2025-01-01"))));
    let none = alerts("2026-02-01");
    let none = none.iter().find(|one| one.measured == Measured::NoBinome).unwrap();
    assert_eq!((none.urgency, none.since), (Urgency::Soon, Some(day("2026-01-01"))));
}

#[test]
fn late_follow_ups_come_first_each_since_the_day_after_it_was_due() {
    let mut follow_ups = ["2026-01-20", "2026-01-10", "2026-12-01"].map(promise);
    follow_ups[1].owed_by = OwedBy::Partner;
    let base = Snapshot { follow_ups: follow_ups.into(), ..base() };
    let all = found(&base, "2026-02-01", &Thresholds::default());
    let first: Vec<_> = all.iter().take(3).map(|one| (one.measured, one.since)).collect();
    assert_eq!(first[0], (Measured::CafFollowUp(12), Some(day("2026-01-21"))));
    assert_eq!(first[1], (Measured::PartnerFollowUp(22), Some(day("2026-01-11"))));
    assert!(!matches!(first[2].0, Measured::CafFollowUp(_) | Measured::PartnerFollowUp(_)));
    assert_eq!(all[0].about.id, "2026-01-20");
}

#[test]
fn rules_are_listed_once_each_in_the_order_of_their_codes() {
    assert!(RULES.iter().map(|rule| rule.code).eq(RuleCode::ALL.iter().copied()));
}
