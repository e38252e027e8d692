//! Single bits that turn on the disk, in what people wrote: nothing crashes, and the full check sees
//! it.

use std::{fs, path::Path, sync::OnceLock};

use binome::{
    demo,
    domain::{page::NotesQuery, refusal::Refusal},
    store::Store,
};

use super::{column, random};
use crate::base::{Base, today};

/// Texts that stand in the base, by what holds them.
const LIVE: [(&str, &str); 3] = [
    (
        "values of the journal",
        "SELECT after_value FROM journal_value WHERE typeof(after_value) = 'text'",
    ),
    ("texts of notes", "SELECT text FROM note"),
    ("promises", "SELECT what FROM follow_up"),
];

/// The demonstration, as bytes.
fn demonstration() -> (Base, Vec<u8>) {
    static BYTES: OnceLock<Vec<u8>> = OnceLock::new();
    let base = Base::new();
    let bytes = BYTES.get_or_init(|| {
        let path = base.folder().join("demo.binome");
        drop(Store::create(&path, &demo::founding(today()).unwrap()).unwrap());
        fs::read(path).unwrap()
    });
    fs::write(base.path(), bytes).unwrap();
    (base, bytes.clone())
}

/// Places of the file where a text stands whole.
fn places(bytes: &[u8], text: &str) -> Vec<usize> {
    let whole = bytes.windows(text.len()).enumerate();
    whole.filter(|(_, here)| *here == text.as_bytes()).map(|(at, _)| at).collect()
}

/// Opens, reads and checks; gives the outcome of the check. All of it must come back.
fn looked_at(path: &Path) -> Result<(), Refusal> {
    let mut store = Store::open(path)?;
    let read = store.snapshot(today()).map(drop);
    let notes = store.notes(&NotesQuery { limit: usize::MAX, ..NotesQuery::default() }).map(drop);
    let journal = store.journal(usize::MAX).map(drop);
    let checked = store.full_check();
    // Whatever cannot be read is not whole.
    assert!(checked.is_err() || (read.is_ok() && notes.is_ok() && journal.is_ok()));
    checked
}

pub(crate) fn turned(flips: usize) {
    let (base, bytes) = demonstration();
    assert_eq!(looked_at(&base.path()), Ok(()));
    let long = |sql| column(&base, sql).into_iter().filter(|text| text.len() > 12).collect();
    let live: Vec<Vec<String>> = LIVE.iter().map(|(_, sql)| long(sql)).collect();
    let mut by = [(0, 0); LIVE.len()];
    for n in 0..flips {
        let which = n % LIVE.len();
        let texts = &live[which];
        let text = &texts[below(texts.len())];
        let found = places(&bytes, text);
        let Some(at) = found.get(below(found.len().max(1))) else { continue };
        let (byte, bit) = (at + below(text.len()), random(8));
        let mut damaged = bytes.clone();
        damaged[byte] ^= 1 << bit;
        for side in ["-wal", "-shm"] {
            let _ = fs::remove_file(base.folder().join(format!("ain.binome{side}")));
        }
        fs::write(base.path(), damaged).unwrap();
        let found = looked_at(&base.path());
        by[which].0 += 1;
        by[which].1 += usize::from(found.is_err());
    }
    let (tried, seen) = by.iter().fold((0, 0), |all, one| (all.0 + one.0, all.1 + one.1));
    for ((what, _), (tried, seen)) in LIVE.iter().zip(by) {
        println!("{what}: {seen} of {tried} turned bits seen");
    }
    assert!(tried * 2 > flips, "too few places: {tried}");
    assert!(seen * 100 >= tried * 95, "{seen} of {tried}");
}

#[test]
fn a_bit_that_turns_in_what_people_wrote_is_seen() {
    turned(24);
}

fn below(length: usize) -> usize {
    usize::try_from(random(length as u64)).unwrap()
}
