//! A convention renewed or prolonged, from a shell.

use serde_json::{Value, json};

use super::{
    conventions::{late, shown},
    merge::undo,
};
use crate::shell::{Shell, id};

/// A convention with two parties and three actions, one of them done.
fn lived(shell: &Shell) -> String {
    let ctg = late(shell);
    for (kind, party) in [("epci", "CC de la Veyle"), ("caf_president", "Caf de l’Ain")] {
        id(
            shell,
            [
                "add",
                "signatory",
                "--convention",
                &ctg,
                "--kind",
                kind,
                "--party",
                party,
                "--deliberation-on",
                "2021-06-01",
                "--signed-on",
                "2021-07-21",
            ],
        );
    }
    let axis = id(shell, ["add", "axis", "--convention", &ctg, "--title", "Jeunesse"]);
    id(
        shell,
        [
            "add",
            "action",
            "--axis",
            &axis,
            "--title",
            "Local",
            "--status",
            "en_cours",
            "--due-on",
            "2024",
            "--progress",
            "40",
            "--pilot",
            "CC de la Veyle",
        ],
    );
    id(shell, ["add", "action", "--axis", &axis, "--title", "Navette"]);
    id(
        shell,
        [
            "add",
            "action",
            "--axis",
            &axis,
            "--title",
            "Forum",
            "--status",
            "realisee",
            "--done-on",
            "2023-02-01",
        ],
    );
    ctg
}

fn titles(all: &Value) -> Vec<String> {
    let axes = all["axes"].as_array().unwrap().iter();
    let actions = axes.flat_map(|axis| axis["actions"].as_array().unwrap());
    actions.map(|one| one["title"].as_str().unwrap().to_owned()).collect()
}

fn passages(shell: &Shell, of: &str) -> Vec<(String, String)> {
    let all = shell.run(["list", "passages", "--json"]).json();
    let mine = all.as_array().unwrap().iter().filter(|one| one["convention"] == of);
    let told = |one: &Value, key: &str| one[key].as_str().unwrap().to_owned();
    mine.map(|one| (told(one, "stage"), told(one, "on"))).collect()
}

