//! An erasing reaches earlier copies of the base: copies, working copies, a restored copy.

use std::path::Path;

use binome::{
    domain::{
        change::Change,
        erasure::{DataSubject, MENTION, PERSON},
        note::Note,
        refusal::Refusal,
    },
    store::{Actor, Store},
};
use chrono::NaiveDateTime;

use super::{HELENE, held, named, peopled, spellings};
use crate::base::{
    Base, actor, note, notes, op, reread, snapshot, today, write, write_as, written,
};

fn at() -> NaiveDateTime {
    today().and_hms_opt(9, 5, 0).unwrap()
}

fn erase(store: &mut Store, subject: &DataSubject) {
    store.erase(&actor("luc"), subject).unwrap();
    store.scrub().unwrap();
}

fn text(note: &Note, text: &str) -> Note {
    Note { text: text.into(), ..note.clone() }
}

/// A working copy of a base.
fn taken(base: &Base, store: &Store) -> (std::path::PathBuf, Store) {
    let path = base.folder().join("portable.db");
    store.take_away(&path).unwrap();
    (path.clone(), Store::open(&path).unwrap())
}

/// The answer of the base to a working copy that asks for erased people.
fn known_of(base: &Path, store: &Store) -> Vec<binome::store::Erased> {
    let id = store.which().unwrap().base;
    Store::ask_erased(base.into(), id).recv().unwrap()
}

#[test]
fn whoever_bears_the_name_in_a_copy_is_the_person() {
    let base = Base::new();
    let mut store = base.open();
    let subject = peopled(&mut store, HELENE);
    let copy = store.copy(at()).unwrap();
    erase(&mut store, &subject);
    let by_name = DataSubject { person: None, ..subject };
    let holding = store.copies_holding(&by_name, None).unwrap();
    assert_eq!(holding.iter().map(|one| &one.path).collect::<Vec<_>>(), [&copy]);
    assert!(store.erased_as(HELENE).unwrap().is_some());
    assert!(store.clean_copy(&copy).unwrap());
    assert_eq!(held(&copy, &spellings(HELENE)), []);
    assert!(!store.clean_copy(&copy).unwrap());
    assert!(store.copies_holding(&by_name, None).unwrap().is_empty());
    let mut cleaned = Store::read_copy(&copy).unwrap();
    cleaned.full_check().unwrap();
    let found = snapshot(&mut cleaned);
    assert!(found.archived.values().any(|name| name == PERSON));
}

#[test]
fn a_name_that_no_record_bears_is_recognised_in_the_texts_of_a_copy() {
    let base = Base::new();
    let mut store = base.open();
    written(&mut store, &format!("Vu {HELENE}; LÉGER-CROZET Hélène rappellera"));
    let copy = store.copy(at()).unwrap();
    erase(&mut store, &DataSubject { person: None, name: HELENE.into() });
    assert!(store.clean_copy(&copy).unwrap());
    assert_eq!(held(&copy, &spellings(HELENE)), []);
    let kept = Store::read_copy(&copy).unwrap();
    assert_eq!(notes(&kept)[0].text, format!("Vu {MENTION}; {MENTION} rappellera"));
    kept.full_check().unwrap();
}

#[test]
fn somebody_else_of_that_name_stays_in_copies_too() {
    let base = Base::new();
    let mut store = base.open();
    let subject = peopled(&mut store, HELENE);
    write(&mut store, &Change::add_person(&named(HELENE)));
    let copy = store.copy(at()).unwrap();
    erase(&mut store, &subject);
    assert!(store.clean_copy(&copy).unwrap());
    let people = snapshot(&mut Store::read_copy(&copy).unwrap()).people.clone();
    assert_eq!(people.iter().filter(|one| one.name == HELENE).count(), 1);
}

#[test]
fn a_copy_put_back_in_the_place_of_the_base_goes_on_without_those_who_were_erased() {
    for met in [true, false] {
        let base = Base::new();
        let mut store = base.open();
        let copy = base.folder().join("dehors.db");
        let before = base.folder().join("avant.db");
        store.copy_to(&before).unwrap();
        let subject = peopled(&mut store, HELENE);
        store.copy_to(&copy).unwrap();
        erase(&mut store, &subject);
        drop(store);
        let copy = if met { copy } else { before };
        let restored = Store::restore(&base.path(), &copy, at()).unwrap();
        assert_eq!(restored.forgotten, u64::from(met));
        assert_eq!(held(&base.path(), &spellings(HELENE)), []);
        // Copies that others keep are cleaned by it as they would have been.
        let store = base.open();
        store.full_check().unwrap();
        assert_eq!(store.erased_as(HELENE).unwrap(), subject.person);
    }
}

