//! The notes held at a time: a few windows of them, whatever their number, read on by key.
//!
//! Going down reads below and lets go above; going up the other way round; either end is read from
//! there. The total is counted separately, a stretch at a time.

use crate::domain::{
    id::{NoteId, TerritoryCode},
    note::Note,
    page::{CountQuery, NotePlace, NotesCount, NotesPage, NotesQuery, NotesStart},
};

/// Notes read at once.
pub const WINDOW: usize = 40;

/// Notes held at a time.
const HELD: usize = 3 * WINDOW;

/// Where the cursor is to go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Goal {
    /// Above all.
    First,
    /// Below all.
    Last,
    /// This note.
    To(NoteId),
}

/// Which rows of the pane are around the cursor.
pub(super) struct Cursor {
    /// Rows above it.
    pub above: usize,
    /// Rows from it on.
    pub below: usize,
}

/// Windows read, and queries pending.
#[derive(Debug, Default)]
pub(super) struct Held {
    notes: Vec<Note>,
    /// The last answer.
    of: Option<NotesQuery>,
    newer: Option<NotePlace>,
    older: Option<NotePlace>,
    /// How many stand above, where it is known.
    above: Option<usize>,
    /// How many there are without the filter.
    pub all: Tally,
    /// How many pass the filter.
    pub matching: Tally,
    /// The query not answered yet.
    asked: Option<NotesQuery>,
    counting: Option<CountQuery>,
    /// The journal's place when it was asked: another place means reading again.
    seen: i64,
}

/// How many there are, as far as they are counted.
#[derive(Debug, Default)]
pub(super) struct Tally {
    count: NotesCount,
    /// The whole count before the last change.
    before: Option<usize>,
}

impl Tally {
    /// How many, and whether that is all.
    pub(super) fn known(&self) -> (usize, bool) {
        match self.before {
            Some(before) if !self.count.whole => (before, true),
            _ => (self.count.found, self.count.whole),
        }
    }

    fn take(&mut self, count: NotesCount, same: bool) {
        let (known, whole) = self.known();
        self.before = (same && whole).then_some(known);
        self.count = count;
    }
}

impl Held {
    /// Those held, newest first.
    pub(super) fn notes(&self) -> &[Note] {
        &self.notes
    }

    /// One of those held.
    pub(super) fn note(&self, id: &NoteId) -> Option<&Note> {
        self.notes.iter().find(|note| note.id == *id)
    }

    /// Puts a note in the place of what was read of it; where its day changed, reading it again moves it.
    pub(super) fn put(&mut self, note: Note) {
        if let Some(held) = self.notes.iter_mut().find(|held| held.id == note.id) {
            *held = note;
        }
    }

    /// Whether an answer is still to come.
    pub(super) fn is_waiting(&self) -> bool {
        self.asked.is_some()
    }

    /// Whether what is held is of this territory; of all, where none is given.
    pub(super) fn is_of(&self, territory: Option<&TerritoryCode>) -> bool {
        self.of.as_ref().is_some_and(|query| query.territory.as_ref() == territory)
    }

    /// Whether it is of this territory, under these words.
    pub(super) fn is_among(&self, (territory, filter): (Option<&TerritoryCode>, &str)) -> bool {
        let same = |of: &NotesQuery| of.territory.as_ref() == territory && of.filter == filter;
        self.of.as_ref().is_some_and(same)
    }

    /// Whether newer ones may be left above, and older ones below.
    pub(super) fn goes_on(&self) -> (bool, bool) {
        (self.newer.is_some(), self.older.is_some())
    }

    /// Whether what is held was read at this place of the journal.
    pub(super) fn was_read_at(&self, seq: i64) -> bool {
        self.seen == seq && !self.is_waiting()
    }

    /// How many stand above, where it is known.
    pub(super) fn above(&self) -> Option<usize> {
        let total = match self.matching.known() {
            (total, true) if self.older.is_none() => total.checked_sub(self.notes.len()),
            _ => None,
        };
        self.above.or(total)
    }

    /// The next query, of this territory, with these words, at this place of the journal.
    pub(super) fn wants(
        &mut self,
        (territory, filter): (Option<&TerritoryCode>, &str),
        seq: i64,
        cursor: &Cursor,
        goal: Option<&Goal>,
    ) -> Option<NotesQuery> {
        let is_it = |one: &NotesQuery| one.territory.as_ref() == territory && one.filter == filter;
        if self.seen == seq && self.asked.as_ref().is_some_and(is_it) {
            return None;
        }
        // Pending answers are no longer wanted.
        self.asked = None;
        let (start, limit) = if !self.is_among((territory, filter)) {
            (NotesStart::Newest, WINDOW)
        } else if self.seen != seq {
            // Rows read above must not push the selected row out below.
            (self.top(), self.notes.len().max(cursor.above + WINDOW))
        } else {
            (self.further(cursor, goal)?, WINDOW)
        };
        let (territory, filter) = (territory.cloned(), filter.to_owned());
        self.seen = seq;
        self.asked = Some(NotesQuery { territory, filter, start, limit });
        self.asked.clone()
    }

