//! Marks: one urgency for one fact wherever it is shown, and the reason behind each.

use binome::{domain::stage::Stage, ui::Message};
use insta::assert_snapshot;

use crate::{desk::Desk, journeys::at_work};

#[test]
fn one_fact_has_one_mark_in_the_list_and_in_the_sheet() {
    let mut desk = Desk::demonstration(80, 24);
    for alert in desk.model.data.overview.alerts.clone() {
        // What is about the whole Caf is on no territory.
        let Some(code) = alert.territories.first().cloned() else { continue };
        desk.model.world.whole_caf = true;
        desk.model.desk.territories.list.select(code);
        desk.send(Message::Resize(80, 24)).press("Enter");
        let mark = binome::ui::style::glyph::urgency(alert.urgency);
        let same = desk.model.data.overview.alerts_on(&alert.territories[0]).filter(|one| {
            (one.urgency, one.measured.rule()) == (alert.urgency, alert.measured.rule())
        });
        let (_, sentence) = desk.model.text().alerts.told(same).remove(0);
        let sheet = desk.screen();
        let sentence: String = sentence.chars().take(20).collect();
        assert!(sheet.contains(&format!("{mark} {sentence}")), "{mark} {sentence}:\n{sheet}");
        desk.press("Esc");
    }
}

#[test]
fn a_new_base_marks_no_territory() {
    let desk = at_work();
    let marked = |row: &&str| row.contains("║!") || row.contains("║‼");
    let screen = desk.screen();
    assert_eq!(screen.lines().filter(marked).count(), 0, "{screen}");
}

#[test]
fn one_key_tells_why_a_territory_is_marked() {
    let mut desk = Desk::demonstration(80, 24);
    desk.go_to("bugey sud").press("?");
    desk.shows("Pourquoi je vois ceci").shows("fin_evaluer");
    assert_snapshot!("reasons", desk.picture());
    // The same over its sheet; asked twice, it opens once.
    desk.press("Esc Enter ? ?").shows("Pourquoi je vois ceci").press("Esc");
    desk.hides("Pourquoi je vois ceci").press("Esc");
    assert!(desk.model.overlays.is_empty());
    let calm = |desk: &Desk| {
        let all = &desk.model.data.overview;
        let calm = all.lines.iter().find(|line| all.alerts_of(line).next().is_none());
        desk.model.data.territory(&calm.unwrap().code).unwrap().name.clone()
    };
    let calm = calm(&desk);
    desk.go_to(&calm).press("?").shows("rien à signaler");
    assert!(desk.model.overlays.is_empty());
}

#[test]
fn a_late_follow_up_says_so_once() {
    let mut desk = Desk::demonstration(80, 24);
    let (today, data) = (desk.model.today, desk.model.data.clone());
    let late = data.follow_ups.iter().find(|one| one.is_late(today)).unwrap();
    let place = data.territory(late.territory.as_ref().unwrap()).unwrap();
    let due = late.due.unwrap().format("%d/%m/%Y");
    let owed = (desk.model.text().words.owed_by)(late.owed_by);
    desk.go_to(&place.name).shows(&format!("‼ {due} {owed} : "));
}

#[test]
fn a_convention_that_was_given_up_is_drawn_to_where_it_stood() {
    let mut desk = Desk::demonstration(120, 40);
    let given_up = desk
        .model
        .data
        .conventions
        .iter()
        .find(|one| one.stage_on(desk.model.today) == Stage::Abandonnee);
    let place = desk.model.data.territories_of(given_up.unwrap())[0].name.clone();
    let id = given_up.unwrap().id.clone();
    desk.go_to(&place);
    desk.model.desk.ctg.convention = Some(id);
    desk.hides("●──●──●──●──●──●──●──●──●").shows("○──○──○");
}
