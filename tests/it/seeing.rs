//! Seeing the others: what somebody else saves shows itself, marked until it is looked at, and moves
//! nothing under the eye; what happened since my last visit is shown.

mod commands;
mod delay;
mod known;
mod marks;
pub(crate) mod put_back;
mod visit;
mod worker;

use binome::{
    domain::{
        change::Change,
        follow_up::FollowUp,
        memo::{Moment, Visit},
        news::{RemoteChange, SinceVisit},
        note::Note,
        person::Role,
    },
    store::{Actor, Replaces, Store},
    ui::{Message, Pane, panes::notes::Item},
};
use insta::assert_snapshot;

use crate::{
    base::{day, follow_up, note, op, person},
    desk::Desk,
};

const BUGEY_SUD: &str = "200040350";

/// Somebody at another desk, on the same file.
struct Other {
    store: Store,
    actor: Actor,
}

impl Other {
    /// One of the people of the base.
    fn named(desk: &Desk, name: &str) -> Self {
        let store = Store::open(&desk.path()).unwrap();
        let found = desk.model.data.people.iter().find(|one| one.name == name);
        let person = Some(found.unwrap_or_else(|| panic!("nobody is {name}")).id.clone());
        Self {
            store,
            actor: Actor {
                person,
                machine: "poste-2".into(),
                replaces: Replaces::Everywhere,
                ..Actor::default()
            },
        }
    }

    /// The other half of my binôme.
    fn ines(desk: &Desk) -> Self {
        Self::named(desk, "Inès Gabarit")
    }

    fn does(&mut self, change: &Change) -> String {
        let made = self.store.apply(&op(), &self.actor, change).unwrap().made;
        made.into_iter().next().unwrap_or_default()
    }

    fn notes(&mut self, kind: &str, on: &str, text: &str) -> String {
        let author = self.actor.person.clone();
        let territory = Some(BUGEY_SUD.into());
        let note = Note { kind: kind.into(), on: day(on), author, territory, ..note(text) };
        self.does(&Change::add_note(&note, &[]))
    }
}

/// At half past four of that day: a picture must not depend on the clock.
fn then(changes: &mut [RemoteChange]) {
    for one in changes {
        one.at = moment("2026-11-23T16:30:00+01:00");
    }
}

fn moment(text: &str) -> Moment {
    text.parse().unwrap()
}

/// The desk looks, as its worker does: what is there now, and who did what since it last looked.
fn looks(desk: &mut Desk) {
    let (today, seen) = (desk.model.today, desk.model.data.seq);
    let me = desk.actor.person.clone();
    let snapshot = desk.store().snapshot(today).unwrap();
    let found = desk.store().changes((seen, snapshot.seq), me.as_ref(), &[]).unwrap();
    let mut changes = found.changes;
    then(&mut changes);
    let facts = desk.facts(snapshot);
    desk.send(Message::Changed(facts)).send(Message::Elsewhere(changes));
}

/// The news after the first picture of somebody who was here before the last `lines` lines.
fn since(desk: &mut Desk, seq: i64) -> SinceVisit {
    let last = desk.store().last_seq().unwrap();
    let me = desk.actor.person.clone();
    let found = desk.store().changes((seq, last), me.as_ref(), &[]).unwrap();
    let Visit { at, .. } = Visit { seq, at: moment("2026-11-22T17:40:00+01:00") };
    let mut since = SinceVisit { at: Some(at), ..found };
    then(&mut since.changes);
    since
}

#[test]
fn the_notice_says_who_changed_what_and_where_and_gives_way_to_a_key() {
    let mut desk = Desk::demonstration(80, 24);
    Other::ines(&desk).notes("copil", "2026-11-23", "COPIL tenu à Belley.");
    looks(&mut desk);
    desk.shows("* Inès Gabarit : note COPIL sur Bugey Sud");
    assert_snapshot!("seen_notice", desk.picture());
    desk.press("Down").hides("Inès Gabarit : note COPIL sur");
}

#[test]
fn several_changes_are_reported_in_one_sentence() {
    let mut desk = Desk::demonstration(80, 24);
    let mut ines = Other::ines(&desk);
    for text in ["un", "deux", "trois"] {
        ines.notes("telephone", "2026-11-23", text);
    }
    let mut other = Other::named(&desk, "Jean-Marc Imaginaire");
    other.notes("telephone", "2026-11-23", "quatre");
    looks(&mut desk);
    desk.shows("* 3 changements par Inès Gabarit et 1 autre");
}

