//! Three people write in three working copies: in whatever order these come back, each twice, the
//! base ends up saying the same, and nobody's words are lost.
//!
//! A conflict is the set of its values: which of them is shown until it
//! is settled depends on who came first. A long text is the set of its lines.

mod as_known;
mod held;
mod life;
mod world;

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

use binome::{
    domain::{change::Change, field::Value, note::Note},
    store::Store,
};
use proptest::prelude::*;

use self::{
    held::{Held, held},
    world::{Activity, LINES, PEOPLE, World, act},
};
use super::{at, away};
use crate::{
    base::{actor, snapshot, write_as},
    cases::{self, Drawn},
};

fn activity() -> impl Strategy<Value = Activity> {
    prop_oneof![
        4 => (0..2usize, 0..LINES, 0..3u8).prop_map(|(n, line, word)| Activity::Line(n, line, word)),
        2 => (0..2usize, any::<bool>()).prop_map(|(n, copil)| Activity::Kind(n, copil)),
        2 => (0..2usize, any::<bool>()).prop_map(|(n, on)| Activity::Theme(n, on)),
        2 => (1..4u8).prop_map(Activity::Due),
        1 => (1..4u8).prop_map(Activity::Goal),
        3 => any::<bool>().prop_map(Activity::Settle),
        1 => (0..2usize).prop_map(Activity::Archive),
        1 => Just(Activity::Write),
        8 => (0..life::SPOKEN_OF, 0..3u8).prop_map(|(at, word)| Activity::Say(at, word)),
        2 => (0..life::CONTACTS.len(), any::<bool>())
            .prop_map(|(at, comes)| Activity::Invite(at, comes)),
        1 => (0..life::SPOKEN_OF).prop_map(Activity::Bin),
        1 => Just(Activity::Read),
    ]
}

/// Who does what, and two orders in which the copies come back, each twice.
type Case = ([Vec<Activity>; 3], Vec<usize>, Vec<usize>);

fn case() -> impl Strategy<Value = Case> {
    let activities = || proptest::collection::vec(activity(), 0..6);
    let order = Just(vec![0, 1, 2, 0, 1, 2]).prop_shuffle();
    ([activities(), activities(), activities()], order.clone(), order)
}

/// What the base says once every copy has come back.
fn brought_back(world: &World, copies: &[PathBuf], order: &[usize]) -> Held {
    let path = world.folder.path().join("retour.db");
    world.base.copy_to(&path).unwrap();
    open_rights(&path);
    let mut base = Store::open(&path).unwrap();
    for &who in order {
        base.bring_back(&actor("zoé"), &copies[who], at()).unwrap();
    }
    base.full_check().unwrap();
    let held = held(world, &mut base);
    drop(base);
    for suffix in ["", "-wal", "-shm"] {
        let _ = std::fs::remove_file(format!("{}{suffix}", path.display()));
    }
    let _ = std::fs::remove_dir_all(format!("{}.copies", path.display()));
    held
}

#[cfg(unix)]
fn open_rights(path: &Path) {
    use std::os::unix::fs::PermissionsExt as _;
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o660)).unwrap();
}

#[cfg(not(unix))]
fn open_rights(_: &Path) {}

/// Every word that stands in a working copy and was not there at first stands in the base, or waits
/// to be settled there, unless its own author put something else in its place.
fn holds_what_each_says(world: &World, copies: &[PathBuf], held: &Held) {
    for path in copies {
        let mut copy = Store::open(path).unwrap();
        let first = world.notes[0].text.split("\n\n").collect::<BTreeSet<_>>();
        for note in crate::base::notes(&copy) {
            for line in note.text.split("\n\n").filter(|line| !first.contains(line)) {
                let line = Value::from(line);
                assert!(held.values().any(|values| values.contains(&line)), "{line:?} is lost");
            }
        }
        for (_, one) in life::standing(&copy) {
            for said in life::words(&one) {
                assert!(held.values().any(|values| values.contains(said)), "{said:?} is lost");
            }
        }
        let goals = snapshot(&mut copy).goals;
        for goal in goals.iter().map(|goal| Value::from(goal.coverage)) {
            assert!(held.values().any(|values| values.contains(&goal)), "{goal:?} is lost");
        }
    }
}

