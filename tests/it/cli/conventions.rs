//! The life of a convention from a shell: its ends by amendments, its parties, its plan.

use serde_json::{Value, json};

use crate::shell::{Shell, id};

/// The one signed late for a period already begun.
pub fn late(shell: &Shell) -> String {
    id(
        shell,
        [
            "add",
            "convention",
            "--name",
            "CTG de la Veyle",
            "--start",
            "2021-01-01",
            "--end",
            "2025-12-31",
            "--signed",
            "2021-07-21",
            "--commune",
            "01004",
            "--commune",
            "01007",
            "--theme",
            "jeunesse",
            "--today",
            "2021-01-01",
        ],
    )
}

/// An elected contact of Dombes, with more about them.
pub fn contact(shell: &Shell, more: &[&str]) -> String {
    let elected =
        ["add", "contact", "--body", "Ambérieu", "--kind", "elu", "--territory", "Dombes"];
    id(shell, elected.iter().chain(more))
}

pub fn shown(shell: &Shell, id: &str, on: &str) -> Value {
    shell.run(["show", "convention", id, "--json", "--on", on]).json()
}

fn stats(shell: &Shell, on: &str) -> Value {
    shell.run(["stats", "--json", "--on", on]).json()
}

#[test]
fn an_amendment_moves_the_end_from_its_signature() {
    let shell = Shell::with_luc();
    let ctg = late(&shell);
    id(
        &shell,
        [
            "add",
            "amendment",
            "--convention",
            &ctg,
            "--object",
            "Prolongation",
            "--signed-on",
            "2025-11-10",
            "--new-end-on",
            "2026-12-31",
        ],
    );
    for (on, end) in [("2025-11-09", "2025-12-31"), ("2025-11-10", "2026-12-31")] {
        let all = shown(&shell, &ctg, on);
        assert_eq!((&all["end"], &all["first_end"]), (&json!(end), &json!("2025-12-31")), "{on}");
    }
    let all = shown(&shell, &ctg, "2025-11-09");
    assert_eq!(all["amendments"][0]["number"], 1);
    assert_eq!(all["amendments"][0]["counts"], false);
    let people = stats(&shell, "2021-07-21")["covered"].clone();
    assert_eq!(people, all["population"]);
    for (on, covered) in [
        ("2021-07-20", json!(0)),
        ("2021-07-21", people.clone()),
        ("2026-06-30", people.clone()),
        ("2026-12-31", people),
        ("2027-01-01", json!(0)),
    ] {
        assert_eq!(stats(&shell, on)["covered"], covered, "{on}");
    }
    let listed = shell.run(["list", "conventions", "--json"]).json();
    assert_eq!((&listed[0]["end"], &listed[0]["late"]), (&json!("2026-12-31"), &json!(0)));
}

#[test]
fn an_amendment_signed_after_the_end_counts_from_its_signature_and_is_warned_of() {
    let shell = Shell::with_luc();
    let ctg = late(&shell);
    let ran = shell.run([
        "add",
        "amendment",
        "--convention",
        &ctg,
        "--object",
        "Prolongation",
        "--signed-on",
        "2026-02-10",
        "--new-end-on",
        "2026-12-31",
        "--number",
        "1",
    ]);
    assert_eq!(ran.code, 0);
    assert!(ran.err.contains("31/12/2025"), "{}", ran.err);
    for (on, in_force) in [("2026-02-09", false), ("2026-02-10", true), ("2027-01-01", false)] {
        assert_eq!(shown(&shell, &ctg, on)["in_force"], in_force, "{on}");
        assert_eq!(stats(&shell, on)["covered"] != 0, in_force, "{on}");
    }
    let third = shell.run([
        "add",
        "amendment",
        "--convention",
        &ctg,
        "--object",
        "Thèmes",
        "--number",
        "3",
        "--signed-on",
        "2026-03-10",
    ]);
    assert_eq!(third.code, 0);
    assert!(third.err.contains("L’avenant 3") && third.err.contains('2'), "{}", third.err);
    let english =
        shell.run(["set", "amendment", third.out.trim(), "--number", "5", "--lang", "en"]);
    assert!(english.err.contains("the next would be 2"), "{}", english.err);
}

