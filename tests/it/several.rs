//! A note with as many follow-ups as are needed; and what was just written is what is selected.

use binome::keys::Key;
use binome::ui::{
    Effect, Message, Orphan, UnsavedForm,
    panes::notes::{Item, WINDOW},
};
use ratatui::crossterm::event::KeyCode;

use crate::{desk::Desk, journeys::at_work};

/// A COPIL with three follow-ups, typed and not saved.
fn copil(desk: &mut Desk) {
    desk.press("n BackTab BackTab copil Tab Tab").type_in("Le plan est validé.");
    desk.press("Tab Tab Tab Tab Tab Tab Tab Tab Tab")
        .type_in("Envoyer le relevé")
        .press("Tab Tab")
        .type_in("+15j");
    desk.press("Tab").type_in("Nommer un référent").press("Tab Right Tab").type_in("15 janvier");
    desk.press("Tab").type_in("Fixer le prochain COPIL");
}

const THREE: &str = "SELECT group_concat(one, ' | ') FROM (SELECT what || '/' || owed_by || '/' || \
                     coalesce(due, '') AS one FROM follow_up ORDER BY what)";

const WRITTEN: &str = "Envoyer le relevé/caf/2026-12-08 | Fixer le prochain COPIL/caf/ | \
                       Nommer un référent/partner/2027-01-15";

#[test]
fn a_copil_brings_three_follow_ups_in_one_form() {
    let mut desk = at_work();
    copil(&mut desk);
    desk.shows("Suite à donner 3").shows("Fixer le prochain COPIL").press("Ctrl+S");
    assert_eq!(desk.value(THREE), WRITTEN);
    assert_eq!(desk.value("SELECT kind FROM note"), "copil");
    let theirs = desk.value("SELECT count(*) FROM follow_up WHERE note = (SELECT id FROM note)");
    assert_eq!(theirs, "3");
    desk.shows("et 3 suites").shows("Le plan est validé.");
}

#[test]
fn one_undo_takes_back_the_note_and_all_its_follow_ups() {
    let mut desk = at_work();
    copil(&mut desk);
    desk.press("Ctrl+S u o").shows("Annulé");
    assert_eq!(desk.value("SELECT count(*) FROM follow_up WHERE archived = 0"), "0");
}

#[test]
fn every_follow_up_being_typed_is_kept_and_goes_on() {
    let mut desk = at_work();
    desk.effects.clear();
    copil(&mut desk);
    let last = desk.effects.iter().rev().find_map(|effect| match effect {
        Effect::KeepDraft(draft) => Some((**draft).clone()),
        _ => None,
    });
    let kept = serde_json::to_string(&last.unwrap()).unwrap();
    let draft: UnsavedForm = serde_json::from_str(&kept).unwrap();
    desk.press("Esc o");
    desk.send(Message::Drafts(vec![Orphan { name: "autrefois".into(), draft }]));
    desk.press("o Ctrl+S");
    assert_eq!(desk.value(THREE), WRITTEN);
}

#[test]
fn a_problem_is_shown_under_its_follow_up() {
    let mut desk = at_work();
    copil(&mut desk);
    desk.press("Tab Tab").type_in("31/02").press("Ctrl+S").shows("1 champ à corriger");
    let screen = desk.screen();
    assert_eq!(screen.matches("  ▲ ").count(), 1, "{screen}");
    let mark = screen.lines().position(|line| line.contains("  ▲ ")).unwrap();
    assert!(screen.lines().nth(mark - 1).unwrap().contains("31/02"), "{screen}");
    assert_eq!(desk.value("SELECT count(*) FROM note"), "0");
}

#[test]
fn a_follow_up_without_words_is_refused_and_blank_ones_are_passed_over() {
    let mut desk = at_work();
    copil(&mut desk);
    desk.press("Tab Tab Tab Tab Tab").type_in("demain").press("Ctrl+S");
    desk.shows("Dites ce qui est promis").shows("1 champ à corriger");
    desk.press("Tab Tab");
    for _ in 0.."demain".len() {
        desk.send(Message::Key(Key::plain(KeyCode::Backspace)));
    }
    desk.press("Ctrl+S");
    assert_eq!(desk.value(THREE), WRITTEN);
}

