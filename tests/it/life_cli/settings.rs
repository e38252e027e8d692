//! What the journal and the history say of what a base sets for all: templates of deadlines, settings.

use binome::{domain::field::RecordKind, text::Lang};
use insta::assert_snapshot;

use super::journal::{histories, journal};
use crate::shell::Shell;

#[test]
fn templates_and_settings_have_their_words_in_the_journal_and_in_their_history() {
    let shell = Shell::with_luc();
    let run = |args: &[&str]| shell.run(args).done().trim_end().to_owned();
    let from = ["--anchor", "fin", "--offset-months", "-9"];
    let template = run(&[&["add", "deadline-template", "--title", "Bilan"], &from[..]].concat());
    run(&["set", "deadline-template", &template, "--offset-months", "-6"]);
    run(&[
        "set",
        "deadline-template",
        &template,
        "--anchor",
        "signature",
        "--title",
        "Bilan final",
    ]);
    run(&["archive", "deadline-template", &template]);
    run(&["restore-record", "deadline-template", &template]);
    for value in ["60", "120"] {
        run(&["set", "setting", "silence_days", "--value", value]);
    }
    run(&["archive", "setting", "silence_days"]);
    run(&["set", "setting", "watched_words", "--value", "santé, religion"]);
    let records = [
        (RecordKind::DeadlineTemplate, template.as_str()),
        (RecordKind::Setting, "silence_days"),
        (RecordKind::Setting, "watched_words"),
    ];
    for (lang, name) in [(Lang::Fr, "settings_fr"), (Lang::En, "settings_en")] {
        let records = records.map(|(kind, id)| (kind, id.to_owned()));
        let mut told = journal(&shell, lang);
        told.extend(histories(&shell, lang, records));
        assert_snapshot!(name, told.join("\n").replace(['\u{a0}', '\u{202f}'], " "));
    }
}
