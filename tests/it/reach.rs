//! Everything on the screen is within reach: of the keyboard, of the mouse, of somebody who begins.

use binome::ui::Message;

use crate::{desk::Desk, journeys::at_work};

#[test]
fn the_kind_of_a_note_is_found_by_its_first_letters() {
    let mut desk = at_work();
    desk.press("n").type_in("Passage à la mairie.").press("BackTab BackTab");
    desk.type_in("visi").shows("Visite d’équipement").press("Ctrl+S");
    assert_eq!(desk.value("SELECT kind FROM note"), "visite_equipement");
}

#[test]
fn a_follow_up_begun_on_a_note_belongs_to_it_and_says_so() {
    let mut desk = at_work();
    desk.press("n").type_in("COPIL tenu.").press("Ctrl+S Tab Tab f");
    desk.shows("Rattachée à la note du 23/11/2026").type_in("Envoyer le relevé").press("Ctrl+S");
    assert_eq!(desk.value("SELECT note = (SELECT id FROM note) FROM follow_up"), "1");
    desk.press("BackTab BackTab f").hides("Rattachée");
}

#[test]
fn what_is_read_in_a_sheet_is_changed_from_it() {
    let mut desk = at_work();
    desk.press("n").type_in("brouillon").press("Ctrl+S Tab Tab Enter").shows("e modifier");
    desk.press("e").type_in(" relu").press("Ctrl+S");
    assert_eq!(desk.value("SELECT text FROM note"), "brouillon relu");
    assert!(desk.model.overlays.is_empty());
}

#[test]
fn somebody_who_only_looks_is_asked_who_they_are_when_they_write() {
    let mut desk = Desk::bare("01", 80, 24);
    desk.press("Esc").shows("Vous regardez seulement").shows("n pour dire qui vous êtes");
    desk.press("n").shows("Qui êtes-vous").press("Enter").type_in("Luc Spécimen").press("Ctrl+S");
    desk.shows("Bonjour Luc Spécimen").shows("sans secteur (touche b)").hides("annuler)");
}

#[test]
fn a_base_that_is_not_there_leads_to_the_first_screens() {
    let mut desk = Desk::empty(80, 24);
    desk.send(Message::NotOpened(binome::domain::refusal::Refusal::Missing(
        "/partage/x.db".into(),
    )));
    desk.shows("/partage/x.db").shows("Ouvrir un fichier partagé").press("3");
    let tried = desk.model.settings.default_base.display().to_string();
    let end = tried[tried.len() - 12..].to_owned();
    desk.shows(&end);
}

#[test]
fn the_number_of_a_way_to_begin_chooses_it_with_or_without_maj_on_azerty() {
    for key in ["3", "\""] {
        let mut desk = Desk::empty(80, 24);
        binome::ui::update::begin(&mut desk.model, None);
        desk.press(key).shows("Quel fichier ouvrir");
    }
}

#[test]
fn a_long_notice_is_read_to_its_end() {
    let mut desk = Desk::bare("01", 80, 24);
    desk.press("Enter").type_in("Luc Spécimen").press("Ctrl+S t");
    desk.shows("le binôme du territoire choisi.").shows("F1 aide");
}

#[test]
fn a_click_on_a_field_goes_to_it_and_the_wheel_turns_its_list() {
    let mut desk = at_work();
    desk.press("n");
    let row = |desk: &Desk, label: &str| {
        let screen = desk.screen();
        u16::try_from(screen.lines().position(|line| line.contains(label)).unwrap()).unwrap()
    };
    let themes = row(&desk, "Thématiques");
    desk.send(Message::Click(5, themes)).shows("►Thématiques");
    let ticked = row(&desk, "[ ] Enfance");
    desk.send(Message::Click(30, ticked)).shows("[x] Enfance");
    let before = desk.cursor();
    desk.send(Message::Wheel(30, ticked, 3));
    assert_ne!(desk.cursor(), before);
    let next = row(&desk, "Convention  ");
    desk.send(Message::Click(5, next)).shows("►Convention");
}

#[test]
fn a_click_on_a_border_selects_no_row() {
    let mut desk = at_work();
    desk.press("Down Down");
    desk.send(Message::Click(3, 2));
    assert_eq!(desk.model.desk.territories.list.index(), 2);
}

#[test]
fn every_field_of_a_form_is_on_the_screen_when_it_has_the_focus() {
    for (columns, rows) in [(60, 16), (80, 24), (120, 40)] {
        for open in ["n", "f", "c c", "b", "g"] {
            let mut desk = at_work();
            desk.send(Message::Resize(columns, rows)).press(open);
            let fields = desk.model.overlays.last().unwrap().layer.form().unwrap().entries.len();
            for _ in 0..fields {
                let screen = desk.screen();
                assert_eq!(screen.matches('►').count().min(1), 1, "{open} {columns}:\n{screen}");
                let (_, row) = desk.cursor();
                assert!(row < rows - 2, "{open}: the cursor is in the form\n{screen}");
                desk.press("Tab");
            }
        }
    }
}

#[test]
fn a_screen_too_small_says_so() {
    let mut desk = Desk::bare("01", 59, 15);
    desk.shows("trop petite");
    desk.send(Message::Resize(60, 16)).hides("trop petite");
}

#[test]
fn clicking_selects_and_the_wheel_moves() {
    let mut desk = at_work();
    desk.send(Message::Click(3, 6));
    let third = desk.model.desk.territories.list.index();
    assert_eq!(third, 2);
    desk.send(Message::Wheel(3, 6, 3));
    assert_eq!(desk.model.desk.territories.list.index(), 5);
    desk.send(Message::Click(60, 20));
    assert_eq!(desk.model.desk.focus, binome::ui::Pane::Notes);
}

#[test]
fn a_convention_keeps_the_one_before_it_though_that_one_was_archived() {
    let mut desk = Desk::bare("01", 80, 24);
    desk.press("Down Enter").type_in("Luc Spécimen").press("Ctrl+S");
    desk.go_to("cc de la veyle").press("c c Ctrl+S c c Ctrl+S");
    let before = "SELECT count(*) FROM convention WHERE predecessor IS NOT NULL AND generation = 2";
    assert_eq!(desk.value(before), "1");
    let other = rusqlite::Connection::open(desk.path()).unwrap();
    other.execute("UPDATE convention SET archived = 1 WHERE generation = 1", []).unwrap();
    let today = desk.model.today;
    let snapshot = desk.store().snapshot(today).unwrap();
    let facts = desk.facts(snapshot);
    desk.send(binome::ui::Message::Changed(facts));
    desk.press("Tab e").type_in(" bis").press("Ctrl+S");
    assert_eq!(desk.value("SELECT name FROM convention WHERE generation = 2"), "CTG Veyle bis");
    assert_eq!(desk.value(before), "1");
}
