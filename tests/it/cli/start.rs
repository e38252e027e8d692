//! The birth of a base, against the reference files themselves.

use std::{collections::BTreeSet, fs};

use serde_json::Value;

use crate::shell::{LUC, Shell};

/// Communes, EPCI and inhabitants of a département, counted in `data/communes.csv`.
fn counted(department: &str) -> (usize, usize, u64) {
    let csv = fs::read_to_string("data/communes.csv").unwrap();
    let rows: Vec<Vec<&str>> = csv.lines().skip(1).map(|row| row.split(';').collect()).collect();
    let here: Vec<_> = rows.iter().filter(|row| row[2] == department).collect();
    let epcis: BTreeSet<&str> = here.iter().map(|row| row[3]).filter(|e| !e.is_empty()).collect();
    let population = here.iter().map(|row| row[4].parse::<u64>().unwrap()).sum();
    (here.len(), epcis.len(), population)
}

fn figures(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}', ' '], "")
}

#[test]
fn a_base_holds_the_communes_and_epci_of_its_departement() {
    for department in ["01", "2A", "69", "75", "974", "976"] {
        let shell = Shell::new();
        let out = shell.run(["init", "--department", department]).done();
        let (communes, epcis, population) = counted(department);
        let shown = figures(&out);
        for part in [format!("{communes}commune"), format!("{epcis}EPCI"), format!("{population}h")]
        {
            assert!(shown.contains(&part), "{department}: {part} in {out}");
        }
        let territories = shell.run(["list", "territories", "--json"]).json();
        let territories = territories.as_array().unwrap();
        let sum = |key: &str| territories.iter().map(|t| t[key].as_u64().unwrap()).sum::<u64>();
        assert_eq!(sum("population"), population, "{department}");
        assert_eq!(sum("communes"), communes as u64, "{department}");
        let stats = shell.run(["stats", "--json"]).json();
        assert_eq!(stats["population"], population, "{department}");
        assert!(territories.iter().all(|t| t["department"] == department));
        assert!(territories.iter().all(|t| t["binome"] == Value::Null && t["ctg"] == Value::Null));
    }
}

/// The sum of a figure over a list.
fn sum(list: &Value, key: &str) -> u64 {
    list.as_array().unwrap().iter().map(|one| one[key].as_u64().unwrap()).sum()
}

#[test]
fn a_goal_may_be_of_one_departement_of_several() {
    let shell = Shell::new();
    shell.run(["init", "--department", "01,69"]).done();
    shell.run(["add", "person", "--name", LUC, "--role", "technicien"]).done();
    let shell = shell.set("BINOME_AS", LUC);
    let add = |more: &[&str]| shell.run(["add", "goal", "2026"].iter().chain(more));
    assert_eq!(add(&["--department", "Rhône", "--coverage", "80"]).done().trim(), "2026-69");
    assert_eq!(add(&["--coverage", "85"]).done().trim(), "2026");
    assert_eq!(add(&["--department", "Isère", "--coverage", "80"]).code, 1);
    let goals = shell.run(["list", "goals", "--json"]).json();
    let ids: Vec<_> = goals.as_array().unwrap().iter().map(|one| &one["id"]).collect();
    assert_eq!(ids, ["2026", "2026-69"]);
    let stats = shell.run(["stats", "--json"]).json();
    let goal = |at: usize| stats["departments"][at]["goal"].as_u64();
    assert_eq!((stats["goal"].as_u64(), goal(0), goal(1)), (Some(85), None, Some(80)));
    assert!(shell.run(["stats"]).done().contains("objectif 80"));
    // A base of one département has one goal a year.
    let ain = Shell::with_luc();
    let args = ["add", "goal", "2026", "--department", "01", "--coverage", "80"];
    assert_eq!(ain.run(args).done().trim(), "2026");
}

