//! Redo, and the preview of an undo.

use binome::{
    domain::{
        change::Change,
        field::{Field, RecordKind},
        journal::{Direction, How},
        note::Note,
        refusal::Refusal,
    },
    store::Store,
};

use super::undo::{refused, text, undo};
use crate::base::{
    Base, actor, convention, follow_up, note, notes, op, passage, reread, snapshot, write_as,
    written,
};

fn redo(store: &mut Store, person: &str) {
    store.take_back(&op(), &actor(person), Direction::Redo, None).unwrap();
}

fn not_redone(store: &mut Store, person: &str) -> Refusal {
    let seq = store.last_seq().unwrap();
    let refusal = store.take_back(&op(), &actor(person), Direction::Redo, None).unwrap_err();
    assert_eq!(store.last_seq().unwrap(), seq);
    refusal
}

/// Three edits of a note by Anne.
fn edited(store: &mut Store) -> Note {
    let first = written(store, "0");
    for n in 0..3 {
        let (from, to) = (text(&first, &n.to_string()), text(&first, &(n + 1).to_string()));
        write_as(store, "anne", &Change::edit_note(&from, &to));
    }
    first
}

#[test]
fn what_was_undone_is_done_again_step_by_step_also_after_a_restart() {
    let base = Base::new();
    let first = edited(&mut base.open());
    for expected in ["2", "1", "0"] {
        let mut store = base.open();
        undo(&mut store, "anne");
        assert_eq!(reread(&store, &first).text, expected);
    }
    for expected in ["1", "2", "3"] {
        let mut store = base.open();
        redo(&mut store, "anne");
        assert_eq!(reread(&store, &first).text, expected);
    }
    let mut store = base.open();
    assert_eq!(not_redone(&mut store, "anne"), Refusal::NothingToRedo);
    // And back again: what was redone can be undone.
    for expected in ["2", "1", "0"] {
        undo(&mut store, "anne");
        assert_eq!(reread(&store, &first).text, expected);
    }
    assert_eq!(refused(&mut store, "anne"), Refusal::NothingToUndo);
    store.full_check().unwrap();
}

#[test]
fn nothing_is_redone_once_something_new_was_done() {
    let base = Base::new();
    let mut store = base.open();
    let first = edited(&mut store);
    undo(&mut store, "anne");
    write_as(&mut store, "anne", &Change::add_note(&note("nouvelle"), &[]));
    assert_eq!(not_redone(&mut store, "anne"), Refusal::NothingToRedo);
    undo(&mut store, "anne");
    redo(&mut store, "anne");
    assert_eq!(notes(&store).len(), 2);
    assert_eq!(not_redone(&mut store, "anne"), Refusal::NothingToRedo);
    assert_eq!(reread(&store, &first).text, "2");
}

#[test]
fn a_creation_undone_and_redone_is_there_with_what_came_with_it() {
    let base = Base::new();
    let mut store = base.open();
    write_as(&mut store, "anne", &Change::add_note(&note("une"), &[follow_up("a")]));
    undo(&mut store, "anne");
    assert!(notes(&store).is_empty());
    redo(&mut store, "anne");
    assert_eq!((notes(&store).len(), snapshot(&mut store).follow_ups.len()), (1, 1));
}

#[test]
fn somebody_who_wrote_since_is_in_the_way_of_a_redoing() {
    let base = Base::new();
    let mut store = base.open();
    let first = edited(&mut store);
    undo(&mut store, "anne");
    let now = reread(&store, &first);
    write_as(&mut store, "luc", &Change::edit_note(&now, &text(&now, "de Luc")));
    let Refusal::Conflict(found) = not_redone(&mut store, "anne") else { panic!() };
    assert_eq!((&found[0].mine, &found[0].theirs), (&"3".into(), &"de Luc".into()));
    assert_eq!(found[0].by, Some("luc".into()));
}

/// A note taken out of the bin goes back there only as it was then.
#[test]
fn a_bringing_back_is_not_undone_behind_who_wrote_since() {
    let base = Base::new();
    let mut store = base.open();
    let first = written(&mut store, "avant");
    let archiving = Change::archive(RecordKind::Note, first.id.as_str(), &first.fields());
    write_as(&mut store, "luc", &archiving);
    write_as(&mut store, "anne", &Change::restore(RecordKind::Note, first.id.as_str()));
    assert_eq!(notes(&store).first(), Some(&first));
    write_as(&mut store, "luc", &Change::edit_note(&first, &text(&first, "de Luc")));
    let Refusal::Conflict(found) = refused(&mut store, "anne") else { panic!() };
    assert_eq!((found[0].key.field, &found[0].theirs), (Field::Text, &"de Luc".into()));
    write_as(&mut store, "luc", &Change::edit_note(&text(&first, "de Luc"), &first));
    undo(&mut store, "anne");
    assert!(notes(&store).is_empty());
}

#[test]
fn the_group_to_take_back_is_shown_and_no_other_is_taken_back() {
    let base = Base::new();
    let mut store = base.open();
    let preview = |store: &Store, direction| store.takes_back(&"anne".into(), direction);
    assert_eq!(preview(&store, Direction::Undo).unwrap_err(), Refusal::NothingToUndo);
    let change = Change::add_note(&note("une"), &[follow_up("a"), follow_up("b")]);
    let group = write_as(&mut store, "anne", &change).group;
    let activity = preview(&store, Direction::Undo).unwrap();
    assert_eq!((activity.group.as_str(), activity.records()), (group.as_str(), 3));
    assert_eq!(activity.counts[&RecordKind::FollowUp], 2);
    assert_eq!(
        (activity.touched[0].named.kind, activity.touched[0].how),
        (RecordKind::Note, How::Born)
    );
    let says = &activity.touched[0].named.says;
    assert_eq!(says[&Field::Kind.into()], "telephone".into());

    let ctg = Change::add_convention(
        &convention("CTG"),
        &passage("", binome::domain::stage::Stage::Plan),
    );
    write_as(&mut store, "anne", &ctg);
    let late = store.take_back(&op(), &actor("anne"), Direction::Undo, Some(&group)).unwrap_err();
    assert_eq!(late, Refusal::DoneSince(Direction::Undo));
    undo(&mut store, "anne");
    let undoing = preview(&store, Direction::Redo).unwrap();
    assert_eq!(undoing.touched[0].named.kind, RecordKind::Convention);
    assert_eq!(undoing.touched[0].how, How::Born);
    store.take_back(&op(), &actor("anne"), Direction::Redo, Some(&undoing.group)).unwrap();
    assert_eq!(snapshot(&mut store).conventions.len(), 1);
}

/// Words erased for a person's sake are gone: nothing is written in the place of what stands.
#[test]
fn what_was_erased_is_neither_undone_nor_redone() {
    let base = Base::new();
    let mut store = base.open();
    let first = written(&mut store, "avant");
    write_as(&mut store, "anne", &Change::edit_note(&first, &text(&first, "après")));
    let erase = "UPDATE journal_value SET salt = NULL, before_value = NULL, after_value = NULL
        WHERE seq = (SELECT max(seq) FROM journal WHERE field = 'text')";
    base.raw().execute(erase, []).unwrap();
    assert_eq!(refused(&mut store, "anne"), Refusal::Erased(RecordKind::Note));
    let refusal = store.takes_back(&"anne".into(), Direction::Undo).unwrap_err();
    assert_eq!(refusal, Refusal::Erased(RecordKind::Note));
    assert_eq!(reread(&store, &first).text, "après");
    let lines = store.journal(1).unwrap();
    assert!(lines[0].erased);
}
