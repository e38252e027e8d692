//! Alerts of the demonstration: each rule against SQL of its own; put off or seen, for everybody, and back.

use std::collections::{BTreeMap, BTreeSet};

use binome::domain::alerts::RuleCode;
use rusqlite::Connection;
use serde_json::Value;

use crate::{desk::Desk, shell::Shell};

/// The records that each rule finds, by SQL that shares nothing with it, and the views it reads.
const RULES: &str = include_str!("../fixtures/alerts.sql");
const VIEWS: &str = include_str!("../fixtures/questions.sql");

/// A name, and the statement under it.
fn named(all: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let named = |case: &'static str| case.trim().strip_prefix("-- ")?.split_once('\n');
    all.split("\n\n").skip(1).filter_map(named)
}

fn demonstration() -> Shell {
    let shell = Shell::new();
    let base = shell.base();
    shell.run(["demo", "--out", base.to_str().unwrap()]).done();
    let db = base.display().to_string();
    shell.set("BINOME_DB", db).set("BINOME_AS", binome::demo::ME)
}

fn alerts(shell: &Shell, more: &[&str]) -> Vec<Value> {
    let args = ["list", "alerts", "--json"];
    shell.run(args.iter().chain(more)).json().as_array().unwrap().clone()
}

#[test]
fn each_rule_has_a_case_in_the_demonstration_and_finds_what_sql_finds() {
    let shell = demonstration();
    let conn = Connection::open(shell.base()).unwrap();
    for (_, view) in named(VIEWS).filter(|(name, _)| name.starts_with("view: ")) {
        conn.execute_batch(view).unwrap();
    }
    let all = alerts(&shell, &[]);
    let queries: BTreeMap<&str, &str> = named(RULES).collect();
    for rule in RuleCode::CODES {
        let sql = queries.get(rule).unwrap_or_else(|| panic!("{rule} has no query"));
        let mut statement = conn.prepare(sql).unwrap_or_else(|why| panic!("{rule}: {why}"));
        let ids = statement.query_map([], |row| row.get::<_, String>(0)).unwrap();
        let expected: BTreeSet<String> = ids.map(Result::unwrap).collect();
        let of = all.iter().filter(|one| one["rule"] == *rule);
        let found: BTreeSet<String> =
            of.map(|one| one["record"].as_str().unwrap().to_owned()).collect();
        assert_eq!(found, expected, "{rule}");
        assert!(!found.is_empty(), "{rule} has no case");
    }
    assert!(all.iter().all(|one| one["rule"] != "silence" || one["technician"].is_null()));
    assert!(all.iter().any(|one| one["technician"].is_string()));
}

#[test]
fn codes_of_rules_are_those_scripts_rely_on() {
    let codes: BTreeSet<&str> = RuleCode::CODES.iter().copied().collect();
    for code in "fin_preparer fin_evaluer fin_renouveler echue_sans_suite copil_annee suite_caf \
        suite_partenaire action_retard echeance etape_longue silence elu_silence binome_absent \
        binome_moitie deliberation agrement mandat poste_vacant charge ca_decentralise \
        besoin_sans_reponse orientation_sans_action reunion_a_confirmer sppe socle"
        .split_whitespace()
    {
        assert!(codes.contains(code), "{code}");
    }
}

#[test]
fn a_snooze_of_the_command_line_takes_an_alert_out_until_its_day() {
    let shell = demonstration();
    let first = alerts(&shell, &["--rule", "suite_caf"]).remove(0);
    let record = first["record"].as_str().unwrap();
    let add = ["add", "snooze", "--rule", "suite_caf", "--record", record];
    let until = ["--until-on", "2026-12-01", "--reason", "rendez-vous pris"];
    let id = shell.run(add.iter().chain(&until)).done();
    let left = || alerts(&shell, &["--rule", "suite_caf"]);
    assert!(left().iter().all(|one| one["record"] != record));
    let all = alerts(&shell, &["--rule", "suite_caf", "--all"]);
    let put_off = all.iter().find(|one| one["record"] == record).unwrap();
    assert_eq!(put_off["snoozed_until"], "2026-12-01");
    assert_eq!(all.len(), left().len() + 1);
    let then = alerts(&shell, &["--rule", "suite_caf", "--today", "2026-12-01"]);
    assert!(then.iter().any(|one| one["record"] == record));
    shell.run(["archive", "snooze", id.trim()]).done();
    assert!(left().iter().any(|one| one["record"] == record));
}

