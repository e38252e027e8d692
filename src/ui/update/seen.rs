//! What is in front of me, of what others did: its marks go once I leave it.

use std::collections::BTreeSet;

use crate::{
    domain::{field::RecordKind, news::RemoteChange},
    ui::{Model, Pane, panes::notes::Item},
};

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
    let territory = model.territories.list.selected();
    let here = |one: &RemoteChange| {
        territory.is_some_and(|code| one.territories(&model.data).contains(code))
    };
    let at_desk = model.views.layer().is_none();
    let in_pane = |one: &RemoteChange| match (model.focus, one.kind) {
        _ if !at_desk => false,
        (Pane::Notes, RecordKind::Note | RecordKind::FollowUp) => match model.notes.list.selected()
        {
            Some(Item::Note(id)) if one.is_of(RecordKind::Note, id.as_str()) => true,
            Some(Item::FollowUp(id)) if one.is_of(RecordKind::FollowUp, id.as_str()) => true,
            _ => !one.has_row() && here(one),
        },
        (Pane::Ctg, kind) => !matches!(kind, RecordKind::Note | RecordKind::FollowUp) && here(one),
        _ => false,
    };
    let open = |one: &RemoteChange| {
        model.overlays.iter().any(|place| place.layer.tells(one, &model.world))
    };
    let seen = model.unseen.changes().iter().filter(|one| in_pane(one) || open(one));
    seen.map(|one| one.seq).collect()
}
