mod settled;

use std::{fs, path::Path};

use proptest::prelude::*;

use super::*;
use crate::domain::alerts::Setting;
use crate::keys::{Action, Key, Scope};

const EXAMPLE: &str = include_str!("../../config.example.toml");

/// Every key there is, under its section.
const KEYS: [&str; 7] = ["db", "accepted", "me", "lang", "log", "name", "technicien"];

fn read(text: &str) -> Result<Config, Problem> {
    parse(text, Path::new("/home/x/config.toml"))
}

fn message(text: &str) -> String {
    read(text).unwrap_err().sentence(Lang::Fr).replace(['\u{a0}', '\u{202f}'], " ")
}

fn keeping(path: &Path) -> Keeping {
    Keeping { file: Some(path.to_owned()), ..Keeping::default() }
}

/// The example with the keys that have no default given all the same.
fn uncommented() -> String {
    let key = |line: &str| KEYS.iter().any(|key| line.starts_with(&format!("# {key} = ")));
    EXAMPLE
        .lines()
        .fold(String::new(), |text, line| text + if key(line) { &line[2..] } else { line } + "\n")
}

#[test]
fn every_limit_of_an_alert_is_a_key_of_its_section() {
    for setting in Setting::ALL {
        let config = read(&format!("[alerts]\n{} = 5\n", setting.key())).unwrap();
        assert_eq!(config.thresholds, [(setting, 5)].into());
    }
}

#[test]
fn the_example_is_the_defaults() {
    assert_eq!(read(EXAMPLE).unwrap(), Config::default());
}

#[test]
fn the_example_names_every_key_and_no_other() {
    let table: toml_edit::DocumentMut = uncommented().parse().unwrap();
    let mut found: Vec<&str> = Vec::new();
    for (key, value) in table.iter().filter(|(key, _)| *key != "keys") {
        match value.as_table() {
            Some(section) => found.extend(section.iter().map(|(key, _)| key)),
            None => found.push(key),
        }
    }
    found.sort_unstable();
    let mut keys = KEYS;
    keys.sort_unstable();
    assert_eq!(found, keys);
    let config = read(&uncommented()).unwrap();
    assert!(config.db.is_some_and(|db| db.ends_with("ctg/ain.db")));
    assert_eq!(config.accepted, [Path::new("/srv/ctg/ain.db")]);
    assert_eq!(config.me.as_deref(), Some("Camille Martin"));
    assert_eq!(config.technicien.as_deref(), Some("conseiller technique"));
    assert_eq!(config.lang, Some(Lang::Fr));
}

/// The keys as the example lists them, place by place.
fn keys_listed() -> String {
    let keymap = Keymap::default();
    Scope::ALL.into_iter().fold(String::new(), |mut lines, scope| {
        lines = format!("{lines}# [keys.{}]\n", scope.name());
        for binding in keymap.bindings_of(scope) {
            let names: Vec<String> =
                binding.keys.iter().map(|key| format!("{:?}", key.name())).collect();
            let names = names.join(", ");
            lines = format!("{lines}# {} = [{names}]\n", binding.action.name());
        }
        lines + "#\n"
    })
}

#[test]
fn the_example_lists_every_key_with_its_default() {
    let listed = keys_listed();
    if std::env::var_os("BINOME_WRITE_DOCS").is_some_and(|value| value == "1") {
        let head = EXAMPLE.split("# [keys.").next().unwrap_or_default();
        fs::write("config.example.toml", format!("{head}{listed}")).unwrap();
        return;
    }
    assert!(
        EXAMPLE.ends_with(&listed),
        "BINOME_WRITE_DOCS=1 cargo test --lib the_example_lists writes it:\n{listed}"
    );
    let text = listed.lines().fold(String::new(), |text, line| text + line[1..].trim() + "\n");
    assert_eq!(read(&text).unwrap().keymap, Keymap::default());
}

#[test]
fn keys_are_bound_anew_in_all_places_or_in_one() {
    let config = read("[keys]\nnew_note = [\"y\", \"f5\"]\n[keys.notes]\narchive = \"delete\"\n");
    let keymap = config.unwrap().keymap;
    let key = |scope, name: &str| keymap.resolve(scope, Key::named(name).unwrap());
    assert_eq!(key(Scope::Ctg, "y"), Some(Action::NewNote));
    assert_eq!(key(Scope::Sheet, "f5"), Some(Action::NewNote));
    assert_eq!(key(Scope::Desk, "n"), None);
    assert_eq!(key(Scope::Notes, "delete"), Some(Action::Archive));
    assert_eq!(key(Scope::Ctg, "x"), Some(Action::Archive));
}

#[test]
fn two_actions_change_their_keys_for_each_others() {
    let keymap = read("[keys]\nundo = \"r\"\nredo = \"u\"\n").unwrap().keymap;
    assert_eq!(keymap.resolve(Scope::Desk, Key::char('r')), Some(Action::Undo));
    assert_eq!(keymap.resolve(Scope::Desk, Key::char('u')), Some(Action::Redo));
}

