//! No files of `src` import each other in a circle, however long the way around.
//!
//! An import is a path of a `use`, or a path in code that begins with `crate`, `self` or `super`. A name that a
//! module hands on by `pub use` is imported from the file that defines it; `mod` and tests import nothing. A
//! child that its parent names without such a beginning is a part of it, not an import.

pub(super) mod imports;

use std::{
    collections::{BTreeMap, BTreeSet, VecDeque},
    fs,
    path::Path,
};

use self::imports::Imports;
use super::layers::sources;

/// A module by its names from the root, as the path of its file tells them.
pub(super) type Module = Vec<String>;

#[test]
fn no_files_import_each_other_in_a_circle() {
    let files = sources(Path::new("src")).into_iter().filter(|file| !file.ends_with("main.rs"));
    let files = files
        .map(|file| (module(file.strip_prefix("src").unwrap()), fs::read_to_string(file).unwrap()));
    let found = circles(files);
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn a_circle_is_seen_whatever_its_imports_look_like() {
    let circles_of = |files: &[(&str, &str)]| {
        circles(files.iter().map(|(name, text)| (module(Path::new(name)), (*text).to_owned())))
    };
    let by_name = [
        ("lib.rs", "pub mod a; pub mod b;"),
        ("a.rs", "use std::{fs, io};\nuse super::{b::{self, Two as Deux}};\npub struct One;"),
        ("b.rs", "pub struct Two;\nfn one() -> char { let _ = crate::a::One; '\"' }"),
    ];
    assert_eq!(circles_of(&by_name), ["a → b → a"]);
    let handed_on = [
        ("lib.rs", "mod a; mod c; mod e; mod f;"),
        ("c/mod.rs", "mod d;\npub(crate) use self::d::Deep as Found;\npub use d::Other;"),
        ("c/d.rs", "use super::super::e::E;\npub struct Deep;"),
        ("e.rs", "pub(super) use crate::f::far;\nuse crate::{c::Found, a};\npub struct E;"),
        ("f.rs", "pub mod far { }\nfn f() { crate::a::g() }"),
        ("a.rs", "pub fn g() {}"),
    ];
    assert_eq!(circles_of(&handed_on), ["c/d → e → c/d"]);
    let longer = [
        ("a.rs", "use crate::b;"),
        ("b.rs", "mod c; use self::c::C;"),
        ("b/c.rs", "pub(super) struct C(crate::a::A);"),
    ];
    assert_eq!(circles_of(&longer), ["a → b → b/c → a"]);
    let none = [
        ("lib.rs", "pub mod a; pub mod b;"),
        ("a.rs", "use crate::b::B;\n#[cfg(test)]\nmod tests { use crate::a; }"),
        (
            "b.rs",
            "pub(in crate::a) struct B; // crate::a\n/* crate::a */ const S: &str = \"crate::a\";\n\
             const R: &str = r#\"crate::a \" crate::a\"#;\n\
             #[cfg(test)]\nmod tests { fn t() { crate::a::f() } }\n#[cfg(test)] use crate::a::A;",
        ),
    ];
    assert_eq!(circles_of(&none), [""; 0]);
}

/// The shortest circle through each file that lies on one, each circle once.
fn circles(files: impl Iterator<Item = (Module, String)>) -> Vec<String> {
    let files: BTreeMap<Module, Imports> =
        files.map(|(module, text)| (module, Imports::of(&text))).collect();
    let edges = files.iter().map(|(module, file)| {
        let found = file.paths.iter().filter_map(|path| defined_in(&files, module, path, 0));
        (module, found.filter(|to| to != module).collect::<BTreeSet<Module>>())
    });
    let edges: BTreeMap<&Module, BTreeSet<Module>> = edges.collect();
    let (mut seen, mut found) = (BTreeSet::new(), Vec::new());
    for module in files.keys() {
        if seen.contains(module) {
            continue;
        }
        if let Some(circle) = way_back(&edges, module) {
            found.push(circle.iter().map(|one| one.join("/")).collect::<Vec<_>>().join(" → "));
            seen.extend(circle);
        }
    }
    found
}

/// The shortest way from a module to itself.
fn way_back(edges: &BTreeMap<&Module, BTreeSet<Module>>, module: &Module) -> Option<Vec<Module>> {
    let mut ways = VecDeque::from([vec![module.clone()]]);
    let mut met = BTreeSet::new();
    while let Some(way) = ways.pop_front() {
        for next in way.last().and_then(|last| edges.get(last))? {
            if next == module {
                return Some([way, vec![next.clone()]].concat());
            }
            if met.insert(next) {
                ways.push_back([way.clone(), vec![next.clone()]].concat());
            }
        }
    }
    None
}

/// The module that a file below `src` is.
pub(super) fn module(file: &Path) -> Module {
    let names = file.with_extension("");
    let mut module: Module = names.iter().map(|name| name.to_str().unwrap().to_owned()).collect();
    if module.last().is_some_and(|last| last == "mod" || last == "lib") {
        module.pop();
    }
    module
}

/// The module whose file defines what a path names; nothing outside the crate.
fn defined_in(
    files: &BTreeMap<Module, Imports>,
    from: &Module,
    path: &[String],
    depth: usize,
) -> Option<Module> {
    let (mut at, mut rest) = (from.clone(), path);
    match path.first()?.as_str() {
        "crate" => (at, rest) = (Module::new(), &path[1..]),
        "self" => rest = &path[1..],
        "super" => {}
        child if files.contains_key(&[&at[..], &[child.into()]].concat()) => {}
        _ => return None,
    }
    while rest.first().is_some_and(|name| name == "super") {
        at.pop();
        rest = &rest[1..];
    }
    while let Some(name) = rest.first() {
        let child = [&at[..], std::slice::from_ref(name)].concat();
        if files.contains_key(&child) {
            (at, rest) = (child, &rest[1..]);
            continue;
        }
        if let Some(target) = files.get(&at).and_then(|file| file.handed_on.get(name))
            && depth < 8
        {
            let path = [&target[..], &rest[1..]].concat();
            return defined_in(files, &at, &path, depth + 1);
        }
        break;
    }
    files.contains_key(&at).then_some(at)
}