#[test]
fn one_blank_follow_up_waits_at_the_end_and_no_more() {
    let mut desk = at_work();
    desk.press("n").type_in("Dit.").press("Tab Tab Tab Tab Tab").hides("Suite à donner 2");
    desk.type_in("x")
        .press("Tab Tab Tab")
        .shows("Suite à donner 2")
        .press("BackTab BackTab BackTab");
    desk.send(Message::Key(Key::plain(KeyCode::Backspace)));
    desk.hides("Suite à donner 2").press("Ctrl+S");
    assert_eq!(desk.value("SELECT count(*) FROM follow_up"), "0");
}

#[test]
fn a_past_due_date_among_several_is_asked_about_where_it_is() {
    let mut desk = at_work();
    copil(&mut desk);
    desk.press("Tab Tab").type_in("hier").press("Ctrl+S").shows("22/11/2026 est déjà passé");
    assert_eq!(desk.value("SELECT count(*) FROM note"), "0");
    desk.press("Ctrl+S");
    assert_eq!(desk.value("SELECT count(*) FROM follow_up"), "3");
}

/// The id of the only record of a table that says this.
fn id(desk: &Desk, table: &str, says: &str) -> String {
    desk.value(&format!("SELECT id FROM {table} WHERE {says}"))
}

#[test]
fn a_new_note_is_selected_and_seen_wherever_it_stands() {
    let mut desk = at_work();
    for n in 0..WINDOW + 5 {
        desk.press("n").type_in(&format!("Note {n}")).press("Ctrl+S");
        let written = id(&desk, "note", &format!("text = 'Note {n}'"));
        assert_eq!(
            desk.model.desk.notes.list.selected(),
            Some(&Item::Note(written.as_str().into()))
        );
    }
    // Below all that is read at once.
    desk.press("n")
        .type_in("Retrouvée")
        .press("BackTab Ctrl+U")
        .type_in("1/2/2020")
        .press("Ctrl+S");
    let written = id(&desk, "note", "text = 'Retrouvée'");
    assert_eq!(desk.model.desk.notes.list.selected(), Some(&Item::Note(written.as_str().into())));
    desk.shows("Retrouvée");
    // And where its day is corrected.
    desk.press("Tab Tab e BackTab Ctrl+U").type_in("23/11/2026").press("Ctrl+S").shows("Retrouvée");
    assert_eq!(desk.model.desk.notes.list.selected(), Some(&Item::Note(written.as_str().into())));
}

#[test]
fn a_filter_gives_way_to_what_was_just_written() {
    let mut desk = at_work();
    desk.press("n").type_in("La crèche ouvre").press("Ctrl+S Tab Tab /").type_in("creche");
    desk.press("Enter n").type_in("Autre chose").press("Ctrl+S").shows("Autre chose");
    let written = id(&desk, "note", "text = 'Autre chose'");
    assert_eq!(desk.model.desk.notes.list.selected(), Some(&Item::Note(written.as_str().into())));
}

#[test]
fn a_new_follow_up_and_a_new_convention_are_selected() {
    let mut desk = at_work();
    desk.go_to("cc de la dombes");
    for what in ["Un", "Deux"] {
        desk.press("f").type_in(what).press("Ctrl+S");
        let written = id(&desk, "follow_up", &format!("what = '{what}'"));
        let selected = desk.model.desk.notes.list.selected();
        assert_eq!(selected, Some(&Item::FollowUp(written.as_str().into())), "{what}");
    }
    for name in ["CTG a", "CTG b"] {
        desk.press("c c Ctrl+U").type_in(name).press("Ctrl+S");
        let written = id(&desk, "convention", &format!("name = '{name}'"));
        assert_eq!(desk.model.desk.ctg.convention, Some(written.as_str().into()), "{name}");
        desk.shows(name);
    }
}

#[test]
fn the_first_binome_leaves_the_list_as_it_was() {
    let mut desk = at_work();
    desk.shows("Territoires de la Caf (17)").press("Down Down Down");
    let here = desk.model.desk.territories.list.selected().cloned();
    desk.press("b Tab Right Ctrl+S");
    assert_eq!(desk.value("SELECT count(*) FROM binome"), "1");
    desk.shows("Territoires de la Caf (17)").shows("t montre vos territoires (1)");
    assert_eq!(desk.model.desk.territories.list.selected().cloned(), here);
    desk.press("t").shows("Mes territoires (1)");
}
