//! Keys pressed, rows read: what a person does at the desk is in the file.

use binome::{
    demo,
    domain::{page::NotesQuery, query::Query, snapshot::Snapshot},
    store::Store,
    ui::{Effect, Message, panes::notes::WINDOW},
};

use crate::desk::Desk;

/// A technicien in the base of the Ain.
pub fn at_work() -> Desk {
    let mut desk = Desk::bare("01", 80, 24);
    desk.press("Down Enter").type_in("Luc Spécimen").press("Ctrl+S");
    desk
}

#[test]
fn somebody_new_says_who_they_are_and_is_in_the_file() {
    let mut desk = Desk::bare("01", 80, 24);
    desk.shows("Qui êtes-vous");
    desk.press("Down Enter").type_in("Hélène Échantillon").press("Tab a Ctrl+S");
    assert_eq!(
        desk.value("SELECT name || '/' || role FROM person"),
        "Hélène Échantillon/administrateur"
    );
    desk.shows("Hélène Échantillon (administrateur)").hides("Qui êtes-vous");
}

#[test]
fn a_commune_leads_to_its_epci_in_the_filter_of_territories() {
    let mut desk = at_work();
    desk.press("/").type_in("artemare").press("Enter");
    desk.shows("CC Bugey Sud").hides("Dombes").shows("1 sur 17");
    desk.press("Esc").press("/").type_in("ccrapc").press("Enter");
    desk.shows("CC Rives de l").hides("Bugey Sud");
}

#[test]
fn a_phone_call_is_n_the_sentence_and_save() {
    let mut desk = at_work();
    desk.go_to("dombes saone")
        .press("n")
        .type_in("Appel de la maire : œuvre, 12 € et « suite ».")
        .press("Ctrl+S");
    assert_eq!(
        desk.value("SELECT text FROM note"),
        "Appel de la maire : œuvre, 12 € et « suite »."
    );
    assert_eq!(
        desk.value("SELECT kind || on_date || territory FROM note"),
        "telephone2026-11-23200042497"
    );
    assert_eq!(
        desk.value("SELECT person.name FROM note JOIN person ON person.id = author"),
        "Luc Spécimen"
    );
    desk.shows("Enregistré").shows("Appel de la maire");
}

#[test]
fn what_is_pasted_is_stored_composed_and_without_control_characters() {
    let mut desk = at_work();
    desk.press("n");
    desk.send(Message::Paste("e\u{301}te\u{301}\r\n\u{1b}[31mrouge\u{202e}\r\n\r\nfin".into()));
    desk.press("Ctrl+S");
    assert_eq!(desk.value("SELECT text FROM note"), "été\n[31mrouge\n\nfin");
}

#[test]
fn a_note_may_bring_its_follow_up() {
    let mut desk = at_work();
    desk.press("n").type_in("COPIL tenu.").press("Tab Tab Tab Tab Tab");
    desk.type_in("Envoyer le relevé de décisions")
        .press("Tab Right Tab")
        .type_in("+15")
        .press("Ctrl+S");
    let row = desk.value("SELECT what || '/' || owed_by || '/' || due FROM follow_up");
    assert_eq!(row, "Envoyer le relevé de décisions/partner/2026-12-08");
    assert_eq!(desk.value("SELECT note = (SELECT id FROM note) FROM follow_up"), "1");
}

#[test]
fn every_problem_is_shown_under_its_field_and_what_was_typed_stays() {
    let mut desk = at_work();
    desk.press("n BackTab").press("Ctrl+U").type_in("31/02").press("Ctrl+S");
    desk.shows("31/02/2026 n’existe pas").shows("31/02");
    assert!(desk.is_at(binome::keys::Scope::Form));
    assert_eq!(desk.value("SELECT count(*) FROM note"), "0");
    let screen = desk.screen();
    assert_eq!(screen.matches("  ▲ ").count(), 2, "{screen}");
    desk.shows("2 champs à corriger");
}

