//! The folders of `src` import what the map in `lib.rs` lets them, and nothing else.

use std::{
    fs,
    path::{Path, PathBuf},
};

use super::circles::{imports::Imports, module};

/// What `keys`, and what names them, may know of the terminal's library.
const EVENTS: &str = "ratatui::crossterm::event";

/// A folder, what of the crate and of ratatui it may import, and what it must not name at all.
const LAYERS: &[(&str, &[&str], &[&str])] = &[
    (
        "domain",
        &["domain"],
        &["rusqlite", "ratatui", "std::fs", "std::thread", "::now", "std::time", "println!"],
    ),
    ("keys", &["keys", EVENTS], &["rusqlite", "std::fs", "std::thread", "::now", "std::time"]),
    (
        "text",
        &["text", "domain", "keys", EVENTS],
        &["rusqlite", "std::fs", "std::thread", "::now", "std::time"],
    ),
    (
        "document",
        &["document", "domain", "text"],
        &["rusqlite", "ratatui", "std::fs", "std::thread", "::now", "std::time", "println!"],
    ),
    (
        "config",
        &["config", "text::Lang", "domain", "keys"],
        &["rusqlite", "ratatui::", "std::thread"],
    ),
    ("store", &["store", "domain"], &["ratatui"]),
    ("exchange", &["exchange", "document", "domain", "text"], &["rusqlite", "ratatui"]),
    (
        "import",
        &["import", "domain", "exchange", "store", "text"],
        &["rusqlite", "ratatui", "::now", "std::time", "std::fs", "std::thread", "println!"],
    ),
    (
        "demo",
        &["demo", "domain", "exchange", "store"],
        &["ratatui", "::now", "std::time", "std::fs"],
    ),
    (
        "ui",
        &["ui", "document", "domain", "keys", "text", "ratatui"],
        &[
            "rusqlite",
            "std::fs",
            "std::thread",
            "mpsc",
            "::now",
            "std::time",
            "std::env",
            "println!",
        ],
    ),
];

/// What `store/place.rs` may ask of the system: never a handle on a file that is there.
const ASKED: &[&str] = &[
    "File",
    "MetadataExt",
    "OpenOptions",
    "OpenOptionsExt",
    "PermissionsExt",
    "canonicalize",
    "metadata",
    "remove_file",
    "symlink_metadata",
];

/// What `store/shelf.rs` may ask of it: names and rights of copies, never a handle on one.
const SHELVED: &[&str] = &[
    "Permissions",
    "PermissionsExt",
    "create_dir_all",
    "metadata",
    "read_dir",
    "remove_dir",
    "rename",
    "set_permissions",
    "DirEntry",
    "Metadata",
    "symlink_metadata",
];

#[test]
fn every_folder_keeps_to_its_layer() {
    let mut broken = Vec::new();
    for (folder, allowed, forbidden) in LAYERS {
        let files = sources(&Path::new("src").join(folder));
        assert!(!files.is_empty(), "src/{folder} has no source");
        for file in files {
            let code = code_of(&file);
            for import in imports(&file) {
                let is_of = |one: &&&str| {
                    import
                        .strip_prefix(**one)
                        .is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
                };
                if !allowed.iter().any(|one| is_of(&one)) {
                    broken.push(format!("{} imports {import}", file.display()));
                }
            }
            for word in forbidden.iter().filter(|word| code.contains(**word)) {
                broken.push(format!("{} names {word}", file.display()));
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn sql_lives_in_the_store_alone() {
    for file in sources(Path::new("src")) {
        if !file.starts_with("src/store") {
            assert!(!code_of(&file).contains("rusqlite"), "{} names rusqlite", file.display());
        }
    }
}

#[test]
fn the_base_is_opened_by_sqlite_and_by_nobody_else() {
    // On POSIX, closing any other handle on the file drops the locks that SQLite holds.
    for file in sources(Path::new("src/store")) {
        let code = code_of(&file);
        // One file may ask the folder, and make a base's file where there is none; another reads what
        // the system says of its mounts; a third names copies, which no connection of ours holds once
        // they are written.
        let allowed: &[&str] = match file.file_name().and_then(|name| name.to_str()) {
            Some("place.rs") => ASKED,
            Some("tier.rs") => &["canonicalize", "read_to_string", "statfs", "statvfs"],
            Some("shelf.rs") => SHELVED,
            // It makes files of its own beside the base, and lists their folder.
            Some("medium.rs") => &["OpenOptions", "read_dir"],
            _ => &[],
        };
        let read = code.matches("fs::read_to_string(").count();
        let of_the_system = code.matches("fs::read_to_string(\"/proc/self/mountinfo\")").count();
        assert_eq!(read, of_the_system, "{} reads a file", file.display());
        let used =
            code.match_indices("fs::").filter_map(|(at, _)| head(&code[at + "fs::".len()..]));
        for name in used {
            assert!(allowed.contains(&name.as_str()), "{} names fs::{name}", file.display());
        }
        let imported = code.matches("fs::{").count();
        assert_eq!(imported, code.matches("fs::{self, Metadata}").count(), "{}", file.display());
        assert!(!code.contains("File::"), "{} opens a file", file.display());
        let opened = code.matches("OpenOptions::new").count();
        assert_eq!(opened, code.matches(".create_new(true)").count(), "{}", file.display());
    }
}

#[test]
fn every_module_says_what_it_is_for() {
    for file in sources(Path::new("src")) {
        let text = fs::read_to_string(&file).unwrap();
        assert!(text.starts_with("//!"), "{} has no module documentation", file.display());
    }
}

/// The source without its tests and comments.
fn code_of(file: &Path) -> String {
    let text = fs::read_to_string(file).unwrap();
    let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    code.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// What a source imports of the crate, by its name from the root, and of ratatui.
fn imports(file: &Path) -> Vec<String> {
    let own = module(file.strip_prefix("src").unwrap());
    let read = Imports::of(&fs::read_to_string(file).unwrap());
    let paths = read.paths.into_iter().chain(read.handed_on.into_values());
    let from_the_root = |path: Vec<String>| {
        let above = path.iter().take_while(|name| *name == "super").count();
        match path[0].as_str() {
            "crate" => Some(path[1..].join("::")),
            "self" => Some([&own[..], &path[1..]].concat().join("::")),
            "super" => Some([&own[..own.len() - above], &path[above..]].concat().join("::")),
            "ratatui" => Some(path.join("::")),
            _ => None,
        }
    };
    paths.filter_map(from_the_root).collect()
}

fn head(path: &str) -> Option<String> {
    let name: String = path.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
    (!name.is_empty()).then_some(name)
}

/// Every Rust source below a folder, test modules apart.
pub(super) fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.ends_with("tests") {
            continue;
        }
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|ext| ext == "rs") && !path.ends_with("tests.rs") {
            found.push(path);
        }
    }
    found
}