#[test]
fn a_copy_that_is_opened_by_hand_is_cleaned_first() {
    let base = Base::new();
    let mut store = base.open();
    let subject = peopled(&mut store, HELENE);
    let copy = store.copy(at()).unwrap();
    erase(&mut store, &subject);
    let opened = Store::open(&copy).unwrap();
    opened.full_check().unwrap();
    assert_eq!(held(&copy, &spellings(HELENE)), []);
}

#[test]
fn what_recognises_the_erased_is_sealed_by_the_chain() {
    for sql in [
        "DELETE FROM erasure",
        "UPDATE erasure SET person = 'luc'",
        "UPDATE erasure SET shared = 1 - shared",
        "UPDATE erasure SET digest = x'00'",
        "INSERT INTO erasure (operation, person, shared) VALUES ('erase:x', 'luc', 0)",
        "INSERT INTO erasure (operation, person, shared) SELECT operation, 'luc', 0 FROM erasure",
    ] {
        let base = Base::new();
        let mut store = base.open();
        let subject = peopled(&mut store, HELENE);
        erase(&mut store, &subject);
        store.full_check().unwrap();
        base.raw().execute_batch(sql).unwrap();
        let refused = store.full_check();
        assert!(matches!(refused, Err(Refusal::Damaged(..))), "{sql}: {refused:?}");
        // Nobody is erased from copies because a row says so.
        let luc = |trace: &binome::domain::trace::Trace| trace.person == Some("luc".into());
        assert!(!store.erased().unwrap().iter().any(luc), "{sql}");
    }
}

#[test]
fn a_working_copy_learns_of_it_from_its_base() {
    let base = Base::new();
    let mut store = base.open();
    let subject = peopled(&mut store, HELENE);
    let (path, mut copy) = taken(&base, &store);
    write_as(&mut copy, "luc", &Change::add_note(&note("en route"), &[]));
    erase(&mut store, &subject);
    let known = known_of(&base.path(), &copy);
    assert_eq!(copy.learn(&known, false).unwrap(), Some(1));
    assert_eq!(copy.learn(&known, false).unwrap(), Some(0));
    assert_eq!(held(&path, &spellings(HELENE)), []);
    copy.full_check().unwrap();
    drop(copy);
    let brought = store.bring_back(&actor("zoé"), &path, at()).unwrap();
    assert_eq!((brought.operations, brought.conflicts, brought.withheld), (1, 0, 0));
    store.full_check().unwrap();
}

#[test]
fn what_a_working_copy_says_of_them_comes_back_before_it_is_emptied() {
    let base = Base::new();
    let mut store = base.open();
    let subject = peopled(&mut store, HELENE);
    let (path, mut copy) = taken(&base, &store);
    write_as(&mut copy, "luc", &Change::add_note(&note(&format!("promis à {HELENE}")), &[]));
    erase(&mut store, &subject);
    let known = known_of(&base.path(), &copy);
    assert_eq!(copy.learn(&known, false).unwrap(), None);
    assert!(notes(&copy).iter().any(|note| note.text.contains(HELENE)));
    drop(copy);
    let brought = store.bring_back(&actor("zoé"), &path, at()).unwrap();
    assert_eq!((brought.operations, brought.withheld, brought.uncleaned), (1, 1, false));
    assert!(notes(&store).iter().any(|note| note.text == format!("promis à {MENTION}")));
    for path in [base.path(), path.clone()] {
        assert_eq!(held(&path, &spellings(HELENE)), []);
        Store::open(&path).unwrap().full_check().unwrap();
    }
    // Working on with the copy, all else comes back.
    let mut copy = Store::open(&path).unwrap();
    write_as(&mut copy, "luc", &Change::add_note(&note("et après"), &[]));
    drop(copy);
    assert_eq!(store.bring_back(&actor("zoé"), &path, at()).unwrap().operations, 1);
}

