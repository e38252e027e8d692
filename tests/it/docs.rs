//! The documents say what the program does: the keys and the screen of both READMEs are its own.
//!
//! `BINOME_WRITE_DOCS=1 cargo test --test it docs` writes them between their markers.

use std::fs;

use binome::{
    keys::{Keymap, Scope},
    text::Lang,
};

use crate::desk::Desk;

const READMES: [(&str, Lang); 2] = [("README.md", Lang::En), ("README.fr.md", Lang::Fr)];

/// The table of keys as the documents show it.
fn keys(lang: Lang) -> String {
    let keymap = Keymap::default();
    let keys = &lang.text().ui.keys;
    let mut out = String::from(match lang {
        Lang::En => "| where | key | what it does |\n|---|---|---|\n",
        Lang::Fr => "| où | touche | ce qu’elle fait |\n|---|---|---|\n",
    });
    for scope in Scope::ALL {
        for binding in keymap.bindings_of(scope) {
            let names: Vec<String> =
                binding.keys.iter().map(|key| format!("`{}`", (keys.key_name)(*key))).collect();
            let place = (keys.scope)(scope);
            let help = (keys.action_help)(binding.scope, binding.action);
            out = format!("{out}| {place} | {} | {help} |\n", names.join(" "));
        }
    }
    out
}

/// The first screen of the demonstration as the documents show it.
fn screen(lang: Lang) -> String {
    let mut desk = Desk::demonstration(110, 30);
    desk.model.settings.lang = lang;
    format!("```text\n{}\n```\n", desk.screen().trim_end())
}

/// The rows of a workbook before it is imported, as the documents show them.
fn import(lang: Lang) -> String {
    let mut desk = Desk::bare("01", 100, 26);
    desk.press("Enter").type_in("Luc Spécimen").press("Ctrl+S");
    desk.press("v i").type_in("ain").press("Enter Enter Enter");
    desk.model.settings.lang = lang;
    format!("```text\n{}\n```\n", desk.screen().trim_end())
}

/// The page before a visit, as the documents show it.
fn paper(lang: Lang) -> String {
    let mut desk = Desk::demonstration(100, 46);
    desk.press("v v");
    desk.model.settings.lang = lang;
    format!("```text\n{}\n```\n", desk.screen().trim_end())
}

/// A document as it stands before, between and after the markers of a part, each on its own line.
fn parts<'a>(document: &'a str, name: &str) -> [&'a str; 3] {
    let (begin, end) = (format!("<!-- {name}:begin -->\n"), format!("<!-- {name}:end -->\n"));
    let from = document.find(&begin).unwrap() + begin.len();
    let to = from + document[from..].find(&end).unwrap();
    [&document[..from], &document[from..to], &document[to..]]
}

#[test]
fn the_keys_and_the_screen_of_the_readmes_are_those_of_the_program() {
    let writes = std::env::var_os("BINOME_WRITE_DOCS").is_some_and(|value| value == "1");
    for (file, lang) in READMES {
        let mut readme = fs::read_to_string(file).unwrap();
        for (name, true_today) in [
            ("screen", screen(lang)),
            ("import", import(lang)),
            ("paper", paper(lang)),
            ("keys", keys(lang)),
        ] {
            let [before, written, after] = parts(&readme, name);
            assert!(
                writes || written == true_today,
                "{file} must hold this; BINOME_WRITE_DOCS=1 cargo test --test it docs writes it:\n\
                 {true_today}"
            );
            readme = [before, &true_today, after].concat();
        }
        if writes {
            fs::write(file, readme).unwrap();
        }
    }
}

#[test]
fn the_readmes_give_the_commands_that_scripts_look_for() {
    for (file, _) in READMES {
        let readme = fs::read_to_string(file).unwrap();
        for command in ["cargo run --release -- demo", "cargo test"] {
            assert!(readme.contains(&format!("```sh\n{command}\n```\n")), "{file}: {command}");
        }
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
