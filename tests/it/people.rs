//! Keys pressed, rows read: who follows what from which day, and the people themselves.

use binome::{
    domain::{
        binome::binome_of,
        change::Change,
        fold::{Needle, fold},
        handover::Pair,
        id::TerritoryCode,
        person::{Person, Role},
    },
    store::Actor,
    ui::{Effect, Message},
};

use crate::desk::Desk;

mod leaving;
mod list;

/// A technicien in the new base of the Rhône.
pub fn at_work() -> Desk {
    let mut desk = Desk::bare("69", 80, 24);
    desk.type_in("Luc Spécimen").press("Enter Ctrl+S").hides("Qui êtes-vous");
    desk
}

/// Names a pair from today on over that territory and as many as follow it in the list.
pub fn name(desk: &mut Desk, territory: &str, pair: [&str; 2], more: usize) {
    desk.go_to(territory).press("b").type_in(pair[0]).press("Tab").type_in(pair[1]);
    desk.press("Tab Tab Tab");
    for _ in 0..more {
        desk.press("Down Space");
    }
    desk.press("Ctrl+S").shows("Enregistré");
}

/// The code of the territory whose name holds these words.
fn code(desk: &Desk, words: &str) -> TerritoryCode {
    let needle = Needle::new(words);
    let mut all = desk.model.data.territories.iter();
    all.find(|one| needle.is_in(&fold(&one.name))).unwrap().code.clone()
}

/// The names of those who follow a territory on a day.
#[track_caller]
pub fn follows(desk: &Desk, words: &str, day: &str) -> String {
    let data = &desk.model.data;
    let found = binome_of(&code(desk, words), &data.binomes, day.parse().unwrap());
    let Pair { administrateur, technicien } = found.map(Pair::of).unwrap_or_default();
    let name = |id: &Option<_>| data.person_name(id.as_ref()).to_owned();
    format!("{}/{}", name(&administrateur), name(&technicien))
}

/// What is on the screen as one sentence, however it is wrapped and framed.
#[track_caller]
pub fn says(desk: &Desk, text: &str) {
    let screen = desk.screen().replace(['│', '║', '\u{a0}', '\u{202f}'], " ");
    let screen: Vec<&str> = screen.split_whitespace().collect();
    let screen = screen.join(" ");
    assert!(screen.contains(text), "« {text} » is not in: {screen}");
}

/// Somebody else writes this, and the screen hears of it.
fn elsewhere(desk: &mut Desk, change: &Change) {
    let other = Actor { person: None, machine: "ailleurs".into(), ..Actor::default() };
    desk.store().apply("ailleurs", &other, change).unwrap();
    let today = desk.model.today;
    let snapshot = desk.store().snapshot(today).unwrap();
    let facts = desk.facts(snapshot);
    desk.send(Message::Changed(facts));
}

const TODAY: &str = "2026-11-23";
const EVE: &str = "2026-12-31";
const THEN: &str = "2027-01-01";

#[test]
fn a_binome_of_people_nobody_made_before_is_one_operation() {
    let mut desk = at_work();
    name(&mut desk, "beaujolais", ["Anne Témoin", "Zoé Modèle"], 0);
    assert_eq!(
        desk.value("SELECT group_concat(name || '/' || role, ', ') FROM (SELECT * FROM person ORDER BY name)"),
        "Anne Témoin/administrateur, Luc Spécimen/technicien, Zoé Modèle/technicien"
    );
    assert_eq!(follows(&desk, "beaujolais", TODAY), "Anne Témoin/Zoé Modèle");
    says(&desk, "Anne Témoin et Zoé Modèle à partir du 23/11/2026");
    desk.press("u o").shows("Annulé");
    assert_eq!(follows(&desk, "beaujolais", TODAY), "/");
    assert_eq!(desk.value("SELECT count(*) FROM person WHERE archived = 0"), "1");
    desk.press("r o").shows("Refait");
    assert_eq!(follows(&desk, "beaujolais", TODAY), "Anne Témoin/Zoé Modèle");
}

#[test]
fn one_new_half_joins_one_who_is_there_and_letters_find_them() {
    let mut desk = at_work();
    desk.go_to("beaujolais").press("b").type_in("Anne Témoin").press("Tab").type_in("luc sp");
    desk.shows("1 sur 2").press("Ctrl+S");
    assert_eq!(follows(&desk, "beaujolais", TODAY), "Anne Témoin/Luc Spécimen");
    desk.shows("Luc Spécimen (technicien) · binôme avec Anne Témoin");
}

