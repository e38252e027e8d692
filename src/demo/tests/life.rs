//! The life of the conventions: each rule that is computed has its case, and nothing cries everywhere.

use std::collections::BTreeSet;

use super::{super::book::later, FILLED, Filled, created, first};
use crate::domain::{
    contact::ContactKind,
    convention::Convention,
    evaluation::{EvaluationKind, has_begun},
    field::{Field, RecordKind, Value},
    meeting::{Meeting, Outcome},
    schedule::{Move, preview},
    signatory::{Signatory, is_complete, missing_deliberations},
    stage::Stage,
};

#[test]
fn one_deliberation_is_missing_and_one_convention_has_not_all_its_parties() {
    for Filled { snapshot, life, today, .. } in FILLED.iter() {
        let of = |ctg: &Convention| -> Vec<Signatory> {
            let own = life.signatories.iter().filter(|one| one.convention == ctg.id);
            own.cloned().collect()
        };
        let (mut lacking, mut incomplete) = (Vec::new(), 0);
        for ctg in &snapshot.conventions {
            let parties = of(ctg);
            lacking.extend(missing_deliberations(&parties).map(|one| one.party.clone()));
            incomplete += usize::from(!parties.is_empty() && !is_complete(&parties));
            if ctg.signed.is_some() {
                assert!(is_complete(&parties), "{}", ctg.name);
                assert!(parties.iter().all(|one| one.signed_on == ctg.signed));
                assert_eq!(parties.iter().filter(|one| one.lead).count(), 1);
            }
        }
        assert_eq!(incomplete, 1, "{today}");
        // Of the one whose plan is being written, the body has not deliberated either.
        lacking.sort();
        assert_eq!(lacking, ["CC Val de Saône Centre", "CC de la Dombes"], "{today}");
    }
}

#[test]
fn an_avenant_carries_one_convention_on_and_another_brings_a_commune() {
    for Filled { snapshot, today, .. } in FILLED.iter() {
        let amended = snapshot.conventions.iter().filter(|ctg| !ctg.amendments.is_empty());
        let amended: Vec<&Convention> = amended.collect();
        assert_eq!(amended.len(), 3, "{today}");
        let mut longer = amended.iter().filter(|ctg| ctg.end_on(*today) > ctg.end);
        assert!(longer.any(|ctg| ctg.end < Some(*today) && ctg.in_force(*today)), "{today}");
        let wider = amended.iter().find(|ctg| ctg.end_on(*today) == ctg.end).unwrap();
        assert_eq!(wider.perimeter_on(*today).len(), wider.communes.len() + 1);
        assert!(wider.amendments.iter().any(|one| one.signed.is_none()), "one is being drawn up");
    }
}

#[test]
fn meetings_came_to_everything_that_becomes_of_one() {
    for Filled { life, notes, today, .. } in FILLED.iter() {
        let of = |outcome| {
            let all = life.meetings.iter().filter(move |one| one.outcome(*today) == outcome);
            all.collect::<Vec<&Meeting>>()
        };
        assert_eq!([of(Outcome::ToConfirm).len(), of(Outcome::Cancelled).len()], [1, 1], "{today}");
        let coming = of(Outcome::Planned);
        assert!(coming.iter().any(|one| one.kind == "copil" && one.on <= later(*today, 30)));
        let inauguration = coming.iter().find(|one| one.kind == "inauguration").unwrap();
        assert!(inauguration.convention.is_none() && inauguration.territories.len() == 1);
        assert!(coming.iter().any(|one| one.convention.is_none() && one.territories.is_empty()));
        let held = of(Outcome::Held);
        assert!((20..=60).contains(&held.len()), "{today}: {}", held.len());
        for one in held {
            let note = notes.iter().find(|note| Some(&note.id) == one.note.as_ref()).unwrap();
            assert_eq!(
                (&one.kind, one.on, &one.convention),
                (&note.kind, note.on, &note.convention)
            );
        }
        let copils: Vec<_> = notes.iter().filter(|note| note.kind == "copil").collect();
        assert!(copils.iter().all(|note| !note.persons.is_empty() && note.others.is_some()));
        assert!(copils.iter().filter(|note| !note.contacts.is_empty()).count() * 2 > copils.len());
        let planned = |id| life.meetings.iter().any(|one| one.note.as_ref() == Some(id));
        assert!(copils.iter().any(|note| !planned(&note.id)), "{today}: one was noted alone");
    }
}

