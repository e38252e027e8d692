//! Windows over notes.

use binome::{
    domain::{
        change::Change,
        id::TerritoryCode,
        note::Note,
        page::{NotesPage, NotesQuery},
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
            territory: [DOMBES, BUGEY][n % 2].into(),
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

fn page(store: &Store, territory: Option<&str>, filter: &str, window: (usize, usize)) -> NotesPage {
    let territory = territory.map(TerritoryCode::from);
    let (offset, limit) = window;
    store.notes(&NotesQuery { territory, filter: filter.into(), offset, limit }).unwrap()
}

const ALL: (usize, usize) = (0, usize::MAX);

#[test]
fn notes_come_newest_first_and_of_one_day_the_last_written_first() {
    let (_base, store) = filled();
    let all = page(&store, None, "", ALL).notes;
    assert_eq!(all.len(), 60);
    let mut sorted = all.clone();
    sorted.sort_by(|a, b| (b.on, &b.id).cmp(&(a.on, &a.id)));
    assert_eq!(all, sorted);
}

#[test]
fn a_window_is_a_slice_of_the_whole_list() {
    let (_base, store) = filled();
    for territory in [None, Some(DOMBES), Some(BUGEY), Some("000000000")] {
        for filter in ["", "élus", "copil", "rien de tel"] {
            let whole = page(&store, territory, filter, ALL);
            assert_eq!(whole.total, whole.notes.len());
            for window in [(0, 1), (0, 7), (5, 10), (27, 10), (59, 10), (60, 10), (900, 3), (3, 0)]
            {
                let part = page(&store, territory, filter, window);
                let end = whole.total.min(window.0.saturating_add(window.1));
                let slice = whole.notes.get(window.0..end).unwrap_or_default();
                assert_eq!(part.notes, slice, "{territory:?} {filter:?} {window:?}");
                assert_eq!((part.total, part.of), (whole.total, whole.of));
            }
        }
    }
}

#[test]
fn counts_are_those_of_the_territory() {
    let (_base, store) = filled();
    let of = |territory, filter: &str| {
        let page = page(&store, territory, filter, (0, 5));
        (page.of, page.total)
    };
    assert_eq!((of(None, ""), of(Some(DOMBES), "")), ((60, 60), (30, 30)));
    assert_eq!((of(None, "creche"), of(Some(DOMBES), "creche")), ((60, 15), (30, 15)));
    assert_eq!((of(Some(BUGEY), "creche"), of(Some("000000000"), "")), ((30, 0), (0, 0)));
}

#[test]
fn the_filter_ignores_accents_case_and_order() {
    let (_base, store) = filled();
    let count = |filter: &str| page(&store, None, filter, ALL).total;
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
    let first = page(&store, None, "creche", (0, 1)).notes.remove(0);
    let mine = Note { text: "Médiathèque".into(), ..first.clone() };
    write(&mut store, &Change::edit_note(&first, &mine));
    assert_eq!(page(&store, None, "creche", ALL).total, 14);
    assert_eq!(page(&store, None, "mediatheque", ALL).notes, [mine]);
}
