//! Deadlines of a day, in the order they are read.

use super::{
    super::{
        agenda::arranged,
        convention::tests::{convention, day, passage},
        evaluation::{EvaluationKind, Planned},
        follow_up::{FollowUp, OwedBy},
        stage::Stage,
        territory::{Territory, TerritoryKind},
    },
    *,
};

fn territory(code: &str, communes: &[&str]) -> Territory {
    Territory {
        code: code.into(),
        name: code.into(),
        kind: TerritoryKind::Epci,
        communes: communes.iter().map(|&c| c.to_owned()).collect(),
        population: 0,
        talking_points: None,
    }
}

fn follow_up(id: &str, territory: &str, due: Option<&str>) -> FollowUp {
    FollowUp {
        id: id.into(),
        note: None,
        territory: Some(territory.into()),
        convention: None,
        action: None,
        what: "rappeler".into(),
        owed_by: OwedBy::Caf,
        due: due.map(day),
        done: None,
    }
}

/// A base of one territory and these conventions.
fn with(conventions: Vec<Convention>) -> Snapshot {
    let territories = vec![territory("a", &["1"])];
    Snapshot { territories, conventions, ..Snapshot::default() }
}

fn listed(snapshot: &Snapshot, sector: &[&str], today: &str) -> Vec<(Span, Concern, bool)> {
    let (today, index) = (day(today), Index::of(snapshot));
    let sector = sector.iter().map(|&code| code.into()).collect();
    let all = deadlines(snapshot, &index, today, &Thresholds::default());
    let order = arranged(&all, &BTreeSet::new(), &sector, today).into_iter();
    let one = order.map(|at| &all[at]);
    one.map(|one| (one.span(today), one.concern.clone(), one.is_of(&sector))).collect()
}

#[test]
fn an_evaluation_that_is_planned_is_due_on_its_first_day() {
    let mut snapshot = with(vec![convention("2024-01-01", "2030-12-31", "2024-01-01", &["1"])]);
    snapshot.evaluations_planned = vec![Planned {
        id: "e".into(),
        convention: "c".into(),
        kind: EvaluationKind::MiParcours,
        on: day("2026-12-01"),
    }];
    let due = listed(&snapshot, &[], "2026-11-23");
    assert_eq!(due[0], (Span::NextWeek, Concern::Planned("e".into()), true), "{due:?}");
}

#[test]
fn late_comes_first_then_spans_and_in_one_mine_before_the_rest() {
    let follow_ups = vec![
        follow_up("theirs", "b", Some("2026-11-23")),
        follow_up("mine", "a", Some("2026-11-27")),
        follow_up("late", "b", Some("2026-11-22")),
        follow_up("next", "a", Some("2026-11-30")),
        follow_up("some day", "a", None),
    ];
    let territories = vec![territory("a", &["1"]), territory("b", &["2"])];
    let snapshot = Snapshot { territories, follow_ups, ..Snapshot::default() };
    let follow_up = |id: &str| Concern::FollowUp(id.into());
    assert_eq!(
        listed(&snapshot, &["a"], "2026-11-23"),
        [
            (Span::Late, follow_up("late"), false),
            (Span::ThisWeek, follow_up("mine"), true),
            (Span::ThisWeek, follow_up("theirs"), false),
            (Span::NextWeek, follow_up("next"), true),
        ]
    );
    assert!(listed(&snapshot, &[], "2026-11-23").iter().all(|(_, _, mine)| *mine));
}

#[test]
fn a_running_convention_asks_for_its_evaluation_and_tells_its_end() {
    let mut snapshot = with(vec![convention("2023-01-01", "2027-12-31", "2022-12-01", &["1"])]);
    let all = |snapshot: &Snapshot, today| listed(snapshot, &[], today);
    let (evaluation, end) = (Concern::Evaluation("c".into()), Concern::End("c".into()));
    let found = all(&snapshot, "2026-06-01");
    assert_eq!(found[0].1, evaluation);
    assert_eq!(found[1].1, end);
    assert_eq!(all(&snapshot, "2027-02-01")[0], (Span::Late, evaluation, true));
    snapshot.conventions[0].passages = vec![passage("p", Stage::Evaluation, "2026-12-01")];
    let found = all(&snapshot, "2027-02-01");
    assert_eq!(found.iter().map(|one| &one.1).collect::<Vec<_>>(), [&end]);
    assert!(all(&snapshot, "2028-01-01").is_empty(), "an alert tells of what has expired");
}

#[test]
fn what_was_renewed_or_given_up_is_due_no_more() {
    let old = convention("2023-01-01", "2027-12-31", "2022-12-01", &["1"]);
    let mut next = convention("2028-01-01", "2032-12-31", "2027-10-01", &["1"]);
    (next.id, next.predecessor) = ("next".into(), Some("c".into()));
    let found = listed(&with(vec![old.clone(), next]), &[], "2027-11-01");
    assert!(
        found
            .iter()
            .all(|(_, concern, _)| !matches!(concern, Concern::End(id) if id.as_str() == "c"))
    );
    let mut given_up = old;
    given_up.passages = vec![passage("p", Stage::Abandonnee, "2026-01-01")];
    assert!(listed(&with(vec![given_up]), &[], "2026-06-01").is_empty());
}

#[test]
fn a_day_is_late_this_week_the_next_this_month_or_later() {
    for (on, span) in [
        ("2026-11-03", Span::Late),
        ("2026-11-04", Span::ThisWeek),
        ("2026-11-08", Span::ThisWeek),
        ("2026-11-09", Span::NextWeek),
        ("2026-11-15", Span::NextWeek),
        ("2026-11-16", Span::ThisMonth),
        ("2026-11-30", Span::ThisMonth),
        ("2026-12-01", Span::Later),
    ] {
        assert_eq!(span_of(day(on), day("2026-11-04")), span, "{on}");
    }
    // At the end of a month the week goes on into the next.
    assert_eq!(span_of(day("2026-12-01"), day("2026-11-30")), Span::ThisWeek);
}

#[test]
fn what_the_caf_owes_comes_before_what_others_do() {
    let mut partner = follow_up("theirs", "a", Some("2026-11-23"));
    partner.owed_by = OwedBy::Partner;
    let follow_ups = vec![partner, follow_up("ours", "a", Some("2026-11-25"))];
    let snapshot = Snapshot { follow_ups, ..with(Vec::new()) };
    let today = day("2026-11-23");
    let all = deadlines(&snapshot, &Index::of(&snapshot), today, &Thresholds::default());
    let ours = "ours".into();
    let order = arranged(&all, &[&ours].into(), &BTreeSet::new(), today);
    let ids: Vec<&str> = order.iter().map(|at| all[*at].concern.record().1).collect();
    assert_eq!(ids, ["ours", "theirs"]);
}