#[test]
fn a_territory_of_several_is_handed_over_on_the_day_typed() {
    let mut desk = at_work();
    name(&mut desk, "beaujolais", ["Anne Témoin", "Luc Spécimen"], 3);
    assert_eq!(desk.value("SELECT count(*) FROM binome_territory"), "4");
    desk.go_to("beaujolais").press("b").type_in("Denis Gabarit").press("Tab Tab");
    desk.press("Ctrl+U").type_in("01/01/2027").press("Ctrl+S");
    says(&desk, "Denis Gabarit et Luc Spécimen à partir du 01/01/2027");
    for day in [TODAY, EVE] {
        assert_eq!(follows(&desk, "beaujolais", day), "Anne Témoin/Luc Spécimen", "{day}");
    }
    for day in [THEN, "2028-06-01"] {
        assert_eq!(follows(&desk, "beaujolais", day), "Denis Gabarit/Luc Spécimen", "{day}");
    }
    let territories = desk.model.data.territories.clone();
    let others = desk.model.data.binomes.iter().filter(|one| one.end.is_none());
    let kept: usize =
        others.filter(|one| one.start.to_string() == TODAY).map(|one| one.sector.len()).sum();
    assert_eq!(kept, 3, "{territories:?}");
    // It is shown before its day, and taken back at once.
    desk.press("Enter").shows("à partir du 01/01/2027 : Denis Gabarit et Luc Spécimen");
    desk.press("Esc u o").shows("Annulé");
    assert_eq!(follows(&desk, "beaujolais", "2028-06-01"), "Anne Témoin/Luc Spécimen");
}

/// The day is read as the field reads it: a year left out is not the one that is ending.
#[test]
fn a_day_without_a_year_offers_the_end_of_the_year_it_is_read_in() {
    let mut desk = at_work();
    name(&mut desk, "beaujolais", ["Anne Témoin", "Luc Spécimen"], 0);
    desk.go_to("beaujolais").press("b Tab").type_in("Denis Gabarit").press("Tab");
    desk.press("Ctrl+U").type_in("1er janvier").press("Ctrl+S");
    says(&desk, "Anne Témoin et Denis Gabarit à partir du 01/01/2027");
}

#[test]
fn joining_a_pair_that_is_there_keeps_the_day_typed() {
    let mut desk = at_work();
    name(&mut desk, "beaujolais", ["Anne Témoin", "Luc Spécimen"], 1);
    name(&mut desk, "metropole", ["Denis Gabarit", "Zoé Modèle"], 0);
    desk.go_to("metropole").press("b").type_in("anne").press("Tab").type_in("luc").press("Tab");
    desk.press("Ctrl+U").type_in("1/1/2027").press("Ctrl+S");
    assert_eq!(follows(&desk, "metropole", EVE), "Denis Gabarit/Zoé Modèle");
    assert_eq!(follows(&desk, "metropole", THEN), "Anne Témoin/Luc Spécimen");
    // In the past, from that day too.
    desk.go_to("metropole").press("b").type_in("anne").press("Tab").type_in("luc").press("Tab");
    desk.press("Ctrl+U").type_in("20/11/2026").press("Ctrl+S");
    assert_eq!(follows(&desk, "metropole", "2026-11-20"), "Anne Témoin/Luc Spécimen");
    assert_eq!(follows(&desk, "metropole", "2026-11-19"), "/");
}

#[test]
fn correcting_only_the_first_day_says_what_changed() {
    let mut desk = at_work();
    name(&mut desk, "beaujolais", ["Anne Témoin", "Luc Spécimen"], 1);
    desk.go_to("beaujolais").press("b Tab Tab Ctrl+U").type_in("01/09/2026").press("Ctrl+S");
    says(&desk, "Anne Témoin et Luc Spécimen à partir du 01/09/2026");
    assert_eq!(follows(&desk, "beaujolais", "2026-09-01"), "Anne Témoin/Luc Spécimen");
    assert_eq!(follows(&desk, "beaujolais", "2026-08-31"), "/");
    desk.press("b Tab Tab Ctrl+U").type_in("01/10/2026").press("Ctrl+S");
    says(&desk, "à partir du 01/10/2026");
    assert_eq!(follows(&desk, "beaujolais", "2026-09-30"), "/");
    desk.press("b Ctrl+S").shows("Rien n’a été changé");
}

#[test]
fn a_binome_is_closed_on_a_day_without_naming_the_next() {
    let mut desk = at_work();
    name(&mut desk, "beaujolais", ["Anne Témoin", "Luc Spécimen"], 1);
    desk.go_to("beaujolais").press("b Tab Tab Tab").type_in("31/12/2026").press("Ctrl+S");
    says(&desk, "jusqu’au 31/12/2026");
    assert_eq!(follows(&desk, "beaujolais", EVE), "Anne Témoin/Luc Spécimen");
    assert_eq!(follows(&desk, "beaujolais", THEN), "/");
    assert_eq!(
        desk.value(
            "SELECT count(*) FROM binome_territory JOIN binome ON id = binome WHERE end_on IS NULL"
        ),
        "1"
    );
    // Nobody is a pair too, from a day on.
    desk.press("b Home Tab Home Tab").press("Ctrl+U").type_in("1/12/2026").press("Ctrl+S");
    says(&desk, "personne à partir du 01/12/2026");
    assert_eq!(follows(&desk, "beaujolais", "2026-11-30"), "Anne Témoin/Luc Spécimen");
    assert_eq!(follows(&desk, "beaujolais", "2026-12-01"), "/");
}

