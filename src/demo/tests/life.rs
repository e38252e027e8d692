//! The life of the conventions: each rule that is computed has its case, and nothing cries everywhere.

use std::collections::BTreeSet;

use super::{super::book::later, FILLED, Filled, created, first};
use crate::domain::{
    contact::ContactKind,
    convention::{Convention, Standing},
    day::Precision,
    evaluation::{EvaluationKind, has_begun},
    field::{Field, FieldKey, RecordKind, Value},
    meeting::{Meeting, Outcome},
    plan::{Action, Indicator, Plan, Progress, Reading, Status, indicator::Nature},
    schedule::{Move, preview},
    signatory::{Signatory, is_complete, missing_deliberations},
    snapshot::Snapshot,
    stage::Stage,
};

fn plan_of(snapshot: &Snapshot, ctg: &Convention) -> Plan {
    let axes: Vec<_> =
        snapshot.axes.iter().filter(|axis| axis.convention == ctg.id).cloned().collect();
    let own = |action: &&Action| axes.iter().any(|axis| axis.id == action.axis);
    let actions = snapshot.actions.iter().filter(own).cloned().collect();
    Plan { axes, actions, indicators: Vec::new() }.arranged()
}

#[test]
fn plans_have_their_axes_and_fiches_numbered_through() {
    for Filled { snapshot, today, .. } in FILLED.iter() {
        let mut bare = 0;
        for ctg in &snapshot.conventions {
            let plan = plan_of(snapshot, ctg);
            if plan.actions.is_empty() {
                bare += 1;
                continue;
            }
            assert!((3..=6).contains(&plan.axes.len()), "{} {}", ctg.name, plan.axes.len());
            assert!((8..=24).contains(&plan.actions.len()), "{}", ctg.name);
            let numbers: Vec<String> = plan.actions.iter().map(|one| one.number.clone()).collect();
            let wanted: Vec<String> =
                (1..=numbers.len()).map(|number| number.to_string()).collect();
            assert_eq!(numbers, wanted, "{}", ctg.name);
            let common = plan.actions.iter().filter(|one| one.common);
            let common: BTreeSet<&str> = common.map(|one| one.title.as_str()).collect();
            let both = ["Gouvernance de la CTG", "Service public de la petite enfance"];
            assert_eq!(common, both.into());
            assert!(plan.actions.iter().all(|one| {
                one.communes.iter().all(|insee| ctg.communes.contains(insee))
                    && !one.themes.is_empty()
            }));
        }
        assert_eq!(bare, 1, "{today}: one has just begun");
    }
}

#[test]
fn fiches_are_as_far_as_their_convention_and_a_few_are_late() {
    for Filled { snapshot, today, .. } in FILLED.iter() {
        let of = |ctg: &Convention| plan_of(snapshot, ctg);
        let statuses: BTreeSet<&str> =
            snapshot.actions.iter().map(|one| one.status.as_str()).collect();
        assert_eq!(statuses.len(), Status::ALL.len(), "{today}");
        let late = snapshot.actions.iter().filter(|one| one.is_late(*today)).count();
        assert!((2..=14).contains(&late), "{today}: {late}");
        for ctg in &snapshot.conventions {
            let Progress { done, late, .. } = of(ctg).progress(*today);
            if ctg.standing(*today) == Standing::Preparing {
                assert_eq!((done, late), (0, 0), "{today} {}", ctg.name);
            }
            assert!(late <= 3, "{today} {}: {late}", ctg.name);
        }
        let percents = snapshot.conventions.iter().map(|ctg| of(ctg).progress(*today).percent());
        let percents: BTreeSet<Option<u8>> = percents.collect();
        assert!(percents.contains(&None) && percents.contains(&Some(0)) && percents.len() > 5);
    }
}

#[test]
fn dates_are_known_as_plans_know_them() {
    let Filled { snapshot, .. } = first();
    let due = snapshot.actions.iter().filter_map(|one| one.due);
    let known: BTreeSet<&str> = due.map(|(_, known)| known.as_str()).collect();
    assert_eq!(known.len(), Precision::ALL.len());
    assert!(snapshot.actions.iter().any(|one| one.due.is_none() && one.start.is_none()));
    assert!(snapshot.actions.iter().any(|one| one.pilot.is_none()));
    for one in &snapshot.actions {
        assert!(
            one.start.zip(one.due).is_none_or(|(start, due)| start.0 <= due.0),
            "{}",
            one.title
        );
        assert_eq!(one.done.is_some(), one.status == Status::Realisee, "{}", one.title);
    }
}

