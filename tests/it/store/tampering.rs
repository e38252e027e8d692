//! Changes by another tool behind our back.

use binome::{
    domain::{
        change::Change, erasure::DataSubject, field::RecordKind, note::Note, person::Role,
        refusal::Refusal,
    },
    store::Store,
};

use crate::base::{Base, actor, note, past_triggers, person, snapshot, write, write_as, written};

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
    assert!(raw.execute_batch(sql).is_err(), "no trigger refuses {sql}");
    raw.pragma_update(None, "foreign_keys", false).unwrap();
    past_triggers(&raw, sql);
    (base, store)
}

#[test]
fn a_line_that_was_changed_removed_or_emptied_by_half_breaks_the_chain() {
    for sql in [
        "UPDATE operation SET person = 'luc' WHERE seq = 7",
        "UPDATE operation SET person = 'luc' WHERE seq = 1",
        "UPDATE operation SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 7",
        "UPDATE operation SET undoes = '' WHERE seq = 7",
        "UPDATE operation SET machine = '' WHERE seq = 7",
        "UPDATE operation SET group_id = 'autre' WHERE seq = 7",
        "UPDATE operation SET id = 'autre' WHERE seq = 7",
        "DELETE FROM operation WHERE seq = 7",
        "DELETE FROM operation WHERE seq = 9; UPDATE operation SET seq = 9 WHERE seq = 8",
        "UPDATE operation SET seq = 100 WHERE seq = 7; UPDATE journal SET operation = 100 WHERE seq = 7",
        "UPDATE journal SET operation = 1 WHERE seq = 7",
        "UPDATE journal SET operation = 8 WHERE seq = 7",
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
fn values_that_no_erasing_emptied_are_damage_whatever_the_record_says_then() {
    for changed in ["", "; UPDATE note SET text = 'faux', folded = 'faux'"] {
        let base = Base::new();
        let mut store = base.open();
        written(&mut store, "un nom");
        let one = "UPDATE journal_value SET salt = NULL, before_value = NULL, after_value = NULL
            WHERE seq = (SELECT seq FROM journal WHERE field = 'text')";
        base.raw().execute_batch(&format!("{one}{changed}")).unwrap();
        assert!(matches!(store.full_check(), Err(Refusal::Damaged(..))), "{changed}");
        assert!(store.chain().unwrap().broken_at.is_some());
        assert!(matches!(store.tail_check(), Err(Refusal::Damaged(..))));
    }
}

#[test]
fn an_operation_without_a_line_is_found() {
    let base = Base::new();
    let mut store = base.open();
    written(&mut store, "une");
    base.raw()
        .execute_batch("INSERT INTO operation VALUES (99, 'x', NULL, NULL, '', NULL, '', 3)")
        .unwrap();
    assert!(matches!(store.full_check(), Err(Refusal::Damaged(..))));
}

/// Free words about a person are values, which can be emptied, wherever they stand.
#[test]
fn the_functions_of_a_person_can_be_forgotten() {
    let base = Base::new();
    let mut store = base.open();
    let anne = person("Anne", Role::Administrateur);
    let id = write(&mut store, &Change::add_person(&anne)).made.remove(0);
    assert_eq!(snapshot(&mut store).people[0].functions, anne.functions);
    let subject = DataSubject { person: Some(id.as_str().into()), name: "Anne".into() };
    store.erase(&actor("luc"), &subject).unwrap();
    store.scrub().unwrap();
    store.full_check().unwrap();
    drop(store);
    let bytes = std::fs::read(base.path()).unwrap();
    let function = anne.functions.first().unwrap().as_bytes();
    assert!(!bytes.windows(function.len()).any(|window| window == function));
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
    let archived = written(&mut store, "une");
    write(&mut store, &Change::archive(RecordKind::Note, archived.id.as_str(), &archived.fields()));
    let raw = base.raw();
    raw.execute_batch(
        "PRAGMA writable_schema = ON;
         UPDATE sqlite_schema SET sql = replace(sql, 'archived = 0', 'archived = 1')
         WHERE name = 'note_by_day';",
    )
    .unwrap();
    drop((raw, store));
    let foreign = Refusal::Foreign(base.path(), "note_by_day".into());
    assert_eq!(Store::open(&base.path()).map(|_| ()), Err(foreign));
}

#[test]
fn a_record_that_says_something_else_than_its_last_line_is_seen() {
    for sql in [
        "UPDATE note SET text = 'faux', folded = 'faux'",
        "UPDATE note SET folded = 'faux'",
        "UPDATE note SET on_date = '2020-01-01'",
        "DELETE FROM note",
    ] {
        let base = Base::new();
        let mut store = base.open();
        let first = written(&mut store, "avant");
        let mine = Note { text: "après".into(), ..first.clone() };
        write_as(&mut store, "anne", &Change::edit_note(&first, &mine));
        store.full_check().unwrap();
        base.raw().execute_batch(sql).unwrap();
        let found = store.full_check();
        assert!(matches!(found, Err(Refusal::Damaged(..))), "{sql}: {found:?}");
    }
}
