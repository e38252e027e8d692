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

use self::held::{Cursor, Goal, Held};
pub use self::{draw::draw, held::WINDOW, rows::follow_up_line};

use super::super::{
    Effect, Model, Pane, desk,
    panes::territories,
    widgets::{filter::Filter, list::ListState},
};
use crate::{
    domain::{
        fold::fold,
        follow_up::FollowUp,
        id::{FollowUpId, NoteId, TerritoryCode},
        note::Note,
        page::{CountQuery, NotesCount, NotesPage, NotesQuery},
        query::Query,
    },
    keys::Action,
};

/// A row of the pane.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Item {
    /// An open follow-up.
    FollowUp(FollowUpId),
    /// A note.
    Note(NoteId),
}

/// What is selected, filtered, and read of the file.
#[derive(Debug, Default)]
pub struct NotesPane {
    /// The cursor.
    pub list: ListState<Item>,
    /// The filter.
    pub filter: Filter,
    /// What was read: notes of a territory under a filter.
    held: Held,
    /// A row to go to, once it is read.
    wanted: Option<Item>,
    /// The journal's place before the row was written: until another is read, it cannot be there.
    unwritten: Option<i64>,
    /// The end to go to, once it is read.
    end: Option<Goal>,
    /// Steps made meanwhile, each with the rows of a page: they start from there.
    steps: Vec<(Action, usize)>,
}

impl NotesPane {
    /// Whether an answer of the file is still to come.
    #[must_use]
    pub fn is_waiting(&self) -> bool {
        self.held.is_waiting()
    }

    /// Goes to a row, once it is read.
    pub fn look_for(&mut self, item: Item) {
        (self.wanted, self.unwritten) = (Some(item), None);
    }

    /// Goes to a row that was written after this place of the journal, once it is read.
    pub fn look_for_written(&mut self, item: Item, seq: i64) {
        (self.wanted, self.unwritten) = (Some(item), Some(seq));
    }

    /// Goes to a row that is new: what would hide it gives way.
    pub fn look_for_new(&mut self, item: Item, seq: i64) {
        self.filter.clear();
        self.look_for_written(item, seq);
    }

    /// Looks for nothing any more.
    fn stay(&mut self) {
        (self.wanted, self.unwritten) = (None, None);
    }

    /// Takes an answer, unless something else was asked since.
    pub fn take(&mut self, page: NotesPage) {
        self.held.take(page);
    }

    /// Takes a count, unless something else was asked since.
    pub fn take_count(&mut self, query: &CountQuery, count: &NotesCount) {
        self.held.take_count(query, count);
    }

    /// What was asked could not be read: keys move again among what is held.
    pub fn unread(&mut self) {
        self.end = None;
        self.steps.clear();
    }
}

/// Whether words are looked for in all territories.
#[must_use]
pub fn everywhere(model: &Model) -> bool {
    territories::whole_caf(model) && model.notes.filter.is_active()
}

/// The territory that rows are of; nothing for all.
fn place(model: &Model) -> Option<&TerritoryCode> {
    model.territories.list.selected().filter(|_| !everywhere(model))
}

/// What was read, where it is of the place that is shown.
fn here(model: &Model) -> Option<&Held> {
    let held = &model.notes.held;
    (model.territories.list.selected().is_some() && held.is_of(place(model))).then_some(held)
}

/// The open follow-ups of the place that is shown.
fn follow_ups(model: &Model) -> impl Iterator<Item = &FollowUp> {
    let chosen = model.territories.list.selected().is_some();
    let place = place(model);
    let all = model.data.follow_ups.iter().filter(move |_| chosen);
    all.filter(move |one| place.is_none_or(|code| one.territory == *code))
}

/// Those that pass the filter.
fn found(model: &Model) -> impl Iterator<Item = &FollowUp> {
    let needle = model.notes.filter.needle();
    follow_ups(model).filter(move |one| needle.is_empty() || needle.is_in(&fold(&one.what)))
}

/// The rows that are held: follow-ups that pass the filter, where the notes below them are the
/// newest; then the notes read.
#[must_use]
pub fn items(model: &Model) -> Vec<Item> {
    let held = here(model);
    let at_the_top = held.is_none_or(|held| !held.goes_on().0);
    let follow_ups = found(model).filter(|_| at_the_top).map(|one| Item::FollowUp(one.id.clone()));
    let notes = held.into_iter().flat_map(Held::notes);
    follow_ups.chain(notes.map(|note| Item::Note(note.id.clone()))).collect()
}

/// How many rows there are, and how many without the filter.
#[must_use]
pub fn counts(model: &Model) -> (usize, usize) {
    let held = here(model);
    let (shown, of) = held.map_or((0, 0), |held| (held.matching.known().0, held.all.known().0));
    (found(model).count() + shown, follow_ups(model).count() + of)
}

