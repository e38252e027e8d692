//! Properties of the demonstration on several days: ordinary ones, the last of February, the first
//! days of a board.

mod base;
mod conventions;
mod life;
mod plans;
mod texts;

use std::{collections::BTreeSet, sync::LazyLock};

use chrono::NaiveDate;

use super::deeds;
use crate::{
    demo::{self, book::later},
    domain::{
        change::Step,
        contact::ContactRole,
        coverage::coverage,
        deed::Deed,
        draft::{
            convention::ConventionDraft, follow_up::FollowUpDraft, note::NoteDraft,
            person::PersonDraft, stage::StageDraft,
        },
        evaluation::Evaluation,
        field::{Field, Fields, RecordKind, Value},
        follow_up::FollowUp,
        goal::goal_on,
        meeting::Meeting,
        note::Note,
        page::NotesQuery,
        plan::Action,
        refusal::Refusal,
        schedule::Deadline,
        signatory::Signatory,
        snapshot::Snapshot,
    },
    exchange::read::reference,
    store::{Founding, Store},
};

/// The days on which everything must hold.
const DAYS: [&str; 6] =
    ["2026-11-23", "2027-02-28", "2028-02-29", "2026-02-01", "2030-01-31", "2027-08-15"];

/// A base filled by the demonstration, as read.
struct Filled {
    today: NaiveDate,
    deeds: Vec<Deed>,
    snapshot: Snapshot,
    life: Lives,
    notes: Vec<Note>,
    follow_ups: Vec<FollowUp>,
    check: Result<(), Refusal>,
}

/// What hangs on the conventions, and on none.
struct Lives {
    actions: Vec<Action>,
    meetings: Vec<Meeting>,
    deadlines: Vec<Deadline>,
    signatories: Vec<Signatory>,
    evaluations: Vec<Evaluation>,
    contact_roles: Vec<ContactRole>,
}

impl Lives {
    fn of(store: &Store) -> Self {
        Self {
            actions: every(store, RecordKind::Action, |id, fields| Some(Action::of(id, fields))),
            meetings: every(store, RecordKind::Meeting, Meeting::of),
            deadlines: every(store, RecordKind::Deadline, Deadline::of),
            signatories: every(store, RecordKind::Signatory, Signatory::of),
            evaluations: every(store, RecordKind::Evaluation, Evaluation::of),
            contact_roles: every(store, RecordKind::ContactRole, ContactRole::of),
        }
    }
}

fn every<T>(store: &Store, kind: RecordKind, of: impl Fn(&str, &Fields) -> Option<T>) -> Vec<T> {
    let all = store.records(kind, false).unwrap();
    all.iter().filter_map(|one| of(&one.id, &one.fields)).collect()
}

/// One for each of the days, filled once for all the tests.
static FILLED: LazyLock<Vec<Filled>> = LazyLock::new(|| DAYS.map(fill).into());

/// The base of the first of the days.
fn first() -> &'static Filled {
    &FILLED[0]
}

fn deeds_on(today: &str) -> Vec<Deed> {
    deeds(&reference::department(demo::DEPARTMENT).unwrap(), today.parse().unwrap())
}

fn fill(today: &str) -> Filled {
    let folder = tempfile::tempdir().unwrap();
    let reference = reference::department(demo::DEPARTMENT).unwrap();
    let founding = Founding { reference, demo: true, deeds: deeds_on(today) };
    let mut store = Store::create(&folder.path().join("demo.binome"), &founding).unwrap();
    let today = today.parse().unwrap();
    let query = NotesQuery { limit: 1000, ..NotesQuery::default() };
    Filled {
        today,
        deeds: founding.deeds,
        check: store.full_check(),
        snapshot: store.snapshot(today).unwrap(),
        life: Lives::of(&store),
        notes: store.notes(&query).unwrap().notes,
        follow_ups: store.follow_ups().unwrap(),
    }
}

fn created(deeds: &[Deed]) -> Vec<(RecordKind, &str, &Fields)> {
    let steps = deeds.iter().flat_map(|deed| &deed.change.steps);
    steps
        .filter_map(|step| match step {
            Step::Create { kind, id, fields, .. } => Some((*kind, id.as_deref()?, fields)),
            Step::Edit { .. } | Step::Link { .. } | Step::Archive { .. } | Step::Merge { .. } => {
                None
            }
        })
        .collect()
}

#[test]
fn the_same_day_makes_the_same_deeds() {
    assert_eq!(deeds_on(DAYS[0]), deeds_on(DAYS[0]));
}

#[test]
fn another_day_shifts_them() {
    let (one, other) = (deeds_on("2026-11-23"), deeds_on("2027-02-28"));
    assert_eq!(&one.last().unwrap().at[..10], "2026-11-20");
    assert_eq!(&other.last().unwrap().at[..10], "2027-02-26");
    assert_eq!((&one[0].at[..10], &other[0].at[..10]), ("2022-11-23", "2023-02-28"));
}

/// The Rhône shares two of the Ain's EPCI, and none of its conventions.
#[test]
fn of_another_departement_only_the_territories_it_has_are_spoken_of() {
    let folder = tempfile::tempdir().unwrap();
    let reference = reference::department("69").unwrap();
    let today: NaiveDate = DAYS[0].parse().unwrap();
    let deeds = deeds(&reference, today);
    let founding = Founding { reference, demo: true, deeds };
    let mut store = Store::create(&folder.path().join("demo.binome"), &founding).unwrap();
    let snapshot = store.snapshot(today).unwrap();
    assert_eq!((snapshot.people.len(), snapshot.conventions.len()), (17, 0));
    assert!(
        store.notes(&NotesQuery { limit: 1, ..NotesQuery::default() }).unwrap().total.found < 30
    );
    assert_eq!(store.full_check(), Ok(()));
}