#[test]
fn what_was_seen_comes_back_once_its_record_changes() {
    let shell = demonstration();
    let first = alerts(&shell, &["--rule", "suite_caf"]).remove(0);
    let record = first["record"].as_str().unwrap();
    let conn = Connection::open(shell.base()).unwrap();
    let rev: i64 = conn
        .query_row("SELECT rev FROM follow_up WHERE id = ?1", [record], |row| row.get(0))
        .unwrap();
    let add = ["add", "snooze", "--rule", "suite_caf", "--record", record, "--seen-rev"];
    shell.run(add.iter().copied().chain([rev.to_string().as_str()])).done();
    let there =
        || alerts(&shell, &["--rule", "suite_caf"]).iter().any(|one| one["record"] == record);
    assert!(!there());
    shell.run(["set", "follow-up", record, "--what", "autre chose"]).done();
    assert!(there());
}

#[test]
fn from_the_reasons_of_a_territory_one_goes_to_the_record_or_puts_it_off() {
    let mut desk = Desk::demonstration(80, 24);
    desk.go_to("bugey sud").press("?").shows("Pourquoi je vois ceci").shows("fin_evaluer");
    desk.press("Enter").shows("CTG de Bugey Sud").press("Esc").shows("Pourquoi je vois ceci");
    desk.press("p").shows("Plus tard").shows("Pourquoi").type_in("évaluation en décembre");
    desk.press("Ctrl+S").shows("Enregistré").hides("fin_evaluer");
    let sql = "SELECT rule || ' ' || until_on || ' ' || reason FROM snooze WHERE archived = 0";
    assert_eq!(desk.value(sql), "fin_evaluer 2026-12-07 évaluation en décembre");
    assert!(!desk.value("SELECT coalesce(author, '') FROM snooze").is_empty());
    desk.press("Esc").hides("évaluation non commencée");
    desk.press("u o").shows("Annulé").press("?").shows("fin_evaluer");
}

#[test]
fn seen_on_screen_keeps_the_revision_that_was_seen() {
    let mut desk = Desk::demonstration(80, 24);
    desk.go_to("bugey sud").press("? p").press("Tab Space Ctrl+S").shows("Enregistré");
    let sql = "SELECT seen_rev = (SELECT rev FROM convention WHERE id = record) FROM snooze";
    assert_eq!(desk.value(sql), "1");
    desk.hides("fin_evaluer");
}

#[test]
fn a_later_without_a_reason_is_not_written() {
    let mut desk = Desk::demonstration(80, 24);
    desk.go_to("bugey sud").press("? p Ctrl+S");
    assert_eq!(desk.value("SELECT count(*) FROM snooze"), "0");
}

#[test]
fn a_deadline_is_put_off_moved_by_a_week_and_found_by_its_words() {
    let mut desk = Desk::demonstration_as("Inès Gabarit", 100, 30);
    desk.press("v e").shows("En retard (").shows("Fiche 6");
    desk.press("/").type_in("micro creche").press("Enter").shows("Micro-crèche");
    desk.hides("Cadrer le renouvellement");
    let fiche = "SELECT due_on FROM action WHERE number = '6' AND title LIKE 'Micro-crèche%'";
    let before = desk.value(fiche);
    desk.press("+").shows("Déplacer").press("o").shows("Enregistré");
    let later = format!(
        "SELECT '{before}' = date((SELECT due_on FROM action WHERE number = '6' \
        AND title LIKE 'Micro-crèche%'), '-7 days')"
    );
    assert_eq!(desk.value(&later), "1");
    desk.press("u o").shows("Annulé");
    assert_eq!(desk.value(fiche), before);
    desk.shows("Micro-crèche").press("p").shows("Plus tard : fiche");
    desk.type_in("terrain en vue").press("Ctrl+S").shows("Enregistré").hides("Fiche 6");
    desk.press("Esc").shows("Cadrer le renouvellement").hides("Fiche 6");
}

#[test]
fn what_one_puts_off_the_other_does_not_see() {
    let mut hers = Desk::demonstration(80, 24);
    hers.go_to("bugey sud").press("? p").type_in("vu ensemble").press("Ctrl+S");
    let mut his = Desk::empty(80, 24);
    his.opened(binome::store::Store::open(&hers.path()).unwrap());
    his.go_to("bugey sud").press("?").hides("fin_evaluer");
}
