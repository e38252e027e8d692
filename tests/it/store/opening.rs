//! A file that is no whole base of ours is refused with its own reason, and not touched.

use std::{
    fs,
    path::{Path, PathBuf},
};

use binome::{domain::refusal::Refusal, store::Store};
use rusqlite::Connection;

use crate::base::{Base, names, note, op, today, written};

/// Opens a path that must be refused, and shows that not one byte moved nor appeared.
fn refused(path: &Path) -> Refusal {
    let folder = path.parent().unwrap();
    let bytes = |folder: &Path| -> Vec<(String, Vec<u8>)> {
        let all = names(folder).into_iter();
        all.map(|name| (fs::read(folder.join(&name)).unwrap_or_default(), name))
            .map(|(bytes, name)| (name, bytes))
            .collect()
    };
    let before = bytes(folder);
    let refusal = Store::open(path).map(|_| "opened").unwrap_err();
    assert!(before == bytes(folder), "{refusal:?} left {:?}", names(folder));
    refusal
}

/// A base and a change to its bytes.
fn damaged(change: impl FnOnce(&mut Vec<u8>)) -> Base {
    let base = Base::new();
    let mut bytes = fs::read(base.path()).unwrap();
    change(&mut bytes);
    fs::write(base.path(), bytes).unwrap();
    base
}

fn in_folder(name: &str, bytes: &[u8]) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    fs::write(&path, bytes).unwrap();
    (folder, path)
}

#[test]
fn a_path_with_nothing_there_is_missing() {
    let base = Base::new();
    for nothing in ["nothing.binome", "no/folder/base.binome", "ain.binome/below.binome"] {
        let path = base.folder().join(nothing);
        assert_eq!(Store::open(&path).map(|_| ()).unwrap_err(), Refusal::Missing(path));
    }
    assert_eq!(base.files(), ["ain.binome"]);
}

#[test]
fn a_folder_an_empty_file_and_a_text_are_not_bases() {
    let folder = tempfile::tempdir().unwrap();
    let inside = folder.path().join("inside");
    fs::create_dir(&inside).unwrap();
    assert_eq!(refused(&inside), Refusal::Directory(inside));
    let half_a_page = "Compte rendu.\n".repeat(400);
    for bytes in [&b""[..], b"x", b"SQLite format 3", half_a_page.as_bytes()] {
        let (_folder, path) = in_folder("base.binome", bytes);
        assert_eq!(refused(&path), Refusal::NotABase(path));
    }
}

#[test]
fn another_program_s_file_is_refused_in_every_journal_mode() {
    for mode in ["delete", "wal"] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("other.sqlite");
        let other = Connection::open(&path).unwrap();
        other.pragma_update(None, "journal_mode", mode).unwrap();
        other.execute_batch("PRAGMA user_version = 1; CREATE TABLE base (id TEXT)").unwrap();
        drop(other);
        assert_eq!(refused(&path), Refusal::OtherProgram(path));
    }
}

/// What a program killed before its log was folded into its file leaves behind.
#[test]
fn another_program_s_pending_log_is_left_to_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("other.sqlite");
    let other = Connection::open(&path).unwrap();
    other
        .execute_batch("PRAGMA journal_mode = wal; CREATE TABLE t (x); INSERT INTO t VALUES (1)")
        .unwrap();
    let left = tempfile::tempdir().unwrap();
    for name in ["other.sqlite", "other.sqlite-wal"] {
        fs::copy(folder.path().join(name), left.path().join(name)).unwrap();
    }
    drop(other);
    let path = left.path().join("other.sqlite");
    assert_eq!(refused(&path), Refusal::OtherProgram(path));
}

#[test]
fn a_newer_base_is_refused_with_both_versions() {
    let base = Base::new();
    base.raw().pragma_update(None, "user_version", 1000).unwrap();
    let path = base.path();
    assert_eq!(refused(&path), Refusal::Newer { path, found: 1000, known: 9 });
}

