//! Who follows what: late follow-ups, silent territories, those without or with half a binôme.

use super::{Figure, FigureCode, Item, Key, Scene};
use crate::domain::{
    alerts::RuleCode, field::RecordKind, overview::TerritoryLine, territory::Territory,
};

pub(super) fn figures(scene: &Scene<'_>) -> Vec<Figure> {
    let silent = scene.facts.overview.silent().filter_map(|line: &TerritoryLine| {
        let place = scene.facts.territory(&line.code)?;
        Some(Item { on: scene.facts.last_contact(&line.code), ..Item::territory(place) })
    });
    vec![
        late(scene),
        scene.count(Key::one(FigureCode::Silent), None, silent.collect()),
        alerted(scene, FigureCode::NoBinome, RuleCode::NoBinome),
        alerted(scene, FigureCode::HalfBinome, RuleCode::HalfBinome),
    ]
}

fn late(scene: &Scene<'_>) -> Figure {
    let data = scene.facts;
    let rows = data.follow_ups.iter().filter(|one| one.is_late(scene.on)).map(|one| {
        let place = data.place_of(one);
        let row = Item::one(RecordKind::FollowUp, one.id.as_str(), one.what.as_str());
        Item { on: one.due, place, ..row }
    });
    scene.count(Key::one(FigureCode::Late), None, rows.collect())
}

/// Territories with an alert of a rule.
fn alerted(scene: &Scene<'_>, code: FigureCode, rule: RuleCode) -> Figure {
    let alerts = scene.facts.overview.alerts.iter();
    let found = alerts.filter(|alert| alert.measured.rule() == rule);
    let places = found.flat_map(|alert| &alert.territories);
    let places = places.filter_map(|code| scene.facts.territory(code)).map(Territory::clone);
    let rows = places.map(|one| Item::territory(&one)).collect();
    scene.count(Key::one(code), None, rows)
}
