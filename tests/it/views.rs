//! Whole screens beside the panes: one goes to them by `v`, back and forth, and opens their rows.

use insta::assert_snapshot;

use crate::desk::Desk;

fn due(columns: u16, rows: u16) -> Desk {
    let mut desk = Desk::before_any_direction(columns, rows);
    desk.press("v").shows("Aller à").press("e").shows("[Échéances]");
    desk
}

#[test]
fn deadlines_are_read_week_by_week() {
    assert_snapshot!("due_80x24", due(80, 24).picture());
    assert_snapshot!("due_120x40", due(120, 40).picture());
}

#[test]
fn the_list_of_views_is_shown() {
    let mut desk = Desk::demonstration(80, 24);
    desk.press("v");
    assert_snapshot!("views_80x24", desk.picture());
    desk.press("Down Enter").shows("[Échéances]").press("v Enter").shows("[Secteur]");
    desk.press("v Esc").shows("[Secteur]").hides("Aller à");
}

#[test]
fn one_goes_back_and_forth_among_views() {
    let mut desk = due(100, 30);
    desk.press("<").shows("[Secteur]").press(">").shows("[Échéances]");
    desk.send(binome::ui::Message::Key(binome::keys::Key::plain(
        ratatui::crossterm::event::KeyCode::Backspace,
    )));
    desk.shows("[Secteur]").press("<").shows("[Secteur]");
}

#[test]
fn what_is_typed_in_a_filter_goes_nowhere() {
    let mut desk = Desk::demonstration(100, 30);
    desk.press("v e < / v < >").shows("[Secteur]").shows("/v<>");
}

#[test]
fn a_deadline_opens_its_sheet_and_is_changed_from_there() {
    let mut desk = due(100, 30);
    at(&mut desk, "micro creche").press("Enter").shows("Échap retour").press("e");
    desk.shows("Ctrl+S enregistrer").press("Esc Esc").shows("[Échéances]");
}

#[test]
fn a_follow_up_marked_done_is_due_no_more() {
    let mut desk = due(100, 30);
    let done = "select count(*) from follow_up where done is not null";
    let before: u32 = desk.value(done).parse().unwrap();
    // An action is not marked done there.
    at(&mut desk, "micro creche").press("Space Esc").shows("[Échéances]");
    assert_eq!(desk.value(done).parse::<u32>().unwrap(), before);
    // What the Caf owes comes first.
    desk.press("Home Space").shows("suite");
    assert_eq!(desk.value(done).parse::<u32>().unwrap(), before + 1);
}

/// Narrows to the one row that answers.
fn at<'a>(desk: &'a mut Desk, words: &str) -> &'a mut Desk {
    desk.press("/").type_in(words).press("Enter")
}

#[test]
fn each_deadline_opens_its_place_at_its_record() {
    let mut desk = due(100, 30);
    at(&mut desk, "micro creche").shows("Fiche 6").press("Enter").shows("CTG de Bugey Sud");
    desk.press("e").shows("Micro-crèche à Pollieu").press("Esc Esc").shows("[Échéances]");
    desk.press("Esc");
    let done = "select count(*) from deadline where done_on is not null";
    let before: u32 = desk.value(done).parse().unwrap();
    at(&mut desk, "bugey sud").shows("Cadrer le renouvellement").press("Home Down Enter");
    desk.shows("CTG de Bugey Sud").press("e").shows("Cadrer le renouvellement");
    desk.press("Esc Esc Space");
    assert_eq!(desk.value(done).parse::<u32>().unwrap(), before + 1);
    // A meeting whose day has passed asks whether it was held.
    let mut desk = due(100, 30);
    at(&mut desk, "a confirmer copil").shows("Sud : À confirmer : COPIL");
    desk.press("Enter").shows("CTG de Bugey Sud").press("Enter").shows("Ctrl+S enregistrer");
}

#[test]
fn mine_alone_or_the_whole_caf() {
    let mut desk = due(100, 30);
    desk.shows("mon secteur (").shows("t Caf entière  ").press("t");
    desk.shows("toute la Caf (").shows("t mon secteur  ");
    // The choice holds in every view.
    desk.press("v s").shows("Territoires").press("t").shows("Mes territoires");
    desk.press("v e").shows("mon secteur (");
}

#[test]
fn names_have_the_apostrophe_of_everything_else() {
    for columns in [80, 140] {
        let mut desk = Desk::demonstration(columns, 30);
        desk.shows("Plaine de l’Ain").hides("l'Ain");
        desk.press("t /").type_in("l'abergement").shows("/l’abergement").shows("Dombes");
    }
}

#[test]
fn a_base_without_deadlines_says_so() {
    let mut desk = Desk::bare("01", 100, 30);
    desk.press("Esc v e").shows("Aucune échéance connue");
}

#[test]
fn a_click_on_the_header_goes_to_the_view_it_names() {
    let mut desk = Desk::demonstration(100, 30);
    desk.send(binome::ui::Message::Click(20, 2)).shows("[Échéances]");
    desk.send(binome::ui::Message::Click(10, 2)).shows("[Secteur]");
    // Late rows are listed there.
    desk.send(binome::ui::Message::Click(60, 1)).shows("[Échéances]").shows("En retard");
}

#[test]
fn from_a_sheet_one_goes_to_that_of_the_next_row() {
    let mut desk = Desk::demonstration(100, 30);
    desk.press("Tab Tab Down Down Down Enter").shows("COTECH");
    desk.press("Right").hides("COTECH").shows("Message de la secrétaire");
    desk.press("Left").shows("COTECH").press("Esc");
    // Deadlines, too; past the last row nothing moves.
    desk.press("v e Enter").shows("Suite à donner");
    let first = desk.screen();
    assert_eq!(desk.press("Left").screen(), first);
    let of_a_ctg = |desk: &Desk| desk.screen().contains("CTG de Bugey Sud");
    for _ in 0..9 {
        if !of_a_ctg(&desk) {
            desk.press("Right");
        }
    }
    assert!(of_a_ctg(&desk) && desk.screen() != first);
    desk.press("Esc").shows("[Échéances]");
}

#[test]
fn keys_typed_ahead_wait_for_the_whole_base() {
    let mut desk = Desk::demonstration(100, 30);
    let (base, facts) = (desk.model.base.clone().unwrap(), desk.model.data.clone());
    let opened =
        binome::ui::Message::Opened { path: base.path, tier: base.tier, facts: facts.clone() };
    desk.send(opened).press("n").hides("Ctrl+S enregistrer").shows("[Secteur]");
    desk.send(binome::ui::Message::Whole(facts)).shows("Ctrl+S enregistrer");
}
