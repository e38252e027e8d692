//! The lists of the Caf on screen: any kind that is about no territory is read, added to, changed, ordered
//! and archived there, from its description alone.

mod any_kind;

use binome::{
    domain::{
        area::Area,
        change::Change,
        field::{Field, RecordKind, Value},
        person::{Person, Role},
        record,
    },
    exchange::read::reference,
    store::{Actor, Founding, Store},
    text::Lang,
    ui::Message,
};
use insta::assert_snapshot;

use crate::{
    base::{op, person},
    desk::Desk,
};

fn themes(columns: u16, rows: u16) -> Desk {
    let mut desk = Desk::before_any_direction(columns, rows);
    desk.press("v l Enter").shows("Thématiques (16)");
    desk
}

/// The labels of the themes that stand, in their order.
fn order(desk: &Desk) -> String {
    desk.value(
        "SELECT group_concat(label, ' ') FROM (
            SELECT label FROM theme WHERE archived = 0 ORDER BY position, id LIMIT 3)",
    )
}

/// Marc, at another desk, on the same file.
fn marc_does(desk: &mut Desk, change: &Change) {
    let mut store = Store::open(&desk.path()).unwrap();
    let marc = Person { name: "Marc Modèle".into(), ..person("Marc", Role::Technicien) };
    let known = store.snapshot(desk.model.today).unwrap();
    let id = if let Some(one) = known.person_named(&marc.name) {
        one.id.clone()
    } else {
        let add = Change::add_person(&marc);
        store.apply(&op(), &Actor::default(), &add).unwrap().made[0].as_str().into()
    };
    let actor = Actor { person: Some(id), machine: "poste-2".into(), ..Actor::default() };
    store.apply(&op(), &actor, change).unwrap();
}

/// The desk looks, as its worker does.
fn looks(desk: &mut Desk) {
    let (today, seen) = (desk.model.today, desk.model.data.seq);
    let me = desk.actor.person.clone();
    let snapshot = desk.store().snapshot(today).unwrap();
    let changes = desk.store().changes((seen, snapshot.seq), me.as_ref(), &[]).unwrap().changes;
    let facts = desk.facts(snapshot);
    desk.send(Message::Changed(facts)).send(Message::Elsewhere(changes));
}

fn relabel(id: &str, was: &str, label: &str) -> Change {
    let field = |value: &str| [(Field::Label.into(), Value::from(value))].into();
    Change::rewrite(RecordKind::Theme, id, &field(was), &field(label))
}

#[test]
fn pictures() {
    let mut desk = Desk::demonstration(80, 24);
    assert_snapshot!("lists_80x24", desk.press("v l").picture());
    assert_snapshot!("themes_80x24", themes(80, 24).press("Down").picture());
    assert_snapshot!("themes_120x40", themes(120, 40).picture());
    assert_snapshot!("themes_60x16", themes(60, 16).press("End").picture());
    assert_snapshot!("themes_filtered", themes(80, 24).press("/ s o c").picture());
    assert_snapshot!("theme_form", themes(80, 24).press("Enter").picture());
    assert_snapshot!("help_rows", themes(80, 24).press("F1").picture());
    let mut goals = Desk::before_any_direction(80, 24);
    assert_snapshot!("goals", goals.press("v l End Enter").picture());
    assert_snapshot!("goal_new", goals.press("c").picture());
    let mut english = Desk::demonstration(80, 24);
    english.model.settings.lang = Lang::En;
    assert_snapshot!("lists_en", english.press("v l").picture());
    assert_snapshot!("themes_en", english.press("Enter").picture());
}

#[test]
fn every_list_says_how_many_it_holds_and_one_key_goes_back() {
    let mut desk = Desk::demonstration(80, 24);
    desk.press("v l").shows("Listes").shows("Thématiques").shows("Natures d’échange");
    for kind in record::in_lists() {
        let [_, several] = (Lang::Fr.text().kind)(kind.kind).count;
        let sql = format!("SELECT count(*) FROM {} WHERE archived = 0", kind.kind.as_str());
        let count = desk.value(&sql);
        desk.press("Enter").shows(&format!("({count})")).shows(&several[1..]);
        desk.press("Esc").shows("Listes").press("Down");
    }
    desk.press("Esc").hides("Listes").shows("[Secteur]");
    desk.press("v End Up Up Enter").shows("Listes");
}

