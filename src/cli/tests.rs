//! The command line itself, before anything is run.

use std::{collections::BTreeMap, ffi::OsString};

use clap::{Command, CommandFactory, Parser};
use unicode_width::UnicodeWidthStr;

use super::{Cli, first_word, help, needed};
use crate::text::Lang;

/// The help of every command and option, by where it is.
fn helps(command: &Command, path: &str, all: &mut BTreeMap<String, String>) {
    let text =
        |help: Option<&clap::builder::StyledStr>| help.map(ToString::to_string).unwrap_or_default();
    all.insert(path.to_owned(), text(command.get_about()));
    for arg in command.get_arguments() {
        all.insert(format!("{path} [{}]", arg.get_id()), text(arg.get_help()));
    }
    for sub in command.get_subcommands() {
        helps(sub, &format!("{path} {}", sub.get_name()), all);
    }
}

fn spoken(lang: Lang) -> BTreeMap<String, String> {
    let mut command = help::for_people(Cli::command(), lang.text());
    command.build();
    let mut all = BTreeMap::new();
    helps(&command, "binome", &mut all);
    all
}

#[test]
fn every_command_and_option_has_its_help_in_both_languages() {
    let (french, english) = (spoken(Lang::Fr), spoken(Lang::En));
    assert!(french.len() > 100, "{}", french.len());
    // Names of programs are the same everywhere but for the last « or ».
    for (place, help) in &french {
        assert!(!help.trim().is_empty(), "{place}");
        assert_ne!(Some(help), english.get(place), "{place}");
    }
}

#[test]
fn the_commands_are_well_formed_in_both_languages() {
    for lang in [Lang::Fr, Lang::En] {
        help::for_people(Cli::command(), lang.text()).debug_assert();
        help::for_shells(Cli::command(), lang.text()).debug_assert();
    }
}

fn pages(command: &mut Command, all: &mut Vec<String>) {
    all.push(command.render_help().to_string());
    for sub in command.get_subcommands_mut() {
        pages(sub, all);
    }
}

#[test]
fn help_pages_fit_eighty_columns_and_hold_no_word_of_claps() {
    for lang in [Lang::Fr, Lang::En] {
        let mut command = help::for_people(Cli::command(), lang.text());
        command.build();
        let mut all = Vec::new();
        pages(&mut command, &mut all);
        assert!(all.len() > 15);
        for page in all {
            let wide: Vec<&str> = page.lines().filter(|line| line.width() > 80).collect();
            assert!(wide.is_empty(), "{wide:#?}");
            let leaks = ["[aliases", "[possible", "[default:", "Print help", "Commands:\u{a0}"];
            assert!(leaks.iter().all(|leak| !page.contains(leak)), "{page}");
            assert!(lang == Lang::En || !page.contains("Usage:"), "{page}");
        }
    }
}

#[test]
fn the_alias_of_a_command_is_listed_and_does_the_same() {
    let mut command = help::for_people(Cli::command(), Lang::Fr.text());
    let page = command.render_help().to_string();
    for (alias, name) in [("creer", "init"), ("lister", "list"), ("chiffres", "stats")] {
        assert!(page.contains(&format!("(ou {alias})")), "{page}");
        assert_eq!(command.find_subcommand(alias).map(Command::get_name), Some(name));
    }
}

/// By its first word or with every command known, whichever was written and wherever options stand.
#[test]
fn a_line_says_the_same_whether_all_commands_are_known_or_those_it_needs() {
    for line in [
        "",
        "--db a.db --as Anne",
        "--lang=en list people --json",
        "list --db list show",
        "lister territoires --mine",
        "--db show show theme petite_enfance",
        "ajouter theme --label Loisirs",
        "set person Anne --no-functions --accept",
        "reorder theme a --first",
        "note add --territory a --kind b --text -- -c",
        "stats --on 2026-11-28",
        "référence update --dry-run",
        "archive",
        "list nothing",
        "nothing",
        "--nothing",
        "check --help",
    ] {
        let words = std::iter::once("binome").chain(line.split_whitespace());
        let args: Vec<OsString> = words.map(OsString::from).collect();
        let word = first_word(&args).unwrap();
        let read = needed(word.as_deref(), &args).map(|cli| format!("{cli:?}"));
        assert_eq!(read, Cli::try_parse_from(&args).ok().map(|cli| format!("{cli:?}")), "{line}");
    }
    let version = ["binome", "--as", "Anne", "-V"].map(OsString::from);
    assert!(first_word(&version).unwrap_err().starts_with("binome "));
}
