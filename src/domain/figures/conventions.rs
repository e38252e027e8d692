//! Conventions: signed in the year, ending, expired, by stage; committees held and plans.

use std::collections::{HashMap, HashSet};

use super::{CA_DECENTRALISE, COPIL, Figure, FigureCode, Held, Item, Key, Scene, Value};
use crate::domain::{
    alerts::{RuleCode, Setting},
    convention::Convention,
    coverage::signed_this_year,
    day::months_between,
    field::RecordKind,
    id::ConventionId,
    plan::{Action, Progress, Status},
    renewal::open_generations,
    stage::Stage,
};

pub(super) fn figures(scene: &Scene<'_>) -> Vec<Figure> {
    let mut all = vec![signatures(scene)];
    all.extend(endings(scene));
    all.push(expired(scene));
    all.extend(stages(scene));
    all.extend(committees(scene));
    all.extend(plans(scene));
    all
}

fn signatures(scene: &Scene<'_>) -> Figure {
    let signed = signed_this_year(&scene.facts.conventions, scene.on);
    let mut rows: Vec<Item> =
        signed.map(|one| Item::convention(one, one.signed, scene.facts)).collect();
    rows.sort_by_key(|row| row.on);
    scene.count(Key::one(FigureCode::Signatures), scene.facts.overview.signatures_goal, rows)
}

/// The limits within which an end is told, the nearest first; each leaves out those before it.
pub(super) const ENDS: [Setting; 3] = [Setting::EndRenew, Setting::EndEvaluate, Setting::EndPlan];

/// In force, ending within the limit and not within a nearer one, the next not signed.
fn endings(scene: &Scene<'_>) -> Vec<Figure> {
    let (on, data) = (scene.on, scene.facts);
    let left = |(at, one): (usize, &Convention)| {
        let end = one.end_on(on).filter(|_| one.in_force(on))?;
        let renewed = data.renewed_on(at).is_some_and(|signed| signed <= on);
        (!renewed).then(|| i64::from(months_between(on, end)))
    };
    let mut from = i64::MIN;
    let figure = |setting: Setting| {
        let to = setting.of(scene.limits);
        let near = |at: &(usize, &Convention)| left(*at).is_some_and(|n| from <= n && n < to);
        let found = data.conventions.iter().enumerate().filter(near);
        let mut rows: Vec<Item> =
            found.map(|(_, one)| Item::convention(one, one.end_on(on), data)).collect();
        rows.sort_by_key(|row| row.on);
        from = from.max(to);
        scene.count(Key::of(FigureCode::Ending, setting.key()), None, rows)
    };
    ENDS.into_iter().map(figure).collect()
}

/// The last convention of a territory where nothing is in force nor being made.
fn expired(scene: &Scene<'_>) -> Figure {
    let data = scene.facts;
    let alerts = data.overview.alerts.iter();
    let alerts = alerts.filter(|one| one.measured.rule() == RuleCode::Expired);
    let expired: HashSet<&str> = alerts.map(|alert| alert.about.id.as_str()).collect();
    let found = data.conventions.iter().filter(|one| expired.contains(one.id.as_str()));
    let row = |one: &Convention| Item::convention(one, one.end_on(scene.on), data);
    scene.count(Key::one(FigureCode::Expired), None, found.map(row).collect())
}

/// Those of every stage and outcome where something stands.
fn stages(scene: &Scene<'_>) -> Vec<Figure> {
    let (on, data) = (scene.on, scene.facts);
    let mut found: HashMap<Stage, Vec<Item>> = HashMap::new();
    for one in &data.conventions {
        if let Some(stage) = one.begun_stage(on) {
            let since = one.passage_on(on).map(|passage| passage.on);
            found.entry(stage).or_default().push(Item::convention(one, since, data));
        }
    }
    let all = Stage::LINE.into_iter().chain(Stage::OUTCOMES);
    let figure = |stage: Stage| {
        Some(scene.count(Key::of(FigureCode::Stage, stage.as_str()), None, found.remove(&stage)?))
    };
    all.filter_map(figure).collect()
}

/// Held in the year, and conventions in force that held none.
fn committees(scene: &Scene<'_>) -> [Figure; 3] {
    let (on, data) = (scene.on, scene.facts);
    let row = |one: &&Held| {
        let convention = one.conventions.iter().find_map(|id| data.convention(id));
        let place = convention.and_then(|one| data.territories_of(one).first().copied());
        let place = one.territory.clone().or_else(|| Some(place?.code.clone()));
        Item {
            on: Some(one.on),
            place,
            ..Item::one(RecordKind::Note, one.note.as_str(), one.text.as_str())
        }
    };
    let of = |kind: &str| scene.held.iter().filter(|one| one.kind == kind).map(row).collect();
    let copils = scene.held.iter().filter(|one| one.kind == COPIL);
    let with: HashSet<&ConventionId> = copils.flat_map(|one| &one.conventions).collect();
    let without = data.conventions.iter().filter(|one| one.in_force(on) && !with.contains(&one.id));
    let without = without.map(|one| Item::convention(one, None, data)).collect();
    [
        scene.count(Key::one(FigureCode::Copil), None, of(COPIL)),
        scene.count(Key::one(FigureCode::NoCopil), None, without),
        // One a year at least, with a collectivity, a partner or an establishment.
        scene.count(Key::one(FigureCode::CaDecentralise), Some(1), of(CA_DECENTRALISE)),
    ]
}

/// Actions of the plans that go on: done out of those not given up, and late.
fn plans(scene: &Scene<'_>) -> [Figure; 2] {
    let (on, data) = (scene.on, scene.facts);
    let actions: Vec<(&Convention, &Action)> = open_generations(&data.conventions, on)
        .flat_map(|(_, one)| data.actions_of(&one.id).map(move |action| (one, action)))
        .filter(|(_, action)| action.status != Status::Abandonnee)
        .collect();
    let progress = Progress::of(actions.iter().map(|(_, action)| *action), on);
    let row = |(convention, action): &(&Convention, &Action)| {
        let place = data.territories_of(convention).first().map(|place| place.code.clone());
        let name = format!("{}. {}", action.number, action.title);
        let row = Item::one(RecordKind::Action, action.id.as_str(), name);
        let on = action.done.or(action.due.map(|(day, _)| day));
        Item { on, place, ..row }.through(RecordKind::Convention, convention.id.as_str())
    };
    let done = |one: &(&Convention, &Action)| Item {
        counts: i64::from(one.1.status == Status::Realisee),
        ..row(one)
    };
    let (key, value) = (Key::one(FigureCode::Done), Value::Count(progress.done));
    let goal = u32::try_from(progress.counted).ok();
    let late = actions.iter().filter(|(_, action)| action.is_late(on)).map(row).collect();
    [
        scene.of_many(key, value, goal, actions.len(), || actions.iter().map(done).collect()),
        scene.count(Key::one(FigureCode::ActionsLate), None, late),
    ]
}
