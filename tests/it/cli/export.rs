//! All that is held about somebody, and what merging two records carries.

use std::collections::BTreeSet;

use binome::{
    domain::{
        change::Change,
        field::{FieldEdit, FieldKey, RecordKind, Value as Said},
        record,
    },
    store::{Actor, Store},
};
use serde_json::{Value, json};

use super::{
    conventions::{contact, late},
    merge::undo,
};
use crate::shell::{LUC, Shell, id};

/// Anne is in a binôme, attended a note, is invited to a meeting, and is named in a text.
pub fn known(shell: &Shell) -> (String, String) {
    let ctg = late(shell);
    let anne = id(shell, ["add", "person", "--name", "Anne Témoin", "--role", "administrateur"]);
    id(
        shell,
        [
            "add",
            "binome",
            "--administrateur",
            "Anne Témoin",
            "--technicien",
            LUC,
            "--territory",
            "Dombes",
        ],
    );
    let note = id(
        shell,
        [
            "add",
            "note",
            "--kind",
            "copil",
            "--convention",
            &ctg,
            "--person",
            "Anne Témoin",
            "--text",
            "Vu.",
        ],
    );
    id(shell, ["add", "follow-up", "--note", &note, "--what", "rappeler", "--owed-by", "caf"]);
    id(
        shell,
        [
            "add",
            "meeting",
            "--kind",
            "copil",
            "--planned-on",
            "2027-01-10",
            "--convention",
            &ctg,
            "--person",
            "Anne Témoin",
        ],
    );
    id(
        shell,
        [
            "add",
            "note",
            "--kind",
            "telephone",
            "--territory",
            "Dombes",
            "--text",
            "Appel d’Anne Témoin au sujet du RPE.",
        ],
    );
    (ctg, anne)
}

fn count(all: &Value, key: &str) -> usize {
    all[key].as_array().unwrap_or_else(|| panic!("{key}")).len()
}

#[test]
fn what_is_held_about_somebody_is_told_whole() {
    let shell = Shell::with_luc();
    let (_, anne) = known(&shell);
    let all = shell.run(["export", "person", "Anne Témoin", "--json"]).json();
    assert_eq!(all["person"]["id"], json!(anne));
    for (key, expected) in
        [("binomes", 1), ("notes", 1), ("meetings", 1), ("texts", 1), ("follow_ups", 0)]
    {
        assert_eq!(count(&all, key), expected, "{key}");
    }
    assert_eq!(all["notes"][0]["named_as"], json!(["persons"]));
    assert_eq!(all["texts"][0]["record_kind"], "note");
    let luc = shell.run(["exporter", "personne", LUC, "--json"]).json();
    assert_eq!((count(&luc, "notes"), count(&luc, "follow_ups")), (2, 1));
    assert!(count(&luc, "journal") > 20);
    let page = shell.run(["export", "person", "Anne Témoin"]).done();
    for part in ["# Anne Témoin", "## Notes", "## Binômes", "Appel d’Anne Témoin"] {
        assert!(page.contains(part), "{part}\n{page}");
    }
    let unknown = shell.run(["export", "person", "Personne Inconnue"]);
    assert_eq!((unknown.code, unknown.out.as_str()), (1, ""));
}

#[test]
fn two_people_who_are_one_are_merged_with_all_that_names_them() {
    let shell = Shell::with_luc();
    let (ctg, anne) = known(&shell);
    let other = id(&shell, ["add", "person", "--name", "Annie", "--role", "administrateur"]);
    let answer = shell.run(["merge", "person", &anne, &other, "--json"]).json();
    assert_eq!(answer["references"], 3);
    let held = shell.run(["export", "person", "Annie", "--json"]).json();
    for key in ["binomes", "notes", "meetings"] {
        assert_eq!(count(&held, key), 1, "{key}");
    }
    let meeting = shell.run(["show", "convention", &ctg, "--json"]).json()["meetings"][0].clone();
    assert_eq!(meeting["persons"], json!(["Annie"]));
    undo(&shell);
    let held = shell.run(["export", "person", "Anne Témoin", "--json"]).json();
    assert_eq!(count(&held, "meetings"), 1);
}

/// That contact decides of the convention, and is met about it: the note.
fn met(shell: &Shell, ctg: &str, contact: &str) -> String {
    let of = ["--contact", contact, "--convention", ctg];
    id(shell, ["add", "contact-role", "--role", "decideur"].iter().chain(&of));
    id(shell, ["add", "note", "--kind", "copil", "--text", "Vu."].iter().chain(&of))
}

