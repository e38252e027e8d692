//! Undo of one's own activities, except those others have built on.

use binome::{
    domain::{
        change::Change, field::RecordKind, goal::Goal, journal::Direction, note::Note,
        refusal::Refusal, stage::Stage,
    },
    store::{Actor, Store},
};
use proptest::prelude::*;

use crate::base::{
    Base, actor, convention, follow_up, note, notes, op, passage, reread, set, snapshot, write,
    write_as, written,
};

pub(super) fn undo(store: &mut Store, person: &str) {
    store.take_back(&op(), &actor(person), Direction::Undo, None).unwrap();
}

pub(super) fn refused(store: &mut Store, person: &str) -> Refusal {
    let seq = store.last_seq().unwrap();
    let refusal = store.take_back(&op(), &actor(person), Direction::Undo, None).unwrap_err();
    assert_eq!(store.last_seq().unwrap(), seq);
    refusal
}

pub(super) fn text(base: &Note, text: &str) -> Note {
    Note { text: text.into(), ..base.clone() }
}

#[test]
fn an_edit_undone_restores_the_previous_value() {
    let base = Base::new();
    let mut store = base.open();
    let first = written(&mut store, "avant");
    let mine = Note {
        themes: set(&["habitat"]),
        send_up: true,
        convention: None,
        on: crate::base::day("2026-01-02"),
        ..text(&first, "après")
    };
    write_as(&mut store, "anne", &Change::edit_note(&first, &mine));
    undo(&mut store, "anne");
    assert_eq!(reread(&store, &first), first);
    store.full_check().unwrap();
}

#[test]
fn members_of_a_set_come_back_and_go() {
    let base = Base::new();
    let mut store = base.open();
    let first = Note { themes: set(&["habitat", "jeunesse"]), ..note("thèmes") };
    let id = write(&mut store, &Change::add_note(&first, &[])).made.remove(0);
    let first = Note { id: id.as_str().into(), ..first };
    let mine = Note { themes: set(&["jeunesse", "seniors"]), ..first.clone() };
    write_as(&mut store, "anne", &Change::edit_note(&first, &mine));
    // Another member, added by somebody else, is not in the way and stays.
    let his = Note { themes: set(&["jeunesse", "seniors", "logement"]), ..first.clone() };
    write_as(&mut store, "luc", &Change::edit_note(&mine, &his));
    undo(&mut store, "anne");
    assert_eq!(reread(&store, &first).themes, set(&["habitat", "jeunesse", "logement"]));
}

#[test]
fn a_creation_undone_is_archived_with_what_came_with_it() {
    let base = Base::new();
    let mut store = base.open();
    let change = Change::add_note(&note("une"), &[follow_up("a"), follow_up("b")]);
    write_as(&mut store, "anne", &change);
    undo(&mut store, "anne");
    assert!(notes(&store).is_empty() && snapshot(&mut store).follow_ups.is_empty());
    assert_eq!(refused(&mut store, "anne"), Refusal::NothingToUndo);
}

#[test]
fn a_group_that_makes_and_changes_is_undone_whole() {
    let base = Base::new();
    let mut store = base.open();
    let first = written(&mut store, "avant");
    let change = Change::add_convention(&convention("CTG"), &passage("", Stage::Plan))
        .then(Change::edit_note(&first, &text(&first, "un")))
        .then(Change::edit_note(&text(&first, "un"), &text(&first, "deux")));
    write_as(&mut store, "anne", &change);
    undo(&mut store, "anne");
    assert!(snapshot(&mut store).conventions.is_empty());
    assert_eq!(reread(&store, &first), first);
}

#[test]
fn an_archiving_undone_is_back() {
    let base = Base::new();
    let mut store = base.open();
    let first = written(&mut store, "avant");
    let change = Change::archive(RecordKind::Note, first.id.as_str(), &first.fields());
    write_as(&mut store, "anne", &change);
    undo(&mut store, "anne");
    assert_eq!(notes(&store), [first]);
}

#[test]
fn undoing_goes_further_back_each_time_and_an_undoing_is_not_undone() {
    let base = Base::new();
    let mut store = base.open();
    let first = written(&mut store, "0");
    for n in 0..3 {
        let (from, to) = (text(&first, &n.to_string()), text(&first, &(n + 1).to_string()));
        write_as(&mut store, "anne", &Change::edit_note(&from, &to));
    }
    for expected in ["2", "1", "0"] {
        undo(&mut store, "anne");
        assert_eq!(reread(&store, &first).text, expected);
    }
    assert_eq!(refused(&mut store, "anne"), Refusal::NothingToUndo);
}

