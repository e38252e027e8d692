//! `THIRD-PARTY.md` lists every crate of `Cargo.lock` with its licence: those in the program, then those
//! that only build or try it.
//!
//! `BINOME_WRITE_DOCS=1 cargo test --test it third_party` writes it, asking cargo.

use std::{collections::BTreeSet, fmt::Write as _, fs, process::Command};

const LIST: &str = "THIRD-PARTY.md";

/// A crate by its name and version.
type Named = (String, String);

/// The crates of others that `Cargo.lock` names.
fn locked() -> BTreeSet<Named> {
    let lock = fs::read_to_string("Cargo.lock").unwrap();
    let lock: toml_edit::DocumentMut = lock.parse().unwrap();
    let packages = lock["package"].as_array_of_tables().unwrap().iter();
    let others = packages.filter(|one| one.get("source").is_some());
    let word = |one: &toml_edit::Table, key: &str| one[key].as_str().unwrap().to_owned();
    others.map(|one| (word(one, "name"), word(one, "version"))).collect()
}

/// The crates of the list, each with its licence.
fn listed() -> Vec<(Named, String)> {
    let list = fs::read_to_string(LIST).unwrap();
    let rows = list.lines().filter(|line| line.starts_with("| `"));
    rows.map(|row| {
        let cells: Vec<&str> = row.split('|').map(|cell| cell.trim().trim_matches('`')).collect();
        ((cells[1].to_owned(), cells[2].to_owned()), cells[3].to_owned())
    })
    .collect()
}

fn cargo(args: &[&str]) -> String {
    let output = Command::new(env!("CARGO")).args(args).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// What goes into the program on any system, or builds it; its tests need more.
fn shipped() -> BTreeSet<Named> {
    let of_all =
        ["tree", "--locked", "--target", "all", "--edges", "normal,build", "--prefix", "none"];
    let tree = cargo(&[&of_all[..], &["--format", "{p}"]].concat());
    let named = |line: &str| {
        let (name, rest) = line.split_once(" v")?;
        Some((name.to_owned(), rest.split(' ').next()?.to_owned()))
    };
    tree.lines().filter_map(named).collect()
}

/// The list as cargo tells it.
fn list() -> String {
    let metadata = cargo(&["metadata", "--locked", "--format-version", "1"]);
    let metadata: serde_json::Value = serde_json::from_str(&metadata).unwrap();
    let shipped = shipped();
    let mut rows = [String::new(), String::new()];
    let mut packages: Vec<_> = metadata["packages"].as_array().unwrap().iter().collect();
    packages.retain(|one| one["source"].is_string());
    packages.sort_by_key(|one| (one["name"].to_string(), one["version"].to_string()));
    for one in packages {
        let word = |key: &str| one[key].as_str().unwrap_or_default();
        let (name, version) = (word("name"), word("version"));
        let of = usize::from(!shipped.contains(&(name.to_owned(), version.to_owned())));
        let (licence, home) = (word("license"), word("repository"));
        writeln!(rows[of], "| `{name}` | {version} | {licence} | {home} |").unwrap();
    }
    let [program, apart] = rows;
    let head = "| crate | version | licence | repository |\n|---|---|---|---|\n";
    format!(
        "# What binome is made of\n\n\
         The crates of `Cargo.lock` and their licences, as their authors declare them. SQLite, which\n\
         `libsqlite3-sys` brings along, is in the public domain. The reference of territories is told of in\n\
         [data/README.md](data/README.md).\n\n\
         Written by `BINOME_WRITE_DOCS=1 cargo test --test it third_party`.\n\n\
         ## In the program or building it, on one system or another\n\n{head}{program}\n\
         ## For its tests alone\n\n{head}{apart}"
    )
}

#[test]
fn every_crate_is_listed_with_its_licence() {
    if std::env::var_os("BINOME_WRITE_DOCS").is_some_and(|value| value == "1") {
        fs::write(LIST, list()).unwrap();
    }
    let listed = listed();
    let names: BTreeSet<Named> = listed.iter().map(|(named, _)| named.clone()).collect();
    let locked = locked();
    let (missing, gone): (Vec<_>, Vec<_>) =
        (locked.difference(&names).collect(), names.difference(&locked).collect());
    assert!(
        missing.is_empty() && gone.is_empty(),
        "{LIST} lacks {missing:?} and still has {gone:?}; \
         BINOME_WRITE_DOCS=1 cargo test --test it third_party writes it"
    );
    assert_eq!(listed.len(), locked.len());
    let without: Vec<_> = listed.iter().filter(|(_, licence)| licence.is_empty()).collect();
    assert!(without.is_empty(), "no licence: {without:?}");
}
