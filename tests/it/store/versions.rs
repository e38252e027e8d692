//! Bases as each past version left them: opened by this one, nothing of them is lost.
//!
//! `tests/fixtures/bases/schema_N.db.gz` is a base of Mayotte written by the version whose last
//! schema was N: two people, their binôme, a convention, a note that was corrected and a follow-up.

use std::{fs, io::Read, path::PathBuf};

use binome::{
    domain::{
        change::Change,
        field::{Field, FieldsBuilder, RecordKind},
        journal::{BinQuery, HistoryQuery, JournalFilter, JournalQuery},
        note::Note,
        record,
        rows::Listing,
    },
    store::Store,
};
use flate2::read::GzDecoder;

use crate::{
    base::{names, notes, snapshot, write},
    desk::Desk,
};

fn left_by(schema: u32, folder: &std::path::Path) -> PathBuf {
    let packed = fs::read(format!("tests/fixtures/bases/schema_{schema}.db.gz")).unwrap();
    let mut bytes = Vec::new();
    GzDecoder::new(&packed[..]).read_to_end(&mut bytes).unwrap();
    let path = folder.join("base.db");
    fs::write(&path, bytes).unwrap();
    path
}

#[test]
fn a_base_of_schema_1_opens_whole_and_a_copy_of_it_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let path = left_by(1, folder.path());
    let mut store = Store::open(&path).unwrap();
    store.full_check().unwrap();
    let snapshot_now = snapshot(&mut store);
    let people: Vec<_> = snapshot_now.people.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(people, ["Achille Premier", "Zéphyrine Version"]);
    assert_eq!(snapshot_now.conventions[0].name, "CTG de la version 1");
    assert_eq!(snapshot_now.follow_ups[0].what, "Relire cette note");
    assert_eq!(notes(&store)[0].text, "Œuvre corrigée à la version 1 : « 12 € »");
    assert_eq!(names(&folder.path().join("base.db.copies")).len(), 1);
}

/// An erasing, a working copy that came back and a territory that was renamed are in its journal.
#[test]
fn a_base_of_schema_2_comes_to_this_one_whole_with_what_was_erased_in_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = left_by(2, folder.path());
    let mut store = Store::open(&path).unwrap();
    store.full_check().unwrap();
    let texts: Vec<_> = notes(&store).into_iter().map(|note| note.text).collect();
    assert!(texts.contains(&"Œuvre corrigée à la version 2 : « 12 € »".to_owned()), "{texts:?}");
    assert!(
        texts.contains(&"Vu la directrice".to_owned()) && texts.contains(&"Écrite au loin".into())
    );
    let raw = rusqlite::Connection::open(&path).unwrap();
    let emptied: i64 = raw
        .query_row("SELECT count(*) FROM journal_value WHERE salt IS NULL", [], |row| row.get(0))
        .unwrap();
    assert!(emptied > 5);
    let known = notes(&store).remove(0);
    let mine = Note { text: "Après la version 2".into(), ..known.clone() };
    write(&mut store, &Change::edit_note(&known, &mine));
    store.full_check().unwrap();
    drop((store, raw));
    for sql in [
        "UPDATE note SET text = 'faux', folded = 'faux' WHERE text = 'Vu la directrice'",
        "UPDATE person SET role = 'lecture' WHERE archived = 1",
        "UPDATE theme SET label = 'faux' WHERE position = 1",
        "UPDATE commune SET population = 0",
        "DELETE FROM brought_back",
    ] {
        let folder = tempfile::tempdir().unwrap();
        let path = left_by(2, folder.path());
        let store = Store::open(&path).unwrap();
        rusqlite::Connection::open(&path).unwrap().execute_batch(sql).unwrap();
        assert!(store.full_check().is_err(), "{sql}");
    }
}

