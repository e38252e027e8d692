//! `docs/json.md` tells every key of an exported base, of every kind of record.

use std::{collections::BTreeSet, fs};

use binome::domain::record::{self, Holds, Spec};
use serde_json::Value;

use super::of_every_kind;

const PAGE: &str = "docs/json.md";

fn holds(spec: &Spec) -> String {
    match spec.holds {
        Holds::Day => "day".into(),
        Holds::Truth => "true or false".into(),
        Holds::Number(least, most) => format!("{least} to {most}"),
        Holds::Decimal => "number".into(),
        Holds::Hundredths(_) => "hundredths".into(),
        Holds::Code(_) => "code".into(),
        Holds::One(kind) => format!("id of `{}`", kind.as_str()),
        Holds::Many(kind) => format!("ids of `{}`", kind.as_str()),
        Holds::Communes => "ids of `commune`".into(),
        Holds::Lines => "lines".into(),
        Holds::Key => "code or id".into(),
        Holds::Value => "text or number".into(),
        Holds::Name | Holds::Line | Holds::Text => "text".into(),
    }
}

fn records() -> String {
    let mut out = String::from("| kind | its keys, beside `id` and `archived` |\n|---|---|\n");
    for kind in record::all() {
        let keys = kind.fields.iter().map(|spec| format!("`{}` ({})", spec.key, holds(spec)));
        let keys = keys.collect::<Vec<_>>().join(", ");
        out = format!("{out}| `{}` | {keys} |\n", kind.kind.as_str());
    }
    out
}

#[test]
fn the_page_tells_every_key_of_an_exported_base() {
    let (begin, end) = ("<!-- records:begin -->\n", "<!-- records:end -->\n");
    let page = fs::read_to_string(PAGE).unwrap();
    let (head, rest) = page.split_once(begin).unwrap();
    let (told, tail) = rest.split_once(end).unwrap();
    if std::env::var_os("BINOME_WRITE_DOCS").is_some_and(|value| value == "1") {
        fs::write(PAGE, [head, begin, &records(), end, tail].concat()).unwrap();
        return;
    }
    assert_eq!(told, records(), "BINOME_WRITE_DOCS=1 cargo test --test it exports writes it");
    // And the document itself has these keys alone.
    let document = of_every_kind("x").run(["export", "--format", "json", "--with-journal"]).json();
    let document = document.as_object().unwrap();
    let first: BTreeSet<&str> = document.keys().map(String::as_str).collect();
    let (_, section) = head.rsplit_once("## `export --format json`\n").unwrap();
    let rows = section.lines().filter_map(|line| line.strip_prefix("| `")?.split('`').next());
    assert_eq!(first, rows.collect());
    for (kind, all) in document["records"].as_object().unwrap() {
        let row = told.lines().find(|line| line.starts_with(&format!("| `{kind}` |"))).unwrap();
        let keys = |one: &Value| one.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
        for key in all.as_array().unwrap().iter().flat_map(keys) {
            let known = key == "id" || key == "archived" || row.contains(&format!("`{key}` ("));
            assert!(known, "{kind} {key}");
        }
    }
}
