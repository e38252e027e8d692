//! A convention renewed and its dates moved, by keys: what is asked first, what is written, what one undo
//! takes back.

use insta::assert_snapshot;

use crate::{desk::Desk, journeys::at_work};

/// A technicien in the place of a convention in force, with an axis and two actions.
fn in_force() -> Desk {
    let mut desk = at_work();
    desk.go_to("dombes").press("c Tab Tab").type_in("01/01/2022").press("Tab");
    desk.type_in("31/12/2026").press("Tab").type_in("15/12/2021").press("Ctrl+S");
    desk.shows("Enregistré").press("Tab Enter").shows("Plan d’actions");
    desk.press("c x").type_in("Petite enfance").press("Ctrl+S");
    desk.press("c f").type_in("Ouvrir un RPE").press("Ctrl+S");
    desk.press("c f").type_in("Former les pilotes").press("Ctrl+S");
    desk.press("c s e Tab").type_in("CC de la Dombes").press("Ctrl+S");
    desk
}

fn lines(desk: &Desk) -> String {
    desk.value("SELECT count(*) FROM journal")
}

/// The days and stages of the first convention's passages, but for its first.
const RENEWED: &str = "SELECT group_concat(on_date || stage) FROM passage
    JOIN convention ON convention.id = passage.convention AND generation = 1
    WHERE stage <> 'mobilisation' AND passage.archived = 0";

#[test]
fn a_renewal_is_offered_whole_and_one_undo_takes_it_back() {
    let mut desk = in_force();
    desk.press("c r").shows("Renouveler · CTG Dombes").shows("01/01/2027").shows("31/12/2031");
    desk.shows("36 cochées · 40 941 habitants").shows("CC de la Dombes");
    assert_snapshot!("renewal_80x24", desk.picture());
    // The second action alone goes on.
    desk.press("Tab Tab Tab Tab Tab Down Space").shows("1 cochée").press("Ctrl+S");
    desk.shows("CTG Dombes renouvelée");
    assert_eq!(
        desk.value(
            "SELECT next.start_on || next.end_on || before.generation || next.generation
             FROM convention next JOIN convention before ON before.id = next.predecessor"
        ),
        "2027-01-012031-12-3112"
    );
    let of_next = |what: &str| {
        format!("SELECT group_concat({what}) FROM convention c WHERE c.generation = 2")
    };
    assert_eq!(
        desk.value(&of_next("(SELECT count(*) FROM convention_commune WHERE convention = c.id)")),
        "36"
    );
    assert_eq!(
        desk.value(
            "SELECT group_concat(action.title || action.status) FROM action
             JOIN axis ON axis.id = action.axis JOIN convention c ON c.id = axis.convention
             WHERE c.generation = 2"
        ),
        "Former les pilotesa_venir"
    );
    assert_eq!(
        desk.value(&of_next("(SELECT party FROM signatory WHERE convention = c.id)")),
        "CC de la Dombes"
    );
    assert_eq!(desk.value(RENEWED), "2027-01-01renouvelee");
    desk.press("u").shows("Annuler").press("o").shows("Annulé");
    assert_eq!(desk.value("SELECT count(*) FROM convention WHERE archived = 0"), "1");
    assert_eq!(desk.value(RENEWED), "");
}

#[test]
fn a_renewal_that_starts_later_dates_its_predecessor_so_in_the_same_group() {
    let mut desk = in_force();
    desk.press("c r Ctrl+S").shows("renouvelée").press("c r").shows("la renouvelle déjà");
    desk.press("Esc Esc").shows("Secteur").press("e").shows("Modifier · CTG Dombes");
    desk.press("Tab Tab")
        .shows("►Début")
        .press("Ctrl+U")
        .type_in("01/03/2027")
        .press("Ctrl+S")
        .shows("modifiée");
    assert_eq!(desk.value(RENEWED), "2027-03-01renouvelee");
    desk.press("u o").shows("Annulé");
    assert_eq!(desk.value(RENEWED), "2027-01-01renouvelee");
    assert_eq!(desk.value("SELECT start_on FROM convention WHERE generation = 2"), "2027-01-01");
}

