//! Data without journal lines are sealed, and records are compared with the journal both ways.

use binome::{
    domain::{
        change::{Change, Step},
        erasure::DataSubject,
        field::{Field, FieldEdit, RecordKind},
        note::Note,
        person::Role,
        refusal::Refusal,
    },
    store::Store,
};
use rusqlite::Connection;

use crate::base::{Base, actor, person, snapshot, write, write_as, written};

/// What an erasing left is logged anew: emptying a line does not let its record be changed unseen.
#[test]
fn a_record_whose_lines_an_erasing_emptied_keeps_its_values() {
    let base = Base::new();
    let mut store = base.open();
    let anne = person("Anne Crozet", Role::Administrateur);
    let id = write(&mut store, &Change::add_person(&anne)).made.remove(0);
    let named = written(&mut store, "vue Anne Crozet");
    let mine = Note { text: "vue".into(), ..named.clone() };
    write_as(&mut store, "luc", &Change::edit_note(&named, &mine));
    let subject = DataSubject { person: Some(id.as_str().into()), name: "Anne Crozet".into() };
    store.erase(&actor("luc"), &subject).unwrap();
    store.full_check().unwrap();
    for sql in [
        "UPDATE person SET role = 'direction'",
        "UPDATE person SET functions = 'mairie'",
        "UPDATE note SET text = 'faux', folded = 'faux'",
        "UPDATE person SET archived = 0",
    ] {
        let other = base.folder().join("autre.binome");
        base.raw().execute("VACUUM INTO ?", [other.to_str().unwrap()]).unwrap();
        Connection::open(&other).unwrap().execute_batch(sql).unwrap();
        let found = Store::open(&other).unwrap().full_check();
        assert!(matches!(found, Err(Refusal::Damaged(..))), "{sql}: {found:?}");
        std::fs::remove_file(&other).unwrap();
    }
}

#[test]
fn what_was_put_in_or_changed_beside_the_journal_is_seen() {
    for sql in [
        "INSERT INTO note (id, kind, on_date, territory, text, folded)
         SELECT 'x', kind, on_date, territory, text, folded FROM note",
        "INSERT INTO note_theme SELECT id, 'jeunesse' FROM note",
        "UPDATE note SET rev = 7",
        "UPDATE note SET send_up = 1",
        "UPDATE territory SET name = 'ailleurs' WHERE id = '200069193'",
        "UPDATE territory SET archived = 1 WHERE id = '200069193'",
        "INSERT INTO territory (id, name, kind) VALUES ('x', 'ailleurs', 'group')",
        "UPDATE theme SET label = 'faux' WHERE id = 'jeunesse'",
        "UPDATE theme SET socle = 1 - socle",
        "UPDATE note_kind SET label = 'faux', position = 3 WHERE id = 'copil'",
        "UPDATE commune SET population = population + 1 WHERE id = '01053'",
        "DELETE FROM commune WHERE id = (SELECT max(id) FROM commune)",
        "UPDATE epci SET nature = 'CA'",
        "UPDATE base SET demo = 1",
        "UPDATE base SET department_name = 'Isère'",
        "INSERT INTO brought_back VALUES ('x', 'y')",
        "INSERT INTO working_copy VALUES (1, 'c1', 1, x'00', '2026-11-23')",
        "DELETE FROM tip",
        "UPDATE tip SET at = '2020-01-01T00:00:00.000Z'",
        "UPDATE tip SET seq = seq - 1",
        "INSERT INTO tip SELECT 'x', seq, hash, at FROM tip LIMIT 1",
        "DROP TRIGGER journal_is_append_only_u",
        "DROP TRIGGER seal_is_append_only_d; DELETE FROM seal",
        "DROP TRIGGER seal_is_append_only_u; UPDATE seal SET says = '[]' WHERE kind = 'words'",
        "DROP INDEX note_by_day",
        "CREATE TABLE autre (a)",
        "CREATE TRIGGER autre AFTER INSERT ON note BEGIN UPDATE note SET text = 'x'; END",
    ] {
        let base = Base::new();
        let mut store = base.open();
        written(&mut store, "avant");
        store.full_check().unwrap();
        base.raw().execute_batch(sql).unwrap();
        assert!(store.full_check().is_err(), "{sql}");
    }
}

#[test]
fn a_territory_of_the_reference_that_is_renamed_in_the_program_is_no_damage() {
    let base = Base::new();
    let mut store = base.open();
    let name = snapshot(&mut store).territories[0].clone();
    let edit = |base: &str, mine: &str| Change {
        steps: vec![Step::Edit {
            kind: RecordKind::Territory,
            id: name.code.as_str().into(),
            edits: vec![FieldEdit {
                key: Field::Name.into(),
                base: base.into(),
                mine: mine.into(),
            }],
        }],
    };
    write(&mut store, &edit(&name.name, "renommée"));
    store.full_check().unwrap();
    let seal = "SELECT says FROM seal WHERE kind = 'words'";
    let says: String = base.raw().query_row(seal, [], |row| row.get(0)).unwrap();
    assert!(says.contains("theme") && says.contains(name.code.as_str()));
    base.raw()
        .execute("UPDATE territory SET name = ? WHERE name = 'renommée'", [&name.name])
        .unwrap();
    assert!(store.full_check().is_err(), "what it was at its birth is no longer what it says");
}

/// A program that knows no seal would break the chain: the base refuses what it writes.
#[test]
fn an_older_program_writes_nothing_in_a_newer_base() {
    let base = Base::new();
    written(&mut base.open(), "avant");
    let raw = base.raw();
    let older = "INSERT INTO operation (seq, id, group_id, undoes, at, person, machine)
        VALUES (99, 'x', NULL, NULL, '', NULL, '')";
    let refused = raw.execute_batch(older).unwrap_err().to_string();
    assert!(refused.contains("newer base"), "{refused}");
}
