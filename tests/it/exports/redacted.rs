//! With names left out, no name of anybody is left, in any format.

use std::fs;

use binome::domain::fold::fold;
use serde_json::Value;

use super::demonstration;
use crate::shell::Shell;

/// Every name of a person or of a contact, and their last names.
fn names(shell: &Shell) -> Vec<String> {
    let document = shell.run(["export", "--format", "json", "--what", "person,contact"]).json();
    let of = |kind: &str| document["records"][kind].as_array().unwrap().clone();
    let all = [of("person"), of("contact")].concat();
    let names = all.iter().filter_map(|one: &Value| Some(one["name"].as_str()?.to_owned()));
    names.flat_map(|name| [name.clone(), name.split(' ').next_back().unwrap().to_owned()]).collect()
}

fn holds_none(text: &str, names: &[String], place: &str) {
    let apart = |text: &str| -> String {
        text.chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect()
    };
    let (whole, folded) = (format!(" {} ", apart(text)), format!(" {} ", apart(&fold(text))));
    for name in names {
        // A last name may be a common word too: it is one where it is written as a name.
        let found = if name.contains(' ') {
            folded.contains(&format!(" {} ", apart(&fold(name))))
        } else {
            [name.clone(), name.to_uppercase()]
                .iter()
                .any(|one| whole.contains(&format!(" {one} ")))
        };
        assert!(!found, "{place} has {name}");
    }
}

/// The demonstration, with names in texts, alone and whole.
fn talkative() -> Shell {
    let shell = demonstration();
    let text = "Vu Inès GABARIT, puis M. Gabarit\u{a0}; Canevas Thomas absent (Mme Modèle aussi).";
    let note = ["note", "add", "--territory", "Bugey Sud", "--kind", "copil", "--text", text];
    let follow_up = ["--follow-up", "Rappeler Thomas Canevas; caf; 2026-12-01"];
    shell.run(note.iter().chain(&follow_up)).done();
    shell
}

#[test]
fn no_name_is_left_in_any_format() {
    let shell = talkative();
    let names = names(&shell);
    assert!(names.len() > 20, "{names:?}");
    let export = |format: &str, more: &[&str]| {
        let ran = shell.run(["export", "--redact", "--format", format].iter().chain(more));
        assert_eq!((ran.code, ran.err.as_str()), (0, ""));
        ran.out
    };
    for format in ["json", "ics", "md", "html"] {
        let text = export(format, &[]).replace("\r\n ", "");
        assert!(text.contains("technicien 1"), "{format}");
        holds_none(&text, &names, format);
    }
    let printed = export("csv", &["--out", "tableaux"]);
    for file in printed.lines() {
        // A title may be the word that somebody is called: « Modèle ».
        let text = fs::read_to_string(file).unwrap();
        holds_none(text.split_once("\r\n").unwrap().1, &names, file);
    }
    export("xlsx", &["--out", "a.xlsx"]);
    let mut book =
        zip::ZipArchive::new(fs::File::open(shell.folder().join("a.xlsx")).unwrap()).unwrap();
    for at in 0..book.len() {
        let mut part = book.by_index(at).unwrap();
        let mut text = String::new();
        std::io::Read::read_to_string(&mut part, &mut text).unwrap();
        let text = text.replace(">Modèle<", "><");
        holds_none(&text, &names, &format!("part {at}"));
    }
}

#[test]
fn the_words_in_their_place_are_the_same_each_time_and_say_what_they_are() {
    let shell = talkative();
    let notes = || {
        let ran = ["export", "--redact", "--format", "json", "--what", "notes"];
        shell.run(ran).json()["records"]["note"].clone()
    };
    let all = notes();
    let last = all.as_array().unwrap().last().unwrap()["text"].as_str().unwrap();
    assert!(last.starts_with("Vu technicien ") && last.contains("puis M. technicien "), "{last}");
    assert_eq!(all, notes());
    let contacts =
        shell.run(["export", "--redact", "--format", "json", "--what", "contact"]).json();
    let named = contacts["records"]["contact"].as_array().unwrap().clone();
    let named: Vec<&str> = named.iter().filter_map(|one| one["name"].as_str()).collect();
    assert!(!named.is_empty() && named.iter().all(|name| name.contains('(')), "{named:?}");
}

#[test]
fn names_of_the_past_cannot_be_left_out_of_the_journal() {
    let message = demonstration()
        .run(["export", "--format", "json", "--redact", "--with-journal"])
        .message(2);
    assert!(message.contains("--redact") && message.contains("--with-journal"), "{message}");
}