/// Its reference is sealed anew, and its département stands among those of the base.
#[test]
fn a_base_of_schema_4_comes_to_this_one_sealed_with_its_departement() {
    let folder = tempfile::tempdir().unwrap();
    let path = left_by(4, folder.path());
    let mut store = Store::open(&path).unwrap();
    store.full_check().unwrap();
    let snapshot_now = snapshot(&mut store);
    let held: Vec<_> = snapshot_now
        .base
        .departments
        .iter()
        .map(|one| (one.code.as_str(), one.population_year))
        .collect();
    assert_eq!(held, [("976", 2017)]);
    assert_eq!(snapshot_now.conventions[0].passages.len(), 1);
    assert!(notes(&store).iter().any(|note| note.text == "Écrite à la version 4"));
    for sql in [
        "UPDATE department SET population_year = 2023",
        "DELETE FROM department",
        "UPDATE commune SET population = 0",
        "UPDATE passage SET stage = 'resiliee'",
    ] {
        let folder = tempfile::tempdir().unwrap();
        let path = left_by(4, folder.path());
        let store = Store::open(&path).unwrap();
        rusqlite::Connection::open(&path).unwrap().execute_batch(sql).unwrap();
        assert!(store.full_check().is_err(), "{sql}");
    }
}

/// Each kind of the life of a convention is in it once at least.
#[test]
fn a_base_of_schema_7_comes_to_this_one_with_the_life_of_its_convention() {
    let folder = tempfile::tempdir().unwrap();
    let path = left_by(7, folder.path());
    let mut store = Store::open(&path).unwrap();
    store.full_check().unwrap();
    let data = snapshot(&mut store);
    let convention = &data.conventions[0];
    assert_eq!(convention.name, "CTG de la version 7");
    assert_eq!(notes(&store)[0].text, "Œuvre corrigée à la version 7 : « 12 € »");
    let life = store.life(&convention.id).unwrap();
    for (kind, count) in [
        (RecordKind::Signatory, 1),
        (RecordKind::Amendment, 1),
        (RecordKind::Axis, 1),
        (RecordKind::Action, 1),
        (RecordKind::Indicator, 1),
        (RecordKind::Reading, 1),
        (RecordKind::Meeting, 1),
        (RecordKind::ContactRole, 1),
        (RecordKind::Deadline, 17),
        (RecordKind::Evaluation, 1),
    ] {
        assert_eq!(life.of(kind).len(), count, "{kind:?}");
    }
    assert_eq!(data.settings["silence_days"], "120");
    assert_eq!((data.posts.len(), data.needs.len()), (0, 0));
    assert_eq!(names(&folder.path().join("base.db.copies")).len(), 1);
}

/// What imports keep has its table from now on.
#[test]
fn a_base_of_schema_8_comes_to_this_one_and_keeps_what_imports_understood() {
    let folder = tempfile::tempdir().unwrap();
    let path = left_by(8, folder.path());
    let mut store = Store::open(&path).unwrap();
    store.full_check().unwrap();
    let data = snapshot(&mut store);
    assert_eq!(data.conventions[0].name, "CTG de la version 8");
    assert_eq!(notes(&store)[0].text, "Écrite à la version 8");
    assert_eq!((&*data.needs[0].text, data.people.len()), ("Une crèche", 1));
    for (kind, count) in [
        (RecordKind::Equipment, 1),
        (RecordKind::Difficulty, 1),
        (RecordKind::KeptList, 1),
        (RecordKind::ImportMapping, 0),
    ] {
        assert_eq!(store.records(kind, false).unwrap().len(), count, "{kind:?}");
    }
    assert_eq!(store.imported("none").unwrap(), []);
    let fields = FieldsBuilder::default()
        .with(Field::Shape, "Territoire | Début")
        .with(Field::Columns, "Territoire = territory");
    let mapping = Change::write(RecordKind::ImportMapping, None, fields.done());
    write(&mut store, &mapping);
    assert_eq!(store.records(RecordKind::ImportMapping, false).unwrap().len(), 1);
    store.full_check().unwrap();
    assert_eq!(names(&folder.path().join("base.db.copies")).len(), 1);
    drop(store);
    let raw = rusqlite::Connection::open(&path).unwrap();
    let version: u32 = raw.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap();
    assert_eq!(version, 9);
    for sql in [
        "UPDATE need SET text = 'faux'",
        "UPDATE deadline_template SET title = 'faux' WHERE position = 1",
        "INSERT INTO import_mapping (id, shape, columns) VALUES ('x', 'y', 'z')",
    ] {
        let folder = tempfile::tempdir().unwrap();
        let path = left_by(8, folder.path());
        let store = Store::open(&path).unwrap();
        rusqlite::Connection::open(&path).unwrap().execute_batch(sql).unwrap();
        assert!(store.full_check().is_err(), "{sql}");
    }
}

