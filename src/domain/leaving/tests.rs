//! Handovers and ends of a departure.

use std::collections::BTreeSet;

use super::*;
use crate::domain::{
    binome::Binome,
    change::Step,
    field::{Field, RecordKind},
    id::TerritoryCode,
    person::Role,
    territory::TerritoryKind,
};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn territory(code: &str) -> Territory {
    let (kind, communes) = (TerritoryKind::Epci, BTreeSet::default());
    Territory {
        code: code.into(),
        name: code.to_uppercase(),
        kind,
        communes,
        population: 0,
        talking_points: None,
    }
}

fn follow_up(territory: &str, what: &str, owed_by: OwedBy) -> FollowUp {
    FollowUp {
        id: what.into(),
        note: None,
        territory: Some(territory.into()),
        convention: None,
        action: None,
        what: what.into(),
        owed_by,
        due: None,
        done: None,
    }
}

fn snapshot() -> Snapshot {
    let binome = |id: &str, technicien: Option<&str>, end: Option<&str>, sector: &[&str]| Binome {
        cadence_days: None,
        id: id.into(),
        administrateur: Some("anne".into()),
        technicien: technicien.map(Into::into),
        start: day("2026-01-01"),
        end: end.map(day),
        sector: sector.iter().map(|&one| TerritoryCode::from(one)).collect(),
    };
    Snapshot {
        territories: ["a", "b", "c"].map(territory).into(),
        binomes: vec![
            binome("1", Some("luc"), None, &["b"]),
            binome("2", None, None, &["c"]),
            binome("3", Some("luc"), Some("2026-06-30"), &["a"]),
        ],
        follow_ups: vec![
            follow_up("b", "promis", OwedBy::Caf),
            follow_up("b", "attendu", OwedBy::Partner),
            follow_up("a", "ailleurs", OwedBy::Caf),
        ],
        ..Snapshot::default()
    }
}

fn anne() -> Person {
    Person {
        id: "anne".into(),
        name: "Anne Témoin".into(),
        role: Role::Administrateur,
        functions: BTreeSet::default(),
        mandate_start: None,
        mandate_end: None,
    }
}

#[test]
fn what_is_handed_over_is_what_they_still_follow_and_what_the_caf_owes_there() {
    let snapshot = snapshot();
    let found = handed_over(&snapshot, &"anne".into(), day("2026-11-30"));
    let handed: Vec<_> = found
        .iter()
        .map(|one| {
            let owed: Vec<&str> = one.owed.iter().map(|one| one.what.as_str()).collect();
            (one.territory.code.as_str(), one.stays.as_ref().map(PersonId::as_str), owed)
        })
        .collect();
    assert_eq!(handed, [("b", Some("luc"), vec!["promis"]), ("c", None, vec![])]);
    assert_eq!(handed_over(&snapshot, &"anne".into(), day("2026-06-01")).len(), 3);
}

#[test]
fn their_mandate_and_their_binomes_end_together() {
    let change = leave(&snapshot(), &anne(), day("2026-11-30"));
    let ends: Vec<_> = change
        .steps
        .iter()
        .filter_map(|step| match step {
            Step::Edit { kind, edits, .. } => edits
                .iter()
                .find(|edit| matches!(edit.key.field, Field::End | Field::MandateEnd))
                .map(|edit| (*kind, edit.mine.clone())),
            _ => None,
        })
        .collect();
    let last = || day("2026-11-30").into();
    let expected =
        [RecordKind::Person, RecordKind::Binome, RecordKind::Binome].map(|kind| (kind, last()));
    assert_eq!(ends, expected);
}
