//! The first screens: the base of one département, of several, or of all of France, by keys.

use binome::{keys::Scope, ui::update};
use insta::assert_snapshot;

use crate::desk::Desk;

/// Where départements are chosen.
fn departments(columns: u16, rows: u16) -> Desk {
    let mut desk = Desk::empty(columns, rows);
    update::begin(&mut desk.model, None);
    desk.press("2").shows("Quel département");
    assert!(desk.is_at(Scope::Departments));
    desk
}

fn held(desk: &Desk) -> String {
    desk.value("SELECT group_concat(id) FROM (SELECT id FROM department ORDER BY id)")
}

#[test]
fn enter_takes_the_one_that_is_chosen_where_none_is_ticked() {
    let mut desk = departments(80, 24);
    desk.press("r h ô n e Enter").shows("Où créer le fichier").press("Enter");
    desk.shows("Qui êtes-vous");
    assert_eq!(held(&desk), "69");
}

#[test]
fn several_are_ticked_one_after_another_and_their_size_is_told() {
    let mut desk = departments(80, 24);
    desk.shows("Espace cocher").press("a i n Space");
    desk.shows("Ain : 391 communes").shows("habitants").shows("[x] 01");
    // What narrowed the list has done its work: the next name is typed at once.
    desk.press("r h ô n e Space").shows("Ain, Rhône : 657 communes");
    assert_snapshot!("departments_ticked_80x24", desk.picture());
    desk.press("Enter").shows("Où créer le fichier").press("Enter").shows("Qui êtes-vous");
    assert_eq!(held(&desk), "01,69");
    assert_eq!(desk.value("SELECT department FROM base"), "01,69");
}

#[test]
fn what_was_ticked_is_unticked_and_nothing_is_told_any_more() {
    let mut desk = departments(100, 30);
    desk.press("Space Down Space").shows("Ain, Aisne : ");
    desk.press("Space").hides("Aisne : ").shows("Ain : ").press("Up Space").hides("communes");
    desk.press("Down Enter Enter");
    assert_eq!(held(&desk), "02");
}

#[test]
fn all_of_france_is_a_line_above_the_first_and_leaves_nothing_beside() {
    let mut desk = departments(80, 24);
    desk.press("Space Up Space").shows("Toute la France : 34 875 communes").hides("[x] 01");
    assert_snapshot!("departments_france_80x24", desk.picture());
    desk.press("Down Space").shows("Ain : 391 communes").hides("France : ");
    desk.press("f r a n c Space").shows("Toute la France : ").press("Enter");
    desk.shows("Où créer le fichier");
}

#[test]
fn a_click_chooses_a_line_and_escape_widens_before_it_goes_back() {
    let mut desk = departments(80, 24);
    desk.press("c o r s e").shows("Haute-Corse").press("Esc").shows("Aisne");
    desk.press("Esc").shows("Par quoi commencer");
}

#[test]
fn english_words_and_the_help_of_the_place() {
    let mut desk = departments(80, 24);
    assert_snapshot!("departments_help", desk.press("F1").picture());
    desk.press("Esc");
    desk.model.settings.lang = binome::text::Lang::En;
    desk.press("Space Down Space").shows("Ain, Aisne: ").shows("inhabitants");
}