fn taken_away(world: &World, who: usize, activities: &[Activity]) -> PathBuf {
    let (path, mut copy) = away(&world.base, world.folder.path(), PEOPLE[who]);
    for (count, activity) in activities.iter().enumerate() {
        act(world, &mut copy, who, count, activity);
    }
    path
}

fn try_case((activities, one, other): &Case) {
    let world = World::new();
    let copies: Vec<_> = activities
        .iter()
        .enumerate()
        .map(|(who, activities)| taken_away(&world, who, activities))
        .collect();
    let first = brought_back(&world, &copies, one);
    assert_eq!(first, brought_back(&world, &copies, other));
    holds_what_each_says(&world, &copies, &first);
}

pub(crate) fn tried(cases: u32, drawn: Drawn) {
    cases::tried(cases, drawn, &case(), |case| try_case(&case));
}

#[test]
fn in_whatever_order_working_copies_come_back_the_base_says_the_same() {
    tried(40, Drawn::AsAlways);
}

/// A text that is in dispute on one line goes on being written on the others.
#[test]
fn what_is_written_beside_lines_in_dispute_is_the_same_in_every_order() {
    let zoe = [(3, 1), (2, 1), (3, 2)].map(|(line, word)| Activity::Line(1, line, word));
    let activities = [vec![Activity::Line(1, 2, 1)], vec![], zoe.to_vec()];
    try_case(&(activities, vec![0, 1, 2], vec![2, 1, 0]));
}

/// Choices beside edits and archivings, as chance once drew them.
#[test]
fn choices_come_back_the_same_in_every_order() {
    let cotech = Activity::Kind(1, false);
    let (mine, theirs, archived) =
        (Activity::Settle(true), Activity::Settle(false), Activity::Archive(1));
    let found: [[&[&Activity]; 3]; 8] = [
        [&[&mine], &[&theirs, &cotech], &[&theirs]],
        [&[&cotech], &[&theirs], &[&mine]],
        [&[&theirs], &[&mine, &archived], &[]],
        [&[&archived, &theirs], &[&archived], &[]],
        [&[&theirs, &archived], &[&archived, &theirs], &[]],
        [&[], &[&cotech, &archived], &[&archived, &theirs]],
        [&[&archived], &[&theirs], &[&archived]],
        [&[], &[&archived], &[&archived, &mine]],
    ];
    for activities in found {
        try_orders(activities, [0, 1, 2, 0, 1, 2], [2, 1, 0, 0, 2, 1]);
    }
    let twice = [&[&archived, &theirs][..], &[&archived], &[&theirs]];
    try_orders(twice, [0, 2, 0, 1, 1, 2], [0, 1, 2, 0, 1, 2]);
}

fn try_orders(activities: [&[&Activity]; 3], one: [usize; 6], other: [usize; 6]) {
    let activities = activities.map(|activities| activities.iter().copied().cloned().collect());
    try_case(&(activities, one.to_vec(), other.to_vec()));
}

/// What was brought back half way, then gone on with, is what is brought back at once.
#[test]
fn what_comes_back_in_two_goes_is_what_comes_back_in_one() {
    let world = World::new();
    let (path, mut copy) = away(&world.base, world.folder.path(), "anne");
    let mut base = Store::open(&world.folder.path().join("base.db")).unwrap();
    write_as(
        &mut base,
        "luc",
        &Change::edit_note(
            &world.notes[0],
            &Note { kind: "cotech".into(), ..world.notes[0].clone() },
        ),
    );
    let activities = [
        Activity::Kind(0, true),
        Activity::Line(0, 1, 0),
        Activity::Theme(0, true),
        Activity::Line(0, 1, 2),
        Activity::Due(2),
        Activity::Theme(0, false),
    ];
    for (count, activity) in activities.iter().enumerate() {
        act(&world, &mut copy, 0, count, activity);
        base.bring_back(&actor("zoé"), &path, at()).unwrap();
    }
    let note = crate::base::reread(&base, &world.notes[0]);
    assert!(note.text.contains("ligne 1, 2 de anne") && !note.text.contains("1, 0"));
    assert!(note.themes.is_empty() && note.kind == "cotech");
    assert_eq!(snapshot(&mut base).conflicts.len(), 2);
    base.full_check().unwrap();
}