#[test]
fn a_renewal_carries_over_what_goes_on_and_closes_its_predecessor() {
    let shell = Shell::with_luc();
    let ctg = lived(&shell);
    let next = id(
        &shell,
        [
            "convention",
            "renew",
            &ctg,
            "--unfinished",
            "--start",
            "2026-01-01",
            "--end",
            "2030-12-31",
        ],
    );
    let all = shown(&shell, &next, "2026-11-23");
    let before = shown(&shell, &ctg, "2026-11-23");
    for key in ["communes", "themes", "name"] {
        assert_eq!(all[key], before[key], "{key}");
    }
    assert_eq!((&all["generation"], &all["predecessor"]), (&json!(2), &json!(ctg)));
    assert_eq!((&all["start"], &all["end"]), (&json!("2026-01-01"), &json!("2030-12-31")));
    let parties = all["signatories"].as_array().unwrap();
    assert_eq!(parties.len(), 2);
    for party in parties {
        for key in ["deliberation_on", "signed_on"] {
            assert_eq!(party[key], Value::Null);
        }
    }
    assert_eq!(titles(&all), ["Local", "Navette"]);
    let local = &all["axes"][0]["actions"][0];
    assert_eq!((&local["status"], &local["due_on"]), (&json!("a_venir"), &Value::Null));
    assert_eq!(local["pilot"], "CC de la Veyle");
    assert_eq!(passages(&shell, &ctg).last().unwrap().0, "renouvelee");
    assert_eq!(passages(&shell, &ctg).last().unwrap().1, "2026-01-01");
    assert_eq!(before["stage"], "renouvelee");
    assert_eq!(titles(&before).len(), 3);
    // Closed, it leaves the list unless it is asked for.
    let listed = |args: &[&str]| {
        let all = shell.run(["list", "conventions", "--json"].iter().chain(args)).json();
        all.as_array().unwrap().iter().map(|one| one["id"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(listed(&[]), [json!(next)]);
    assert_eq!(listed(&["--all"]).len(), 2);
    assert_eq!(listed(&["--stage", "Renouvelée"]), [json!(ctg)]);
    assert_eq!(listed(&["--signed-in", "2021"]), [json!(ctg)]);
    let sheet = shell.run(["show", "territory", "Plaine"]).done();
    assert!(sheet.contains("Générations closes"), "{sheet}");
    // The start moves, and the passage with it; one undo takes both back.
    shell.run(["set", "convention", &next, "--start", "2026-03-01"]).done();
    assert_eq!(passages(&shell, &ctg).last().unwrap().1, "2026-03-01");
    undo(&shell);
    assert_eq!(passages(&shell, &ctg).last().unwrap().1, "2026-01-01");
    assert_eq!(shown(&shell, &next, "2026-11-23")["start"], "2026-01-01");
    // One undo takes the whole renewal back.
    undo(&shell);
    let left = shell.run(["list", "conventions", "--json"]).json();
    assert_eq!(left.as_array().unwrap().len(), 1);
    assert_eq!(left[0]["stage"], "mobilisation");
}

#[test]
fn a_renewal_without_a_start_is_dated_today_then_by_its_start() {
    let shell = Shell::with_luc();
    let ctg = lived(&shell);
    let next = id(&shell, ["convention", "renew", &ctg, "--action", "2"]);
    assert_eq!(titles(&shown(&shell, &next, "2026-11-23")), ["Navette"]);
    assert_eq!(passages(&shell, &ctg).last().unwrap().1, "2026-11-23");
    shell.run(["set", "convention", &next, "--start", "2027-01-01"]).done();
    assert_eq!(passages(&shell, &ctg).last().unwrap().1, "2027-01-01");
    let again = shell.run(["convention", "renouveler", &ctg]);
    assert_eq!(again.code, 0);
    assert!(again.err.contains("la renouvelle déjà"), "{}", again.err);
    assert_eq!(titles(&shown(&shell, again.out.trim(), "2026-11-23")), [] as [&str; 0]);
    // Nothing is written where an action cannot be carried over.
    let lines = shell.run(["list", "journal", "--json"]).out;
    for (args, code) in [
        (vec!["convention", "renew", &ctg, "--action", "Forum"], 1),
        (vec!["convention", "renew", &ctg, "--action", "1", "--unfinished"], 2),
        (vec!["convention", "renew", &ctg, "--start", "2027-01-01", "--end", "2026-01-01"], 2),
        (vec!["convention", "renew", "nulle part"], 1),
    ] {
        let ran = shell.run(&args);
        assert_eq!((ran.code, ran.out.as_str()), (code, ""), "{args:?} {}", ran.err);
    }
    assert_eq!(shell.run(["list", "journal", "--json"]).out, lines);
}

#[test]
fn an_amendment_is_written_with_the_next_number_and_its_object() {
    let shell = Shell::with_luc();
    let ctg = late(&shell);
    let first = id(
        &shell,
        ["convention", "amend", &ctg, "--end", "2026-12-31", "--signed-on", "2025-11-10"],
    );
    let one = shell.run(["show", "amendment", &first, "--json"]).json();
    assert_eq!((&one["number"], &one["new_end_on"]), (&json!(1), &json!("2026-12-31")));
    assert!(one["object"].as_str().unwrap().contains("31/12/2026"), "{one}");
    assert_eq!(shown(&shell, &ctg, "2025-11-10")["end"], "2026-12-31");
    let third = shell.run([
        "convention",
        "avenant",
        &ctg,
        "--end",
        "2027-12-31",
        "--signed-on",
        "2027-02-01",
        "--number",
        "3",
        "--object",
        "Encore",
    ]);
    assert_eq!(third.code, 0);
    let lines: Vec<&str> = third.err.lines().collect();
    assert_eq!(lines.len(), 2, "{lines:?}");
    assert!(lines[0].contains("L’avenant 3") && lines[1].contains("31/12/2026"), "{lines:?}");
    for args in [["amend", &ctg, "--end", "jamais"], ["amend", "nulle part", "--end", "2028"]] {
        let ran = shell.run(["convention"].iter().chain(&args));
        assert!(ran.code != 0 && ran.out.is_empty(), "{args:?}");
    }
}
