//! The base as it was known after a line: beside what random histories try.

use binome::domain::{
    change::Change,
    erasure::{DataSubject, MENTION, PERSON},
    field::RecordKind,
    follow_up::FollowUp,
    moment::Zone,
    note::Note,
    page::NotesQuery,
    person::Role,
    record::of,
    refusal::Refusal,
    stage::Stage,
};

use super::kinds::filled;
use crate::{
    base::{
        Base, actor, convention, day, follow_up, note, notes, op, passage, person, snapshot, write,
        write_as, written,
    },
    past::{is_known_as_it_was, taken},
};

#[test]
fn what_was_merged_since_is_two_again_with_all_that_named_it() {
    let base = Base::new();
    let mut store = base.open();
    let two = ["un", "deux"].map(|word| {
        let fields = filled(of(RecordKind::Contact), word, &mut store);
        write(&mut store, &Change::write(RecordKind::Contact, None, fields)).made.remove(0)
    });
    let copy = taken(&store, base.folder());
    write_as(&mut store, "luc", &Change::merge(RecordKind::Contact, &two[0], &two[1]));
    is_known_as_it_was(&store, &copy);
}

#[test]
fn nothing_is_written_through_what_was_known_nor_in_the_file_for_it() {
    let base = Base::new();
    let mut store = base.open();
    let first = written(&mut store, "avant");
    let last = store.last_seq().unwrap();
    let after = Note { text: "après".into(), ..first.clone() };
    write(&mut store, &Change::edit_note(&first, &after));
    let bytes = || std::fs::read(base.path()).unwrap();
    let (before, files) = (bytes(), base.files());
    let mut known = store.as_known(last).unwrap();
    assert_eq!(notes(&known)[0].text, "avant");
    let refused = known.apply(&op(), &actor("luc"), &Change::edit_note(&after, &first));
    assert!(matches!(refused, Err(Refusal::UnsafePlace(..))), "{refused:?}");
    assert!(known.erase(&actor("luc"), &DataSubject { person: None, name: "Luc".into() }).is_err());
    assert_eq!((bytes(), base.files()), (before, files));
}

#[test]
fn what_others_write_meanwhile_does_not_disturb_what_was_known() {
    let base = Base::new();
    let (mut store, mut his) = (base.open(), base.open());
    let first = written(&mut store, "avant");
    let copy = taken(&store, base.folder());
    let known = store.as_known(store.last_seq().unwrap()).unwrap();
    assert_eq!(notes(&known).len(), 1);
    written(&mut his, "autre");
    write(&mut his, &Change::edit_note(&first, &Note { text: "après".into(), ..first.clone() }));
    assert_eq!(notes(&known), [first]);
    is_known_as_it_was(&store, &copy);
}

/// What an erasing left stands in the place of what it took; what it did not touch is as it was.
#[test]
fn what_was_erased_since_stays_empty() {
    let base = Base::new();
    let mut store = base.open();
    let anne = person("Anne Dupont", Role::Administrateur);
    let id = write(&mut store, &Change::add_person(&anne)).made.remove(0);
    let first = written(&mut store, "vu Anne Dupont");
    let other = written(&mut store, "rien");
    let last = store.last_seq().unwrap();
    let again = Note { text: "Anne Dupont appelle".into(), ..other.clone() };
    write(&mut store, &Change::edit_note(&other, &again));
    let rewritten = Note { text: "sans elle".into(), ..first.clone() };
    write(&mut store, &Change::edit_note(&first, &rewritten));
    let subject = DataSubject { person: Some(id.as_str().into()), name: anne.name.clone() };
    store.erase(&actor("luc"), &subject).unwrap();
    for few in [10_000, 0] {
        let mut known = store.as_known_of(last, few, binome::store::Stop::default()).unwrap();
        let read = snapshot(&mut known);
        let one = read.people.iter().find(|one| one.id.as_str() == id).unwrap();
        assert_eq!((one.name.as_str(), one.role), (PERSON, Role::Administrateur));
        assert!(one.functions.is_empty() && one.mandate_start.is_none());
        let text = |note: &Note| known.note(&note.id).unwrap().unwrap().0.text;
        assert_eq!((text(&first).as_str(), text(&other).as_str()), (MENTION, "rien"));
    }
}

