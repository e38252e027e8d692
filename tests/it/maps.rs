//! The map and the line of time: pictures of each, and what keys do there.

use std::io::Write as _;

use binome::{
    domain::{
        convention::Convention,
        difficulty::{Cause, Difficulty, Level},
        snapshot::Snapshot,
    },
    exchange::read::reference,
    store::{Founding, Store},
    text::Lang,
    ui::{Message, style::Theme},
};
use insta::assert_snapshot;

use crate::{base::day, desk::Desk};

/// Where the map was looked at.
const DEPARTMENTS: [&str; 5] = ["01", "2A", "69", "974", "976"];

/// A bare base of départements, of which one territory in five stands in each state.
fn painted(departments: &[&str], columns: u16, rows: u16) -> Desk {
    let mut desk = Desk::empty(columns, rows);
    let reference = reference::several(departments).unwrap();
    let founding = Founding { reference, demo: false, deeds: Vec::new() };
    desk.opened(Store::create(&desk.folder.path().join("base.db"), &founding).unwrap());
    desk.press("Esc");
    let mut snapshot: Snapshot = (**desk.model.data).clone();
    for at in 0..snapshot.territories.len() {
        state(&mut snapshot, at);
    }
    let facts = desk.facts(snapshot);
    desk.send(Message::Changed(facts));
    desk.press("v m");
    desk
}

/// In force, partly, in preparation, expired, none; the others follow.
fn state(snapshot: &mut Snapshot, at: usize) {
    let territory = snapshot.territories[at].clone();
    let dates = |start: &str, end: &str, signed: Option<&str>| Convention {
        id: format!("c{at:03}").as_str().into(),
        name: format!("CTG {at}"),
        generation: 1,
        start: Some(day(start)),
        end: Some(day(end)),
        signed: signed.map(day),
        communes: territory.communes.clone(),
        ..Convention::default()
    };
    let months = ["2027-03-31", "2027-09-30", "2028-03-31", "2030-12-31"][at / 5 % 4];
    let made = match at % 5 {
        0 => dates("2024-01-01", months, Some("2024-01-01")),
        1 => {
            let whole = dates("2024-01-01", months, Some("2024-01-01"));
            let half = territory.communes.len().div_ceil(2);
            Convention {
                communes: territory.communes.iter().take(half).cloned().collect(),
                ..whole
            }
        }
        2 => dates("2027-01-01", "2031-12-31", None),
        3 => dates("2018-01-01", "2022-12-31", Some("2018-01-01")),
        _ => return,
    };
    snapshot.conventions.push(made);
    let days = [10, 60, 120, 400][at % 4];
    let last = day("2026-11-23") - chrono::TimeDelta::days(days);
    snapshot.last_notes.insert(territory.code.clone(), last);
    for number in 0..at % 5 {
        snapshot.difficulties.push(Difficulty {
            id: format!("d{at}-{number}"),
            territory: territory.code.clone(),
            convention: None,
            action: None,
            kind: Cause::Autre,
            level: Level::Faible,
            text: "x".into(),
            way_out: None,
            opened_on: day("2026-01-01"),
            closed_on: None,
            note: None,
        });
    }
}

fn dump(name: &str, desk: &Desk) {
    let Ok(folder) = std::env::var("BINOME_DUMP") else { return };
    let (columns, rows) = desk.model.size;
    let terminal = desk.drawn();
    let buffer = terminal.backend().buffer();
    let mut out = std::fs::File::create(format!("{folder}/{name}.txt")).unwrap();
    for y in 0..rows {
        for x in 0..columns {
            let cell = &buffer[(x, y)];
            writeln!(
                out,
                "{x}\t{y}\t{}\t{:?}\t{:?}\t{:?}",
                cell.symbol(),
                cell.fg,
                cell.bg,
                cell.modifier
            )
            .unwrap();
        }
    }
}

#[test]
fn look() {
    for one in DEPARTMENTS {
        for (columns, rows) in [(80, 24), (120, 40)] {
            let mut desk = painted(&[one], columns, rows);
            println!("{}", desk.picture());
            dump(&format!("{one}-{columns}"), &desk);
            desk.press("Down Down Right Right");
            println!("{}", desk.picture());
        }
    }
    for (columns, rows) in [(80, 24), (120, 40), (200, 60)] {
        let mut desk = Desk::demonstration(columns, rows);
        desk.press("v m");
        dump(&format!("demo-map-{columns}"), &desk);
        desk.press("v f");
        println!("{}", desk.picture());
        desk.press("t");
        println!("{}", desk.picture());
        dump(&format!("demo-time-{columns}"), &desk);
    }
    println!("{}", painted(&["75"], 80, 24).picture());
    println!("{}", painted(&["22"], 80, 24).picture());
    println!("{}", painted(&["01", "69"], 80, 24).press("Tab").picture());
}
