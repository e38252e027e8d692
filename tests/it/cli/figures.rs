//! The figures of the board, counted by hand from the reference.

use std::{collections::BTreeMap, fs};

use binome::domain::{
    change::Change,
    follow_up::{FollowUp, OwedBy},
    goal::Goal,
    note::Note,
    stage::Stage,
};
use serde_json::{Value, json};

use crate::shell::{self, Shell};

/// Bourg-en-Bresse, Oyonnax, Belley: read in the reference, not in the program.
const BOURG: (&str, u64) = ("01053", 42_372);
const OYONNAX: (&str, u64) = ("01283", 22_480);
const BELLEY: (&str, u64) = ("01034", 9_388);

fn convention(name: &str, days: [&str; 3], communes: &[&str]) -> Change {
    let stage = if days[2].is_empty() { Stage::Diagnostic } else { Stage::MiseEnOeuvre };
    shell::convention(name, days, communes, (stage, "2026-01-01"))
}

fn follow_up(due: &str, done: Option<&str>) -> Change {
    Change::add_follow_up(&FollowUp {
        id: "".into(),
        note: None,
        territory: Some("200069193".into()),
        convention: None,
        action: None,
        what: "rappeler".into(),
        owed_by: OwedBy::Caf,
        due: due.parse().ok(),
        done: done.map(|day| day.parse().unwrap()),
    })
}

/// Two conventions that share Bourg, one expired, one being made, three promises.
fn followed() -> Shell {
    let shell = Shell::in_the_ain();
    shell.written([
        convention("Bourg", ["2024-01-01", "2028-12-31", "2024-02-01"], &["01053"]),
        convention("Est", ["2026-01-01", "2030-12-31", "2026-05-10"], &["01053", "01283"]),
        convention("Belley", ["2021-01-01", "2025-12-31", "2021-01-01"], &["01034"]),
        convention("Gex", ["2027-01-01", "2031-12-31", ""], &["01354"]),
        follow_up("2026-02-01", Some("2026-04-01")),
        follow_up("2026-03-01", None),
        follow_up("2026-12-31", None),
        Change::set_goal(None, &Goal { year: 2026, coverage: 85, signatures: Some(3) }),
        Change::add_note(
            &Note {
                kind: "copil".into(),
                on: "2026-11-01".parse().unwrap(),
                territory: Some("200069193".into()),
                text: "x".into(),
                ..Note::default()
            },
            &[],
        ),
    ]);
    shell
}

fn population() -> u64 {
    let csv = fs::read_to_string("data/communes.csv").unwrap();
    let rows = csv.lines().map(|row| row.split(';').collect::<Vec<_>>());
    rows.filter(|row| row[2] == "01").map(|row| row[4].parse::<u64>().unwrap()).sum()
}

/// In percent, rounded to one decimal with whole numbers only.
fn rate(covered: u64) -> Value {
    let tenths = (covered * 2000 + population()) / (2 * population());
    format!("{}.{}", tenths / 10, tenths % 10).parse::<f64>().unwrap().into()
}

#[test]
fn the_figures_of_today_are_those_counted_by_hand() {
    let shell = followed();
    let stats = shell.run(["stats", "--json"]).json();
    let covered = BOURG.1 + OYONNAX.1;
    let stages: BTreeMap<String, u64> = serde_json::from_value(stats["by_stage"].clone()).unwrap();
    assert_eq!((stages.len(), stages["mise_en_oeuvre"], stages["diagnostic"]), (13, 3, 1));
    assert_eq!(stages.values().sum::<u64>(), 4);
    let territories = shell.run(["list", "territories", "--json"]).json().as_array().unwrap().len();
    let none = json!({"funded": 0, "filled": 0, "vacant": 0});
    let expected = json!({
        "on": "2026-11-23", "millesime": "2026-01-01", "population_year": 2023,
        "population": population(), "covered": covered, "rate": rate(covered),
        "goal": 85, "signatures": 1, "signatures_goal": 3, "by_stage": stats["by_stage"],
        "late": 1, "silent": territories - 1, "posts": {"caf": none, "collectivite": none},
        "needs": {"a_examiner": 0, "transmis": 0, "inscrit": 0, "sans_suite": 0},
        "orientations": {"running": 0, "without_action": 0},
    });
    // The keys that scripts rely on stay, whatever comes beside them.
    let mut kept = stats.clone();
    kept.as_object_mut()
        .unwrap()
        .retain(|key, _| !["figures", "trajectory"].contains(&key.as_str()));
    assert_eq!(kept, expected);
    let trajectory = stats["trajectory"].as_array().unwrap();
    let last = trajectory.iter().find(|one| one["on"] == "2025-12-31").unwrap();
    assert_eq!(last["covered"], BOURG.1 + BELLEY.1);
}