    /// Where what is held begins.
    fn top(&self) -> NotesStart {
        match (&self.newer, self.notes.first()) {
            (Some(_), Some(first)) => NotesStart::From(NotePlace::of(first)),
            _ => NotesStart::Newest,
        }
    }

    /// The window missing around the cursor, or its target.
    fn further(&self, cursor: &Cursor, goal: Option<&Goal>) -> Option<NotesStart> {
        let sought = self.of.as_ref().map(|query| &query.start);
        match goal {
            Some(Goal::First) if self.newer.is_some() => return Some(NotesStart::Newest),
            Some(Goal::Last) if self.older.is_some() => return Some(NotesStart::Oldest),
            Some(Goal::To(id)) if self.note(id).is_none() => {
                let around = NotesStart::Around(id.clone());
                return (sought != Some(&around)).then_some(around);
            }
            Some(Goal::First | Goal::Last | Goal::To(_)) | None => {}
        }
        let above = self.newer.clone().filter(|_| cursor.above < WINDOW / 2);
        let below = self.older.clone().filter(|_| cursor.below < WINDOW / 2);
        above.map(NotesStart::Above).or(below.map(NotesStart::Below))
    }

    /// Takes an answer, unless something else was asked since.
    pub(super) fn take(&mut self, page: NotesPage) {
        if self.asked.as_ref() != Some(&page.query) {
            return;
        }
        self.asked = None;
        match page.query.start {
            NotesStart::Below(_) => {
                self.notes.extend(page.notes);
                self.older = page.older;
                let above = self.notes.len().saturating_sub(HELD);
                if above > 0 {
                    self.notes.drain(..above);
                    self.newer = self.notes.first().map(NotePlace::of);
                    self.above = self.above.map(|count| count + above);
                }
            }
            NotesStart::Above(_) => {
                let read = page.notes.len();
                self.notes.splice(..0, page.notes);
                self.newer = page.newer;
                self.above = match self.newer {
                    Some(_) => self.above.and_then(|count| count.checked_sub(read)),
                    None => Some(0),
                };
                if self.notes.len() > HELD {
                    self.notes.truncate(HELD);
                    self.older = self.notes.last().map(NotePlace::of);
                }
            }
            NotesStart::Oldest => {
                (self.notes, self.newer, self.older) = (page.notes, page.newer, None);
                self.above = self.newer.is_none().then_some(0);
            }
            NotesStart::Newest | NotesStart::From(_) | NotesStart::Around(_) => {
                let now = &page.query;
                let same = self.of.as_ref().is_some_and(|of| of.territory == now.territory);
                let filtered = self.of.as_ref().is_some_and(|of| of.filter == now.filter);
                self.all.take(page.of, same);
                self.matching.take(page.total, same && filtered);
                self.counting = None;
                (self.notes, self.newer, self.older) = (page.notes, page.newer, page.older);
                self.above = page.above;
            }
        }
        self.of = Some(page.query);
    }

    /// The stretch not counted yet.
    pub(super) fn wants_count(&mut self) -> Option<CountQuery> {
        let of = self.of.as_ref().filter(|_| self.counting.is_none() && self.asked.is_none())?;
        let (filter, tally) = match (&self.matching, &self.all) {
            (matching, _) if !matching.count.whole => (of.filter.clone(), matching),
            (_, all) if !all.count.whole => (String::new(), all),
            _ => return None,
        };
        let (territory, so_far) = (of.territory.clone(), tally.count.clone());
        self.counting = Some(CountQuery { territory, filter, so_far });
        self.counting.clone()
    }

    /// Takes a count, unless something else was asked since.
    pub(super) fn take_count(&mut self, query: &CountQuery, count: &NotesCount) {
        if self.counting.as_ref() != Some(query) {
            return;
        }
        self.counting = None;
        if self.of.as_ref().is_some_and(|of| of.filter == query.filter) {
            self.matching.count = count.clone();
        }
        if query.filter.is_empty() {
            self.all.count = count.clone();
        }
    }
}

#[cfg(test)]
mod tests;
