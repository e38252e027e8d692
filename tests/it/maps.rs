//! The map and the line of time: pictures of each, and what keys do there.

use std::collections::BTreeSet;

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
use ratatui::style::Modifier;

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

/// The same without any colour.
fn plainly(mut desk: Desk) -> Desk {
    desk.model.settings.theme = Theme::mono();
    desk
}

fn english(columns: u16, rows: u16) -> Desk {
    let mut desk = Desk::demonstration(columns, rows);
    desk.model.settings.lang = Lang::En;
    desk
}

/// The name of the territory chosen at the desk.
fn chosen(desk: &Desk) -> String {
    desk.model.desk.territory(&desk.model.world).map(|one| one.name.clone()).unwrap_or_default()
}

#[test]
fn the_map_of_each_department_is_legible() {
    for one in DEPARTMENTS {
        assert_snapshot!(format!("map_{one}_80x24"), painted(&[one], 80, 24).picture());
    }
    assert_snapshot!("map_01_120x40", painted(&["01"], 120, 40).picture());
    assert_snapshot!("map_75", painted(&["75"], 80, 24).picture());
    assert_snapshot!("map_smallest", painted(&["69"], 60, 16).picture());
}

#[test]
fn the_map_of_the_demonstration() {
    for (columns, rows) in [(80, 24), (120, 40), (200, 60)] {
        let mut desk = Desk::demonstration(columns, rows);
        assert_snapshot!(format!("map_{columns}x{rows}"), desk.press("v m t").picture());
    }
    assert_snapshot!("map_mine", Desk::demonstration(80, 24).press("v m").picture());
    assert_snapshot!("map_en", english(80, 24).press("v m t Right").picture());
    assert_snapshot!("map_en_120x40", english(120, 40).press("v m t Right Right").picture());
    assert_snapshot!("help_map", Desk::demonstration(80, 24).press("v m F1").picture());
}

#[test]
fn the_line_of_time_of_the_demonstration() {
    for (columns, rows) in [(80, 24), (120, 40), (200, 60)] {
        let mut desk = Desk::demonstration(columns, rows);
        assert_snapshot!(format!("timeline_{columns}x{rows}"), desk.press("v f t").picture());
    }
    assert_snapshot!("timeline_mine", Desk::demonstration(80, 24).press("v f").picture());
    assert_snapshot!(
        "timeline_closer",
        Desk::demonstration(80, 24).press("v f + + Right").picture()
    );
    assert_snapshot!("timeline_en", english(80, 24).press("v f t").picture());
    assert_snapshot!("timeline_en_120x40", english(120, 40).press("v f t").picture());
}

/// What colours tell, glyphs tell too: the characters are the same, and those of the legend are on the map.
#[test]
fn without_colours_states_are_told_apart_on_the_map() {
    for department in DEPARTMENTS {
        let (mut plain, mut coloured) =
            (plainly(painted(&[department], 80, 24)), painted(&[department], 80, 24));
        for _ in 0..5 {
            let screen = plain.screen();
            assert_eq!(screen, coloured.screen());
            let lines: Vec<&str> = screen.lines().collect();
            // The list begins where the cursor is.
            let before =
                |line: &&str| line.chars().take(plain.cursor().0.into()).collect::<String>();
            let map: String = lines[4..19].iter().map(before).collect();
            // Levels are compared where the fixture has them all: in the Ain.
            let legend = lines[19].chars().filter(|one| "●◘►▼○".contains(*one));
            assert!(legend.clone().all(|glyph| map.contains(glyph)), "{department}\n{screen}");
            assert!(screen.contains("Carte · "));
            plain.press("Right");
            coloured.press("Right");
        }
    }
}

#[test]
fn the_chosen_territory_is_one_block_even_without_colours() {
    let desk = plainly(painted(&["01"], 80, 24));
    let terminal = desk.drawn();
    let buffer = terminal.backend().buffer();
    let reversed = |x: u16, y: u16| buffer[(x, y)].modifier.contains(Modifier::REVERSED);
    let cells = (4..19).flat_map(|y| (1..36).map(move |x| (x, y)));
    assert!(cells.filter(|(x, y)| reversed(*x, *y)).count() > 5);
}