#[test]
fn whoever_was_there_was_in_office() {
    for Filled { snapshot, notes, .. } in FILLED.iter() {
        for note in notes {
            for id in &note.contacts {
                let contact = snapshot.contacts.iter().find(|one| one.id == *id).unwrap();
                assert!(!contact.has_left(note.on) && contact.mandate_start <= Some(note.on));
                assert!(contact.territories.contains(note.territory.as_ref().unwrap()));
            }
        }
    }
}

const FAMILY_NAMES: [&str; 8] =
    ["Fantaisie", "Hypothèse", "Lambda", "Personne", "Pseudonyme", "Quidam", "Untel", "Virtuel"];

#[test]
fn people_in_front_are_functions_and_the_few_names_are_nobodys() {
    for Filled { snapshot, life, today, .. } in FILLED.iter() {
        let contacts = &snapshot.contacts;
        let kinds: BTreeSet<&str> = contacts.iter().map(|one| one.kind.as_str()).collect();
        assert_eq!(kinds.len(), ContactKind::ALL.len());
        let named: Vec<&str> = contacts.iter().filter_map(|one| one.name.as_deref()).collect();
        assert!(named.len() * 3 < contacts.len());
        for name in named {
            assert!(FAMILY_NAMES.contains(&name.rsplit(' ').next().unwrap()), "{name}");
        }
        assert!(contacts.iter().any(|one| one.has_left(*today)));
        let parts: BTreeSet<&str> =
            life.contact_roles.iter().map(|one| one.role.as_str()).collect();
        assert_eq!(parts.len(), 5, "{today}");
    }
}

#[test]
fn schedules_stand_as_the_templates_make_them() {
    for Filled { snapshot, life, today, .. } in FILLED.iter() {
        let deadlines = &life.deadlines;
        assert_eq!(deadlines.iter().filter(|one| one.pinned).count(), 1, "{today}");
        let late = deadlines.iter().filter(|one| one.is_late(*today)).count();
        assert!((1..=9).contains(&late), "{today}: {late}");
        assert!(deadlines.iter().all(|one| one.done.is_none_or(|done| done < *today)));
        assert!(deadlines.iter().filter(|one| one.done.is_some()).count() >= 10, "{today}");
        for ctg in snapshot.conventions.iter().filter(|ctg| ctg.in_force(*today)) {
            let held: Vec<_> =
                deadlines.iter().filter(|one| one.convention == ctg.id).cloned().collect();
            let moves = preview(ctg, &snapshot.templates, &held, *today);
            let moves = moves.iter().filter(|one| match one {
                // What was due before it was made, and the committees never held, are not there.
                Move::New { to, .. } => *to >= *today,
                Move::Moved { .. } | Move::Leaves { .. } => true,
                Move::Stays { .. } => false,
            });
            assert_eq!(moves.count(), 0, "{today} {}", ctg.name);
        }
    }
}

