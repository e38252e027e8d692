//! Changes in sight: their marks go once I leave them.

use std::collections::BTreeSet;

use crate::{domain::news::RemoteChange, ui::Model};

/// Takes the marks off what I was looking at and have left.
pub(super) fn follow(model: &mut Model) {
    if model.unseen.changes().is_empty() {
        return;
    }
    let now = looked_at(model);
    let world = &mut model.world;
    world.unseen.leave(now, &world.data);
}

/// Of what I have not looked at, what is in front of me now.
fn looked_at(model: &Model) -> BTreeSet<i64> {
    let (view, world) = (model.view(), &model.world);
    let in_sight = |one: &&RemoteChange| {
        view.tells(one, world) || model.overlays.iter().any(|place| place.layer.tells(one, world))
    };
    model.unseen.changes().iter().filter(in_sight).map(|one| one.seq).collect()
}