#[test]
fn every_territory_can_be_pointed_at() {
    let mut desk = painted(&["976"], 80, 24);
    let mut pointed = BTreeSet::new();
    for row in 4..19 {
        for column in (1..40).step_by(2) {
            desk.send(Message::Click(column, row));
            pointed.insert(chosen(&desk));
        }
    }
    assert_eq!(pointed.len(), desk.model.data.territories.len());
}

#[test]
fn what_is_chosen_follows_from_the_territories_to_the_map_and_back() {
    let mut desk = Desk::demonstration(100, 30);
    desk.press("v m Down").shows("[Carte]");
    assert_eq!(chosen(&desk), "CA Haut-Bugey Agglomération");
    desk.press("v s Down");
    assert_eq!(chosen(&desk), "CC de la Plaine de l'Ain");
    desk.press("v m").shows(" CC de la Plaine de l’Ain · en vigueur · 100,0 %");
    desk.press("Enter")
        .shows("Échap retour")
        .shows("Plaine de l’Ain")
        .press("Esc")
        .shows("[Carte]");
    desk.press("Enter Right Esc");
    assert_eq!(chosen(&desk), "CC Rives de l'Ain - Pays du Cerdon");
}

#[test]
fn what_is_painted_is_turned_over_and_said_in_words() {
    let mut desk = Desk::demonstration(100, 30);
    desk.press("v m").shows("Carte · Ain · état · mon secteur").shows("● en vigueur  ◘ en partie");
    for (painted, legend) in [
        ("population couverte", "█ toute"),
        ("mois restants", "█ moins de 6 mois"),
        ("jours de silence", "█ plus de 180 jours"),
        ("difficultés ouvertes", "█ 4 et plus"),
        ("état", "○ sans CTG"),
    ] {
        desk.press("Right").shows(&format!("Carte · Ain · {painted} · ")).shows(legend);
    }
    desk.press("Left").shows("difficultés ouvertes ·").press("t").shows("toute la Caf ·");
    desk.shows("· Dombes").press("/ d o m").shows("2 sur 17").hides("Bugey Sud  ");
    desk.press("Enter Esc").shows("Bugey Sud").shows("[Carte]");
}

#[test]
fn a_base_of_several_departments_shows_one_after_the_other() {
    let mut desk = painted(&["01", "69"], 100, 30);
    desk.shows("Carte · Ain · ").shows("Tab département").hides("Métropole de Lyon");
    desk.press("Tab").shows("Carte · Rhône · ").shows("Métropole de Lyon").hides("Pays de Gex");
    // An EPCI over both has a shape in each.
    desk.press("/ v i l l e f").shows("Sur plusieurs départements : Ain, Rhône");
    desk.press("Enter Tab").shows("Carte · Ain · ").shows("Villefranche");
    painted(&["01"], 100, 30).hides("Tab département");
}

#[test]
fn one_moves_in_time_and_opens_a_convention() {
    let mut desk = Desk::demonstration(100, 30);
    desk.press("v f").shows("[Frise]").shows("Frise · mon secteur (5 CTG)").shows("▼ aujourd’hui");
    desk.shows("Bugey Sud").hides("Dombes").press("t").shows("Dombes").shows("sans CTG");
    desk.press("t / h a u t Enter").shows("2 sur 5").hides("Plaine").press("Esc").shows("Plaine");
    for _ in 0..20 {
        desk.press("Right");
    }
    desk.hides("▼ aujourd’hui").shows("2047");
    desk.press("Home Enter").shows("CTG de Bugey Sud").shows("Échap retour");
    desk.press("Esc").shows("[Frise]");
}

#[test]
fn both_are_drawn_clicked_and_scrolled_at_any_size() {
    for keys in ["v m", "v m t / a", "v f", "v f t -"] {
        let mut desk = Desk::demonstration(80, 24);
        desk.press(keys);
        for (columns, rows) in [(1, 1), (20, 5), (5, 40), (60, 16), (61, 17), (250, 16), (80, 24)] {
            desk.send(Message::Resize(columns, rows));
            desk.screen();
            for row in (0..rows).step_by(3) {
                desk.send(Message::Click(columns / 2, row));
                desk.send(Message::Wheel(columns / 3, row, 3));
            }
            desk.screen();
        }
    }
}
