//! `w` in a real terminal: the page is in the user's documents; where there is a desktop, it is opened on a yes.

use std::{fs, path::Path};

use crate::terminal::pty::{Pty, binome};

/// The pages in a folder, with what they say.
fn pages(folder: &Path) -> Vec<(String, String)> {
    let all = fs::read_dir(folder).unwrap().map(|one| one.unwrap().path());
    let pages = all.filter(|path| path.extension().is_some_and(|end| end == "html"));
    let read = pages.map(|path| {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        (name, fs::read_to_string(path).unwrap())
    });
    read.collect()
}

#[test]
fn the_page_before_a_visit_is_written_twice_under_two_names() {
    let home = tempfile::tempdir().unwrap();
    let documents = home.path().join("Documents");
    fs::create_dir(&documents).unwrap();
    let mut pty = Pty::run(&format!("{} demo", binome()), 120, 60, "xterm-256color", home.path());
    pty.wait_for("Mes territoires");
    for key in ["v", "v"] {
        pty.type_in(key);
    }
    pty.wait_for("Derniers échanges");
    pty.type_in("w");
    pty.wait_for("Page écrite");
    pty.type_in("w");
    pty.wait_for("-2.html");
    let mut written = pages(&documents);
    written.sort();
    let names: Vec<&str> = written.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(
        names,
        ["visite-cc-bugey-sud-2026-11-23-2.html", "visite-cc-bugey-sud-2026-11-23.html"]
    );
    assert!(written.iter().all(|(_, page)| page.contains("<h1>Visite · CC Bugey Sud</h1>")));
    pty.type_in("q");
    pty.wait_for("[Secteur]");
    pty.type_in("q");
}

#[cfg(target_os = "linux")]
#[test]
fn where_there_is_a_desktop_the_page_is_opened_on_a_yes() {
    use std::os::unix::fs::PermissionsExt as _;
    let home = tempfile::tempdir().unwrap();
    let opener = home.path().join("xdg-open");
    let told = home.path().join("opened.txt");
    fs::write(&opener, format!("#!/bin/sh\necho \"$1\" > '{}'\n", told.display())).unwrap();
    fs::set_permissions(&opener, fs::Permissions::from_mode(0o755)).unwrap();
    let script =
        format!("export DISPLAY=:0 PATH=\"{}:$PATH\"; {} demo", home.path().display(), binome());
    let mut pty = Pty::run(&script, 80, 24, "xterm-256color", home.path());
    pty.wait_for("Mes territoires");
    pty.type_in("v");
    pty.type_in("c");
    pty.wait_for("COUVERTURE");
    pty.type_in("w");
    pty.wait_for("L’ouvrir maintenant");
    pty.type_in("o");
    pty.wait_for("[Chiffres]");
    let start = std::time::Instant::now();
    let said = loop {
        match fs::read_to_string(&told) {
            Ok(said) if said.ends_with('\n') => break said,
            _ => assert!(start.elapsed() < crate::terminal::pty::PATIENCE, "nothing was opened"),
        }
        std::thread::sleep(std::time::Duration::from_millis(20));
    };
    assert!(fs::read_to_string(said.trim()).unwrap().contains("COUVERTURE"), "{said}");
    pty.type_in("q");
}
