//! The pane of notes: open follow-ups by due date, then notes, newest first. In the whole Caf, words
//! are looked for everywhere, and each row says where it is.
//!
//! ```text
//! ‼ 02/11/2026 Caf : envoyer le bilan
//! 12/11/2026 COPIL · Marc Modèle
//!   Le comité valide le plan d’actions …
//! ```

mod draw;
mod held;
mod reader;
mod rows;
mod state;

use self::held::{Cursor, Goal, Held};
pub use self::{
    draw::draw,
    held::WINDOW,
    rows::follow_up_line,
    state::{Item, NotesPane},
};
use crate::{
    domain::{
        fold::fold, follow_up::FollowUp, id::TerritoryCode, note::Note, page::NotesQuery,
        query::Query,
    },
    keys::Action,
    ui::{
        Effect,
        panes::desk::{Desk, Pane},
        world::World,
    },
};

/// Whether words are looked for in all territories.
#[must_use]
pub fn everywhere(desk: &Desk, world: &World) -> bool {
    world.reaches_all() && desk.notes.filter.is_active()
}

/// The territory that rows are of; nothing for all.
fn place<'a>(desk: &'a Desk, world: &'a World) -> Option<&'a TerritoryCode> {
    desk.territories.list.selected().filter(|_| !everywhere(desk, world))
}

/// The rows read, where they belong to the place shown.
fn here<'a>(desk: &'a Desk, world: &'a World) -> Option<&'a Held> {
    let held = &desk.notes.held;
    (desk.territories.list.selected().is_some() && held.is_of(place(desk, world))).then_some(held)
}

/// The open follow-ups of the place that is shown.
fn follow_ups<'a>(desk: &'a Desk, world: &'a World) -> impl Iterator<Item = &'a FollowUp> {
    let chosen = desk.territories.list.selected().is_some();
    let place = place(desk, world);
    let all = world.data.follow_ups.iter().filter(move |_| chosen && place.is_none());
    all.chain(place.into_iter().flat_map(|code| world.data.follow_ups_of(code)))
}

/// Those that pass the filter.
fn found<'a>(desk: &'a Desk, world: &'a World) -> impl Iterator<Item = &'a FollowUp> {
    let needle = desk.notes.filter.needle();
    follow_ups(desk, world).filter(move |one| needle.is_empty() || needle.is_in(&fold(&one.what)))
}

/// The rows that are held: follow-ups that pass the filter, where the notes below them are the
/// newest; then the notes read.
#[must_use]
pub fn items(desk: &Desk, world: &World) -> Vec<Item> {
    let held = here(desk, world);
    let at_the_top = held.is_none_or(|held| !held.goes_on().0);
    let follow_ups =
        found(desk, world).filter(|_| at_the_top).map(|one| Item::FollowUp(one.id.clone()));
    let notes = held.into_iter().flat_map(Held::notes);
    follow_ups.chain(notes.map(|note| Item::Note(note.id.clone()))).collect()
}

/// How many rows there are, and how many without the filter.
#[must_use]
pub fn counts(desk: &Desk, world: &World) -> (usize, usize) {
    let held = here(desk, world);
    let (shown, of) = held.map_or((0, 0), |held| (held.matching.known().0, held.all.known().0));
    (found(desk, world).count() + shown, follow_ups(desk, world).count() + of)
}

fn height_of(item: &Item) -> usize {
    match item {
        Item::FollowUp(_) => 1,
        Item::Note(_) => 2,
    }
}

/// Brings the cursor to what is there, and asks for what is not read yet.
pub fn settle(desk: &mut Desk, world: &World, height: usize) -> Vec<Effect> {
    let items = items(desk, world);
    let written = desk.notes.unwritten.is_none_or(|seq| seq != world.data.seq);
    let read = desk.notes.held.was_read_at(world.data.seq);
    if let Some(wanted) = desk.notes.wanted.clone().filter(|wanted| items.contains(wanted)) {
        desk.notes.list.select(wanted);
        // Until what was written is read again, it may still move.
        if written && (read || desk.notes.unwritten.is_none()) {
            desk.notes.stay();
        }
    }
    if read {
        desk.notes.arrive(&items);
    }
    let height = reader::left_to_the_list(height);
    desk.notes.list.settle(&items, height.max(1), |row| height_of(&items[row]));
    desk.notes.list.goes_on_above(desk.notes.held.goes_on().0);
    if desk.territories.list.selected().is_none() {
        return Vec::new();
    }
    let mut effects = Vec::from_iter(asks(desk, world, items.len(), written).map(Query::Notes));
    if effects.is_empty() && written && !desk.notes.is_waiting() {
        desk.notes.stay();
    }
    // The rest of a stopped count is asked for once notes have the focus.
    if desk.focus == Pane::Notes || desk.notes.filter.is_active() {
        let count = desk.notes.held.wants_count();
        effects.extend(count.map(|one| Query::CountNotes(Box::new(one))));
    }
    effects.into_iter().map(Effect::Read).collect()
}

/// Queries for the cursor among so many rows, and for its target row.
fn asks(desk: &mut Desk, world: &World, rows: usize, written: bool) -> Option<NotesQuery> {
    let (territory, data) = (place(desk, world).cloned(), world.data.clone());
    let pane = &mut desk.notes;
    let at = pane.list.index();
    let cursor = Cursor { above: at, below: rows.saturating_sub(at) };
    let wanted = pane.wanted.as_ref().filter(|_| written).map(|wanted| match wanted {
        Item::Note(id) => Goal::To(id.clone()),
        Item::FollowUp(_) => Goal::First,
    });
    let among = (territory.as_ref(), pane.filter.words());
    let moved = !pane.held.is_among(among);
    let goal = wanted.or_else(|| pane.end.clone().filter(|_| !moved));
    let asked = pane.held.wants(among, data.seq, &cursor, goal.as_ref());
    if moved {
        // The end was that of other notes.
        pane.unread();
    }
    asked
}

/// Moves the cursor; tells whether the action was one.
pub fn step(desk: &mut Desk, world: &World, action: Action, page: usize) -> bool {
    let items = items(desk, world);
    desk.notes.step(&items, action, reader::left_to_the_list(page) / 2)
}

/// Puts the cursor on the row at a line of the window.
pub fn click(desk: &mut Desk, world: &World, line: usize, height: usize) {
    if line >= reader::left_to_the_list(height) {
        return;
    }
    let items = items(desk, world);
    if let Some(row) = desk.notes.list.row_at(line, items.len(), |row| height_of(&items[row])) {
        desk.notes.stay();
        desk.notes.list.select(items[row].clone());
    }
}

/// The note under the cursor.
#[must_use]
pub fn note(desk: &Desk) -> Option<&Note> {
    match desk.notes.list.selected()? {
        Item::Note(id) => desk.notes.held.note(id),
        Item::FollowUp(_) => None,
    }
}

/// The follow-up under the cursor.
#[must_use]
pub fn follow_up<'a>(desk: &'a Desk, world: &'a World) -> Option<&'a FollowUp> {
    match desk.notes.list.selected()? {
        Item::FollowUp(id) => world.data.follow_up(id),
        Item::Note(_) => None,
    }
}
