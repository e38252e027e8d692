//! Merging records and reordering lists, from a shell.

use binome::{
    domain::journal::Direction,
    store::{Actor, Store},
};
use chrono::NaiveDate;
use serde_json::{Value, json};

use super::notes::at_work;
use crate::shell::{LUC, Shell, id};

/// A note of Dombes with these themes.
fn note(shell: &Shell, themes: &[&str]) -> String {
    let mut args =
        vec!["note", "add", "--territory", "Dombes", "--kind", "telephone", "--text", "Vu."];
    args.extend(themes.iter().flat_map(|theme| ["--theme", theme]));
    id(shell, &args)
}

fn themes(shell: &Shell, note: &str) -> Value {
    shell.run(["show", "note", note, "--json"]).json()["themes"].clone()
}

fn journal(shell: &Shell) -> Value {
    shell.run(["list", "journal", "--json"]).json()
}

fn of(shell: &Shell, kinds: &str, key: &str) -> Vec<String> {
    let all = shell.run(["list", kinds, "--json"]).json();
    all.as_array().unwrap().iter().map(|one| one[key].as_str().unwrap().to_owned()).collect()
}

pub fn undo(shell: &Shell) {
    take_back(shell, Direction::Undo);
}

/// Undoes or redoes what Luc did last, as the screen does.
pub fn take_back(shell: &Shell, direction: Direction) {
    let mut store = Store::open(&shell.base()).unwrap();
    let day = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    let luc = store.snapshot(day).unwrap().person_named(LUC).unwrap().id.clone();
    let actor = Actor { person: Some(luc), machine: "essai".into(), ..Actor::default() };
    store.take_back(&uuid::Uuid::now_v7().to_string(), &actor, direction, None).unwrap();
}

#[test]
fn a_theme_is_merged_into_another_and_one_undo_takes_it_back() {
    let shell = at_work();
    let (one, both, other) = (
        note(&shell, &["logement"]),
        note(&shell, &["logement", "habitat"]),
        note(&shell, &["mobilite"]),
    );
    let archived = note(&shell, &["logement"]);
    shell.run(["archive", "note", &archived]).done();
    let message = shell.run(["merge", "theme", "Logement", "habitat", "--json"]).json();
    assert_eq!(message, json!({ "id": "habitat", "merged": "logement", "references": 3 }));
    for note in [&one, &both] {
        assert_eq!(themes(&shell, note), json!(["habitat"]));
    }
    assert_eq!(themes(&shell, &other), json!(["mobilite"]));
    assert!(!of(&shell, "themes", "id").contains(&"logement".to_owned()));
    // What was in the bin names the other too, and is still there.
    assert!(!shell.run(["list", "notes", "--json"]).out.contains(&archived));
    take_back(&shell, Direction::Undo);
    assert_eq!(themes(&shell, &one), json!(["logement"]));
    assert_eq!(themes(&shell, &both), json!(["habitat", "logement"]));
    assert!(of(&shell, "themes", "id").contains(&"logement".to_owned()));
    assert!(!shell.run(["list", "notes", "--json"]).out.contains(&archived));
    take_back(&shell, Direction::Redo);
    assert_eq!(themes(&shell, &both), json!(["habitat"]));
    shell.run(["restore-record", "note", &archived]).done();
    assert_eq!(themes(&shell, &archived), json!(["habitat"]));
    shell.run(["journal", "verify"]).done();
    assert_eq!(shell.run(["check"]).code, 0);
}

#[test]
fn a_merged_kind_of_exchange_is_in_the_history_of_each_note() {
    let shell = at_work();
    let call = note(&shell, &[]);
    assert_eq!(id(&shell, ["merge", "note-kind", "telephone", "Courriel"]), "courriel");
    assert_eq!(shell.run(["show", "note", &call, "--json"]).json()["kind"], json!("courriel"));
    let lines = shell.run(["list", "journal", "--record", &call, "--field", "kind", "--json"]);
    let last = &lines.json()[0];
    assert_eq!((&last["before"], &last["after"]), (&json!("telephone"), &json!("courriel")));
}

