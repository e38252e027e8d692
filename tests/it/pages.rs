//! Pages of `show`: in text and in Markdown, in both languages. The screen draws the same
//! blocks, in `screens`.

use binome::{demo, store::Store};
use insta::assert_snapshot;

use crate::{desk::today, shell::Shell};

/// A home with the demonstration, and ids of one note, one follow-up done and one late in it.
fn demonstration() -> (Shell, [String; 3]) {
    let shell = Shell::new();
    let base = shell.base();
    let store = Store::create(&base, &demo::founding(today()).unwrap()).unwrap();
    let all = store.follow_ups().unwrap();
    let wanted = |what: &dyn Fn(&&binome::domain::follow_up::FollowUp) -> bool| {
        all.iter().find(what).unwrap().clone()
    };
    let done = wanted(&|one| !one.is_open() && one.note.is_some());
    let late = wanted(&|one| one.is_late(today()) && one.note.is_some());
    let note = done.note.as_ref().unwrap().to_string();
    let shell = shell.set("BINOME_DB", base.display().to_string());
    (shell, [note, done.id.to_string(), late.id.to_string()])
}

#[test]
fn every_page_is_written_in_both_languages() {
    let (shell, [note, done, late]) = demonstration();
    let pages: [(&str, &[&str]); 8] = [
        ("territory", &["territory", "Haut-Bugey"]),
        ("territory_bare", &["territory", "Usses et Rhône"]),
        ("convention", &["convention", "CTG de Bugey Sud"]),
        ("convention_given_up", &["convention", "CTG de Valserhône"]),
        ("note", &["note", &note]),
        ("follow_up", &["follow-up", &late]),
        ("follow_up_done", &["follow-up", &done]),
        ("person", &["person", demo::ME]),
    ];
    for (name, page) in pages {
        let show = |more: &[&str]| without_ids(&shell.run([&["show"], page, more].concat()).done());
        assert_snapshot!(format!("{name}_md"), show(&["--markdown"]));
        assert_snapshot!(format!("{name}_md_en"), show(&["--markdown", "--lang", "en"]));
        assert_snapshot!(format!("{name}_text"), show(&[]));
    }
}

/// The text with every id and every end of one as dots: they are born with the base.
fn without_ids(text: &str) -> String {
    let hex = |word: &str| word.chars().all(|c| c.is_ascii_hexdigit() || c == '-');
    let is_id = |word: &str| matches!(word.len(), 8 | 36) && hex(word);
    let line = |line: &str| -> String {
        let words = line.split_inclusive([' ', ')', '*', '|']).map(|word| {
            let bare = word.trim_end_matches([' ', ')', '*', '|']);
            if is_id(bare) { word.replacen(bare, "········", 1) } else { word.to_owned() }
        });
        words.collect()
    };
    text.lines().map(line).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_page_is_found_by_an_end_of_its_id_and_refused_where_there_is_none() {
    let (shell, [note, done, _]) = demonstration();
    let end = |id: &str| id[id.len() - 12..].to_owned();
    let page = shell.run(["show", "follow-up", &end(&done), "--json"]).json();
    assert_eq!((&page["id"], &page["note"]), (&done.as_str().into(), &note.as_str().into()));
    let me = shell.run(["show", "person", demo::ME, "--json"]).json();
    let id = me["id"].as_str().unwrap();
    assert_eq!(shell.run(["show", "person", id, "--json"]).json(), me);
    for (kind, typed) in [
        ("territory", "nulle part"),
        ("convention", "nulle part"),
        ("note", "12345678"),
        ("follow-up", "12345678"),
        ("person", "personne"),
    ] {
        shell.run(["show", kind, typed]).message(1);
    }
    shell.run(["show", "person", demo::ME, "--json", "--markdown"]).message(2);
}