#[test]
fn two_contacts_who_are_one_are_merged_with_all_that_names_them() {
    let shell = Shell::with_luc();
    let ctg = late(&shell);
    let contact = |function| contact(&shell, &["--function", function]);
    let (one, other) = (contact("Maire"), contact("Madame la maire"));
    let note = met(&shell, &ctg, &one);
    id(
        &shell,
        [
            "add",
            "meeting",
            "--kind",
            "copil",
            "--planned-on",
            "2027-01-10",
            "--convention",
            &ctg,
            "--contact",
            &one,
        ],
    );
    let whole = || shell.run(["show", "convention", &ctg, "--json"]).json();
    let before = whole();
    let answer = shell.run(["merge", "contact", &one, &other, "--json"]).json();
    assert_eq!((&answer["id"], &answer["references"]), (&json!(other), &json!(3)));
    let after = whole();
    assert_eq!(after["contacts"][0]["id"], json!(other));
    assert_eq!(after["contacts"][0]["role"], "decideur");
    assert_eq!(after["meetings"][0]["contacts"], json!([other]));
    assert_eq!(shell.run(["show", "note", &note, "--json"]).json()["contacts"], json!([other]));
    undo(&shell);
    assert_eq!(whole(), before);
}

/// A name in a free text of every kind that people write: none of them is left out.
#[test]
fn every_kind_whose_texts_write_a_name_is_exported() {
    let shell = Shell::with_luc();
    let base = shell.folder().join("demo.db");
    let db = base.to_str().unwrap();
    shell.run(["demo", "--out", db]).done();
    let mut store = Store::open(&base).unwrap();
    let mut written = BTreeSet::new();
    for (kind, field) in record::free_texts().filter(|(kind, _)| record::of(*kind).by_people) {
        let all = store.records(kind, false).unwrap();
        let Some(one) = all.into_iter().find(|one| !written.contains(&(kind, one.id.clone())))
        else {
            continue;
        };
        let key = FieldKey::from(field);
        let base = one.fields.get(&key).cloned().unwrap_or(Said::Null);
        let edit = FieldEdit { key, base, mine: "Vu avec Zoé Repère".into() };
        let op = uuid::Uuid::now_v7().to_string();
        let change = Change::edit(kind, &one.id, vec![edit]);
        // A few texts are no sentences: an hour, the day of a month.
        if store.apply(&op, &Actor::default(), &change).is_ok() {
            written.insert((kind, one.id));
        }
    }
    drop(store);
    let kinds: BTreeSet<RecordKind> = written.iter().map(|(kind, _)| *kind).collect();
    assert!(kinds.len() >= 15, "{kinds:?}");
    let all = shell.run(["export", "person", "Zoé Repère", "--json", "--db", db]).json();
    let texts = all["texts"].as_array().unwrap();
    let page = shell.run(["export", "person", "Zoé Repère", "--db", db]).done();
    for (kind, id) in written {
        let told =
            texts.iter().any(|one| one["record_kind"] == kind.as_str() && one["id"] == json!(id));
        assert!(told, "{kind:?} {id}");
        assert!(page.contains(&id), "{kind:?} {id}");
    }
}

/// Every field of every kind that may name a person or a contact has its place in the document.
#[test]
fn every_kind_that_names_people_has_its_list() {
    let shell = Shell::with_luc();
    let all = shell.run(["export", "person", LUC, "--json"]).json();
    let naming = [RecordKind::Person, RecordKind::Contact];
    for (kind, _) in naming.into_iter().flat_map(record::references) {
        assert!(all[format!("{}s", kind.as_str())].is_array(), "{kind:?}");
    }
}

#[test]
fn somebody_in_front_is_exported_with_their_parts_and_meetings() {
    let shell = Shell::with_luc();
    let ctg = late(&shell);
    let contact = contact(&shell, &["--function", "Maire", "--name", "Zoé Repère"]);
    let note = met(&shell, &ctg, &contact);
    let all = shell.run(["export", "person", "Zoé Repère", "--json"]).json();
    assert_eq!(all["texts"][0]["id"], json!(contact));
    assert_eq!(count(&all, "contact_roles"), 1);
    assert_eq!((&all["notes"][0]["id"], count(&all, "notes")), (&json!(note), 1));
    let page = shell.run(["export", "person", "zoe repere"]).done();
    assert!(page.contains(&note) && page.contains("Maire"), "{page}");
}