#[test]
fn text_is_never_abandoned_without_a_question() {
    let mut desk = at_work();
    desk.press("n").type_in("une phrase").press("Esc").shows("Abandonner ce qui est tapé");
    desk.press("n").shows("une phrase").press("Esc").press("o").hides("une phrase");
    assert_eq!(desk.value("SELECT count(*) FROM note"), "0");
    desk.press("n Esc").hides("Abandonner");
}

#[test]
fn a_follow_up_is_marked_done_and_undone() {
    let mut desk = at_work();
    desk.press("f").type_in("Rappeler la mairie").press("Tab Tab").type_in("hier");
    // A due date that is past is asked about once.
    desk.press("Ctrl+S Ctrl+S");
    desk.shows("1 suite en retard").press("Tab Tab Space");
    assert_eq!(desk.value("SELECT done FROM follow_up"), "2026-11-23");
    desk.shows("aucune suite en retard").press("u o").shows("Annulé");
    assert_eq!(desk.value("SELECT done FROM follow_up"), "");
    desk.shows("1 suite en retard");
}

#[test]
fn undoing_a_note_archives_it_and_says_so() {
    let mut desk = at_work();
    desk.press("n").type_in("par erreur").press("Ctrl+S u o");
    assert_eq!(desk.value("SELECT archived FROM note"), "1");
    desk.shows("Annulé : la note du 23/11/2026 (téléphone)").hides("par erreur");
}

#[test]
fn a_note_is_edited_and_only_what_changed_is_journalled() {
    let mut desk = at_work();
    desk.press("n").type_in("brouillon").press("Ctrl+S Tab Tab e").type_in(" relu").press("Ctrl+S");
    assert_eq!(desk.value("SELECT text FROM note"), "brouillon relu");
    assert_eq!(
        desk.value("SELECT group_concat(field) FROM journal WHERE kind = 'note' AND rev = 2"),
        "text"
    );
}

#[test]
fn a_convention_is_created_over_its_perimeter_and_moved_along() {
    let mut desk = at_work();
    desk.go_to("dombes").go_to("cc de la dombes").press("c c").press("Ctrl+S");
    assert_eq!(desk.value("SELECT count(*) FROM convention_commune"), "36");
    desk.shows("Mobilisation");
    desk.press("s")
        .press("Tab")
        .press("Ctrl+U")
        .type_in("20/11")
        .press("Tab")
        .type_in("conseil du 20")
        .press("Ctrl+S");
    let row =
        desk.value("SELECT stage || on_date || reason FROM passage ORDER BY on_date, id LIMIT 1");
    assert_eq!(row, "methode2026-11-20conseil du 20");
    // A passage dated before the first one does not say where it stands today.
    desk.shows("Mobilisation").press("s Ctrl+S").shows("Accord de méthode (2/9)");
}

#[test]
fn a_perimeter_is_any_set_of_communes() {
    let mut desk = at_work();
    desk.go_to("pays de gex").press("c c Tab").press("Ctrl+T Ctrl+T");
    let ticked = desk.value("SELECT count(*) FROM convention_commune");
    assert_eq!(ticked, "0");
    desk.type_in("gex").press("Space").press("Ctrl+S");
    assert!(desk.value("SELECT count(*) FROM convention").parse::<u32>().unwrap() == 1);
}

#[test]
fn coverage_in_the_header_follows_a_signature() {
    let mut desk = at_work();
    desk.go_to("cc de la dombes")
        .press("c c Tab Tab")
        .type_in("1/1/2026")
        .press("Tab")
        .type_in("31/12/2030");
    desk.press("Tab").type_in("15/01/2026").press("Ctrl+S");
    // 40 941 of 679 344 inhabitants.
    desk.shows("6,0").shows("en vigueur");
}

