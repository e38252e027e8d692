//! The plan of a convention from a shell: axes, actions, indicators, readings.

use chrono::Datelike as _;
use serde_json::{Value, json};

use super::conventions::{late, shown};
use crate::shell::{Shell, id};

fn axis(shell: &Shell, ctg: &str, title: &str) -> String {
    id(shell, ["add", "axis", "--convention", ctg, "--title", title])
}

fn action(shell: &Shell, axis: &str, title: &str, more: &[&str]) -> String {
    let args = ["add", "action", "--axis", axis, "--title", title];
    shell.run(args.iter().chain(more)).done().trim().to_owned()
}

fn actions(shell: &Shell, more: &[&str]) -> Vec<String> {
    let args = ["list", "actions", "--json"];
    let all = shell.run(args.iter().chain(more)).json();
    let number = |one: &Value| one["number"].as_str().unwrap().to_owned();
    all.as_array().unwrap().iter().map(number).collect()
}

#[test]
fn numbers_and_ranks_follow_those_of_the_convention() {
    let shell = Shell::with_luc();
    let (ctg, other) =
        (late(&shell), id(&shell, ["add", "convention", "--name", "Autre", "--commune", "01053"]));
    let first = axis(&shell, &ctg, "Petite enfance");
    let second = axis(&shell, &ctg, "Jeunesse");
    let elsewhere = axis(&shell, &other, "Ailleurs");
    let rank = |axis: &str| shell.run(["show", "axis", axis, "--json"]).json()["position"].clone();
    assert_eq!([rank(&first), rank(&second), rank(&elsewhere)], [1, 2, 1]);
    let one = action(&shell, &first, "Ouvrir un RPE", &[]);
    action(&shell, &second, "Ouvrir un local", &["--number", "7"]);
    let third = action(&shell, &first, "Former", &[]);
    action(&shell, &elsewhere, "Former", &[]);
    assert_eq!(actions(&shell, &["--convention", &ctg]), ["1", "7", "8"]);
    assert_eq!(actions(&shell, &["--convention", "Autre"]), ["1"]);
    // Unique in its plan, and only there.
    let taken = shell.run(["set", "action", &third, "--number", "7"]);
    assert_eq!(taken.code, 2);
    assert!(taken.err.contains("Ouvrir un local"), "{}", taken.err);
    shell.run(["set", "action", &one, "--number", "1", "--title", "Ouvrir"]).done();
    let taken = shell.run(["add", "action", "--axis", &second, "--title", "x", "--number", "1"]);
    assert_eq!(taken.code, 2);
    shell.run(["reorder", "axis", &second, "--first"]).done();
    assert_eq!(rank(&elsewhere), 1);
    let titles = |all: &Value| {
        let all = all["axes"].as_array().unwrap();
        all.iter().map(|one| one["title"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(titles(&shown(&shell, &ctg, "2026-11-23")), ["Jeunesse", "Petite enfance"]);
}

#[test]
fn progress_is_what_is_done_of_all_that_was_not_given_up() {
    let shell = Shell::with_luc();
    let ctg = late(&shell);
    let axis = axis(&shell, &ctg, "Axe");
    let all = shown(&shell, &ctg, "2026-11-23");
    assert_eq!((&all["progress"], &all["late"]), (&Value::Null, &json!(0)));
    let done = action(&shell, &axis, "Faite", &["--status", "realisee", "--done-on", "2025-02-01"]);
    action(&shell, &axis, "En cours", &["--status", "en_cours", "--due-on", "T4 2025"]);
    action(&shell, &axis, "Sans date", &[]);
    action(&shell, &axis, "Abandonnée", &["--status", "abandonnee", "--due-on", "2024"]);
    let all = shown(&shell, &ctg, "2026-11-23");
    assert_eq!((&all["progress"], &all["late"]), (&json!(33), &json!(1)));
    assert_eq!(shown(&shell, &ctg, "2025-12-31")["late"], 0);
    let listed = &all["axes"][0]["actions"];
    assert_eq!(listed[1]["due_on"], "2025-12-31");
    assert_eq!(listed[1]["due_precision"], "trimestre");
    assert_eq!((&listed[1]["late"], &listed[1]["year"]), (&json!(true), &json!(2025)));
    let written_in = json!(chrono::Utc::now().year());
    assert_eq!((&listed[2]["late"], &listed[2]["year"]), (&json!(false), &written_in));
    assert_eq!(actions(&shell, &["--late"]), ["2"]);
    assert_eq!(actions(&shell, &["--status", "Réalisée"]), ["1"]);
    assert_eq!(actions(&shell, &["--status", "abandonnee", "--late"]), [] as [&str; 0]);
    let table = shell.run(["list", "actions", "--late"]).done();
    assert!(table.contains("En cours · en retard"), "{table}");
    shell.run(["archive", "action", &done]).done();
    assert_eq!(shown(&shell, &ctg, "2026-11-23")["progress"], 0);
}

#[test]
fn actions_are_narrowed_by_theme_commune_and_pilot() {
    let shell = Shell::with_luc();
    let ctg = late(&shell);
    let axis = axis(&shell, &ctg, "Axe");
    action(&shell, &axis, "a", &["--theme", "jeunesse", "--pilot", "Caf de l’Ain"]);
    action(&shell, &axis, "b", &["--commune", "01004", "--pilot", "CC de la Veyle"]);
    action(&shell, &axis, "c", &["--commune", "01007"]);
    assert_eq!(actions(&shell, &["--theme", "Jeunesse"]), ["1"]);
    // One without communes is of the whole perimeter.
    assert_eq!(actions(&shell, &["--commune", "01004"]), ["1", "2"]);
    assert_eq!(actions(&shell, &["--pilot", "veyle"]), ["2"]);
    assert_eq!(shell.run(["list", "actions", "--status", "finie"]).code, 2);
}

#[test]
fn indicators_have_their_readings_their_change_and_their_target() {
    let shell = Shell::with_luc();
    let ctg = late(&shell);
    let axis = axis(&shell, &ctg, "Axe");
    let action = action(&shell, &axis, "Ouvrir", &[]);
    let places = id(
        &shell,
        [
            "add",
            "indicator",
            "--label",
            "Places",
            "--action",
            &action,
            "--baseline",
            "12",
            "--target",
            "20,5",
        ],
    );
    let words = id(
        &shell,
        ["add", "indicator", "--label", "Climat", "--convention", &ctg, "--nature", "texte"],
    );
    for (on, value) in [("2025-06-30", "18"), ("2024-06-30", "14,5")] {
        id(&shell, ["add", "reading", "--indicator", &places, "--on-date", on, "--value", value]);
    }
    id(
        &shell,
        ["add", "reading", "--indicator", &words, "--on-date", "2025-01-01", "--text", "bon"],
    );
    let all = shown(&shell, &ctg, "2026-11-23");
    let one = &all["axes"][0]["actions"][0]["indicators"][0];
    assert_eq!(
        (&one["last"], &one["change"], &one["reached"]),
        (&json!(18), &json!(6), &json!(false))
    );
    let values: Vec<&Value> =
        one["readings"].as_array().unwrap().iter().map(|one| &one["value"]).collect();
    assert_eq!(values, [&json!(14.5), &json!(18)]);
    assert_eq!(one["target"], 20.5);
    let text = &all["indicators"][0];
    assert_eq!((&text["last"], &text["readings"][0]["text"]), (&Value::Null, &json!("bon")));
}
