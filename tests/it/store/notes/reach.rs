//! The territories a note counts for.

use binome::{
    domain::{
        alerts::Thresholds,
        change::Change,
        convention::Convention,
        facts::Facts,
        field::{Field, FieldsBuilder, RecordKind},
        note::Note,
        page::{NotesFilter, NotesPage, NotesStart},
        stage::Stage,
    },
    store::Store,
};

use super::{ALL, filled, of, page};
use crate::base::{convention, day, passage, set, write};

/// Through its convention, or its meeting, each once, and in the order of days.
#[test]
fn a_note_counts_for_every_territory_of_its_convention_and_of_its_meeting() {
    let (_base, mut store) = filled();
    for (id, commune) in [("ours", "01053"), ("other", "01034")] {
        let mine = Convention { id: id.into(), communes: set(&[commune]), ..convention(id) };
        write(&mut store, &Change::add_convention(&mine, &passage(id, Stage::Mobilisation)));
    }
    let snapshot = store.snapshot(day("2026-11-23")).unwrap();
    let of = |id: &str| {
        let found = snapshot.convention(&id.into()).unwrap();
        let places = snapshot.territories_of(found).into_iter();
        places.map(|one| one.code.to_string()).collect::<Vec<_>>()
    };
    let (here, there) = (of("ours").remove(0), of("other").remove(0));
    assert_ne!(here, there);
    let note = |id: &str, territory: Option<&str>, convention: Option<&str>| Note {
        id: id.into(),
        kind: "copil".into(),
        on: day("2026-03-15"),
        territory: territory.map(Into::into),
        convention: convention.map(Into::into),
        text: format!("Sans lieu {id}"),
        ..Note::default()
    };
    let notes = [
        note("a", None, Some("ours")),
        note("b", Some(&here), Some("ours")),
        note("c", Some(&there), Some("ours")),
        note("d", None, None),
        note("e", None, Some("other")),
        note("f", None, None),
        note("g", None, None),
    ];
    let mut change = Change::default();
    for one in &notes {
        let fields = one.fields();
        change = change.then(Change::write(RecordKind::Note, Some(one.id.as_str()), fields));
    }
    for (id, field, at) in
        [("d", Field::Convention, "ours"), ("f", Field::Territories, here.as_str())]
    {
        let telling = FieldsBuilder::default()
            .with(Field::Kind, "copil")
            .with(Field::PlannedOn, "2026-03-15")
            .with(Field::Note, id);
        let telling = if field == Field::Territories {
            telling.with_set(field, [at])
        } else {
            telling.with(field, at)
        };
        change = change.then(Change::write(RecordKind::Meeting, None, telling.done()));
    }
    write(&mut store, &change);
    let ids = |page: NotesPage| {
        let ours = page.notes.into_iter().filter(|note| note.text.starts_with("Sans lieu"));
        ours.map(|note| note.id.to_string()).collect::<Vec<_>>()
    };
    let found = |code: &str, words: &str| ids(page(&store, Some(code), words, ALL));
    for words in ["", "sans lieu"] {
        assert_eq!(found(&here, words), ["f", "d", "c", "b", "a"], "{words}");
        assert_eq!(found(&there, words), ["e", "c"], "{words}");
    }
    let whole = page(&store, Some(&here), "", ALL);
    assert_eq!(of_all(&store, &here), whole.notes.len());
    // A window on each note is where that note is.
    for (at, note) in whole.notes.iter().enumerate() {
        let around = page(&store, Some(&here), "", (NotesStart::Around(note.id.clone()), 4));
        assert_eq!(around.above, Some(at.saturating_sub(2)), "{}", note.id);
    }
    let filter = |codes: &[&str]| NotesFilter {
        territories: Some(codes.iter().map(|&code| code.into()).collect()),
        words: "sans lieu".into(),
        ..NotesFilter::default()
    };
    let listed = |codes: &[&str]| store.list_notes(&filter(codes)).unwrap().len();
    assert_eq!((listed(&[&here]), listed(&[&there]), listed(&[&here, &there])), (5, 2, 6));
    let today = day("2026-11-23");
    let facts = Facts::of(store.snapshot(today).unwrap(), today, &Thresholds::default());
    assert!(facts.last_contact(&there.as_str().into()) >= Some(day("2026-03-15")));
}

fn of_all(store: &Store, code: &str) -> usize {
    of(store, Some(code), "").0
}
