//! The file and its place: a path as it is typed, kept and found again, and a base that goes away.

#[cfg(target_os = "linux")]
mod accepted;

use std::{
    fs, thread,
    time::{Duration, Instant},
};

use binome::{domain::path::LONGEST, ui::Effect};

use crate::{
    desk::Desk,
    journeys::at_work,
    shell::Shell,
    terminal::{PATIENCE, Pty, binome},
};

const SIZE: (u16, u16) = (80, 24);

fn terminal(script: &str, home: &std::path::Path) -> Pty {
    let script = script.replace("binome", binome());
    Pty::run(&script, SIZE.0, SIZE.1, "xterm-256color", home)
}

/// What is kept there, once it is: it is written beside the screen.
fn config(home: &std::path::Path) -> String {
    let file = home.join(".config/binome/config.toml");
    let end = Instant::now() + PATIENCE;
    while !file.exists() && Instant::now() < end {
        thread::sleep(Duration::from_millis(10));
    }
    fs::read_to_string(file).unwrap()
}

#[test]
fn a_base_named_from_here_is_found_again_from_elsewhere() {
    let home = tempfile::tempdir().unwrap();
    for give in
        ["binome --db 'ma base.db'", "BINOME_DB='ma base.db' binome", "binome --db ../ici/lien.db"]
    {
        let folder = tempfile::tempdir_in(home.path()).unwrap();
        let script = format!(
            "export XDG_CONFIG_HOME={0}/.config; mkdir {0}/ici; cd {0}/ici; ln -s 'ma base.db' lien.db; \
             binome init --department 2A --db 'ma base.db'; {give}; printf ENCORE; read x; cd /; binome; echo FIN",
            folder.path().display()
        );
        let mut pty = terminal(&script, home.path());
        pty.introduce_luc();
        pty.type_in("q");
        pty.wait_for("ENCORE");
        // Once more, from the root and without a name.
        pty.type_in("\r");
        pty.wait_for("Caf · Corse-du-Sud");
        pty.wait_for("Luc Spécimen (");
        pty.type_in("q");
        pty.wait_for("FIN");
        let kept = config(folder.path());
        let here = folder.path().join("ici");
        assert!(
            kept.contains(&here.display().to_string()) || kept.contains("ici/../ici"),
            "{kept}"
        );
        // Links are not followed: they may lead elsewhere one day.
        assert_eq!(kept.contains("lien.db"), give.contains("lien.db"), "{kept}");
    }
}

#[test]
fn a_path_is_typed_on_the_first_screens_as_in_a_shell() {
    for typed in
        ["~/ma\\ base.db", "'~/ma base.db'", "~/\"ma base.db\"", "file://HOME/ma%20base.db"]
    {
        let home = tempfile::tempdir().unwrap();
        let script = "binome init --department 2A --db '~/ma base.db'; cd /; binome";
        let mut pty = terminal(script, home.path());
        pty.wait_for("Ouvrir un fichier partagé");
        pty.type_in("3");
        pty.wait_for("Quel fichier ouvrir");
        pty.type_in(&format!("{}\r", typed.replace("HOME", &home.path().display().to_string())));
        pty.wait_for("Qui êtes-vous");
        pty.kill();
    }
}

#[test]
fn a_name_given_for_one_run_is_not_kept() {
    let home = tempfile::tempdir().unwrap();
    let script = "binome init --department 2A --db b.db; binome --db b.db; binome --as 'Zoé Maquette'; echo FIN";
    let mut pty = terminal(script, home.path());
    pty.introduce_luc();
    let before = config(home.path());
    assert!(before.contains("Luc Spécimen"), "{before}");
    pty.type_in("q");
    pty.wait_for("Qui êtes-vous");
    pty.type_in("\u{1b}[B\r");
    pty.wait_for("Prénom");
    pty.type_in("\u{13}");
    pty.wait_for("Zoé Maquette (");
    pty.type_in("q");
    pty.wait_for("FIN");
    assert_eq!(config(home.path()), before);
}

#[test]
fn a_base_that_went_away_leaves_the_text_and_offers_no_other_in_its_place() {
    for (replaced, part) in [(false, "il y a un instant et"), (true, "a pris la place")] {
        let mut desk = at_work();
        desk.press("n").type_in("Une phrase");
        let base = desk.model.base.clone().unwrap().path;
        fs::rename(&base, base.with_extension("ailleurs")).unwrap();
        if replaced {
            fs::copy(base.with_extension("ailleurs"), &base).unwrap();
        }
        desk.press("Ctrl+S").shows(part).shows("Une phrase").hides("init").hides("--db");
        // On the way out the text is kept: it was wanted.
        desk.press("Ctrl+C").shows("rendu").press("o");
        assert_eq!(desk.effects.last(), Some(&Effect::Quit));
        assert!(!desk.effects.contains(&Effect::DropDraft), "{part}");
    }
}

#[test]
fn a_path_too_long_is_reported_as_such() {
    let shell = Shell::in_the_ain();
    let long = format!("{}b.db", "d/".repeat(LONGEST / 2));
    let name = format!("{}.db", "é".repeat(123));
    for path in [long.as_str(), &name, &format!("{}.db", "é".repeat(2500))] {
        for command in [
            &["init", "--department", "2A", "--db", path][..],
            &["stats", "--db", path],
            &["backup", "--out", path],
        ] {
            let message = shell.run(command).message(1);
            assert!(
                message.contains("trop long") && !message.contains("droits"),
                "{command:?}: {message}"
            );
        }
    }
    // As long as SQLite takes, all can be done.
    let room = LONGEST - shell.folder().as_os_str().len() - 1;
    let folders = "d".repeat(99) + "/";
    let fits = folders.repeat((room - 5) / 100);
    let fits = format!("{fits}{}", "b".repeat(room - fits.len()));
    let path = shell.folder().join(&fits);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    assert_eq!(path.as_os_str().len(), LONGEST);
    shell.run(["init", "--department", "2A", "--db", &fits]).done();
    shell.run(["stats", "--db", &fits]).done();
}

#[test]
fn a_quoted_home_is_understood_wherever_a_command_takes_a_path() {
    let shell = Shell::in_the_ain();
    shell.run(["demo", "--out", "~/démo.db"]).done();
    assert!(shell.folder().join("démo.db").exists());
    let output = shell.run(["backup", "--out", "~/copie.db"]).done();
    assert_eq!(output.trim(), shell.folder().join("copie.db").display().to_string());
    shell.run(["take-away", "~/travail.db"]).done();
    assert!(shell.folder().join("travail.db").exists());
    assert!(!shell.folder().join("~").exists());
    shell.run(["restore", "~/copie.db", "--yes"]).done();
    shell.run(["stats", "--config", "~/nulle.toml"]).message(2);
}

#[test]
fn a_path_that_is_offered_reads_back_as_it_is() {
    let mut desk = Desk::empty(80, 24);
    desk.model.settings.default_base = "/srv/l\\ eau/b.db".into();
    binome::ui::update::begin(&mut desk.model, Some("refus".into()));
    desk.press("3").shows("'/srv/l\\ eau/b.db'").press("Enter");
    let opened = |effect: &Effect| matches!(effect, Effect::Open(path) if path.as_os_str() == "/srv/l\\ eau/b.db");
    assert!(desk.effects.iter().any(opened));
}
