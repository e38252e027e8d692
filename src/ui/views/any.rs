//! Actions of every view: where each leads, and which the bottom line offers.

use crate::{
    domain::journal::Direction,
    keys::{Action, Scope},
    ui::{
        Effect, destinations,
        layer::{Command, Reply, Then},
        route::Route,
        world::World,
    },
};

/// Whether the bottom line tells of an action, now.
#[must_use]
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "a place answers the actions that have a key there"
)]
pub fn offers(action: Action, world: &World) -> bool {
    match action {
        Action::Conflicts => !world.data.conflicts.is_empty(),
        Action::WholeCaf => !world.sector.is_empty(),
        _ => true,
    }
}

/// Where no convention is in the base: what to do first.
#[must_use]
pub fn to_begin(world: &World) -> Option<String> {
    let view = world.key(Scope::View, Action::Views);
    let sector = world.key(Scope::Views, Action::ViewSector);
    let add = world.key(Scope::Desk, Action::Add);
    let said = || (world.text().ui.views.no_ctg_yet)(&format!("{view} {sector}"), &add);
    world.data.conventions.is_empty().then(said)
}

/// Where an action leads from any view.
#[must_use]
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "a place answers the actions that have a key there"
)]
pub fn go(action: Action, world: &World) -> Option<Reply> {
    let ui = &world.text().ui;
    let route = match action {
        Action::Views => Route::Views,
        Action::People => Route::People,
        Action::SinceVisit if world.unseen.since.changes.is_empty() => {
            return Some(Reply::say(ui.unseen.nothing));
        }
        Action::SinceVisit => Route::Since,
        Action::Conflicts if world.data.conflicts.is_empty() => {
            return Some(Reply::say(ui.conflict.none));
        }
        Action::Conflicts => Route::Conflicts,
        Action::WholeCaf if world.sector.is_empty() => {
            let key = world.key(Scope::Desk, Action::AssignBinome);
            return Some(Reply::say((ui.no_sector)(&key)));
        }
        Action::WholeCaf => return Some(Command::TurnSector.into()),
        Action::AsKnown if world.past.is_some() => return Some(Reply::ask([Effect::AsNow])),
        Action::AsKnown => Route::Past,
        Action::Undo => return Some(Command::AskBack(Direction::Undo).into()),
        Action::Redo => return Some(Command::AskBack(Direction::Redo).into()),
        Action::Backward => return Some(Then::Turn { back: true }.into()),
        Action::Forward => return Some(Then::Turn { back: false }.into()),
        action => destinations::of(action)?,
    };
    Some(Then::go(route).into())
}

/// The name of an action in any view, where it is another than everywhere.
#[must_use]
pub fn word(action: Action, world: &World) -> Option<&'static str> {
    let mine = action == Action::WholeCaf && world.reaches_all();
    mine.then_some(world.text().ui.my_sector)
}