fn height_of(item: &Item) -> usize {
    match item {
        Item::FollowUp(_) => 1,
        Item::Note(_) => 2,
    }
}

/// Brings the cursor to what is there, and asks for what is not read yet.
pub fn settle(model: &mut Model, height: usize) -> Vec<Effect> {
    let items = items(model);
    let written = model.notes.unwritten.is_none_or(|seq| seq != model.data.seq);
    let read = model.notes.held.was_read_at(model.data.seq);
    if let Some(wanted) = model.notes.wanted.clone().filter(|wanted| items.contains(wanted)) {
        model.notes.list.select(wanted);
        // Until what was written is read again, it may still move.
        if written && (read || model.notes.unwritten.is_none()) {
            model.notes.stay();
        }
    }
    if read {
        arrive(&mut model.notes, &items);
    }
    let height = reader::left_to_the_list(height);
    model.notes.list.settle(&items, height.max(1), |row| height_of(&items[row]));
    model.notes.list.goes_on_above(model.notes.held.goes_on().0);
    if model.territories.list.selected().is_none() {
        return Vec::new();
    }
    let mut effects = Vec::from_iter(asks(model, items.len(), written).map(Query::Notes));
    if effects.is_empty() && written && !model.notes.is_waiting() {
        model.notes.stay();
    }
    // Where the first count stopped, who looks at notes is told the rest.
    if model.focus == Pane::Notes || model.notes.filter.is_active() {
        effects.extend(model.notes.held.wants_count().map(Query::CountNotes));
    }
    effects.into_iter().map(Effect::Read).collect()
}

/// Goes to the end that was read, then as far as was stepped meanwhile.
fn arrive(pane: &mut NotesPane, items: &[Item]) {
    let (above, below) = pane.held.goes_on();
    let at = match pane.end {
        Some(Goal::First) if !above => items.first(),
        Some(Goal::Last) if !below => items.last(),
        Some(Goal::First | Goal::Last | Goal::To(_)) | None => return,
    };
    pane.end = None;
    at.into_iter().for_each(|at| pane.list.select(at.clone()));
    for (action, page) in std::mem::take(&mut pane.steps) {
        // The cursor is where it was put.
        pane.list.settle(items, page.max(1), |_| 1);
        pane.list.step(items, action, page);
    }
}

/// What is to be read for the cursor among so many rows, and for the row it is to go to.
fn asks(model: &mut Model, rows: usize, written: bool) -> Option<NotesQuery> {
    let (territory, data) = (place(model).cloned(), model.data.clone());
    let pane = &mut model.notes;
    let above = pane.list.index();
    let cursor = Cursor { above, below: rows.saturating_sub(above) };
    let wanted = pane.wanted.as_ref().filter(|_| written).map(|wanted| match wanted {
        Item::Note(id) => Goal::To(id.clone()),
        Item::FollowUp(_) => Goal::First,
    });
    let goal = wanted.or_else(|| pane.end.clone());
    let among = (territory.as_ref(), pane.filter.words());
    pane.held.wants(among, data.seq, &cursor, goal.as_ref())
}

/// Moves the cursor; tells whether the action was one.
pub fn step(model: &mut Model, action: Action, page: usize) -> bool {
    let items = items(model);
    let (above, below) = model.notes.held.goes_on();
    let page = reader::left_to_the_list(page) / 2;
    let pane = &mut model.notes;
    pane.stay();
    let end = match action {
        Action::First if above => Some(Goal::First),
        Action::Last if below => Some(Goal::Last),
        _ => None,
    };
    if end.is_some() {
        pane.end = end;
        pane.steps.clear();
    } else if pane.end.is_some() {
        pane.steps.push((action, page));
    } else {
        return pane.list.step(&items, action, page);
    }
    true
}

/// Puts the cursor on the row at a line of the window.
pub fn click(model: &mut Model, line: usize) {
    let height = desk::areas(model).height(Pane::Notes);
    if line >= reader::left_to_the_list(height) {
        return;
    }
    let items = items(model);
    if let Some(row) = model.notes.list.row_at(line, items.len(), |row| height_of(&items[row])) {
        model.notes.stay();
        model.notes.list.select(items[row].clone());
    }
}

/// The note under the cursor.
#[must_use]
pub fn note(model: &Model) -> Option<&Note> {
    match model.notes.list.selected()? {
        Item::Note(id) => model.notes.held.note(id),
        Item::FollowUp(_) => None,
    }
}

/// The follow-up under the cursor.
#[must_use]
pub fn follow_up(model: &Model) -> Option<&FollowUp> {
    match model.notes.list.selected()? {
        Item::FollowUp(id) => model.data.follow_up(id),
        Item::Note(_) => None,
    }
}
