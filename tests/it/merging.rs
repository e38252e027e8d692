//! Two rows of a list become one: marked, asked, undone in one go.

use binome::{
    domain::{
        change::Change,
        field::{Field, Fields, RecordKind, Value},
        note::Note,
        rows::Listing,
    },
    store::Store,
    ui::route::Route,
};

use crate::{
    base::{note, op},
    desk::Desk,
    journeys::at_work,
};

fn themed(theme: &str) -> Note {
    let themes = [theme.to_owned()].into();
    Note { themes, ..note("Vu.") }
}

fn themes_of_notes(desk: &Desk) -> String {
    desk.value("SELECT group_concat(theme, ' ') FROM (SELECT theme FROM note_theme ORDER BY 1)")
}

/// Two notes on two themes, and the list of themes.
fn themes() -> Desk {
    let mut desk = at_work();
    let actor = desk.actor.clone();
    for theme in ["enfance", "petite_enfance"] {
        desk.store().apply(&op(), &actor, &Change::add_note(&themed(theme), &[])).unwrap();
    }
    desk.press("v l Enter").shows("Thématiques (16)");
    desk
}

#[test]
fn two_marked_themes_become_one_and_one_undo_gives_them_back() {
    let mut desk = themes();
    desk.press("f").shows("Marquez d’abord deux lignes");
    desk.press("m").shows("1 Petite enfance").press("Down Space").shows("2 Enfance");
    desk.press("f").shows("Reste : la thématique Petite enfance");
    desk.shows("Va à la corbeille : la thématique Enfance").shows("1 fiche y renvoie");
    desk.press("n").shows("Thématiques (16)").press("f o").shows("Thématiques (15)");
    assert_eq!(themes_of_notes(&desk), "petite_enfance petite_enfance");
    desk.press("u").shows("Annuler").press("o").shows("Thématiques (16)");
    assert_eq!(themes_of_notes(&desk), "enfance petite_enfance");
}

#[test]
fn a_merge_is_undone_after_a_restart_too() {
    let mut desk = themes();
    desk.press("m Down f o").shows("Thématiques (15)");
    let path = desk.path();
    let mut again = Desk::empty(80, 24);
    again.model.my_name = Some("Luc Spécimen".to_owned());
    again.opened(Store::open(&path).unwrap());
    again.press("u").shows("Annuler").press("o");
    assert_eq!(themes_of_notes(&again), "enfance petite_enfance");
}

#[test]
fn escape_forgets_the_marks_before_it_leaves_and_goals_have_none() {
    let mut desk = themes();
    desk.press("m").shows("1 Petite enfance").shows("fusionner");
    desk.press("Esc").hides("1 Petite enfance").shows("Thématiques (16)").press("Esc");
    desk.shows("Listes").press("End Enter").shows("Objectifs").hides("marquer").press("m f");
    desk.hides("Marquez");
}

#[test]
fn contacts_are_merged_in_their_list() {
    let mut desk = at_work();
    let actor = desk.actor.clone();
    for function in ["Maire", "Madame la maire"] {
        let fields: Fields = [
            (Field::Function.into(), Value::from(function)),
            (Field::Body.into(), "Châtillon".into()),
            (Field::Kind.into(), "elu".into()),
        ]
        .into();
        let change = Change::write(RecordKind::Contact, None, fields);
        desk.store().apply(&op(), &actor, &change).unwrap();
    }
    desk.open(Route::Rows(Listing::every(RecordKind::Contact))).shows("(2)");
    desk.press("m Down m f").shows("Reste").press("o").shows("(1)").press("u o").shows("(2)");
}

#[test]
fn two_people_are_merged_in_theirs_and_who_asks_stays() {
    let mut desk = at_work();
    desk.press("i End Enter").type_in("Lucie Double").press("Ctrl+S").shows("Personnes (2)");
    desk.press("Home m").shows("1 Luc").press("Down m f").shows("Reste").press("o");
    desk.shows("Personnes (1)");
    assert_eq!(desk.value("SELECT name FROM person WHERE archived = 0"), "Luc Spécimen");
    desk.press("Esc u o");
    assert_eq!(desk.value("SELECT count(*) FROM person WHERE archived = 0"), "2");
}
