//! Bytes of the files after an erasing.

use binome::domain::{
    change::Change,
    erasure::{DataSubject, MENTION},
    fold::fold,
    refusal::Refusal,
};
use proptest::prelude::*;

use super::{HELENE, held, on_a_share, peopled, spellings};
use crate::base::{Base, actor, note, notes, write, written};

/// Fills a base, erases somebody from it, and looks at every byte while it is open and after.
fn gone(base: &Base, mode: &str) {
    let mut store = base.open();
    assert_eq!(store.journal_mode().unwrap(), mode);
    let subject = peopled(&mut store, HELENE);
    // Much that is written and goes again leaves pages and a long journal.
    for i in 0..40 {
        let long = format!("{i} {HELENE} ").repeat(400);
        let added = written(&mut store, &long);
        let mut less = added.clone();
        less.text = "court".into();
        write(&mut store, &Change::edit_note(&added, &less));
    }
    let words = spellings(HELENE);
    assert!(!held(&base.path(), &words).is_empty());
    store.erase(&actor("luc"), &subject).unwrap();
    println!("{mode}, before the bytes are cleaned: {:?}", held(&base.path(), &words));
    store.scrub().unwrap();
    assert_eq!(held(&base.path(), &words), []);
    store.full_check().unwrap();
    drop(store);
    assert_eq!(held(&base.path(), &words), []);
    let store = base.open();
    assert_eq!(store.journal_mode().unwrap(), mode);
    store.full_check().unwrap();
    assert!(notes(&store).iter().any(|note| note.text.contains(MENTION)));
}

#[test]
fn no_byte_of_a_base_on_a_local_disk_holds_the_name() {
    gone(&Base::new(), "wal");
}

#[test]
fn no_byte_of_a_base_on_a_share_holds_the_name_and_its_journal_stays() {
    let base = Base::new();
    on_a_share(&base);
    gone(&base, "persist");
    assert!(std::fs::metadata(base.folder().join("ain.binome-journal")).unwrap().len() > 0);
}

#[test]
fn a_journal_longer_than_the_base_is_covered_whole() {
    let base = Base::new();
    on_a_share(&base);
    let mut store = base.open();
    let subject = peopled(&mut store, HELENE);
    // A table of another time, gone since: its pages went through the journal.
    let raw = base.raw();
    raw.pragma_update_and_check(None, "journal_mode", "persist", |_| Ok(())).unwrap();
    raw.execute_batch(
        "PRAGMA cache_size = 20; CREATE TABLE old (t TEXT);
         WITH n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 3000)
         INSERT INTO old SELECT i || replace(hex(zeroblob(60)), '00', 'Hélène Léger-Crozet ') FROM n;",
    )
    .unwrap();
    raw.execute_batch("UPDATE old SET t = 'x' || t; DROP TABLE old; VACUUM").unwrap();
    drop(raw);
    let journal = || std::fs::metadata(base.folder().join("ain.binome-journal")).unwrap().len();
    let long = journal();
    assert!(long > 2 * std::fs::metadata(base.path()).unwrap().len(), "{long}");
    store.erase(&actor("luc"), &subject).unwrap();
    let words = spellings(HELENE);
    assert!(held(&base.path(), &words).iter().any(|(file, _)| file == "-journal"));
    store.scrub().unwrap();
    assert_eq!(held(&base.path(), &words), []);
    assert!(journal() >= long);
    store.full_check().unwrap();
}

#[test]
fn a_reader_in_the_way_is_reported_and_once_they_are_gone_all_is_clean() {
    let base = Base::new();
    let mut store = base.open();
    let subject = peopled(&mut store, HELENE);
    store.wait_at_most(std::time::Duration::from_millis(50)).unwrap();
    let other = base.raw();
    other.execute_batch("BEGIN; SELECT count(*) FROM note").unwrap();
    store.erase(&actor("luc"), &subject).unwrap();
    assert_eq!(store.scrub(), Err(Refusal::Busy));
    other.execute_batch("COMMIT").unwrap();
    assert!(store.erasure(&subject).unwrap().is_nothing());
    store.scrub().unwrap();
    assert_eq!(held(&base.path(), &spellings(HELENE)), []);
}

/// Letters that fold in every way, and words around them.
fn names() -> impl Strategy<Value = String> {
    ("[A-ZÉŒ][a-zéèïœç]{2,7}", "[A-ZÀÔ][a-zùâœ'’-]{1,6}[a-z]{2}")
        .prop_map(|(first, last)| format!("{first} {last}"))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn whatever_the_name_and_the_text_no_byte_is_left(
        name in names(),
        pieces in prop::collection::vec(("[ a-zA-Zé.,;'’\n-]{0,20}", 0usize..7), 1..6),
        share in any::<bool>(),
    ) {
        let base = Base::new();
        if share {
            on_a_share(&base);
        }
        let mut store = base.open();
        let words = spellings(&name);
        let pieces = pieces.iter().map(|(around, which)| format!("{around} {} ", words[*which]));
        let pieces: Vec<String> = pieces.collect();
        let text = pieces.concat();
        let subject = peopled(&mut store, &name);
        let listed = written(&mut store, &format!("- {text}"));
        write(&mut store, &Change::add_note(&note(&format!("« {text} »")), &[]));
        store.erase(&actor("luc"), &subject).unwrap();
        store.scrub().unwrap();
        prop_assert_eq!(held(&base.path(), &words), []);
        store.full_check().unwrap();
        prop_assert!(store.erasure(&subject).unwrap().is_nothing());
        let left = store.note(&listed.id).unwrap().unwrap().0.text;
        prop_assert_eq!(left.matches(MENTION).count(), pieces.len());
        prop_assert!(!fold(&left).contains(&fold(&name)));
        let again = DataSubject { person: None, name };
        prop_assert!(store.erasure(&again).unwrap().is_nothing());
    }
}