#[test]
fn a_commune_that_joins_counts_its_people_once() {
    let shell = Shell::with_luc();
    let ctg = late(&shell);
    let other = id(
        &shell,
        [
            "add",
            "convention",
            "--name",
            "CTG voisine",
            "--start",
            "2022-01-01",
            "--end",
            "2026-12-31",
            "--signed",
            "2022-01-01",
            "--commune",
            "01053",
            "--today",
            "2022-01-01",
        ],
    );
    let before = stats(&shell, "2025-06-01")["covered"].as_u64().unwrap();
    let alone = shown(&shell, &other, "2025-06-01")["population"].as_u64().unwrap();
    let amend = |commune: &str, number: &str| {
        shell.run([
            "add",
            "amendment",
            "--convention",
            &ctg,
            "--object",
            "Périmètre",
            "--signed-on",
            "2024-01-10",
            "--effective-on",
            "2024-03-01",
            "--communes-added",
            commune,
            "--number",
            number,
        ])
    };
    let covered = amend("01053", "1");
    assert_eq!(covered.code, 0);
    assert!(covered.err.contains("CTG voisine") && covered.err.contains("Bourg"), "{covered:?}");
    assert_eq!(stats(&shell, "2025-06-01")["covered"], before);
    assert_eq!(amend("01034", "2").err, "");
    let perimeter = |on| shown(&shell, &ctg, on)["communes"].clone();
    assert_eq!(perimeter("2024-02-29"), json!(["01004", "01007"]));
    assert_eq!(perimeter("2024-03-01"), json!(["01004", "01007", "01034", "01053"]));
    let after = stats(&shell, "2025-06-01")["covered"].as_u64().unwrap();
    let whole = shown(&shell, &ctg, "2025-06-01")["population"].as_u64().unwrap();
    let first = shown(&shell, &ctg, "2024-02-29")["population"].as_u64().unwrap();
    assert_eq!(after - before, whole - first - alone);
}

#[test]
fn a_convention_over_communes_that_are_covered_is_written_and_warned_of() {
    let shell = Shell::with_luc();
    late(&shell);
    let ran = shell.run([
        "add",
        "convention",
        "--name",
        "Double",
        "--start",
        "2025-01-01",
        "--end",
        "2029-12-31",
        "--commune",
        "01004",
        "--commune",
        "01053",
    ]);
    assert_eq!(ran.code, 0);
    let message = ran.err.replace(['\u{a0}', '\u{202f}'], " ");
    let expected =
        "Une commune est déjà sous « CTG de la Veyle » à ces dates : Ambérieu-en-Bugey.\n";
    assert_eq!(message, expected);
    let after = shell.run(["set", "convention", ran.out.trim(), "--start", "2026-01-01"]);
    assert_eq!((after.code, after.err.as_str()), (0, ""));
}

#[test]
fn a_terminated_convention_counts_until_the_day_before() {
    let shell = Shell::with_luc();
    let ctg = late(&shell);
    id(
        &shell,
        ["add", "passage", "--convention", &ctg, "--stage", "resiliee", "--on", "2024-05-01"],
    );
    assert_ne!(stats(&shell, "2024-04-30")["covered"], 0);
    assert_eq!(stats(&shell, "2024-05-01")["covered"], 0);
}

#[test]
fn a_convention_without_diagnosis_passes_every_stage() {
    let shell = Shell::with_luc();
    let ctg = late(&shell);
    for (stage, on) in [
        ("signature", "2021-07-21"),
        ("mise_en_oeuvre", "2021-09-01"),
        ("evaluation", "2025-01-10"),
        ("renouvellement", "2025-06-01"),
        ("renouvelee", "2025-12-31"),
    ] {
        id(&shell, ["add", "passage", "--convention", &ctg, "--stage", stage, "--on", on]);
        assert_eq!(shown(&shell, &ctg, on)["stage"], stage);
    }
    assert_eq!(shown(&shell, &ctg, "2025-01-09")["evaluation_begun"], false);
    assert_eq!(shown(&shell, &ctg, "2025-01-10")["evaluation_begun"], true);
}