#[test]
fn several_departements_share_a_base_in_which_an_epci_of_both_counts_once() {
    let shell = Shell::new();
    let out = shell.run(["init", "--department", "69, ain"]).done();
    assert!(out.contains("Ain, Rhône (01,69)"), "{out}");
    let (ain, rhone) = (counted("01").2, counted("69").2);
    let all = shell.run(["list", "territories", "--json"]).json();
    let codes = all.as_array().unwrap().iter().map(|one| one["code"].as_str().unwrap());
    assert_eq!(codes.clone().collect::<BTreeSet<_>>().len(), codes.count());
    assert_eq!(sum(&all, "population"), ain + rhone);
    let of_both: Vec<_> =
        all.as_array().unwrap().iter().filter(|one| one.get("departments").is_some()).collect();
    assert!(of_both.iter().all(|one| one["departments"].as_array().unwrap().len() == 2));
    let villefranche = of_both.iter().find(|one| one["code"] == "200040590").unwrap();
    assert_eq!(villefranche["department"], "69");
    let stats = shell.run(["stats", "--json"]).json();
    assert_eq!(
        (&stats["population"], sum(&stats["departments"], "population")),
        (&(ain + rhone).into(), ain + rhone)
    );
    for (code, population) in [("01", ain), ("Rhône", rhone)] {
        let alone = shell.run(["stats", "--department", code, "--json"]).json();
        assert_eq!((&alone["population"], alone.get("departments")), (&population.into(), None));
        let part = shell.run(["list", "territories", "--department", code, "--json"]).json();
        assert_eq!(sum(&part, "population"), population);
    }
    assert_eq!(shell.run(["check", "--json"]).json()["base"]["department"], "01,69");
    assert!(shell.run(["check"]).done().contains("Ain, Rhône (01,69)"));
    let output = shell.run(["stats"]).done();
    let output = output.split_whitespace().collect::<Vec<_>>().join(" ");
    for part in ["communes au 01/01/2026, populations 2023", "01 Ain : 0,0 %", "69 Rhône : 0,0 %"]
    {
        assert!(output.contains(part), "{part} in {output}");
    }
    assert!(shell.run(["stats", "--department", "75"]).message(1).contains("« 75 »"));
}

#[test]
fn departements_are_given_once() {
    let shell = Shell::new();
    assert!(shell.run(["init", "--department", "01,xx"]).message(2).contains("« xx »"));
    assert!(shell.run(["init"]).message(2).contains("--department"));
    let both = shell.run(["init", "--department", "01", "--france"]).message(2);
    assert!(both.contains("ne vont pas ensemble"), "{both}");
    assert_eq!(fs::read_dir(shell.folder()).unwrap().count(), 0);
}

#[test]
fn a_departement_is_named_as_people_name_it() {
    for typed in ["1", "01", "ain", "AIN"] {
        let out = Shell::new().run(["init", "--department", typed]).done();
        assert!(out.contains("Ain (01)"), "{typed}: {out}");
    }
}

#[test]
fn an_unknown_departement_is_refused_with_the_nearest_and_nothing_is_made() {
    let shell = Shell::new();
    let message = shell.run(["init", "--department", "Finistere-Sud"]).message(2);
    assert!(message.contains("« Finistère (29) »"), "{message}");
    assert!(shell.run(["init", "--department", "xx"]).message(2).contains("« xx »"));
    assert_eq!(fs::read_dir(shell.folder()).unwrap().count(), 0);
}

#[test]
fn the_usual_place_is_made_and_a_place_that_was_named_is_not() {
    let shell = Shell::new();
    shell.run(["init", "--department", "75"]).done();
    assert!(shell.folder().join("data/binome/binome.db").is_file());
    let message = shell.run(["init", "--department", "75", "--db", "nulle/part/b.db"]).message(1);
    assert!(message.contains("n’existe pas"), "{message}");
    assert!(!shell.folder().join("nulle").exists());
}

#[test]
fn a_file_that_is_there_is_never_overwritten() {
    let shell = Shell::new();
    fs::write(shell.base(), "à moi").unwrap();
    let base = shell.base().display().to_string();
    let message = shell.run(["init", "--department", "01", "--db", &base]).message(1);
    assert!(message.contains("n’écrase jamais"), "{message}");
    assert_eq!(fs::read_to_string(shell.base()).unwrap(), "à moi");
}

#[test]
fn the_next_step_is_shown() {
    let shell = Shell::new();
    assert!(shell.run(["creer", "--department", "75"]).done().ends_with(": binome\n"));
    let out = shell.run(["init", "--department", "75", "--db", "b.db", "--lang", "en"]).done();
    let base = shell.folder().join("b.db");
    assert!(out.ends_with(&format!("To open it: binome --db {}\n", base.display())), "{out}");
}

#[test]
fn a_sound_base_is_reported_whole() {
    let shell = Shell::in_the_ain();
    assert!(shell.run(["verifier"]).done().contains("est entier"));
    let report = shell.run(["check", "--json"]).json();
    assert_eq!(report["whole"], true);
    assert_eq!(report["problem"], Value::Null);
}
