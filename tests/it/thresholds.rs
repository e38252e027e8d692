//! Thresholds that an old configuration file holds are offered to the base, once.

use binome::{domain::alerts::Setting, store::Store, ui::Effect};

use crate::{desk::Desk, journeys::at_work};

/// Luc opens the base again, with thresholds in his file.
fn again(desk: &Desk) -> Desk {
    let path = desk.path();
    let mut again = Desk::empty(80, 24);
    again.model.my_name = Some("Luc Spécimen".to_owned());
    again.model.thresholds = [(Setting::SilenceDays, 60), (Setting::EndPlan, 18)].into();
    again.opened(Store::open(&path).unwrap());
    again
}

const SET: &str = "SELECT group_concat(id || value) FROM setting WHERE archived = 0";

#[test]
fn a_yes_writes_them_in_one_go() {
    let before = at_work();
    let mut desk = again(&before);
    desk.shows("seuils").shows("90 → 60").hides("18 →");
    desk.press("o").shows("Enregistré").hides("90 → 60");
    assert_eq!(desk.value(SET), "silence_days60");
    // What the base has is not offered any more.
    again(&before).hides("90 → 60");
    desk.press("u").shows("Annuler").press("o");
    assert_eq!(desk.value("SELECT count(*) FROM setting WHERE archived = 0"), "0");
}

#[test]
fn a_no_is_to_be_remembered_and_escape_asks_another_time() {
    let before = at_work();
    let mut desk = again(&before);
    let declined = |desk: &Desk| {
        desk.effects.iter().any(|effect| matches!(effect, Effect::Decline(kept) if kept.len() == 2))
    };
    desk.press("Esc").hides("90 → 60");
    assert!(!declined(&desk));
    let mut desk = again(&before);
    desk.press("n").hides("90 → 60");
    assert!(declined(&desk));
    assert_eq!(desk.value("SELECT count(*) FROM setting"), "0");
}
