//! Failures under the screen while somebody types: the base is held, the disk is full, the file
//! may no longer be written, another file takes its place. The screen goes on, and what was typed is
//! saved or kept. The real program, in a real terminal.

use std::{
    fs,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use tempfile::TempDir;

use crate::terminal::{PATIENCE, Pty, binome, wait_for_draft};

/// A terminal in which somebody has the form of a new note open, and what they typed in it.
struct Desk {
    home: TempDir,
    pty: Pty,
}

/// What is typed, and saved or kept whatever happens.
const SENTENCE: &str = "Une phrase qui compte";

impl Desk {
    /// `before` is run in the folder of the base first; `wrap` runs all of it.
    fn typing(wrap: &str, before: &str) -> Self {
        let home = tempfile::tempdir().unwrap();
        fs::create_dir(home.path().join("disk")).unwrap();
        let inside = format!(
            "cd '{}'; {before} {1} --db disk/base.db init --department 976; {1} --db disk/base.db",
            home.path().display(),
            binome()
        );
        fs::write(home.path().join("run"), inside).unwrap();
        let script = format!("{wrap} sh '{}'", home.path().join("run").display());
        let mut pty = Pty::run(&script, 80, 24, "xterm-256color", home.path());
        pty.introduce_luc();
        pty.type_in("n");
        pty.wait_for("Nouvelle note");
        pty.type_in(SENTENCE);
        pty.wait_for(SENTENCE);
        Self { home, pty }
    }

    fn base(&self) -> PathBuf {
        self.home.path().join("disk/base.db")
    }

    fn saves(&mut self) {
        self.pty.type_in("\u{13}");
    }

    /// Something that was refused leaves the text on the screen, where it can be gone on with.
    fn goes_on(&mut self) {
        self.pty.wait_for(SENTENCE);
        self.pty.type_in(" encore");
        self.pty.wait_for("encore");
        wait_for_draft(self.home.path(), "encore");
    }

    /// Tells the script in the folder, and waits for its answer.
    fn tells(&self, word: &str, answer: &str) {
        fs::write(self.home.path().join(word), "").unwrap();
        let end = Instant::now() + PATIENCE;
        while !self.home.path().join(answer).exists() {
            assert!(Instant::now() < end, "{answer} never came:\n{}", self.pty.contents());
            std::thread::sleep(Duration::from_millis(10));
        }
    }
}

fn texts(base: &Path) -> Vec<String> {
    let conn = rusqlite::Connection::open(base).unwrap();
    let mut all = conn.prepare("SELECT text FROM note").unwrap();
    all.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

pub(crate) fn held_for(seconds: u64) {
    let mut desk = Desk::typing("", "");
    let other = rusqlite::Connection::open(desk.base()).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    desk.saves();
    desk.pty.wait_for("occupée depuis 1");
    // Giving up gives the text back at once.
    desk.pty.type_in("\u{1b}");
    desk.pty.wait_for("rien n’a été enregistré");
    desk.goes_on();
    desk.saves();
    for second in 1..=seconds {
        desk.pty.wait_for(&format!("occupée depuis {second}"));
    }
    other.execute_batch("COMMIT").unwrap();
    desk.pty.wait_for("Enregistré");
    println!("a note waited {seconds} s for a held base, then was saved");
    assert_eq!(texts(&desk.base()), [format!("{SENTENCE} encore")]);
}

#[test]
fn a_held_base_is_waited_for_while_the_screen_goes_on() {
    held_for(2);
}

#[cfg(unix)]
#[test]
fn a_full_disk_keeps_the_text_in_the_form_and_in_the_folder_of_the_user() {
    let mounts = std::process::Command::new("unshare").args(["-rm", "true"]).status();
    if !mounts.is_ok_and(|status| status.success()) {
        println!("not tried: this machine mounts no tmpfs in a namespace of its own");
        return;
    }
    let before = "mount -t tmpfs -o size=3m none disk || exit 1;
        (while [ ! -e fill ]; do sleep 0.02; done; cat /dev/zero > disk/ballast; touch filled
         while [ ! -e free ]; do sleep 0.02; done; rm disk/ballast; touch freed
         while [ ! -e show ]; do sleep 0.02; done; cp disk/base.db* .; touch shown) 2>/dev/null &";
    let mut desk = Desk::typing("unshare -rm", before);
    // More than what is already taken beside the base may hold.
    let long = "mot ".repeat(4_000);
    desk.pty.type_in(&format!(" \u{1b}[200~{long}\u{1b}[201~"));
    wait_for_draft(desk.home.path(), "mot mot");
    desk.tells("fill", "filled");
    desk.saves();
    desk.pty.wait_for("plus de place");
    desk.pty.type_in(" encore");
    wait_for_draft(desk.home.path(), "encore");
    desk.tells("free", "freed");
    desk.saves();
    desk.pty.wait_for("Enregistré");
    desk.tells("show", "shown");
    let saved = texts(&desk.home.path().join("base.db"));
    assert!(saved.len() == 1 && saved[0].starts_with(SENTENCE) && saved[0].ends_with("encore"));
}

#[cfg(unix)]
#[test]
fn a_file_that_may_no_longer_be_written_loses_nothing() {
    use std::os::unix::fs::PermissionsExt as _;
    let mut desk = Desk::typing("", "");
    let rights = |path: &Path, mode| {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    };
    rights(&desk.base(), 0o444);
    rights(&desk.home.path().join("disk"), 0o555);
    desk.saves();
    // Who has it open may still write; a medium that says no leaves the text in the form.
    let end = Instant::now() + PATIENCE;
    while !desk.pty.contents().contains("Enregistré") {
        if desk.pty.contents().contains("rien n’a été enregistré") {
            desk.goes_on();
            rights(&desk.home.path().join("disk"), 0o755);
            return;
        }
        assert!(Instant::now() < end, "{}", desk.pty.contents());
        std::thread::sleep(Duration::from_millis(10));
    }
    rights(&desk.home.path().join("disk"), 0o755);
    assert_eq!(texts(&desk.base()), [SENTENCE]);
}

#[cfg(unix)]
#[test]
fn a_file_put_in_the_place_of_the_base_is_not_written_to() {
    let mut desk = Desk::typing("", "");
    let stranger = desk.home.path().join("autre");
    fs::write(&stranger, "les comptes de quelqu’un").unwrap();
    fs::rename(&stranger, desk.base()).unwrap();
    desk.saves();
    desk.pty.wait_for("Un autre fichier a pris la place");
    desk.goes_on();
    desk.saves();
    desk.pty.wait_for("Un autre fichier a pris la place");
    assert_eq!(fs::read_to_string(desk.base()).unwrap(), "les comptes de quelqu’un");
}
