//! Changed records are marked until they are looked at.

use super::*;

#[test]
fn a_changed_note_is_marked_on_its_row_and_its_territory_until_i_have_been_on_it() {
    let mut desk = Desk::demonstration(80, 24);
    Other::ines(&desk).notes("copil", "2026-11-23", "COPIL tenu.");
    looks(&mut desk);
    desk.press("Down").shows("‼*Bugey Sud");
    desk.press("Up")
        .shows("* 23/11/2026 COPIL")
        .shows("CC Bugey Sud : * Inès Gabarit : note COPIL");
    desk.press("Tab Tab Down Down Down");
    desk.shows("* Ajout par Inès Gabarit, à 16 h 30").shows("* 23/11/2026 COPIL");
    assert_snapshot!("seen_row", desk.picture());
    desk.press("Down").hides("* 23/11/2026").hides("‼*CC");
}

#[test]
fn passing_over_a_row_with_another_pane_in_use_leaves_its_mark() {
    let mut desk = Desk::demonstration(80, 24);
    Other::ines(&desk).notes("copil", "2026-11-23", "COPIL tenu.");
    looks(&mut desk);
    desk.press("Down Up Down Up Tab BackTab").shows("‼*Bugey Sud");
}

#[test]
fn a_follow_up_done_by_somebody_else_is_looked_at_with_the_pane_of_notes() {
    let mut desk = Desk::demonstration(80, 24);
    let found = desk.model.data.follow_ups_of(&BUGEY_SUD.into()).next().unwrap().clone();
    let today = desk.model.today;
    Other::ines(&desk).does(&Change::mark_follow_up(&found.id, None, Some(today)));
    looks(&mut desk);
    desk.shows("faite sur Bugey Sud").press("Down Up").shows("‼*Bugey Sud");
    desk.press("Tab Tab").shows("‼*Bugey Sud");
    desk.press("Tab").hides("‼*Bugey Sud");
}

#[test]
fn the_sheet_of_a_territory_tells_all_that_changed_there_and_looks_at_it_all() {
    for (size, name) in [((80, 24), "seen_sheet"), ((120, 40), "seen_sheet_wide")] {
        let mut desk = Desk::demonstration(size.0, size.1);
        let mut ines = Other::ines(&desk);
        ines.notes("copil", "2026-11-23", "COPIL tenu.");
        let convention = desk.model.data.conventions[0].clone();
        let places = desk.model.data.territories_of(&convention);
        let place = places[0].code.clone();
        let renamed = binome::domain::convention::Convention {
            name: "Autre nom".into(),
            ..convention.clone()
        };
        ines.does(&Change::edit_convention(&convention, &renamed));
        looks(&mut desk);
        assert!(desk.model.unseen.marks(&place));
        desk.model.world.whole_caf = true;
        desk.press("Enter").shows("* Inès Gabarit : note COPIL, à 16 h 30");
        assert_snapshot!(name, desk.picture());
        desk.press("Esc");
        assert!(!desk.model.unseen.marks(&BUGEY_SUD.into()));
    }
}

#[test]
fn a_changed_convention_is_looked_at_in_its_pane() {
    let mut desk = Desk::demonstration(80, 24);
    let territory = desk.model.data.territory(&BUGEY_SUD.into()).unwrap();
    let convention = desk.model.data.conventions_of(territory)[0].clone();
    let renamed =
        binome::domain::convention::Convention { name: "Autre nom".into(), ..convention.clone() };
    Other::ines(&desk).does(&Change::edit_convention(&convention, &renamed));
    looks(&mut desk);
    desk.shows("Inès Gabarit : CTG Autre nom modifiée").shows("‼*Bugey Sud");
    desk.press("Tab Tab").hides("‼*Bugey Sud");
}

#[test]
fn a_change_about_no_territory_is_reported_and_marks_nothing() {
    let mut desk = Desk::demonstration(80, 24);
    Other::ines(&desk).does(&Change::add_person(&person("Zoé Échantillon", Role::Technicien)));
    looks(&mut desk);
    desk.shows("* Inès Gabarit : personne Zoé Échantillon").press("Down").hides("*");
}

#[test]
fn a_terminal_out_of_focus_polls_rarely_and_at_once_when_it_is_back() {
    use binome::ui::Effect;
    let mut desk = Desk::demonstration(80, 24);
    desk.send(Message::Focus(false)).send(Message::Focus(true));
    let asked = [Effect::Attend(false), Effect::Attend(true), Effect::Repaint];
    assert!(desk.effects.ends_with(&asked));
    assert_eq!(desk.model.desk.focus, Pane::Territories);
}