#[test]
fn evaluations_are_of_each_kind_and_one_convention_has_begun_none() {
    for Filled { snapshot, life, today, .. } in FILLED.iter() {
        let all = &life.evaluations;
        let kinds: BTreeSet<&str> = all.iter().map(|one| one.kind.as_str()).collect();
        assert_eq!(kinds.len(), EvaluationKind::ALL.len(), "{today}");
        let running = all.iter().filter(|one| one.kind == EvaluationKind::Finale);
        assert_eq!(running.filter(|one| one.ended_on.is_none()).count(), 1, "{today}");
        let ending = snapshot.conventions.iter().filter(|ctg| {
            let soon = ctg.end_on(*today).is_some_and(|end| end < later(*today, 365));
            ctg.in_force(*today) && soon
        });
        let none = ending.filter(|ctg| {
            let own: Vec<_> = all.iter().filter(|one| one.convention == ctg.id).cloned().collect();
            !has_begun(ctg, &own, *today)
        });
        assert_eq!(none.count(), 1, "{today}");
        let sooner = snapshot.conventions.iter().any(|ctg| {
            let own: Vec<_> = all.iter().filter(|one| one.convention == ctg.id).cloned().collect();
            has_begun(ctg, &own, *today)
                && ctg.reached(*today) < Stage::Evaluation.position().unwrap()
        });
        assert!(sooner, "{today}: one was begun half-way");
    }
}

#[test]
fn notes_and_operations_name_their_fiche_and_some_are_of_no_territory() {
    for Filled { life, notes, follow_ups, today, .. } in FILLED.iter() {
        let known = |id: &str| life.actions.iter().find(|one| one.id == id).unwrap();
        let about: Vec<_> = notes.iter().filter(|note| note.action.is_some()).collect();
        assert!(about.len() >= 5, "{today}: {}", about.len());
        for note in about {
            let action = known(note.action.as_ref().unwrap());
            assert!(!action.themes.is_disjoint(&note.themes), "{}", note.text);
        }
        let own = follow_ups.iter().filter(|one| one.action.is_some());
        let (open, done): (Vec<_>, Vec<_>) = own.partition(|one| one.is_open());
        assert!(open.len() >= 6 && done.len() >= 6, "{today}");
        assert_eq!(open.iter().filter(|one| one.is_late(*today)).count(), 1, "{today}");
        let none = |of_ctg: bool| {
            let apart = notes.iter().filter(move |one| one.territory.is_none());
            let promised = follow_ups.iter().filter(move |one| one.territory.is_none());
            let notes = apart.filter(|one| one.convention.is_some() == of_ctg).count();
            (notes, promised.filter(|one| one.convention.is_some() == of_ctg).count())
        };
        assert_eq!((none(true), none(false)), ((1, 1), (3, 1)), "{today}");
    }
}

#[test]
fn the_schema_of_early_childhood_is_said_here_and_there() {
    let Filled { snapshot, .. } = first();
    let said: BTreeSet<&str> =
        snapshot.conventions.iter().filter_map(|ctg| Some(ctg.sppe?.as_str())).collect();
    assert_eq!(said.len(), 3);
    assert!(snapshot.conventions.iter().any(|ctg| ctg.signed.is_some() && ctg.sppe.is_none()));
}

/// Whatever is written of the life of a convention, as the texts are judged.
pub(super) fn words(filled: &Filled) -> Vec<String> {
    let kinds = [
        RecordKind::Amendment,
        RecordKind::Signatory,
        RecordKind::Axis,
        RecordKind::Action,
        RecordKind::Indicator,
        RecordKind::Reading,
        RecordKind::Meeting,
        RecordKind::Contact,
        RecordKind::Evaluation,
    ];
    let shown = [
        Field::Object,
        Field::Party,
        Field::Function,
        Field::Title,
        Field::Objective,
        Field::Audience,
        Field::Pilot,
        Field::Partners,
        Field::Results,
        Field::Means,
        Field::Label,
        Field::Unit,
        Field::Source,
        Field::Text,
        Field::Place,
        Field::Agenda,
        Field::Reason,
        Field::Body,
        Field::Name,
        Field::Conclusions,
    ];
    let all = created(&filled.deeds).into_iter().filter(|(kind, ..)| kinds.contains(kind));
    let values = all.flat_map(|(_, _, fields)| fields.clone());
    values
        .filter(|(key, _)| shown.contains(&key.field))
        .filter_map(|(_, value)| match value {
            Value::Text(text) => Some(text),
            Value::Int(_) | Value::Null => None,
        })
        .collect()
}
