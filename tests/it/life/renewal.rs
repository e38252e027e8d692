//! A convention renewed and its dates moved, by keys: what is asked first, what is written, what one undo
//! takes back.

use binome::ui::{Message, route::Route};
use chrono::NaiveDate;
use insta::assert_snapshot;

use crate::{desk::Desk, journeys::at_work};

/// A technicien in the place of a convention in force, with an axis and two actions.
fn in_force() -> Desk {
    let mut desk = at_work();
    desk.go_to("dombes").press("c c Tab Tab").type_in("01/01/2022").press("Tab");
    desk.type_in("31/12/2026").press("Tab").type_in("15/12/2021").press("Ctrl+S");
    desk.shows("Enregistré").press("Tab Enter").shows("Plan d’actions");
    desk.press("c x").type_in("Petite enfance").press("Ctrl+S");
    desk.press("c f").type_in("Ouvrir un RPE").press("Ctrl+S");
    desk.press("c f").type_in("Former les pilotes").press("Ctrl+S");
    desk.press("c s e Tab").type_in("CC de la Dombes").press("Ctrl+S");
    desk
}

fn day(on: &str) -> NaiveDate {
    on.parse().unwrap()
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
    // One is in the place of the next; each leads to the other.
    desk.shows("CTG Dombes (2ᵉ génération)").shows("commence dans 1 mois");
    desk.press("g h").shows("Fait suite à : CTG Dombes").press("Down Down Enter");
    desk.hides("génération) ─").press("g h").shows("Renouvelée par : CTG Dombes");
    desk.press("u").shows("Annuler").press("o").shows("Annulé");
    assert_eq!(desk.value("SELECT count(*) FROM convention WHERE archived = 0"), "1");
    assert_eq!(desk.value(RENEWED), "");
}

#[test]
fn a_renewal_that_starts_later_dates_its_predecessor_so_in_the_same_group() {
    let mut desk = in_force();
    desk.press("c r Ctrl+S").shows("renouvelée").press("g h Down Down Enter");
    desk.press("c r")
        .shows("la renouvelle déjà")
        .press("Esc Esc")
        .shows("Secteur")
        .press("e")
        .shows("Modifier · CTG Dombes");
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
fn an_amendment_that_is_archived_or_brought_back_moves_its_deadlines_too() {
    let mut desk = with_schedule();
    let due = desk.value(DUE);
    desk.press("c a").type_in("Prolongation").press("Tab").type_in("10/11/2026").press("Tab Tab");
    desk.type_in("31/12/2027").press("Ctrl+S o").shows("Enregistré");
    let prolonged = desk.value(DUE);
    desk.press("x").shows("Mettre à la corbeille").shows("30/11/2027 → 30/11/2026 · Signature");
    desk.shows("01/07/2026 reste (fixée à la main) · Plan validé");
    assert_snapshot!("archiving_80x24", desk.picture());
    // Nothing is written before yes.
    let before = lines(&desk);
    desk.press("n").hides("Dates liées");
    assert_eq!((lines(&desk), desk.value(DUE)), (before, prolonged.clone()));
    desk.press("x o").shows("Enregistré");
    assert_eq!(desk.value("SELECT archived FROM amendment"), "1");
    assert_eq!(desk.value(DUE), due);
    desk.open(Route::Bin).shows("L’avenant 1 à").press("Down Down Enter").shows("Sortir de");
    desk.shows("30/11/2026 → 30/11/2027 · Signature").press("o").shows("Enregistré");
    assert_eq!(desk.value(DUE), prolonged);
    desk.press("Esc u o").shows("Annulé");
    assert_eq!((desk.value("SELECT archived FROM amendment"), desk.value(DUE)), ("1".into(), due));
}

#[test]
fn an_amendment_with_which_nothing_moves_is_archived_as_any_record() {
    let mut desk = with_schedule();
    desk.press("c a").type_in("Objet").press("Tab").type_in("10/11/2026").press("Ctrl+S");
    desk.shows("Enregistré").press("x").shows("Mettre à la corbeille").hides("Dates liées");
    desk.press("o").shows("Enregistré");
    assert_eq!(desk.value("SELECT archived FROM amendment"), "1");
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

#[test]
fn a_whole_epci_is_one_key_and_communes_under_another_are_named_as_one_types() {
    let mut desk = in_force();
    desk.press("Esc").go_to("veyle").press("c c Tab").shows("CC de la Veyle en entier");
    desk.press("Space").shows("0 cochée · 0 habitants").type_in("dombes");
    desk.press("Space").shows("36 cochées · 40 941 habitants").press("Tab");
    desk.type_in("01/06/2026").press("Tab").type_in("31/12/2030");
    desk.shows("déjà sous « CTG Dombes »");
    assert_snapshot!("covered_80x24", desk.picture());
    // Not on those dates: nothing is said.
    desk.press("BackTab Ctrl+U").type_in("01/01/2027").hides("déjà sous");
    desk.press("Ctrl+U").type_in("01/06/2026").press("Ctrl+S").shows("Enregistré");
    assert_eq!(desk.value("SELECT count(*) FROM convention"), "2");
}

#[test]
fn an_amendment_warns_of_its_number_and_of_a_signature_after_the_end() {
    let mut desk = in_force();
    desk.press("c a").hides("ne suit pas").press("BackTab Ctrl+U").type_in("3");
    desk.shows("L’avenant 3 ne suit pas le dernier").press("Tab").type_in("Prolongation");
    desk.press("Tab").type_in("10/02/2027").shows("signé après la fin");
    desk.press("Ctrl+U").type_in("10/11/2026").hides("signé après la fin");
    desk.press("Ctrl+S").shows("Enregistré");
    assert_eq!(desk.value("SELECT number || signed_on FROM amendment"), "32026-11-10");
}

#[test]
fn a_note_is_about_the_present_generation_unless_it_is_written_from_a_closed_one() {
    let mut desk = in_force();
    desk.press("c r Ctrl+S").shows("génération)").send(Message::Today(day("2027-02-01")));
    desk.press("g h Down Down Enter").hides("génération) ─");
    desk.press("n").shows("Convention               CTG Dombes").type_in("bilan").press("Ctrl+S");
    assert_eq!(
        desk.value(
            "SELECT generation FROM note JOIN convention ON convention.id = note.convention"
        ),
        "1"
    );
    // Elsewhere it is not offered.
    desk.press("Esc n").shows("Nouvelle note").press("Tab Tab").shows("►Convention").press("Home");
    desk.shows("1 sur 2").press("Right").shows("CTG Dombes (2ᵉ génération) ►  2 sur 2");
}
