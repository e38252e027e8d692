//! An import that is stopped, whenever it is: the base is as it was, or holds all of it.

use std::{
    fmt::Write as _,
    process::{Command, Stdio},
    thread,
    time::Duration,
};

use crate::shell::Shell;

const ROWS: usize = 2000;

/// As many meetings, each of its day.
fn book(shell: &Shell) -> String {
    let mut text = "Date;Réunion;Territoire;Lieu\n".to_owned();
    for at in 0..ROWS {
        let (day, month, year) = (at % 28 + 1, at / 28 % 12 + 1, 2010 + at / 336);
        writeln!(text, "{day:02}/{month:02}/{year};COPIL;CC de la Veyle;Mairie").unwrap();
    }
    let path = shell.folder().join("réunions.csv");
    std::fs::write(&path, text).unwrap();
    path.to_str().unwrap().to_owned()
}

fn meetings(shell: &Shell) -> usize {
    shell.run(["list", "meetings", "--json"]).json().as_array().unwrap().len()
}

#[test]
fn an_import_that_is_stopped_or_killed_leaves_the_base_as_it_was() {
    for signal in ["-INT", "-TERM", "-KILL"] {
        for after in [30, 300, 900] {
            let shell = Shell::with_luc();
            let book = book(&shell);
            let mut import =
                shell.command(["import", &book]).stdout(Stdio::null()).spawn().unwrap();
            thread::sleep(Duration::from_millis(after));
            // One that is over already is no longer there to be stopped.
            let _ = Command::new("kill")
                .args([signal, &import.id().to_string()])
                .stderr(Stdio::null())
                .status();
            let ended = import.wait().unwrap();
            let held = meetings(&shell);
            assert!(held == 0 || held == ROWS, "{signal} after {after} ms: {held}");
            assert!(held == ROWS || !ended.success(), "{signal} after {after} ms");
            shell.run(["check"]).done();
            let told = shell.run(["import", &book, "--dry-run", "--json"]).json();
            assert_eq!(told["summary"]["create"], ROWS - held);
        }
    }
}

#[test]
fn nothing_is_said_on_the_way_where_no_terminal_listens() {
    let shell = Shell::with_luc();
    let ran = shell.run(["import", &book(&shell)]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
}