#[test]
fn a_refusal_keeps_the_bottom_line_until_the_next_key() {
    let mut desk = Desk::demonstration(80, 24);
    desk.press("Tab Tab End Space").shows("Choisissez une suite");
    Other::ines(&desk).notes("copil", "2026-11-23", "COPIL tenu.");
    looks(&mut desk);
    desk.shows("Choisissez une suite").hides("Inès Gabarit : note COPIL");
    desk.press("Up").shows("Inès Gabarit : note COPIL sur Bugey Sud");
    desk.press("Up").hides("Inès Gabarit : note COPIL sur Bugey Sud");
}

#[test]
fn what_i_do_and_what_i_do_elsewhere_is_no_news() {
    let mut desk = Desk::demonstration(80, 24);
    let mut me = Other::named(&desk, binome::demo::ME);
    me.notes("copil", "2026-11-23", "de mon téléphone");
    looks(&mut desk);
    desk.hides("*").shows("de mon téléphone");
}

#[test]
fn a_note_that_comes_above_moves_neither_the_cursor_nor_what_is_shown() {
    let mut desk = Desk::demonstration(80, 24);
    desk.press("Tab Tab End");
    let before = (desk.model.desk.notes.list.selected().cloned(), rows(&desk), desk.cursor());
    let mut ines = Other::ines(&desk);
    ines.notes("copil", "2026-11-23", "COPIL tenu.");
    ines.does(&Change::add_follow_up(&FollowUp {
        territory: Some(BUGEY_SUD.into()),
        due: Some(day("2026-11-24")),
        ..follow_up("relancer la PMI")
    }));
    looks(&mut desk);
    let after = (desk.model.desk.notes.list.selected().cloned(), rows(&desk), desk.cursor());
    assert_eq!(after, before);
    // From the top what comes is seen, and the cursor stays on its row.
    desk.press("Home Down");
    let on = desk.model.desk.notes.list.selected().cloned();
    ines.notes("telephone", "2026-11-23", "Rappelé.");
    looks(&mut desk);
    assert_eq!(desk.model.desk.notes.list.selected().cloned(), on);
}

#[test]
fn the_last_of_many_notes_stays_under_the_cursor() {
    let mut desk = Desk::demonstration(80, 24);
    let mut ines = Other::ines(&desk);
    for at in 0..95 {
        ines.notes("telephone", "2026-11-22", &format!("appel {at}"));
    }
    looks(&mut desk);
    desk.press("Tab Tab End End End");
    let last = desk.model.desk.notes.list.selected().cloned();
    let before = (rows(&desk), desk.cursor());
    ines.notes("copil", "2026-11-23", "COPIL tenu.");
    looks(&mut desk);
    assert_eq!(desk.model.desk.notes.list.selected().cloned(), last);
    assert_eq!((rows(&desk), desk.cursor()), before);
}

#[test]
fn an_open_sheet_does_not_move_and_what_changed_meanwhile_stays_marked() {
    let mut desk = Desk::demonstration(80, 24);
    desk.press("Enter PageDown");
    let body = |desk: &Desk| {
        let screen = desk.screen();
        screen.lines().take(20).map(str::to_owned).collect::<Vec<_>>()
    };
    let before = body(&desk);
    Other::ines(&desk).notes("telephone", "2026-11-23", "Rappelé.");
    looks(&mut desk);
    assert_eq!(body(&desk), before);
    desk.press("Esc").shows("‼*Bugey Sud").press("Enter").shows("note Téléphone, à 16 h 30");
    desk.press("Esc").hides("‼*Bugey Sud");
}

/// What the pane of notes shows, without its frame.
fn rows(desk: &Desk) -> Vec<String> {
    let screen = desk.screen();
    let inside = screen.lines().skip(3).take(17);
    inside.filter_map(|line| line.split('║').nth(1).map(str::to_owned)).collect()
}

#[test]
fn an_open_form_is_not_touched() {
    let mut desk = Desk::demonstration(80, 24);
    desk.press("Tab Tab Down Down Down e").type_in(" Je relis.");
    let form = |desk: &Desk| {
        let screen = desk.screen();
        screen.lines().take(21).map(str::to_owned).collect::<Vec<_>>()
    };
    let before = (form(&desk), desk.cursor());
    let mut ines = Other::ines(&desk);
    let Some(Item::Note(id)) = desk.model.desk.notes.list.selected().cloned() else { panic!() };
    let read = ines.store.note(&id).unwrap().unwrap().0;
    ines.does(&Change::edit_note(
        &read,
        &Note { text: "Tout autre chose.".into(), ..read.clone() },
    ));
    looks(&mut desk);
    assert_eq!((form(&desk), desk.cursor()), before);
    assert!(desk.is_at(binome::keys::Scope::Form));
}
