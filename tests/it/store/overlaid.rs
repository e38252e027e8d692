//! A file that was copied over while it was open: its old log is known for what it is.

use std::{fs, path::PathBuf};

use binome::{domain::refusal::Refusal, store::Store};
use chrono::NaiveDateTime;

use crate::base::{Base, founding, notes, written};

fn log(base: &Base) -> PathBuf {
    base.folder().join("ain.binome-wal")
}

/// What people copy over a base: another one, and later and earlier states of their own.
fn others() -> Vec<(Base, Vec<u8>)> {
    let folder = tempfile::tempdir().unwrap();
    let corse = folder.path().join("corse.db");
    drop(Store::create(&corse, &founding("2A", Vec::new())).unwrap());
    let base = || {
        let base = Base::new();
        let mut store = base.open();
        (0..120).for_each(|n| drop(written(&mut store, &format!("{n} {}", "avant ".repeat(40)))));
        base
    };
    let state = |base: &Base| fs::read(base.path()).unwrap();
    let (one, later, earlier) = (base(), base(), Base::new());
    let early = state(&earlier);
    let replaced = state(&later);
    let mut store = later.open();
    (0..60).for_each(|n| drop(written(&mut store, &format!("{n} {}", "après ".repeat(60)))));
    drop(store);
    let late = state(&later);
    fs::write(later.path(), replaced).unwrap();
    let mut store = earlier.open();
    (0..120).for_each(|n| drop(written(&mut store, &format!("{n} {}", "avant ".repeat(40)))));
    drop(store);
    vec![(one, fs::read(corse).unwrap()), (later, late), (earlier, early)]
}

#[test]
fn a_base_copied_over_under_its_old_log_is_reported_and_mended_by_a_copy() {
    for (base, other) in others() {
        let mut store = base.open();
        (0..40).for_each(|n| {
            drop(written(&mut store, &format!("{n} {}", "dans le journal ".repeat(30))));
        });
        let left = fs::read(log(&base)).unwrap();
        drop(store);
        fs::write(base.path(), &other).unwrap();
        fs::write(log(&base), &left).unwrap();

        let checked = Store::open(&base.path()).and_then(|store| store.quick_check());
        assert_eq!(checked, Err(Refusal::Overlaid(base.path())));
        assert_eq!(fs::read(base.path()).unwrap(), other);
        assert!(log(&base).exists());
        let copy = base.folder().join("copie.binome");
        fs::write(&copy, &other).unwrap();
        let restored = Store::restore(&base.path(), &copy, NaiveDateTime::default()).unwrap();
        assert!(restored.replaced.is_some());
        base.open().full_check().unwrap();
    }
}

#[test]
fn a_log_that_a_killed_program_left_is_the_base_s_own() {
    let base = Base::new();
    let mut store = base.open();
    (0..3).for_each(|_| drop(written(&mut store, "avant")));
    let (file, left) = (fs::read(base.path()).unwrap(), fs::read(log(&base)).unwrap());
    drop(store);
    fs::write(base.path(), file).unwrap();
    fs::write(log(&base), left).unwrap();
    assert_eq!(notes(&base.open()).len(), 3);
}

#[test]
fn what_others_fold_in_is_no_surprise() {
    let base = Base::new();
    let (mut one, mut other) = (base.open(), base.open());
    for _ in 0..3 {
        written(&mut one, "la mienne");
        base.raw().execute_batch("PRAGMA wal_checkpoint(TRUNCATE)").unwrap();
        written(&mut other, "la leur");
        assert_eq!(one.changed_elsewhere(), Ok(true));
    }
    assert_eq!(notes(&one).len(), 6);
}
