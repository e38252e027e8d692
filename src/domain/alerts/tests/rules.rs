//! Rules of what a Caf holds beside its conventions: days around each limit.

use super::*;
use crate::domain::{
    contact::Contact,
    equipment::Equipment,
    field::{Field, Fields, FieldsBuilder},
    meeting::Meeting,
    need::Need,
    orientation::Orientation,
    post::Post,
    schedule::Deadline,
    snooze::Snooze,
};

/// The alerts of one rule: measured, urgency, since.
fn of(base: &Snapshot, rule: RuleCode, on: &str) -> Vec<(Measured, Urgency, Option<NaiveDate>)> {
    let all = found(base, on, &Thresholds::default()).into_iter();
    let all = all.filter(|one| one.measured.rule() == rule);
    all.map(|one| (one.measured, one.urgency, one.since)).collect()
}

fn fields(all: &[(Field, &str)]) -> Fields {
    all.iter().fold(FieldsBuilder::default(), |to, (field, says)| to.with(*field, *says)).done()
}

fn running() -> Snapshot {
    let mut base = with(convention("2025-01-01", "2029-12-31", "2025-01-01", &["a"]));
    base.conventions[0].passages = vec![passage("0", Stage::MiseEnOeuvre, "2025-01-01")];
    base
}

#[test]
fn a_copil_is_missed_from_october_until_it_is_held() {
    let mut base = running();
    let all = |base: &Snapshot, on| of(base, RuleCode::Copil, on);
    assert_eq!(all(&base, "2026-09-30"), []);
    let missed = (Measured::Copil(false), Urgency::Soon, Some(day("2026-10-01")));
    assert_eq!(all(&base, "2026-10-01"), [missed]);
    let meeting = fields(&[
        (Field::Kind, "copil"),
        (Field::PlannedOn, "2026-12-10"),
        (Field::Convention, "c"),
    ]);
    base.meetings = Meeting::of("m", &meeting).into_iter().collect();
    assert_eq!(all(&base, "2026-11-01")[0].0, Measured::Copil(true));
    assert_eq!(all(&base, "2026-11-01")[0].1, Urgency::Remark);
    base.copils = [("c".into(), day("2026-11-05"))].into();
    assert_eq!(all(&base, "2026-11-04").len(), 1);
    assert_eq!(all(&base, "2026-11-05"), []);
    assert_eq!(all(&base, "2027-10-01").len(), 1, "one of last year is none of this year");
}

#[test]
fn a_board_on_the_ground_is_missed_from_october_in_a_base_that_has_begun() {
    let base = running();
    assert_eq!(of(&base, RuleCode::Board, "2026-09-30"), []);
    assert_eq!(of(&base, RuleCode::Board, "2026-10-01").len(), 1);
    let held = Snapshot { board_held: Some(day("2026-06-16")), ..base };
    assert_eq!(of(&held, RuleCode::Board, "2026-10-01"), []);
    assert_eq!(of(&super::base(), RuleCode::Board, "2026-11-01"), []);
}

#[test]
fn a_council_that_has_not_deliberated_is_late_once_it_is_signed() {
    let mut base = with(convention("2027-01-01", "2031-12-31", "", &["a"]));
    base.deliberations_missing = [("c".into(), 2)].into();
    assert_eq!(of(&base, RuleCode::Deliberation, "2026-10-01"), []);
    base.conventions[0].passages = vec![passage("0", Stage::Signature, "2026-10-16")];
    assert_eq!(of(&base, RuleCode::Deliberation, "2026-10-15"), []);
    let soon = (Measured::Deliberation(2), Urgency::Soon, Some(day("2026-10-16")));
    assert_eq!(of(&base, RuleCode::Deliberation, "2026-10-16"), [soon]);
    base.conventions[0].signed = Some(day("2026-11-01"));
    let late = (Measured::Deliberation(2), Urgency::Overdue, Some(day("2026-11-01")));
    assert_eq!(of(&base, RuleCode::Deliberation, "2026-11-02"), [late]);
}

#[test]
fn a_deadline_and_a_meeting_are_late_the_day_after() {
    let mut base = running();
    let step = fields(&[
        (Field::Convention, "c"),
        (Field::Title, "Préparer"),
        (Field::DueOn, "2026-05-10"),
    ]);
    base.schedule = Deadline::of("d", &step).into_iter().collect();
    assert_eq!(of(&base, RuleCode::Deadline, "2026-05-10"), []);
    let late = (Measured::Deadline(1), Urgency::Overdue, Some(day("2026-05-11")));
    assert_eq!(of(&base, RuleCode::Deadline, "2026-05-11"), [late]);
    let meeting = fields(&[(Field::Kind, "copil"), (Field::PlannedOn, "2026-05-10")]);
    base.meetings = Meeting::of("m", &meeting).into_iter().collect();
    assert_eq!(of(&base, RuleCode::Meeting, "2026-05-10"), []);
    let confirm = (Measured::Meeting(1), Urgency::Soon, Some(day("2026-05-11")));
    assert_eq!(of(&base, RuleCode::Meeting, "2026-05-11"), [confirm]);
}