#[test]
fn somebody_who_was_entered_twice_becomes_one() {
    let shell = at_work();
    let add = |name| id(&shell, ["add", "person", "--name", name, "--role", "administrateur"]);
    let (twice, anne) = (add("Annie Doublon"), add("Anne Témoin"));
    let pair = id(
        &shell,
        [
            "add",
            "binome",
            "--administrateur",
            &twice,
            "--technicien",
            "Luc Spécimen",
            "--territory",
            "Dombes",
        ],
    );
    let before = journal(&shell);
    // Nothing is written where the two cannot be one.
    let wrong: [(&[&str], i32, &str); 6] = [
        (&["merge", "person", LUC, "Anne Témoin"], 1, "--as \"Anne Témoin\""),
        (&["merge", "person", &twice, LUC], 1, "binôme à deux"),
        (&["merge", "person", &twice, &twice], 2, "elle-même"),
        (&["merge", "person", &twice, "Xyzzy"], 1, "Xyzzy"),
        (&["merge", "person", &twice], 2, "ID"),
        (&["merge", "note", "a", "b"], 2, "note"),
    ];
    for (args, code, message) in wrong {
        let ran = shell.run(args);
        assert_eq!((ran.code, ran.out.as_str()), (code, ""), "{args:?} {ran:?}");
        assert!(ran.err.contains(message), "{args:?} {ran:?}");
    }
    assert_eq!(journal(&shell), before);
    assert_eq!(id(&shell, ["merge", "person", &twice, "Anne Témoin"]), anne);
    let one = shell.run(["show", "binome", &pair, "--json"]).json();
    assert_eq!(one["administrateur"], json!("Anne Témoin"));
    assert!(!of(&shell, "people", "id").contains(&twice));
    // What is archived takes nothing in.
    assert_eq!(shell.run(["merge", "person", &anne, &twice]).code, 1);
    take_back(&shell, Direction::Undo);
    let one = shell.run(["show", "binome", &pair, "--json"]).json();
    assert_eq!(one["administrateur"], json!("Annie Doublon"));
}

#[test]
fn a_list_is_kept_in_the_order_people_want() {
    let shell = at_work();
    let before = of(&shell, "note-kinds", "id");
    let moved = shell.run(["reorder", "note-kind", "Signature", "--first", "--json"]).json();
    assert_eq!(moved, json!({ "id": "signature", "position": 1 }));
    let after = of(&shell, "note-kinds", "id");
    assert_eq!((&after[..2], after.len()), (&["signature".to_owned(), before[0].clone()][..], 16));
    assert_eq!(id(&shell, ["reorder", "note-kind", "copil", "--before", "Courriel"]), "copil");
    let after = of(&shell, "note-kinds", "id");
    assert_eq!(after[1..4], ["telephone", "copil", "courriel"]);
    shell.run(["ranger", "nature", "copil", "--last"]).done();
    assert_eq!(of(&shell, "note-kinds", "id").last().unwrap(), "copil");
    for _ in 0..3 {
        take_back(&shell, Direction::Undo);
    }
    assert_eq!(of(&shell, "note-kinds", "id"), before);
    // Already there: nothing to write, which is no failure.
    let lines = journal(&shell);
    shell.run(["reorder", "note-kind", &before[0], "--first"]).done();
    assert_eq!(journal(&shell), lines);
}

#[test]
fn an_order_that_cannot_be_is_refused() {
    let shell = at_work();
    shell.run(["archive", "theme", "habitat"]).done();
    let before = journal(&shell);
    let wrong: [(&[&str], i32, &str); 5] = [
        (&["reorder", "theme", "logement"], 2, "--before"),
        (&["reorder", "theme", "logement", "--first", "--last"], 2, "--first"),
        (&["reorder", "theme", "logement", "--before", "xyzzy"], 1, "xyzzy"),
        (&["reorder", "theme", "habitat", "--first"], 1, "habitat"),
        (&["reorder", "person", "Luc", "--first"], 2, "person"),
    ];
    for (args, code, message) in wrong {
        let ran = shell.run(args);
        assert_eq!((ran.code, ran.out.as_str()), (code, ""), "{args:?} {ran:?}");
        assert!(ran.err.contains(message), "{args:?} {ran:?}");
    }
    assert_eq!(journal(&shell), before);
    let english = shell.run(["merge", "theme", "logement", "logement", "--lang", "en"]).message(2);
    assert!(english.contains("itself"), "{english}");
}