#[test]
fn a_truncated_base_is_damaged() {
    let base = damaged(|bytes| bytes.truncate(bytes.len() / 2));
    assert!(matches!(refused(&base.path()), Refusal::Damaged(..)));
}

#[test]
fn a_base_whose_first_page_is_wrecked_is_damaged() {
    let base = damaged(|bytes| bytes[100..4096].fill(0x5a));
    assert!(matches!(refused(&base.path()), Refusal::Damaged(..)));
}

/// Where a page begins that holds communes, which no opening reads.
fn page_of_a_commune(bytes: &[u8]) -> usize {
    let name = "Ambérieu-en-Bugey".as_bytes();
    bytes.windows(name.len()).position(|one| one == name).unwrap() / 4096 * 4096
}

#[test]
fn a_damaged_page_is_found_by_the_quick_look() {
    let base = damaged(|bytes| {
        let page = page_of_a_commune(bytes);
        bytes[page..page + 64].fill(0xff);
    });
    let before = fs::read(base.path()).unwrap();
    let store = base.open();
    assert!(matches!(store.quick_check(), Err(Refusal::Damaged(..))));
    assert!(matches!(store.full_check(), Err(Refusal::Damaged(..))));
    drop(store);
    assert!(before == fs::read(base.path()).unwrap());
}

/// Bytes that are not whole are kept as they are, what was not folded into them included.
#[test]
fn a_damaged_base_keeps_its_pending_log() {
    let base = Base::new();
    let mut store = base.open();
    written(&mut store, "dans le journal");
    let left = tempfile::tempdir().unwrap();
    let (path, log) = (left.path().join("ain.binome"), left.path().join("ain.binome-wal"));
    let mut bytes = fs::read(base.path()).unwrap();
    // A page of the reference, which nothing in the log mends.
    let page = page_of_a_commune(&bytes);
    bytes[page..page + 64].fill(0xff);
    fs::write(&path, &bytes).unwrap();
    fs::copy(base.folder().join("ain.binome-wal"), &log).unwrap();
    let pending = fs::read(&log).unwrap();
    let store = Store::open(&path).unwrap();
    assert!(matches!(store.quick_check(), Err(Refusal::Damaged(..))));
    drop(store);
    assert!(bytes == fs::read(&path).unwrap() && pending == fs::read(&log).unwrap());
}

#[test]
fn a_base_that_lost_its_one_row_or_says_a_number_that_is_none_is_damaged() {
    for sql in ["DELETE FROM base", "UPDATE commune SET population = 1 << 40"] {
        let base = Base::new();
        base.raw().execute_batch(sql).unwrap();
        let read = base.open().snapshot(today());
        assert!(matches!(read, Err(Refusal::Damaged(..))), "{sql}: {read:?}");
    }
}

#[test]
fn a_base_that_keeps_no_log_stays_so_and_its_journal_is_never_removed() {
    // Others may reach it over a share, where a log would be a second truth and a journal that is
    // removed was seen to destroy bases.
    let base = Base::new();
    base.raw().pragma_update(None, "journal_mode", "delete").unwrap();
    let mut store = base.open();
    written(&mut store, "encore");
    let mode: String =
        base.raw().pragma_query_value(None, "journal_mode", |row| row.get(0)).unwrap();
    assert_eq!(mode, "delete");
    assert!(names(base.path().parent().unwrap()).contains(&"ain.binome-journal".to_owned()));
    drop(store);
    assert!(names(base.path().parent().unwrap()).contains(&"ain.binome-journal".to_owned()));
    base.open().full_check().unwrap();
}

