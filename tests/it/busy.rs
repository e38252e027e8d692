//! A save that is not done at once: another program holds the file, or the medium fails. The screen
//! says so, and one may go on, give up or try again.

use binome::{
    domain::refusal::Refusal,
    keys::Key,
    ui::{Effect, Message, update::update, world::Pending},
};
use ratatui::crossterm::event::KeyCode;

use crate::{desk::Desk, journeys::at_work};

/// A note whose saving waits; the ticket of its change.
fn waiting() -> (Desk, u64) {
    let mut desk = Desk::bare("01", 80, 24);
    desk.press("Down Enter").type_in("Luc Spécimen").press("Ctrl+S n").type_in("Une phrase");
    let ticket = desk.model.ticket(Pending::Form("note".into()));
    desk.model.overlays.last_mut().unwrap().layer.asked(ticket);
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
    desk.send(Message::Refused(ticket, Refusal::Busy));
    desk.hides("occupée").shows("Une phrase").type_in(" de plus").shows("Une phrase de plus");
}

#[test]
fn an_unsafe_place_is_reported_at_once_and_in_the_header() {
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

/// A medium that fails as it commits may have kept what it says it has not.
#[test]
fn what_was_refused_is_tried_again_as_the_same_thing_until_it_is_another() {
    let mut desk = at_work();
    desk.press("n").type_in("avant");
    let save = Key { code: KeyCode::Char('s'), ctrl: true, alt: false };
    let tried = |desk: &mut Desk| {
        let effects = update(&mut desk.model, Message::Key(save));
        let ticket = effects.iter().find_map(|effect| match effect {
            Effect::Save(ticket, _) => Some(*ticket),
            _ => None,
        });
        let ticket = ticket.unwrap();
        update(&mut desk.model, Message::Refused(ticket, Refusal::Other("E/S".into())));
        ticket
    };
    let (first, again) = (tried(&mut desk), tried(&mut desk));
    assert_eq!(first, again);
    desk.type_in(" et après");
    assert_ne!(tried(&mut desk), again);
}