#[test]
fn no_elected_person_met_is_counted_apart_from_silence() {
    let base = Snapshot {
        last_notes: [("t".into(), day("2026-05-30"))].into(),
        elus_met: [("t".into(), day("2025-06-01"))].into(),
        ..base()
    };
    assert_eq!(of(&base, RuleCode::EluSilent, "2026-05-31"), []);
    let since = (Measured::EluSilent(Some(365)), Urgency::Remark, Some(day("2026-06-01")));
    assert_eq!(of(&base, RuleCode::EluSilent, "2026-06-01"), [since]);
    assert_eq!(of(&base, RuleCode::Silent, "2026-06-01"), []);
    assert_eq!(of(&super::base(), RuleCode::EluSilent, "2026-06-01"), []);
}

#[test]
fn agreements_mandates_posts_and_needs_are_told_at_their_limit() {
    let mut base = base();
    let mut equipment = Equipment::of("e", &fields(&[(Field::CommuneOf, "a")]));
    equipment.agreement_end = Some(day("2027-12-31"));
    base.equipments = vec![equipment];
    assert_eq!(of(&base, RuleCode::Agreement, "2026-10-30"), []);
    let due = (Measured::Agreement(14), Urgency::Soon, Some(day("2026-10-31")));
    assert_eq!(of(&base, RuleCode::Agreement, "2026-10-31"), [due]);
    assert_eq!(of(&base, RuleCode::Agreement, "2028-01-01")[0].1, Urgency::Overdue);
    let mut contact = Contact::of("k", &fields(&[(Field::Function, "Maire")]));
    contact.mandate_end = Some(day("2026-12-31"));
    base.contacts = vec![contact];
    assert_eq!(of(&base, RuleCode::Mandate, "2026-07-03"), []);
    let ends = (Measured::Mandate(180), Urgency::Remark, Some(day("2026-07-04")));
    assert_eq!(of(&base, RuleCode::Mandate, "2026-07-04"), [ends]);
    assert_eq!(of(&base, RuleCode::Mandate, "2027-01-01"), []);
    let post = FieldsBuilder::default()
        .with(Field::Employer, "caf")
        .with(Field::Function, "conseiller")
        .with(Field::Funded, 100)
        .with(Field::Filled, 50)
        .with(Field::SinceOn, "2026-01-01")
        .done();
    base.posts = Post::of("p", &post).into_iter().collect();
    assert_eq!(of(&base, RuleCode::VacantPost, "2026-04-01"), []);
    let vacant = (Measured::VacantPost(91), Urgency::Soon, Some(day("2026-04-02")));
    assert_eq!(of(&base, RuleCode::VacantPost, "2026-04-02"), [vacant]);
    let need = fields(&[
        (Field::Territory, "t"),
        (Field::Text, "Un relais"),
        (Field::Status, "transmis"),
        (Field::SentOn, "2026-01-01"),
    ]);
    base.needs = Need::of("n", &need).into_iter().collect();
    assert_eq!(of(&base, RuleCode::Need, "2026-06-30"), []);
    let waits = (Measured::Need(181), Urgency::Remark, Some(day("2026-07-01")));
    assert_eq!(of(&base, RuleCode::Need, "2026-07-01"), [waits]);
    let from = fields(&[(Field::Title, "Parentalité"), (Field::From, "2026-02-01")]);
    base.orientations = vec![Orientation::of("o", &from)];
    assert_eq!(of(&base, RuleCode::BareOrientation, "2026-01-31"), []);
    assert_eq!(of(&base, RuleCode::BareOrientation, "2026-02-01").len(), 1);
    base.orientations[0].actions = 1;
    assert_eq!(of(&base, RuleCode::BareOrientation, "2026-02-01"), []);
}

#[test]
fn a_technicien_with_more_territories_than_the_limit_is_told() {
    let base = Snapshot { binomes: vec![pair("2026-01-01", None, Some("luc"))], ..base() };
    let load = |limit| {
        let limits = Thresholds { load_territories: limit, ..Thresholds::default() };
        let all = found(&base, "2026-02-01", &limits);
        all.iter().filter(|one| one.measured.rule() == RuleCode::Load).count()
    };
    assert_eq!((load(1), load(0)), (0, 1));
}

#[test]
fn what_is_put_off_marks_nothing_and_is_kept_among_all() {
    let mut base = Snapshot { follow_ups: vec![promise("2026-01-10")], ..base() };
    let facts = |base: &Snapshot, on: &str| {
        Facts::of(base.clone(), day(on), &Thresholds::default()).overview
    };
    assert_eq!(facts(&base, "2026-02-01").lines[0].urgency, Some(Urgency::Overdue));
    base.snoozes = vec![Snooze {
        id: "z".into(),
        rule: RuleCode::CafFollowUp,
        record: "2026-01-10".into(),
        until: Some(day("2026-02-10")),
        seen: None,
        now: None,
        reason: None,
        by: None,
    }];
    let put_off = facts(&base, "2026-02-01");
    assert_ne!(put_off.lines[0].urgency, Some(Urgency::Overdue));
    assert!(put_off.alerts.iter().any(|one| !one.is_shown()));
    assert_eq!(facts(&base, "2026-02-10").lines[0].urgency, Some(Urgency::Overdue));
}

#[test]
fn the_order_follows_what_is_found_and_not_how_it_was_read() {
    let follow_ups: Vec<FollowUp> = ["2026-01-10", "2026-01-20", "2026-01-05"].map(promise).into();
    let base = Snapshot { follow_ups, ..running() };
    let mut turned = base.clone();
    turned.follow_ups.reverse();
    let all = |base| found(base, "2026-11-01", &Thresholds::default());
    assert_eq!(all(&base), all(&turned));
    assert_eq!(all(&base), all(&base));
}
