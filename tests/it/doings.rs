//! What was done, undone and put in the bin, as a person at the desk sees and does it.

use binome::{
    domain::{
        change::Change,
        journal::Way,
        note::Note,
        person::{Person, Role},
    },
    store::{Actor, Store},
    ui::{Effect, Message, overlays::Overlay},
};
use insta::assert_snapshot;

use crate::{
    base::{follow_up, note, op, person},
    desk::Desk,
    journeys::at_work,
};

/// Binome is closed, and opened again by the same person.
fn come_back(desk: &mut Desk) {
    let path = desk.path();
    let (columns, rows) = desk.model.size;
    let mut again = Desk::empty(columns, rows);
    again.model.my_name = Some("Luc Spécimen".into());
    again.opened(Store::open(&path).unwrap());
    // The folder holds the base: it goes with the desk that stays.
    std::mem::swap(&mut desk.folder, &mut again.folder);
    *desk = again;
}

/// Marc writes in the same base, from another desk.
fn marc_rewrites(desk: &mut Desk, said: &str) {
    let mut store = Store::open(&desk.path()).unwrap();
    let marc = Person { name: "Marc Modèle".into(), ..person("Marc", Role::Technicien) };
    let made = store.apply(&op(), &Actor::default(), &Change::add_person(&marc)).unwrap().made;
    let actor = Actor { person: Some(made[0].as_str().into()), machine: "poste-2".into() };
    let id = desk.value("SELECT id FROM note");
    let read = store.note(&id.as_str().into()).unwrap().unwrap().0;
    let mine = Note { text: said.into(), ..read.clone() };
    store.apply(&op(), &actor, &Change::edit_note(&read, &mine)).unwrap();
    learns(desk);
}

fn learns(desk: &mut Desk) {
    let today = desk.model.today;
    let snapshot = desk.store().snapshot(today).unwrap();
    desk.send(Message::Changed(snapshot.into()));
}

#[test]
fn what_was_done_before_is_undone_after_coming_back_once_it_was_told() {
    let mut desk = at_work();
    desk.go_to("bugey sud").press("n").type_in("première version").press("Ctrl+S Tab Tab e");
    desk.type_in(", relue").press("Ctrl+S");
    come_back(&mut desk);
    desk.press("u").shows("Annuler : la note Téléphone du 23/11/2026 sur Bugey Sud,");
    desk.shows("modifiée le").shows("(Faits et décisions)").shows("o ou Entrée");
    desk.press("n").hides("Annuler :");
    assert_eq!(desk.value("SELECT text FROM note"), "première version, relue");
    desk.press("u Enter").shows("√ Annulé : la note Téléphone").shows("r pour refaire");
    assert_eq!(desk.value("SELECT text FROM note"), "première version");
    desk.press("u").shows("écrite").press("o");
    assert_eq!(desk.value("SELECT archived FROM note"), "1");
    desk.press("u").shows("Rien à annuler").hides("Question");
}

#[test]
fn what_was_undone_is_redone_also_after_coming_back_until_something_new_is_done() {
    let mut desk = at_work();
    desk.press("n").type_in("une").press("Ctrl+S n").type_in("deux").press("Ctrl+S");
    desk.press("u o u o");
    assert_eq!(desk.value("SELECT count(*) FROM note WHERE archived = 0"), "0");
    come_back(&mut desk);
    desk.press("r").shows("Refaire : la note Téléphone du 23/11/2026").press("o");
    desk.shows("√ Refait : la note").press("r o");
    assert_eq!(desk.value("SELECT count(*) FROM note WHERE archived = 0"), "2");
    desk.press("r").shows("Rien à refaire");
    desk.press("u o n").type_in("trois").press("Ctrl+S r").shows("Rien à refaire");
    assert_eq!(desk.value("SELECT count(*) FROM note WHERE archived = 0"), "2");
}

#[test]
fn things_written_together_are_undone_as_one() {
    let mut desk = at_work();
    let change = Change::add_note(&note("COPIL"), &[follow_up("a"), follow_up("b")]);
    let several = (0..3).fold(change, |change, _| change.then(Change::add_note(&note("x"), &[])));
    let actor = desk.actor.clone();
    desk.store().apply(&op(), &actor, &several).unwrap();
    learns(&mut desk);
    desk.press("u").shows("Annuler : 4 notes, 2 suites (ensemble, le");
    desk.press("o");
    assert_eq!(desk.value("SELECT count(*) FROM note WHERE archived = 0"), "0");
    assert_eq!(desk.value("SELECT count(*) FROM follow_up WHERE archived = 0"), "0");
    desk.press("r o");
    assert_eq!(desk.value("SELECT count(*) FROM note WHERE archived = 0"), "4");
}

#[test]
fn an_undoing_is_refused_with_what_somebody_wrote_since() {
    let mut desk = at_work();
    desk.press("n").type_in("avant").press("Ctrl+S Tab Tab e").type_in(" moi").press("Ctrl+S");
    marc_rewrites(&mut desk, "avant eux");
    come_back(&mut desk);
    desk.press("u o").shows("Marc Modèle a écrit ici depuis").shows("avant eux");
    assert_eq!(desk.value("SELECT text FROM note"), "avant eux");
}

