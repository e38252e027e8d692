//! Copies of a base on real files: whole, equal, and never one over another.

use std::{
    fs,
    path::{Path, PathBuf},
};

use binome::{domain::refusal::Refusal, store::Store};
use chrono::{Duration, NaiveDateTime};

use crate::base::{Base, day, founding, names, notes, today, written};

fn at(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap()
}

fn folder(base: &Base) -> PathBuf {
    base.folder().join("ain.binome.copies")
}

/// Spoils an index in a way that SQLite's quick look does not see.
fn spoilt(base: &Base) {
    let raw = base.raw();
    raw.pragma_update(None, "foreign_keys", false).unwrap();
    raw.execute("INSERT INTO territory_commune VALUES ('nowhere', 'nobody')", []).unwrap();
}

#[test]
fn a_copy_is_whole_and_equal_to_the_base_while_somebody_writes() {
    let base = Base::new();
    let mut store = base.open();
    let note = written(&mut store, "COPIL de la Dombes");
    let other = base.raw();
    other.execute_batch("BEGIN IMMEDIATE; UPDATE note SET text = 'half a commit'").unwrap();
    let copy = store.copy(at("2026-11-23 09:05")).unwrap();
    assert_eq!(copy, folder(&base).join("ain-20261123-090500.db"));
    let kept = store.copies();
    assert_eq!((kept.len(), kept[0].size), (1, fs::metadata(&copy).unwrap().len()));
    drop(other);
    written(&mut store, "later");
    let again = Store::open(&copy).unwrap();
    again.full_check().unwrap();
    assert_eq!(notes(&again), [note]);
    let mut all = store.journal(usize::MAX).unwrap();
    all.retain(|line| line.seq <= again.last_seq().unwrap());
    assert_eq!(again.journal(usize::MAX).unwrap(), all);
    assert!(again.last_seq().unwrap() < store.last_seq().unwrap());
}

#[test]
fn a_damaged_base_is_not_copied_and_its_good_copies_stay() {
    let base = Base::new();
    let store = base.open();
    let copy = store.copy(at("2026-11-23 09:05")).unwrap();
    let bytes = fs::read(&copy).unwrap();
    spoilt(&base);
    for refused in [
        store.copy(at("2026-11-24 09:05")).map(|_| ()),
        store.copy_of_the_day(day("2026-11-25")).map(|_| ()),
        store.copy_to(&base.folder().join("out.db")),
    ] {
        assert!(matches!(refused, Err(Refusal::Damaged(..))), "{refused:?}");
    }
    assert_eq!(names(&folder(&base)), ["ain-20261123-090500.db"]);
    assert_eq!(fs::read(&copy).unwrap(), bytes);
    assert!(!base.files().iter().any(|name| name.starts_with("out.db")));
}

#[test]
fn many_copies_come_to_the_last_of_each_hour_day_and_month() {
    let base = Base::new();
    let store = base.open();
    let bytes = fs::read(store.copy(at("2025-01-01 08:00")).unwrap()).unwrap();
    // Others taken long ago, by names alone.
    for hours in (1..400).map(|i| i * 37) {
        let taken = at("2025-01-01 08:00") + Duration::hours(hours);
        let name = format!("ain-{}.db", taken.format("%Y%m%d-%H%M%S"));
        fs::write(folder(&base).join(name), &bytes).unwrap();
    }
    let stranger = folder(&base).join("notes of mine.txt");
    fs::write(&stranger, "kept").unwrap();
    let last = store.copy(at("2026-11-23 09:05")).unwrap();
    let kept = store.copies();
    assert_eq!(kept[0].path, last);
    assert!((24..=50).contains(&kept.len()), "{}", kept.len());
    assert!(kept.last().unwrap().taken < at("2026-01-31 00:00"));
    assert!(stranger.exists());
}

#[test]
fn the_first_opening_of_the_day_takes_one_copy_here_and_one_of_ones_own() {
    let base = Base::new();
    let store = base.open();
    let own = base.folder().join("own");
    assert!(store.copy_of_the_day(today()).unwrap().is_some());
    assert_eq!(store.copy_of_the_day(today()).unwrap(), None);
    for on in ["2026-11-19", "2026-11-20", "2026-11-21", "2026-11-22", "2026-11-23"] {
        assert!(store.own_copy_of_the_day(&own, day(on)).unwrap().is_some());
        assert_eq!(store.own_copy_of_the_day(&own, day(on)).unwrap(), None);
    }
    let of_base = own.join(&names(&own)[0]);
    let days: Vec<String> = names(&of_base).iter().map(|name| name[4..12].to_owned()).collect();
    assert_eq!(days, ["20261121", "20261122", "20261123"]);
    assert_eq!(store.copies().len(), 1);
}

#[test]
fn a_file_that_is_there_is_never_written_over() {
    let base = Base::new();
    let store = base.open();
    let out = base.folder().join("out.db");
    fs::write(&out, "mine").unwrap();
    assert_eq!(store.copy_to(&out), Err(Refusal::Exists(out.clone())));
    assert_eq!(fs::read_to_string(&out).unwrap(), "mine");
    let nowhere = Path::new("/no/such/folder/out.db");
    assert!(matches!(store.copy_to(nowhere), Err(Refusal::Folder(..))));
}

#[cfg(unix)]
#[test]
fn the_group_reads_a_copy_and_nobody_else_does() {
    use std::os::unix::fs::PermissionsExt as _;
    let base = Base::new();
    fs::set_permissions(base.folder(), fs::Permissions::from_mode(0o770)).unwrap();
    let copy = base.open().copy(at("2026-11-23 09:05")).unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode(&copy), mode(&folder(&base))), (0o640, 0o770));
}

/// Another base of the same name, and a working copy of the same name: all keep copies in one folder.
#[test]
fn neither_another_base_nor_a_working_copy_passes_for_this_base() {
    let base = Base::new();
    let own = base.folder().join("own");
    let copied = |store: &Store, on| store.own_copy_of_the_day(&own, day(on)).unwrap().unwrap();
    let mut store = base.open();
    written(&mut store, "la vraie");
    let here = copied(&store, "2026-11-20");
    let beside = |folder: &str| {
        fs::create_dir(base.folder().join(folder)).unwrap();
        base.folder().join(folder).join("ain.binome")
    };
    let other = Store::create(&beside("autre"), &founding("01", Vec::new())).unwrap();
    copied(&other, "2026-11-21");
    let away = beside("portable");
    store.take_away(&away).unwrap();
    let copy = Store::open(&away).unwrap();
    let of_copy = copied(&copy, "2026-11-22");
    assert_eq!(names(&own).len(), 3);

    let offered = Store::whole_copies(&base.path(), Some(&own));
    assert_eq!(offered.iter().map(|one| &one.path).collect::<Vec<_>>(), [&here]);
    drop((store, copy));
    let refused = Store::restore(&base.path(), &of_copy, at("2026-11-23 09:05")).map(|_| ());
    assert!(matches!(refused, Err(Refusal::OtherBase(_))), "{refused:?}");
    assert!(Store::restore(&base.path(), &here, at("2026-11-23 09:05")).is_ok());
}
