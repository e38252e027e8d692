//! Renewing a convention: the next generation begins with its perimeter, its themes, its parties and the
//! unfinished actions that are carried over. The predecessor is renewed on the day the next one starts.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::{
    change::{Change, Step},
    convention::{Convention, Standing},
    day::{add_months, months_between},
    field::{Field, FieldEdit, Fields, RecordKind},
    id::{ConventionId, PersonId},
    life::Life,
    plan::{Action, Status},
    snapshot::Snapshot,
    stage::{Passage, Stage},
};

/// What a party does not carry over: it deliberates and signs anew.
const OF_THE_SIGNATURE: [Field; 4] =
    [Field::Convention, Field::DeliberationOn, Field::DeliberationRef, Field::Signed];

/// What an action does not carry over: it is planned anew.
const OF_THE_PLAN: [Field; 8] = [
    Field::Axis,
    Field::Status,
    Field::Start,
    Field::StartPrecision,
    Field::DueOn,
    Field::DuePrecision,
    Field::DoneOn,
    Field::Progress,
];

/// The next generation of a convention as it is offered.
#[must_use]
pub fn next(before: &Convention, today: NaiveDate) -> Convention {
    Convention {
        id: ConventionId::default(),
        name: before.name.clone(),
        generation: before.generation + 1,
        predecessor: Some(before.id.clone()),
        start: None,
        end: None,
        signed: None,
        communes: before.perimeter_on(today).into_iter().map(str::to_owned).collect(),
        themes: before.themes.clone(),
        sppe: None,
        passages: Vec::new(),
        amendments: Vec::new(),
    }
}

/// The days on which a renewal begins and ends: from the day after the end, for as long again.
#[must_use]
pub fn period(before: &Convention, today: NaiveDate) -> (Option<NaiveDate>, Option<NaiveDate>) {
    let start = before.end_on(today).and_then(|end| end.succ_opt());
    let after = before.end.and_then(|end| end.succ_opt());
    let lasted = before.start.zip(after).map(|(from, after)| months_between(from, after));
    let months = lasted.filter(|months| *months > 0);
    let end = start.zip(months).and_then(|(start, months)| add_months(start, months).pred_opt());
    (start, end)
}

/// Whether a generation is closed: over, and renewed by another that was not given up.
#[must_use]
pub fn is_closed(one: &Convention, all: &[Convention], today: NaiveDate) -> bool {
    let over = matches!(one.standing(today), Standing::Expired | Standing::Abandoned);
    let renews = |other: &Convention| {
        other.predecessor.as_ref() == Some(&one.id) && other.standing(today) != Standing::Abandoned
    };
    over && all.iter().any(renews)
}

/// The conventions whose generation is not closed, as places among them all.
pub fn open_generations(
    all: &[Convention],
    today: NaiveDate,
) -> impl Iterator<Item = (usize, &Convention)> {
    let renews = |one: &&Convention| one.standing(today) != Standing::Abandoned;
    let renewed: BTreeSet<&ConventionId> =
        all.iter().filter(renews).filter_map(|one| one.predecessor.as_ref()).collect();
    let over = move |one: &Convention| {
        matches!(one.standing(today), Standing::Expired | Standing::Abandoned)
    };
    all.iter().enumerate().filter(move |(_, one)| !(renewed.contains(&one.id) && over(one)))
}

/// The generations before one, the nearest first.
#[must_use]
pub fn before<'a>(one: &Convention, data: &'a Snapshot) -> Vec<&'a Convention> {
    let mut found: Vec<&Convention> = Vec::new();
    let mut next = one.predecessor.as_ref();
    while let Some(before) = next.and_then(|id| data.convention(id)) {
        // A base altered elsewhere may go round.
        if before.id == one.id || found.iter().any(|known| known.id == before.id) {
            break;
        }
        found.push(before);
        next = before.predecessor.as_ref();
    }
    found
}