#[test]
fn passages_and_follow_ups_are_as_they_were() {
    let base = Base::new();
    let mut store = base.open();
    let id = write(
        &mut store,
        &Change::add_convention(&convention("CTG"), &passage("", Stage::Diagnostic)),
    )
    .made
    .remove(0);
    let promised = follow_up("promis");
    let made =
        write(&mut store, &Change::add_note(&note("dit"), std::slice::from_ref(&promised))).made;
    let copy = taken(&store, base.folder());
    write(&mut store, &Change::add_passage(&passage(&id, Stage::Plan)));
    let one =
        FollowUp { id: made[1].as_str().into(), note: Some(made[0].as_str().into()), ..promised };
    let done = FollowUp { done: Some(day("2026-11-22")), ..one.clone() };
    write(&mut store, &Change::edit_follow_up(&one, &done));
    is_known_as_it_was(&store, &copy);
}

#[test]
fn a_day_is_known_by_the_last_line_before_it_ends() {
    let base = Base::new();
    let mut store = base.open();
    let zone = Zone::UTC;
    let today = chrono::Utc::now().date_naive();
    written(&mut store, "un");
    let last = store.last_seq().unwrap();
    assert_eq!(store.last_known(today, &zone), Ok(last));
    let first = today.pred_opt().unwrap().pred_opt().unwrap();
    let refused = store.last_known(first, &zone);
    assert!(matches!(refused, Err(Refusal::BeforeJournal(day)) if day > first), "{refused:?}");
}

/// Prints how long it takes to read a past in which half of many notes were not yet written, and a few were
/// since edited.
pub(crate) fn told_of_many(notes: usize) {
    const AT_ONCE: usize = 500;
    let base = Base::new();
    let mut store = base.open();
    let days: Vec<_> = day("2020-01-01").iter_days().take(2_400).collect();
    let places: Vec<_> =
        snapshot(&mut store).territories.iter().map(|one| one.code.clone()).collect();
    let mut half = |from: usize| {
        for first in (from..from + notes / 2).step_by(AT_ONCE) {
            let all = (first..first + AT_ONCE).map(|n| {
                let text = format!("{n} {}", "mot ".repeat(60));
                let territory = Some(places[n % places.len()].clone());
                let on = days[n % days.len()];
                Change::add_note(&Note { territory, on, ..note(&text) }, &[])
            });
            write(&mut store, &all.reduce(Change::then).unwrap());
        }
        store.last_seq().unwrap()
    };
    let last = half(0);
    half(notes / 2);
    for one in crate::base::notes(&store).iter().take(notes / 100) {
        write(&mut store, &Change::edit_note(one, &Note { text: "après".into(), ..one.clone() }));
    }
    let timed = |name: &str, read: &mut dyn FnMut()| {
        let began = std::time::Instant::now();
        read();
        println!("{name}: {:.1?}", began.elapsed());
    };
    timed("the present", &mut || drop(snapshot(&mut store)));
    let mut known = store.as_known(last).unwrap();
    timed("the past, made and read", &mut || drop(snapshot(&mut known)));
    timed("the past, read again", &mut || drop(snapshot(&mut known)));
    for territory in [None, Some(places[0].clone())] {
        let query = NotesQuery { territory, limit: 40, ..NotesQuery::default() };
        timed("its notes", &mut || drop(known.notes(&query).unwrap()));
    }
    let query = NotesQuery { filter: "après".into(), limit: 40, ..NotesQuery::default() };
    timed("its notes, looked through", &mut || drop(known.notes(&query).unwrap()));
}