#[test]
fn a_base_in_a_folder_that_is_copied_behind_our_back_is_read_and_not_written() {
    let base = Base::new();
    let folder = base.path().parent().unwrap().join("OneDrive - Caf");
    fs::create_dir(&folder).unwrap();
    let path = folder.join("ain.binome");
    fs::rename(base.path(), &path).unwrap();
    let mut store = Store::open(&path).unwrap();
    store.snapshot(today()).unwrap();
    let change = binome::domain::change::Change::add_note(&note("non"), &[]);
    let refused = store.apply(&op(), &crate::base::actor("luc"), &change).unwrap_err();
    assert!(matches!(refused, Refusal::UnsafePlace(_, _)), "{refused:?}");
    assert_eq!(names(&folder), ["ain.binome"]);
    let founding = crate::base::founding("01", Vec::new());
    let other = Store::create(&folder.join("autre.binome"), &founding).map(|_| ()).unwrap_err();
    assert!(matches!(other, Refusal::UnsafePlace(_, _)), "{other:?}");
    assert_eq!(names(&folder), ["ain.binome"]);
}

#[test]
fn a_base_that_is_damaged_is_not_put_in_another_journal_mode() {
    let base = Base::new();
    base.raw().pragma_update(None, "journal_mode", "delete").unwrap();
    let mut bytes = fs::read(base.path()).unwrap();
    let middle = bytes.len() / 4096 / 2 * 4096;
    bytes[middle..middle + 64].fill(0xff);
    fs::write(base.path(), bytes).unwrap();
    assert!(matches!(refused(&base.path()), Refusal::Damaged(..)));
}

/// A checkpoint writes the first page, which counts the others, before it has written them all.
#[test]
fn a_base_caught_while_its_log_was_folded_in_is_whole() {
    let base = Base::new();
    let short = fs::read(base.path()).unwrap().len();
    let mut store = base.open();
    let text = "longue ".repeat(4000);
    written(&mut store, &text);
    let log = fs::read(base.folder().join("ain.binome-wal")).unwrap();
    drop(store);
    let folded = fs::read(base.path()).unwrap();
    assert!(folded.len() > short);
    fs::write(base.path(), &folded[..short]).unwrap();
    fs::write(base.folder().join("ain.binome-wal"), log).unwrap();
    let store = base.open();
    store.full_check().unwrap();
    assert_eq!(crate::base::notes(&store)[0].text, text);
}

/// Closing any other handle on the file would drop the locks that keep its log from being removed.
#[cfg(target_os = "linux")]
#[test]
fn opening_a_base_again_keeps_it_held() {
    use std::os::unix::fs::MetadataExt as _;
    let base = Base::new();
    let file = format!(":{} ", fs::metadata(base.path()).unwrap().ino());
    let held = || fs::read_to_string("/proc/locks").unwrap().lines().any(|one| one.contains(&file));
    assert!(!held());
    let first = base.open();
    assert!(held());
    let again = base.open();
    assert!(held());
    drop((first, again));
}

#[test]
fn closing_leaves_one_file() {
    let base = Base::new();
    let mut store = base.open();
    written(&mut store, "une note");
    drop(store);
    assert_eq!(base.files(), ["ain.binome"]);
    assert_eq!(base.open().snapshot(today()).unwrap().seq, 6);
}

#[test]
fn a_base_deleted_while_it_is_open_takes_no_more_writing() {
    let base = Base::new();
    let mut store = base.open();
    fs::rename(base.path(), base.folder().join("moved")).unwrap();
    let add = binome::domain::change::Change::add_note(&note("perdue"), &[]);
    let refusal = store.apply(&op(), &binome::store::Actor::default(), &add).unwrap_err();
    let gone = |replaced| Refusal::Gone { path: base.path(), replaced };
    assert_eq!(refusal, gone(false));
    assert_eq!(store.changed_elsewhere(), Err(gone(false)));
    fs::write(base.path(), fs::read(base.folder().join("moved")).unwrap()).unwrap();
    let refusal = store.apply(&op(), &binome::store::Actor::default(), &add).unwrap_err();
    assert_eq!(refusal, gone(true));
    assert_eq!(store.changed_elsewhere(), Err(gone(true)));
}