#[test]
fn a_theme_is_added_renamed_archived_and_each_is_taken_back() {
    let mut desk = themes(100, 30);
    desk.press("c").shows("Ajouter : thématique").type_in("Aide à domicile").press("Ctrl+S");
    desk.shows("Enregistré : thématique Aide à domicile").shows("Thématiques (17)");
    assert_eq!(
        desk.value("SELECT id || ' ' || position FROM theme WHERE label = 'Aide à domicile'"),
        "aide_a_domicile 17"
    );
    // What was just written is what is chosen.
    desk.press("Enter").shows("Modifier : la thématique Aide à domicile").press("Ctrl+U");
    desk.type_in("Maintien à domicile").press("Ctrl+S").shows("Maintien à domicile");
    assert_eq!(
        desk.value("SELECT label FROM theme WHERE id = 'aide_a_domicile'"),
        "Maintien à domicile"
    );
    desk.press("x").shows("Mettre à la corbeille la thématique Maintien à domicile").press("o");
    desk.shows("Thématiques (16)").press("u").shows("Annuler").press("o");
    desk.shows("Thématiques (17)").shows("Maintien à domicile");
    desk.press("u").shows("modifiée").press("o").shows("Aide à domicile");
    desk.press("r").shows("Refaire").press("o").shows("Maintien à domicile");
    desk.press("h").shows("Historique").press("Esc").shows("Thématiques (17)");
}

#[test]
fn a_theme_is_moved_up_and_down_and_the_cursor_goes_with_it() {
    let mut desk = themes(100, 30);
    assert_eq!(order(&desk), "Petite enfance Enfance Jeunesse");
    desk.press("+ +").shows("Enregistré : nouvelle place pour la thématique Petite enfance");
    assert_eq!(order(&desk), "Enfance Jeunesse Petite enfance");
    desk.press("-");
    assert_eq!(order(&desk), "Enfance Petite enfance Jeunesse");
    desk.press("- - -");
    assert_eq!(order(&desk), "Petite enfance Enfance Jeunesse");
    desk.press("End + +");
    assert_eq!(order(&desk), "Petite enfance Enfance Jeunesse");
    // A new one comes after the last, whatever was moved before.
    desk.press("c").type_in("Vacances").press("Ctrl+S").press("Home End");
    desk.press("Enter").shows("la thématique Vacances");
}

#[test]
fn a_move_is_told_as_one_when_it_is_taken_back() {
    let mut desk = themes(100, 30);
    desk.press("+ u").shows("Annuler : l’ordre des thématiques").hides("ensemble").press("o");
    desk.shows("Annulé : l’ordre des thématiques");
    assert_eq!(order(&desk), "Petite enfance Enfance Jeunesse");
    desk.press("Esc Esc a").shows("a changé l’ordre des thématiques");
}

#[test]
fn a_goal_of_a_departement_is_added_where_the_base_holds_several() {
    let mut desk = Desk::empty(100, 30);
    let area = Area::Departments(vec!["01".into(), "69".into()]);
    let founding =
        Founding { reference: reference::of(&area).unwrap(), demo: false, deeds: Vec::new() };
    let store = Store::create(&desk.folder.path().join("base.db"), &founding).unwrap();
    desk.opened(store);
    desk.press("Down Enter").type_in("Luc Spécimen").press("Ctrl+S");
    desk.press("v l End Enter c").shows("Département").shows("toute la Caf");
    desk.press("Ctrl+U").type_in("2027").press("Tab").type_in("rh").press("Tab").type_in("90");
    desk.press("Ctrl+S").shows("Enregistré");
    assert_eq!(desk.value("SELECT group_concat(id) FROM goal"), "2027-69");
    desk.press("c Ctrl+U").type_in("2027").press("Tab").type_in("rh").press("Tab").type_in("80");
    desk.press("Ctrl+S").shows("déjà pris").press("Tab Left Left").press("Ctrl+S");
    desk.shows("Enregistré");
    assert_eq!(desk.value("SELECT count(*) FROM goal"), "2");
}

#[test]
fn a_list_that_nobody_orders_says_so_and_offers_no_key_for_it() {
    let mut desk = Desk::demonstration(100, 30);
    desk.press("v l End Enter").shows("Objectifs (").hides("monter");
    desk.press("+").shows("se range d’elle-même");
}

