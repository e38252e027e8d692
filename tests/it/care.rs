//! Free texts: who may read them, and words that touch private life, told as one types, never refused.

use binome::{
    domain::field::Fields, domain::field::RecordKind, ui::forms::Opening, ui::route::Route,
};

use crate::journeys::at_work;

const REMINDER: &str = "La personne concernée peut lire ce texte.";

#[test]
fn a_word_is_told_while_it_is_typed_and_the_note_is_written_all_the_same() {
    let mut desk = at_work();
    desk.press("n").shows(REMINDER).hides("Vie privée");
    desk.type_in("Madame est mala").hides("Vie privée");
    desk.type_in("de.").shows("Vie privée").shows("« malade »").shows(REMINDER);
    desk.press("Ctrl+U").hides("Vie privée").type_in("Madame est malade. Syndiquée.");
    desk.shows("syndiquée").press("Ctrl+S");
    assert_eq!(desk.value("SELECT text FROM note"), "Madame est malade. Syndiquée.");
}

#[test]
fn a_promise_is_looked_at_too() {
    let mut desk = at_work();
    desk.press("f").shows(REMINDER).type_in("Appeler la CGT").shows("« CGT »");
    desk.press("Ctrl+S");
    assert_eq!(desk.value("SELECT what FROM follow_up"), "Appeler la CGT");
}

#[test]
fn each_free_text_of_any_form_reminds_and_labels_do_not() {
    for (kind, reminds) in [
        (RecordKind::Evaluation, true),
        (RecordKind::Meeting, true),
        (RecordKind::Action, true),
        (RecordKind::Theme, false),
        (RecordKind::Axis, false),
    ] {
        let mut desk = at_work();
        desk.open(Route::Form(Opening::NewRecord(kind, Fields::new())));
        let mut seen = false;
        for _ in 0..20 {
            seen |= desk.screen().contains(REMINDER);
            desk.press("Tab");
        }
        assert_eq!(seen, reminds, "{kind:?}");
    }
}
