//! Windows over notes.

mod reach;

use binome::{
    domain::{
        change::Change,
        id::TerritoryCode,
        note::Note,
        page::{CountQuery, NotePlace, NotesCount, NotesPage, NotesQuery, NotesStart},
        person::Role,
    },
    store::Store,
};

use crate::base::{BUGEY, Base, DOMBES, day, person, set, write};

/// Notes of all kinds, several on one day, in two territories.
fn filled() -> (Base, Store) {
    let base = Base::new();
    let mut store = base.open();
    let anne = person("Anne-Lise Crozet", Role::Administrateur);
    let anne = write(&mut store, &Change::add_person(&anne)).made.remove(0);
    let texts = ["Crèche à l’arrêt", "COPIL reporté", "Élus inquiets", "œuvre commune"];
    let kinds = ["telephone", "rencontre_elus", "copil"];
    let mut change = Change::default();
    for n in 0..60usize {
        let mine = Note {
            kind: kinds[n % 3].into(),
            on: day(&format!("2026-{:02}-{:02}", 1 + n % 7, 1 + n % 5)),
            territory: Some([DOMBES, BUGEY][n % 2].into()),
            themes: if n % 4 == 0 { set(&["parentalite", "handicap"]) } else { set(&[]) },
            text: format!("{} {n}", texts[n % texts.len()]),
            author: (n % 5 == 0).then(|| anne.as_str().into()),
            ..Note::default()
        };
        change = change.then(Change::add_note(&mine, &[]));
    }
    write(&mut store, &change);
    (base, store)
}

fn page(
    store: &Store,
    territory: Option<&str>,
    filter: &str,
    (start, limit): (NotesStart, usize),
) -> NotesPage {
    let territory = territory.map(TerritoryCode::from);
    store.notes(&NotesQuery { territory, filter: filter.into(), start, limit }).unwrap()
}

const ALL: (NotesStart, usize) = (NotesStart::Newest, usize::MAX);

#[test]
fn notes_come_newest_first_and_of_one_day_the_last_written_first() {
    let (_base, store) = filled();
    let all = page(&store, None, "", ALL).notes;
    assert_eq!(all.len(), 60);
    let mut sorted = all.clone();
    sorted.sort_by(|a, b| (b.on, &b.id).cmp(&(a.on, &a.id)));
    assert_eq!(all, sorted);
}

/// Whether a list goes on past so many of its rows. Once the last that holds the words is read,
/// nobody knows yet whether others do.
fn goes_on(more: bool, read: usize, of: usize, words: &str, list: &str) {
    if words.is_empty() || read != of {
        assert_eq!(more, read < of, "{list} {read} {of}");
    }
}

/// Wherever it stands, and whatever is left on either side.
#[test]
fn a_window_is_a_slice_of_the_whole_list() {
    let (_base, store) = filled();
    for territory in [None, Some(DOMBES), Some(BUGEY), Some("000000000")] {
        for filter in ["", "élus", "copil", "rien de tel"] {
            let whole = page(&store, territory, filter, ALL).notes;
            let of = whole.len();
            let slice = |from: usize, to: usize| &whole[from.min(of)..to.min(of).max(from.min(of))];
            for limit in [2, 7, 10, 59, 60, 61] {
                let at = |start| page(&store, territory, filter, (start, limit));
                let context = format!("{territory:?} {filter:?} {limit}");
                let newest = at(NotesStart::Newest);
                assert_eq!(newest.notes, slice(0, limit), "{context}");
                assert_eq!(newest.newer, None, "{context}");
                goes_on(newest.older.is_some(), limit, of, filter, &context);
                let oldest = at(NotesStart::Oldest);
                assert_eq!(oldest.notes, slice(of.saturating_sub(limit), of), "{context}");
                assert_eq!(oldest.older, None, "{context}");
                goes_on(oldest.newer.is_some(), limit, of, filter, &context);
                for row in (0..of).step_by(5) {
                    let place = NotePlace::of(&whole[row]);
                    let below = at(NotesStart::Below(place.clone()));
                    assert_eq!(below.notes, slice(row + 1, row + 1 + limit), "{context} {row}");
                    goes_on(below.older.is_some(), row + 1 + limit, of, filter, &context);
                    let above = at(NotesStart::Above(place.clone()));
                    assert_eq!(
                        above.notes,
                        slice(row.saturating_sub(limit), row),
                        "{context} {row}"
                    );
                    goes_on(above.newer.is_some(), limit, row, filter, &context);
                    let from = at(NotesStart::From(place.clone()));
                    assert_eq!(from.notes, slice(row, row + limit), "{context} {row}");
                    assert_eq!(
                        (from.newer.is_some(), from.above),
                        (row > 0, Some(row)),
                        "{context}"
                    );
                    let around = at(NotesStart::Around(place.id));
                    let top = row.saturating_sub(limit / 2);
                    let middle = slice(top, row + limit - limit / 2);
                    assert_eq!(around.notes, middle, "{context} {row}");
                    assert_eq!(around.above, Some(top), "{context} {row}");
                }
            }
        }
    }
}

