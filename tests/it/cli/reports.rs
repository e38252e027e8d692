//! What if these were signed, and the dashboard as a page.

use serde_json::Value;

use crate::shell::Shell;

fn demonstration() -> Shell {
    let shell = Shell::new();
    let base = shell.base().display().to_string();
    shell.run(["demo", "--out", &base]).done();
    shell.set("BINOME_DB", base)
}

/// The first convention that is being made, with its name.
fn expected(shell: &Shell) -> (String, String) {
    let all = shell.run(["list", "conventions", "--json"]).json();
    let one = all.as_array().unwrap().iter().find(|one| one["stage"] == "plan");
    let one = one.expect("one is being made");
    (one["id"].as_str().unwrap().to_owned(), one["name"].as_str().unwrap().to_owned())
}

#[test]
fn a_supposed_signature_is_counted_and_nothing_is_stored() {
    let shell = demonstration();
    let (id, name) = expected(&shell);
    let on = ["--on", "2030-12-31", "--json"];
    let now = shell.run(["stats", on[0], on[1], on[2]]).json();
    assert_eq!(now["what_if"], Value::Null);
    let supposed = format!("{id}=2026-12-15");
    let then = shell.run(["stats", on[0], on[1], on[2], "--what-if", &supposed]).json();
    assert_eq!(then["what_if"][0]["id"], id.as_str());
    assert_eq!(then["what_if"][0]["on"], "2026-12-15");
    assert!(then["covered"].as_u64() > now["covered"].as_u64(), "{name}");
    // Signed after the day, it changes nothing.
    let later = format!("{id}=2031-06-01");
    let same = shell.run(["stats", on[0], on[1], on[2], "--what-if", &later]).json();
    assert_eq!(same["covered"], now["covered"]);
    assert_eq!(shell.run(["stats", on[0], on[1], on[2]]).json(), now);
    let said = shell.run(["stats", "--what-if", &supposed]).done();
    assert!(said.contains("Comme si étaient signées"), "{said}");
}

#[test]
fn a_supposed_signature_that_makes_no_sense_is_refused_in_a_sentence() {
    let shell = demonstration();
    let refused = |typed: &str, code: i32, words: &str| {
        let ran = shell.run(["stats", "--what-if", typed]);
        assert_eq!(ran.code, code, "{typed}: {}", ran.err);
        assert!(ran.err.replace('\u{a0}', " ").contains(words), "{typed}: {}", ran.err);
    };
    refused("Dombes", 2, "et le jour");
    refused("Dombes=31/02", 2, "--what-if");
    refused("nulle part=2026-12-15", 1, "nulle part");
    let all = shell.run(["list", "conventions", "--json"]).json();
    let signed = all.as_array().unwrap().iter().find(|one| !one["signed"].is_null()).unwrap();
    refused(&format!("{}=2026-12-15", signed["id"].as_str().unwrap()), 1, "pas en projet");
}

#[test]
fn every_figure_of_the_board_is_told_as_json_and_as_a_page() {
    let shell = demonstration();
    let stats = shell.run(["stats", "--json"]).json();
    let figures = stats["figures"].as_array().unwrap();
    let value = |code: &str| {
        let found = figures.iter().find(|one| one["code"] == code && one["of"].is_null());
        found.unwrap_or_else(|| panic!("{code}"))["value"].clone()
    };
    assert_eq!(value("coverage"), stats["covered"]);
    assert_eq!(value("signatures"), stats["signatures"]);
    assert_eq!(value("late"), stats["late"]);
    assert_eq!(value("silent"), stats["silent"]);
    let first = &stats["trajectory"][0];
    assert_eq!(first["on"], "2018-12-31");
    let text = shell.run(["report", "dashboard"]).done();
    let page = text.replace(['\u{a0}', '\u{202f}'], " ");
    for words in [
        "Chiffres de la Caf · au 23/11/2026",
        "COUVERTURE",
        "objectif 85 %",
        "TRAJECTOIRE",
        "Comment c’est compté",
    ] {
        assert!(page.contains(words), "{words}: {page}");
    }
    assert!(page.lines().all(|line| line.chars().count() <= 80), "{page}");
    let markdown = shell.run(["rapport", "tableau", "--markdown", "--lang", "en"]).done();
    for words in ["# Figures of the Caf", "## COVERAGE", "- Coverage: **", "## How it is counted"] {
        assert!(markdown.contains(words), "{words}: {markdown}");
    }
    let mine = shell.run(["report", "dashboard", "--mine", "--as", "Hélène Exemple"]).done();
    assert!(mine.contains("Chiffres de mon secteur"), "{mine}");
}
