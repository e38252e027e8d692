//! The pane of notes: open follow-ups by due date, then notes, newest first. In the whole Caf, words
//! are looked for everywhere, and each row says where it is.
//!
//! ```text
//! ‼ 02/11/2026 Caf : envoyer le bilan
//! 12/11/2026 COPIL · Marc Modèle
//!   Le comité valide le plan d’actions …
//! ```

mod reader;
mod rows;

use ratatui::{Frame, layout::Rect, text::Line, widgets::Paragraph};

pub use self::rows::follow_up_line;
use self::rows::row_lines;

use super::super::{
    Effect, Model, Pane, desk,
    panes::territories,
    widgets::{filter::Filter, line::wrap, list::ListState, sheet},
};
use crate::{
    domain::{
        fold::fold,
        follow_up::FollowUp,
        id::{FollowUpId, NoteId, TerritoryCode},
        note::Note,
        page::{NotesPage, NotesQuery},
        query::Query,
    },
    keys::{Action, Scope},
};

/// Notes read at once.
pub const WINDOW: usize = 40;

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
    /// What was read: the first notes of a territory under a filter.
    pub page: NotesPage,
    /// A row to go to, once it is read.
    wanted: Option<Item>,
    /// The journal's place before the row was written: until another is read, it cannot be there.
    unwritten: Option<i64>,
    /// What was asked and not answered yet.
    asked: Option<NotesQuery>,
    /// The journal's place when it was read: another place means reading again.
    seen: i64,
}

impl NotesPane {
    /// Whether an answer of the file is still to come.
    #[must_use]
    pub fn is_waiting(&self) -> bool {
        self.asked.is_some()
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
        if self.asked.as_ref() == Some(&page.query) {
            self.asked = None;
            self.page = page;
        }
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
fn here(model: &Model) -> Option<&NotesPage> {
    let page = &model.notes.page;
    (page.query.limit > 0 && page.query.territory.as_ref() == place(model)).then_some(page)
}

/// The open follow-ups of the place that is shown.
fn follow_ups(model: &Model) -> impl Iterator<Item = &FollowUp> {
    let place = place(model);
    let all = model.data.follow_ups.iter();
    all.filter(move |one| place.is_none_or(|code| one.territory == *code))
}

/// The rows shown: follow-ups that pass the filter, then the notes read.
#[must_use]
pub fn items(model: &Model) -> Vec<Item> {
    if model.territories.list.selected().is_none() {
        return Vec::new();
    }
    let needle = model.notes.filter.needle();
    let follow_ups = follow_ups(model)
        .filter(|follow_up| needle.is_empty() || needle.is_in(&fold(&follow_up.what)))
        .map(|follow_up| Item::FollowUp(follow_up.id.clone()));
    let notes = here(model).into_iter().flat_map(|page| &page.notes);
    follow_ups.chain(notes.map(|note| Item::Note(note.id.clone()))).collect()
}

/// How many rows there are without the filter.
#[must_use]
pub fn of(model: &Model) -> usize {
    if model.territories.list.selected().is_none() {
        return 0;
    }
    follow_ups(model).count() + here(model).map_or(0, |page| page.of)
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
    if let Some(wanted) = model.notes.wanted.clone().filter(|wanted| items.contains(wanted)) {
        model.notes.list.select(wanted);
        // Until what was written is read again, it may still move.
        let read = model.notes.seen == model.data.seq && !model.notes.is_waiting();
        if written && (read || model.notes.unwritten.is_none()) {
            model.notes.stay();
        }
    }
    let height = reader::left_to_the_list(height);
    model.notes.list.settle(&items, height.max(1), |row| height_of(&items[row]));
    if model.territories.list.selected().is_none() {
        return Vec::new();
    }
    let territory = place(model).cloned();
    let pane = &model.notes;
    let same = here(model).is_some_and(|page| page.query.filter == pane.filter.words());
    let read = if same { pane.page.notes.len() } else { 0 };
    let asks_further = pane.wanted.is_some() || pane.list.index() + WINDOW / 2 > items.len();
    let near_the_end = asks_further && read < pane.page.total;
    let fresh = same && pane.seen == model.data.seq;
    if fresh && !near_the_end {
        if written && !pane.is_waiting() {
            model.notes.stay();
        }
        return Vec::new();
    }
    // Whatever comes above, what is selected must not fall out below.
    let limit = if fresh { read + WINDOW } else { pane.list.index() + WINDOW };
    let filter = pane.filter.words().to_owned();
    let query = NotesQuery { territory, filter, offset: 0, limit };
    if model.notes.asked.as_ref() == Some(&query) && model.notes.seen == model.data.seq {
        return Vec::new();
    }
    model.notes.asked = Some(query.clone());
    model.notes.seen = model.data.seq;
    vec![Effect::Read(Query::Notes(query))]
}

/// Moves the cursor; tells whether the action was one.
pub fn step(model: &mut Model, action: Action, page: usize) -> bool {
    let items = items(model);
    model.notes.stay();
    model.notes.list.step(&items, action, reader::left_to_the_list(page) / 2)
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
        Item::Note(id) => model.notes.page.notes.iter().find(|note| note.id == *id),
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

/// Draws the pane.
pub fn draw(frame: &mut Frame<'_>, area: Rect, model: &Model) {
    let text = model.text();
    let items = items(model);
    let open = items.iter().filter(|item| matches!(item, Item::FollowUp(_))).count();
    let notes = here(model).map_or(0, |page| page.total);
    let mut title = (text.ui.notes_title)(notes, open);
    if everywhere(model) {
        title = format!("{title} · {}", text.ui.everywhere);
    }
    let inner = super::framed(frame, area, model, Pane::Notes, &title);
    if items.is_empty() {
        super::cursor(frame, area, model, Pane::Notes, 0);
        let empty = if model.notes.filter.is_active() {
            text.ui.nothing_found.to_owned()
        } else {
            (text.ui.no_note)(&model.key(Scope::Desk, Action::NewNote))
        };
        let empty = if model.territory().is_some() { empty } else { String::new() };
        let lines = wrap(&empty, usize::from(inner.width)).into_iter().map(Line::from);
        let lines: Vec<Line<'_>> = lines.collect();
        frame.render_widget(Paragraph::new(lines).style(model.settings.theme.dim), inner);
        return;
    }
    let height = reader::left_to_the_list(usize::from(inner.height));
    let mut lines = Vec::new();
    let mut cursor = 0;
    let mut last = 0;
    for (row, item) in items.iter().enumerate().skip(model.notes.list.offset()) {
        if lines.len() >= height {
            break;
        }
        if row == model.notes.list.index() {
            cursor = lines.len();
        }
        lines.extend(row_lines(model, item, row, usize::from(inner.width)));
        last = row + 1;
    }
    lines.resize(height, Line::default());
    lines.extend(reader::lines(
        model,
        usize::from(inner.width),
        usize::from(inner.height) - height,
    ));
    let whole = model.notes.list.offset() == 0 && last == items.len();
    frame.render_widget(Paragraph::new(lines), inner);
    if !whole {
        sheet::how_far(frame, inner, last, open + notes);
    }
    super::cursor(frame, area, model, Pane::Notes, cursor);
}
