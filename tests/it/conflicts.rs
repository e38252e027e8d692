//! Two people in one file: what one wrote is never lost behind the other's back.

mod fields;
mod put_off;
mod unasked;
mod untouched;

use binome::{
    domain::{
        change::Change,
        note::Note,
        person::{Person, Role},
    },
    keys::Key,
    store::{Actor, Store},
    ui::Message,
};
use insta::assert_snapshot;
use ratatui::crossterm::event::KeyCode;

use crate::{
    base::{op, person},
    desk::Desk,
    journeys::at_work,
};

/// Marc, at another desk, on the same file.
struct Marc {
    store: Store,
    actor: Actor,
}

impl Marc {
    fn beside(desk: &Desk) -> Self {
        let mut store = Store::open(&desk.path()).unwrap();
        let marc = Person { name: "Marc Modèle".into(), ..person("Marc", Role::Technicien) };
        let made = store.apply(&op(), &Actor::default(), &Change::add_person(&marc)).unwrap().made;
        let actor = Actor {
            person: Some(made[0].as_str().into()),
            machine: "poste-2".into(),
            ..Actor::default()
        };
        Self { store, actor }
    }

    fn does(&mut self, change: &Change) {
        self.store.apply(&op(), &self.actor, change).unwrap();
    }

    fn note(&self, desk: &Desk) -> Note {
        let id = desk.value("SELECT id FROM note");
        self.store.note(&id.as_str().into()).unwrap().unwrap().0
    }

    fn rewrites(&mut self, desk: &Desk, text: &str) {
        let read = self.note(desk);
        self.does(&Change::edit_note(&read, &Note { text: text.into(), ..read.clone() }));
    }
}

/// The desk learns who is there, as it does within a second.
fn learns(desk: &mut Desk) {
    let today = desk.model.today;
    let snapshot = desk.store().snapshot(today).unwrap();
    let facts = desk.facts(snapshot);
    desk.send(Message::Changed(facts));
}

/// Whatever is done was done today at 14:03.
fn three_past_two(desk: &mut Desk) {
    desk.model.settings.zone.local = |_| crate::desk::today().and_hms_opt(14, 3, 0).unwrap();
}

/// A note stands, Marc is known, and I have its form open.
fn at_two(text: &str) -> (Desk, Marc) {
    let mut desk = at_work();
    desk.press("n");
    desk.send(Message::Paste(text.into())).press("Ctrl+S");
    let marc = Marc::beside(&desk);
    learns(&mut desk);
    desk.press("Tab Tab e");
    (desk, marc)
}

/// Both have changed the same line, and I have just asked to save.
fn in_conflict() -> (Desk, Marc) {
    let (mut desk, mut marc) = at_two("avant");
    desk.type_in(" moi");
    marc.rewrites(&desk, "avant eux");
    desk.press("Ctrl+S").shows("Deux versions");
    (desk, marc)
}

fn text_of(desk: &Desk) -> String {
    desk.value("SELECT text FROM note")
}

#[test]
fn what_i_read_mine_and_theirs_are_shown_with_who_wrote_it() {
    let (mut desk, _) = in_conflict();
    desk.shows("Faits et décisions").shows("1 sur 1").shows("Marc Modèle a modifié ce champ");
    desk.shows("Ce que j’ai lu").shows("Le mien").shows("Ce que Marc Modèle a écrit (");
    desk.shows("│  avant  ").shows("│  avant moi  ").shows("│  avant eux  ");
    assert_eq!(text_of(&desk), "avant eux");
}

#[test]
fn mine_is_kept_from_what_i_was_shown() {
    let (mut desk, _) = in_conflict();
    desk.press("m").shows("Enregistré");
    assert!(desk.model.overlays.is_empty());
    assert_eq!(text_of(&desk), "avant moi");
}

#[test]
fn theirs_is_taken_and_the_form_closes_with_nothing_to_save() {
    let (mut desk, _) = in_conflict();
    let lines = desk.value("SELECT count(*) FROM journal");
    desk.press("l").shows("L’autre version est gardée");
    assert!(desk.model.overlays.is_empty());
    assert_eq!(text_of(&desk), "avant eux");
    assert_eq!(desk.value("SELECT count(*) FROM journal"), lines);
}

#[test]
fn both_texts_are_edited_together_in_the_form() {
    let (mut desk, _) = in_conflict();
    desk.press("e").shows("Les deux textes sont dans le champ").hides("Deux versions");
    desk.press("Ctrl+S").shows("Enregistré");
    assert_eq!(text_of(&desk), "avant eux\n\navant moi");
}

#[test]
fn what_i_read_first_may_be_wanted_again() {
    let (mut desk, _) = in_conflict();
    desk.press("e");
    // All of it away, and what stood there when the form opened.
    for _ in 0.."avant eux\n\navant moi".chars().count() {
        desk.send(Message::Key(Key::plain(KeyCode::Backspace)));
    }
    desk.type_in("avant").press("Ctrl+S").shows("Enregistré");
    assert_eq!(text_of(&desk), "avant");
}

#[test]
fn a_third_save_during_the_choice_is_shown_anew() {
    let (mut desk, mut marc) = in_conflict();
    marc.rewrites(&desk, "avant eux encore");
    desk.press("m").shows("Deux versions").shows("avant eux encore");
    assert_eq!(text_of(&desk), "avant eux encore");
    desk.press("m").shows("Enregistré");
    assert_eq!(text_of(&desk), "avant moi");
}

#[test]
fn leaving_the_choice_answers_nothing_and_keeps_the_text() {
    let (mut desk, _) = in_conflict();
    desk.press("Esc").shows("avant moi").hides("Deux versions");
    assert!(desk.is_at(binome::keys::Scope::Form));
    desk.press("Ctrl+S").shows("Deux versions");
    assert_eq!(text_of(&desk), "avant eux");
    desk.press("Ctrl+C").shows("vous sera rendu la prochaine fois");
    assert!(!desk.quit);
}

#[test]
fn pictures() {
    let long = "Réunion à la mairie.\nLa crèche attend l’avis de la PMI.";
    for (size, name) in [((80, 24), "conflict"), ((120, 40), "conflict_wide")] {
        let (mut desk, mut marc) = at_two(long);
        three_past_two(&mut desk);
        desk.send(Message::Resize(size.0, size.1));
        desk.type_in(" Je relance lundi.");
        marc.rewrites(&desk, &format!("{long} Avis rendu le 20, favorable sous réserve."));
        assert_snapshot!(name, desk.press("Ctrl+S").picture());
        assert_snapshot!(format!("{name}_help"), desk.press("F1").picture());
    }
}
