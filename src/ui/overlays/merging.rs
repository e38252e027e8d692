//! Asking whether two rows of a list become one: the same of every list.

use crate::{
    domain::{
        field::RecordKind,
        journal::Named,
        merging::{Obstacle, obstacle},
    },
    keys::{Action, Scope},
    ui::{
        layer::{Reply, Then},
        route::{Asked, Route},
        widgets::marks::Marks,
        world::World,
    },
};

/// Goes to the question; says what is in the way. `named` tells what a row says.
pub(super) fn ask(
    marks: &Marks,
    chosen: Option<&str>,
    (scope, kind): (Scope, RecordKind),
    named: impl Fn(&str) -> Option<Named>,
    world: &World,
) -> Reply {
    let words = &world.text().ui.rows;
    let pair = marks.pair(chosen);
    let found = pair.and_then(|(goes, stays)| Some((named(goes)?, named(stays)?)));
    let Some((goes, stays)) = found else {
        return Reply::warn((words.mark_two)(&world.key(scope, Action::Mark)));
    };
    // Whoever asks stays themselves.
    let is_me = world.me.as_ref().is_some_and(|me| me.as_str() == goes.id);
    let (goes, stays) =
        if kind == RecordKind::Person && is_me { (stays, goes) } else { (goes, stays) };
    let cli = &world.text().cli.output;
    let called =
        [&goes, &stays].map(|one| world.data.name_of(kind, &one.id).unwrap_or_default().to_owned());
    match obstacle(&world.data, kind, (&goes.id, &stays.id), world.me.as_ref()) {
        Some(Obstacle::Itself) => Reply::warn((cli.merged_with_itself)(&called[0])),
        Some(Obstacle::IsMe) => Reply::warn((cli.merged_is_me)(&called[0], &called[1])),
        Some(Obstacle::AreTwo) => Reply::warn((cli.merged_are_two)(&called[0], &called[1])),
        None => Then::go(Route::Confirm(Asked::Merge(Box::new([goes, stays])))).into(),
    }
}