/// Whether an action may be carried over: neither done nor given up.
#[must_use]
pub const fn is_unfinished(action: &Action) -> bool {
    matches!(action.status, Status::AVenir | Status::EnCours | Status::EnPause)
}

/// Writes the next generation with what it carries over, and the passage of its predecessor.
#[must_use]
pub fn renew(
    before: &Convention,
    next: &Convention,
    life: &Life,
    carried: &BTreeSet<String>,
    today: NaiveDate,
    me: Option<&PersonId>,
) -> Change {
    let passage = |convention: &str, stage, on| Passage {
        id: "".into(),
        convention: convention.into(),
        stage,
        on,
        reason: String::new(),
        author: me.cloned(),
    };
    let mut change = Change::add_convention(next, &passage("", Stage::Mobilisation, today));
    for party in life.of(RecordKind::Signatory) {
        let fields = without(&party.fields, &OF_THE_SIGNATURE);
        change.steps.push(created(RecordKind::Signatory, fields, Field::Convention, 0));
    }
    let plan = life.plan();
    let mut written: BTreeMap<&str, usize> = BTreeMap::new();
    let kept = plan.actions.iter().filter(|one| carried.contains(&one.id));
    for action in kept {
        let Some(row) = life.row(RecordKind::Action, &action.id) else { continue };
        let at = if let Some(at) = written.get(action.axis.as_str()) {
            *at
        } else {
            let Some(axis) = life.row(RecordKind::Axis, &action.axis) else { continue };
            let fields = without(&axis.fields, &[Field::Convention]);
            change.steps.push(created(RecordKind::Axis, fields, Field::Convention, 0));
            written.insert(&action.axis, change.steps.len() - 1);
            change.steps.len() - 1
        };
        change.steps.push(created(RecordKind::Action, anew(&row.fields), Field::Axis, at));
    }
    if before.passages.iter().all(|one| one.stage != Stage::Renouvelee) {
        let on = next.start.unwrap_or(today);
        let renewed = passage(before.id.as_str(), Stage::Renouvelee, on);
        change = change.then(Change::add_passage(&renewed));
    }
    change
}

/// The passage of a predecessor follows the start of its successor, where it was dated by it.
#[must_use]
pub fn follow_start(
    data: &Snapshot,
    predecessor: Option<&ConventionId>,
    was: Option<NaiveDate>,
    now: Option<NaiveDate>,
) -> Change {
    let (Some(before), Some(now)) = (predecessor.and_then(|id| data.convention(id)), now) else {
        return Change::default();
    };
    let renewed = before.passages.iter().rev().find(|one| one.stage == Stage::Renouvelee);
    match renewed.filter(|one| one.on != now && was.is_none_or(|was| was == one.on)) {
        None => Change::default(),
        Some(passage) => {
            let edit =
                FieldEdit { key: Field::On.into(), base: passage.on.into(), mine: now.into() };
            Change::edit(RecordKind::Passage, passage.id.as_str(), vec![edit])
        }
    }
}

/// An action as it is planned anew: to come, without its days.
#[must_use]
pub fn anew(action: &Fields) -> Fields {
    let mut fields = without(action, &OF_THE_PLAN);
    fields.insert(Field::Status.into(), Status::AVenir.as_str().into());
    fields
}

fn without(fields: &Fields, left: &[Field]) -> Fields {
    let kept = fields.iter().filter(|(key, _)| !left.contains(&key.field));
    kept.map(|(key, value)| (key.clone(), value.clone())).collect()
}

