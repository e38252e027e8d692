//! Whatever was written since, the base as it was known after a line is the copy that was taken then.

use std::{
    fmt::Debug,
    path::{Path, PathBuf},
};

use binome::{
    domain::{
        field::RecordKind,
        journal::{BinQuery, HistoryQuery, JournalFilter, JournalQuery},
        page::{NotesFilter, NotesQuery},
        query::Query,
        record,
        rows::Listing,
    },
    store::{Stop, Store},
};

use crate::base::today;

/// A copy of a base and the last line it holds.
pub(crate) struct Copy {
    path: PathBuf,
    last: i64,
}

/// Takes a copy of a base as it stands.
pub(crate) fn taken(store: &Store, folder: &Path) -> Copy {
    let last = store.last_seq().unwrap();
    let path = folder.join(format!("then-{last}.db"));
    if !path.exists() {
        store.copy_to(&path).unwrap();
    }
    Copy { path, last }
}

/// All that a reading of a base tells, each under a name.
pub(crate) fn told(store: &mut Store) -> Vec<(String, String)> {
    let mut told = Vec::new();
    let mut tell = |name: String, what: &dyn Debug| told.push((name, format!("{what:#?}")));
    let snapshot = store.snapshot(today()).unwrap();
    for ctg in &snapshot.conventions {
        tell(format!("life of {}", ctg.id), &store.life(&ctg.id).unwrap());
    }
    let places = snapshot.territories.iter().map(|one| Some(one.code.clone())).take(3);
    for territory in places.chain([None]) {
        let query = NotesQuery { territory: territory.clone(), limit: 50, ..NotesQuery::default() };
        tell(format!("notes of {territory:?}"), &store.answer(&Query::Notes(query)).unwrap());
        let territories = territory.map(|code| [code].into());
        let filter = JournalFilter { territories, ..JournalFilter::default() };
        let query = JournalQuery { filter, before: None, limit: 200 };
        tell("journal".into(), &store.answer(&Query::Journal(Box::new(query))).unwrap());
    }
    tell("whole notes".into(), &store.list_whole_notes(&NotesFilter::default()).unwrap());
    tell("follow-ups".into(), &store.follow_ups().unwrap());
    tell("lines".into(), &store.journal(usize::MAX).unwrap());
    tell("last line".into(), &store.last_seq().unwrap());
    tell("bin".into(), &store.bin(BinQuery { offset: 0, limit: 1000 }).unwrap());
    tell("counts".into(), &store.count_rows(RecordKind::ALL).unwrap());
    // The snapshot tells the reference.
    let kinds = RecordKind::ALL.iter().filter(|kind| !record::REFERENCE.contains(kind));
    for kind in kinds {
        for archived in [false, true] {
            tell(format!("{kind:?} {archived}"), &store.records(*kind, archived).unwrap());
            tell(format!("names of {kind:?}"), &store.names(*kind, archived).unwrap());
        }
        tell(format!("list of {kind:?}"), &store.rows(&Listing::every(*kind)).unwrap());
        let one = store.records(*kind, false).unwrap().into_iter().next();
        let Some(one) = one else { continue };
        let (kind, id) = (*kind, one.id.clone());
        let query = HistoryQuery { kind, id, field: None, before: None, limit: 50 };
        tell(format!("history of {}", one.id), &store.history(&query).unwrap());
        tell(format!("naming {}", one.id), &store.named_by(kind, &one.id).unwrap());
    }
    tell("snapshot".into(), &snapshot);
    told
}

/// Whether the base is known as it was when the copy was taken, however many records a view hides.
pub(crate) fn is_known_as_it_was(store: &Store, copy: &Copy) {
    let then = told(&mut Store::read_copy(&copy.path).unwrap());
    for few in [10_000, 0] {
        let mut known = store.as_known_of(copy.last, few, Stop::default()).unwrap();
        same(&told(&mut known), &then);
    }
}

pub(crate) fn same(found: &[(String, String)], expected: &[(String, String)]) {
    let names =
        |told: &[(String, String)]| told.iter().map(|one| one.0.clone()).collect::<Vec<_>>();
    for (found, expected) in found.iter().zip(expected) {
        assert_eq!(found.0, expected.0);
        let differs = found.1.lines().zip(expected.1.lines()).find(|(one, other)| one != other);
        assert!(found.1 == expected.1, "{}: {differs:?}\n{}\n{}", found.0, found.1, expected.1);
    }
    assert_eq!(names(found), names(expected));
}
