//! The page before a visit, of a territory and of one of its communes.

use binome::text::Lang;
use insta::assert_snapshot;

use crate::desk::Desk;

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
        .press("Enter")
        .shows("Population municipale")
        .press("Esc Esc");
    desk.shows("[Secteur]");
}
