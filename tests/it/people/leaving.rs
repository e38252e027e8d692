//! Somebody leaves: what is to be handed over is seen first, and all that ends is one operation.

use super::{at_work, follows, name};

const LAST: &str = "2026-11-30";
const NEXT: &str = "2026-12-01";

#[test]
fn what_is_to_be_handed_over_is_seen_before_saving_and_ends_at_once() {
    let mut desk = at_work();
    name(&mut desk, "beaujolais", ["Anne Témoin", "Luc Spécimen"], 1);
    desk.go_to("metropole").press("b").type_in("Anne").press("Ctrl+S");
    desk.go_to("beaujolais").press("f").type_in("Envoyer le bilan").press("Ctrl+S");
    desk.press("f").type_in("Rendre la délibération").press("Tab Right Ctrl+S");
    desk.press("i / a n n e Enter d").shows("Départ · Anne Témoin");
    desk.shows("3 territoires, 1 suite due par la Caf").shows("Envoyer le bilan");
    desk.shows("reste Luc Spécimen").hides("Rendre la délibération");
    desk.press("Ctrl+U").type_in("30/11/2026").press("Ctrl+S").shows("départ d’Anne Témoin");
    assert_eq!(desk.value("SELECT mandate_end FROM person WHERE name LIKE 'Anne%'"), LAST);
    assert_eq!(follows(&desk, "beaujolais", LAST), "Anne Témoin/Luc Spécimen");
    assert_eq!(follows(&desk, "beaujolais", NEXT), "/Luc Spécimen");
    desk.press("u o").shows("Annulé");
    assert_eq!(desk.value("SELECT mandate_end FROM person WHERE name LIKE 'Anne%'"), "");
    assert_eq!(follows(&desk, "beaujolais", NEXT), "Anne Témoin/Luc Spécimen");
    assert_eq!(
        desk.value("SELECT count(*) FROM binome WHERE archived = 0 AND end_on IS NOT NULL"),
        "0"
    );
}

#[test]
fn who_was_alone_leaves_nobody_and_is_no_longer_offered() {
    let mut desk = at_work();
    desk.go_to("beaujolais").press("b").type_in("Anne Témoin").press("Ctrl+S");
    desk.press("i / a n n e Enter d").shows("plus personne").press("Ctrl+U");
    desk.type_in("hier").press("Ctrl+S Esc Esc");
    // A binôme that began today never was.
    assert_eq!(desk.value("SELECT archived FROM binome"), "1");
    desk.press("b").hides("Anne Témoin").type_in("anne").shows("Anne Témoin · jusqu’au 22/11/2026");
}

#[test]
fn a_last_day_before_the_mandate_is_refused_under_its_field() {
    let mut desk = at_work();
    desk.press("i Enter Tab Tab").type_in("1/3/2026").press("Ctrl+S");
    desk.press("d Ctrl+U").type_in("28/2/2026").press("Ctrl+S");
    desk.shows("La fin vient avant le début").press("Ctrl+U").type_in("demain").press("Ctrl+S");
    assert_eq!(desk.value("SELECT mandate_end FROM person"), "2026-11-24");
    desk.shows("jusqu’au 24/11/2026");
}
