//! Keys pressed, rows read: what a role may not write says why before anything is typed, and outside their
//! sector people are asked once.

use crate::desk::Desk;

/// The demonstration, which has a direction, as this person.
fn demonstration(who: &str) -> Desk {
    Desk::demonstration_as(who, 100, 30)
}

/// The place of the last line of the journal.
fn lines(desk: &Desk) -> String {
    desk.value("SELECT max(seq) FROM journal")
}

#[test]
fn who_reads_is_told_so_before_any_form_opens() {
    let mut desk = demonstration("Paul Simulacre");
    let before = lines(&desk);
    desk.go_to("dombes");
    for key in ["n", "f", "b", "g"] {
        desk.press(key).shows("Votre rôle est la lecture");
        assert!(desk.model.overlays.is_empty(), "{key}");
    }
    assert_eq!(lines(&desk), before);
}

#[test]
fn a_board_member_writes_notes_and_is_told_who_writes_the_rest() {
    let mut desk = demonstration("Hélène Exemple");
    let before = lines(&desk);
    desk.go_to("bourg");
    for key in ["b", "g"] {
        desk.press(key).shows("un administrateur écrit des notes");
        assert!(desk.model.overlays.is_empty(), "{key}");
    }
    assert_eq!(lines(&desk), before);
    // Where others follow as well: a note is never asked about.
    desk.press("n").type_in("Vu le maire.").press("Ctrl+S").shows("Enregistré");
    assert_ne!(lines(&desk), before);
}

#[test]
fn outside_the_sector_a_question_comes_once_and_nothing_typed_is_lost() {
    let mut desk = demonstration("Inès Gabarit");
    let count =
        |desk: &Desk| desk.value("SELECT count(*) FROM note WHERE text LIKE 'Remplacement%'");
    desk.go_to("bourg").press("n").type_in("Remplacement 1").press("Ctrl+S");
    desk.shows("Hors de votre secteur").shows("Thomas Canevas suit");
    desk.shows("Enregistrer en remplacement ?");
    assert_eq!(count(&desk), "0");
    // No: it is not written, and still there.
    desk.press("n").shows("Remplacement 1").shows("rien n’a été enregistré");
    assert_eq!(count(&desk), "0");
    desk.press("Ctrl+S").shows("Enregistrer en remplacement ?").press("o").shows("Enregistré");
    assert_eq!(count(&desk), "1");
    // Asked once a territory.
    desk.press("n").type_in("Remplacement 2").press("Ctrl+S").shows("Enregistré");
    assert_eq!(count(&desk), "2");
    desk.go_to("valserhône").press("n").type_in("Remplacement 3").press("Ctrl+S");
    desk.shows("Léa Ébauche suit").press("Esc").shows("Remplacement 3");
    assert_eq!(count(&desk), "2");
    // At home nothing is asked.
    desk.press("Esc o").go_to("bugey sud").press("n").type_in("Remplacement 4").press("Ctrl+S");
    desk.shows("Enregistré");
    assert_eq!(count(&desk), "3");
}

#[test]
fn what_has_no_form_is_asked_about_too() {
    let mut desk = demonstration("Inès Gabarit");
    desk.go_to("bourg").press("Tab Tab").press("x");
    assert!(!desk.model.overlays.is_empty(), "nothing to put in the bin:\n{}", desk.screen());
    let before = lines(&desk);
    desk.press("o").shows("Enregistrer en remplacement ?");
    assert_eq!(lines(&desk), before);
    desk.press("n").shows("rien n’a été enregistré");
    assert_eq!(lines(&desk), before);
    desk.press("x o").press("o");
    assert_ne!(lines(&desk), before);
}

#[test]
fn the_direction_sets_the_goal_and_a_technicien_does_not() {
    let mut desk = demonstration("Inès Gabarit");
    desk.press("g").shows("reviennent à la direction");
    let mut desk = demonstration("Claire Figurante");
    desk.press("g");
    assert!(!desk.model.overlays.is_empty(), "{}", desk.screen());
}