/// A note of another territory, one that the words do not find, or one that is no more.
#[test]
fn a_window_around_what_is_not_among_them_is_at_the_newest() {
    let (_base, store) = filled();
    let other = page(&store, Some(BUGEY), "", ALL).notes.remove(3).id;
    for (id, filter) in [(other, ""), ("none".into(), ""), ("none".into(), "copil")] {
        let around = page(&store, Some(DOMBES), filter, (NotesStart::Around(id.clone()), 4));
        assert_eq!(around.query.start, NotesStart::Around(id));
        let newest = page(&store, Some(DOMBES), filter, (NotesStart::Newest, 4));
        assert_eq!((around.notes, around.older), (newest.notes, newest.older));
    }
}

/// How many there are without the filter, and how many match, counted to the end.
fn of(store: &Store, territory: Option<&str>, filter: &str) -> (usize, usize) {
    let first = page(store, territory, filter, (NotesStart::Newest, 5));
    let whole = |filter: &str, mut so_far: NotesCount| {
        while !so_far.whole {
            let territory = territory.map(TerritoryCode::from);
            let query = CountQuery { territory, filter: filter.into(), so_far };
            so_far = store.count_notes(&query).unwrap();
        }
        so_far.found
    };
    (whole("", first.of), whole(filter, first.total))
}

#[test]
fn counts_are_those_of_the_territory() {
    let (_base, store) = filled();
    let of = |territory, filter: &str| of(&store, territory, filter);
    assert_eq!((of(None, ""), of(Some(DOMBES), "")), ((60, 60), (30, 30)));
    assert_eq!((of(None, "creche"), of(Some(DOMBES), "creche")), ((60, 15), (30, 15)));
    assert_eq!((of(Some(BUGEY), "creche"), of(Some("000000000"), "")), ((30, 0), (0, 0)));
}

/// More than are counted or looked through at once: every answer says where to go on.
#[test]
fn what_is_long_is_read_and_counted_in_stretches() {
    let (_base, mut store) = filled();
    let some = |n: usize| Note {
        kind: "telephone".into(),
        on: day("2026-11-23"),
        territory: Some(BUGEY.into()),
        text: if n == 0 { "tout au fond".into() } else { format!("appel {n}") },
        ..Note::default()
    };
    for part in 0..4 {
        let notes = (part * 600..(part + 1) * 600).map(some);
        let change =
            notes.fold(Change::default(), |all, note| all.then(Change::add_note(&note, &[])));
        write(&mut store, &change);
    }
    let first = page(&store, Some(BUGEY), "", (NotesStart::Newest, 5));
    assert!(!first.total.whole && first.total.found < 2430);
    assert_eq!(of(&store, Some(BUGEY), ""), (2430, 2430));
    assert_eq!(of(&store, None, "appel"), (2460, 2399));
    let mut start = NotesStart::Newest;
    let found = loop {
        let page = page(&store, Some(BUGEY), "fond", (start, 5));
        match (page.notes.first(), page.older) {
            (Some(found), _) => break found.text.clone(),
            (None, older) => start = NotesStart::Below(older.unwrap()),
        }
    };
    assert_eq!(found, "tout au fond");
}

#[test]
fn the_filter_ignores_accents_case_and_order() {
    let (_base, store) = filled();
    let count = |filter: &str| page(&store, None, filter, ALL).total.found;
    for same in ["crèche arrêt", "ARRET Creche", "l'arret crè", "  crèche\tl’ARRÊT "] {
        assert_eq!(count(same), 15, "{same:?}");
    }
    assert_eq!((count("oeuvre"), count("ŒUVRE"), count("crèche reporté")), (15, 15, 0));
    assert_eq!((count("- ’"), count("%"), count("_"), count("'; --")), (60, 0, 0, 0));
}

#[test]
fn the_filter_looks_at_the_kind_the_author_and_the_themes() {
    let (_base, store) = filled();
    let found = |filter: &str| page(&store, None, filter, ALL).notes;
    let calls = found("TÉLÉPHONE");
    assert!(calls.len() == 20 && calls.iter().all(|note| note.kind == "telephone"));
    let hers = found("anne lise");
    assert!(hers.len() == 12 && hers.iter().all(|note| note.author.is_some()));
    let themed = found("parentalite handicap");
    assert!(themed.len() == 15 && themed.iter().all(|note| note.themes.len() == 2));
    let meetings = found("rencontre inquiets crozet");
    assert!(meetings.iter().all(|note| note.kind == "rencontre_elus" && note.author.is_some()));
    assert!(!meetings.is_empty());
}

#[test]
fn the_filter_follows_a_changed_text() {
    let (_base, mut store) = filled();
    let first = page(&store, None, "creche", (NotesStart::Newest, 1)).notes.remove(0);
    let mine = Note { text: "Médiathèque".into(), ..first.clone() };
    write(&mut store, &Change::edit_note(&first, &mine));
    assert_eq!(page(&store, None, "creche", ALL).total.found, 14);
    assert_eq!(page(&store, None, "mediatheque", ALL).notes, [mine]);
}
