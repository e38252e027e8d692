//! Who signs a convention and who meets about it, from a shell.

use serde_json::{Value, json};

use super::conventions::{late, shown};
use crate::shell::{Shell, id};

#[test]
fn the_party_whose_council_has_not_deliberated_is_missing() {
    let shell = Shell::with_luc();
    let ctg = late(&shell);
    for (party, kind, on) in [
        ("CC de la Veyle", "epci", "2021-06-01"),
        ("Commune d’Ambérieu", "commune", "2021-06-08"),
        ("Commune d’Ambronay", "commune", ""),
        ("Présidence", "caf_president", ""),
    ] {
        let mut args =
            vec!["add", "signatory", "--convention", &ctg, "--kind", kind, "--party", party];
        if !on.is_empty() {
            args.extend(["--deliberation-on", on]);
        }
        shell.run(args).done();
    }
    let all = shown(&shell, &ctg, "2026-11-23");
    let missing = all["missing_deliberations"].as_array().unwrap();
    let names: Vec<&Value> = missing.iter().map(|one| &one["party"]).collect();
    assert_eq!(names, [&json!("Commune d’Ambronay")]);
    assert_eq!(all["complete"], false);
    id(
        &shell,
        ["add", "signatory", "--convention", &ctg, "--kind", "caf_direction", "--party", "Caf"],
    );
    assert_eq!(shown(&shell, &ctg, "2026-11-23")["complete"], true);
}

#[test]
fn a_steering_committee_counts_once_however_it_was_told() {
    let shell = Shell::with_luc();
    let count = |ctg: &str| shown(&shell, ctg, "2026-11-23")["copil_of_year"].clone();
    let note = |convention: Option<&str>| {
        let mut args = vec!["add", "note", "--kind", "copil", "--on", "2026-06-01", "--text", "x"];
        if let Some(convention) = convention {
            args.extend(["--convention", convention]);
        }
        shell.run(args).done().trim().to_owned()
    };
    let meeting = |ctg: &str, note: &str| {
        let args = [
            "add",
            "meeting",
            "--kind",
            "copil",
            "--planned-on",
            "2026-06-01",
            "--convention",
            ctg,
            "--note",
            note,
        ];
        id(&shell, args)
    };
    let ctg = late(&shell);
    let held = note(None);
    assert_eq!(count(&ctg), 0);
    meeting(&ctg, &held);
    assert_eq!(count(&ctg), 1);
    assert_eq!(shown(&shell, &ctg, "2026-11-23")["meetings"][0]["outcome"], "held");
    let alone = id(&shell, ["add", "convention", "--name", "Autre", "--commune", "01053"]);
    let linked = note(Some(&alone));
    assert_eq!(count(&alone), 1);
    meeting(&alone, &linked);
    assert_eq!(count(&alone), 1);
    assert_eq!(shown(&shell, &alone, "2027-01-05")["copil_of_year"], 0);
}
