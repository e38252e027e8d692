//! A base of many notes, whose journal is whole: what it costs to be big is measured on it.
//!
//! `cargo run --release --example many -- many.db --notes 100000`

#![expect(clippy::expect_used, reason = "what cannot be made says why and stops")]

use std::{path::Path, time::Instant};

use binome::{
    demo,
    domain::{change::Change, id::NoteId, note::Note, page::NotesFilter},
    store::{Actor, Store, clock},
};
use chrono::{Days, NaiveDate};

/// How many notes are written in one operation.
const TOGETHER: usize = 20;

/// Over how many days they are spread.
const DAYS: usize = 2900;

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [out, option, count] = args.as_slice() else {
        eprintln!("many OUT --notes COUNT");
        std::process::exit(2);
    };
    assert_eq!(option, "--notes", "many OUT --notes COUNT");
    let count: usize = count.parse().expect("a number of notes");
    let (began, today) = (Instant::now(), clock::local_now().date_naive());
    let founding = demo::founding(today).expect("the demonstration");
    // Copies of it are taken as of any base.
    let founding = binome::store::Founding { demo: false, ..founding };
    let mut store = Store::create(Path::new(out), &founding).expect("a new base");
    write(&mut store, count, today);
    println!("{out}: {count} notes in {:.0?}", began.elapsed());
}

fn write(store: &mut Store, count: usize, today: NaiveDate) {
    let snapshot = store.snapshot(today).expect("a snapshot");
    let writers: Vec<_> = snapshot.people.iter().filter(|one| one.role.may_write()).collect();
    let models = store.list_notes(&NotesFilter::default()).expect("notes");
    for first in (0..count).step_by(TOGETHER) {
        let who = &writers[first / TOGETHER % writers.len()].id;
        let actor = Actor { person: Some(who.clone()), machine: "many".into(), ..Actor::default() };
        let mut change = Change { steps: Vec::new() };
        for n in first..count.min(first + TOGETHER) {
            let one = &models[n % models.len()];
            let back = Days::new((DAYS - n * DAYS / count.max(1)) as u64);
            let note = Note {
                id: NoteId::from(clock::new_id()),
                on: today.checked_sub_days(back).unwrap_or(today),
                territory: Some(
                    snapshot.territories[n * 7 % snapshot.territories.len()].code.clone(),
                ),
                convention: None,
                text: format!("{} {n}", one.text),
                author: Some(who.clone()),
                ..one.clone()
            };
            change.steps.extend(Change::add_note(&note, &[]).steps);
        }
        store.apply(&clock::new_id(), &actor, &change).expect("written");
    }
}