#[test]
fn a_redoing_is_refused_with_what_somebody_wrote_since() {
    let mut desk = at_work();
    desk.press("n").type_in("avant").press("Ctrl+S Tab Tab e").type_in(" moi").press("Ctrl+S");
    desk.press("u o");
    marc_rewrites(&mut desk, "avant eux");
    desk.press("r o").shows("ce que vous aviez annulé n’est pas refait");
    desk.shows("Ce que « refaire » remettrait").shows("avant moi").shows("avant eux");
    assert_eq!(desk.value("SELECT text FROM note"), "avant eux");
}

/// Words erased for a person's sake are told as erased, and never brought back as nothing.
#[test]
fn erased_words_are_told_as_such_and_not_undone() {
    let mut desk = at_work();
    desk.press("n").type_in("avant").press("Ctrl+S Tab Tab e").type_in(" moi").press("Ctrl+S");
    let erase = "UPDATE journal_value SET salt = NULL, before_value = NULL, after_value = NULL
        WHERE seq = (SELECT max(seq) FROM journal WHERE field = 'text')";
    rusqlite::Connection::open(desk.path()).unwrap().execute(erase, []).unwrap();
    desk.press("h").shows("Faits et décisions : (effacé à la demande d’une personne)");
    desk.press("Esc u").shows("ont été effacés à la demande d’une personne").hides("Question");
    assert_eq!(desk.value("SELECT text FROM note"), "avant moi");
}

/// The file keeps moments as Greenwich tells them; people read their own clock.
#[test]
fn moments_are_told_by_the_clock_on_the_wall() {
    let mut desk = Desk::demonstration(80, 24);
    desk.press("a").shows("20/11/2026 15 h 38").press("Esc");
    desk.model.settings.zone.local = |at| (at + chrono::TimeDelta::hours(10)).naive_utc();
    desk.press("a").shows("21/11/2026 1 h 38").hides("15 h 38").press("Esc u");
    desk.shows("écrite le 20/11/2026 à 20 h 43");
}

/// The question must not come under the fingers of somebody who types by now.
#[test]
fn an_answer_that_comes_once_something_else_was_begun_asks_nothing() {
    let mut desk = at_work();
    desk.press("n").type_in("une").press("Ctrl+S");
    let me = desk.actor.person.clone().unwrap();
    let doing = desk.store().takes_back(&me, Way::Undo).unwrap();
    desk.press("n");
    desk.send(Message::TakesBack(Way::Undo, Ok(Box::new(doing.clone()))));
    assert!(matches!(desk.model.overlays.last(), Some(Overlay::Form(_))));
    desk.press("Esc");
    desk.send(Message::TakesBack(Way::Undo, Ok(Box::new(doing))));
    assert!(desk.model.overlays.is_empty());
}

#[test]
fn a_note_goes_to_the_bin_after_a_question_and_comes_back() {
    let mut desk = at_work();
    desk.press("n").type_in("COPIL tenu").press("Tab Tab Tab Tab Tab").type_in("Envoyer le relevé");
    desk.press("Ctrl+S Tab Tab Down x").shows("Mettre à la corbeille la note Téléphone");
    desk.shows("Sa suite ouverte reste à faire").press("Esc").shows("COPIL tenu");
    desk.press("x o").shows("mise à la corbeille").hides("COPIL tenu");
    assert_eq!(desk.value("SELECT archived FROM note"), "1");
    desk.press("a c").shows("Corbeille (1)").shows("La note Téléphone du 23/11/2026");
    desk.shows("Luc Spécimen").press("r").shows("Sortir de la corbeille la note").press("Enter");
    assert_eq!(desk.value("SELECT archived FROM note"), "0");
    desk.shows("Corbeille (0)").shows("La corbeille est vide").press("Esc Esc").shows("COPIL tenu");
    desk.press("u").shows("Annuler : la note").shows("sortie de la corbeille").press("o");
    assert_eq!(desk.value("SELECT archived FROM note"), "1");
}

#[test]
fn a_follow_up_and_a_convention_go_to_the_bin_from_their_sheets() {
    let mut desk = at_work();
    desk.go_to("bugey sud").press("f").type_in("Rappeler").press("Ctrl+S c Ctrl+S");
    desk.press("Tab Tab Enter x").shows("Mettre à la corbeille la suite « Rappeler »").press("o");
    assert_eq!(desk.value("SELECT archived FROM follow_up"), "1");
    desk.press("BackTab Enter x").shows("Mettre à la corbeille la convention").press("o");
    assert_eq!(desk.value("SELECT archived FROM convention"), "1");
    desk.shows("Aucune CTG").press("BackTab Enter x").shows("CC Bugey Sud");
    assert!(matches!(desk.model.overlays.last(), Some(Overlay::Sheet(_))));
}

