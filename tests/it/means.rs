//! Difficulties, needs, posts, establishments, pacts and documents by keys alone, at 80×24, on a new base.

use crate::{desk::Desk, journeys::at_work};

/// A technicien in the place of a convention over a whole EPCI, no key counted yet.
fn place() -> Desk {
    let mut desk = at_work();
    desk.go_to("dombes").press("c c").shows("Nouvelle CTG").press("Ctrl+S").shows("Enregistré");
    desk.press("Tab Enter").shows("Plan d’actions");
    desk.keys = 0;
    desk
}

/// Says how many keys a piece of work took.
fn told(desk: &Desk, what: &str) {
    println!("{what}: {} keys", desk.keys);
}

/// Goes on in a form to the field of that label.
fn tab_to(desk: &mut Desk, label: &str) {
    for _ in 0..12 {
        let row = usize::from(desk.cursor().1);
        if desk.screen().lines().nth(row).is_some_and(|line| line.contains(label)) {
            return;
        }
        desk.press("Tab");
    }
    panic!("no field {label}:\n{}", desk.screen());
}

#[test]
fn a_convention_with_nothing_of_them_stays_calm() {
    let mut desk = place();
    desk.shows("besoins (g b), équipements (g e), moyens (g m), documents (g d)").hides("+ Moyens");
    desk.shows("+ Histoire");
    desk.press("g m").shows("- Moyens").shows("Rien encore.").press("Enter").hides("Rien encore.");
}

#[test]
fn a_vacant_post_is_noted() {
    let mut desk = place();
    desk.press("c p").shows("Ajouter : poste").type_in("col").press("Tab").type_in("char");
    tab_to(&mut desk, "ETP financés");
    desk.type_in("1,5").press("Tab").type_in("0,8").press("Tab Ctrl+U").type_in("23/08/2026");
    desk.press("Ctrl+S").shows("1,5 ETP financé, 0,8 pourvu").shows(", vacant depuis 3 mois");
    assert_eq!(desk.value("SELECT funded || ' ' || filled FROM post"), "150 80");
    told(&desk, "a vacant post");
}

#[test]
fn a_difficulty_blocks_a_fiche_until_the_note_that_closes_it() {
    let mut desk = place();
    desk.press("c x").type_in("Petite enfance").press("Ctrl+S");
    desk.press("c f").type_in("Ouvrir un RPE").press("Ctrl+S").shows("1. Ouvrir un RPE");
    desk.keys = 0;
    desk.press("c d").shows("Ajouter : difficulté").type_in("Direction vacante").press("Ctrl+S");
    desk.shows("! Direction vacante").shows("1 difficulté ouverte").shows("depuis aujourd’hui");
    assert_eq!(desk.value("SELECT action IS NOT NULL FROM difficulty"), "1");
    // Its fiche is blocked, and found so.
    desk.press("g p").shows("bloquée").press("/").type_in("statut: bloq").press("Enter");
    desk.shows("1. Ouvrir un RPE").press("Esc");
    // Closed and opened again by a key.
    desk.press("g b Down Space").shows("levée le 23/11/2026").press("Space").hides("levée le");
    // The note that did closes it.
    desk.press("n").shows("Nouvelle note").type_in("Une directrice est nommée.").press("Ctrl+S");
    desk.shows("levée le 23/11/2026").hides("bloquée");
    let closed = "SELECT closed_on || (note = (SELECT id FROM note)) FROM difficulty";
    assert_eq!(desk.value(closed), "2026-11-231");
    told(&desk, "a difficulty opened and closed");
    // One group: both are taken back together.
    desk.press("u").shows("Annuler").press("o").shows("depuis aujourd’hui");
    assert_eq!(desk.value("SELECT count(*) FROM note WHERE archived = 0"), "0");
}

#[test]
fn a_need_is_sent_up_from_a_note_once() {
    let mut desk = at_work();
    desk.go_to("dombes").keys = 0;
    desk.press("n").type_in("Il manque douze places.").press("Tab Tab Tab Tab Space Ctrl+S");
    assert_eq!(desk.value("SELECT send_up FROM note"), "1");
    desk.shows("c b : en faire un besoin").press("c").shows("besoin, de la note du").press("b");
    desk.shows("Ajouter : besoin").shows("Il manque douze places.").press("Ctrl+S");
    assert_eq!(desk.value("SELECT count(*) || (need.id = note.id) FROM need JOIN note"), "11");
    told(&desk, "a need sent up from a note");
    // Again, it is what there is.
    desk.press("Tab Tab c b").shows("Il manque douze places.").hides("Ajouter : besoin");
    assert_eq!(desk.value("SELECT count(*) FROM need"), "1");
    // One that was archived comes back.
    desk.press("x o").shows("Besoins (0)").press("Esc c b").shows("Ajouter : besoin");
    desk.press("Ctrl+S").shows("Enregistré");
    assert_eq!(desk.value("SELECT count(*) || max(archived) FROM need"), "10");
}

