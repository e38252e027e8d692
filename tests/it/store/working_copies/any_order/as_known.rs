//! As known after any line of a history of conflicts, sets and what came back: what a copy said then.

use binome::store::Store;
use proptest::prelude::*;

use super::{
    activity, at, away,
    world::{Activity, PEOPLE, World, act},
};
use crate::{
    base::actor,
    cases::{self, Drawn},
    past::{is_known_as_it_was, taken},
};

/// What is done in the base, and what in a working copy that comes back amid it.
type Case = (Vec<Activity>, Vec<Activity>, Vec<Activity>);

fn case() -> impl Strategy<Value = Case> {
    let activities = || proptest::collection::vec(activity(), 1..6);
    (activities(), activities(), activities())
}

fn try_case((before, in_copy, after): &Case) {
    let world = World::new();
    let folder = world.folder.path();
    let (path, mut copy) = away(&world.base, folder, PEOPLE[0]);
    let mut base = Store::open(&folder.join("base.db")).unwrap();
    let mut copies = vec![taken(&base, folder)];
    for (count, activity) in before.iter().enumerate() {
        act(&world, &mut base, 1, count, activity);
    }
    copies.push(taken(&base, folder));
    for (count, activity) in in_copy.iter().enumerate() {
        act(&world, &mut copy, 0, count, activity);
    }
    drop(copy);
    base.bring_back(&actor("zoé"), &path, at()).unwrap();
    copies.push(taken(&base, folder));
    for (count, activity) in after.iter().enumerate() {
        act(&world, &mut base, 2, 10 + count, activity);
    }
    for copy in &copies {
        is_known_as_it_was(&base, copy);
    }
}

#[test]
fn what_came_back_is_known_after_it_came_and_not_before() {
    cases::tried(4, Drawn::AsAlways, &case(), |case| try_case(&case));
}
