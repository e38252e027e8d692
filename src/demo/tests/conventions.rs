//! The conventions: every stage, every shape, every way their dates fall.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{super::book::later, FILLED, Filled, first};
use crate::domain::{
    alerts::{RuleCode, Thresholds, Urgency},
    convention::{Convention, Standing},
    day::months_between,
    facts::Facts,
    lists::socle_gap,
    snapshot::Snapshot,
    stage::Stage,
    territory_status::{TerritoryStatus, ground},
};

#[test]
fn every_stage_and_every_outcome_is_there() {
    for Filled { snapshot, today, .. } in FILLED.iter() {
        let today = *today;
        let stages: BTreeSet<Stage> =
            snapshot.conventions.iter().map(|ctg| ctg.stage_on(today)).collect();
        assert_eq!(stages, Stage::ALL.iter().copied().collect(), "{today}");
    }
}

#[test]
fn perimeters_take_every_shape_inside_the_reference() {
    let Filled { snapshot, .. } = first();
    let all = &snapshot.conventions;
    assert!(all.iter().flat_map(|ctg| &ctg.communes).all(|code| snapshot.commune(code).is_some()));
    assert!(all.iter().all(|ctg| !ctg.communes.is_empty()));
    let named = |name: &str| all.iter().find(|ctg| ctg.name.contains(name)).unwrap();
    assert_eq!(named("Bugey Sud").communes.len(), 25);
    assert_eq!(named("Valserhône").communes.len(), 1);
    assert_eq!(snapshot.territories_of(named("Val de Saône")).len(), 3);
    let twice = |code: &&String| all.iter().filter(|ctg| ctg.communes.contains(*code)).count() > 1;
    let (veyle, bresse) = (named("Veyle"), named("Bresse et"));
    assert_eq!(veyle.communes.intersection(&bresse.communes).filter(twice).count(), 1);
}

#[test]
fn a_renewed_convention_has_a_successor_over_another_perimeter() {
    let Filled { snapshot, today, .. } = first();
    let today = *today;
    let successors: Vec<(&Convention, &Convention)> = snapshot
        .conventions
        .iter()
        .filter_map(|ctg| Some((snapshot.convention(ctg.predecessor.as_ref()?)?, ctg)))
        .collect();
    assert_eq!(successors.len(), 2);
    for (before, after) in successors {
        assert_eq!(after.generation, before.generation + 1);
        assert_ne!(after.communes, before.communes);
        if after.in_force(today) {
            assert_eq!(before.stage_on(today), Stage::Renouvelee);
            assert_eq!(after.start, before.end.and_then(|end| end.succ_opt()));
        }
    }
}

#[test]
fn at_least_two_territories_have_no_convention_at_all() {
    let Filled { snapshot, today, .. } = first();
    let today = *today;
    let none = |territory: &&crate::domain::territory::Territory| {
        let found = snapshot.conventions_of(territory);
        found.is_empty() && ground(territory, &found, today) == TerritoryStatus::None
    };
    assert!(snapshot.territories.iter().filter(none).count() >= 2);
}

#[test]
fn ends_come_near_and_one_without_any_evaluation() {
    for Filled { snapshot, today, .. } in FILLED.iter() {
        let today = *today;
        let ending = |ctg: &&Convention| {
            ctg.in_force(today)
                && ctg.end_on(today).is_some_and(|end| months_between(today, end) < 12)
        };
        assert!(snapshot.conventions.iter().filter(ending).count() >= 3, "{today}");
        let facts = Facts::of(snapshot.clone(), today, &Thresholds::default());
        for (rule, urgency) in [
            (RuleCode::EndPlan, Urgency::Soon),
            (RuleCode::EndEvaluate, Urgency::Overdue),
            (RuleCode::EndRenew, Urgency::Overdue),
        ] {
            let alerts = facts.overview.alerts.iter();
            let found = alerts.filter(|one| one.measured.rule() == rule && one.urgency == urgency);
            assert_eq!(found.count(), 1, "{today} {rule:?}");
        }
    }
}