#[test]
fn a_note_somebody_wrote_in_since_it_was_read_does_not_go_to_the_bin() {
    let mut desk = at_work();
    desk.press("n").type_in("avant").press("Ctrl+S Tab Tab x");
    let path = desk.path();
    let other = rusqlite::Connection::open(path).unwrap();
    other.execute("UPDATE note SET text = 'avant eux', rev = rev + 1", []).unwrap();
    desk.press("o").shows("Modifié entre-temps").shows("avant eux");
    assert_eq!(desk.value("SELECT archived FROM note"), "0");
}

#[test]
fn the_history_tells_who_changed_what_before_and_after() {
    let mut desk = at_work();
    desk.press("n").type_in("première version").press("Ctrl+S Tab Tab e");
    desk.type_in(", relue").press("BackTab BackTab").type_in("visi").press("Ctrl+S h");
    desk.shows("Historique · la note").shows("Luc Spécimen").shows("Téléphone → Visite");
    desk.shows("première version → première version, relue").shows("création");
    desk.press("Esc Enter h").shows("Historique · la note").press("Esc").shows("e modifier");
    assert!(matches!(desk.model.overlays.last(), Some(Overlay::Sheet(_))));
    marc_rewrites(&mut desk, "de Marc");
    desk.press("h").shows("Marc Modèle").shows("de Marc");
}

#[test]
fn the_activity_is_narrowed_by_words_and_leads_to_each_history() {
    let mut desk = at_work();
    desk.go_to("bugey sud").press("n").type_in("Appel").press("Ctrl+S");
    desk.go_to("cc de la dombes").press("n").type_in("Visite").press("Ctrl+S");
    desk.press("a")
        .shows("a écrit la note Téléphone du 23/11/2026")
        .shows("Luc Spécimen · Bugey Sud");
    desk.shows("Luc Spécimen · Dombes")
        .press("/")
        .type_in("luc bug")
        .shows("Activité · Luc Spécimen · ");
    desk.hides("n · Dombes").press("Enter h").shows("Historique").shows("Appel").press("Esc Esc");
    desk.shows("n · Dombes").press("/").type_in("xyz").shows("ni un jour : xyz");
    desk.press("Esc /").type_in("depuis 1/1/2030").shows("Rien ne correspond").press("Esc Esc");
    assert!(desk.model.overlays.is_empty());
    // Of a territory, what was done there.
    desk.press("h").shows("Activité · CC de la Dombes").hides("n · Bugey Sud");
}

#[test]
fn what_somebody_else_does_comes_on_top_of_the_activity_that_is_open() {
    let mut desk = at_work();
    desk.press("n").type_in("Appel").press("Ctrl+S a").hides("Marc Modèle");
    marc_rewrites(&mut desk, "Appel relu");
    desk.shows("Marc Modèle").shows("a modifié la note");
}

#[test]
fn the_activity_is_read_a_window_at_a_time() {
    let mut desk = Desk::demonstration(80, 24);
    desk.press("a");
    let read = |desk: &Desk| {
        let reads = desk.effects.iter().filter(|one| matches!(one, Effect::ReadJournal(_)));
        reads.count()
    };
    assert_eq!(read(&desk), 1);
    let all = desk.value("SELECT count(*) FROM operation").parse::<usize>().unwrap();
    for _ in 0..all {
        desk.press("Down");
    }
    let oldest = desk.screen();
    desk.shows("▲ ").press("Down");
    assert_eq!(desk.screen(), oldest);
    assert!(read(&desk) > 2 && read(&desk) < all / 20, "{}", read(&desk));
    desk.press("Home").shows("20/11/2026");
}

#[test]
fn who_only_looks_reads_the_activity_and_the_bin_and_changes_nothing() {
    let mut desk = at_work();
    desk.press("n").type_in("une").press("Ctrl+S Tab Tab x o");
    let path = desk.path();
    let mut other = Desk::empty(80, 24);
    other.opened(Store::open(&path).unwrap());
    other.press("Esc").press("a c").shows("Corbeille (1)").press("r").shows("Qui êtes-vous");
    assert_eq!(desk.value("SELECT archived FROM note"), "1");
}

#[test]
fn pictures() {
    for (size, suffix) in [((80, 24), ""), ((120, 40), "_wide")] {
        let demo = || Desk::demonstration(size.0, size.1);
        assert_snapshot!(format!("activity{suffix}"), demo().press("a").picture());
        assert_snapshot!(
            format!("activity_narrowed{suffix}"),
            demo().press("a /").type_in("ines bugey depuis 1/9").picture()
        );
        assert_snapshot!(format!("activity_help{suffix}"), demo().press("a F1").picture());
        assert_snapshot!(format!("history_convention{suffix}"), demo().press("Tab h").picture());
        assert_snapshot!(
            format!("history_note{suffix}"),
            demo().press("Tab Tab Down Down Down h").picture()
        );
        assert_snapshot!(format!("undo{suffix}"), demo().press("u").picture());
        let mut aside = demo();
        aside.press("Tab Tab Down Down Down x");
        assert_snapshot!(format!("bin_question{suffix}"), aside.picture());
        assert_snapshot!(format!("bin_empty{suffix}"), aside.press("Esc a c").picture());
    }
}
