//! The pane of notes: open follow-ups by due date, then notes, newest first.
//!
//! ```text
//! ‼ 02/11/2026 Caf : envoyer le bilan
//! 12/11/2026 COPIL · Marc Modèle
//!   Le comité valide le plan d’actions …
//! ```

use ratatui::{
    Frame,
    layout::{Position, Rect},
    style::Style,
    text::{Line, Span},
    widgets::Paragraph,
};

use super::super::{
    Effect, Model, Pane,
    style::glyph,
    widgets::{
        filter::Filter,
        line::{cut, first_line, left, wrap},
        list::ListState,
    },
};
use crate::{
    domain::{
        fold::fold,
        follow_up::FollowUp,
        id::{FollowUpId, NoteId, TerritoryCode},
        note::Note,
        page::{NotesPage, NotesQuery},
    },
    keys::Action,
};

/// Notes read at once.
const WINDOW: usize = 100;

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
    /// What was asked and not answered yet.
    asked: Option<NotesQuery>,
    /// The journal's place when it was read: another place means reading again.
    seen: i64,
}

impl NotesPane {
    /// Takes an answer, unless something else was asked since.
    pub fn take(&mut self, page: NotesPage) {
        if self.asked.as_ref() == Some(&page.query) {
            self.asked = None;
            self.page = page;
        }
    }
}

fn here(model: &Model) -> Option<&TerritoryCode> {
    let territory = model.territories.list.selected();
    territory.filter(|code| model.notes.page.query.territory.as_ref() == Some(*code))
}

/// The rows shown: follow-ups that pass the filter, then the notes read.
#[must_use]
pub fn items(model: &Model) -> Vec<Item> {
    let Some(code) = model.territories.list.selected() else { return Vec::new() };
    let needle = model.notes.filter.needle();
    let follow_ups = model
        .data
        .follow_ups_of(code)
        .filter(|follow_up| needle.is_in(&fold(&follow_up.what)))
        .map(|follow_up| Item::FollowUp(follow_up.id.clone()));
    let notes = here(model).into_iter().flat_map(|_| &model.notes.page.notes);
    follow_ups.chain(notes.map(|note| Item::Note(note.id.clone()))).collect()
}

/// How many rows there are without the filter.
#[must_use]
pub fn of(model: &Model) -> usize {
    let Some(code) = model.territories.list.selected() else { return 0 };
    model.data.follow_ups_of(code).count() + here(model).map_or(0, |_| model.notes.page.of)
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
    model.notes.list.settle(&items, height.max(1), |row| height_of(&items[row]));
    let Some(territory) = model.territories.list.selected().cloned() else { return Vec::new() };
    let pane = &model.notes;
    let same = pane.page.query.territory.as_ref() == Some(&territory)
        && pane.page.query.filter == pane.filter.words();
    let read = if same { pane.page.notes.len() } else { 0 };
    let near_the_end = pane.list.index() + WINDOW / 2 > items.len() && read < pane.page.total;
    let fresh = same && pane.seen == model.data.seq;
    if fresh && !near_the_end {
        return Vec::new();
    }
    let limit = if fresh { read + WINDOW } else { read.max(WINDOW) };
    let filter = pane.filter.words().to_owned();
    let query = NotesQuery { territory: Some(territory), filter, offset: 0, limit };
    if model.notes.asked.as_ref() == Some(&query) && model.notes.seen == model.data.seq {
        return Vec::new();
    }
    model.notes.asked = Some(query.clone());
    model.notes.seen = model.data.seq;
    vec![Effect::ReadNotes(query)]
}

/// Moves the cursor; tells whether the action was one.
pub fn step(model: &mut Model, action: Action, page: usize) -> bool {
    let items = items(model);
    model.notes.list.step(&items, action, page / 2)
}

