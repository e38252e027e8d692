//! Working copies: taken away, written in, brought back beside what others wrote meanwhile.

pub(crate) mod any_order;
mod as_known;
mod disputes;
mod since;

use std::path::{Path, PathBuf};

use binome::{
    domain::{
        brought::Brought,
        change::Change,
        conflict::Settled,
        field::{Field, RecordKind},
        note::Note,
        refusal::Refusal,
    },
    store::Store,
};
use chrono::NaiveDateTime;

use crate::base::{
    Base, actor, follow_up, note, notes, op, reread, set, snapshot, write_as, written,
};

fn at() -> NaiveDateTime {
    "2026-11-23T09:00:00".parse().unwrap()
}

/// A working copy of a base, with its name.
fn away(store: &Store, folder: &Path, name: &str) -> (PathBuf, Store) {
    let path = folder.join(format!("{name}.db"));
    store.take_away(&path).unwrap();
    let copy = Store::open(&path).unwrap();
    (path, copy)
}

fn back(store: &mut Store, copy: &Path) -> Brought {
    store.bring_back(&actor("zoé"), copy, at()).unwrap()
}

fn text(base: &Note, text: &str) -> Note {
    Note { text: text.into(), ..base.clone() }
}

/// A base with one note, its working copy, and a folder that holds them.
fn taken(first: &str) -> (Base, Store, Note, PathBuf, Store) {
    let base = Base::new();
    let mut store = base.open();
    let note = written(&mut store, first);
    let (path, copy) = away(&store, base.folder(), "portable");
    (base, store, note, path, copy)
}

#[test]
fn what_was_written_away_comes_back_with_its_author_its_moment_and_its_machine() {
    let (_base, mut store, first, path, mut copy) = taken("avant");
    write_as(&mut copy, "luc", &Change::edit_note(&first, &text(&first, "corrigé")));
    let made = write_as(&mut copy, "luc", &Change::add_note(&note("en route"), &[follow_up("f")]));
    let journal = copy.journal(100).unwrap();
    let brought = back(&mut store, &path);
    assert_eq!((brought.operations, brought.merged, brought.conflicts), (2, 0, 0));
    assert_eq!(reread(&store, &first).text, "corrigé");
    assert_eq!(notes(&store).len(), 2);
    assert!(snapshot(&mut store).follow_ups.iter().any(|one| one.id.as_str() == made.made[1]));
    let came = store.journal(100).unwrap();
    let shared = |lines: &[binome::store::journal::JournalLine]| {
        let lines = lines.iter().filter(|line| line.person.is_some());
        lines
            .map(|l| (l.group.clone(), l.at.clone(), l.record.clone(), l.after.clone()))
            .collect::<Vec<_>>()
    };
    assert_eq!(shared(&came), shared(&journal));
    store.full_check().unwrap();
}

#[test]
fn bringing_back_twice_changes_nothing_more_and_going_on_with_the_copy_brings_the_rest() {
    let (_base, mut store, first, path, mut copy) = taken("avant");
    write_as(&mut copy, "luc", &Change::edit_note(&first, &text(&first, "un")));
    back(&mut store, &path);
    let seq = store.last_seq().unwrap();
    assert_eq!(back(&mut store, &path), Brought::default());
    assert_eq!(store.last_seq().unwrap(), seq);
    write_as(&mut copy, "luc", &Change::edit_note(&text(&first, "un"), &text(&first, "deux")));
    assert_eq!(back(&mut store, &path).operations, 1);
    assert_eq!(reread(&store, &first).text, "deux");
    store.full_check().unwrap();
}

#[test]
fn what_both_changed_stays_as_the_base_says_and_is_kept_to_be_settled() {
    let (_base, mut store, first, path, mut copy) = taken("une ligne");
    write_as(&mut copy, "luc", &Change::edit_note(&first, &text(&first, "de Luc")));
    write_as(&mut store, "anne", &Change::edit_note(&first, &text(&first, "d’Anne")));
    assert_eq!(back(&mut store, &path).conflicts, 1);
    assert_eq!(reread(&store, &first).text, "d’Anne");
    let one = snapshot(&mut store).conflicts.remove(0);
    assert_eq!((one.found.base, one.found.mine), ("une ligne".into(), "de Luc".into()));
    assert_eq!(one.found.theirs, "d’Anne".into());
    assert_eq!((one.author, one.found.by), (Some("luc".into()), Some("anne".into())));
    store.full_check().unwrap();
}

#[test]
fn what_is_put_off_is_settled_once_and_a_third_writer_is_noticed() {
    let (_base, mut store, first, path, mut copy) = taken("une ligne");
    write_as(&mut copy, "luc", &Change::edit_note(&first, &text(&first, "de Luc")));
    write_as(&mut store, "anne", &Change::edit_note(&first, &text(&first, "d’Anne")));
    back(&mut store, &path);
    let seen = snapshot(&mut store).conflicts.remove(0);
    write_as(
        &mut store,
        "zoé",
        &Change::edit_note(&text(&first, "d’Anne"), &text(&first, "de Zoé")),
    );
    let settle = Change::settle(&seen, Settled::Mine, Some(seen.found.mine.clone()));
    let refused = store.apply(&op(), &actor("anne"), &settle).unwrap_err();
    assert!(matches!(refused, Refusal::Conflict(_)), "{refused:?}");
    let seen = snapshot(&mut store).conflicts.remove(0);
    assert_eq!(seen.found.theirs, "de Zoé".into());
    let settle = Change::settle(&seen, Settled::Mine, Some(seen.found.mine.clone()));
    write_as(&mut store, "anne", &settle);
    assert_eq!(reread(&store, &first).text, "de Luc");
    assert!(snapshot(&mut store).conflicts.is_empty());
    assert_eq!(back(&mut store, &path), Brought::default());
    store.full_check().unwrap();
}

