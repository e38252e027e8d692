//! Writing notes from a shell and reading them back.

use std::process::Stdio;

use binome::domain::person::Role;
use serde_json::{Value, json};

use crate::shell::{Ran, Shell, person, state};

/// Luc is the technicien who acts.
pub(super) fn at_work() -> Shell {
    let shell = Shell::with_luc();
    shell.written([person("Zoé Lecture", Role::Lecture)]);
    shell
}

const CALL: [&str; 6] = ["note", "add", "--territory", "Dombes", "--kind", "telephone"];

fn call(shell: &Shell, more: &[&str]) -> Ran {
    shell.run(CALL.iter().chain(more))
}

#[test]
fn a_note_is_shown_as_it_was_written() {
    let shell = at_work();
    // An accent apart from its letter, a tab, a line ended as Windows does, trailing blanks.
    let text =
        "Cre\u{301}ation d’une crèche : «\u{a0}L’œuf\u{a0}», 12\u{a0}€.\r\n\tÀ voir.  \n\n- fin";
    let id = call(
        &shell,
        &[
            "--on",
            "3/11",
            "--text",
            text,
            "--theme",
            "petite enfance",
            "--theme",
            "logement",
            "--follow-up",
            "envoyer le « bilan »; partenaire; 31/12/2026",
            "--follow-up",
            "rappeler; caf",
            "--administrator-present",
            "--send-up",
        ],
    )
    .done();
    let id = id.trim_end();
    let note = shell.run(["show", "note", id, "--json"]).json();
    let follow_ups = note["follow_ups"].as_array().unwrap();
    let follow_up = |i: usize, what: &str, owed_by: &str, due: Value| {
        json!({
            "id": follow_ups[i]["id"], "note": id, "what": what, "owed_by": owed_by, "due": due,
            "done": null, "territory": "200069193", "late": false,
        })
    };
    let expected = json!({
        "id": id,
        "on": "2026-11-03",
        "kind": "telephone",
        "territory": "200069193",
        "convention": null,
        "author": "Luc Spécimen",
        "themes": ["logement", "petite_enfance"],
        "text": "Création d’une crèche : «\u{a0}L’œuf\u{a0}», 12\u{a0}€.\n    À voir.\n\n- fin",
        "administrator_present": true,
        "send_up": true,
        "follow_ups": [
            follow_up(0, "envoyer le « bilan »", "partner", json!("2026-12-31")),
            follow_up(1, "rappeler", "caf", Value::Null),
        ],
    });
    assert_eq!(kept(&note, &expected), expected);
    let list = shell.run(["list", "notes", "--json"]).json();
    assert_eq!(list, json!([note]));
    let shown = shell.run(["montrer", "note", &id[28..]]).done();
    for part in ["03/11/2026", "Téléphone", "CC de la Dombes", "Luc Spécimen", "12\u{a0}€", id]
    {
        assert!(shown.contains(part), "{part} in {shown}");
    }
}

/// What a document says under the keys that another has: more keys may have come.
fn kept(document: &Value, other: &Value) -> Value {
    match (document, other) {
        (Value::Object(all), Value::Object(keys)) => {
            let both = keys.iter().map(|(key, under)| (key.clone(), kept(&all[key], under)));
            Value::Object(both.collect())
        }
        (Value::Array(all), Value::Array(others)) if all.len() == others.len() => {
            Value::Array(all.iter().zip(others).map(|(one, other)| kept(one, other)).collect())
        }
        _ => document.clone(),
    }
}

#[test]
fn a_note_is_dated_today_and_read_from_the_standard_input() {
    let shell = at_work();
    for more in [&["--text", "-"][..], &[]] {
        let id = shell.send(CALL.iter().chain(more), "Appelé.\n".as_bytes()).done();
        let note = shell.run(["show", "note", id.trim_end(), "--json"]).json();
        assert_eq!((&note["text"], &note["on"]), (&json!("Appelé."), &json!("2026-11-23")));
    }
}

#[test]
fn french_names_of_commands_and_labels_write_the_same_note() {
    let shell = at_work();
    let args = [
        "note",
        "ajouter",
        "--territory",
        "haut-bugey",
        "--kind",
        "Rencontre d'élus",
        "--text",
        "Vu",
    ];
    shell.run(args).done();
    let notes = shell.run(["lister", "notes", "--json"]).json();
    assert_eq!(notes[0]["kind"], "rencontre_elus");
    assert_eq!(notes[0]["territory"], "200042935");
}

#[test]
fn every_problem_is_reported_at_once_and_nothing_is_written() {
    let shell = at_work();
    let before = state(shell.folder());
    let message = shell
        .run([
            "note",
            "add",
            "--territory",
            "Domb",
            "--kind",
            "cotek",
            "--on",
            "31/02",
            "--text",
            " ",
            "--theme",
            "jeunnesse",
            "--follow-up",
            "rappeler",
        ])
        .message(2);
    let lines: Vec<&str> = message.lines().collect();
    let parts = [
        "les plus proches : « CC de la Dombes » ou",
        "vouliez-vous « COTECH » ?",
        "vouliez-vous « Jeunesse » ?",
        "Suite à donner : écrivez",
        "Date : le 31/02/2026 n’existe pas.",
        "Faits et décisions : écrivez",
    ];
    assert_eq!(lines.len(), parts.len(), "{message}");
    for (line, part) in lines.iter().zip(parts) {
        assert!(line.contains(part), "{part} in {line}");
    }
    assert_eq!(state(shell.folder()), before);
}