#[test]
fn a_filter_finds_what_a_line_says_and_esc_shows_all_again() {
    let mut desk = themes(100, 30);
    desk.press("/").type_in("inse").shows("Insertion").hides("Petite enfance").shows("1 sur 16");
    desk.press("Enter x o").shows("Thématiques (15)");
    desk.shows("Rien ne correspond").press("Esc").shows("Petite enfance");
    desk.press("/")
        .type_in("zzz")
        .press("Esc")
        .shows("Petite enfance")
        .press("Esc")
        .shows("Listes");
}

#[test]
fn a_goal_is_added_for_the_year_that_is_typed_and_none_twice() {
    let mut desk = Desk::before_any_direction(100, 30);
    desk.press("v l End Enter c").shows("Année");
    desk.press("Ctrl+U").type_in("2026").press("Tab").type_in("90").press("Ctrl+S");
    desk.shows("déjà pris").shows("90");
    desk.press("Ctrl+U").type_in("26").press("Ctrl+S").shows("de 2000 à 2099");
    desk.press("Ctrl+U").type_in("2031").press("Ctrl+S").shows("Enregistré : objectif 2031");
    assert_eq!(desk.value("SELECT coverage FROM goal WHERE id = '2031'"), "90");
    desk.press("Enter").shows("Modifier : l’objectif 2031");
}

#[test]
fn what_a_colleague_changed_is_marked_until_it_was_chosen() {
    let mut desk = themes(100, 30);
    marc_does(&mut desk, &relabel("jeunesse", "Jeunesse", "Jeunes"));
    looks(&mut desk);
    desk.shows("* Jeunes");
    desk.press("Down").shows("* Jeunes").press("Down Down").hides("* Jeunes").shows("Jeunes");
}

#[test]
fn two_people_who_rename_one_theme_are_shown_both_names() {
    let mut desk = themes(100, 30);
    desk.press("Enter").type_in(" (0-3 ans)");
    marc_does(&mut desk, &relabel("petite_enfance", "Petite enfance", "Tout-petits"));
    desk.press("Ctrl+S")
        .shows("Deux versions")
        .shows("Petite enfance (0-3 ans)")
        .shows("Tout-petits");
    desk.press("m").shows("Enregistré");
    assert_eq!(
        desk.value("SELECT label FROM theme WHERE id = 'petite_enfance'"),
        "Petite enfance (0-3 ans)"
    );
}

#[test]
fn a_refusal_keeps_what_was_typed() {
    let mut desk = themes(100, 30);
    desk.press("c").type_in(&"Longue ".repeat(50)).press("Ctrl+S").shows("Ajouter : thématique");
    desk.shows("300").press("Ctrl+U Ctrl+S").shows("Ajouter : thématique").shows("Donnez un nom");
    desk.type_in("Courte").press("Ctrl+S").shows("Enregistré");
}

#[test]
fn whoever_may_not_write_reads_the_lists_and_is_told_why() {
    let mut desk = Desk::bare("69", 80, 24);
    desk.type_in("Zoé Maquette").press("Enter Tab l Ctrl+S");
    desk.press("v l Enter").shows("Thématiques (16)");
    for key in ["c", "Enter", "x", "+", "u"] {
        desk.press(key).shows("Votre rôle est la lecture").shows("Thématiques (16)");
    }
    assert_eq!(order(&desk), "Petite enfance Enfance Jeunesse");
    // Nobody has said who they are: that is asked first.
    let mut desk = Desk::bare("69", 80, 24);
    desk.press("Esc v l Enter c").shows("Qui êtes-vous");
}

#[test]
fn an_order_that_is_refused_is_shown_as_the_base_has_it() {
    let mut desk = themes(100, 30);
    let rank = |value: i64| [(Field::Position.into(), Value::Int(value))].into();
    let was: i64 = desk.value("SELECT position FROM theme WHERE id = 'enfance'").parse().unwrap();
    marc_does(&mut desk, &Change::rewrite(RecordKind::Theme, "enfance", &rank(was), &rank(7)));
    desk.press("+").shows("Modifié entre-temps").press("Esc");
    looks(&mut desk);
    desk.press("/").type_in("enfance").shows("Enfance");
    assert_eq!(order(&desk), "Petite enfance Jeunesse Parentalité");
}
