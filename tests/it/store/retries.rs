//! Retries under the same operation id, after a commit nobody heard of.

use binome::{
    domain::{
        change::Change, goal::Goal, journal::Direction, note::Note, person::Role, refusal::Refusal,
        stage::Stage,
    },
    store::{Actor, Store},
};

use crate::base::{
    Base, actor, convention, follow_up, note, notes, op, passage, person, reread, snapshot, write,
    write_as, written,
};

/// Applies twice; the second answer must be the first one, and nothing more be written.
fn twice(store: &mut Store, change: &Change) -> Vec<String> {
    let op = op();
    let first = store.apply(&op, &actor("anne"), change).unwrap();
    let seq = store.last_seq().unwrap();
    let second = store.apply(&op, &actor("anne"), change).unwrap();
    assert_eq!((&first, seq), (&second, store.last_seq().unwrap()));
    first.made
}

#[test]
fn a_note_tried_again_is_one_note_under_the_same_id() {
    let base = Base::new();
    let mut store = base.open();
    let change = Change::add_note(&note("une fois"), &[follow_up("a"), follow_up("b")]);
    let made = twice(&mut store, &change);
    assert_eq!((made.len(), notes(&store).len()), (3, 1));
    assert_eq!(snapshot(&mut store).follow_ups.len(), 2);
}

#[test]
fn the_answer_keeps_the_place_of_every_step() {
    let base = Base::new();
    let mut store = base.open();
    let first = written(&mut store, "avant");
    let after = Note { text: "après".into(), ..first.clone() };
    let made = twice(
        &mut store,
        &Change::edit_note(&first, &after)
            .then(Change::add_convention(&convention("CTG"), &passage("", Stage::Plan)))
            .then(Change::edit_note(&after, &after))
            .then(Change::set_goal(None, &Goal { year: 2026, coverage: 80, signatures: None }))
            .then(Change::add_person(&person("Luc", Role::Technicien))),
    );
    let blank: Vec<bool> = made.iter().map(String::is_empty).collect();
    assert_eq!(blank, [true, false, false, true, false, false]);
    assert_eq!(made[4], "2026");
    let read = snapshot(&mut store);
    assert_eq!(read.people[0].id.as_str(), made[5]);
    assert_eq!(read.conventions[0].id.as_str(), made[1]);
}

#[test]
fn an_edit_tried_again_after_somebody_wrote_is_not_a_conflict() {
    let base = Base::new();
    let mut store = base.open();
    let first = written(&mut store, "avant");
    let mine = Note { text: "d’Anne".into(), ..first.clone() };
    let (op, change) = (op(), Change::edit_note(&first, &mine));
    store.apply(&op, &actor("anne"), &change).unwrap();
    let his = Note { text: "de Luc".into(), ..first.clone() };
    write_as(&mut base.open(), "luc", &Change::edit_note(&mine, &his));
    store.apply(&op, &actor("anne"), &change).unwrap();
    assert_eq!(reread(&store, &first).text, "de Luc");
}

#[test]
fn an_operation_that_was_refused_may_be_tried_again() {
    let base = Base::new();
    let mut store = base.open();
    let op = op();
    let nowhere = Note { territory: Some("000000000".into()), ..note("nulle part") };
    assert!(store.apply(&op, &Actor::default(), &Change::add_note(&nowhere, &[])).is_err());
    store.apply(&op, &Actor::default(), &Change::add_note(&note("ici"), &[])).unwrap();
    assert_eq!(notes(&store).len(), 1);
}

#[test]
fn an_undo_tried_again_undoes_one_thing() {
    let base = Base::new();
    let mut store = base.open();
    let first = written(&mut store, "avant");
    let mut now = first.clone();
    for text in ["un", "deux"] {
        let mine = Note { text: text.into(), ..first.clone() };
        write_as(&mut store, "anne", &Change::edit_note(&now, &mine));
        now = mine;
    }
    let op = op();
    let answer = store.take_back(&op, &actor("anne"), Direction::Undo, None).unwrap();
    assert_eq!(store.take_back(&op, &actor("anne"), Direction::Undo, None).unwrap(), answer);
    assert_eq!(reread(&store, &first).text, "un");
}

#[test]
fn the_last_undo_tried_again_is_still_done() {
    let base = Base::new();
    let mut store = base.open();
    let change = Change::add_note(&note("une"), &[follow_up("a")]);
    write_as(&mut store, "anne", &change);
    write(&mut store, &Change::add_note(&note("deux"), &[]));
    let op = op();
    let answer = store.take_back(&op, &actor("anne"), Direction::Undo, None).unwrap();
    assert_eq!(answer.made, ["", ""]);
    assert_eq!(store.take_back(&op, &actor("anne"), Direction::Undo, None).unwrap(), answer);
    let again =
        store.take_back(&crate::base::op(), &actor("anne"), Direction::Undo, None).unwrap_err();
    assert_eq!(again, Refusal::NothingToUndo);
    assert_eq!(notes(&store).len(), 1);
}
