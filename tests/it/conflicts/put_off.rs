//! Conflicts put off and settled another day.

use binome::{
    domain::{change::Change, conflict::Settled, note::Note},
    ui::Message,
};
use insta::assert_snapshot;

use super::{Marc, at_two, in_conflict, learns, text_of, three_past_two};
use crate::desk::Desk;

/// Both have changed the same line, and I chose to choose later.
fn put_off() -> (Desk, Marc) {
    let (mut desk, marc) = in_conflict();
    desk.press("p");
    (desk, marc)
}

fn conflicts(desk: &Desk) -> String {
    desk.value("SELECT count(*) FROM conflict WHERE settled IS NULL AND archived = 0")
}

#[test]
fn what_is_put_off_is_in_the_base_and_the_other_version_stays_meanwhile() {
    let (mut desk, _) = put_off();
    assert!(desk.model.overlays.is_empty());
    assert_eq!(text_of(&desk), "avant eux");
    assert_eq!(desk.value("SELECT wanted FROM conflict"), "avant moi");
    desk.shows("1 à régler (p)").press("F1 PageDown").shows("des deux côtés");
}

#[test]
fn what_waits_may_be_put_back_left_or_put_together() {
    for (key, text, settled) in [("m", "avant moi", "mine"), ("l", "avant eux", "theirs")] {
        let (mut desk, _) = put_off();
        desk.press("p").shows("À régler · 1 sur 1").shows("avant moi").shows("avant eux");
        desk.press(key).shows("réglé").hides("à régler (p)");
        assert!(desk.model.overlays.is_empty());
        assert_eq!((text_of(&desk).as_str(), conflicts(&desk).as_str()), (text, "0"));
        assert_eq!(desk.value("SELECT settled FROM conflict"), settled);
    }
    let (mut desk, _) = put_off();
    desk.press("p e").shows("avant eux").press("Ctrl+S").shows("réglé");
    assert!(desk.model.overlays.is_empty());
    assert_eq!(text_of(&desk), "avant eux\n\navant moi");
    assert_eq!(desk.value("SELECT settled FROM conflict"), "both");
}

#[test]
fn a_save_since_it_was_shown_is_noticed_and_shown_anew() {
    let (mut desk, mut marc) = put_off();
    desk.press("p");
    marc.rewrites(&desk, "avant eux encore");
    desk.press("m").shows("a écrit ici entre-temps").shows("avant eux encore");
    assert_eq!(text_of(&desk), "avant eux encore");
    learns(&mut desk);
    desk.press("Esc").shows("À régler · 1 sur 1").shows("avant eux encore").press("m");
    assert_eq!((text_of(&desk).as_str(), conflicts(&desk).as_str()), ("avant moi", "0"));
}

#[test]
fn the_other_fields_of_the_form_are_saved() {
    let (mut desk, mut marc) = at_two("avant");
    desk.type_in(" moi").press("BackTab Ctrl+U").type_in("20/11/2026");
    marc.rewrites(&desk, "avant eux");
    desk.press("Ctrl+S p").shows("Les deux versions sont gardées");
    assert_eq!(desk.value("SELECT on_date || text FROM note"), "2026-11-20avant eux");
}

/// Two fields of one form.
fn two_put_off() -> (Desk, Marc) {
    let (mut desk, mut marc) = at_two("avant");
    desk.type_in(" moi").press("BackTab Ctrl+U").type_in("20/11/2026");
    let read = marc.note(&desk);
    let day = "2026-11-19".parse().unwrap();
    marc.does(&Change::edit_note(&read, &Note { text: "eux".into(), on: day, ..read.clone() }));
    desk.press("Ctrl+S p p").shows("2 à régler");
    (desk, marc)
}

#[test]
fn several_are_gone_through_one_by_one() {
    let (mut desk, _) = two_put_off();
    desk.press("p")
        .shows("1 sur 2")
        .press("Right")
        .shows("2 sur 2")
        .press("Right")
        .shows("1 sur 2");
    desk.press("l").shows("À régler · 1 sur 1").press("l");
    assert_eq!(conflicts(&desk), "0");
}

/// The key that was meant for it would settle another that nobody has read.
#[test]
fn one_that_somebody_else_settles_while_it_is_read_gives_way_to_the_next() {
    let (mut desk, mut marc) = two_put_off();
    desk.press("p").shows("À régler · 1 sur 2");
    let shown = desk.model.data.conflicts[0].clone();
    marc.does(&Change::settle(&shown, Settled::Theirs, None));
    learns(&mut desk);
    desk.shows("À régler · 1 sur 1").shows("Réglé par quelqu’un d’autre");
    desk.press("m").shows("Réglé par quelqu’un d’autre");
    assert_eq!(conflicts(&desk), "1");
    desk.press("m");
    assert_eq!(conflicts(&desk), "0");
}

#[test]
fn where_nothing_waits_a_sentence_says_so_and_no_key_is_offered() {
    let mut desk = crate::journeys::at_work();
    desk.hides("à régler").press("p").shows("Rien à régler");
    assert!(desk.model.overlays.is_empty());
}

#[test]
fn pictures() {
    let long = "Réunion à la mairie.\nLa crèche attend l’avis de la PMI.";
    for (size, name) in [((80, 24), "conflicts"), ((120, 40), "conflicts_wide")] {
        let (mut desk, mut marc) = at_two(long);
        three_past_two(&mut desk);
        desk.send(Message::Resize(size.0, size.1));
        desk.type_in(" Je relance lundi.");
        marc.rewrites(&desk, &format!("{long} Avis rendu le 20, favorable sous réserve."));
        desk.press("Ctrl+S p");
        assert_snapshot!(format!("{name}_desk"), desk.picture());
        assert_snapshot!(name, desk.press("p").picture());
        assert_snapshot!(format!("{name}_both"), desk.press("e").picture());
    }
}
