//! The same before the screen: what was typed stays in its form, and saving again writes it once.

use std::fs;

use super::{EIO, ENOSPC, Fault, notes, shim};
use crate::terminal::{Pty, binome, wait_for_draft};

const SENTENCE: &str = "Une phrase qui compte";

/// Types a note, saves it over a fault, and once more once all is well if it was not saved.
fn saved_over(fault: &Fault) -> &'static str {
    let home = tempfile::tempdir().unwrap();
    let (armed, base) = (home.path().join("armed"), home.path().join("base.db"));
    let env = fault.env(&base).into_iter().map(|(name, value)| format!("{name}='{value}' "));
    let script = format!(
        "{0} --db {1} init --department 976; {2} FAULT_ARMED='{3}' {0} --db {1}; echo FIN $?",
        binome(),
        base.display(),
        env.collect::<String>(),
        armed.display()
    );
    let mut pty = Pty::run(&script, 80, 24, "xterm-256color", home.path());
    pty.introduce_luc();
    pty.type_in("n");
    pty.wait_for("Nouvelle note");
    pty.type_in(SENTENCE);
    pty.wait_for(SENTENCE);
    wait_for_draft(home.path(), SENTENCE);
    fs::write(&armed, "").unwrap();
    pty.type_in("\u{13}");
    let sentence = pty.wait_for_one(&["Enregistré", "rien n’a été", "deux fois"]);
    // All is well again.
    fs::remove_file(&armed).unwrap();
    if sentence != "Enregistré" {
        pty.wait_for(SENTENCE);
        wait_for_draft(home.path(), SENTENCE);
        pty.type_in("\u{13}");
        pty.wait_for("Enregistré");
    }
    assert_eq!(notes(&base), 1, "{fault:?}: {sentence}");
    pty.type_in("q");
    pty.wait_for("FIN 0");
    sentence
}

/// However few files may be open: it works, or says why it does not, and never ends in silence.
#[test]
fn a_screen_that_may_open_too_few_files_says_so_and_ends_with_1() {
    let mut refused = 0;
    for most in 4..14 {
        let home = tempfile::tempdir().unwrap();
        let base = home.path().join("base.db");
        // A Ctrl+C after binome has left is the shell's, which goes on to its last word.
        let script = format!(
            "trap : INT; {0} --db {1} init --department 976; (ulimit -n {most}; {0} --db {1}); echo FIN $?",
            binome(),
            base.display()
        );
        let mut pty = Pty::run(&script, 80, 24, "xterm-256color", home.path());
        let came = pty.wait_for_one(&["FIN ", "Qui êtes-vous", "Trop de fichiers"]);
        if came != "FIN " {
            // It is there, or begins to be: it is left.
            pty.type_in("\u{3}\u{3}");
            pty.wait_for_one(&["FIN ", "quitter"]);
            pty.type_in("q");
            pty.wait_for("FIN ");
        }
        let contents = pty.contents();
        assert!(!contents.contains("pas le droit"), "{most}: {contents}");
        if contents.contains("Le terminal refuse") {
            refused += 1;
            assert!(contents.contains("FIN 1"), "{most}: {contents}");
        }
    }
    println!("refused {refused} times");
    assert!(refused > 0);
}

#[test]
fn a_form_keeps_its_text_over_a_fault_and_saving_again_writes_it_once() {
    if shim().is_none() {
        return;
    }
    let mut sentences = Vec::new();
    for (call, error, at, for_good) in
        [("sync", EIO, 1, false), ("sync", EIO, 1, true), ("write", ENOSPC, 2, false)]
    {
        sentences.push(saved_over(&Fault { call, error, at, for_good }));
    }
    println!("{sentences:?}");
    assert!(sentences.contains(&"deux fois"), "{sentences:?}");
}