/// It cannot be brought to this version there, and is read as it is.
#[cfg(unix)]
#[test]
fn a_base_of_an_earlier_schema_that_may_only_be_read_is_read() {
    use std::os::unix::fs::PermissionsExt as _;
    for schema in [1, 4, 7, 8] {
        let folder = tempfile::Builder::new().prefix("Dropbox").tempdir().unwrap();
        let path = left_by(schema, folder.path());
        fs::set_permissions(&path, fs::Permissions::from_mode(0o440)).unwrap();
        let mut store = Store::open(&path).unwrap();
        assert!(store.read_only());
        store.full_check().unwrap();
        let snapshot_now = snapshot(&mut store);
        assert_eq!((snapshot_now.conventions.len(), snapshot_now.base.departments.len()), (1, 1));
        assert_eq!(names(folder.path()), ["base.db"]);
    }
}

/// What came later is not there: it is answered as nothing, never as an error of the file.
#[cfg(unix)]
#[test]
fn whatever_is_asked_of_an_earlier_schema_that_may_only_be_read_is_answered() {
    use std::os::unix::fs::PermissionsExt as _;
    for schema in [1, 2, 4, 7, 8] {
        let folder = tempfile::Builder::new().prefix("Dropbox").tempdir().unwrap();
        let path = left_by(schema, folder.path());
        fs::set_permissions(&path, fs::Permissions::from_mode(0o440)).unwrap();
        let mut store = Store::open(&path).unwrap();
        assert!(store.read_only());
        let told = snapshot(&mut store);
        let kinds: Vec<RecordKind> = record::by_people().map(|kind| kind.kind).collect();
        let counts = store.count_rows(&kinds).unwrap();
        for (kind, count) in counts {
            assert_eq!(store.rows(&Listing::every(kind)).unwrap().rows.len(), count, "{kind:?}");
            let of = Some((Field::Territory, told.territories[0].code.to_string()));
            store.rows(&Listing { kind, of }).unwrap();
        }
        let named = store.count_rows(&[RecordKind::Theme, RecordKind::Person]).unwrap();
        assert_eq!(
            named,
            [(RecordKind::Theme, told.themes.len()), (RecordKind::Person, told.people.len())]
        );
        for kind in record::all() {
            for archived in [false, true] {
                for one in store.records(kind.kind, archived).unwrap() {
                    assert_eq!(store.record(kind.kind, &one.id).unwrap(), Some(one));
                }
                store.names(kind.kind, archived).unwrap();
            }
            let query = HistoryQuery {
                kind: kind.kind,
                id: "rien".into(),
                field: None,
                before: None,
                limit: 9,
            };
            assert_eq!(store.history(&query).unwrap().lines, []);
        }
        store.ids_ending("0").unwrap();
        store.bin(BinQuery { offset: 0, limit: 100 }).unwrap();
        let territories = Some(told.territories.iter().map(|one| one.code.clone()).collect());
        let filter = JournalFilter { territories, ..JournalFilter::default() };
        let query = JournalQuery { filter, before: None, limit: 100 };
        assert!(!store.activities(&query).unwrap().activities.is_empty());
    }
}

/// The same, by keys.
#[cfg(unix)]
#[test]
fn the_lists_of_an_earlier_schema_are_read_on_screen_and_nothing_is_written_there() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::Builder::new().prefix("Dropbox").tempdir().unwrap();
    let path = left_by(1, folder.path());
    fs::set_permissions(&path, fs::Permissions::from_mode(0o440)).unwrap();
    let mut desk = Desk::empty(100, 30);
    desk.opened(Store::open(&path).unwrap());
    desk.press("Esc v l").shows("Listes").press("Enter").shows("Thématiques (14)");
    desk.press("h").shows("Historique").press("Esc");
    for key in ["c", "Enter", "x", "+", "u"] {
        desk.press(key).shows("Thématiques (14)").hides("Enregistré").hides("Ctrl+S");
    }
    desk.press("Esc End Enter").shows("Objectifs (").press("Esc Esc a c").shows("Corbeille");
}
