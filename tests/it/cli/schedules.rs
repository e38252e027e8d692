//! The schedule of a convention from a shell: said first, then written in one group.

use serde_json::{Value, json};

use super::{
    conventions::{late, shown},
    merge::undo,
};
use crate::shell::{Shell, id};

fn preview(shell: &Shell, ctg: &str) -> Vec<Value> {
    shell.run(["schedule", ctg, "--json"]).json().as_array().unwrap().clone()
}

fn journal(shell: &Shell) -> usize {
    shell.run(["list", "journal", "--json"]).json().as_array().unwrap().len()
}

fn due(shell: &Shell, ctg: &str, title: &str) -> Vec<String> {
    let all = shown(shell, ctg, "2026-11-23")["deadlines"].clone();
    let mine = all.as_array().unwrap().iter().filter(|one| one["title"] == title);
    mine.map(|one| one["due_on"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_schedule_is_said_then_written_once() {
    let shell = Shell::with_luc();
    let ctg = late(&shell);
    let before = journal(&shell);
    let said = preview(&shell, &ctg);
    assert!(said.len() > 7 && said.iter().all(|one| one["change"] == "new"), "{said:?}");
    assert_eq!(journal(&shell), before);
    let table = shell.run(["schedule", &ctg]).done();
    assert_eq!(table.lines().count(), said.len() + 1, "{table}");
    let written = shell.run(["schedule", &ctg, "--apply", "--json"]).json();
    assert_eq!(written.as_array().unwrap(), &said);
    let after = journal(&shell);
    assert!(after > before);
    assert_eq!(preview(&shell, &ctg), [] as [Value; 0]);
    assert_eq!(shell.run(["schedule", &ctg, "--apply", "--json"]).json(), json!([]));
    assert_eq!(journal(&shell), after);
    let held = shown(&shell, &ctg, "2026-11-23")["deadlines"].as_array().unwrap().len();
    assert_eq!(held, said.len());
    undo(&shell);
    assert_eq!(shown(&shell, &ctg, "2026-11-23")["deadlines"], json!([]));
}

#[test]
fn a_new_end_moves_what_is_neither_done_nor_set_by_hand() {
    let shell = Shell::with_luc();
    let ctg = late(&shell);
    let template = |title: &str| {
        id(
            &shell,
            [
                "add",
                "deadline-template",
                "--title",
                title,
                "--anchor",
                "fin",
                "--offset-months",
                "-6",
            ],
        )
    };
    let shipped = shell.run(["list", "deadline-templates", "--json"]).json();
    for one in shipped.as_array().unwrap() {
        shell.run(["archive", "deadline-template", one["id"].as_str().unwrap()]).done();
    }
    for title in ["libre", "fixe", "faite"] {
        template(title);
    }
    shell.run(["schedule", &ctg, "--apply"]).done();
    let all = shown(&shell, &ctg, "2026-11-23")["deadlines"].clone();
    let of = |title: &str| {
        let mut all = all.as_array().unwrap().iter();
        all.find(|one| one["title"] == title).unwrap()["id"].as_str().unwrap().to_owned()
    };
    shell.run(["set", "deadline", &of("fixe"), "--pinned"]).done();
    shell.run(["set", "deadline", &of("faite"), "--done-on", "2025-07-01"]).done();
    for (end, libre) in [("2027-08-31", "2027-02-28"), ("2028-08-31", "2028-02-29")] {
        let ran =
            shell.run(["convention", "amend", &ctg, "--end", end, "--signed-on", "2025-11-10"]);
        assert_eq!(ran.code, 0);
        assert!(ran.err.contains("binome schedule"), "{}", ran.err);
        let said = preview(&shell, &ctg);
        let told: Vec<_> = said
            .iter()
            .map(|one| {
                (one["title"].as_str().unwrap(), one["change"].as_str().unwrap(), &one["to"])
            })
            .collect();
        assert_eq!(told.len(), 3, "{told:?}");
        for (title, change) in [("libre", "moved"), ("fixe", "stays"), ("faite", "stays")] {
            assert!(told.contains(&(title, change, &json!(libre))), "{told:?}");
        }
        shell.run(["schedule", &ctg, "--apply"]).done();
        assert_eq!(due(&shell, &ctg, "libre"), [libre]);
        assert_eq!(due(&shell, &ctg, "fixe"), ["2025-06-30"]);
        // What stays is still said: it is not where it would be.
        assert!(preview(&shell, &ctg).iter().all(|one| one["change"] == "stays"));
    }
}

#[test]
fn what_would_move_is_said_by_every_way_to_move_an_end() {
    let shell = Shell::with_luc();
    let ctg = late(&shell);
    shell.run(["schedule", &ctg, "--apply"]).done();
    let says = |args: &[&str]| {
        let ran = shell.run(args);
        assert_eq!(ran.code, 0, "{args:?} {}", ran.err);
        (ran.err.contains("bougeraient") && ran.err.contains("--apply"), ran.out.trim().to_owned())
    };
    assert!(says(&["set", "convention", &ctg, "--end", "2025-06-30"]).0);
    assert!(!says(&["set", "convention", &ctg, "--end", "2025-12-31"]).0);
    let amendment = ["add", "amendment", "--convention", &ctg, "--object", "Prolongation"];
    let dates = ["--signed-on", "2025-11-10", "--new-end-on", "2026-12-31"];
    let (said, amendment) = says(&[&amendment[..], &dates].concat());
    assert!(said);
    shell.run(["schedule", &ctg, "--apply"]).done();
    let prolonged = due(&shell, &ctg, "Cadrer le renouvellement");
    assert!(says(&["archive", "amendment", &amendment]).0);
    shell.run(["schedule", &ctg, "--apply"]).done();
    assert_ne!(due(&shell, &ctg, "Cadrer le renouvellement"), prolonged);
    assert!(says(&["restore-record", "amendment", &amendment]).0);
    shell.run(["schedule", &ctg, "--apply"]).done();
    assert_eq!(due(&shell, &ctg, "Cadrer le renouvellement"), prolonged);
    assert!(says(&["set", "amendment", &amendment, "--new-end-on", "2027-06-30"]).0);
    // What moves nothing is done without a word.
    assert!(!says(&["set", "amendment", &amendment, "--object", "Autre"]).0);
    assert!(!says(&["set", "convention", &ctg, "--name", "CTG"]).0);
}
