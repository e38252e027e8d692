//! Alerts, as a shell lists them; every count of `stats` opens its rows.

use binome::domain::{
    change::Change,
    follow_up::{FollowUp, OwedBy},
    note::Note,
    stage::Stage,
};
use serde_json::{Value, json};

use crate::shell::{self, Shell};

const DOMBES: &str = "200069193";

fn convention(name: &str, days: [&str; 3], communes: &[&str], stage: Stage) -> Change {
    shell::convention(name, days, communes, (stage, days[0]))
}

/// Over Bourg and Oyonnax a convention that ends in four months; one over Belley that was never
/// moved from its first stage; a late promise and an old note in the Dombes.
pub fn followed() -> Shell {
    let shell = Shell::in_the_ain();
    shell.written([
        convention(
            "Est",
            ["2022-04-01", "2027-03-31", "2022-04-01"],
            &["01053", "01283"],
            Stage::MiseEnOeuvre,
        ),
        convention(
            "Belley",
            ["2026-01-01", "2030-12-31", "2026-02-01"],
            &["01034"],
            Stage::Mobilisation,
        ),
        Change::add_note(
            &Note {
                kind: "copil".into(),
                on: "2026-08-01".parse().unwrap(),
                territory: Some(DOMBES.into()),
                text: "x".into(),
                ..Note::default()
            },
            &[FollowUp {
                id: "".into(),
                note: None,
                territory: Some(DOMBES.into()),
                convention: None,
                action: None,
                what: "rappeler".into(),
                owed_by: OwedBy::Caf,
                due: "2026-09-30".parse().ok(),
                done: None,
            }],
        ),
    ]);
    shell
}

fn alerts(shell: &Shell, more: &[&str]) -> Vec<Value> {
    let args = ["list", "alerts", "--json"];
    let list = shell.run(args.iter().chain(more)).json();
    list.as_array().unwrap().clone()
}

#[test]
fn an_alert_tells_its_rule_its_limit_since_when_and_on_what() {
    let shell = followed();
    let found = alerts(&shell, &["--rule", "fin_renouveler"]);
    let expected = json!([{
        "rule": "fin_renouveler", "urgency": "late", "since": "2026-10-01",
        "kind": "convention", "record": found[0]["record"], "convention": found[0]["record"],
        "territories": ["200071751", "200042935"], "technician": null,
        "snoozed": false, "snoozed_until": null,
        "measured": 4, "threshold": 6, "unit": "months", "setting": "end_renew",
        "reason": "fin dans 4\u{a0}mois, renouvellement à préparer",
    }]);
    assert_eq!(Value::from(found), expected);
    let late = alerts(&shell, &["--territory", "Dombes", "--rule", "Suites de la Caf en retard"]);
    assert_eq!((&late[0]["since"], &late[0]["measured"]), (&json!("2026-10-01"), &json!(54)));
    assert_eq!((&late[0]["kind"], &late[0]["threshold"]), (&json!("follow_up"), &Value::Null));
    assert_eq!(late[0]["territories"], json!([DOMBES]));
    let silent = alerts(&shell, &["--territory", "Dombes", "--rule", "silence"]);
    assert_eq!((&silent[0]["measured"], &silent[0]["urgency"]), (&json!(114), &json!("warning")));
    let english = alerts(&shell, &["--lang", "en", "--rule", "stage_unfit"]);
    assert_eq!(english[0]["reason"], "in force, yet in the stage First meetings");
    assert_eq!(english[0]["urgency"], "info");
}

#[test]
fn the_most_urgent_come_first_and_the_table_says_it_in_words() {
    let shell = followed();
    let found = alerts(&shell, &[]);
    let urgencies: Vec<&str> = found.iter().filter_map(|one| one["urgency"].as_str()).collect();
    let rank = |word: &&str| ["late", "warning", "info"].iter().position(|one| one == word);
    assert!(urgencies.is_sorted_by_key(rank), "{urgencies:?}");
    let table = shell.run(["lister", "alertes", "--territory", "Dombes"]).done();
    let table = table.replace(['\u{a0}', '\u{202f}'], " ");
    assert!(
        table.contains(
            "en retard\t01/10/2026\tCC de la Dombes\tsuite Caf en retard de 54 jours\trappeler"
        ),
        "{table}"
    );
    assert!(table.contains("à prévoir\t30/10/2026"), "{table}");
}

#[test]
fn an_unknown_rule_is_reported_with_the_nearest() {
    let message = followed().run(["list", "alerts", "--rule", "silant"]).message(2);
    assert!(message.contains("silant"), "{message}");
}

#[test]
fn every_count_of_stats_lists_its_rows() {
    let shell = followed();
    let output = shell.run(["stats"]).done();
    let stats = shell.run(["stats", "--json"]).json();
    for (count, list) in [
        ("late", "follow-ups --late"),
        ("silent", "territories --silent"),
        ("signatures", "conventions --signed-in 2026"),
    ] {
        assert!(output.contains(&format!("(binome list {list})")), "{output}");
        let args = ["list", "--json"];
        let (kind, rest) = list.split_once(' ').unwrap();
        let rows = shell
            .run([&args[..1], &[kind], &args[1..]].concat().into_iter().chain(rest.split(' ')));
        assert_eq!(rows.json().as_array().unwrap().len(), stats[count], "{list}");
    }
    let before = shell.run(["stats", "--on", "2026-10-15"]).done();
    assert!(before.contains("(binome list follow-ups --late --on 2026-10-15)"), "{before}");
}
