//! The demonstration has a case of every rule of a convention's life; each is found by SQL alone.

use binome::{domain::watch::Watched, store::Store};
use rusqlite::Connection;
use tempfile::TempDir;

use crate::base::today;

/// Sentences, each with its query.
const CASES: &str = include_str!("../fixtures/demo_cases.sql");

#[test]
fn the_demonstration_has_a_case_of_every_rule() {
    let (_folder, raw) = demonstration();
    let cases: Vec<(&str, &str)> = CASES.split("\n\n").skip(1).filter_map(parted).collect();
    assert!(cases.len() > 55, "{}", cases.len());
    let missing: Vec<&str> =
        cases.iter().filter(|(_, query)| !finds(&raw, query)).map(|(says, _)| *says).collect();
    assert!(missing.is_empty(), "no case of: {missing:#?}");
}

#[test]
fn a_note_of_the_demonstration_holds_a_watched_word() {
    let (_folder, raw) = demonstration();
    let mut texts = raw.prepare("SELECT text FROM note WHERE text LIKE '%syndicat %'").unwrap();
    let texts: Vec<String> =
        texts.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    let usual = Watched::listed(binome::domain::watch::USUAL);
    assert!(texts.iter().any(|text| usual.found(text) == ["syndicat"]), "{texts:?}");
}

/// A sentence, and the query under it.
fn parted(case: &str) -> Option<(&str, &str)> {
    case.trim().strip_prefix("-- ")?.split_once('\n')
}

fn finds(raw: &Connection, query: &str) -> bool {
    let mut query = raw.prepare(query).unwrap_or_else(|why| panic!("{query}: {why}"));
    query.exists([]).unwrap()
}

/// The base in a folder of its own, as any other tool sees it.
fn demonstration() -> (TempDir, Connection) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("demo.binome");
    drop(Store::create(&path, &binome::demo::founding(today()).unwrap()).unwrap());
    let raw = Connection::open(&path).unwrap();
    (folder, raw)
}