/// The same, with three deadlines: one that follows the end, one set by hand, one done.
fn with_schedule() -> Desk {
    let mut desk = in_force();
    let mut deadline = |template: &str, title: &str, due: &str, done: &str, pinned: &str| {
        desk.press("c t").type_in(title).press("Tab").type_in(due).press("Tab").type_in(done);
        desk.press("Tab").press(pinned).press("Tab").type_in(template).press("Ctrl+S");
        desk.shows(title);
    };
    deadline("sig", "Signature", "30/11/2026", "", "");
    deadline("pla", "Plan validé", "01/07/2026", "", "Space");
    deadline("prép", "Préparer", "30/06/2025", "01/07/2025", "");
    desk
}

const DUE: &str = "SELECT group_concat(due_on, ' ') FROM (
    SELECT title || due_on AS due_on FROM deadline WHERE archived = 0 ORDER BY 1)";

#[test]
fn what_moves_with_an_amendment_is_told_before_anything_is_written() {
    let mut desk = with_schedule();
    let (before, due) = (lines(&desk), desk.value(DUE));
    desk.press("c a").type_in("Prolongation").press("Tab").type_in("10/11/2026").press("Tab Tab");
    desk.type_in("31/12/2027").press("Ctrl+S").shows("Dates liées");
    desk.shows("30/11/2026 → 30/11/2027 · Signature");
    desk.shows("01/07/2026 reste (fixée à la main) · Plan validé");
    desk.shows("30/06/2025 reste (faite) · Préparer");
    assert_snapshot!("moving_80x24", desk.picture());
    // Neither saved nor lost.
    desk.press("n").hides("Dates liées").shows("Prolongation");
    assert_eq!((lines(&desk), desk.value(DUE)), (before, due.clone()));
    desk.press("Ctrl+S").shows("Dates liées").press("Esc").hides("Dates liées");
    desk.press("Ctrl+S o").shows("Enregistré");
    assert_eq!(desk.value("SELECT new_end_on FROM amendment"), "2027-12-31");
    assert_eq!(
        desk.value(DUE),
        "Bilan annuel2027-12-31 COPIL de bilan2027-11-30 Plan validé2026-07-01 \
         Préparer2025-06-30 Signature2027-11-30"
    );
    desk.press("u o").shows("Annulé");
    assert_eq!(desk.value("SELECT count(*) FROM amendment WHERE archived = 0"), "0");
    assert_eq!(desk.value(DUE), due);
}

#[test]
fn an_end_typed_anew_asks_and_a_name_does_not() {
    let mut desk = with_schedule();
    desk.press("g s e").shows("Modifier · CTG Dombes").press("Ctrl+U").type_in("CTG 2022");
    desk.press("Ctrl+S").hides("Dates liées").shows("CTG 2022 modifiée");
    desk.press("e Tab Tab Tab").shows("►Fin").press("Ctrl+U").type_in("30/06/2026");
    desk.press("Ctrl+S").shows("30/11/2026 → 30/05/2026 · Signature").press("o");
    desk.shows("CTG 2022 modifiée");
    assert_eq!(desk.value("SELECT end_on FROM convention"), "2026-06-30");
    desk.press("u o").shows("Annulé");
    assert_eq!(
        desk.value(
            "SELECT end_on || due_on FROM convention JOIN deadline WHERE title = 'Signature'"
        ),
        "2026-12-312026-11-30"
    );
}

#[test]
fn a_convention_without_a_schedule_is_asked_nothing() {
    let mut desk = in_force();
    desk.press("c a").type_in("Prolongation").press("Tab").type_in("10/11/2026").press("Tab Tab");
    desk.type_in("31/12/2027").press("Ctrl+S").hides("Dates liées").shows("Enregistré");
    assert_eq!(desk.value("SELECT new_end_on FROM amendment"), "2027-12-31");
}
