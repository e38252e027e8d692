//! Activities, undo, redo and the bin, at the desk.

mod activity;
mod bin;

use binome::{
    domain::{
        change::Change,
        journal::Direction,
        note::Note,
        person::{Person, Role},
        query::Query,
    },
    store::{Actor, Store},
    ui::Message,
};

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
fn marc_rewrites(desk: &mut Desk, text: &str) {
    let mut store = Store::open(&desk.path()).unwrap();
    let marc = Person { name: "Marc Modèle".into(), ..person("Marc", Role::Technicien) };
    let made = store.apply(&op(), &Actor::default(), &Change::add_person(&marc)).unwrap().made;
    let actor = Actor {
        person: Some(made[0].as_str().into()),
        machine: "poste-2".into(),
        ..Actor::default()
    };
    let id = desk.value("SELECT id FROM note");
    let read = store.note(&id.as_str().into()).unwrap().unwrap().0;
    let mine = Note { text: text.into(), ..read.clone() };
    store.apply(&op(), &actor, &Change::edit_note(&read, &mine)).unwrap();
    learns(desk);
}

fn learns(desk: &mut Desk) {
    let today = desk.model.today;
    let snapshot = desk.store().snapshot(today).unwrap();
    let facts = desk.facts(snapshot);
    desk.send(Message::Changed(facts));
}

#[test]
fn what_was_done_before_is_undone_after_coming_back_once_confirmed() {
    let mut desk = at_work();
    desk.go_to("bugey sud").press("n").type_in("première version").press("Ctrl+S Tab Tab e");
    desk.type_in(", relue").press("Ctrl+S");
    come_back(&mut desk);
    desk.press("u").shows("Annuler : la note du 23/11/2026 (téléphone) sur Bugey Sud,");
    desk.shows("modifiée le").shows("(faits et décisions)").shows("o ou Entrée");
    desk.press("n").hides("Annuler :");
    assert_eq!(desk.value("SELECT text FROM note"), "première version, relue");
    desk.press("u Enter").shows("√ Annulé : la note du 23/11/2026").shows("r pour refaire");
    assert_eq!(desk.value("SELECT text FROM note"), "première version");
    desk.press("u").shows("écrite").press("o");
    assert_eq!(desk.value("SELECT archived FROM note"), "1");
    desk.press("u").shows("Rien à annuler").hides("┌ Question ");
}

#[test]
fn what_was_undone_is_redone_also_after_coming_back_until_something_new_is_done() {
    let mut desk = at_work();
    desk.press("n").type_in("une").press("Ctrl+S n").type_in("deux").press("Ctrl+S");
    desk.press("u o u o");
    assert_eq!(desk.value("SELECT count(*) FROM note WHERE archived = 0"), "0");
    come_back(&mut desk);
    desk.press("r").shows("Refaire : la note du 23/11/2026 (téléphone)").press("o");
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

/// Words erased for a person's sake are shown as erased, and never brought back as nothing.
#[test]
fn erased_words_are_reported_as_such_and_not_undone() {
    let mut desk = at_work();
    desk.press("n").type_in("avant").press("Ctrl+S Tab Tab e").type_in(" moi").press("Ctrl+S");
    let erase = "UPDATE journal_value SET salt = NULL, before_value = NULL, after_value = NULL
        WHERE seq = (SELECT max(seq) FROM journal WHERE field = 'text')";
    rusqlite::Connection::open(desk.path()).unwrap().execute(erase, []).unwrap();
    desk.press("h").shows("Faits et décisions : (effacé à la demande d’une personne)");
    desk.press("Esc u").shows("ont été effacés à la demande d’une personne").hides("┌ Question ");
    assert_eq!(desk.value("SELECT text FROM note"), "avant moi");
}

/// The question must not come under the fingers of somebody who types by now.
#[test]
fn an_answer_that_comes_once_something_else_was_begun_asks_nothing() {
    let mut desk = at_work();
    desk.press("n").type_in("une").press("Ctrl+S");
    let me = desk.actor.person.clone().unwrap();
    let query = Query::WouldUndo(me, Direction::Undo);
    let answer = desk.store().answer(&query);
    desk.press("n");
    desk.send(Message::Read(query.clone(), answer.clone()));
    assert!(desk.is_at(binome::keys::Scope::Form));
    desk.press("Esc");
    desk.send(Message::Read(query, answer));
    assert!(desk.model.overlays.is_empty());
}
