//! Another program holds the file: the screen says so, and one may go on or give up.

use binome::ui::{Effect, Message, model::Pending, overlays::Overlay};

use crate::desk::Desk;

/// A note whose saving waits; the ticket of its change.
fn waiting() -> (Desk, u64) {
    let mut desk = Desk::bare("01", 80, 24);
    desk.press("Down Enter").type_in("Luc Spécimen").press("Ctrl+S n").type_in("Une phrase");
    let ticket = desk.model.ticket(Pending::Form("note".into()));
    let Some(Overlay::Form(form)) = desk.model.overlays.last_mut() else { panic!("no form") };
    form.saving = Some(ticket);
    desk.effects.clear();
    (desk, ticket)
}

#[test]
fn the_screen_says_for_how_long_and_keeps_what_was_typed() {
    let (mut desk, ticket) = waiting();
    desk.shows("Enregistrement").send(Message::Waiting(ticket, 1));
    desk.shows("Base occupée depuis 1 s").shows("Une phrase");
    desk.send(Message::Waiting(ticket, 12)).shows("Base occupée depuis 12 s");
    desk.send(Message::Saved(ticket, vec!["n".into()])).hides("occupée").shows("Enregistré");
}

#[test]
fn escape_gives_the_form_back_with_its_text() {
    let (mut desk, ticket) = waiting();
    desk.send(Message::Waiting(ticket, 3)).press("Esc");
    assert!(desk.effects.contains(&Effect::Withdraw(ticket)));
    desk.send(Message::Refused(ticket, binome::domain::refusal::Refusal::Busy));
    desk.hides("occupée").shows("Une phrase").type_in(" de plus").shows("Une phrase de plus");
}

#[test]
fn a_place_that_is_not_safe_is_told_at_once_and_in_the_header() {
    let mut desk = Desk::empty(120, 40);
    let folder = desk.folder.path().join("Nextcloud");
    let path = desk.folder.path().join("base.db");
    let reference = binome::exchange::read::reference::department("01").unwrap();
    let founding = binome::store::Founding { reference, demo: false, deeds: Vec::new() };
    drop(binome::store::Store::create(&path, &founding).unwrap());
    std::fs::create_dir(&folder).unwrap();
    std::fs::rename(&path, folder.join("base.db")).unwrap();
    desk.opened(binome::store::Store::open(&folder.join("base.db")).unwrap());
    desk.shows("lecture seule : Nextcloud").shows("recopie ce dossier").shows("disque local");
    desk.press("Esc n").shows("recopie ce dossier").hides("Nouvelle note");
}
