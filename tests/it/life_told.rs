//! A life of two generations of a convention, as `--json` tells it: ids are replaced by what they stand for, so
//! that two bases which lived the same compare, and with a file written by hand.

use serde_json::{Map, Value};

use crate::shell::Shell;

/// What a person who lived it would tell.
pub const EXPECTED: &str = include_str!("../fixtures/life.json");

/// Both generations on the days they are in force, or would be, and every note.
pub fn told(shell: &Shell, first: &str, second: &str) -> Value {
    let shown = |id: &str, on: &str| shell.run(["show", "convention", id, "--on", on, "--json"]);
    let mut all = Map::new();
    all.insert("first".into(), shown(first, "2026-11-23").json());
    all.insert("second".into(), shown(second, "2027-01-01").json());
    all.insert("notes".into(), shell.run(["list", "notes", "--json"]).json());
    named(&Value::Object(all))
}

/// The same with names in the place of ids.
fn named(all: &Value) -> Value {
    let mut names = Vec::new();
    for (of, generation) in [("first", "1 "), ("second", "2 "), ("notes", "")] {
        name(&all[of], of, generation, &mut names);
    }
    let mut text = all.to_string();
    for (id, name) in names {
        text = text.replace(&id, &name);
    }
    let mut all = serde_json::from_str(&text).unwrap();
    year_of_writing(&mut all);
    all
}

/// An action without dates counts in the year of the clock.
fn year_of_writing(document: &mut Value) {
    match document {
        Value::Array(all) => all.iter_mut().for_each(year_of_writing),
        Value::Object(all) => {
            let undated =
                ["due_on", "start_on"].iter().all(|key| all.get(*key) == Some(&Value::Null));
            if let Some(year) = all.get_mut("year").filter(|year| undated && year.is_i64()) {
                *year = "written".into();
            }
            all.values_mut().for_each(year_of_writing);
        }
        _ => {}
    }
}

/// Names the records in a document, each after the list it stands in and what it says.
fn name(document: &Value, of: &str, generation: &str, names: &mut Vec<(String, String)>) {
    match document {
        Value::Array(all) => all.iter().for_each(|one| name(one, of, generation, names)),
        Value::Object(all) => {
            let id = |key: &str| all.get(key).and_then(Value::as_str).map(str::to_owned);
            let says = says(of, all);
            names.extend(id("id").map(|id| (id, format!("{generation}{says}"))));
            let part = format!("{generation}part of {}", all.get("function").map_or("", text));
            names.extend(id("contact_role").map(|id| (id, part)));
            for (key, value) in all {
                name(value, key, generation, names);
            }
        }
        _ => {}
    }
}

fn says(of: &str, all: &Map<String, Value>) -> String {
    let keys: &[&str] = match of {
        "first" | "second" => return "CTG".into(),
        "amendments" | "actions" => &["number"],
        "signatories" | "missing_deliberations" => &["party"],
        "indicators" => &["label"],
        "readings" => &["on_date", "value", "text"],
        "meetings" => &["planned_on"],
        "deadlines" => &["title", "due_on"],
        "evaluations" => &["kind"],
        "contacts" => &["function"],
        "notes" => &["on"],
        _ => &["title"],
    };
    let says = keys.iter().filter_map(|key| all.get(*key)).filter(|value| !value.is_null());
    let says = says.map(|value| value.as_str().map_or_else(|| value.to_string(), str::to_owned));
    let of = if of == "missing_deliberations" { "signatories" } else { of };
    [of.to_owned()].into_iter().chain(says).collect::<Vec<_>>().join(" ")
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// Compares with the file, naming the first place that differs.
#[track_caller]
pub fn assert_as_expected(told: &Value) {
    let expected: Value = serde_json::from_str(EXPECTED).unwrap();
    let mut differences = Vec::new();
    differ(told, &expected, "", &mut differences);
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

fn differ(told: &Value, expected: &Value, place: &str, out: &mut Vec<String>) {
    match (told, expected) {
        (Value::Object(one), Value::Object(other)) => {
            let keys: std::collections::BTreeSet<_> = one.keys().chain(other.keys()).collect();
            for key in keys {
                let [one, other] = [one, other].map(|all| all.get(key).unwrap_or(&Value::Null));
                differ(one, other, &format!("{place}/{key}"), out);
            }
            if one.len() != other.len() {
                out.push(format!("{place}: {} keys, expected {}", one.len(), other.len()));
            }
        }
        (Value::Array(one), Value::Array(other)) if one.len() == other.len() => {
            for (at, (one, other)) in one.iter().zip(other).enumerate() {
                differ(one, other, &format!("{place}/{at}"), out);
            }
        }
        _ if told == expected => {}
        _ => out.push(format!("{place}: {told}, expected {expected}")),
    }
}