#[test]
fn every_id_is_given_once_and_is_a_uuid_of_version_seven() {
    let Filled { deeds, .. } = first();
    let steps = deeds.iter().flat_map(|deed| &deed.change.steps);
    let all = steps.filter(|step| matches!(step, Step::Create { .. })).count();
    let created = created(deeds);
    assert_eq!(created.len(), all);
    // The need of a note bears its id.
    let ids: BTreeSet<(RecordKind, &str)> =
        created.iter().map(|(kind, id, _)| (*kind, *id)).collect();
    assert_eq!(ids.len(), all);
    for (kind, id, _) in created {
        let version = uuid::Uuid::parse_str(id).ok().map(|id| id.get_version_num());
        let named = matches!(kind, RecordKind::Goal | RecordKind::Setting);
        assert_eq!(version, (!named).then_some(7), "{id}");
    }
}

#[test]
fn deeds_follow_each_other_at_office_hours_and_none_is_of_today() {
    for (today, Filled { deeds, .. }) in DAYS.into_iter().zip(FILLED.iter()) {
        assert!(deeds.is_sorted_by_key(|deed| deed.at.clone()), "{today}");
        for deed in deeds {
            let moment: chrono::DateTime<chrono::Utc> = deed.at.parse().unwrap();
            assert!(deed.at.as_str() < today, "{today}: {}", deed.at);
            assert!(("07:30".."15:46").contains(&&deed.at[11..16]), "{}", deed.at);
            assert_eq!(crate::demo::book::working(moment.date_naive()), moment.date_naive());
        }
    }
}

/// No event is dated later than the day it was written down.
#[test]
fn nothing_is_written_before_it_happens() {
    for (today, Filled { deeds, .. }) in DAYS.into_iter().zip(FILLED.iter()) {
        for deed in deeds {
            let day = &deed.at[..10];
            for step in &deed.change.steps {
                let fields: Vec<(Field, &Value)> = match step {
                    Step::Create { fields, .. } => {
                        fields.iter().map(|(key, value)| (key.field, value)).collect()
                    }
                    Step::Edit { edits, .. } => {
                        edits.iter().map(|edit| (edit.key.field, &edit.mine)).collect()
                    }
                    Step::Link { .. } | Step::Archive { .. } | Step::Merge { .. } => Vec::new(),
                };
                for (field, value) in fields {
                    if let (Field::On | Field::Done | Field::Signed, Value::Text(on)) =
                        (field, value)
                    {
                        assert!(on.as_str() <= day, "{today}: {field:?} {on} on {day}");
                    }
                }
            }
        }
    }
}

#[test]
fn the_counts_are_those_of_a_caf_at_work() {
    for Filled { snapshot, notes, follow_ups, today, .. } in FILLED.iter() {
        let today = *today;
        assert_eq!((snapshot.communes.len(), snapshot.territories.len()), (391, 17));
        assert_eq!((snapshot.people.len(), snapshot.conventions.len()), (17, 16));
        assert!((390..=410).contains(&notes.len()), "{today}: {}", notes.len());
        assert!((165..=185).contains(&follow_ups.len()), "{today}: {}", follow_ups.len());
        assert!((40..=52).contains(&snapshot.follow_ups.len()));
        let late = snapshot.follow_ups.iter().filter(|one| one.is_late(today)).count();
        assert!((8..=12).contains(&late), "{today}: {late}");
        let week = today..=later(today, 7);
        let due = |one: &&FollowUp| one.due.is_some_and(|due| week.contains(&due));
        assert!(snapshot.follow_ups.iter().filter(due).count() >= 4, "{today}");
        assert!(follow_ups.iter().filter(|one| one.note.is_some()).count() >= 90);
    }
}

#[test]
fn two_thirds_are_covered_and_the_goal_is_further() {
    for Filled { snapshot, today, .. } in FILLED.iter() {
        let today = *today;
        let rate = |on| coverage(snapshot.communes.counted(), &snapshot.conventions, on).rate();
        assert!((60.0..=75.0).contains(&rate(today)), "{today}: {}", rate(today));
        assert!(rate(later(today, -1000)) < rate(today));
        assert_eq!(goal_on(&snapshot.goals, today).unwrap().coverage, 85);
        assert_eq!(snapshot.goals.len(), 5);
    }
}

/// The forms would have taken every record as it is, to the last character.
#[test]
fn every_record_passes_the_rules_of_the_forms() {
    for Filled { snapshot, notes, follow_ups, today, .. } in FILLED.iter() {
        let today = *today;
        for note in notes {
            let checked = NoteDraft::of(note).check(snapshot, today, note.author.clone());
            let (again, _) = checked.unwrap();
            assert_eq!(Note { id: note.id.clone(), ..again }, *note);
        }
        for one in follow_ups {
            let again = FollowUpDraft::of(one).check(one.territory.as_ref(), None, today).unwrap();
            assert_eq!((again.what, again.due), (one.what.clone(), one.due));
        }
        for convention in &snapshot.conventions {
            let draft = ConventionDraft::of(convention, today);
            let again = draft.check(&snapshot.conventions, today).unwrap();
            assert_eq!(again.fields(), convention.fields());
            for passage in &convention.passages {
                let on = passage.on.to_string();
                let reason = passage.reason.clone();
                let draft = StageDraft { stage: passage.stage, on, reason, signed: String::new() };
                let (again, _) = draft.check(convention, today, passage.author.clone()).unwrap();
                assert_eq!(again.fields(), passage.fields());
            }
        }
        for (at, person) in snapshot.people.iter().enumerate() {
            let again = PersonDraft::of(person).check(&snapshot.people[..at], None, today).unwrap();
            assert_eq!(again.name, person.name);
        }
    }
}
