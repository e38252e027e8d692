//! Alerts of the demonstration: each rule against SQL of its own; put off or seen, for everybody, and back.

use std::collections::BTreeSet;

use binome::domain::alerts::RuleCode;
use rusqlite::Connection;
use serde_json::Value;

use crate::{desk::Desk, shell::Shell};

/// The records that each rule finds, by SQL that shares nothing with it. Of the 23 November 2026.
const RULES: [(&str, &str); 16] = [
    (
        "suite_caf",
        "SELECT id FROM follow_up
         WHERE archived = 0 AND done IS NULL AND owed_by = 'caf' AND due < '2026-11-23'",
    ),
    (
        "suite_partenaire",
        "SELECT id FROM follow_up
         WHERE archived = 0 AND done IS NULL AND owed_by = 'partner' AND due < '2026-11-23'",
    ),
    (
        "action_retard",
        "SELECT action.id FROM action JOIN axis ON axis.id = axis
         JOIN convention ON convention.id = convention
         WHERE action.archived = 0 AND status IN ('a_venir', 'en_cours') AND due_on < '2026-11-23'
           AND coalesce((SELECT max(new_end_on) FROM amendment
                WHERE amendment.convention = axis.convention AND signed_on <= '2026-11-23'),
                end_on, '9999') >= '2026-11-23'
           AND (SELECT stage FROM passage WHERE convention = axis.convention AND on_date <= '2026-11-23'
                ORDER BY on_date DESC, id DESC LIMIT 1) NOT IN ('abandonnee', 'resiliee')",
    ),
    (
        "copil_annee",
        "SELECT id FROM convention
         WHERE archived = 0 AND signed_on <= '2026-11-23' AND start_on <= '2026-11-23'
           AND end_on >= '2026-11-23' AND NOT EXISTS (SELECT 1 FROM note
             WHERE archived = 0 AND kind = 'copil' AND on_date BETWEEN '2026-01-01' AND '2026-11-23'
               AND (convention = convention.id
                    OR id IN (SELECT note FROM meeting WHERE meeting.convention = convention.id)))",
    ),
    (
        "fin_evaluer",
        "SELECT id FROM convention
         WHERE signed_on <= '2026-11-23' AND start_on <= '2026-11-23'
           AND end_on BETWEEN '2027-05-23' AND '2027-11-22'
           AND NOT EXISTS (SELECT 1 FROM evaluation WHERE convention = convention.id
             AND kind IN ('mi_parcours', 'finale') AND started_on <= '2026-11-23')
           AND NOT EXISTS (SELECT 1 FROM passage WHERE convention = convention.id
             AND stage IN ('evaluation', 'renouvellement'))",
    ),
    (
        "deliberation",
        "SELECT DISTINCT convention FROM signatory JOIN convention ON convention.id = convention
         WHERE signatory.archived = 0 AND signatory.kind IN ('epci', 'commune', 'syndicat')
           AND deliberation_on IS NULL AND (end_on IS NULL OR end_on >= '2026-11-23')
           AND (convention.signed_on IS NOT NULL OR EXISTS (SELECT 1 FROM passage
             WHERE passage.convention = convention.id AND stage = 'signature'))",
    ),
    (
        "silence",
        "SELECT id FROM territory WHERE id NOT IN (
           SELECT territory FROM note WHERE archived = 0 AND territory IS NOT NULL
             AND on_date > date('2026-11-23', '-90 days'))
           AND id NOT IN (SELECT epci FROM commune JOIN convention_commune ON commune = commune.id
             JOIN note USING (convention)
             WHERE note.archived = 0 AND on_date > date('2026-11-23', '-90 days') AND epci IS NOT NULL)",
    ),
    (
        "agrement",
        "SELECT id FROM equipment WHERE archived = 0 AND closed_on IS NULL
           AND agreement_end <= date('2026-11-23', '+14 months')",
    ),
    (
        "mandat",
        "SELECT id FROM contact WHERE archived = 0
           AND mandate_end BETWEEN '2026-11-23' AND date('2026-11-23', '+180 days')",
    ),
    (
        "poste_vacant",
        "SELECT id FROM post WHERE archived = 0 AND filled < funded
           AND since_on < date('2026-11-23', '-90 days') AND (ends_on IS NULL OR ends_on >= '2026-11-23')",
    ),
    (
        "charge",
        "SELECT technicien FROM binome JOIN binome_territory ON binome = binome.id
         WHERE archived = 0 AND technicien IS NOT NULL AND start_on <= '2026-11-23'
           AND (end_on IS NULL OR end_on >= '2026-11-23')
         GROUP BY technicien HAVING count(*) >
           (SELECT value FROM setting WHERE id = 'load_territories')",
    ),
    (
        "besoin_sans_reponse",
        "SELECT id FROM need WHERE archived = 0 AND status = 'transmis' AND answered_on IS NULL
           AND sent_on < date('2026-11-23', '-180 days')",
    ),
    (
        "orientation_sans_action",
        "SELECT id FROM orientation WHERE archived = 0 AND id NOT IN (
           SELECT orientation FROM action_orientation)",
    ),
    (
        "reunion_a_confirmer",
        "SELECT id FROM meeting WHERE archived = 0 AND note IS NULL AND cancelled = 0
           AND planned_on < '2026-11-23'",
    ),
    (
        "echeance",
        "SELECT deadline.id FROM deadline JOIN convention ON convention.id = convention
         WHERE deadline.archived = 0 AND done_on IS NULL AND due_on < '2026-11-23'
           AND coalesce((SELECT max(new_end_on) FROM amendment WHERE amendment.convention = convention.id
                AND amendment.archived = 0 AND amendment.signed_on <= '2026-11-23'), end_on) >= '2026-11-23'
           AND NOT EXISTS (SELECT 1 FROM convention AS next
             WHERE next.predecessor = convention.id AND next.signed_on <= '2026-11-23')",
    ),
    (
        "sppe",
        "SELECT convention.id FROM convention JOIN convention_commune ON convention = convention.id
         JOIN commune ON commune.id = commune
         WHERE population > 10000 AND coalesce(sppe, 'a_decider') = 'a_decider'
           AND (end_on IS NULL OR end_on >= '2026-11-23')
           AND (SELECT stage FROM passage WHERE convention = convention.id
                ORDER BY on_date DESC, id DESC LIMIT 1) NOT IN ('abandonnee', 'resiliee')
         GROUP BY convention.id",
    ),
];

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
fn each_rule_finds_what_sql_finds() {
    let shell = demonstration();
    let conn = Connection::open(shell.base()).unwrap();
    let all = alerts(&shell, &[]);
    for (rule, sql) in RULES {
        let mut statement = conn.prepare(sql).unwrap();
        let ids = statement.query_map([], |row| row.get::<_, String>(0)).unwrap();
        let expected: BTreeSet<String> = ids.map(Result::unwrap).collect();
        let of = all.iter().filter(|one| one["rule"] == rule);
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
