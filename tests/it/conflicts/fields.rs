//! Several fields, and those that are no text: days, codes, goals, predecessors.

use binome::domain::{
    change::Change, convention::Convention, goal::Goal, note::Note, stage::Stage,
};

use super::{Marc, at_two, learns, text_of};
use crate::{
    base::{convention, day, op, passage, set},
    desk::Desk,
    journeys::at_work,
};

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
fn the_year_s_goal_set_by_two_is_answered_too() {
    let mut desk = at_work();
    let mut marc = Marc::beside(&desk);
    desk.press("g").type_in("85");
    let goal = Goal { year: 2026, coverage: 70, signatures: Some(3) };
    marc.does(&Change::set_goal(None, &goal));
    desk.press("Ctrl+S").shows("1 sur 2").press("m").shows("2 sur 2").press("l");
    desk.shows("Enregistré");
    assert_eq!(desk.value("SELECT coverage || '/' || signatures FROM goal"), "85/3");
}

/// On a convention that Marc has just put after one that I know nothing of; I want another before it.
fn two_predecessors(renamed: bool) -> Desk {
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
    desk.go_to("bassin de bourg").press("Tab e");
    let name = if renamed { "Bourg eux" } else { "Bourg" };
    if renamed {
        desk.type_in(" moi");
    }
    desk.press("BackTab").type_in("belley");
    let between =
        Convention { generation: 2, predecessor: Some(first.as_str().into()), ..known.clone() };
    let between = add(&mut marc, &Convention { name: "Entre".into(), ..between });
    let predecessor = Some(between.as_str().into());
    marc.does(&Change::edit_convention(
        &here,
        &Convention { name: name.into(), generation: 3, predecessor, ..here.clone() },
    ));
    desk.press("Ctrl+S").shows(if renamed { "1 sur 2" } else { "1 sur 1" });
    desk
}

/// The name of what stands before the convention of Bourg, and its own generation.
const BEFORE: &str = "SELECT p.name || c.generation FROM convention c
    JOIN convention p ON p.id = c.predecessor WHERE c.name LIKE 'Bourg%'";

#[test]
fn a_generation_goes_with_the_predecessor_that_was_chosen() {
    let mut desk = two_predecessors(false);
    desk.press("m").shows("Enregistré");
    assert_eq!(desk.value(BEFORE), "Belley2");
}

#[test]
fn what_the_form_cannot_show_is_left_as_the_other_wrote_it() {
    let mut desk = two_predecessors(false);
    desk.press("l").shows("L’autre version est gardée");
    assert_eq!(desk.value(BEFORE), "Entre3");
}

#[test]
fn a_field_left_to_the_other_is_mine_again_once_it_is_chosen_anew() {
    let mut desk = two_predecessors(true);
    desk.press("e l").shows("Les deux textes sont dans le champ");
    desk.shows("Bourg eux / Bourg moi").press("BackTab").type_in("belley").press("Ctrl+S");
    assert_eq!(desk.value(BEFORE), "Belley2");
    assert_eq!(
        desk.value("SELECT name FROM convention WHERE generation = 2 AND name LIKE 'Bou%'"),
        "Bourg eux / Bourg moi"
    );
}
