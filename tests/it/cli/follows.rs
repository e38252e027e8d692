//! What follows from a record elsewhere: on the other of two contacts, on a schedule, on a passage, on alerts.

use binome::domain::journal::Direction;
use serde_json::{Value, json};

use super::{
    conventions::{late, shown},
    merge::{take_back, undo},
    notes::at_work,
};
use crate::shell::{Shell, id};

fn contact(shell: &Shell, name: &str, territory: &str) -> String {
    id(
        shell,
        [
            "add",
            "contact",
            "--function",
            "Maire",
            "--body",
            "Commune",
            "--kind",
            "elu",
            "--name",
            name,
            "--territory",
            territory,
        ],
    )
}

fn role(shell: &Shell, contact: &str, ctg: &str, role: &str) -> String {
    let args = ["add", "contact-role", "--contact", contact, "--convention", ctg, "--role", role];
    id(shell, args)
}

/// What two contacts are, their roles and who was met.
fn met(shell: &Shell, note: &str) -> [Value; 3] {
    let kept = |kind, keys: &[&str]| {
        let all = shell.run(["list", kind, "--json"]).json();
        let one = |one: &Value| keys.iter().map(|key| one[key].clone()).collect::<Value>();
        all.as_array().unwrap().iter().map(one).collect::<Value>()
    };
    let note = shell.run(["show", "note", note, "--json"]).json();
    [
        kept("contacts", &["id", "territories"]),
        kept("contact-roles", &["contact", "convention", "role"]),
        note["contacts"].clone(),
    ]
}

#[test]
fn two_contacts_become_one_with_the_territories_and_the_roles_of_both() {
    let shell = at_work();
    let ctg = late(&shell);
    let (twice, kept) =
        (contact(&shell, "Ana Doublon", "Dombes"), contact(&shell, "Ana Modèle", "Bugey Sud"));
    role(&shell, &twice, &ctg, "pilote");
    role(&shell, &twice, &ctg, "decideur");
    role(&shell, &kept, &ctg, "decideur");
    let note = id(
        &shell,
        ["note", "add", "--territory", "Dombes", "--kind", "telephone", "--text", "Vue."],
    );
    shell.run(["set", "note", &note, "--contact", &twice]).done();
    let before = met(&shell, &note);
    assert_eq!(id(&shell, ["merge", "contact", &twice, &kept]), kept);
    let [contacts, roles, present] = met(&shell, &note);
    let contacts = contacts.as_array().unwrap();
    assert_eq!((contacts.len(), contacts[0][1].as_array().unwrap().len()), (1, 2), "{contacts:?}");
    // The role that both had is one.
    let roles = roles.as_array().unwrap();
    let mut said: Vec<&str> = roles.iter().map(|one| one[2].as_str().unwrap()).collect();
    said.sort_unstable();
    assert_eq!(said, ["decideur", "pilote"], "{roles:?}");
    assert_eq!(present.as_array().unwrap().len(), 1);
    let after = met(&shell, &note);
    undo(&shell);
    assert_eq!(met(&shell, &note), before);
    take_back(&shell, Direction::Redo);
    assert_eq!(met(&shell, &note), after);
    assert_eq!(shell.run(["check"]).code, 0);
}

/// What was put away by hand stays away; what left with its year comes back with it.
#[test]
fn an_archived_deadline_is_not_made_again_unless_it_is_restored() {
    let shell = Shell::with_luc();
    let ctg = late(&shell);
    let changes = || {
        let all = shell.run(["schedule", &ctg, "--json"]).json();
        let all = all.as_array().unwrap().iter();
        all.map(|one| one["change"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let apply = || assert_eq!(shell.run(["schedule", &ctg, "--apply", "--json"]).code, 0);
    let held = || shown(&shell, &ctg, "2026-11-23")["deadlines"].as_array().unwrap().clone();
    apply();
    let all = held();
    let away = all[0]["id"].as_str().unwrap();
    shell.run(["archive", "deadline", away]).done();
    for _ in 0..2 {
        assert_eq!(changes(), [] as [&str; 0]);
        apply();
        assert_eq!(held().len(), all.len() - 1);
    }
    shell.run(["restore-record", "deadline", away]).done();
    assert_eq!((changes(), held().len()), (vec![], all.len()));
    // A year less, and again: what left comes back once.
    shell.run(["set", "convention", &ctg, "--end", "2024-12-31"]);
    apply();
    let fewer = held().len();
    assert!(fewer < all.len());
    shell.run(["set", "convention", &ctg, "--end", "2025-12-31"]);
    apply();
    assert_eq!((changes(), held().len()), (vec![], all.len()));
}

#[test]
fn the_passage_of_a_renewal_to_come_is_that_of_its_successor_and_others_are_edited() {
    let shell = Shell::with_luc();
    let ctg = late(&shell);
    let args = ["convention", "renew", &ctg, "--start", "2027-06-01", "--end", "2031-12-31"];
    let next = id(&shell, args);
    let passages = || {
        let all = shell.run(["list", "passages", "--json"]).json();
        let mut mine = all.as_array().unwrap().clone();
        mine.retain(|one| one["convention"] == ctg.as_str());
        mine.sort_by_key(|one| one["on"].as_str().unwrap().to_owned());
        mine
    };
    let all = passages();
    let (first, last) = (&all[0]["id"], &all[all.len() - 1]["id"]);
    let (first, last) = (first.as_str().unwrap(), last.as_str().unwrap());
    shell.run(["set", "passage", last, "--reason", "Vote du conseil"]).done();
    shell.run(["set", "passage", first, "--reason", "Premier contact"]).done();
    assert_eq!(passages()[0]["reason"], "Premier contact");
    assert_eq!(passages().last().unwrap()["reason"], "Vote du conseil");
    let refused = shell.run(["set", "passage", last, "--on", "2027-07-01"]);
    assert_ne!(refused.code, 0);
    shell.run(["set", "convention", &next, "--start", "2027-07-01"]).done();
    assert_eq!(passages().last().unwrap()["on"], "2027-07-01");
    shell.run(["set", "passage", last, "--reason", "Report"]).done();
    assert_eq!(passages().last().unwrap()["on"], "2027-07-01");
}

#[test]
fn the_cadence_of_a_binome_is_the_limit_of_its_silence() {
    let shell = at_work();
    shell
        .run([
            "note",
            "add",
            "--territory",
            "Dombes",
            "--kind",
            "telephone",
            "--on",
            "2026-10-01",
            "--text",
            "Vu.",
        ])
        .done();
    let pair = id(
        &shell,
        [
            "add",
            "binome",
            "--technicien",
            "Luc Spécimen",
            "--territory",
            "Dombes",
            "--start",
            "2026-01-01",
        ],
    );
    let silent = || {
        let all = shell.run(["list", "alerts", "--json"]).json();
        let of =
            |one: &&Value| one["rule"] == "silence" && one["territories"] == json!(["200069193"]);
        all.as_array().unwrap().iter().find(of).map(|one| one["threshold"].clone())
    };
    assert_eq!(silent(), None);
    shell.run(["set", "binome", &pair, "--cadence-days", "45"]).done();
    assert_eq!(silent(), Some(json!(45)));
    shell.run(["set", "binome", &pair, "--cadence-days", "60"]).done();
    assert_eq!(silent(), None);
}