#[test]
fn the_figures_of_a_past_day_are_those_of_that_day() {
    let shell = followed();
    let of = |day: &str| shell.run(["stats", "--on", day, "--json"]).json();
    let winter = of("2025-12-31");
    assert_eq!(winter["covered"], BOURG.1 + BELLEY.1);
    assert_eq!(winter["rate"], rate(BOURG.1 + BELLEY.1));
    assert_eq!((&winter["goal"], &winter["signatures"]), (&Value::Null, &json!(0)));
    assert_eq!(of("2026-05-09")["covered"], BOURG.1);
    assert_eq!(of("2026-05-10")["covered"], BOURG.1 + OYONNAX.1);
    // Both promises were late on 15 March; one was kept on 1 April.
    assert_eq!(of("15/03/2026")["late"], 2);
    assert_eq!(of("2026-03-31")["late"], 2);
    assert_eq!(of("2026-04-01")["late"], 1);
    assert_eq!(of("2027-01-01")["late"], 2);
}

#[test]
fn the_figures_are_in_the_persons_language() {
    let shell = followed();
    let french = shell.run(["chiffres"]).done().replace(['\u{a0}', '\u{202f}'], " ");
    assert!(french.contains("64 852 habitants sur 679 344"), "{french}");
    assert!(french.contains("9,5 % (objectif 85 %)"), "{french}");
    let english = shell.run(["stats", "--lang", "en"]).done();
    assert!(english.contains("64,852 inhabitants out of 679,344"), "{english}");
}

#[test]
fn a_territory_tells_the_convention_that_matters_most() {
    let shell = followed();
    let of = |code: &str| shell.run(["show", "territory", code, "--json"]).json();
    let oyonnax = of("Haut-Bugey");
    assert_eq!(
        (&oyonnax["ctg"]["name"], &oyonnax["ctg"]["in_force"]),
        (&json!("Est"), &json!(true))
    );
    let belley = of("Bugey Sud");
    assert_eq!(belley["ctg"]["standing"], "expired");
    let gex = of("Pays de Gex");
    assert_eq!(
        (&gex["ctg"]["stage"], &gex["ctg"]["in_force"]),
        (&json!("diagnostic"), &json!(false))
    );
    assert_eq!(
        of("Dombes, xx".split(',').next().unwrap())["follow_ups"].as_array().unwrap().len(),
        2
    );
}

#[test]
fn a_convention_is_shown_whole_and_lists_are_filtered() {
    let shell = followed();
    let est = shell.run(["show", "convention", "Est", "--json"]).json();
    let expected = json!({
        "id": est["id"], "name": "Est", "territories": ["200071751", "200042935"],
        "stage": "mise_en_oeuvre", "in_force": true, "standing": "in_force",
        "start": "2026-01-01", "end": "2030-12-31", "signed": "2026-05-10",
        "communes": ["01053", "01283"], "population": BOURG.1 + OYONNAX.1,
        "themes": ["jeunesse"], "predecessor": null, "generation": 1,
    });
    // More keys may have come.
    for (key, value) in expected.as_object().unwrap() {
        assert_eq!(&est[key], value, "{key}");
    }
    let names = |args: &[&str]| -> Vec<String> {
        let list = shell.run(["list", "conventions", "--json"].iter().chain(args)).json();
        let names = list.as_array().unwrap().iter().map(|ctg| ctg["name"].to_string());
        names.map(|name| name.trim_matches('"').to_owned()).collect()
    };
    assert_eq!(names(&[]), ["Belley", "Bourg", "Est", "Gex"]);
    assert_eq!(names(&["--in-force"]), ["Bourg", "Est"]);
    assert_eq!(names(&["--stage", "Diagnostic partagé"]), ["Gex"]);
    assert_eq!(names(&["--territory", "200042935"]), ["Est"]);
    let table = shell.run(["list", "conventions"]).done();
    assert!(table.contains(&est["id"].as_str().unwrap()[28..]), "{table}");
    let sheet = shell.run(["show", "convention", &est["id"].as_str().unwrap()[28..]]).done();
    assert!(sheet.contains("Oyonnax") && sheet.contains("du 01/01/2026 au 31/12/2030"), "{sheet}");
}
