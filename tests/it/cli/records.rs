//! Any kind of record from a shell: written, changed, archived, brought back, listed, shown.

use serde_json::{Value, json};

use super::notes::at_work;
use crate::shell::{Shell, id};

#[test]
fn whoever_is_nobody_yet_adds_themselves() {
    let shell = Shell::in_the_ain();
    let add = |name: &'static str| ["add", "person", "--name", name, "--role", "technicien"];
    shell.run(add("Luc Spécimen")).done();
    // From now on somebody acts.
    assert!(shell.run(add("Zoé Modèle")).message(2).contains("--as"));
    let shell = shell.set("BINOME_AS", "zoe modele");
    let message = shell.run(add("Karim Essai")).message(1);
    assert!(message.contains("binome add person"), "{message}");
    shell.run(add("Zoé Modèle")).done();
    shell.run(add("Karim Essai")).done();
    let people = shell.run(["list", "people", "--json"]).json();
    let names: Vec<_> = people.as_array().unwrap().iter().map(|one| &one["name"]).collect();
    assert_eq!(names, ["Karim Essai", "Luc Spécimen", "Zoé Modèle"]);
}

#[test]
fn people_and_a_binome_are_made_without_the_screen() {
    let shell = at_work();
    let anne = id(
        &shell,
        [
            "add",
            "person",
            "--name",
            "Anne  Témoin",
            "--role",
            "administrateur",
            "--function",
            "vice-présidente",
            "--function",
            "membre de la CAS",
            "--mandate-start",
            "1/3/2026",
        ],
    );
    let shown = shell.run(["show", "person", "anne témoin", "--json"]).json();
    let expected = json!({
        "id": anne, "name": "Anne Témoin", "role": "administrateur",
        "functions": ["membre de la CAS", "vice-présidente"],
    });
    assert_eq!(shown, expected);
    let pair = id(
        &shell,
        [
            "add",
            "binome",
            "--administrateur",
            "Anne Témoin",
            "--technicien",
            "Luc Spécimen",
            "--territory",
            "Dombes",
            "--territory",
            "Bugey Sud",
        ],
    );
    let all = shell.run(["list", "binomes", "--json"]).json();
    assert_eq!(all[0]["id"], json!(pair));
    assert_eq!(all[0]["start"], json!("2026-11-23"));
    assert_eq!(all[0]["territories"], json!(["200040350", "200069193"]));
    shell.run(["set", "binome", &pair[28..], "--remove-territory", "Bugey Sud"]).done();
    let one = shell.run(["show", "binome", &pair, "--json"]).json();
    assert_eq!(one["territories"], json!(["200069193"]));
    shell
        .run([
            "set",
            "person",
            "Anne Témoin",
            "--no-mandate-start",
            "--remove-function",
            "membre de la CAS",
        ])
        .done();
    let shown = shell.run(["show", "person", &anne, "--json"]).json();
    assert_eq!(
        (&shown["mandate_start"], &shown["functions"]),
        (&Value::Null, &json!(["vice-présidente"]))
    );
}

#[test]
fn a_theme_is_relabelled_reordered_and_archived_while_notes_keep_it() {
    let shell = at_work();
    assert_eq!(id(&shell, ["add", "theme", "--label", "Santé des jeunes"]), "sante_des_jeunes");
    let note = id(
        &shell,
        [
            "note",
            "add",
            "--territory",
            "Dombes",
            "--kind",
            "telephone",
            "--text",
            "Vu.",
            "--theme",
            "sante_des_jeunes",
        ],
    );
    shell.run(["set", "theme", "Santé des jeunes", "--label", "Santé", "--position", "0"]).done();
    let themes = shell.run(["list", "themes", "--json"]).json();
    let found = themes.as_array().unwrap().iter().find(|one| one["id"] == "sante_des_jeunes");
    let expected = json!({
        "id": "sante_des_jeunes", "label": "Santé", "socle": false, "position": 0, "archived": false,
    });
    assert_eq!(found, Some(&expected));
    shell.run(["archive", "theme", "santé"]).done();
    assert!(shell.run(["show", "note", &note]).done().contains("Santé"));
    let themes = shell.run(["list", "themes"]).done();
    assert!(!themes.contains("Santé") && themes.contains("Petite enfance"), "{themes}");
    assert!(shell.run(["list", "themes", "--archived"]).done().contains("Santé"));
    shell.run(["restore-record", "theme", "Santé"]).done();
    assert!(shell.run(["list", "thematiques"]).done().contains("Santé"));
}

#[test]
fn goals_and_kinds_of_exchange_are_kinds_like_others() {
    let shell = at_work();
    assert_eq!(id(&shell, ["add", "goal", "2027", "--coverage", "90"]), "2027");
    shell.run(["set", "goal", "2027", "--signatures", "4"]).done();
    let goal = shell.run(["show", "goal", "2027", "--json"]).json();
    assert_eq!((&goal["coverage"], &goal["signatures"]), (&json!(90), &json!(4)));
    shell.run(["add", "note-kind", "--label", "Visioconférence"]).done();
    let kinds = shell.run(["list", "note-kinds", "--json"]).json();
    assert_eq!(kinds.as_array().unwrap().last().unwrap()["label"], json!("Visioconférence"));
}

