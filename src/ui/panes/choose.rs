//! Selecting a row named by another place, so that it can be changed here.

use super::{
    areas::areas,
    desk::{Desk, Pane},
    notes::Item,
    territories,
};
use crate::{
    domain::{field::RecordKind, id::TerritoryCode},
    ui::{
        route::{About, At, Row},
        world::World,
    },
};

/// Puts the cursors of the panes on what a sheet is about.
pub fn about(desk: &mut Desk, world: &mut World, about: &About) {
    match about {
        About::Territory(code) => {
            territory(desk, world, code.clone());
            desk.focus = Pane::Territories;
        }
        About::Convention(id) => {
            let Some(convention) = world.data.convention(id) else { return };
            let places: Vec<TerritoryCode> =
                world.data.territories_of(convention).iter().map(|one| one.code.clone()).collect();
            let mine = places.iter().find(|code| world.sector.contains(*code));
            if let Some(code) = mine.or(places.first()).cloned() {
                row(desk, world, Row { territory: code, at: At::Ctg(Some(id.clone())) });
            }
        }
        About::FollowUp(id) => {
            let Some(code) = world.data.follow_up(id).and_then(|one| world.data.place_of(one))
            else {
                return;
            };
            let item = Some((RecordKind::FollowUp, id.to_string()));
            row(desk, world, Row { territory: code, at: At::Notes(item) });
        }
        About::Note(id) => look_for(desk, RecordKind::Note, id.as_str()),
    }
}

/// Puts the cursors of the panes on a row.
pub fn row(desk: &mut Desk, world: &mut World, chosen: Row) {
    territory(desk, world, chosen.territory);
    match chosen.at {
        At::Notes(Some((kind, id))) => look_for(desk, kind, &id),
        At::Notes(None) => {
            desk.focus = Pane::Notes;
            desk.notes.filter.clear();
        }
        At::Ctg(convention) => {
            desk.focus = Pane::Ctg;
            desk.ctg.convention = convention.or(desk.ctg.convention.take());
        }
    }
}

fn look_for(desk: &mut Desk, kind: RecordKind, id: &str) {
    desk.focus = Pane::Notes;
    desk.notes.filter.clear();
    desk.notes.look_for(if kind == RecordKind::Note {
        Item::Note(id.into())
    } else {
        Item::FollowUp(id.into())
    });
}

/// Puts the cursor on a territory, even one that is hidden.
pub fn territory(desk: &mut Desk, world: &mut World, code: TerritoryCode) {
    if desk.territories.list.selected() == Some(&code) {
        return;
    }
    desk.territories.filter.clear();
    let mine = world.sector.contains(&code);
    world.whole_caf |= !mine && !world.reaches_all();
    desk.territories.list.select(code);
    let height = areas(desk, world).height(Pane::Territories);
    territories::settle(desk, world, height);
}
