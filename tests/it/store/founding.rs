//! The birth of a base.

use std::fs;

use binome::{
    domain::{change::Change, deed::Deed, refusal::Refusal},
    exchange::read::reference,
    store::Store,
};

use crate::base::{Base, founding, names, note, notes, snapshot};

#[test]
fn a_base_of_the_ain_holds_its_communes_and_what_they_make() {
    let base = Base::new();
    let read = snapshot(&mut base.open());
    let ain = reference::department("01").unwrap();
    assert_eq!((read.base.department.as_str(), read.base.department_name.as_str()), ("01", "Ain"));
    assert_eq!(read.base.millesime, ain.millesime);
    assert_eq!(read.base.population_year, ain.population_year);
    let second = "INSERT INTO base SELECT 2, id, department, department_name, millesime,
        population_year, demo, created_at FROM base";
    assert!(base.raw().execute_batch(second).is_err());
    assert!(!read.base.demo && read.base.id.len() == 36);
    assert_eq!(*read.communes, ain.communes);
    assert_eq!(read.territories.len(), ain.epcis.len());
    let everybody: u64 = ain.communes.iter().map(|one| u64::from(one.population)).sum();
    assert_eq!(read.territories.iter().map(|one| one.population).sum::<u64>(), everybody);
    assert_eq!((read.themes.len(), read.note_kinds.len()), (16, 16));
    assert!(read.people.is_empty() && read.conventions.is_empty() && read.contacts.is_empty());
}

#[test]
fn every_commune_of_the_country_is_in_a_territory_of_its_base() {
    let folder = tempfile::tempdir().unwrap();
    // An island of no EPCI, the Corse, the Métropole de Lyon, one commune alone, overseas.
    for code in ["29", "2A", "69", "75", "976", "85"] {
        let path = folder.path().join(code);
        let mut store = Store::create(&path, &founding(code, Vec::new())).unwrap();
        let read = snapshot(&mut store);
        let inside: usize = read.territories.iter().map(|one| one.communes.len()).sum();
        assert_eq!(inside, read.communes.len(), "{code}");
        store.full_check().unwrap();
    }
}

#[test]
fn a_file_that_is_there_is_never_overwritten() {
    let base = Base::new();
    let bytes = fs::read(base.path()).unwrap();
    let refusal = Store::create(&base.path(), &founding("29", Vec::new())).map(|_| ());
    assert_eq!(refusal.unwrap_err(), Refusal::Exists(base.path()));
    let refusal = Store::create(base.folder(), &founding("29", Vec::new())).map(|_| ());
    assert_eq!(refusal.unwrap_err(), Refusal::Exists(base.folder().into()));
    assert!(bytes == fs::read(base.path()).unwrap());
}

#[test]
fn a_folder_that_is_not_there_is_not_made() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("no/base.binome");
    let refusal = Store::create(&path, &founding("01", Vec::new())).map(|_| ()).unwrap_err();
    assert!(matches!(refusal, Refusal::Folder(..)));
    assert!(names(folder.path()).is_empty());
}

#[test]
fn a_founding_that_fails_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("base.binome");
    let mut unknown = note("nulle part");
    unknown.territory = Some("000000000".into());
    let deed = Deed {
        at: "2026-01-01T00:00:00.000Z".into(),
        by: None,
        change: Change::add_note(&unknown, &[]),
    };
    let refusal = Store::create(&path, &founding("01", vec![deed])).map(|_| ()).unwrap_err();
    assert!(matches!(refusal, Refusal::Rule(_)));
    assert!(names(folder.path()).is_empty());
}

#[test]
fn deeds_are_written_under_their_own_date_and_author() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("base.binome");
    let at = "2025-04-03T09:30:00.000Z";
    let deed = |text: &str| Deed {
        at: at.into(),
        by: Some("anne".into()),
        change: Change::add_note(&note(text), &[]),
    };
    let store = Store::create(&path, &founding("01", vec![deed("a"), deed("b")])).unwrap();
    assert_eq!(notes(&store).len(), 2);
    let lines = store.journal(usize::MAX).unwrap();
    assert!(lines.iter().all(|line| line.at == at && line.person == Some("anne".into())));
    store.full_check().unwrap();
}

#[test]
fn nothing_was_changed_elsewhere_in_a_base_just_born() {
    let folder = tempfile::tempdir().unwrap();
    let mut store =
        Store::create(&folder.path().join("base"), &founding("01", Vec::new())).unwrap();
    assert_eq!(store.changed_elsewhere(), Ok(false));
}

/// Whatever the mask of who creates it, colleagues of the group write in it and nobody else reads.
#[cfg(unix)]
#[test]
fn a_base_is_for_its_group() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("base");
    drop(Store::create(&path, &founding("01", Vec::new())).unwrap());
    assert_eq!(fs::metadata(path).unwrap().permissions().mode() & 0o777, 0o660);
}
