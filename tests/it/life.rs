//! The place of a convention by keys: its plan, indicators, meetings, people in front, on a new base.

mod renewal;

use binome::{
    domain::{
        field::{Field, RecordKind},
        rows::Listing,
    },
    ui::{Message, route::Route},
};

use crate::{desk::Desk, journeys::at_work};
use insta::assert_snapshot;

/// A technicien in the place of a convention over a whole EPCI.
fn place() -> Desk {
    let mut desk = at_work();
    desk.go_to("dombes").press("c c").shows("Nouvelle CTG").press("Ctrl+S").shows("Enregistré");
    desk.press("Tab Enter").shows("Plan d’actions");
    desk
}

#[test]
fn a_plan_is_filled_where_it_is_read() {
    let mut desk = place();
    // An action asks for an axis first.
    desk.press("c f").shows("Ajouter : axe").type_in("Petite enfance").press("Ctrl+S");
    desk.shows("Petite enfance").press("c f").shows("Ajouter : fiche action");
    desk.type_in("Ouvrir un RPE").press("Tab Tab").type_in("CC de la Dombes");
    desk.press("Tab Tab").type_in("T4 2025").press("Ctrl+S");
    desk.shows("‼ 1. Ouvrir un RPE").shows("T4 2025").shows("en retard");
    assert_eq!(
        desk.value("SELECT due_on || due_precision || status || number FROM action"),
        "2025-12-31trimestrea_venir1"
    );
    desk.press("c f").type_in("Former les pilotes").press("Ctrl+S").shows("2. Former les pilotes");
    // An indicator of the chosen action, then a reading of it.
    desk.press("c i").type_in("Places").press("Ctrl+S").shows("↳ Places");
    desk.press("c v").shows("Ajouter : relevé").type_in("12,5").press("Ctrl+S").shows("12,5");
    desk.shows("Enregistré : relevé de « Places »");
    assert_eq!(desk.value("SELECT value FROM reading"), "12.5");
    // Done, and to be done again.
    desk.press("Up Up Space").shows("1 réalisée sur 2 (50 %)");
    desk.press("Space").shows("0 réalisée sur 2 (0 %)");
    desk.press("u").shows("Annuler").press("o").shows("1 réalisée sur 2 (50 %)");
}

#[test]
fn what_was_held_is_noted_with_who_was_invited() {
    let mut desk = place();
    desk.press("c l").shows("Ajouter : interlocuteur").type_in("Maire").press("Tab");
    desk.type_in("Châtillon").press("Tab e Ctrl+S").shows("Maire · Châtillon");
    desk.press("c o").shows("Ajouter : rendez-vous").type_in("cop").press("Tab");
    desk.type_in("23/11").press("Ctrl+S").shows("COPIL · prévu");
    // Its day has come: Enter asks for its note.
    desk.press("Enter").shows("Rendez-vous tenu").type_in("Le plan est validé.").press("Ctrl+S");
    desk.shows("COPIL · tenu");
    assert_eq!(
        desk.value(
            "SELECT note.kind || note.on_date || (meeting.note = note.id)
             || (note.convention = meeting.convention) FROM meeting JOIN note"
        ),
        "copil2026-11-2311"
    );
    desk.press("u").shows("Annuler").press("o").shows("COPIL · prévu");
    assert_eq!(desk.value("SELECT count(*) FROM meeting WHERE note IS NULL"), "1");
}

#[test]
fn every_part_is_reached_by_its_letter_and_folds() {
    let mut desk = place();
    for (letter, part) in
        [("p", "Plan d’actions"), ("r", "Rendez-vous"), ("i", "Signataires"), ("h", "Histoire")]
    {
        desk.press("g").shows("Aller à").press(letter).hides("Aller à").shows(part);
    }
    desk.press("Enter").shows("+ Histoire").press("Enter").shows("- Histoire");
    desk.press("g Esc")
        .hides("Aller à")
        .press("c")
        .shows("Ajouter")
        .press("Esc")
        .hides("Ajouter ─");
}

#[test]
fn the_sheet_of_a_territory_leads_to_its_convention() {
    let mut desk = at_work();
    desk.go_to("dombes").press("Enter").hides("Entrée ouvrir").press("Esc");
    desk.press("c c").shows("Nouvelle CTG").press("Ctrl+S").shows("Enregistré");
    desk.press("Enter").shows("Entrée ouvrir").press("Enter").shows("Plan d’actions");
    desk.press("Esc").hides("Plan d’actions").shows("Population municipale");
}