#[test]
fn one_is_signed_after_its_start_and_one_lacks_the_socle() {
    for Filled { snapshot, today, .. } in FILLED.iter() {
        let today = *today;
        let in_force = || snapshot.conventions.iter().filter(|ctg| ctg.in_force(today));
        assert_eq!(in_force().filter(|ctg| ctg.signed > ctg.start).count(), 1, "{today}");
        let gaps = snapshot.conventions.iter().map(|ctg| socle_gap(&ctg.themes, &snapshot.themes));
        assert_eq!(gaps.filter(|gap| !gap.is_none()).count(), 1);
    }
}

#[test]
fn one_signed_without_a_period_stands_as_undated_and_is_never_in_force() {
    for Filled { snapshot, today, .. } in FILLED.iter() {
        let none = |ctg: &&Convention| ctg.signed.is_some() && ctg.start.is_none();
        let found: Vec<_> = snapshot.conventions.iter().filter(none).collect();
        let [ctg] = found[..] else { panic!("{today}: {}", found.len()) };
        assert_eq!((ctg.end, ctg.standing(*today)), (None, Standing::Undated), "{today}");
        assert!((0..2000).step_by(50).all(|days| !ctg.in_force(later(*today, days))), "{today}");
    }
}

#[test]
fn one_is_terminated_and_counts_until_the_day_before() {
    for Filled { snapshot, today, .. } in FILLED.iter() {
        let ctg = terminated(snapshot, *today);
        let on = ctg.passages.last().unwrap().on;
        assert!(ctg.in_force(later(on, -1)) && !ctg.in_force(on), "{today}");
        assert!(ctg.end_on(on) > Some(*today), "{today}: its end alone would count it still");
    }
}

#[test]
fn an_avenant_signed_after_the_end_brings_back_from_its_signature() {
    for Filled { snapshot, today, .. } in FILLED.iter() {
        let ctg = terminated(snapshot, *today);
        let end = ctg.end.unwrap();
        let signed = ctg.amendments[0].signed.unwrap();
        assert!(end < later(signed, -1), "{today}");
        let days = [end, later(end, 1), later(signed, -1), signed];
        assert_eq!(days.map(|day| ctg.in_force(day)), [true, false, false, true], "{today}");
    }
}

fn terminated(snapshot: &Snapshot, today: NaiveDate) -> &Convention {
    let mut all = snapshot.conventions.iter();
    all.find(|ctg| ctg.stage_on(today) == Stage::Resiliee).unwrap()
}

#[test]
fn passages_are_in_order_and_making_one_takes_ten_to_fifteen_months() {
    for Filled { snapshot, today, .. } in FILLED.iter() {
        let today = *today;
        for ctg in &snapshot.conventions {
            assert!(ctg.passages.is_sorted_by_key(|passage| passage.on), "{today} {}", ctg.name);
            assert_eq!(ctg.passages[0].stage, Stage::Mobilisation);
            if let Some(signed) = ctg.signed.filter(|_| ctg.start.is_some()) {
                let months = months_between(ctg.passages[0].on, signed);
                assert!((10..=15).contains(&months), "{today} {} {months}", ctg.name);
            }
            let signed = matches!(
                ctg.stage_on(today),
                Stage::MiseEnOeuvre | Stage::Evaluation | Stage::Renouvellement
            );
            let reopened = ctg.stage_on(today) == Stage::Signature && ctg.in_force(today);
            let in_force = ctg.standing(today) == Standing::InForce;
            assert_eq!(signed || reopened, in_force, "{today} {}", ctg.name);
        }
        let reopened = snapshot.conventions.iter().filter(|ctg| ctg.in_force(today));
        let reopened = reopened.filter(|ctg| ctg.stage_on(today) == Stage::Signature);
        assert_eq!(reopened.count(), 1, "{today}: in force, and its stage contradicts it");
        let passages = snapshot.conventions.iter().map(|ctg| &ctg.passages);
        let back = |passages: &[crate::domain::stage::Passage]| {
            passages.is_sorted_by_key(|passage| passage.stage)
        };
        assert_eq!(passages.clone().filter(|found| !back(found)).count(), 2);
        assert!(passages.flatten().filter(|passage| !passage.reason.is_empty()).count() >= 6);
    }
}
