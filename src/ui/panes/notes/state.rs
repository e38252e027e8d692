//! The state of the pane of notes: selection, filter, pages. Must not know how it is drawn.

use super::held::{Goal, Held};
use crate::{
    domain::{
        id::{FollowUpId, NoteId},
        note::Note,
        page::{CountQuery, NotesCount, NotesPage},
    },
    keys::Action,
    ui::widgets::{filter::Filter, list::ListState},
};

/// A row of the pane.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Item {
    /// An open follow-up.
    FollowUp(FollowUpId),
    /// A note.
    Note(NoteId),
}

/// Selection, filter, and pages of the file.
#[derive(Debug, Default)]
pub struct NotesPane {
    /// The cursor.
    pub list: ListState<Item>,
    /// The filter.
    pub filter: Filter,
    /// The pages read: notes of a territory under a filter.
    pub(super) held: Held,
    /// A row to go to, once it is read.
    pub(super) wanted: Option<Item>,
    /// The journal's place before the row was written: until another is read, it cannot be there.
    pub(super) unwritten: Option<i64>,
    /// The end to go to, once it is read.
    pub(super) end: Option<Goal>,
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
    pub(super) fn stay(&mut self) {
        (self.wanted, self.unwritten) = (None, None);
    }

    /// Takes an answer, unless something else was asked since.
    pub fn take(&mut self, page: NotesPage) {
        self.held.take(page);
    }

    /// Puts a note that was just written in the place of what was read of it.
    pub fn put(&mut self, note: Note) {
        self.held.put(note);
    }

    /// Takes a count, unless something else was asked since.
    pub fn take_count(&mut self, query: &CountQuery, count: &NotesCount) {
        self.held.take_count(query, count);
    }

    /// The query failed: keys move again among what is held.
    pub fn unread(&mut self) {
        self.end = None;
        self.steps.clear();
    }

    /// Goes to the end that was read, then as far as was stepped meanwhile.
    pub(super) fn arrive(&mut self, items: &[Item]) {
        let (above, below) = self.held.goes_on();
        let at = match self.end {
            Some(Goal::First) if !above => items.first(),
            Some(Goal::Last) if !below => items.last(),
            Some(Goal::First | Goal::Last | Goal::To(_)) | None => return,
        };
        self.end = None;
        if let Some(at) = at {
            self.list.select(at.clone());
        }
        for (action, page) in std::mem::take(&mut self.steps) {
            // The cursor is where it was put.
            self.list.settle(items, page.max(1), |_| 1);
            self.list.step(items, action, page);
        }
    }

    /// Steps among the rows; where an end is still to be read, once it is.
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "a place answers the actions that have a key there"
    )]
    pub(super) fn step(&mut self, items: &[Item], action: Action, page: usize) -> bool {
        let (above, below) = self.held.goes_on();
        self.stay();
        let end = match action {
            Action::First if above => Some(Goal::First),
            Action::Last if below => Some(Goal::Last),
            _ => None,
        };
        if end.is_some() {
            self.end = end;
            self.steps.clear();
        } else if self.end.is_some() {
            self.steps.push((action, page));
        } else {
            return self.list.step(items, action, page);
        }
        true
    }
}
