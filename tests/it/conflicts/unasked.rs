//! Conflicts without a question, or only read: merges, archiving, undoing.

use binome::domain::{change::Change, field::RecordKind, follow_up::FollowUp, note::Note};

use super::{Marc, at_two, learns, text_of};
use crate::{base::day, journeys::at_work};

#[test]
fn two_different_fields_are_saved_without_a_question() {
    let (mut desk, mut marc) = at_two("avant");
    desk.type_in(" moi");
    let read = marc.note(&desk);
    marc.does(&Change::edit_note(&read, &Note { kind: "copil".into(), ..read.clone() }));
    desk.press("Ctrl+S").shows("Enregistré");
    assert_eq!(desk.value("SELECT kind || text FROM note"), "copilavant moi");
}

#[test]
fn different_lines_of_a_long_text_are_put_together_without_a_question() {
    let (mut desk, mut marc) = at_two("COPIL.\nPrésents.\n\nSuite");
    desk.type_in(" en mars");
    marc.rewrites(&desk, "COPIL du 3.\nPrésents.\n\nSuite");
    desk.press("Ctrl+S").shows("Enregistré");
    assert!(desk.model.overlays.is_empty());
    assert_eq!(text_of(&desk), "COPIL du 3.\nPrésents.\n\nSuite en mars");
}

#[test]
fn lines_put_together_wait_for_the_answer_about_another_field() {
    let (mut desk, mut marc) = at_two("COPIL.\nPrésents.\n\nSuite");
    desk.type_in(" en mars").press("BackTab Ctrl+U").type_in("20/11/2026");
    let read = marc.note(&desk);
    let text = "COPIL du 3.\nPrésents.\n\nSuite".to_owned();
    marc.does(&Change::edit_note(&read, &Note { text, on: day("2026-11-19"), ..read.clone() }));
    desk.press("Ctrl+S").shows("1 sur 1").press("m").shows("Enregistré");
    assert_eq!(text_of(&desk), "COPIL du 3.\nPrésents.\n\nSuite en mars");
    assert_eq!(desk.value("SELECT on_date FROM note"), "2026-11-20");
}

#[test]
fn an_edit_wins_over_a_note_archived_meanwhile() {
    let (mut desk, mut marc) = at_two("avant");
    desk.type_in(" moi");
    let read = marc.note(&desk);
    marc.does(&Change::archive(RecordKind::Note, read.id.as_str(), &read.fields()));
    desk.press("Ctrl+S").shows("Enregistré").shows("avant moi");
    assert_eq!(desk.value("SELECT archived || text FROM note"), "0avant moi");
}

#[test]
fn an_undo_of_what_somebody_changed_since_says_why() {
    let (mut desk, mut marc) = at_two("avant");
    desk.type_in(" moi").press("Ctrl+S");
    marc.rewrites(&desk, "avant eux");
    desk.press("u o").shows("Modifié entre-temps").shows("Marc Modèle a écrit ici depuis");
    desk.shows("Ce que j’avais écrit").shows("avant moi").shows("avant eux").hides("n note");
    desk.press("Esc").hides("Modifié entre-temps");
    assert!(desk.model.overlays.is_empty());
    assert_eq!(text_of(&desk), "avant eux");
}

#[test]
fn a_follow_up_somebody_else_did_meanwhile_is_read_and_left() {
    let mut desk = at_work();
    desk.press("f").type_in("Rappeler").press("Ctrl+S");
    let mut marc = Marc::beside(&desk);
    learns(&mut desk);
    let read: FollowUp = desk.model.data.follow_ups[0].clone();
    marc.does(&Change::mark_follow_up(&read.id, None, Some(day("2026-11-20"))));
    desk.press("Tab Tab Space").shows("Modifié entre-temps");
    desk.shows("(vide)").shows("23/11/2026").shows("20/11/2026").press("Esc");
    assert_eq!(desk.value("SELECT done FROM follow_up"), "2026-11-20");
}
