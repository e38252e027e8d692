//! A territory with more notes than are held at a time.

use binome::{
    domain::{change::Change, id::NoteId, note::Note},
    ui::{Message, panes::notes::Item},
};

use crate::{
    base::{day, write},
    desk::Desk,
};

const BUGEY_SUD: &str = "200040350";

/// How many were written, one a day.
const MANY: usize = 400;

fn text(n: usize) -> String {
    format!("Appel numéro {n} de {MANY}")
}

/// The demonstration with as many more; the pane of notes is in use.
fn filled() -> Desk {
    let mut desk = Desk::demonstration(100, 30);
    let first = day("2026-11-20");
    let written = first.iter_days().rev().take(MANY).enumerate().map(|(n, on)| Note {
        kind: "telephone".into(),
        on,
        territory: Some(BUGEY_SUD.into()),
        text: text(n),
        ..Note::default()
    });
    let change = written.fold(Change::default(), |all, one| all.then(Change::add_note(&one, &[])));
    write(desk.store(), &change);
    looks(&mut desk);
    desk.press("Tab Tab");
    desk
}

/// The desk reads what was written beside it.
fn looks(desk: &mut Desk) {
    let today = desk.model.today;
    let snapshot = desk.store().snapshot(today).unwrap();
    let facts = desk.facts(snapshot);
    desk.send(Message::Changed(facts));
}

/// The notes of the territory as the file has them.
fn all(desk: &Desk) -> Vec<NoteId> {
    let sql = format!(
        "SELECT group_concat(id, ' ') FROM (SELECT id FROM note WHERE territory = '{BUGEY_SUD}'
         AND archived = 0 ORDER BY on_date DESC, id DESC)"
    );
    desk.value(&sql).split(' ').map(NoteId::from).collect()
}

fn selected(desk: &Desk) -> Option<NoteId> {
    match desk.model.desk.notes.list.selected()? {
        Item::Note(id) => Some(id.clone()),
        Item::FollowUp(_) => None,
    }
}

#[test]
fn either_end_is_one_key_away_and_says_where_it_is() {
    let mut desk = filled();
    let all = all(&desk);
    let rows = all.len() + desk.model.data.follow_ups_of(&BUGEY_SUD.into()).count();
    desk.press("End").shows(&format!("▲ {rows}/{rows}"));
    assert_eq!(selected(&desk).as_ref(), all.last());
    desk.press("Up");
    assert_eq!(selected(&desk).as_ref(), all.iter().rev().nth(1));
    desk.press("Home").shows(&format!("/{rows}"));
    assert_eq!(desk.model.desk.notes.list.index(), 0);
    assert_eq!(selected(&desk), None, "follow-ups stand above");
}

#[test]
fn every_note_is_met_going_down_and_going_up() {
    let mut desk = filled();
    let all = all(&desk);
    let mut met = Vec::new();
    while selected(&desk).as_ref() != all.last() {
        desk.press("Down");
        met.extend(selected(&desk));
    }
    assert_eq!(met, all);
    let mut back = vec![all.last().cloned().unwrap()];
    while let Some(at) = {
        desk.press("Up");
        selected(&desk)
    } {
        back.push(at);
    }
    back.reverse();
    assert_eq!(back, all);
}

#[test]
fn deep_in_the_list_what_others_write_moves_nothing() {
    let mut desk = filled();
    desk.press("End PageUp PageUp PageUp PageUp PageUp");
    let before = (selected(&desk), inside(&desk), desk.cursor());
    let newer = Note {
        kind: "copil".into(),
        on: day("2026-11-23"),
        territory: Some(BUGEY_SUD.into()),
        text: "COPIL tenu.".into(),
        ..Note::default()
    };
    let oldest = Note { on: day("2001-01-01"), text: "Le premier.".into(), ..newer.clone() };
    write(desk.store(), &Change::add_note(&newer, &[]));
    write(desk.store(), &Change::add_note(&oldest, &[]));
    looks(&mut desk);
    assert_eq!((selected(&desk), inside(&desk), desk.cursor()), before);
    desk.press("End").shows("Le premier.");
    desk.press("Home End Home").shows("COPIL tenu.");
}

/// The rows of the pane, without its frame.
fn inside(desk: &Desk) -> Vec<String> {
    let rows = desk.screen();
    rows.lines().filter_map(|line| line.split('║').nth(1).map(str::to_owned)).collect()
}

#[test]
fn words_are_looked_for_down_to_the_last_note() {
    let mut desk = filled();
    desk.press("/").type_in("appel numero 399").shows(&text(399)).hides(&text(398));
    desk.press("Esc /").type_in("appel numero").press("Enter End").shows(&text(399));
    desk.shows(&format!("Notes ({MANY})"));
}

#[test]
fn a_note_written_far_below_is_gone_to_with_its_neighbours() {
    let mut desk = filled();
    desk.press("n").type_in("Oubliée").press("BackTab Ctrl+U").type_in("20/5/2026");
    desk.press("Ctrl+S").shows("Oubliée");
    let all = all(&desk);
    let at = selected(&desk);
    let row = all.iter().position(|id| Some(id) == at.as_ref()).unwrap();
    assert!(row > 100);
    desk.press("Up");
    assert_eq!(selected(&desk).as_ref(), all.get(row - 1));
    desk.press("Down Down");
    assert_eq!(selected(&desk).as_ref(), all.get(row + 1));
}
