//! The view of plans: every fiche of my sector or of the Caf, in groups, late ones first.

use binome::text::Lang;
use insta::assert_snapshot;

use crate::desk::Desk;

fn plans(columns: u16, rows: u16) -> Desk {
    let mut desk = Desk::demonstration(columns, rows);
    desk.press("v p").shows("[Plan]");
    desk
}

#[test]
fn pictures() {
    for (columns, rows) in [(80, 24), (120, 40), (200, 60)] {
        assert_snapshot!(format!("plans_{columns}x{rows}"), plans(columns, rows).picture());
    }
    let mut desk = plans(120, 40);
    assert_snapshot!("plans_by_theme", desk.press("l l").shows("par thématique").picture());
    let mut desk = Desk::demonstration(80, 24);
    desk.model.settings.lang = Lang::En;
    assert_snapshot!("plans_en_80x24", desk.press("v p t l").shows("by pilot").picture());
}

/// How many fiches the title counts.
fn count(desk: &Desk) -> String {
    let screen = desk.screen();
    let title = screen.lines().nth(3).unwrap();
    let begin = title.find('(').unwrap() + 1;
    title[begin..].split(')').next().unwrap().to_owned()
}

#[test]
fn fiches_of_generations_that_go_on_are_counted_once_and_those_of_several_themes_are_told() {
    let mut desk = plans(120, 40);
    desk.press("t").shows("toute la Caf");
    // A closed generation is over and renewed by one that was not given up.
    let open = "FROM action JOIN axis ON axis.id = axis AND axis.archived = 0
        JOIN convention ON convention.id = axis.convention AND convention.archived = 0
        WHERE action.archived = 0 AND convention.id NOT IN (
            SELECT before.id FROM convention before JOIN convention after
                ON after.predecessor = before.id AND after.archived = 0
            WHERE before.end_on < '2026-11-23')";
    assert_eq!(count(&desk), desk.value(&format!("SELECT count(*) {open}")));
    desk.press("l").shows("par pilote");
    assert_eq!(count(&desk), desk.value(&format!("SELECT count(*) {open}")));
    for (by, set) in [("par thématique", "theme"), ("par commune", "commune")] {
        desk.press("l").shows(by);
        let several = format!(
            "SELECT count(*) FROM (SELECT action.id AS id {open}) WHERE
             (SELECT count(*) FROM action_{set} WHERE action = id) > 1"
        );
        let all = desk.value(&format!("SELECT count(*) {open}"));
        let told = format!("{all}, dont {} sous plusieurs", desk.value(&several));
        assert_eq!(count(&desk), told, "{by}");
    }
    desk.press("l").shows("par axe");
}

#[test]
fn what_is_late_comes_first_and_opens_its_fiche() {
    let mut desk = plans(120, 40);
    let late = |line: &&str| line.contains('‼') && line.contains("en retard");
    let screen = desk.screen();
    let rows: Vec<&str> = screen.lines().skip(4).take(3).collect();
    assert!(rows[0].contains("dont") && late(&rows[1]), "{screen}");
    let status = desk.screen().lines().nth_back(2).unwrap().to_owned();
    let title = status.split(" · ").next().unwrap().trim().to_owned();
    desk.press("Enter").shows("CTG de").shows(&title[..10]).press("Esc").shows("[Plan]");
}

#[test]
fn words_narrow_and_esc_shows_all_again() {
    let mut desk = plans(120, 40);
    let all = count(&desk);
    desk.press("/").type_in("thème: parentalité").press("Enter");
    let found = desk.screen();
    assert!(found.contains("/thème: parentalité  "), "{found}");
    desk.press("/").type_in(" licorne").shows("Aucune fiche ne répond").press("Esc");
    assert_eq!(count(&desk), all);
    desk.shows("dont");
}

#[test]
fn a_wide_screen_shows_what_lies_ahead_of_the_convention() {
    for (columns, rows) in [(120, 40), (200, 60)] {
        let desk = Desk::demonstration(columns, rows);
        assert_snapshot!(format!("sector_{columns}x{rows}"), desk.picture());
    }
    Desk::demonstration(100, 40).hides("En face de vous");
}