#[test]
fn enter_opens_and_never_closes() {
    let mut desk = place();
    desk.press("F1 Enter").shows("Touches ·").press("F1").hides("Touches ·");
    desk.press("h Enter").shows("Historique").press("Esc").shows("Plan d’actions");
    desk.press("n").type_in("une note").press("Ctrl+S Esc Tab Enter").shows("Échap retour");
    desk.press("Enter").shows("Échap retour").press("q").hides("Échap retour");
}

#[test]
fn the_place_of_a_convention_takes_the_whole_width() {
    let mut desk = place();
    for (columns, rows) in [(80, 24), (120, 40), (200, 60)] {
        desk.send(Message::Resize(columns, rows));
        let screen = desk.screen();
        let top = screen.lines().next().unwrap();
        assert!(top.starts_with('┌') && top.ends_with('┐'), "{screen}");
        assert_eq!(top.chars().count(), usize::from(columns));
    }
}

#[test]
fn one_archived_elsewhere_closes_its_place() {
    let mut desk = place();
    desk.press("x").shows("Mettre à la corbeille la convention").press("o").hides("Plan d’actions");
}

#[test]
fn what_a_list_ticks_agrees_with_its_name() {
    let mut desk = place();
    desk.press("c o").shows("Invités de la Caf        aucun ").press("Esc");
    desk.press("c a").shows("Entrent                  aucune").press("Esc");
}

#[test]
fn pictures() {
    let mut desk = place();
    desk.press("c x").type_in("Petite enfance").press("Ctrl+S");
    desk.press("c f").type_in("Ouvrir un RPE").press("Ctrl+S");
    assert_snapshot!("life_80x24", desk.picture());
    assert_snapshot!("life_add", desk.press("c").picture());
    assert_snapshot!("life_go", desk.press("Esc g").picture());
    assert_snapshot!("life_help", desk.press("Esc F1").picture());
}

#[test]
fn a_meeting_without_a_convention_is_planned_held_and_confirmed_from_the_lists() {
    let mut desk = at_work();
    desk.open(Route::Rows(Listing::every(RecordKind::Meeting))).shows("La liste est vide");
    desk.press("c").shows("Ajouter : rendez-vous").type_in("inau").press("Tab");
    desk.type_in("hier").press("Ctrl+S Ctrl+S").shows("À confirmer · Inauguration");
    desk.press("Enter").shows("Rendez-vous tenu").type_in("Ruban coupé.").press("Ctrl+S");
    desk.shows("Enregistré").hides("À confirmer");
    assert_eq!(
        desk.value(
            "SELECT note.kind || note.on_date || (meeting.note = note.id) FROM meeting JOIN note"
        ),
        "inauguration2026-11-221"
    );
    desk.press("Enter").shows("Ruban coupé.");
}

#[test]
fn who_was_there_is_asked_once_a_kind_of_exchange_is_chosen() {
    let mut desk = at_work();
    desk.press("n").hides("Personnes de la Caf").type_in("Plan validé.").press("BackTab BackTab");
    desk.type_in("cop");
    let fields = |desk: &Desk| {
        let form = desk.model.overlays.last().and_then(|top| top.layer.form()).unwrap();
        form.entries.iter().map(|entry| entry.field).collect::<Vec<_>>()
    };
    let asked = [Field::Place, Field::Persons, Field::Contacts, Field::Others];
    assert!(asked.iter().all(|field| fields(&desk).contains(field)));
    // A phone call asks for no more than before.
    let mut call = at_work();
    call.press("n").type_in("Appel.").press("BackTab BackTab").type_in("tel");
    assert!(asked.iter().all(|field| !fields(&call).contains(field)));
    while fields(&desk)[desk_focus(&desk)] != Field::Others {
        desk.press("Tab");
    }
    desk.type_in("12").press("Ctrl+S").shows("Enregistré");
    assert_eq!(desk.value("SELECT kind || others FROM note"), "copil12");
}

fn desk_focus(desk: &Desk) -> usize {
    desk.model.overlays.last().and_then(|top| top.layer.form()).unwrap().focus
}
