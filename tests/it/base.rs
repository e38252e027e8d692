//! A base of the Ain in a folder of its own, and records to write in it.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    sync::OnceLock,
};

use binome::{
    domain::{
        binome::Binome,
        change::Change,
        convention::Convention,
        deed::Deed,
        follow_up::{FollowUp, OwedBy},
        note::Note,
        page::NotesQuery,
        person::{Person, Role},
        snapshot::Snapshot,
        stage::{Passage, Stage},
        territory::{Territory, TerritoryKind},
    },
    exchange::read::reference,
    store::{Actor, Applied, Founding, Store},
};
use chrono::NaiveDate;
use rusqlite::Connection;
use tempfile::TempDir;

/// An EPCI of the Ain: CC de la Dombes.
pub(crate) const DOMBES: &str = "200069193";

/// Another: CC Bugey Sud.
pub(crate) const BUGEY: &str = "200040350";

/// A folder with one base in it.
pub(crate) struct Base {
    folder: TempDir,
}

impl Base {
    /// A base of the Ain with nothing written in it.
    pub(crate) fn new() -> Self {
        static FOUNDED: OnceLock<Vec<u8>> = OnceLock::new();
        let bytes = FOUNDED.get_or_init(|| {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("ain.binome");
            drop(Store::create(&path, &founding("01", Vec::new())).unwrap());
            fs::read(path).unwrap()
        });
        let base = Self { folder: tempfile::tempdir().unwrap() };
        fs::write(base.path(), bytes).unwrap();
        base
    }

    /// One with many notes, too big to be looked at whole before each writing.
    pub(crate) fn big() -> Self {
        static WRITTEN: OnceLock<Vec<u8>> = OnceLock::new();
        let bytes = WRITTEN.get_or_init(|| {
            let base = Self::new();
            let mut store = base.open();
            let text = |n| format!("note {n} {}", "mot ".repeat(1000));
            let all = (0..400).map(|n| Change::add_note(&note(&text(n)), &[]));
            write(&mut store, &all.reduce(Change::then).unwrap());
            assert!(!store.is_small());
            drop(store);
            fs::read(base.path()).unwrap()
        });
        let base = Self { folder: tempfile::tempdir().unwrap() };
        fs::write(base.path(), bytes).unwrap();
        base
    }

    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn path(&self) -> PathBuf {
        self.folder.path().join("ain.binome")
    }

    pub(crate) fn open(&self) -> Store {
        Store::open(&self.path()).unwrap()
    }

    /// The file as any other tool sees it.
    pub(crate) fn raw(&self) -> Connection {
        let raw = Connection::open(self.path()).unwrap();
        // On a machine busy with other tests, others hold the file for long.
        raw.busy_timeout(std::time::Duration::from_mins(1)).unwrap();
        raw
    }

    /// Names of what stands in the folder.
    pub(crate) fn files(&self) -> Vec<String> {
        names(self.folder.path())
    }
}

/// Runs statements that triggers refuse, as one who hides would: the triggers are there again after.
pub(crate) fn past_triggers(raw: &Connection, sql: &str) {
    let triggers: Vec<(String, String)> = raw
        .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
        .unwrap()
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    for (name, _) in &triggers {
        raw.execute_batch(&format!("DROP TRIGGER {name}")).unwrap();
    }
    raw.execute_batch(sql).unwrap();
    for (_, sql) in &triggers {
        raw.execute_batch(sql).unwrap();
    }
}

/// Names of what stands in a folder, in order.
pub(crate) fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

pub(crate) fn founding(department: &str, deeds: Vec<Deed>) -> Founding {
    let reference = reference::department(department).unwrap();
    Founding { reference, demo: false, deeds }
}

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) fn today() -> NaiveDate {
    day("2026-11-23")
}

pub(crate) fn actor(person: &str) -> Actor {
    Actor { person: Some(person.into()), machine: "poste-12".into(), ..Actor::default() }
}

/// Applies a change as an unknown person.
pub(crate) fn write(store: &mut Store, change: &Change) -> Applied {
    store.apply(&op(), &Actor::default(), change).unwrap()
}