#[test]
fn long_texts_changed_on_different_lines_are_put_together() {
    let (_base, mut store, first, path, mut copy) = taken("un\n\ndeux\n\ntrois");
    write_as(&mut copy, "luc", &Change::edit_note(&first, &text(&first, "1\n\ndeux\n\ntrois")));
    write_as(&mut store, "anne", &Change::edit_note(&first, &text(&first, "un\n\ndeux\n\n3")));
    assert_eq!(back(&mut store, &path).merged, 1);
    assert_eq!(reread(&store, &first).text, "1\n\ndeux\n\n3");
    store.full_check().unwrap();
}

#[test]
fn an_edit_wins_over_archiving_whichever_was_away() {
    for edits_away in [true, false] {
        let (_base, mut store, first, path, mut copy) = taken("avant");
        let edit = Change::edit_note(&first, &Note { themes: set(&["habitat"]), ..first.clone() });
        let archiving = Change::archive(RecordKind::Note, first.id.as_str(), &first.fields());
        let (here, there) = if edits_away { (archiving, edit) } else { (edit, archiving) };
        write_as(&mut store, "anne", &here);
        write_as(&mut copy, "luc", &there);
        back(&mut store, &path);
        assert_eq!(reread(&store, &first).themes, set(&["habitat"]), "{edits_away}");
        store.full_check().unwrap();
    }
}

#[test]
fn what_its_author_takes_back_away_is_not_left_to_be_settled() {
    let (_base, mut store, first, path, mut copy) = taken("une ligne");
    write_as(&mut store, "anne", &Change::edit_note(&first, &text(&first, "d’Anne")));
    write_as(&mut copy, "luc", &Change::edit_note(&first, &text(&first, "de Luc")));
    back(&mut store, &path);
    write_as(&mut copy, "luc", &Change::edit_note(&text(&first, "de Luc"), &first));
    back(&mut store, &path);
    assert!(snapshot(&mut store).conflicts.is_empty());
    assert_eq!(reread(&store, &first).text, "d’Anne");
    store.full_check().unwrap();
}

#[test]
fn only_a_working_copy_of_this_base_comes_back() {
    let (base, mut store, _, path, _copy) = taken("avant");
    let other = base.folder().join("autre.db");
    store.copy_to(&other).unwrap();
    let refused = |store: &mut Store, path: &Path| {
        let seq = store.last_seq().unwrap();
        let refusal = store.bring_back(&actor("zoé"), path, at()).unwrap_err();
        assert_eq!(store.last_seq().unwrap(), seq);
        refusal
    };
    assert_eq!(refused(&mut store, &other), Refusal::NoWorkingCopy(other));
    let elsewhere = Base::new();
    let mut stranger = elsewhere.open();
    elsewhere.raw().execute("UPDATE base SET id = 'autre'", []).unwrap();
    assert_eq!(refused(&mut stranger, &path), Refusal::OtherBase(path.clone()));
    let mut away = Store::open(&path).unwrap();
    assert_eq!(
        away.take_away(&base.folder().join("x.db")),
        Err(Refusal::WorkingCopy(path.clone()))
    );
    let (second, _) = self::away(&store, base.folder(), "second");
    assert_eq!(refused(&mut away, &second), Refusal::WorkingCopy(path));
}

#[test]
fn a_base_that_went_back_to_an_older_state_says_so() {
    let base = Base::new();
    let mut store = base.open();
    let older = base.folder().join("ancienne.db");
    store.copy_to(&older).unwrap();
    written(&mut store, "après");
    let (path, _) = away(&store, base.folder(), "portable");
    drop(store);
    Store::restore(&base.path(), &older, at()).unwrap();
    let refused = base.open().bring_back(&actor("zoé"), &path, at()).unwrap_err();
    assert_eq!(refused, Refusal::Parted(path));
}

/// A rule that only what both wrote together breaks is no reason to lose either.
#[test]
fn fields_that_break_a_rule_together_are_kept_to_be_settled() {
    let base = Base::new();
    let mut store = base.open();
    let pair = crate::base::paired(&mut store);
    let (path, mut copy) = away(&store, base.folder(), "portable");
    let alone = |one: bool| binome::domain::binome::Binome {
        administrateur: pair.administrateur.clone().filter(|_| one),
        technicien: pair.technicien.clone().filter(|_| !one),
        ..pair.clone()
    };
    write_as(&mut store, "anne", &Change::edit_binome(&pair, &alone(true)));
    write_as(&mut copy, "luc", &Change::edit_binome(&pair, &alone(false)));
    assert_eq!(back(&mut store, &path).conflicts, 1);
    let settled = snapshot(&mut store);
    assert_eq!(settled.binomes[0].administrateur, pair.administrateur);
    assert_eq!(settled.conflicts[0].found.key.field, Field::Administrateur);
    store.full_check().unwrap();
}
