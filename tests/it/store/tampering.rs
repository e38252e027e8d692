//! What another tool did to the file behind our back.

use binome::{
    domain::{change::Change, field::RecordKind, note::Note, refusal::Refusal},
    store::Store,
};

use crate::base::{Base, note, write, write_as, written};

/// A base with some writing in it, and one statement run on it past the triggers.
fn tampered(sql: &str) -> (Base, Store) {
    let base = Base::new();
    let mut store = base.open();
    let first = written(&mut store, "avant");
    for text in ["un", "deux", "trois"] {
        let now = store.note(&first.id).unwrap().unwrap().0;
        let mine = Note { text: text.into(), ..note("") };
        let mine = Note { id: first.id.clone(), ..mine };
        write_as(&mut store, "anne", &Change::edit_note(&now, &mine));
    }
    store.full_check().unwrap();
    let raw = base.raw();
    let triggers = [
        "journal_is_append_only_u",
        "journal_is_append_only_d",
        "journal_value_is_only_emptied",
        "journal_value_stays",
    ];
    assert!(raw.execute_batch(sql).is_err(), "no trigger refuses {sql}");
    for trigger in triggers {
        raw.execute_batch(&format!("DROP TRIGGER {trigger}")).unwrap();
    }
    raw.pragma_update(None, "foreign_keys", false).unwrap();
    raw.execute_batch(sql).unwrap();
    (base, store)
}

#[test]
fn a_line_that_was_changed_removed_or_emptied_by_half_breaks_the_chain() {
    for sql in [
        "UPDATE journal SET person = 'luc' WHERE seq = 7",
        "UPDATE journal SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 7",
        "UPDATE journal SET undoes = '' WHERE seq = 7",
        "UPDATE journal SET member = '' WHERE seq = 7",
        "UPDATE journal SET commitment = randomblob(32) WHERE seq = 7",
        "UPDATE journal SET hash = randomblob(32) WHERE seq = 7",
        "UPDATE journal_value SET after_value = 'faux' WHERE seq = 7",
        "UPDATE journal_value SET before_value = NULL WHERE seq = 7",
        "UPDATE journal_value SET salt = NULL, after_value = 'faux' WHERE seq = 7",
        "UPDATE journal_value SET after_value = x'00' WHERE seq = 7",
        "DELETE FROM journal_value WHERE seq = 7",
        "DELETE FROM journal_value WHERE seq = 8",
        "DELETE FROM journal WHERE seq = 7",
        "DELETE FROM journal WHERE seq = 7; UPDATE journal SET seq = 7 WHERE seq = 8",
    ] {
        let (_base, store) = tampered(sql);
        assert!(matches!(store.full_check(), Err(Refusal::Damaged(..))), "{sql}");
    }
}

#[test]
fn values_emptied_for_a_person_s_sake_leave_the_chain_whole() {
    let base = Base::new();
    let mut store = base.open();
    written(&mut store, "un nom");
    base.raw()
        .execute_batch(
            "UPDATE journal_value SET salt = NULL, before_value = NULL, after_value = NULL",
        )
        .unwrap();
    store.full_check().unwrap();
}

#[test]
fn a_row_that_speaks_of_nothing_and_an_index_that_lies_are_found() {
    let base = Base::new();
    let mut store = base.open();
    written(&mut store, "une");
    let raw = base.raw();
    raw.pragma_update(None, "foreign_keys", false).unwrap();
    raw.execute_batch("UPDATE note SET territory = 'nowhere'").unwrap();
    assert!(matches!(store.full_check(), Err(Refusal::Damaged(..))));
    let base = Base::new();
    let mut store = base.open();
    let aside = written(&mut store, "une");
    write(&mut store, &Change::archive(RecordKind::Note, aside.id.as_str()));
    let raw = base.raw();
    raw.execute_batch(
        "PRAGMA writable_schema = ON;
         UPDATE sqlite_schema SET sql = replace(sql, 'archived = 0', 'archived = 1')
         WHERE name = 'note_by_day';",
    )
    .unwrap();
    drop((raw, store));
    assert!(matches!(base.open().full_check(), Err(Refusal::Damaged(..))));
}
