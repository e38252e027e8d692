//! From the first screens to a base, and to who I am.

use crate::desk::Desk;

#[test]
fn the_first_screens_lead_to_a_base_and_to_me() {
    let mut desk = Desk::empty(80, 24);
    binome::ui::update::begin(&mut desk.model, None);
    desk.press("Down Enter")
        .type_in("corse")
        .shows("2A")
        .press("Enter Enter")
        .shows("Qui êtes-vous");
    assert_eq!(desk.value("SELECT department FROM base"), "2A");
    desk.press("Enter").type_in("Ghjulia Gabarit").press("Ctrl+S").shows("Caf · Corse-du-Sud");
    assert!(desk.effects.iter().any(
        |e| matches!(e, binome::ui::Effect::KeepChoice(_, name) if name == "Ghjulia Gabarit")
    ));
}

#[test]
fn the_departement_whose_name_is_typed_comes_first() {
    let mut desk = Desk::empty(80, 24);
    binome::ui::update::begin(&mut desk.model, None);
    desk.press("2").type_in("rhone").press("Enter Enter").shows("Caf · Rhône");
    assert_eq!(desk.value("SELECT department FROM base"), "69");
}

#[test]
fn a_file_that_cannot_be_opened_leaves_the_path_to_be_mended() {
    let mut desk = Desk::empty(80, 24);
    binome::ui::update::begin(&mut desk.model, None);
    desk.press("Down Down Enter").type_in("/nulle/part.db").press("Enter").shows("/nulle/part.db");
    desk.shows("pas de fichier ici");
}
