//! The bin: archiving and bringing back.

use binome::store::Store;

use crate::{desk::Desk, journeys::at_work};

#[test]
fn a_note_goes_to_the_bin_after_a_question_and_comes_back() {
    let mut desk = at_work();
    desk.press("n").type_in("COPIL tenu").press("Tab Tab Tab Tab Tab").type_in("Envoyer le relevé");
    desk.press("Ctrl+S Tab Tab Down x").shows("Mettre à la corbeille la note du 23/11/2026");
    desk.shows("Sa suite ouverte reste à faire").press("Esc").shows("COPIL tenu");
    desk.press("x o").shows("mise à la corbeille").hides("COPIL tenu");
    assert_eq!(desk.value("SELECT archived FROM note"), "1");
    desk.press("a c").shows("Corbeille (1)").shows("La note du 23/11/2026 (téléphone)");
    desk.shows("Luc Spécimen").press("r").shows("Sortir de la corbeille la note").press("Enter");
    assert_eq!(desk.value("SELECT archived FROM note"), "0");
    desk.shows("Corbeille (0)").shows("La corbeille est vide").press("Esc Esc").shows("COPIL tenu");
    desk.press("u").shows("Annuler : la note").shows("sortie de la corbeille").press("o");
    assert_eq!(desk.value("SELECT archived FROM note"), "1");
}

#[test]
fn a_follow_up_and_a_convention_go_to_the_bin_from_their_sheets() {
    let mut desk = at_work();
    desk.go_to("bugey sud").press("f").type_in("Rappeler").press("Ctrl+S c c Ctrl+S");
    desk.press("Tab Tab Enter x").shows("Mettre à la corbeille la suite « Rappeler »").press("o");
    assert_eq!(desk.value("SELECT archived FROM follow_up"), "1");
    desk.press("BackTab Enter x").shows("Mettre à la corbeille la convention").press("o");
    assert_eq!(desk.value("SELECT archived FROM convention"), "1");
    desk.shows("Aucune CTG").press("BackTab Enter x").shows("CC Bugey Sud");
    assert!(desk.is_at(binome::keys::Scope::Sheet));
}

#[test]
fn a_note_somebody_wrote_in_since_it_was_read_does_not_go_to_the_bin() {
    let mut desk = at_work();
    desk.press("n").type_in("avant").press("Ctrl+S Tab Tab x");
    let path = desk.path();
    let other = rusqlite::Connection::open(path).unwrap();
    other.execute("UPDATE note SET text = 'avant eux', rev = rev + 1", []).unwrap();
    desk.press("o").shows("Modifié entre-temps").shows("avant eux");
    assert_eq!(desk.value("SELECT archived FROM note"), "0");
}

#[test]
fn who_only_looks_reads_the_activity_and_the_bin_and_changes_nothing() {
    let mut desk = at_work();
    desk.press("n").type_in("une").press("Ctrl+S Tab Tab x o");
    let path = desk.path();
    let mut other = Desk::empty(80, 24);
    other.opened(Store::open(&path).unwrap());
    other.press("Esc").press("a c").shows("Corbeille (1)").press("r").shows("Qui êtes-vous");
    assert_eq!(desk.value("SELECT archived FROM note"), "1");
}
