//! What leaves a base, in the formats that others read, and what comes back.

mod calendar;
mod hostile;
mod json;
mod page;
mod redacted;
mod tables;

use std::{fs, sync::OnceLock};

use binome::{
    domain::journal::Direction,
    store::{Actor, Store},
};
use chrono::NaiveDate;

use crate::{shell::Shell, store::kinds::every_kind};

/// The demonstration, that Inès reads.
fn demonstration() -> Shell {
    static FOUNDED: OnceLock<Vec<u8>> = OnceLock::new();
    let bytes = FOUNDED.get_or_init(|| {
        let shell = Shell::new();
        let path = shell.base();
        shell.run(["demo", "--out", &path.display().to_string()]).done();
        fs::read(path).unwrap()
    });
    let shell = Shell::new();
    fs::write(shell.base(), bytes).unwrap();
    let base = shell.base().display().to_string();
    shell.set("BINOME_DB", base).set("BINOME_AS", "Inès Gabarit")
}

/// Undoes what somebody did last, as the screen does.
fn undone(shell: &Shell, name: &str) {
    let mut store = Store::open(&shell.base()).unwrap();
    let day = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    let person = store.snapshot(day).unwrap().person_named(name).unwrap().id.clone();
    let actor = Actor { person: Some(person), machine: "essai".into(), ..Actor::default() };
    let op = uuid::Uuid::now_v7().to_string();
    store.take_back(&op, &actor, Direction::Undo, None).unwrap();
}

/// A record of every kind, these words in each of its free texts.
fn of_every_kind(words: &str) -> Shell {
    let shell = Shell::with_luc();
    let mut store = Store::open(&shell.base()).unwrap();
    every_kind(words, &mut store);
    drop(store);
    shell
}
