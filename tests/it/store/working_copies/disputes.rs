//! Disputes that were there before a working copy left, or came up in it: they are somebody's own, and
//! bringing back neither closes nor rewrites them.

use std::collections::BTreeSet;

use binome::{
    domain::{
        change::Change,
        conflict::{OpenConflict, Settled},
        field::Value,
        journal::Direction,
        note::Note,
        refusal::{FieldConflict, Refusal},
    },
    store::Store,
};

use super::{away, back, text};
use crate::base::{Base, actor, op, reread, snapshot, write_as, written};

/// What somebody wants who read the note before it was changed.
fn stopped(store: &mut Store, read: &Note, wanted: &str) -> FieldConflict {
    let change = Change::edit_note(read, &text(read, wanted));
    let Err(Refusal::Conflict(mut found)) = store.apply(&op(), &actor("paul"), &change) else {
        panic!("nobody is in the direction");
    };
    found.swap_remove(0)
}

/// A base with a note that says « de Luc » and a sentence of Paul's that waits.
fn disputed() -> (Base, Store, Note) {
    let base = Base::new();
    let mut store = base.open();
    let first = written(&mut store, "une ligne");
    write_as(&mut store, "luc", &Change::edit_note(&first, &text(&first, "de Luc")));
    let found = stopped(&mut store, &first, "de Paul");
    write_as(&mut store, "paul", &Change::put_off(&found));
    (base, store, text(&first, "de Luc"))
}

fn waiting(store: &mut Store) -> OpenConflict {
    snapshot(store).conflicts.remove(0)
}

fn settled(store: &mut Store, by: &str, how: Settled) {
    let one = waiting(store);
    let value = (how == Settled::Mine).then(|| one.found.mine.clone());
    write_as(store, by, &Change::settle(&one, how, value));
}

#[test]
fn a_choice_that_is_undone_in_the_copy_leaves_the_dispute_as_it_was() {
    let (base, mut store, note) = disputed();
    let (path, mut copy) = away(&store, base.folder(), "portable");
    settled(&mut copy, "anne", Settled::Mine);
    copy.take_back(&op(), &actor("anne"), Direction::Undo, None).unwrap();
    assert_eq!(waiting(&mut copy).found.mine, "de Paul".into());
    back(&mut store, &path);
    assert_eq!(reread(&store, &note).text, "de Luc");
    assert_eq!(waiting(&mut store).found.mine, "de Paul".into());
    store.full_check().unwrap();
}

#[test]
fn what_two_people_dispute_in_one_copy_comes_back_as_they_left_it() {
    let base = Base::new();
    let mut store = base.open();
    let first = written(&mut store, "une ligne");
    let (path, mut copy) = away(&store, base.folder(), "portable");
    write_as(&mut copy, "anne", &Change::edit_note(&first, &text(&first, "d’Anne")));
    let found = stopped(&mut copy, &first, "de Paul");
    write_as(&mut copy, "paul", &Change::put_off(&found));
    let read = text(&first, "d’Anne");
    write_as(&mut copy, "anne", &Change::edit_note(&read, &text(&first, "d’Anne, relu")));
    back(&mut store, &path);
    assert_eq!(reread(&store, &first).text, "d’Anne, relu");
    assert_eq!(waiting(&mut store).found.mine, "de Paul".into());
    store.full_check().unwrap();
}

#[test]
fn a_choice_made_away_does_not_undo_another_made_here() {
    let (base, mut store, note) = disputed();
    let (path, mut copy) = away(&store, base.folder(), "portable");
    settled(&mut store, "luc", Settled::Theirs);
    settled(&mut copy, "anne", Settled::Mine);
    assert_eq!(back(&mut store, &path).conflicts, 1);
    assert_eq!(reread(&store, &note).text, "de Luc");
    let one = waiting(&mut store);
    assert_eq!((one.author, one.found.mine), (Some("anne".into()), "de Paul".into()));
    assert_eq!(back(&mut store, &path), binome::domain::brought::Brought::default());
    store.full_check().unwrap();
}

#[test]
fn a_line_that_its_author_took_back_is_taken_out_of_what_was_put_together() {
    let base = Base::new();
    let mut store = base.open();
    let first = written(&mut store, "un\n\ndeux\n\ntrois");
    let (path, mut copy) = away(&store, base.folder(), "portable");
    let more = text(&first, "un\n\ndeux\n\ntrois\n\nune rumeur");
    write_as(&mut copy, "anne", &Change::edit_note(&first, &more));
    write_as(&mut copy, "anne", &Change::edit_note(&more, &first));
    write_as(&mut store, "luc", &Change::edit_note(&first, &text(&first, "1\n\ndeux\n\ntrois")));
    back(&mut store, &path);
    assert_eq!(reread(&store, &first).text, "1\n\ndeux\n\ntrois");
    store.full_check().unwrap();
}

/// A choice, and what it leaves in the field.
type Choice = (Settled, Option<&'static str>);

const CHOICES: [Choice; 4] = [
    (Settled::Mine, Some("de Paul")),
    (Settled::Theirs, None),
    (Settled::Both, Some("de Paul et de Luc")),
    (Settled::Both, Some("de Luc et de Paul")),
];

/// What the note says and is wanted to say, once copies in which a dispute was settled each in its way
/// came back, in that order, twice.
fn value_after(choices: &[Choice], order: &[usize]) -> BTreeSet<Value> {
    let (base, mut store, note) = disputed();
    let mut copies = Vec::new();
    for (at, (how, value)) in choices.iter().enumerate() {
        let (path, mut copy) = away(&store, base.folder(), &format!("portable {at}"));
        let one = waiting(&mut copy);
        let change = Change::settle(&one, *how, value.map(Value::from));
        write_as(&mut copy, ["anne", "luc", "zoé"][at], &change);
        copies.push(path);
    }
    for &at in order.iter().chain(order) {
        back(&mut store, &copies[at]);
    }
    store.full_check().unwrap();
    let wanted = snapshot(&mut store).conflicts.into_iter().map(|one| one.found.mine);
    wanted.chain([Value::from(reread(&store, &note).text.as_str())]).collect()
}

#[test]
fn whoever_comes_back_first_choices_that_differ_are_a_dispute_and_equal_ones_are_none() {
    for one in CHOICES {
        for other in CHOICES {
            let chosen = value_after(&[one, other], &[0, 1]);
            assert_eq!(chosen, value_after(&[one, other], &[1, 0]), "{one:?} {other:?}");
            let left = [one, other].map(|(_, value)| Value::from(value.unwrap_or("de Luc")));
            assert_eq!(chosen, left.into(), "{one:?} {other:?}");
        }
    }
}

#[test]
fn three_choices_that_differ_all_wait() {
    let three = [CHOICES[0], CHOICES[1], CHOICES[2]];
    for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
        assert_eq!(value_after(&three, &order).len(), 3, "{order:?}");
    }
}