/// A new record that names in a field what an earlier step makes.
fn created(kind: RecordKind, fields: Fields, field: Field, from: usize) -> Step {
    Step::Create { kind, id: None, fields, made: vec![(field, from)] }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::convention::tests::{convention, day, passage};

    fn renewed(on: &str) -> Snapshot {
        let mut ctg = convention("2021-01-01", "2025-12-31", "2021-01-01", &["01004"]);
        ctg.passages = vec![passage("p", Stage::Renouvelee, on)];
        Snapshot { conventions: vec![ctg], ..Snapshot::default() }
    }

    #[test]
    fn the_passage_follows_the_start_that_dated_it_and_no_other() {
        let (data, before) = (renewed("2026-01-01"), ConventionId::from("c"));
        let follow = |was: &str, now: &str| {
            follow_start(&data, Some(&before), was.parse().ok(), now.parse().ok())
        };
        assert_eq!(follow("2026-01-01", "2026-03-01").steps.len(), 1);
        assert_eq!(follow("", "2026-03-01").steps.len(), 1);
        assert!(follow("2026-02-01", "2026-03-01").is_empty());
        assert!(follow("2026-01-01", "2026-01-01").is_empty());
        assert!(follow("2026-01-01", "").is_empty());
        assert!(follow_start(&data, None, None, Some(day("2026-03-01"))).is_empty());
    }

    #[test]
    fn a_generation_is_closed_once_it_is_over_and_renewed() {
        let first = convention("2018-01-01", "2021-12-31", "2018-01-01", &["01004"]);
        let next = |stages: &[Passage]| Convention {
            id: "n".into(),
            predecessor: Some("c".into()),
            passages: stages.to_vec(),
            ..convention("2022-01-01", "2026-12-31", "", &["01004"])
        };
        let both = [first.clone(), next(&[])];
        assert!(is_closed(&both[0], &both, day("2022-01-01")));
        assert!(!is_closed(&both[0], &both, day("2021-12-31")));
        assert!(!is_closed(&both[1], &both, day("2027-01-01")));
        assert!(!is_closed(&first, std::slice::from_ref(&first), day("2022-01-01")));
        let given_up = next(&[passage("p", Stage::Abandonnee, "2021-06-01")]);
        assert!(!is_closed(&first, &[first.clone(), given_up], day("2022-01-01")));
    }

    #[test]
    fn generations_before_come_the_nearest_first_and_none_twice() {
        let of = |id: &str, before: Option<&str>| Convention {
            id: id.into(),
            predecessor: before.map(Into::into),
            ..convention("", "", "", &[])
        };
        let ids = |conventions: Vec<Convention>| {
            let data = Snapshot { conventions, ..Snapshot::default() };
            let found = before(data.conventions.last().unwrap(), &data);
            found.iter().map(|one| one.id.to_string()).collect::<Vec<_>>()
        };
        assert_eq!(ids(vec![of("a", None), of("b", Some("a")), of("c", Some("b"))]), ["b", "a"]);
        assert_eq!(ids(vec![of("b", Some("c")), of("c", Some("b"))]), ["b"]);
    }

    #[test]
    fn a_renewal_begins_the_day_after_the_end_in_force_for_as_long_again() {
        let mut ctg = convention("2021-01-01", "2025-12-31", "2021-07-21", &[]);
        let today = day("2026-05-01");
        assert_eq!(period(&ctg, today), (Some(day("2026-01-01")), Some(day("2030-12-31"))));
        ctg.amendments = vec![crate::domain::amendment::Amendment::of(
            "a",
            &crate::domain::field::FieldsBuilder::default()
                .with(Field::Signed, "2025-11-10")
                .with(Field::NewEndOn, "2026-12-31")
                .done(),
        )];
        assert_eq!(period(&ctg, today), (Some(day("2027-01-01")), Some(day("2031-12-31"))));
        assert_eq!(period(&convention("", "", "", &[]), today), (None, None));
        let begun = convention("", "2025-12-31", "", &[]);
        assert_eq!(period(&begun, today), (Some(day("2026-01-01")), None));
    }

    #[test]
    fn the_next_generation_has_the_perimeter_of_the_day() {
        let before = convention("2021-01-01", "2025-12-31", "2021-01-01", &["01004", "01005"]);
        let next = next(&before, day("2025-06-01"));
        assert_eq!((next.generation, next.predecessor.as_ref()), (2, Some(&before.id)));
        assert_eq!((&next.communes, next.start, next.signed), (&before.communes, None, None));
    }
}