#[test]
fn an_erasing_between_two_edits_of_a_working_copy_is_no_dispute() {
    let base = Base::new();
    let mut store = base.open();
    let subject = peopled(&mut store, HELENE);
    let (first, other) =
        (written(&mut store, "une ligne"), written(&mut store, &format!("de {HELENE}")));
    let (path, mut copy) = taken(&base, &store);
    let with = text(&first, &format!("avec {HELENE}"));
    write_as(&mut copy, "luc", &Change::edit_note(&first, &with));
    store.bring_back(&actor("zoé"), &path, at()).unwrap();
    erase(&mut store, &subject);
    let then = text(&first, &format!("avec {HELENE}, puis sans"));
    write_as(&mut copy, "luc", &Change::edit_note(&with, &then));
    let archiving = Change::archive(
        binome::domain::field::RecordKind::Note,
        other.id.as_str(),
        &other.fields(),
    );
    write_as(&mut copy, "luc", &archiving);
    drop(copy);
    let brought = store.bring_back(&actor("zoé"), &path, at()).unwrap();
    assert_eq!((brought.conflicts, brought.uncleaned), (0, false));
    assert_eq!(reread(&store, &first).text, format!("avec {MENTION}, puis sans"));
    assert!(!notes(&store).iter().any(|note| note.id == other.id));
    store.full_check().unwrap();
}

#[test]
fn who_keeps_copies_and_who_took_one_away_is_reported() {
    let base = Base::new();
    let mut store = base.open();
    let subject = peopled(&mut store, HELENE);
    let luc = write(&mut store, &Change::add_person(&named("Luc Spécimen"))).made.remove(0);
    let luc =
        Actor { person: Some(luc.as_str().into()), machine: "poste-3".into(), ..Actor::default() };
    let own = base.folder().join("à luc");
    store.own_copy_of_the_day(&own, today()).unwrap().unwrap();
    store.note_own_copies(&own, &luc).unwrap();
    let away = base.folder().join("portable.db");
    store.take_away_as(&away, &luc).unwrap();
    let clean = |store: &Store| -> Vec<bool> {
        store.holders(None, "poste-12").unwrap().iter().map(|one| one.clean).collect()
    };
    assert_eq!(clean(&store), [true, true]);
    erase(&mut store, &subject);
    assert_eq!(clean(&store), [false, false]);
    let named = store.holders(None, "poste-12").unwrap();
    assert!(named.iter().all(|one| one.who.as_deref() == Some("Luc Spécimen")), "{named:?}");
    // His own are not listed to himself.
    assert_eq!(store.holders(Some(&own), "poste-3").unwrap().len(), 1);
    assert_eq!(store.uncleaned(Some(&own), "poste-3").unwrap().len(), 1);
    for copy in store.uncleaned(Some(&own), "poste-3").unwrap() {
        assert!(store.clean_copy(&copy).unwrap());
    }
    store.all_clean(Some(&own), &luc).unwrap();
    store.bring_back(&luc, &away, at()).unwrap();
    assert_eq!(clean(&store), [true, true]);
    assert!(store.uncleaned(Some(&own), "poste-3").unwrap().is_empty());
    assert!(store.apply(&op(), &luc, &Change::add_note(&note("suite"), &[])).is_ok());
}

/// The laptop is lost, and with it what had not come back; a copy of it is left.
#[test]
fn a_copy_of_a_working_copy_is_cleaned_and_what_it_says_still_comes_back() {
    let base = Base::new();
    let mut store = base.open();
    let subject = peopled(&mut store, HELENE);
    let first = written(&mut store, "une ligne");
    let (path, mut copy) = taken(&base, &store);
    write_as(&mut copy, "luc", &Change::add_note(&note(&format!("promis à {HELENE}")), &[]));
    let with = text(&first, &format!("avec {HELENE}"));
    write_as(&mut copy, "luc", &Change::edit_note(&first, &with));
    let own = base.folder().join("à luc");
    let kept = copy.own_copy_of_the_day(&own, today()).unwrap().unwrap();
    drop(copy);
    std::fs::remove_file(path).unwrap();
    erase(&mut store, &subject);
    assert_eq!(store.uncleaned(Some(&own), "poste-3").unwrap(), std::slice::from_ref(&kept));
    assert!(store.clean_copy(&kept).unwrap());
    assert_eq!(held(&kept, &spellings(HELENE)), []);
    let brought = store.bring_back(&actor("zoé"), &kept, at()).unwrap();
    assert_eq!((brought.operations, brought.conflicts), (2, 1));
    assert!(notes(&store).iter().any(|note| note.text == format!("promis à {MENTION}")));
    let wanted = &snapshot(&mut store).conflicts[0].found.mine;
    assert_eq!(*wanted, format!("avec {MENTION}").into());
    store.full_check().unwrap();
}
