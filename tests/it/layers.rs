//! The folders of `src` import what the map in `lib.rs` lets them, and nothing else.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// A folder, what of the crate it may import, and what it must not name at all.
const LAYERS: &[(&str, &[&str], &[&str])] = &[
    (
        "domain",
        &["domain"],
        &["rusqlite", "ratatui", "std::fs", "std::thread", "::now", "std::time", "println!"],
    ),
    ("keys", &["keys"], &["rusqlite", "std::fs", "std::thread", "::now", "std::time"]),
    (
        "text",
        &["text", "domain", "keys"],
        &["rusqlite", "std::fs", "std::thread", "::now", "std::time"],
    ),
    (
        "document",
        &["document", "domain", "text"],
        &["rusqlite", "ratatui", "std::fs", "std::thread", "::now", "std::time", "println!"],
    ),
    ("config", &["config", "text", "domain", "keys"], &["rusqlite", "ratatui::", "std::thread"]),
    ("store", &["store", "domain"], &["ratatui"]),
    ("exchange", &["exchange", "domain", "text"], &["rusqlite", "ratatui"]),
    (
        "demo",
        &["demo", "domain", "exchange", "store"],
        &["ratatui", "::now", "std::time", "std::fs"],
    ),
    (
        "ui",
        &["ui", "document", "domain", "keys", "text"],
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
            for import in crate_imports(&code) {
                if !allowed.contains(&import.as_str()) {
                    broken.push(format!("{} imports crate::{import}", file.display()));
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

/// The folders a source imports by `crate::…`, one of a braced list at a time.
fn crate_imports(code: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        let rest = &code[at + "crate::".len()..];
        if let Some(list) = rest.strip_prefix('{') {
            found.extend(heads_of(list));
        } else {
            found.extend(head(rest));
        }
    }
    found
}

/// The first names of a braced list, whatever is nested in it.
fn heads_of(list: &str) -> Vec<String> {
    let mut depth = 0;
    let mut at_head = true;
    let mut found = Vec::new();
    for (at, c) in list.char_indices() {
        match c {
            '}' if depth == 0 => break,
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => at_head = true,
            c if c.is_alphabetic() && depth == 0 && at_head => {
                found.extend(head(&list[at..]));
                at_head = false;
            }
            _ => {}
        }
    }
    found
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