#[test]
fn only_ones_own_work_is_undone_however_long_ago_it_was() {
    let base = Base::new();
    write_as(&mut base.open(), "anne", &Change::add_note(&note("d’avant"), &[]));
    let mut store = base.open();
    write_as(&mut store, "luc", &Change::add_note(&note("de Luc"), &[]));
    assert_eq!(
        store.take_back(&op(), &Actor::default(), Direction::Undo, None).unwrap_err(),
        Refusal::Nobody
    );
    undo(&mut store, "anne");
    assert_eq!(notes(&store)[0].text, "de Luc");
}

#[test]
fn an_edit_that_brought_a_note_back_is_undone_with_its_coming_back() {
    let base = Base::new();
    let mut store = base.open();
    let first = written(&mut store, "avant");
    write(&mut store, &Change::archive(RecordKind::Note, first.id.as_str(), &first.fields()));
    write_as(&mut store, "anne", &Change::edit_note(&first, &text(&first, "après")));
    undo(&mut store, "anne");
    assert!(notes(&store).is_empty());
    write(&mut store, &Change::edit_note(&first, &Note { send_up: true, ..first.clone() }));
    assert_eq!(notes(&store)[0].text, "avant");
}

/// What somebody else has already put back is passed over: it would be undone for ever.
#[test]
fn what_was_already_put_back_does_not_stand_in_the_way_of_the_rest() {
    let base = Base::new();
    let mut store = base.open();
    let (first, second) = (written(&mut store, "a"), written(&mut store, "b"));
    write_as(&mut store, "anne", &Change::edit_note(&first, &text(&first, "a2")));
    write_as(&mut store, "anne", &Change::edit_note(&second, &text(&second, "b2")));
    write_as(&mut store, "luc", &Change::edit_note(&text(&second, "b2"), &second));
    undo(&mut store, "anne");
    assert_eq!((reread(&store, &first), reread(&store, &second)), (first, second));
    assert_eq!(refused(&mut store, "anne"), Refusal::NothingToUndo);
}

#[test]
fn a_goal_undone_can_be_set_and_undone_again() {
    let base = Base::new();
    let mut store = base.open();
    let goal = |coverage| Goal { year: 2026, coverage, signatures: None };
    for coverage in [80, 90] {
        write_as(&mut store, "anne", &Change::set_goal(None, &goal(coverage)));
        assert_eq!(snapshot(&mut store).goals, [goal(coverage)]);
        undo(&mut store, "anne");
        assert!(snapshot(&mut store).goals.is_empty());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, ..ProptestConfig::default() })]

    /// However edits and undoings follow each other, the note has its values before the edits
    /// that were undone.
    #[test]
    fn undoing_returns_a_note_to_what_it_was(
        moves in prop::collection::vec(prop::option::weighted(0.6, (0usize..4, 0usize..3)), 1..20),
    ) {
        let base = Base::new();
        let mut store = base.open();
        let first = written(&mut store, "début");
        let mut states = vec![first.clone()];
        for one in moves {
            let now = states.last().unwrap().clone();
            if let Some((field, value)) = one {
                let mine = edited(&now, field, value);
                write_as(&mut store, "anne", &Change::edit_note(&now, &mine));
                if mine != now {
                    states.push(mine);
                }
            } else if states.len() > 1 {
                undo(&mut store, "anne");
                states.pop();
            } else {
                prop_assert_eq!(refused(&mut store, "anne"), Refusal::NothingToUndo);
            }
            prop_assert_eq!(&reread(&store, &first), states.last().unwrap());
        }
        store.full_check().unwrap();
    }
}

fn edited(note: &Note, field: usize, value: usize) -> Note {
    let mut mine = note.clone();
    match field {
        0 => mine.text = ["début", "milieu", "fin"][value].into(),
        1 => mine.themes = set(&["habitat", "jeunesse", "seniors"][value..]),
        2 => mine.send_up = value == 1,
        _ => mine.kind = ["telephone", "copil", "autre"][value].into(),
    }
    mine
}
