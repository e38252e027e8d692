//! The documents say what the program does: the keys of both READMEs are the keymap's.

use std::fs;

use binome::{
    keys::{Scope, bindings_of},
    text::Lang,
};

/// The table of keys as the documents show it.
fn table(lang: Lang) -> String {
    let keys = &lang.text().ui.keys;
    let mut out = String::new();
    for scope in Scope::ALL {
        for binding in bindings_of(scope) {
            let names: Vec<String> =
                binding.keys.iter().map(|key| format!("`{}`", (keys.key_name)(*key))).collect();
            let place = (keys.scope)(scope);
            let help = (keys.action_help)(binding.action);
            out.push_str(&format!("| {place} | {} | {help} |\n", names.join(" ")));
        }
    }
    out
}

#[test]
fn the_keys_of_the_readmes_are_those_of_the_keymap() {
    for (file, lang) in [("README.md", Lang::En), ("README.fr.md", Lang::Fr)] {
        let readme = fs::read_to_string(file).unwrap();
        let table = table(lang);
        assert!(readme.contains(&table), "{file} must hold this table:\n{table}");
    }
}

#[test]
fn the_documents_name_files_that_exist() {
    for file in ["README.md", "README.fr.md", "CONTRIBUTING.md", "CHANGELOG.md", "data/README.md"] {
        let text = fs::read_to_string(file).unwrap();
        for name in text.split('`').skip(1).step_by(2) {
            let path = name.trim_end_matches('/');
            let is_path = path.contains('/') && !path.contains(' ') && !path.contains("://");
            if is_path
                && ["src", "tests", "data", "benches", "examples", ".ci"]
                    .iter()
                    .any(|dir| path.starts_with(dir))
            {
                assert!(std::path::Path::new(path).exists(), "{file} names {path}");
            }
        }
    }
}
