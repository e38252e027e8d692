//! A person erased: no byte of the files holds their name, and the chain of the journal is whole.

mod bytes;
mod cli;
#[cfg(unix)]
mod everywhere;
mod kills;
mod rows;
mod travel;

use std::{fs, path::Path};

use binome::{
    domain::{
        change::Change,
        erasure::DataSubject,
        fold::fold,
        person::{Person, Role},
    },
    store::Store,
};
use unicode_normalization::UnicodeNormalization;

use crate::base::{Base, convention, follow_up, note, passage, person, write, write_as};

/// Somebody whose name has accents, and parts that stand alone.
const HELENE: &str = "Hélène Léger-Crozet";

/// The ways in which the bytes of a file may hold a name.
fn spellings(name: &str) -> Vec<String> {
    let nfd: String = name.nfd().collect();
    let upper = name.to_uppercase();
    let upper_nfd: String = upper.nfd().collect();
    let (first, last) = name.split_once(' ').unwrap();
    vec![
        name.into(),
        name.nfc().collect(),
        nfd,
        upper,
        upper_nfd,
        fold(name),
        format!("{last} {first}"),
    ]
}

/// The files of a base that hold one of these words, and which.
fn held(base: &Path, words: &[String]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for ending in ["", "-wal", "-journal", "-shm"] {
        let mut path = base.as_os_str().to_owned();
        path.push(ending);
        let Ok(bytes) = fs::read(path) else { continue };
        for word in words {
            if bytes.windows(word.len()).any(|window| window == word.as_bytes()) {
                found.push((ending.to_owned(), word.clone()));
            }
        }
    }
    found
}

fn named(name: &str) -> Person {
    Person { name: name.into(), ..person(name, Role::Administrateur) }
}

/// Somebody of that name, and others' texts of every kind that name them; their id.
fn peopled(store: &mut Store, name: &str) -> DataSubject {
    let id = write(store, &Change::add_person(&named(name))).made.remove(0);
    let nfd: String = name.nfd().collect();
    let text = format!("Vu {name} à Trévoux ; {} suit, dit {nfd}.", name.to_uppercase());
    let made = write_as(store, &id, &Change::add_note(&note(&text), &[follow_up(&text)])).made;
    let mut known = store.note(&made[0].as_str().into()).unwrap().unwrap().0;
    let base = known.clone();
    known.text = format!("{text}\nEt encore {name}.");
    write(store, &Change::edit_note(&base, &known));
    let agreement = convention(&format!("CTG de {name}"));
    let ctg = write(
        store,
        &Change::add_convention(&agreement, &passage("", binome::domain::stage::Stage::Plan)),
    )
    .made;
    let mut moved = passage(&ctg[0], binome::domain::stage::Stage::Signature);
    moved.reason = format!("départ de {name}");
    write(store, &Change::add_passage(&moved));
    DataSubject { person: Some(id.as_str().into()), name: name.into() }
}

/// As a share has it: a journal that is never removed.
fn on_a_share(base: &Base) {
    let raw = base.raw();
    raw.pragma_update_and_check(None, "journal_mode", "persist", |_| Ok(())).unwrap();
}
