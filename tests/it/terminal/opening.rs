//! The first minutes in a real terminal: a new base, a convention, its place, a fiche and what is measured of
//! it. Keys are typed one at a time, each once what it answers to is on the screen.

use std::{path::Path, process::Command};

use serde_json::Value;

use super::pty::{Pty, binome};

/// Keys, and what the screen then shows.
const STEPS: [(&str, &str); 27] = [
    ("2", "Quel département"),
    ("ain", "/ain"),
    ("\r", "Où créer le fichier"),
    ("\r", "Qui êtes-vous"),
    ("\r", "Prénom et nom"),
    ("Luc Spécimen", "Luc Spécimen"),
    (SAVE, "Bonjour Luc Spécimen"),
    ("/", "17 sur 17"),
    ("dombes", "/dombes  2 sur 17"),
    ("\r", "CTG"),
    ("cc", "Nouvelle CTG · CC de la Dombes"),
    (SAVE, "Enregistré : CTG Dombes"),
    ("\t", "╔ CTG Dombes"),
    ("\r", "Plan d’actions"),
    ("c", "fiche action"),
    ("x", "Ajouter : axe"),
    ("Petite enfance", "Petite enfance"),
    (SAVE, "Enregistré : axe"),
    ("c", "fiche action"),
    ("f", "Ajouter : fiche action"),
    ("Ouvrir un relais", "Ouvrir un relais"),
    (SAVE, "1. Ouvrir un relais"),
    ("c", "relevé d’indicateur"),
    ("i", "Ajouter : indicateur"),
    ("Places", "Places"),
    (SAVE, "↳ Places"),
    ("c", "relevé d’indicateur"),
];

/// Ctrl+S.
const SAVE: &str = "\u{13}";

#[test]
fn a_new_base_a_fiche_and_a_reading_by_keys_are_in_the_file() {
    let home = tempfile::tempdir().unwrap();
    let mut pty =
        Pty::run(&format!("{}; echo FIN", binome()), 80, 24, "xterm-256color", home.path());
    pty.wait_for("Par quoi commencer");
    let last = [("v", "Valeur"), ("44", "44"), (SAVE, "↳ Places : 44")];
    for (keys, shown) in STEPS.into_iter().chain(last) {
        for key in keys.chars() {
            pty.type_in(key.encode_utf8(&mut [0; 4]));
        }
        pty.wait_for(&shown.replace(" :", "\u{a0}:"));
    }
    // The place of the CTG closes, then the program ends.
    pty.type_in("q");
    pty.wait_for("[Secteur]");
    pty.type_in("q");
    pty.wait_for("FIN");
    let actions = listed(home.path(), "actions");
    assert_eq!(actions[0]["title"], "Ouvrir un relais");
    assert_eq!(actions.as_array().unwrap().len(), 1);
    let readings = listed(home.path(), "readings");
    assert_eq!(
        (&readings[0]["value"], &readings[0]["on_date"]),
        (&44.into(), &"2026-11-23".into())
    );
}

/// The records of a kind, as anybody lists them in that home.
fn listed(home: &Path, kind: &str) -> Value {
    let mut command = Command::new(binome());
    command.env_clear().env("HOME", home).args(["list", kind, "--json"]);
    serde_json::from_slice(&command.output().unwrap().stdout).unwrap()
}