#[test]
fn a_planned_binome_is_shown_and_only_replaced_knowingly() {
    let mut desk = at_work();
    name(&mut desk, "beaujolais", ["Anne Témoin", "Luc Spécimen"], 0);
    desk.press("b").type_in("Denis Gabarit").press("Tab Tab Ctrl+U").type_in("1/1/2027");
    desk.press("Ctrl+S b");
    says(&desk, "à partir du 01/01/2027 : Denis Gabarit");
    // Another pair takes over until then, unless its last day is emptied.
    desk.press("Tab").type_in("Zoé Modèle").shows("31/12/2026").press("Ctrl+S");
    assert_eq!(follows(&desk, "beaujolais", TODAY), "Anne Témoin/Zoé Modèle");
    assert_eq!(follows(&desk, "beaujolais", THEN), "Denis Gabarit/Luc Spécimen");
    desk.press("b Tab Tab Tab Ctrl+U Ctrl+S");
    assert_eq!(follows(&desk, "beaujolais", THEN), "Anne Témoin/Zoé Modèle");
}

#[test]
fn a_binome_named_by_somebody_else_meanwhile_is_shown_first() {
    let mut desk = at_work();
    name(&mut desk, "beaujolais", ["Anne Témoin", "Luc Spécimen"], 0);
    desk.press("b").type_in("Denis Gabarit");
    let before = desk.model.data.binomes[0].clone();
    let mut after = before.clone();
    after.technicien = None;
    elsewhere(&mut desk, &Change::edit_binome(&before, &after));
    says(&desk, "Quelqu’un vient de changer ce binôme");
    says(&desk, "Anne Témoin (l’autre à nommer)");
    desk.shows("Denis Gabarit");
    assert_eq!(follows(&desk, "beaujolais", TODAY), "Anne Témoin/");
    desk.press("Ctrl+S");
    assert_eq!(follows(&desk, "beaujolais", TODAY), "Denis Gabarit/Luc Spécimen");
}

#[test]
fn a_problem_of_somebody_new_is_shown_under_their_field() {
    let mut desk = at_work();
    desk.go_to("beaujolais")
        .press("b End Tab Home Ctrl+S")
        .shows("Donnez le nom de cette personne");
    desk.press("Esc o b End").type_in("Luc Spécimen").press("Ctrl+S");
    desk.shows("« Luc Spécimen » est déjà pris");
    assert!(desk.is_at(binome::keys::Scope::Form));
    assert_eq!(desk.value("SELECT count(*) FROM person"), "1");
}

#[test]
fn the_letters_typed_to_find_oneself_are_the_name_in_the_next_form() {
    let mut desk = Desk::bare("69", 80, 24);
    desk.send(Message::Paste("Hélène  Échantillon\n".into()));
    desk.shows("Je ne suis pas dans la liste : « Hélène Échantillon »").press("Enter");
    desk.press("Esc").shows("Hélène").press("Enter Ctrl+S");
    assert_eq!(desk.value("SELECT name FROM person"), "Hélène Échantillon");
}

fn somebody(name: &str, role: Role) -> Person {
    Person {
        id: "".into(),
        name: name.into(),
        role,
        functions: std::collections::BTreeSet::default(),
        mandate_start: None,
        mandate_end: None,
    }
}

#[test]
fn a_name_kept_in_the_configuration_follows_who_bears_it() {
    let mut desk = at_work();
    desk.model.my_name = Some("Luc Spécimen".into());
    desk.press("i Enter").type_in("-Croquis").press("Ctrl+S Esc");
    let kept = |effect: &Effect| matches!(effect, Effect::KeepChoice(_, name) if name == "Luc Spécimen-Croquis");
    assert!(desk.effects.iter().any(kept));
    // Somebody else's name is theirs.
    elsewhere(&mut desk, &Change::add_person(&somebody("Anne Témoin", Role::Administrateur)));
    let before = desk.effects.iter().filter(|one| matches!(one, Effect::KeepChoice(..))).count();
    desk.press("i Enter").type_in("-Croquis").press("Ctrl+S");
    assert_eq!(desk.value("SELECT count(*) FROM person WHERE name = 'Anne Témoin-Croquis'"), "1");
    assert_eq!(
        desk.effects.iter().filter(|one| matches!(one, Effect::KeepChoice(..))).count(),
        before
    );
}
