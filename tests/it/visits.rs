//! The page before a visit, of a territory and of one of its communes.

use binome::text::Lang;
use insta::assert_snapshot;

use crate::{desk::Desk, shell::Shell};

fn visit(columns: u16, rows: u16) -> Desk {
    let mut desk = Desk::demonstration(columns, rows);
    desk.press("v v").shows("Visite · ");
    desk
}

#[test]
fn pictures() {
    for (columns, rows) in [(80, 24), (120, 40), (200, 60)] {
        assert_snapshot!(format!("visit_{columns}x{rows}"), visit(columns, rows).picture());
    }
    let mut desk = visit(80, 24);
    assert_snapshot!("visit_below", desk.press("PageDown").picture());
    let mut desk = Desk::demonstration(120, 40);
    desk.model.settings.lang = Lang::En;
    assert_snapshot!("visit_en", desk.press("v v").shows("Visit · ").picture());
}

#[test]
fn a_commune_is_chosen_as_one_types_its_name() {
    let mut desk = visit(120, 40);
    desk.press("/").type_in("bell").shows("Visite · Belley (CC Bugey Sud)").press("Enter");
    assert_snapshot!("visit_of_a_commune", desk.picture());
    desk.press("/").type_in("xyz").shows("Aucune commune du territoire").press("Esc");
    desk.shows("Visite · CC Bugey Sud")
        .shows("Entrée tout voir")
        .press("Enter")
        .shows("Entrée ouvrir")
        .press("Enter")
        .shows("Population municipale")
        .press("Esc Esc");
    desk.shows("[Secteur]");
}

#[test]
fn the_story_of_a_territory_is_told_from_its_first_note() {
    let mut desk = visit(120, 40);
    desk.press("h").shows("L’histoire de la CC Bugey Sud");
    assert_snapshot!("story_120x40", desk.picture());
    let first = desk.value("SELECT min(on_date) FROM passage");
    assert!(!first.is_empty());
    let last = desk.value(
        "SELECT substr(what, 1, 24) FROM follow_up
         WHERE archived = 0 AND done IS NULL AND territory = '200040350' ORDER BY due DESC LIMIT 1",
    );
    desk.press("End").shows(&last).press("Esc").shows("Visite · ");
}

#[test]
fn the_command_line_prints_both_pages() {
    let shell = Shell::new();
    shell.run(["demo", "--out", "demo.binome"]).done();
    let shell = shell.set("BINOME_DB", "demo.binome");
    let visit = shell.run(["report", "visit", "bugey sud"]).done();
    assert!(visit.starts_with("Visite · CC Bugey Sud"), "{visit}");
    assert!(visit.contains("En face de vous") && visit.contains("Suites promises"), "{visit}");
    let commune = shell.run(["report", "visit", "Belley", "--markdown"]).done();
    assert!(commune.starts_with("# Visite · Belley (CC Bugey Sud)"), "{commune}");
    let story = shell.run(["report", "handover", "bugey sud", "--markdown"]).done();
    assert!(story.starts_with("# L’histoire de la CC Bugey Sud"), "{story}");
    assert!(story.contains("## 2021") && story.contains("binôme, début"), "{story}");
    let message = shell.run(["report", "visit", "nulle part"]).message(1);
    assert!(message.contains("nulle part"), "{message}");
}
