//! The list of people: one is added, corrected, archived and brought back.

use super::at_work;

#[test]
fn a_person_is_added_by_the_letters_that_find_nobody() {
    let mut desk = at_work();
    desk.press("i /").type_in("Anne Témoin").shows("+ nouvelle personne « Anne Témoin »");
    desk.press("Enter").shows("Nouvelle personne").press("Tab a Ctrl+S");
    assert_eq!(desk.value("SELECT role FROM person WHERE name = 'Anne Témoin'"), "administrateur");
    desk.shows("Personnes (2)").press("Esc u o").shows("Annulé : la fiche d’Anne Témoin");
    assert_eq!(desk.value("SELECT archived FROM person WHERE name = 'Anne Témoin'"), "1");
}

#[test]
fn the_last_line_adds_somebody_whoever_is_shown() {
    let mut desk = at_work();
    desk.press("i End Enter").type_in("Zoé Modèle").press("Ctrl+S").shows("Zoé Modèle");
    assert_eq!(desk.value("SELECT count(*) FROM person"), "2");
}

#[test]
fn a_name_and_a_role_are_corrected_and_undone() {
    let mut desk = at_work();
    desk.press("i / l u c Enter e Ctrl+U").type_in("Luce Spécimen").press("Tab d Ctrl+S");
    desk.shows("Luce Spécimen").press("Esc");
    assert_eq!(desk.value("SELECT name || '/' || role FROM person"), "Luce Spécimen/direction");
    assert_eq!(
        desk.value("SELECT group_concat(field) FROM journal WHERE kind = 'person' AND rev = 2"),
        "name,role"
    );
    desk.press("Esc u o").shows("Annulé");
    assert_eq!(desk.value("SELECT name || '/' || role FROM person"), "Luc Spécimen/technicien");
}

#[test]
fn a_person_goes_to_the_bin_and_comes_back() {
    let mut desk = at_work();
    desk.press("i End Enter").type_in("Zoé Modèle").press("Ctrl+S");
    desk.press("x").shows("Mettre à la corbeille la fiche de Zoé Modèle").press("o");
    desk.shows("Personnes (1)").press("Esc a c").shows("fiche de Zoé Modèle").press("Enter o");
    assert_eq!(desk.value("SELECT count(*) FROM person WHERE archived = 0"), "2");
}

#[test]
fn a_reader_looks_at_people_and_changes_none() {
    let mut desk = crate::desk::Desk::bare("69", 80, 24);
    desk.type_in("Zoé Maquette").press("Enter Tab l Ctrl+S i Enter");
    desk.shows("Votre rôle est la lecture").shows("Personnes (1)");
}
