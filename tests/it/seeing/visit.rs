//! Changes of others since my last visit.

use super::*;
use binome::ui::Effect;

/// Hélène comes back: Inès and another wrote on her territories, and somebody far away.
fn back(columns: u16, rows: u16) -> Desk {
    let mut desk = Desk::demonstration(columns, rows);
    let before = desk.model.data.seq;
    let mut other = Other::named(&desk, "Jean-Marc Imaginaire");
    other.notes("inauguration", "2026-11-22", "Inauguration de la crèche.");
    other.does(&Change::add_note(&note("Loin d’ici."), &[]));
    let mut ines = Other::ines(&desk);
    ines.notes("copil", "2026-11-23", "COPIL tenu à Belley.");
    let found = desk.model.data.follow_ups_of(&BUGEY_SUD.into()).next().unwrap().clone();
    ines.does(&Change::mark_follow_up(&found.id, None, Some(day("2026-11-23"))));
    let since = since(&mut desk, before);
    let today = desk.model.today;
    let snapshot = desk.store().snapshot(today).unwrap();
    let facts = desk.facts(snapshot);
    desk.send(Message::Changed(facts)).send(Message::SinceVisit(since));
    desk
}

#[test]
fn it_opens_on_my_binome_then_others_then_a_count() {
    let mut desk = back(80, 24);
    desk.shows("Depuis votre dernière visite (le 22/11 à 17 h 40)");
    assert_snapshot!("since", desk.picture());
    assert_snapshot!("since_end", desk.press("End").picture());
    assert_snapshot!("since_help", desk.press("F1").picture());
    assert_snapshot!("since_wide", back(120, 40).picture());
    assert_snapshot!("since_small", back(60, 16).picture());
}

#[test]
fn enter_goes_to_the_note_and_the_changes_are_visited() {
    let mut desk = back(80, 24);
    desk.press("Down Enter");
    assert!(desk.model.overlays.is_empty());
    assert_eq!((desk.model.desk.focus, desk.effects.last()), (Pane::Notes, Some(&Effect::Visited)));
    let Some(Item::Note(id)) = desk.model.desk.notes.list.selected().cloned() else { panic!() };
    let selected = desk.store().note(&id).unwrap().unwrap().0;
    assert_eq!(selected.text, "COPIL tenu à Belley.");
}

#[test]
fn a_note_far_down_is_read_until_it_is_found() {
    let mut desk = Desk::demonstration(80, 24);
    let mut ines = Other::ines(&desk);
    for at in 0..150 {
        ines.notes("telephone", "2026-11-23", &format!("appel {at}"));
    }
    let before = desk.store().last_seq().unwrap();
    let old = ines.notes("telephone", "2001-01-01", "Le premier appel.");
    let since = since(&mut desk, before);
    let today = desk.model.today;
    let snapshot = desk.store().snapshot(today).unwrap();
    let facts = desk.facts(snapshot);
    desk.send(Message::Changed(facts)).send(Message::SinceVisit(since));
    desk.press("Enter").shows("Le premier appel.");
    assert_eq!(desk.model.desk.notes.list.selected(), Some(&Item::Note(old.as_str().into())));
}

#[test]
fn a_key_of_the_desk_closes_it_and_is_done_there() {
    let mut desk = back(80, 24);
    desk.press("n").shows("Nouvelle note").type_in("Vu.").press("Ctrl+S");
    assert!(desk.effects.contains(&Effect::Visited));
    assert_eq!(desk.value("SELECT count(*) FROM note WHERE text = 'Vu.'"), "1");
}

#[test]
fn escape_closes_it_and_d_shows_it_again_with_what_came_since() {
    let mut desk = back(80, 24);
    desk.press("Esc").hides("Depuis votre");
    assert_eq!(desk.effects.last(), Some(&Effect::Visited));
    Other::ines(&desk).notes("cotech", "2026-11-23", "COTECH.");
    looks(&mut desk);
    desk.press("d").shows("Depuis votre dernière visite").shows("note COTECH");
    desk.press("d").hides("Depuis votre");
}

#[test]
fn no_change_on_my_territories_opens_nothing_and_no_change_says_nothing() {
    let mut desk = Desk::demonstration(80, 24);
    let before = desk.model.data.seq;
    desk.press("d").shows("Rien de neuf de la part des autres");
    Other::ines(&desk).does(&Change::add_note(&note("Loin d’ici."), &[]));
    let since = since(&mut desk, before);
    desk.send(Message::SinceVisit(since)).hides("Depuis votre");
    desk.press("d").shows("Ailleurs dans la Caf : 1 changement");
}

#[test]
fn it_comes_under_what_is_already_open() {
    let mut desk = Desk::demonstration(80, 24);
    let before = desk.model.data.seq;
    Other::ines(&desk).notes("copil", "2026-11-23", "COPIL tenu.");
    let since = since(&mut desk, before);
    desk.press("n").type_in("déjà ").send(Message::SinceVisit(since));
    desk.type_in("tapé").shows("déjà tapé").hides("Depuis votre");
}

#[test]
fn somebody_without_territories_sees_changes_of_the_whole_caf() {
    let mut desk = Desk::demonstration(80, 24);
    let before = desk.model.data.seq;
    Other::ines(&desk).notes("copil", "2026-11-23", "COPIL tenu.");
    let since = since(&mut desk, before);
    desk.model.sector.clear();
    desk.send(Message::SinceVisit(since)).shows("Dans la Caf").shows("note COPIL sur Bugey Sud");
}

#[test]
fn what_happened_is_bounded_and_says_that_there_was_more() {
    let mut desk = Desk::demonstration(80, 24);
    let before = desk.model.data.seq;
    let mut ines = Other::ines(&desk);
    for at in 0..120 {
        ines.notes("telephone", "2026-11-23", &format!("appel {at}"));
    }
    let since = since(&mut desk, before);
    assert!(since.more && since.changes.len() < 120, "{}", since.changes.len());
    desk.send(Message::SinceVisit(since)).shows("plus anciens ne sont pas montrés");
}

#[test]
fn a_theme_that_changed_leads_to_the_list_of_themes() {
    use binome::domain::field::{Field, RecordKind, Value};
    let mut desk = Desk::before_any_direction(80, 24);
    let before = desk.model.data.seq;
    let label = |text: &str| [(Field::Label.into(), Value::from(text))].into();
    let (was, now) = (label("Jeunesse"), label("Jeunes"));
    Other::ines(&desk).does(&Change::rewrite(RecordKind::Theme, "jeunesse", &was, &now));
    let since = since(&mut desk, before);
    desk.model.sector.clear();
    desk.send(Message::SinceVisit(since)).shows("thématique").press("Enter");
    desk.shows("Thématiques (16)");
}
