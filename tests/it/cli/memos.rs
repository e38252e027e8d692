//! A base that is not the one its user or a colleague knows, on the command line.

use std::{fs, path::PathBuf};

use rusqlite::Connection;

use crate::{base::Base, seeing::put_back::rewritten, shell::Shell};

const NOTE: [&str; 8] = ["note", "add", "--territory", "Dombes", "--kind", "copil", "--text", "Vu"];

#[test]
fn a_base_older_than_what_its_user_knows_fails_a_check_and_a_verification() {
    let shell = Shell::with_luc();
    shell.run(NOTE).done();
    let before = fs::read(shell.base()).unwrap();
    shell.run(NOTE).done();
    shell.run(["check"]).done();
    fs::write(shell.base(), before).unwrap();
    let ran = shell.run(["check"]);
    assert_eq!(ran.code, 1, "{ran:?}");
    assert!(ran.out.contains("! à voir") && ran.out.contains("plus ancienne"), "{ran:?}");
    let document = shell.run(["check", "--json"]);
    let document: serde_json::Value = serde_json::from_str(&document.out).unwrap();
    assert_eq!(document["problems"][0]["what"], "memo");
    assert!(shell.run(["journal", "verify"]).message(1).contains("plus ancienne"));
    let verified = shell.run(["journal", "verify", "--json"]);
    assert_eq!(verified.code, 1);
    let verified: serde_json::Value = serde_json::from_str(&verified.out).unwrap();
    assert_eq!((&verified["whole"], &verified["familiar"]), (&true.into(), &false.into()));
    // It is meant: nothing more to say.
    shell.run(NOTE.into_iter().chain(["--accept"])).done();
    shell.run(["check"]).done();
    shell.run(["journal", "verify"]).done();
}

#[test]
fn a_memo_cut_to_nothing_is_reported_and_nothing_is_written_until_it_is_accepted() {
    let shell = Shell::with_luc();
    shell.run(NOTE).done();
    let memo = memo_file(shell.folder());
    for spoilt in ["", "{\"which\":"] {
        fs::write(&memo, spoilt).unwrap();
        let before = fs::read(shell.base()).unwrap();
        let message = shell.run(NOTE).message(1);
        assert!(message.contains("ne se lit plus") && message.contains("--accept"), "{message}");
        assert!(before == fs::read(shell.base()).unwrap());
        assert_eq!(fs::read_to_string(&memo).unwrap(), spoilt);
        assert!(shell.run(["check"]).out.contains("ne se lit plus"));
        shell.run(["list", "notes", "--accept"]).done();
        assert!(fs::read_to_string(&memo).unwrap().contains("which"));
        shell.run(NOTE).done();
    }
}

/// The one memo that is kept somewhere in a folder.
fn memo_file(folder: &std::path::Path) -> PathBuf {
    let mut folders = vec![folder.to_owned()];
    while let Some(one) = folders.pop() {
        for entry in fs::read_dir(&one).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == "json") {
                return path;
            }
        }
    }
    panic!("no memo")
}

#[test]
fn somebody_new_is_welcomed_and_writes_nothing() {
    let base = Base::new();
    rewritten(&base);
    let shell = Shell::in_the_ain().set("BINOME_AS", "Luc");
    fs::copy(base.path(), shell.base()).unwrap();
    let message = shell.run(NOTE).message(1);
    assert!(message.contains("réécrite") && message.contains("Anne Aubert"), "{message}");
    assert!(shell.run(["check"]).message(1).contains("Anne Aubert"));
    assert!(shell.run(["journal", "verify"]).message(1).contains("Anne Aubert"));
    let english = shell.run(["check", "--lang", "en"]).message(1);
    assert!(english.contains("was rewritten"), "{english}");
    let raw = Connection::open(shell.base()).unwrap();
    let count: i64 = raw.query_row("SELECT count(*) FROM note", [], |row| row.get(0)).unwrap();
    assert_eq!(count, 2);
}
