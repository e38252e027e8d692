//! Wrong commands, and the language of their messages.

use crate::shell::Shell;

#[test]
fn a_wrong_command_is_explained_in_french_with_a_hint() {
    let shell = Shell::new();
    for (command, sentence, hint) in [
        (&["lsit"][..], "La commande « lsit » n’existe pas ; vouliez-vous « list » ?", "binome"),
        (&["list"], "« binome list » attend une suite : territories, ", "binome list"),
        (&["list", "notes", "--kin", "x"], "vouliez-vous « --kind » ?", "binome list notes"),
        (&["list", "notes", "x"], "« x » est de trop", "binome list notes"),
        (
            &["list", "notes", "--limit", "dix"],
            "« dix » ne convient pas pour --limit",
            "binome list notes",
        ),
        (&["list", "notes", "--limit"], "Il manque une valeur après --limit", "binome list notes"),
        (&["note", "add", "--kind", "copil"], "Il manque --territory", "binome note add"),
        (
            &["note", "add"],
            "Il manque : --territory <CODE|NOM>, --kind <NATURE>.",
            "binome note add",
        ),
        (&["stats", "--json", "--json"], "--json est donné deux fois.", "binome stats"),
        (&["--lang", "de"], "au choix : fr ou en", "binome"),
        (&["completions", "tcsh"], "au choix : bash, elvish", "binome completions"),
        (&["show", "note"], "Il manque <ID>", "binome show note"),
    ] {
        let message = shell.run(command).message(2);
        assert!(message.contains(sentence), "{command:?}: {message}");
        assert!(message.ends_with(&format!("Voir « {hint} --help ».\n")), "{command:?}: {message}");
        assert_eq!(message.lines().count(), 2, "{command:?}: {message}");
        for leak in ["error", "tip:", "found", "required", "Usage:", "invalid", "unexpected"] {
            assert!(!message.contains(leak), "{command:?}: {leak} in {message}");
        }
    }
}

#[test]
fn the_language_is_the_flags_then_the_environments_then_the_systems() {
    let language = |shell: Shell, args: &[&str]| {
        let message = shell.run(args).message(2);
        if message.starts_with("There is no command") { "en" } else { "fr" }
    };
    assert_eq!(language(Shell::new(), &["x"]), "fr");
    assert_eq!(language(Shell::new(), &["x", "--lang", "en"]), "en");
    assert_eq!(language(Shell::new(), &["--lang=en", "x"]), "en");
    assert_eq!(language(Shell::new().set("BINOME_LANG", "en"), &["x"]), "en");
    assert_eq!(language(Shell::new().set("BINOME_LANG", "en"), &["--lang", "fr", "x"]), "fr");
    assert_eq!(language(Shell::new().set("LANG", "en_GB.UTF-8"), &["x"]), "en");
    assert_eq!(language(Shell::new().set("LANG", "de_DE.UTF-8"), &["x"]), "fr");
}

#[test]
fn help_is_in_the_language_asked() {
    let shell = Shell::new();
    let french = shell.run(["note", "add", "--help"]).done();
    for part in ["Usage\u{a0}: binome note add", "Options communes\u{a0}:", "Faits et décisions"] {
        assert!(french.contains(part), "{part} in {french}");
    }
    let english = shell.run(["--lang", "en", "note", "add", "-h"]).done();
    assert!(english.contains("Usage: binome note add") && english.contains("Facts and decisions"));
    assert!(shell.run(["--version"]).done().starts_with("binome "));
}

#[test]
fn completions_and_the_manual_are_written_for_every_shell_and_language() {
    let shell = Shell::new();
    for name in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let script = shell.run(["completions", name]).done();
        assert!(script.contains("follow-ups") && script.contains("territoires"), "{name}");
    }
    let page = shell.run(["manuel"]).done();
    for part in [".SH \"NOM\"", ".SH \"COMMANDES\"", ".SS \"binome note add\"", "\\-\\-follow\\-up"]
    {
        assert!(page.contains(part), "{part}");
    }
    assert!(shell.run(["man", "--lang", "en"]).done().contains(".SH \"COMMANDS\""));
}
