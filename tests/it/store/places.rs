//! Where a base may stand: odd names, links, folders and media that can only be read.

use std::{fs, path::Path};

use binome::{
    domain::{change::Change, refusal::Refusal},
    store::{Actor, Store},
};

use crate::base::{Base, founding, names, note, notes, op, snapshot, written};

/// Creates, closes, opens, writes, and reads what was written.
fn lives_at(path: &Path) {
    drop(Store::create(path, &founding("01", Vec::new())).unwrap());
    let mut store = Store::open(path).unwrap();
    written(&mut store, "une note");
    drop(store);
    assert_eq!(notes(&Store::open(path).unwrap()).len(), 1);
}

#[test]
fn any_name_a_folder_takes_is_a_name_for_a_base() {
    let folder = tempfile::tempdir().unwrap();
    for name in [
        "suivi des CTG.binome",
        "été à l’Île.binome",
        "quoi ?.binome",
        "100 %41 #1.binome",
        "a?mode=memory.binome",
        ":memory:",
        "sans extension",
        "point.",
        "-.binome",
    ] {
        lives_at(&folder.path().join(name));
        assert!(names(folder.path()).contains(&name.to_owned()), "{name}");
    }
    assert_eq!(names(folder.path()).len(), 9);
}

#[cfg(unix)]
#[test]
fn a_name_that_is_no_utf_8_is_a_name_too() {
    use std::{ffi::OsStr, os::unix::ffi::OsStrExt as _};
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(OsStr::from_bytes(b"latin-\xe9.binome"));
    lives_at(&path);
    read_only_file(&path);
    assert!(Store::open(&path).unwrap().read_only());
}

/// A name on its own is a file of the current folder, whatever SQLite would make of it.
#[test]
fn a_name_that_looks_like_an_address_is_still_a_name() {
    let name = "file:binome-test?mode=memory";
    let here = std::env::current_dir().unwrap().join(name);
    drop(Store::create(Path::new(name), &founding("01", Vec::new())).unwrap());
    let made = here.is_file();
    let opened = Store::open(Path::new(name)).is_ok();
    fs::remove_file(here).unwrap();
    assert!(made && opened);
}

#[cfg(unix)]
#[test]
fn a_link_leads_to_the_base_and_its_log_stands_beside_the_base() {
    let base = Base::new();
    let elsewhere = tempfile::tempdir().unwrap();
    let link = elsewhere.path().join("lien.binome");
    std::os::unix::fs::symlink(base.path(), &link).unwrap();
    let mut store = Store::open(&link).unwrap();
    written(&mut store, "par le lien");
    assert_eq!(names(elsewhere.path()), ["lien.binome"]);
    assert_eq!(base.files().len(), 3);
    assert_eq!(notes(&base.open()).len(), 1);
}

#[cfg(unix)]
#[test]
fn a_link_to_nothing_is_missing_and_is_not_created_through() {
    let folder = tempfile::tempdir().unwrap();
    let link = folder.path().join("lien.binome");
    std::os::unix::fs::symlink(folder.path().join("nothing"), &link).unwrap();
    assert_eq!(Store::open(&link).map(|_| ()).unwrap_err(), Refusal::Missing(link.clone()));
    let created = Store::create(&link, &founding("01", Vec::new())).map(|_| ());
    assert_eq!(created.unwrap_err(), Refusal::Exists(link));
    assert_eq!(names(folder.path()), ["lien.binome"]);
}

/// Each name would have a log of its own, and neither would see the other's.
#[cfg(unix)]
#[test]
fn a_file_with_two_names_is_refused() {
    let base = Base::new();
    fs::hard_link(base.path(), base.folder().join("other.binome")).unwrap();
    let refusal = Store::open(&base.path()).map(|_| ()).unwrap_err();
    assert_eq!(refusal, Refusal::Linked(base.path()));
    assert_eq!(base.files(), ["ain.binome", "other.binome"]);
}

fn read_only_file(path: &Path) {
    let mut permissions = fs::metadata(path).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(path, permissions).unwrap();
}

#[test]
fn a_file_that_can_only_be_read_is_read_and_refuses_writing() {
    let base = Base::new();
    written(&mut base.open(), "à lire");
    read_only_file(&base.path());
    let bytes = fs::read(base.path()).unwrap();
    let mut store = base.open();
    assert!(store.read_only());
    assert_eq!(snapshot(&mut store).seq, 6);
    assert_eq!(notes(&store).len(), 1);
    store.full_check().unwrap();
    let refusal = store.apply(&op(), &Actor::default(), &Change::add_note(&note("non"), &[]));
    assert_eq!(refusal.unwrap_err(), Refusal::ReadOnly(base.path()));
    drop(store);
    assert!(bytes == fs::read(base.path()).unwrap());
}
