//! `binome check` on real files: its findings and its exit codes.

use std::fs;

use binome::{
    domain::{
        change::Change,
        deed::Deed,
        field::{Field, RecordKind},
        refusal::FieldConflict,
    },
    store::Store,
};
use chrono::{SecondsFormat, TimeDelta, Utc};
use rusqlite::Connection;
use serde_json::Value;

use crate::{
    base::{founding, note},
    shell::{Ran, Shell, state},
};

const NOTE: [&str; 8] = ["note", "add", "--territory", "Dombes", "--kind", "copil", "--text", "Vu"];

fn at_work() -> Shell {
    let shell = Shell::with_luc();
    shell.run(NOTE).done();
    shell
}

/// A base whose journal is that of a share.
fn persisting() -> Shell {
    let shell = at_work();
    let raw = Connection::open(shell.base()).unwrap();
    raw.pragma_update_and_check(None, "journal_mode", "persist", |_| Ok(())).unwrap();
    drop(raw);
    shell.run(NOTE).done();
    shell
}

/// What was printed, its lines of several put together and every blank plain.
fn flat(output: &str) -> String {
    output.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The document of a check that wants somebody.
#[track_caller]
fn wanting(ran: &Ran) -> Value {
    assert_eq!(ran.code, 1, "{ran:?}");
    serde_json::from_str(&ran.out).unwrap()
}

#[test]
fn what_is_well_is_reported_a_line_each_and_nothing_stays_beside_the_base() {
    let shell = at_work();
    let before = state(shell.folder());
    let output = shell.run(["check"]).done();
    println!("{output}");
    for part in
        ["Fichier", "Place", "mode wal", "Verrous", "Disque", "Horloges", "Copies", "Chaîne"]
    {
        assert!(output.contains(part), "{part}: {output}");
    }
    let marked = ["√ bien ", "– à savoir ", "  "];
    assert!(
        output.lines().all(|line| marked.iter().any(|mark| line.starts_with(mark))),
        "{output}"
    );
    assert!(output.lines().all(|line| line.chars().count() <= 80), "{output}");
    assert_eq!(state(shell.folder()), before);
    let english = shell.run(["check", "--lang", "en"]).done();
    assert!(english.contains("√ good") && english.contains("Clocks: they"), "{english}");
}

#[test]
fn the_document_has_its_keys() {
    let shell = at_work();
    shell.run(["backup"]).done();
    let report = shell.run(["check", "--json"]).json();
    for key in [
        "path",
        "whole",
        "tier",
        "journal_mode",
        "problem",
        "problems",
        "base",
        "size",
        "schema",
        "records",
        "file_system",
        "space_left",
        "locks",
        "clock",
        "copies",
        "chain",
        "conflicts",
    ] {
        assert!(report.get(key).is_some(), "{key}: {report}");
    }
    assert_eq!((&report["tier"], &report["problems"]), (&"host".into(), &Value::Array(Vec::new())));
    assert_eq!(
        (&report["copies"]["count"], &report["copies"]["last_whole"]),
        (&1.into(), &true.into())
    );
    assert_eq!(
        (&report["records"]["note"], &report["base"]["department"]),
        (&1.into(), &"01".into())
    );
    assert_eq!(report["locks"]["others"], false);
}

#[test]
fn somebody_else_who_has_it_open_is_seen_and_is_no_problem() {
    let shell = at_work();
    let other = Connection::open(shell.base()).unwrap();
    other.query_row("SELECT count(*) FROM note", [], |row| row.get::<_, i64>(0)).unwrap();
    assert_eq!(shell.run(["check", "--json"]).json()["locks"]["others"], true);
    assert!(flat(&shell.run(["check"]).done()).contains("quelqu’un d’autre a la base ouverte"));
    // And they still do.
    other.execute_batch("BEGIN IMMEDIATE; UPDATE note SET rev = rev; COMMIT").unwrap();
}

#[test]
fn a_conflict_that_nobody_settled_wants_somebody() {
    let shell = at_work();
    shell.written([Change::put_off(&FieldConflict {
        kind: RecordKind::Note,
        id: "n".into(),
        key: Field::Text.into(),
        base: "w".into(),
        mine: "x".into(),
        theirs: "y".into(),
        by: None,
        at: None,
    })]);
    let ran = shell.run(["check"]);
    assert_eq!(ran.code, 1);
    assert!(
        flat(&ran.out).contains("! à voir Conflits") && ran.err.contains("Un point"),
        "{ran:?}"
    );
    assert_eq!(wanting(&shell.run(["check", "--json"]))["problems"][0]["what"], "conflicts");
}

#[test]
fn a_journal_file_that_a_foreign_tool_took_away_is_reported() {
    let shell = persisting();
    let before = shell.run(["check"]).done();
    assert!(before.contains("mode persist") && !before.contains("-journal"), "{before}");
    // What any other program does.
    let raw = Connection::open(shell.base()).unwrap();
    raw.execute_batch("PRAGMA journal_mode = delete; CREATE TABLE t (a); DROP TABLE t").unwrap();
    drop(raw);
    let output = shell.run(["check"]).done();
    assert!(flat(&output).contains("– à savoir Fichier -journal"), "{output}");
    shell.run(NOTE).done();
    assert!(!shell.run(["check"]).done().contains("-journal"));
}

#[test]
fn half_a_commit_is_found_and_taken_back() {
    let shell = persisting();
    // A process that died within a commit leaves the base half written beside a hot journal.
    let (base, journal) = (shell.base(), shell.folder().join("ain.db-journal"));
    let raw = Connection::open(&base).unwrap();
    raw.execute_batch(
        "PRAGMA cache_size = 5; PRAGMA cache_spill = ON; BEGIN IMMEDIATE;
         UPDATE commune SET population = population + 1; UPDATE epci SET nature = nature || 'x'",
    )
    .unwrap();
    let (half, hot) = (fs::read(&base).unwrap(), fs::read(&journal).unwrap());
    drop(raw);
    fs::write(&base, half).unwrap();
    fs::write(&journal, hot).unwrap();
    let output = shell.run(["check"]).done();
    assert!(flat(&output).contains("retrouvé et défait"), "{output}");
    assert!(!flat(&shell.run(["check"]).done()).contains("retrouvé et défait"));
}

/// A base in which somebody wrote at these times before now.
fn dated(before_now: &[TimeDelta]) -> Shell {
    let (shell, now) = (Shell::new(), Utc::now());
    let deed = |before: &TimeDelta| Deed {
        at: (now - *before).to_rfc3339_opts(SecondsFormat::Millis, true),
        by: None,
        change: Change::add_note(&note("Vu"), &[]),
    };
    let deeds = before_now.iter().map(deed).collect();
    drop(Store::create(&shell.base(), &founding("01", deeds)).unwrap());
    let base = shell.base().display().to_string();
    shell.set("BINOME_DB", base)
}

#[test]
fn clocks_that_are_wrong_and_old_words_in_no_copy_are_reported() {
    let ahead = dated(&[TimeDelta::hours(-3)]);
    let output = ahead.run(["check"]);
    assert!(flat(&output.out).contains("Horloges : le journal a été écrit 2 h"), "{output:?}");
    assert_eq!(wanting(&ahead.run(["check", "--json"]))["problems"][0]["what"], "clock");
    let back = dated(&[TimeDelta::hours(1), TimeDelta::hours(5)]);
    assert!(flat(&back.run(["check"]).out).contains("s’est daté 4 h plus tôt"));
    let old = dated(&[TimeDelta::days(10), TimeDelta::days(1)]);
    assert!(flat(&old.run(["check"]).out).contains("! à voir Copies : aucune"));
    old.run(["backup"]).done();
    old.run(["check"]).done();
}

#[test]
fn cleaning_after_an_erasing_that_was_cut_short_is_reported_and_finished_by_asking_again() {
    let shell = at_work();
    let raw = Connection::open(shell.base()).unwrap();
    raw.execute_batch(
        "PRAGMA journal_mode = persist; CREATE TABLE scrap (bytes BLOB NOT NULL) STRICT",
    )
    .unwrap();
    drop(raw);
    assert_eq!(wanting(&shell.run(["check", "--json"]))["problems"][0]["what"], "erasing");
    shell.run(["erase", "person", "Qui Que Ce Soit", "--yes"]).done();
    shell.run(["check"]).done();
}

#[test]
fn a_copy_that_rotted_wants_somebody() {
    let shell = at_work();
    let copy = shell.run(["backup"]).done();
    let mut bytes = fs::read(copy.trim()).unwrap();
    let middle = bytes.len() / 8192 * 4096;
    bytes[middle..middle + 4096].fill(0xa5);
    fs::write(copy.trim(), bytes).unwrap();
    let report = wanting(&shell.run(["check", "--json"]));
    assert_eq!((&report["copies"]["last_whole"], &report["whole"]), (&false.into(), &true.into()));
}
