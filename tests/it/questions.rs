//! The questions people ask: each answer equals SQL written without the program, and what the screen counts is
//! what it opens.

mod view;

use std::collections::BTreeSet;

use binome::domain::questions::{Measure, Question};
use rusqlite::Connection;
use serde_json::Value;

use crate::shell::Shell;

/// Queries under their names, after the views that they read.
const QUESTIONS: &str = include_str!("../fixtures/questions.sql");

/// The demonstration in a file, where some difficulties come back.
struct Demonstration {
    shell: Shell,
    path: String,
}

impl Demonstration {
    fn new() -> Self {
        let shell = Shell::new();
        let path = shell.folder().join("demo.binome").to_string_lossy().into_owned();
        shell.run(["demo", "--out", &path]).done();
        let demonstration = Self { shell, path };
        for territory in ["Dombes", "Pays de Gex"] {
            let args = ["add", "difficulty", "--territory", territory, "--kind", "elections"];
            let more = ["--text", "Conseils renouvelés", "--as", "Claire Figurante"];
            demonstration.run(&[&args[..], &more[..]].concat());
        }
        demonstration
    }

    fn run(&self, args: &[&str]) -> String {
        let ran = self.shell.run([args, &["--db", &self.path]].concat());
        assert_eq!(ran.code, 0, "{args:?} {}", ran.err);
        ran.out
    }

    fn ask(&self, args: &[&str]) -> Value {
        let out = self.run(&[&["ask"], args, &["--json"]].concat());
        serde_json::from_str(&out).unwrap()
    }

    /// The base as any other tool sees it, with the views.
    fn sql(&self) -> Connection {
        let raw = Connection::open(&self.path).unwrap();
        for (_, view) in cases().iter().filter(|(name, _)| name.starts_with("view: ")) {
            raw.execute_batch(view).unwrap_or_else(|why| panic!("{view}: {why}"));
        }
        raw
    }
}

/// A name, and the statement under it.
fn cases() -> Vec<(&'static str, &'static str)> {
    let named = |case: &'static str| case.trim().strip_prefix("-- ")?.split_once('\n');
    QUESTIONS.split("\n\n").skip(1).filter_map(named).collect()
}

fn ids(rows: &Value) -> Vec<String> {
    let id = |row: &Value| row.get("id").or(row.get("code")).unwrap().as_str().unwrap().to_owned();
    let mut ids: Vec<String> = rows.as_array().unwrap().iter().map(id).collect();
    ids.sort();
    ids
}

fn found(raw: &Connection, query: &str) -> Vec<String> {
    let mut query = raw.prepare(query).unwrap_or_else(|why| panic!("{query}: {why}"));
    let all = query.query_map([], |row| row.get(0)).unwrap();
    let mut all: Vec<String> = all.map(Result::unwrap).collect();
    all.sort();
    all
}

#[test]
fn every_answer_equals_sql_written_without_the_program() {
    let demonstration = Demonstration::new();
    let raw = demonstration.sql();
    let questions: Vec<_> =
        cases().into_iter().filter(|(name, _)| !name.starts_with("view: ")).collect();
    assert_eq!(questions.len(), 22);
    for (name, query) in questions {
        let answer = demonstration.ask(&[name]);
        let expected = found(&raw, query);
        assert_eq!(ids(&answer["rows"]), expected, "{name}");
        assert!(!expected.is_empty(), "{name} has no case");
        assert_eq!(answer["count"], expected.len(), "{name}");
        assert_eq!((&answer["question"], &answer["on"]), (&name.into(), &"2026-11-23".into()));
        assert!(answer["rule"].as_str().unwrap().len() > 20, "{name}");
    }
}

#[test]
fn the_story_of_a_territory_is_all_that_happened_there_in_order() {
    let demonstration = Demonstration::new();
    let raw = demonstration.sql();
    let answer = demonstration.ask(&["18", "--about", "Belley"]);
    let rows = answer["rows"].as_array().unwrap();
    let days: Vec<&str> = rows.iter().map(|row| row["day"].as_str().unwrap()).collect();
    assert!(days.is_sorted());
    let count = |happened: &str| rows.iter().filter(|row| row["happened"] == happened).count();
    let sql = |query: &str| {
        usize::try_from(raw.query_row(query, [], |row| row.get::<_, i64>(0)).unwrap()).unwrap()
    };
    let there = "territory = '200040350'";
    let noted = "SELECT count(DISTINCT note) FROM counted JOIN note ON note.id = note";
    let noted = noted.replace("= note", "= counted.note");
    assert_eq!(
        count("noted"),
        sql(&format!("{noted} WHERE counted.{there} AND on_date <= '2026-11-23'"))
    );
    let passages =
        "SELECT count(*) FROM passage JOIN touched USING (convention) WHERE archived = 0";
    assert_eq!(
        count("stage_reached"),
        sql(&format!("{passages} AND on_date <= '2026-11-23' AND {there}"))
    );
    let promises = "SELECT count(*) FROM follow_up LEFT JOIN action ON action.id = action
        LEFT JOIN axis ON axis.id = action.axis WHERE follow_up.archived = 0 AND
        (territory = '200040350' OR (territory IS NULL AND coalesce(follow_up.convention, axis.convention)
         IN (SELECT convention FROM touched WHERE touched.territory = '200040350')))";
    assert_eq!(count("promise_kept"), sql(&format!("{promises} AND done IS NOT NULL")));
    let late = sql(&format!("{promises} AND done IS NULL AND due < '2026-11-23'"));
    assert_eq!(count("promise_late"), late);
    let open = sql(&format!("{promises} AND done IS NULL"));
    assert_eq!(count("promise_open"), open - late);
}