#[test]
fn keys_that_cannot_be_bound_are_reported_with_their_line_and_what_to_do() {
    for (text, part) in [
        (
            "[keys]\nnew_notes = \"w\"",
            "ligne 2 : la clé « new_notes » n’existe pas ; vouliez-vous « new_note »",
        ),
        ("[keys.desk]\nsave = \"w\"", "ligne 2 : la clé « save » n’existe pas"),
        ("[keys.desks]\nzoom = \"w\"", "la clé « desks » n’existe pas ; vouliez-vous « desk »"),
        ("[keys]\nzoom = \"ctrl+i\"", "ligne 2 : aucune touche ne s’appelle « ctrl+i »"),
        ("[keys]\nzoom = 3", "ligne 2 : « zoom » attend une touche, ou une liste"),
        ("[keys]\nzoom = []", "ligne 2 : « zoom » attend une touche"),
        (
            "[keys]\n\nnew_note = \"x\"",
            "ligne 3 : « x » fait déjà « archive » ([keys.ctg]) ; donnez une autre touche à « new_note » ou à « archive ».",
        ),
        ("[keys]\nzoom = \"esc\"", "ligne 2 : « esc » fait déjà « back »"),
        ("[keys.form]\nsave = \"s\"", "ligne 2 : on tape du texte à cet endroit"),
        ("keys = 1", "ligne 1 : « keys » est une section"),
    ] {
        assert!(message(text).contains(part), "{text}\n{}", message(text));
    }
}

#[test]
fn a_misspelt_key_is_reported_with_its_file_its_line_and_the_nearest() {
    assert_eq!(
        message("me = \"Anne\"\n[alerts]\nsilense_days = 90\n"),
        "/home/x/config.toml, ligne 3 : la clé « silense_days » n’existe pas ; vouliez-vous \
         « silence_days » ?"
    );
}

#[test]
fn a_key_outside_its_section_is_sent_to_it() {
    assert!(message("end_plan = 18\n").ends_with("vouliez-vous « [alerts] end_plan » ?"));
}

#[test]
fn bad_values_are_reported_by_their_line() {
    for (text, line, part) in [
        ("me = 3", 1, "« me » attend un texte"),
        ("\nlang = \"france\"", 2, "« lang » ne connaît pas « france »"),
        ("[alerts]\r\nsilence_days = 0", 2, "un nombre entier de 1 à 3650"),
        ("[alerts]\nend_plan = -1", 2, "un nombre entier de 0 à 120"),
        ("[alerts]\nend_renew = \"six\"", 2, "un nombre entier de 0 à 120"),
        ("log = \"inof\"", 1, "vouliez-vous « info » ?"),
        ("[theme]\nname = \"drak\"", 2, "vouliez-vous « dark » ?"),
        ("accepted = \"/srv/b.db\"", 1, "« accepted » attend une liste de textes"),
        ("me = \"a\"\naccepted = [3]", 2, "« accepted » attend une liste de textes"),
        ("theme = \"dark\"", 1, "« theme » est une section"),
        ("me = Anne", 1, "n’est pas comprise"),
        ("db = \"S:\\CTG\\b.db\"", 1, "entre apostrophes"),
        ("me = \"a\"\nme = \"b\"", 2, "donnée deux fois"),
        ("[zzz]\n", 1, "la clé « zzz » n’existe pas"),
    ] {
        let message = message(text);
        assert!(message.contains(&format!(", ligne {line} :")), "{text:?}: {message}");
        assert!(message.contains(part), "{text:?}: {message}");
        assert_eq!(message.lines().count(), 1, "{message}");
    }
}

#[test]
fn of_several_problems_the_first_line_is_reported() {
    assert!(message("zebra = 1\nabacus = 2\n").contains("ligne 1"));
}

#[test]
fn a_file_saved_by_notepad_is_read() {
    let config =
        read("\u{feff}me = \"Zoé\"\r\n[words]\r\ntechnicien = \"conseillère\"\r\n").unwrap();
    assert_eq!(config.me.as_deref(), Some("Zoé"));
    assert_eq!(config.technicien.as_deref(), Some("conseillère"));
}

#[test]
fn a_relative_base_starts_from_the_file_and_an_absolute_one_does_not() {
    let db = |text: &str| read(text).unwrap().db.unwrap();
    assert_eq!(db("db = 'base/b.db'"), Path::new("/home/x/base/b.db"));
    assert_eq!(db("db = '/srv/b.db'"), Path::new("/srv/b.db"));
    assert!(!db("db = '~/b.db'").starts_with("/home/x/~"));
    assert_eq!(read("db = ''").unwrap().db, None);
}

#[test]
fn a_path_in_the_file_is_read_as_people_type_it() {
    let config = read("db = \"'/srv/ma base.db'\"\naccepted = ['~/a.db', 'b.db', '']").unwrap();
    assert_eq!(config.db.unwrap(), Path::new("/srv/ma base.db"));
    assert_eq!(config.accepted.len(), 2);
    assert!(!config.accepted[0].starts_with("/home/x/~"));
    assert_eq!(config.accepted[1], Path::new("/home/x/b.db"));
}

proptest! {
    /// Any typed path or name reads back as it was saved.
    #[test]
    fn what_is_kept_reads_back(db in "/[^\0]{1,40}[a-z]", me in "[a-zé'\"\\\\ ]{0,20}[a-z]") {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("config.toml");
        keeping(&path).keep(Path::new(&db), &me).unwrap();
        let config = parse(&fs::read_to_string(&path).unwrap(), &path).unwrap();
        prop_assert_eq!(config.db.unwrap(), Path::new(&db));
        prop_assert_eq!(config.me.unwrap(), me.trim());
    }

    /// No text makes reading fail otherwise than by a sentence.
    #[test]
    fn any_text_is_read_or_refused(text in "(\\PC|\n|\\[|\\]|=|\"){0,60}") {
        if let Err(problem) = read(&text) {
            prop_assert!(problem.sentence(Lang::Fr).starts_with("/home/x/config.toml"));
        }
    }
}
