//! A damaged base: what can be read of it is read, whole copies are offered, and not one byte moves.

use std::fs;

use binome::{
    domain::{change::Change, refusal::Refusal, tier::Tier},
    store::{Actor, Store},
    ui::Message,
};
use insta::assert_snapshot;
use proptest::{prelude::*, test_runner::TestRunner};

use crate::{
    base::{Base, note, notes, op, snapshot, today},
    desk::Desk,
};

const NOTES: usize = 120;

/// A base with many notes, all folded into its file.
fn written() -> Base {
    let base = Base::new();
    let mut store = base.open();
    for n in 0..NOTES {
        let text = format!("note {n} {}", "mot ".repeat(60));
        store.apply(&op(), &Actor::default(), &Change::add_note(&note(&text), &[])).unwrap();
    }
    drop(store);
    base
}

/// The same, where every byte of one page is wrong.
fn with_page(base: &Base, page: usize) -> Vec<u8> {
    let mut bytes = fs::read(base.path()).unwrap();
    bytes[page * 4096..(page + 1) * 4096].fill(0x5a);
    fs::write(base.path(), &bytes).unwrap();
    bytes
}

/// A page that holds the words of notes.
fn page_of_notes(base: &Base) -> usize {
    let bytes = fs::read(base.path()).unwrap();
    let pages = bytes.chunks(4096).enumerate();
    let holds = |page: &[u8]| page.windows(8).filter(|one| one == b"mot mot ").count() > 200;
    let found: Vec<usize> = pages.filter(|(_, page)| holds(page)).map(|(at, _)| at).collect();
    found[found.len() / 2]
}

#[test]
fn what_a_wrecked_page_does_not_hold_is_still_read() {
    let base = written();
    let bytes = with_page(&base, page_of_notes(&base));
    assert!(matches!(base.open().quick_check(), Err(Refusal::Damaged(..))));
    let mut store = Store::read_damaged(&base.path()).unwrap();
    let (read, found) = (notes(&store).len(), snapshot(&mut store));
    println!("{read} of {NOTES} notes read beside a wrecked page");
    assert!((NOTES * 9 / 10..NOTES).contains(&read), "{read}");
    assert_eq!((found.communes.len(), found.territories.len()), (391, 17));
    let refused = store.apply(&op(), &Actor::default(), &Change::add_note(&note("x"), &[]));
    assert!(matches!(refused, Err(Refusal::UnsafePlace(..))), "{refused:?}");
    assert!(bytes == fs::read(base.path()).unwrap());
}

#[test]
fn whatever_page_is_wrecked_nothing_falls_and_not_one_byte_moves() {
    let base = written();
    let whole = fs::read(base.path()).unwrap();
    let pages = whole.len() / 4096;
    let mut runner = TestRunner::new(ProptestConfig { cases: 40, ..ProptestConfig::default() });
    let read = std::cell::Cell::new(0);
    runner
        .run(&(1..pages), |page| {
            fs::write(base.path(), &whole).unwrap();
            let bytes = with_page(&base, page);
            if let Ok(mut store) = Store::read_damaged(&base.path()) {
                store.snapshot(today()).unwrap();
                read.set(read.get() + notes(&store).len());
            }
            prop_assert!(bytes == fs::read(base.path()).unwrap());
            Ok(())
        })
        .unwrap();
    println!("{} notes read over 40 wrecked pages, of {}", read.get(), 40 * NOTES);
}

/// A desk that was asked to open a damaged base of which a whole copy stands beside.
fn before(size: (u16, u16)) -> (Base, Desk, Vec<u8>) {
    let base = written();
    base.open().copy("2026-11-22T09:15:00".parse().unwrap()).unwrap();
    let bytes = with_page(&base, 3);
    let mut desk = Desk::empty(size.0, size.1);
    let refusal = Refusal::Damaged(base.path(), "Tree 12 page 3".into());
    desk.send(Message::NotOpened(refusal));
    (base, desk, bytes)
}

#[test]
fn a_damaged_base_is_shown_as_far_as_it_reads_and_a_whole_copy_is_offered() {
    let (base, mut desk, bytes) = before((100, 30));
    desk.shows("Base abîmée").shows("Copie entière, prise hier à 9 h 15").shows("lire la copie");
    desk.press("Enter").shows("lecture seule : abîmée");
    assert!(bytes == fs::read(base.path()).unwrap());
    let (_base, mut desk, _) = before((100, 30));
    desk.press("c").shows("lecture seule : copie");
    assert!(matches!(desk.model.base.as_ref().unwrap().tier, Tier::ReadOnly(_)));
    assert_eq!(notes(desk.store()).len(), NOTES);
}

#[test]
fn leaving_it_leads_to_the_first_screens_with_the_reason() {
    let (_base, mut desk, _) = before((100, 30));
    desk.press("Esc").shows("est abîmé").shows("démonstration");
}

#[test]
fn pictures() {
    for (size, name) in [((80, 24), "damage"), ((120, 40), "damage_wide")] {
        let mut desk = Desk::empty(size.0, size.1);
        let refusal = Refusal::Damaged("/partage/ain.db".into(), "Tree 12 page 3".into());
        desk.send(Message::NotOpened(refusal));
        assert_snapshot!(format!("{name}_alone"), desk.picture());
        let copy = "/partage/ain.db.copies/ain-20261122-091500.db";
        let taken = "2026-11-22T09:15:00".parse().unwrap();
        desk.send(Message::WholeCopies(vec![(copy.into(), taken)]));
        assert_snapshot!(name, desk.picture());
        desk.press("F1").shows("La base est abîmée");
    }
}