#[test]
fn a_note_of_tomorrow_is_refused() {
    let message = call(&at_work(), &["--on", "demain", "--text", "x"]).message(2);
    assert_eq!(message, "Date : ce jour n’est pas encore venu.\n");
}

#[test]
fn a_name_that_several_territories_bear_is_not_guessed() {
    let shell = at_work();
    let args = ["note", "add", "--territory", "Bugey", "--kind", "copil", "--text", "x"];
    let message = shell.run(args).message(1);
    assert!(message.contains("« CC Bugey Sud » ou «"), "{message}");
    assert_eq!(shell.run(["list", "notes", "--json"]).json(), json!([]));
}

#[test]
fn the_actor_must_be_given_and_known_and_allowed_to_write() {
    let shell = Shell::in_the_ain();
    let nobody = call(&shell, &["--text", "x"]).message(2);
    assert!(nobody.contains("--as") && nobody.contains("BINOME_AS"), "{nobody}");
    let shell = at_work();
    let unknown = call(&shell, &["--text", "x", "--as", "Lucas Specimen"]).message(1);
    assert!(unknown.contains("vouliez-vous « Luc Spécimen » ?"), "{unknown}");
    assert!(unknown.contains("binome list people"), "{unknown}");
    let reader = call(&shell, &["--text", "x", "--as", "Zoé"]).message(1);
    assert!(reader.contains("Votre rôle est la lecture"), "{reader}");
    assert_eq!(shell.run(["list", "notes", "--json"]).json(), json!([]));
    assert!(!call(&shell, &["--text", "x", "--as", "luc specimen"]).done().is_empty());
}

#[test]
fn a_text_too_long_or_not_text_is_refused() {
    let shell = at_work();
    let long = "é".repeat(300_000);
    let message = shell.send(CALL, long.as_bytes()).message(2);
    assert!(message.contains("100 000 caractères au plus"), "{message}");
    let message = shell.send(CALL, b"caf\xe9").message(2);
    assert!(message.contains("n’est pas du texte en UTF-8"), "{message}");
}

#[test]
fn a_reader_who_leaves_is_no_failure() {
    let shell = at_work();
    call(&shell, &["--text", "x"]).done();
    for args in [&["list", "territories", "--json"][..], &["--help"], &["completions", "zsh"]] {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let child = shell.command(args).stdout(writer).stderr(Stdio::piped()).spawn().unwrap();
        let ended = child.wait_with_output().unwrap();
        assert_eq!((ended.status.code(), ended.stderr), (Some(0), Vec::new()), "{args:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_result_that_cannot_be_written_is_reported() {
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let shell = Shell::in_the_ain();
    let mut command = shell.command(["stats", "--lang", "en"]);
    let child = command.stdout(full).stderr(Stdio::piped()).spawn().unwrap();
    let ended = child.wait_with_output().unwrap();
    assert_eq!(ended.status.code(), Some(1));
    assert_eq!(ended.stderr, b"The result could not be written whole.\n");
}

#[test]
fn a_text_is_not_waited_for_at_a_terminal() {
    let shell = at_work();
    let pty = portable_pty::native_pty_system().openpty(portable_pty::PtySize::default()).unwrap();
    let asked = shell.command(CALL);
    let mut command = portable_pty::CommandBuilder::new(asked.get_program());
    command.args(asked.get_args());
    command.env_clear();
    for (name, value) in asked.get_envs() {
        command.env(name, value.unwrap());
    }
    let mut child = pty.slave.spawn_command(command).unwrap();
    assert_eq!(child.wait().unwrap().exit_code(), 2);
    assert_eq!(shell.run(["list", "notes", "--json"]).json(), json!([]));
}

#[test]
fn the_journal_says_who_wrote_what() {
    let shell = at_work();
    let id = call(&shell, &["--text", "Vu"]).done();
    let journal = shell.run(["list", "journal", "--json"]).json();
    let text = journal.as_array().unwrap().iter().find(|line| line["field"] == "text").unwrap();
    assert_eq!(text["record"], id.trim_end());
    assert_eq!((&text["by"], &text["kind"]), (&json!("Luc Spécimen"), &json!("note")));
    assert_eq!((&text["before"], &text["after"]), (&Value::Null, &json!("Vu")));
    assert!(text["at"].as_str().unwrap().ends_with('Z') && text["seq"].is_i64());
    let last = shell.run(["list", "journal", "--limit", "1", "--json"]).json();
    assert_eq!(last.as_array().unwrap().len(), 1);
    assert_eq!(last[0], journal[0]);
}