#[test]
fn a_note_a_follow_up_and_a_convention_are_written_from_their_descriptions() {
    let shell = at_work();
    let ran = shell.send(
        ["add", "note", "--territory", "Dombes", "--kind", "copil", "--text", "-", "--send-up"],
        "Décidé ceci.\nPuis cela.".as_bytes(),
    );
    let note = ran.done().trim_end().to_owned();
    let shown = shell.run(["show", "note", &note, "--json"]).json();
    assert_eq!(shown["text"], json!("Décidé ceci.\nPuis cela."));
    assert_eq!((&shown["author"], &shown["on"]), (&json!("Luc Spécimen"), &json!("2026-11-23")));
    let due = id(
        &shell,
        [
            "add",
            "follow-up",
            "--what",
            "relancer",
            "--owed-by",
            "partenaire",
            "--due",
            "31/12",
            "--territory",
            "Dombes",
            "--note",
            &note,
        ],
    );
    let all = shell.run(["list", "follow-ups", "--json"]).json();
    assert_eq!((&all[0]["id"], &all[0]["due"]), (&json!(due), &json!("2026-12-31")));
    let ctg = id(
        &shell,
        [
            "add",
            "convention",
            "--name",
            "CTG de la Dombes",
            "--start",
            "1/1/2027",
            "--end",
            "5 ans",
            "--commune",
            "Ambérieux-en-Dombes",
            "--theme",
            "jeunesse",
        ],
    );
    let shown = shell.run(["show", "convention", &ctg, "--json"]).json();
    assert_eq!((&shown["end"], &shown["stage"]), (&json!("2031-12-31"), &json!("mobilisation")));
    let next = id(
        &shell,
        ["add", "convention", "--name", "CTG 2", "--commune", "01005", "--predecessor", &ctg],
    );
    let shown = shell.run(["show", "convention", &next, "--json"]).json();
    assert_eq!(shown["generation"], json!(2));
}

#[test]
fn what_is_written_wrong_is_reported_at_once_and_nothing_is_written() {
    let shell = at_work();
    let before = shell.run(["list", "journal", "--json"]).json();
    let wrong: [(&[&str], i32, &str); 9] = [
        (&["add", "person", "--role", "direction"], 2, "Nom"),
        (&["add", "person", "--name", "Luc Spécimen", "--role", "direction"], 2, "déjà pris"),
        (&["add", "person", "--name", "A", "--role", "maire"], 2, "maire"),
        (&["add", "goal", "2027", "--coverage", "101"], 2, "0 à 100"),
        (&["add", "goal", "demain", "--coverage", "10"], 2, "demain"),
        (&["add", "planet", "--name", "A"], 2, "planet"),
        (&["set", "theme", "xyzzy", "--label", "A"], 1, "xyzzy"),
        (&["archive", "note", "00000000-0000"], 1, "00000000-0000"),
        (&["add", "binome", "--territory", "Dombes"], 2, "personne"),
    ];
    for (args, code, message) in wrong {
        let ran = shell.run(args);
        assert_eq!((ran.code, ran.out.as_str()), (code, ""), "{args:?} {ran:?}");
        assert!(ran.err.contains(message), "{args:?} {ran:?}");
    }
    assert_eq!(shell.run(["list", "journal", "--json"]).json(), before);
}

#[test]
fn every_kind_people_write_has_its_four_commands() {
    let shell = at_work();
    for kind in binome::domain::record::by_people() {
        let word = kind.kind.as_str().replace('_', "-");
        for verb in ["add", "set", "archive", "restore-record"] {
            // A threshold has its name for an id: it is set.
            if verb == "add" && word == "setting" {
                continue;
            }
            let help = shell.run([verb, &word, "--help"]).done();
            assert!(help.contains("--op"), "{verb} {word}: {help}");
        }
    }
}

/// What scripts rely on: these keys stay, more may come.
const DOCUMENTS: [(&[&str], &str); 10] = [
    (&["list", "territories"], "code name kind department communes population binome ctg"),
    (
        &["list", "conventions"],
        "id name territories stage in_force standing start end signed communes population themes \
         predecessor generation",
    ),
    (
        &["list", "notes"],
        "id on kind territory convention author themes text administrator_present send_up follow_ups",
    ),
    (&["list", "follow-ups"], "id note what owed_by due done territory late"),
    (&["list", "people"], "id name role functions"),
    (&["list", "journal"], "seq at by machine record field before after"),
    (
        &["show", "territory", "Dombes"],
        "code name kind department communes population binome ctg insee conventions follow_ups \
         last_contact",
    ),
    (&["stats"], "on population covered rate goal signatures signatures_goal by_stage late silent"),
    (&["list", "themes"], "id label socle position archived"),
    (&["check"], "path whole tier journal_mode problem problems base size schema records"),
];

#[test]
fn the_documents_keep_their_keys() {
    let shell = Shell::new();
    let demo = shell.folder().join("demo.binome");
    shell.run(["demo", "--out", demo.to_str().unwrap()]).done();
    let shell = shell.set("BINOME_DB", demo.to_str().unwrap());
    for (args, keys) in DOCUMENTS {
        let read = shell.run(args.iter().chain(&["--json"])).out;
        let document: Value = serde_json::from_str(&read).unwrap();
        let one = document.as_array().map_or(&document, |all| &all[0]);
        for key in keys.split_whitespace() {
            assert!(one.get(key).is_some(), "{args:?} has no {key}: {one}");
        }
    }
}
