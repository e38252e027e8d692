//! What each rule finds, and what holds of all of them: the day an alert began is the day it began.

use chrono::{Days, NaiveDate};
use proptest::prelude::*;

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

/// What is found about conventions alone.
fn about_ctg(snapshot: &Snapshot, on: &str) -> Vec<(Measured, Urgency)> {
    let all = found(snapshot, on, &Thresholds::default()).into_iter();
    let ctg = all.filter(|one| one.about.kind == crate::domain::field::RecordKind::Convention);
    ctg.map(|one| (one.measured, one.urgency)).collect()
}

fn pair(start: &str, end: Option<&str>, technicien: Option<&str>) -> Binome {
    Binome {
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
        territory: "t".into(),
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
fn a_limit_that_was_set_is_the_one_that_is_crossed_and_told() {
    let base = with(convention("2022-01-01", "2026-12-31", "2022-01-01", &["a"]));
    let limits = Thresholds { end_renew: 10, ..Thresholds::default() };
    let told = found(&base, "2026-03-15", &limits);
    let end = told.iter().find(|one| one.measured == Measured::EndRenew(9)).unwrap();
    assert_eq!(end.threshold, Some(Threshold { value: 10, setting: Some(Setting::EndRenew) }));
    assert_eq!(end.since, Some(day("2026-03-01")));
}

#[test]
fn the_next_convention_once_signed_ends_what_is_said_of_an_end() {
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
fn in_a_new_base_nothing_is_more_than_a_remark() {
    let told = found(&base(), "2026-01-01", &Thresholds::default());
    let told: Vec<_> = told.iter().map(|one| (one.measured, one.urgency, one.since)).collect();
    let remark = |measured| (measured, Urgency::Remark, None);
    assert_eq!(told, [remark(Measured::NoBinome), remark(Measured::Silent(None))]);
}

#[test]
fn nothing_noted_is_pressing_once_a_binome_has_had_the_territory_for_long() {
    let base = Snapshot { binomes: vec![pair("2026-01-01", None, Some("luc"))], ..base() };
    let told = |on| found(&base, on, &Thresholds::default());
    assert_eq!(told("2026-03-31")[0].urgency, Urgency::Remark);
    let long = &told("2026-05-01")[0];
    assert_eq!((long.urgency, long.since), (Urgency::Soon, Some(day("2026-04-01"))));
}

#[test]
fn a_territory_its_binome_left_is_pressing_since_the_day_after() {
    let base = Snapshot { binomes: vec![pair("2025-01-01", Some("2025-12-31"), None)], ..base() };
    let told = |on| found(&base, on, &Thresholds::default());
    let half = told("2025-02-01");
    let half = half.iter().find(|one| one.measured == Measured::HalfBinome).unwrap();
    assert_eq!((half.urgency, half.since), (Urgency::Soon, Some(day("2025-01-01"))));
    let none = told("2026-02-01");
    let none = none.iter().find(|one| one.measured == Measured::NoBinome).unwrap();
    assert_eq!((none.urgency, none.since), (Urgency::Soon, Some(day("2026-01-01"))));
}

#[test]
fn late_follow_ups_are_counted_since_the_first_and_come_first() {
    let follow_ups = ["2026-01-10", "2026-01-20", "2026-12-01"].map(promise).into();
    let base = Snapshot { follow_ups, ..base() };
    let first = &found(&base, "2026-02-01", &Thresholds::default())[0];
    assert_eq!(
        (first.measured, first.since),
        (Measured::LateFollowUps(2), Some(day("2026-01-11")))
    );
}

#[test]
fn rules_are_listed_once_each_in_the_order_of_their_codes() {
    assert!(RULES.iter().map(|rule| rule.code).eq(RuleCode::ALL.iter().copied()));
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0u64..2600).prop_map(|days| day("2020-01-01") + Days::new(days))
}

fn any_convention(id: usize) -> impl Strategy<Value = Convention> {
    let passages = prop::collection::vec((any_day(), prop::sample::select(Stage::ALL)), 0..4);
    let dates = (any_day(), 0u64..1900, prop::option::of(any_day()));
    (dates, passages, prop::option::of(0usize..3)).prop_map(move |(dates, passages, before)| {
        let (start, length, signed) = dates;
        Convention {
            id: id.to_string().as_str().into(),
            start: Some(start),
            end: Some(start + Days::new(length)),
            signed,
            predecessor: before
                .filter(|before| *before < id)
                .map(|one| one.to_string().as_str().into()),
            passages: passages
                .into_iter()
                .enumerate()
                .map(|(at, (on, stage))| passage(&at.to_string(), stage, &on.to_string()))
                .collect(),
            ..convention("", "", "", &["a"])
        }
    })
}

fn any_base() -> impl Strategy<Value = Snapshot> {
    let conventions = (any_convention(0), any_convention(1), any_convention(2), 0usize..4);
    let binomes =
        prop::collection::vec((any_day(), prop::option::of(0u64..900), any::<bool>()), 0..3);
    let dues = prop::collection::vec(any_day(), 0..3);
    (conventions, binomes, dues, prop::option::of(any_day())).prop_map(
        |((one, two, three, keep), binomes, dues, contact)| Snapshot {
            conventions: [one, two, three].into_iter().take(keep).collect(),
            binomes: binomes
                .into_iter()
                .map(|(start, length, whole)| Binome {
                    start,
                    end: length.map(|length| start + Days::new(length)),
                    ..pair("2020-01-01", None, whole.then_some("luc"))
                })
                .collect(),
            follow_ups: dues.into_iter().map(|due| promise(&due.to_string())).collect(),
            contacts: contact.map(|day| ("t".into(), day)).into_iter().collect(),
            ..base()
        },
    )
}

proptest! {
    /// Going back in time, an alert holds as it is to the day it began, and not the day before.
    #[test]
    fn an_alert_holds_from_the_day_it_says_without_a_break(
        base in any_base(),
        on in any_day(),
        part in 0i64..=100,
    ) {
        let told = |on: NaiveDate| Facts::of(base.clone(), on, &Thresholds::default()).overview.alerts;
        let same = |alert: &Alert, on| {
            told(on).iter().any(|then| {
                let rule = then.measured.rule() == alert.measured.rule();
                rule && then.about == alert.about && then.urgency == alert.urgency
            })
        };
        for alert in told(on) {
            let Some(since) = alert.since else { continue };
            prop_assert!(since <= on, "{alert:?}");
            prop_assert!(same(&alert, since), "not the first day: {alert:?}");
            let between = (on - since).num_days() * part / 100;
            prop_assert!(same(&alert, since + chrono::TimeDelta::days(between)), "a break: {alert:?}");
            let before = since.pred_opt().unwrap();
            let stage = matches!(alert.measured, Measured::StageTooLong(..) | Measured::StageUnfit(..));
            prop_assert!(stage || !same(&alert, before), "the day before: {alert:?}");
        }
    }

    /// As long as nobody does anything, what comes near only becomes more urgent.
    #[test]
    fn an_end_that_comes_near_only_becomes_more_urgent(end in any_day(), on in any_day(), more in 0u64..400) {
        let start = day("2010-01-01").to_string();
        let base = with(convention(&start, &end.to_string(), &start, &["a"]));
        let urgency = |on: NaiveDate| {
            let all = Facts::of(base.clone(), on, &Thresholds::default()).overview.alerts;
            let ends = all.into_iter().filter(|one| one.threshold.is_some_and(|limit| {
                limit.setting.is_some_and(|setting| setting != Setting::SilenceDays)
            }));
            ends.map(|one| one.urgency).max()
        };
        let later = on + Days::new(more);
        prop_assume!(later <= end);
        prop_assert!(urgency(on) <= urgency(later));
    }

    /// The same of silence and of late follow-ups.
    #[test]
    fn what_nobody_does_is_never_less_urgent_the_next_day(base in any_base(), on in any_day()) {
        let base = Snapshot { binomes: Vec::new(), conventions: Vec::new(), ..base };
        let urgency = |on: NaiveDate| {
            let facts = Facts::of(base.clone(), on, &Thresholds::default());
            facts.overview.lines[0].urgency
        };
        // A note that is still to come is none.
        prop_assume!(base.contacts.values().all(|last| *last <= on));
        prop_assert!(urgency(on) <= urgency(on.succ_opt().unwrap()));
    }

    /// A mark in the list is the most urgent of what the sheet tells.
    #[test]
    fn a_line_is_as_urgent_as_its_most_urgent_alert(base in any_base(), on in any_day()) {
        let facts = Facts::of(base, on, &Thresholds::default());
        for line in &facts.overview.lines {
            let most = facts.overview.alerts_of(line).map(|alert| alert.urgency).max();
            prop_assert_eq!(line.urgency, most);
        }
    }
}