/// Applies a change as a person.
pub(crate) fn write_as(store: &mut Store, person: &str, change: &Change) -> Applied {
    store.apply(&op(), &actor(person), change).unwrap()
}

/// An operation's id that no other has.
pub(crate) fn op() -> String {
    uuid::Uuid::now_v7().to_string()
}

pub(crate) fn set(members: &[&str]) -> BTreeSet<String> {
    members.iter().map(|&member| member.to_owned()).collect()
}

pub(crate) fn snapshot(store: &mut Store) -> Snapshot {
    store.snapshot(today()).unwrap()
}

/// Every note, newest first.
pub(crate) fn notes(store: &Store) -> Vec<Note> {
    store.notes(&NotesQuery { limit: usize::MAX, ..NotesQuery::default() }).unwrap().notes
}

/// The note as it stands.
pub(crate) fn reread(store: &Store, note: &Note) -> Note {
    store.note(&note.id).unwrap().unwrap().0
}

/// A note as it is before it is written.
pub(crate) fn note(text: &str) -> Note {
    Note {
        kind: "telephone".into(),
        on: day("2026-11-20"),
        territory: Some(DOMBES.into()),
        text: text.into(),
        ..Note::default()
    }
}

/// A note that stands in the base.
pub(crate) fn written(store: &mut Store, text: &str) -> Note {
    let applied = write(store, &Change::add_note(&note(text), &[]));
    Note { id: applied.made[0].as_str().into(), ..note(text) }
}

pub(crate) fn follow_up(what: &str) -> FollowUp {
    FollowUp {
        id: "".into(),
        note: None,
        territory: Some(DOMBES.into()),
        convention: None,
        action: None,
        what: what.into(),
        owed_by: OwedBy::Caf,
        due: Some(day("2026-12-15")),
        done: None,
    }
}

pub(crate) fn person(name: &str, role: Role) -> Person {
    Person {
        id: "".into(),
        name: name.into(),
        role,
        functions: set(&["présidente de la commission"]),
        mandate_start: Some(day("2026-01-15")),
        mandate_end: None,
    }
}

pub(crate) fn convention(name: &str) -> Convention {
    Convention {
        id: "".into(),
        name: name.into(),
        generation: 1,
        predecessor: None,
        start: Some(day("2026-01-01")),
        end: Some(day("2030-12-31")),
        signed: None,
        communes: set(&["01053", "01004"]),
        themes: set(&["jeunesse", "handicap"]),
        sppe: None,
        amendments: Vec::new(),
        passages: Vec::new(),
    }
}

pub(crate) fn passage(convention: &str, stage: Stage) -> Passage {
    Passage {
        id: "".into(),
        convention: convention.into(),
        stage,
        on: day("2026-03-01"),
        reason: "conseil communautaire".into(),
        author: None,
    }
}

/// A pair that stands in the base, with its two people.
pub(crate) fn paired(store: &mut Store) -> Binome {
    let people = Change::add_person(&person("Anne", Role::Administrateur))
        .then(Change::add_person(&person("Luc", Role::Technicien)));
    let made = write(store, &people).made;
    let pair = Binome {
        administrateur: Some(made[0].as_str().into()),
        technicien: Some(made[1].as_str().into()),
        ..binome("2026-01-01")
    };
    let made = write(store, &Change::add_binome(&pair)).made;
    Binome { id: made[0].as_str().into(), ..pair }
}

/// Half a binôme, of somebody new to the base.
pub(crate) fn binome(start: &str) -> Binome {
    Binome {
        cadence_days: None,
        id: "".into(),
        administrateur: None,
        technicien: Some("luc".into()),
        start: day(start),
        end: None,
        sector: [DOMBES.into(), BUGEY.into()].into(),
    }
}

pub(crate) fn group(name: &str) -> Territory {
    Territory {
        code: "".into(),
        name: name.into(),
        kind: TerritoryKind::Group,
        communes: set(&["01053", "01004"]),
        population: 0,
        talking_points: None,
    }
}
