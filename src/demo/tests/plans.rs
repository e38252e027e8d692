//! The plans: fiches as far as their convention, indicators that say what can be said.

use std::collections::BTreeSet;

use super::{FILLED, Filled, created, first};
use crate::domain::{
    convention::{Convention, Standing},
    day::Precision,
    field::{Field, FieldKey, RecordKind},
    plan::{Action, Indicator, Plan, Progress, Reading, Status, indicator::Nature},
};

fn plan_of(filled: &Filled, ctg: &Convention) -> Plan {
    let axes: Vec<_> =
        filled.snapshot.axes.iter().filter(|axis| axis.convention == ctg.id).cloned().collect();
    let own = |action: &&Action| axes.iter().any(|axis| axis.id == action.axis);
    let actions = filled.life.actions.iter().filter(own).cloned().collect();
    Plan { axes, actions, indicators: Vec::new() }.arranged()
}

#[test]
fn plans_have_their_axes_and_fiches_numbered_through() {
    for filled in FILLED.iter() {
        let Filled { snapshot, today, .. } = filled;
        let mut bare = 0;
        for ctg in &snapshot.conventions {
            let plan = plan_of(filled, ctg);
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
    for filled in FILLED.iter() {
        let Filled { snapshot, today, .. } = filled;
        let of = |ctg: &Convention| plan_of(filled, ctg);
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
