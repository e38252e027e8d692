//! Two people in one file: what one wrote is never lost behind the other's back.

use binome::{
    domain::{
        change::Change,
        convention::Convention,
        field::RecordKind,
        follow_up::FollowUp,
        note::Note,
        person::{Person, Role},
        stage::Stage,
    },
    store::{Actor, Store},
    ui::{Message, overlays::Overlay},
};
use insta::assert_snapshot;

use crate::{
    base::{convention, day, op, passage, person, set},
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
        let actor = Actor { person: Some(made[0].as_str().into()), machine: "poste-2".into() };
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
    desk.send(Message::Changed(snapshot.into()));
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
    desk.shows("Ce que j’ai lu").shows("Le mien").shows("Le leur (Marc Modèle)");
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
        desk.send(Message::Key(binome::keys::Key::plain(
            ratatui::crossterm::event::KeyCode::Backspace,
        )));
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
    assert!(matches!(desk.model.overlays.last(), Some(Overlay::Form(_))));
    desk.press("Ctrl+S").shows("Deux versions");
    assert_eq!(text_of(&desk), "avant eux");
    desk.press("Ctrl+C").shows("abandonner ce qui est tapé");
    assert!(!desk.quit);
}

#[test]
fn several_fields_are_answered_one_after_the_other_and_saved_at_once() {
    let (mut desk, mut marc) = at_two("avant");
    desk.type_in(" moi").press("BackTab Ctrl+U").type_in("20/11/2026");
    let read = marc.note(&desk);
    let his = Note { text: "avant eux".into(), on: day("2026-11-19"), ..read.clone() };
    marc.does(&Change::edit_note(&read, &his));
    desk.press("Ctrl+S").shows("1 sur 2");
    let first_is_the_day = desk.screen().contains("19/11/2026");
    desk.press(if first_is_the_day { "l" } else { "m" }).shows("2 sur 2");
    assert_eq!(text_of(&desk), "avant eux");
    desk.press(if first_is_the_day { "m" } else { "l" }).shows("Enregistré");
    assert_eq!(text_of(&desk), "avant moi");
    assert_eq!(desk.value("SELECT on_date FROM note"), "2026-11-19");
}

#[test]
fn a_day_is_mine_or_theirs_and_never_both() {
    let (mut desk, mut marc) = at_two("avant");
    desk.press("BackTab Ctrl+U").type_in("20/11/2026");
    let read = marc.note(&desk);
    marc.does(&Change::edit_note(&read, &Note { on: day("2026-11-19"), ..read.clone() }));
    desk.press("Ctrl+S").shows("20/11/2026").shows("19/11/2026").hides("réunir les deux");
    desk.press("e").shows("Deux versions").press("m").shows("Enregistré");
    assert_eq!(desk.value("SELECT on_date FROM note"), "2026-11-20");
}

#[test]
fn a_code_is_shown_by_its_label_and_taken() {
    let (mut desk, mut marc) = at_two("avant");
    desk.press("BackTab BackTab").type_in("visi").press("Tab");
    let read = marc.note(&desk);
    marc.does(&Change::edit_note(&read, &Note { kind: "copil".into(), ..read.clone() }));
    desk.press("Ctrl+S").shows("COPIL").shows("Visite").hides("visite_equipement");
    desk.press("l").shows("L’autre version est gardée");
    assert_eq!(desk.value("SELECT kind FROM note"), "copil");
}

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
fn an_edit_wins_over_a_note_put_aside_meanwhile() {
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
    desk.press("u").shows("Modifié entre-temps").shows("Marc Modèle a écrit ici depuis");
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

#[test]
fn the_year_s_goal_set_by_two_is_answered_too() {
    let mut desk = at_work();
    let mut marc = Marc::beside(&desk);
    desk.press("g").type_in("85");
    let goal = binome::domain::goal::Goal { year: 2026, coverage: 70, signatures: Some(3) };
    marc.does(&Change::set_goal(None, &goal));
    desk.press("Ctrl+S").shows("1 sur 2").press("m").shows("2 sur 2").press("l");
    desk.shows("Enregistré");
    assert_eq!(desk.value("SELECT coverage || '/' || signatures FROM goal"), "85/3");
}

/// On a convention that Marc has just put after one that I know nothing of; I want another before it.
fn two_predecessors() -> Desk {
    let mut desk = at_work();
    let mut marc = Marc::beside(&desk);
    let add = |marc: &mut Marc, new: &Convention| -> String {
        let change = Change::add_convention(new, &passage("", Stage::Plan));
        marc.store.apply(&op(), &marc.actor, &change).unwrap().made.remove(0)
    };
    let known = Convention { communes: set(&["01034"]), ..convention("Belley") };
    let first = add(&mut marc, &known);
    let here = convention("Bourg");
    let here = Convention { id: add(&mut marc, &here).as_str().into(), ..here };
    learns(&mut desk);
    desk.go_to("bassin de bourg").press("Tab e BackTab").type_in("belley");
    let between =
        Convention { generation: 2, predecessor: Some(first.as_str().into()), ..known.clone() };
    let between = add(&mut marc, &Convention { name: "Entre".into(), ..between });
    let predecessor = Some(between.as_str().into());
    marc.does(&Change::edit_convention(
        &here,
        &Convention { generation: 3, predecessor, ..here.clone() },
    ));
    desk.press("Ctrl+S").shows("1 sur 1");
    desk
}

/// The name of what stands before the convention of Bourg, and its own generation.
const BEFORE: &str = "SELECT p.name || c.generation FROM convention c
    JOIN convention p ON p.id = c.predecessor WHERE c.name = 'Bourg'";

#[test]
fn a_generation_goes_with_the_predecessor_that_was_chosen() {
    let mut desk = two_predecessors();
    desk.press("m").shows("Enregistré");
    assert_eq!(desk.value(BEFORE), "Belley2");
}

#[test]
fn what_the_form_cannot_show_is_left_as_the_other_wrote_it() {
    let mut desk = two_predecessors();
    desk.press("l").shows("L’autre version est gardée");
    assert_eq!(desk.value(BEFORE), "Entre3");
}

#[test]
fn pictures() {
    let long = "Réunion à la mairie.\nLa crèche attend l’avis de la PMI.";
    for (size, name) in [((80, 24), "conflict"), ((120, 40), "conflict_wide")] {
        let (mut desk, mut marc) = at_two(long);
        desk.send(Message::Resize(size.0, size.1));
        desk.type_in(" Je relance lundi.");
        marc.rewrites(&desk, &format!("{long} Avis rendu le 20, favorable sous réserve."));
        assert_snapshot!(name, desk.press("Ctrl+S").picture());
        assert_snapshot!(format!("{name}_help"), desk.press("F1").picture());
    }
}
