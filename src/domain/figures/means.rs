//! Means and needs: posts of both sides, loads, difficulties by what they come from, needs by orientation.

use super::{Figure, FigureCode, Item, Key, Scene, Value, Workload};
use crate::domain::{
    difficulty::{Cause, Difficulty},
    field::RecordKind,
    load::loads,
    need::Need,
    post::{Employer, Post, Totals, totals},
};

pub(super) fn figures(scene: &Scene<'_>) -> Vec<Figure> {
    let mut all: Vec<Figure> =
        Employer::ALL.iter().filter_map(|employer| posts(scene, *employer)).collect();
    all.extend(carried(scene));
    all.extend(difficulties(scene));
    all.extend(needs(scene));
    all.push(bare(scene));
    all
}

fn posts(scene: &Scene<'_>, employer: Employer) -> Option<Figure> {
    let (on, data) = (scene.on, scene.facts);
    let sums = totals(&data.posts, employer, on);
    let stand = data.posts.iter().filter(|one| one.employer == employer && one.stands(on));
    let row = |one: &Post| {
        let row = Item::one(RecordKind::Post, one.id.as_str(), one.function.as_str());
        let convention = one.convention.as_ref().and_then(|id| data.convention(id));
        let touched = convention.and_then(|one| data.territories_of(one).first().copied());
        let place = one.territories.first().cloned();
        let place = place.or_else(|| touched.map(|place| place.code.clone()));
        let row = Item { on: Some(one.since_on), place, counts: one.filled.into(), ..row };
        match convention {
            Some(convention) => row.through(RecordKind::Convention, convention.id.as_str()),
            None => row,
        }
    };
    let key = Key::of(FigureCode::Posts, employer.as_str());
    let figure = || scene.figure(key, Value::FullTime(sums), None, stand.map(row).collect());
    (sums != Totals::default()).then(figure)
}

/// What each technicien carries, nobody last.
fn carried(scene: &Scene<'_>) -> Vec<Figure> {
    let figure = |load: crate::domain::load::Load| {
        let places = load.territories.iter().filter_map(|code| scene.facts.territory(code));
        let rows = places.map(Item::territory).collect();
        let carries = Workload {
            territories: load.territories.len(),
            conventions: load.conventions(),
            follow_ups: load.follow_ups,
        };
        let who = load.technicien.map(|id| id.to_string()).unwrap_or_default();
        scene.figure(Key::of(FigureCode::Load, who), Value::Load(carries), None, rows)
    };
    loads(scene.facts, scene.on).into_iter().map(figure).collect()
}

/// Open ones, all then by what they come from.
fn difficulties(scene: &Scene<'_>) -> Vec<Figure> {
    let row = |one: &Difficulty| {
        let first = one.text.lines().next().unwrap_or_default();
        let row = Item::one(RecordKind::Difficulty, one.id.as_str(), first);
        let row = Item { on: Some(one.opened_on), place: Some(one.territory.clone()), ..row };
        match &one.convention {
            Some(convention) => row.through(RecordKind::Convention, convention.as_str()),
            None => row,
        }
    };
    let open = |cause: Option<Cause>| -> Vec<Item> {
        let all = scene.facts.difficulties.iter().filter(|one| one.is_open(scene.on));
        all.filter(|one| cause.is_none_or(|cause| one.kind == cause)).map(row).collect()
    };
    let code = FigureCode::Difficulties;
    let of = Cause::ALL.iter().map(|cause| (Key::of(code, cause.as_str()), open(Some(*cause))));
    let of = of.filter(|(_, rows)| !rows.is_empty());
    let all = std::iter::once((Key::one(code), open(None))).chain(of);
    all.map(|(key, rows)| scene.count(key, None, rows)).collect()
}

/// All, then by orientation, those of none last.
fn needs(scene: &Scene<'_>) -> Vec<Figure> {
    let data = scene.facts;
    let row = |one: &Need| {
        let first = one.text.lines().next().unwrap_or_default();
        let row = Item::one(RecordKind::Need, one.id.as_str(), first);
        Item { on: one.sent_on, place: Some(one.territory.clone()), ..row }
    };
    let of = |asked: Option<&str>| -> Vec<Item> {
        let all = data.needs.iter();
        all.filter(|one| one.orientation.as_deref() == asked).map(row).collect()
    };
    let code = FigureCode::Needs;
    let each = data.orientations.iter().map(|one| (Key::of(code, &one.id), of(Some(&one.id))));
    let each = each.chain([(Key::of(code, ""), of(None))]).filter(|(_, rows)| !rows.is_empty());
    let all = std::iter::once((Key::one(code), data.needs.iter().map(row).collect())).chain(each);
    all.map(|(key, rows)| scene.count(key, None, rows)).collect()
}

/// Orientations that run and that no action carries.
fn bare(scene: &Scene<'_>) -> Figure {
    let all = scene.facts.orientations.iter();
    let bare = all.filter(|one| one.runs(scene.on) && one.actions == 0);
    let row = |one: &crate::domain::orientation::Orientation| {
        Item::one(RecordKind::Orientation, one.id.as_str(), one.label.as_str())
    };
    scene.count(Key::one(FigureCode::Bare), None, bare.map(row).collect())
}