#[test]
fn a_creche_has_its_agreement() {
    let mut desk = place();
    desk.press("c e").shows("Ajouter : équipement").type_in("Les Lucioles").press("Tab");
    desk.type_in("acc").press("Tab").type_in("chalamont").press("Tab Tab Tab");
    desk.type_in("31/12/2027")
        .press("Ctrl+S")
        .shows("Les Lucioles (Accueil du jeune enfant (crèche))");
    desk.shows("Chalamont");
    assert_eq!(desk.value("SELECT commune_of || agreement_end FROM equipment"), "010742027-12-31");
    told(&desk, "an agreement");
}

#[test]
fn a_pact_names_the_convention_it_led_to() {
    let mut desk = at_work();
    desk.go_to("dombes").keys = 0;
    desk.press("c k").shows("Ajouter : pacte").type_in("Pacte de la Dombes").press("Ctrl+S");
    desk.shows("Enregistré");
    assert_eq!(desk.value("SELECT convention IS NULL FROM pact"), "1");
    told(&desk, "a pact");
    desk.press("Enter").shows("Pacte de la Dombes").press("Esc");
    desk.press("c c Ctrl+S").shows("Enregistré").press("Tab Enter").shows("Plan d’actions");
    desk.press("g e").shows("Pacte de la Dombes · en projet").press("Down e");
    tab_to(&mut desk, "CTG qui en est née");
    desk.type_in("ctg").press("Ctrl+S").shows("a donné la CTG");
    assert_eq!(desk.value("SELECT convention = (SELECT id FROM convention) FROM pact"), "1");
}

#[test]
fn a_document_says_where_it_stands() {
    let mut desk = place();
    desk.press("c j").shows("Ajouter : document").type_in("Convention signée").press("Tab");
    desk.type_in("conv").press("Tab Tab").type_in("//serveur/ctg/dombes.pdf").press("Ctrl+S");
    desk.shows("Convention · 23/11/2026 · Convention signée");
    assert_eq!(desk.value("SELECT convention IS NOT NULL FROM document"), "1");
    told(&desk, "a document");
}

#[test]
fn what_to_say_is_written_on_the_sheet_of_an_epci() {
    let mut desk = at_work();
    desk.go_to("dombes").press("Enter l").shows("Éléments de langage ·");
    desk.type_in("Remercier pour l’accueil du COPIL.").press("Ctrl+S");
    desk.shows("Remercier pour l’accueil du COPIL.").shows("Population");
    assert!(
        desk.value("SELECT talking_points FROM territory WHERE talking_points <> ''")
            .contains("COPIL")
    );
}

/// Opens a list of the Caf by its name.
fn list(desk: &mut Desk, name: &str) {
    desk.press("v l").shows(name);
    for _ in 0..20 {
        let row = usize::from(desk.cursor().1);
        if desk.screen().lines().nth(row).is_some_and(|line| line.contains(name)) {
            desk.press("Enter");
            return;
        }
        desk.press("Down");
    }
    panic!("no list {name}:\n{}", desk.screen());
}

#[test]
fn an_orientation_and_a_period_are_written_among_the_lists() {
    let mut desk = at_work();
    desk.keys = 0;
    list(&mut desk, "Orientations");
    desk.press("c").shows("Ajouter : orientation").type_in("Un accueil pour chaque enfant");
    desk.press("Tab").type_in("SDSF 2025-2029").press("Tab").type_in("1.2").press("Tab");
    desk.type_in("01/01/2025").press("Tab").type_in("31/12/2029").press("Ctrl+S");
    desk.shows("Orientations (1)").shows("Un accueil pour chaque enfant").shows("31/12/2029");
    told(&desk, "an orientation");
    assert_eq!(
        desk.value("SELECT scheme || code || from_on || to_on FROM orientation"),
        "SDSF 2025-20291.22025-01-012029-12-31"
    );
    desk.press("Esc Esc").keys = 0;
    list(&mut desk, "Périodes");
    desk.press("c").shows("Ajouter : période").type_in("COG 2023-2027").press("Tab");
    desk.type_in("cog").press("Tab").type_in("01/01/2023").press("Tab").type_in("31/12/2022");
    // What ends before it begins is refused where it was typed.
    desk.press("Ctrl+S").shows("Ajouter : période").press("Ctrl+U").type_in("31/12/2027");
    desk.press("Ctrl+S").shows("Périodes (1)").shows("COG 2023-2027");
    told(&desk, "a period");
    desk.press("u").shows("Annuler").press("o").shows("Périodes (0)");
}