/// Puts the cursor on the row at a line of the window.
pub fn click(model: &mut Model, line: usize) {
    let items = items(model);
    if let Some(row) = model.notes.list.row_at(line, items.len(), |row| height_of(&items[row])) {
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
    let notes = here(model).map_or(0, |_| model.notes.page.total);
    let title = (text.ui.notes_title)(notes, open);
    let inner = super::framed(frame, area, model, Pane::Notes, &title);
    if items.is_empty() {
        let empty =
            if model.notes.filter.is_active() { text.ui.nothing_found } else { text.ui.no_note };
        let empty = if model.territory().is_some() { empty } else { "" };
        let lines = wrap(empty, usize::from(inner.width)).into_iter().map(Line::from);
        let lines: Vec<Line<'_>> = lines.collect();
        frame.render_widget(Paragraph::new(lines).style(model.settings.theme.dim), inner);
        return;
    }
    let mut lines = Vec::new();
    let mut cursor = 0;
    for (row, item) in items.iter().enumerate().skip(model.notes.list.offset()) {
        if lines.len() >= usize::from(inner.height) {
            break;
        }
        if row == model.notes.list.index() {
            cursor = lines.len();
        }
        lines.extend(row_lines(model, item, row, usize::from(inner.width)));
    }
    frame.render_widget(Paragraph::new(lines), inner);
    if model.focus == Pane::Notes && model.overlays.is_empty() {
        let row = u16::try_from(cursor).unwrap_or(0);
        frame.set_cursor_position(Position::new(inner.x, inner.y + row));
    }
}

fn row_lines(model: &Model, item: &Item, row: usize, width: usize) -> Vec<Line<'static>> {
    let theme = &model.settings.theme;
    let mut style = Style::new();
    if row == model.notes.list.index() {
        let focused = model.focus == Pane::Notes;
        style = if focused { theme.selected } else { theme.selected_aside };
    }
    match item {
        Item::FollowUp(id) => {
            let Some(follow_up) = model.data.follow_up(id) else { return Vec::new() };
            vec![follow_up_line(model, follow_up, width).style(style)]
        }
        Item::Note(id) => {
            let Some(note) = model.notes.page.notes.iter().find(|note| note.id == *id) else {
                return Vec::new();
            };
            let [head, body] = note_lines(model, note, width);
            vec![head.style(style), body.style(theme.dim)]
        }
    }
}

/// A follow-up on one line, late ones marked.
#[must_use]
pub fn follow_up_line(model: &Model, follow_up: &FollowUp, width: usize) -> Line<'static> {
    let theme = &model.settings.theme;
    let words = &model.text().words;
    let late = follow_up.is_late(model.today);
    let (mark, style) = match follow_up.done {
        Some(_) => (glyph::DONE, theme.good),
        None if late => (glyph::LATE, theme.bad),
        None => (glyph::OPEN, theme.warning),
    };
    let due = match (follow_up.due, late) {
        (Some(due), true) => format!("{} {}", (words.day)(due), model.text().ui.late),
        (Some(due), false) => (words.day)(due),
        (None, _) => model.text().ui.no_due_date.to_owned(),
    };
    let owed = (words.owed_by)(follow_up.owed_by);
    let rest = format!(" {owed} : {}", follow_up.what);
    let head = format!("{mark} {due}");
    let room = width.saturating_sub(head.chars().count());
    Line::from(vec![Span::styled(head, style), Span::raw(left(&rest, room))])
}

fn note_lines(model: &Model, note: &Note, width: usize) -> [Line<'static>; 2] {
    let words = &model.text().words;
    let theme = &model.settings.theme;
    let author = model.data.person_name(note.author.as_ref());
    let sent = if note.send_up { " ↑SDSF" } else { "" };
    let by = if author.is_empty() { String::new() } else { format!(" · {author}") };
    let day = (words.day)(note.on);
    let kind = format!(" {}{by}{sent}", model.data.kind_label(&note.kind));
    let head = Line::from(vec![
        Span::styled(day.clone(), theme.accent),
        Span::raw(left(&kind, width.saturating_sub(day.len()))),
    ]);
    let body = Line::from(cut(&format!("  {}", first_line(&note.text)), width));
    [head, body]
}