#[test]
fn changes_are_those_after_a_line_of_the_journal() {
    let demonstration = Demonstration::new();
    let raw = demonstration.sql();
    let answer = demonstration.ask(&["changes_since", "--since", "15000"]);
    let query = "SELECT DISTINCT record || coalesce(person, '') FROM journal_full
        WHERE seq > 15000 AND kind NOT IN ('epci', 'commune')";
    assert_eq!(answer["count"], found(&raw, query).len());
    assert_eq!(answer["figures"]["more"], false);
    let last: i64 = raw.query_row("SELECT max(seq) FROM journal", [], |row| row.get(0)).unwrap();
    let nothing = demonstration.ask(&["11", "--since", &last.to_string()]);
    assert_eq!(nothing["count"], 0);
}

#[test]
fn a_question_is_narrowed_by_a_territory_a_commune_or_a_theme() {
    let demonstration = Demonstration::new();
    let whole = ids(&demonstration.ask(&["6"])["rows"]);
    let belley = demonstration.ask(&["6", "--about", "Belley"]);
    assert_eq!(belley["about"]["id"], "200040350");
    let belley = ids(&belley["rows"]);
    assert!(!belley.is_empty() && belley.len() < whole.len());
    let there: BTreeSet<_> = whole.into_iter().collect();
    assert!(belley.iter().all(|id| there.contains(id)));
    let themed = demonstration.ask(&["22", "--about", "Logement"]);
    let rows = themed["rows"].as_array().unwrap();
    assert!(rows.iter().all(|row| row["themes"].as_array().unwrap().contains(&"logement".into())));
    let mine = demonstration.ask(&["9", "--mine", "--as", "Hélène Exemple"]);
    assert!(mine["count"].as_u64() < demonstration.ask(&["9"])["count"].as_u64());
}

#[test]
fn all_questions_are_listed_with_the_count_of_their_rows() {
    let demonstration = Demonstration::new();
    let all = demonstration.ask(&[]);
    assert_eq!(all.as_array().unwrap().len(), Question::ALL.len());
    for one in all.as_array().unwrap() {
        let name = one["question"].as_str().unwrap();
        match name {
            "story" | "yearly_report" => assert!(one["count"].is_null(), "{name}"),
            name => assert_eq!(one["count"], demonstration.ask(&[name])["count"], "{name}"),
        }
    }
    assert_eq!(demonstration.ask(&["25"])["rows"].as_array().unwrap().len(), 0);
    assert!(demonstration.run(&["ask", "25"]).contains("report board"));
}

#[test]
fn the_page_of_documents_tells_every_key() {
    let page = std::fs::read_to_string("docs/json.md").unwrap();
    let section =
        page.split_once("\n## `ask QUESTION`\n").unwrap().1.split("\n## ").next().unwrap();
    let told = section.lines().filter_map(|line| line.strip_prefix("| `")?.split_once('`'));
    let mut told: Vec<&str> = told.map(|(key, _)| key).collect();
    let (own, measured) = told.split_at_mut(11);
    assert_eq!(measured, Measure::CODES);
    let demonstration = Demonstration::new();
    let answer = demonstration.ask(&["9", "--about", "Belley"]);
    let top = answer.as_object().unwrap().keys().map(String::as_str);
    let about = answer["about"].as_object().unwrap().keys().map(|key| format!("about.{key}"));
    let mut found: Vec<String> = top.map(str::to_owned).chain(about).collect();
    found.push("rows.record".into());
    found.sort();
    own.sort_unstable();
    assert_eq!(own, found);
    let all = demonstration.ask(&[]);
    let keys: Vec<&String> = all[0].as_object().unwrap().keys().collect();
    assert_eq!(keys, ["count", "number", "question", "title"]);
}

#[test]
fn a_question_or_a_name_that_is_none_is_refused_with_the_nearest() {
    let shell = Shell::in_the_ain();
    let refused = |args: &[&str], code: i32, says: &str| {
        let ran = shell.run(args);
        assert_eq!(ran.code, code, "{args:?} {}", ran.err);
        assert!(ran.err.contains(says), "{args:?} {}", ran.err);
    };
    refused(&["ask", "coverag"], 2, "coverage");
    refused(&["ask", "26"], 2, "26");
    refused(&["ask", "9", "--about", "Nulle-Part-Ailleurs"], 1, "Nulle-Part-Ailleurs");
    refused(&["ask", "18"], 2, "--about");
    refused(&["ask", "25", "--about", "Dombes"], 2, "--about");
    refused(&["ask", "9", "--since", "3"], 2, "--since");
}