#[test]
fn a_filter_says_some_of_how_many_and_escape_clears_it() {
    let mut desk = at_work();
    desk.press("/").type_in("sâone").shows("/sâone").press("Enter").shows("6 sur 17");
    desk.press("Esc").hides(" sur 17").shows("Bassin de Bourg");
}

#[test]
fn notes_are_filtered_by_words_wherever_they_stand() {
    let mut desk = at_work();
    desk.press("n")
        .type_in("La crèche ouvre")
        .press("Ctrl+S n")
        .type_in("Rien à signaler")
        .press("Ctrl+S");
    desk.press("Tab Tab /").type_in("CRECHE").shows("1 sur 2").hides("Rien à signaler");
    desk.press("Esc").shows("Rien à signaler");
}

#[test]
fn the_binome_of_a_territory_is_named_and_gives_me_a_sector() {
    let mut desk = at_work();
    desk.go_to("bugey sud").press("b Tab Right Ctrl+S t").shows("Mes territoires (1)");
    assert_eq!(desk.value("SELECT technicien = (SELECT id FROM person) FROM binome"), "1");
    desk.press("t").shows("Territoires de la Caf (17)");
}

#[test]
fn goals_are_set_and_shown() {
    let mut desk = at_work();
    desk.press("g").type_in("85").press("Tab").type_in("4").press("Ctrl+S").shows("85");
    assert_eq!(desk.value("SELECT id || coverage || signatures FROM goal"), "2026854");
}

#[test]
fn somebody_who_wrote_in_between_is_not_overwritten() {
    let mut desk = at_work();
    desk.press("n").type_in("avant").press("Ctrl+S Tab Tab e").type_in(" moi");
    let other = rusqlite::Connection::open(desk.path()).unwrap();
    other.execute("UPDATE note SET text = 'avant eux', rev = rev + 1", []).unwrap();
    desk.press("Ctrl+S");
    assert_eq!(desk.value("SELECT text FROM note"), "avant eux");
    desk.shows("avant moi");
}

#[test]
fn a_reader_learns_why_they_cannot_write() {
    let mut desk = Desk::bare("01", 80, 24);
    desk.press("Down Enter")
        .type_in("Zoé Maquette")
        .press("Tab l Ctrl+S n")
        .shows("Votre rôle est la lecture");
    assert!(desk.model.overlays.is_empty());
}

/// What the file tells before it is asked is what is asked first, or it would be read for nothing.
#[test]
fn what_is_asked_first_of_a_base_is_foreseen() {
    for me in [Some(demo::ME), Some("Inès Gabarit"), None] {
        let mut desk = Desk::empty(80, 24);
        desk.model.my_name = me.map(str::to_owned);
        let path = desk.folder.path().join("demo.db");
        let founding = demo::founding(desk.model.today).unwrap();
        desk.opened(Store::create(&path, &founding).unwrap());
        let asked = desk.effects.iter().find_map(|effect| match effect {
            Effect::Read(Query::Notes(query)) => Some(query.clone()),
            _ => None,
        });
        let first = desk.model.data.first_territory(me, desk.model.today).unwrap();
        let foreseen = NotesQuery {
            territory: Some(first.code.clone()),
            limit: WINDOW,
            ..NotesQuery::default()
        };
        assert_eq!(asked, Some(foreseen), "{me:?}");
    }
}

#[test]
fn what_hangs_on_a_territory_is_the_same_looked_for_or_in_the_index() {
    let desk = Desk::demonstration(80, 24);
    let data = &desk.model.data;
    let looked_for: &Snapshot = data;
    for one in &data.territories {
        assert_eq!(data.conventions_of(one), looked_for.conventions_of(one));
        let both = (data.follow_ups_of(&one.code), looked_for.follow_ups_of(&one.code));
        assert!(both.0.eq(both.1), "{}", one.name);
        assert_eq!(data.territory(&one.code), looked_for.territory(&one.code));
    }
}
