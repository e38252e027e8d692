//! A base that is not the one its user knows, on the command line.

use std::{fs, path::PathBuf};

use binome::{
    config::Memos,
    domain::{change::Change, memo::Memory},
    store::Store,
};
use rusqlite::Connection;

use crate::{
    base::written,
    shell::{Shell, state},
};

/// Replaces what a shell's base was once its user has seen it.
fn replaced(by: impl FnOnce(&PathBuf)) -> Shell {
    let shell = Shell::in_the_ain();
    written(&mut Store::open(&shell.base()).unwrap(), "une");
    shell.run(["list", "notes"]).done();
    by(&shell.base());
    shell
}

const ADD: [&str; 8] = ["note", "add", "--territory", "Dombes", "--kind", "copil", "--text", "Vu"];

#[test]
fn the_command_line_reads_it_with_a_warning_and_writes_once_it_is_accepted() {
    let mut before = Vec::new();
    let shell = replaced(|path| {
        before = fs::read(path).unwrap();
        let luc = crate::base::person("Luc", binome::domain::person::Role::Technicien);
        crate::base::write(&mut Store::open(path).unwrap(), &Change::add_person(&luc));
    });
    let shell = shell.set("BINOME_AS", "Luc");
    shell.run(ADD).done();
    let copy = fs::read(shell.base()).unwrap();
    shell.run(ADD).done();
    fs::write(shell.base(), &copy).unwrap();
    let bytes = state(shell.folder());
    let read = shell.run(["list", "notes"]);
    assert_eq!(read.code, 0);
    assert!(read.out.contains("Vu") && read.err.contains("il lui manque"), "{read:?}");
    let message = shell.run(ADD).message(1);
    assert!(message.contains("il lui manque") && message.contains("--accept"), "{message}");
    assert!(bytes == state(shell.folder()));
    shell.run(ADD.into_iter().chain(["--accept"])).done();
    assert!(shell.run(["list", "notes"]).done().contains("Vu"));
    shell.run(ADD).done();
}

#[test]
fn who_restores_a_copy_is_not_asked_about_it() {
    let shell = replaced(|_| ());
    let copy = shell.run(["backup"]).done();
    assert!(!copy.is_empty());
    let copies = shell
        .folder()
        .join(format!("{}.copies", shell.base().file_name().unwrap().to_string_lossy()));
    let copy = copies.join(&crate::base::names(&copies)[0]);
    written(&mut Store::open(&shell.base()).unwrap(), "deux");
    shell.run(["list", "notes"]).done();
    shell.run(["restore", &copy.display().to_string(), "--yes"]).done();
    shell.run(["list", "notes"]).done();
}

#[test]
fn what_is_no_base_of_ours_any_more_is_refused_and_what_was_known_stays() {
    let memos = |shell: &Shell| Memos::new(shell.folder().join("data/binome/memos"));
    for (what, spoil) in [
        ("n’est pas une base", (|path: &PathBuf| fs::write(path, "").unwrap()) as fn(&PathBuf)),
        ("est la base d’un autre logiciel", |path| {
            fs::remove_file(path).unwrap();
            Connection::open(path).unwrap().execute_batch("CREATE TABLE base (id TEXT)").unwrap();
        }),
        ("version plus récente", |path| {
            Connection::open(path).unwrap().pragma_update(None, "user_version", 99).unwrap();
        }),
        ("est abîmé", |path| {
            let bytes = fs::read(path).unwrap();
            fs::write(path, &bytes[..bytes.len() / 2]).unwrap();
        }),
    ] {
        let shell = replaced(|_| ());
        let base = shell.base();
        let which = Store::open(&base).unwrap().memo(&memos(&shell)).unwrap().which;
        let known = memos(&shell).recall(&which, &base);
        assert!(known.of_base.is_some());
        spoil(&base);
        let before = state(shell.folder());
        for args in [&["list", "notes"][..], &ADD] {
            let message = shell.run(args).message(1);
            assert!(message.contains(what), "{message}");
        }
        assert!(before == state(shell.folder()), "{what}");
        assert_eq!(memos(&shell).recall(&which, &base), known);
    }
}
