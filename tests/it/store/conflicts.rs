//! Two people on one base, each with their own connection.

use binome::{
    domain::{
        change::Change,
        convention::Convention,
        field::{Field, FieldKey, RecordKind, Value},
        goal::Goal,
        note::Note,
        refusal::{FieldConflict, Refusal},
        stage::Stage,
    },
    store::Store,
};
use std::time::Duration;

use crate::base::{
    Base, actor, convention, note, notes, op, passage, reread, set, snapshot, write, write_as,
    written,
};

fn text(base: &Note, text: &str) -> Note {
    Note { text: text.into(), ..base.clone() }
}

/// What `apply` found in the way.
fn conflict(store: &mut Store, change: &Change) -> Vec<FieldConflict> {
    let seq = store.last_seq().unwrap();
    let refusal = store.apply(&op(), &actor("luc"), change).unwrap_err();
    assert_eq!(store.last_seq().unwrap(), seq, "a conflict was journalled");
    match refusal {
        Refusal::Conflict(found) => found,
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_same_field_is_refused_with_both_values_and_their_author() {
    let base = Base::new();
    let (mut hers, mut his) = (base.open(), base.open());
    let read = written(&mut hers, "avant");
    write_as(&mut hers, "anne", &Change::edit_note(&read, &text(&read, "d’Anne")));
    let found = conflict(&mut his, &Change::edit_note(&read, &text(&read, "de Luc")));
    let expected = FieldConflict {
        kind: RecordKind::Note,
        id: read.id.to_string(),
        key: Field::Text.into(),
        base: "avant".into(),
        mine: "de Luc".into(),
        theirs: "d’Anne".into(),
        by: Some("anne".into()),
        at: his.journal(1).unwrap().pop().map(|line| line.at),
    };
    assert_eq!(found, [expected]);
    assert_eq!(reread(&his, &read).text, "d’Anne");
}

#[test]
fn one_field_in_the_way_stops_the_whole_change() {
    let base = Base::new();
    let (mut hers, mut his) = (base.open(), base.open());
    let read = written(&mut hers, "avant");
    write(&mut hers, &Change::edit_note(&read, &text(&read, "d’Anne")));
    let mine = Note { kind: "copil".into(), send_up: true, ..text(&read, "de Luc") };
    let change = Change::add_note(&note("avec"), &[]).then(Change::edit_note(&read, &mine));
    assert_eq!(conflict(&mut his, &change).len(), 1);
    assert_eq!(notes(&his), [text(&read, "d’Anne")]);
}

#[test]
fn different_fields_of_one_note_both_win() {
    let base = Base::new();
    let (mut hers, mut his) = (base.open(), base.open());
    let read = written(&mut hers, "avant");
    write(&mut hers, &Change::edit_note(&read, &text(&read, "d’Anne")));
    let mine = Note { kind: "copil".into(), ..read.clone() };
    write(&mut his, &Change::edit_note(&read, &mine));
    assert_eq!(reread(&hers, &read), Note { kind: "copil".into(), ..text(&read, "d’Anne") });
}

#[test]
fn two_people_who_want_the_same_agree() {
    let base = Base::new();
    let (mut hers, mut his) = (base.open(), base.open());
    let read = written(&mut hers, "avant");
    let change = Change::edit_note(&read, &text(&read, "après"));
    write(&mut hers, &change);
    let seq = his.last_seq().unwrap();
    write(&mut his, &change);
    assert_eq!((reread(&his, &read).text.as_str(), his.last_seq().unwrap()), ("après", seq));
}

#[test]
fn adding_and_taking_away_members_of_a_set_never_conflicts() {
    let base = Base::new();
    let (mut hers, mut his) = (base.open(), base.open());
    let change = Change::add_convention(&convention("CTG"), &passage("", Stage::Plan));
    write(&mut hers, &change);
    let read = snapshot(&mut his).conventions[0].clone();
    let with = |communes: &[&str]| Convention { communes: set(communes), ..read.clone() };
    write(&mut hers, &Change::edit_convention(&read, &with(&["01053", "01004", "01006"])));
    write(&mut his, &Change::edit_convention(&read, &with(&["01053", "01006", "01007"])));
    let now = snapshot(&mut his).conventions[0].communes.clone();
    assert_eq!(now, set(&["01053", "01006", "01007"]));
}

/// No goal for signatures and a goal of none are two things to say.
#[test]
fn nothing_and_zero_differ_where_zero_is_a_number() {
    let base = Base::new();
    let (mut hers, mut his) = (base.open(), base.open());
    let goal = |signatures| Goal { year: 2026, coverage: 80, signatures };
    write(&mut hers, &Change::set_goal(None, &goal(None)));
    write(&mut hers, &Change::set_goal(Some(&goal(None)), &goal(Some(0))));
    let found = conflict(&mut his, &Change::set_goal(Some(&goal(None)), &goal(Some(5))));
    assert_eq!((&found[0].base, &found[0].theirs), (&Value::Null, &Value::Int(0)));
    write(&mut his, &Change::set_goal(Some(&goal(Some(0))), &goal(None)));
    assert_eq!(snapshot(&mut his).goals, [goal(None)]);
}

#[test]
fn two_people_who_set_the_goal_of_a_new_year_disagree() {
    let base = Base::new();
    let (mut hers, mut his) = (base.open(), base.open());
    let goal = |coverage| Goal { year: 2027, coverage, signatures: Some(2) };
    write(&mut hers, &Change::set_goal(None, &goal(90)));
    let found = conflict(&mut his, &Change::set_goal(None, &goal(80)));
    assert_eq!(found.len(), 1);
    assert_eq!((&found[0].key, &found[0].theirs), (&Field::Coverage.into(), &Value::Int(90)));
    write(&mut his, &Change::set_goal(None, &goal(90)));
}

/// A sentence is never put away with what it was written in.
#[test]
fn an_edit_wins_over_archiving() {
    let base = Base::new();
    let (mut hers, mut his) = (base.open(), base.open());
    let read = written(&mut hers, "avant");
    write(&mut hers, &archived(&read));
    write(&mut his, &Change::edit_note(&read, &text(&read, "de Luc")));
    assert_eq!(notes(&hers), [text(&read, "de Luc")]);
    let lines = his.journal(2).unwrap();
    assert!(lines.iter().any(|line| line.key.field == Field::Archived && line.rev == 3));
}

/// Whichever of the two comes first.
#[test]
fn what_was_written_since_it_was_read_is_not_archived() {
    let base = Base::new();
    let (mut hers, mut his) = (base.open(), base.open());
    let read = written(&mut hers, "avant");
    write_as(&mut hers, "anne", &Change::edit_note(&read, &text(&read, "d’Anne")));
    let found = conflict(&mut his, &archived(&read));
    assert_eq!((found.len(), found[0].key.field), (1, Field::Text));
    assert_eq!((&found[0].theirs, &found[0].by), (&"d’Anne".into(), &Some("anne".into())));
    let read = text(&read, "d’Anne");
    let themed = Note { themes: set(&["habitat"]), ..read.clone() };
    write(&mut hers, &Change::edit_note(&read, &themed));
    assert_eq!(conflict(&mut his, &archived(&read))[0].key.field, Field::Themes);
    assert_eq!(notes(&his), std::slice::from_ref(&themed));
    write(&mut his, &archived(&themed));
    assert!(notes(&hers).is_empty());
    // Twice is once.
    let seq = his.last_seq().unwrap();
    write(&mut hers, &archived(&read));
    assert_eq!(his.last_seq().unwrap(), seq);
}

fn archived(note: &Note) -> Change {
    Change::archive(RecordKind::Note, note.id.as_str(), &note.fields())
}

#[test]
fn a_truth_and_a_member_are_edited_from_what_was_read() {
    let base = Base::new();
    let (mut hers, mut his) = (base.open(), base.open());
    let read = written(&mut hers, "avant");
    let sent = Note { send_up: true, themes: set(&["habitat"]), ..read.clone() };
    write(&mut hers, &Change::edit_note(&read, &sent));
    let back = Note { send_up: false, themes: set(&[]), ..sent.clone() };
    write(&mut his, &Change::edit_note(&sent, &back));
    assert_eq!(reread(&hers, &read), read);
    let key = FieldKey { field: Field::Themes, member: Some("habitat".into()) };
    assert!(his.journal(2).unwrap().iter().any(|line| line.key == key));
}

#[test]
fn a_commit_of_somebody_else_is_seen_once_and_ones_own_never() {
    let base = Base::new();
    let (mut hers, mut his) = (base.open(), base.open());
    assert_eq!(his.changed_elsewhere(), Ok(false));
    written(&mut hers, "une");
    assert_eq!(hers.changed_elsewhere(), Ok(false));
    assert_eq!(his.changed_elsewhere(), Ok(true));
    assert_eq!(his.changed_elsewhere(), Ok(false));
    written(&mut his, "deux");
    assert_eq!((hers.changed_elsewhere(), his.changed_elsewhere()), (Ok(true), Ok(false)));
}

#[test]
fn a_file_held_by_another_writer_is_busy_and_free_again_after() {
    let base = Base::new();
    let mut store = base.open();
    store.wait_at_most(Duration::from_millis(40)).unwrap();
    let other = base.raw();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let add = Change::add_note(&note("attend"), &[]);
    assert_eq!(store.apply(&op(), &actor("luc"), &add).unwrap_err(), Refusal::Busy);
    assert!(notes(&store).is_empty());
    other.execute_batch("ROLLBACK").unwrap();
    store.apply(&op(), &actor("luc"), &add).unwrap();
    assert_eq!(notes(&store).len(), 1);
}

#[test]
fn writers_who_meet_wait_for_each_other_and_lose_nothing() {
    let base = Base::new();
    let writers: Vec<_> = (0..4)
        .map(|n| {
            let mut store = base.open();
            std::thread::spawn(move || {
                for k in 0..15 {
                    write_as(&mut store, "luc", &Change::add_note(&note(&format!("{n}-{k}")), &[]));
                }
            })
        })
        .collect();
    for writer in writers {
        writer.join().unwrap();
    }
    let store = base.open();
    assert_eq!(notes(&store).len(), 60);
    store.full_check().unwrap();
}