/// Indicators with what was read of them, as they were written.
fn indicators(filled: &Filled) -> Vec<(Indicator, usize)> {
    let all = created(&filled.deeds);
    let of = |kind| all.iter().filter(move |(one, ..)| *one == kind);
    let mut made: Vec<(Indicator, usize)> = of(RecordKind::Indicator)
        .map(|(_, id, fields)| {
            let owners = [Field::Action, Field::Convention, Field::Territory];
            let owners = owners.iter().filter(|one| fields.contains_key(&FieldKey::from(**one)));
            (Indicator::of(id, fields), owners.count())
        })
        .collect();
    for (_, id, fields) in of(RecordKind::Reading) {
        let reading = Reading::of(id, fields).unwrap();
        let mut of = made.iter_mut().filter(|(one, _)| one.id == reading.indicator);
        of.next().unwrap().0.readings.push(reading);
    }
    made
}

#[test]
fn indicators_are_read_each_year_and_say_what_can_be_said() {
    let all = indicators(first());
    assert!(all.iter().all(|(_, owners)| *owners == 1));
    let of =
        |wanted: &dyn Fn(&Indicator) -> bool| all.iter().filter(|(one, _)| wanted(one)).count();
    for nature in [Nature::Nombre, Nature::Pourcentage, Nature::Etp, Nature::Texte] {
        assert!(of(&|one| one.nature == nature && !one.readings.is_empty()) > 0, "{nature:?}");
    }
    assert!(
        of(&|one| one.reached() == Some(true)) > 0 && of(&|one| one.reached() == Some(false)) > 0
    );
    assert!(of(&|one| one.change().is_some_and(|change| change < 0.0)) > 0);
    assert!(of(&|one| one.baseline.is_none() && one.target.is_none()) > 10);
    assert!(of(&|one| one.readings.len() >= 3) > 10 && of(&|one| one.readings.is_empty()) > 10);
    assert!(of(&|one| one.action.is_none()) >= 10, "some are of a convention or a territory");
    for (one, _) in &all {
        assert!(one.readings.is_sorted_by_key(|reading| reading.on), "{}", one.label);
        let words = one.nature == Nature::Texte;
        assert!(one.readings.iter().all(|reading| reading.text.is_some() == words));
    }
}

#[test]
fn one_deliberation_is_missing_and_one_convention_has_not_all_its_parties() {
    for Filled { snapshot, today, .. } in FILLED.iter() {
        let of = |ctg: &Convention| -> Vec<Signatory> {
            let own = snapshot.signatories.iter().filter(|one| one.convention == ctg.id);
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
        assert_eq!(amended.len(), 2, "{today}");
        let longer = amended.iter().find(|ctg| ctg.end_on(*today) > ctg.end).unwrap();
        assert!(longer.end < Some(*today) && longer.in_force(*today), "{today}");
        let wider = amended.iter().find(|ctg| ctg.end_on(*today) == ctg.end).unwrap();
        assert_eq!(wider.perimeter_on(*today).len(), wider.communes.len() + 1);
        assert!(wider.amendments.iter().any(|one| one.signed.is_none()), "one is being drawn up");
    }
}

#[test]
fn meetings_came_to_everything_that_becomes_of_one() {
    for Filled { snapshot, notes, today, .. } in FILLED.iter() {
        let of = |outcome| {
            let all = snapshot.meetings.iter().filter(move |one| one.outcome(*today) == outcome);
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
        let planned = |id| snapshot.meetings.iter().any(|one| one.note.as_ref() == Some(id));
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
    for Filled { snapshot, today, .. } in FILLED.iter() {
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
            snapshot.contact_roles.iter().map(|one| one.role.as_str()).collect();
        assert_eq!(parts.len(), 5, "{today}");
    }
}

#[test]
fn schedules_stand_as_the_templates_make_them() {
    for Filled { snapshot, today, .. } in FILLED.iter() {
        let deadlines = &snapshot.deadlines;
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
    for Filled { snapshot, today, .. } in FILLED.iter() {
        let all = &snapshot.evaluations;
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
    for Filled { snapshot, notes, follow_ups, today, .. } in FILLED.iter() {
        let known = |id: &str| snapshot.actions.iter().find(|one| one.id == id).unwrap();
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
