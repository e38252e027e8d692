//! The history of one record: who changed what and when, before and after in words, the newest first.

mod lines;

use ratatui::{Frame, layout::Margin};

use self::lines::lines;
use super::{Overlay, sheet::About, sheet_area};
use crate::{
    domain::{
        field::RecordKind,
        journal::{HistoryPage, HistoryQuery},
        query::Query,
    },
    keys::{Action, Key, Scope},
    ui::{
        Effect, Model,
        widgets::{
            line::cut,
            sheet::{self, Scroll},
        },
    },
};

/// Lines of the journal read at once.
const WINDOW: usize = 200;

/// Which record, and what was read of its history.
#[derive(Debug)]
pub struct History {
    kind: RecordKind,
    id: String,
    page: Option<HistoryPage>,
    asked: Option<HistoryQuery>,
    /// The journal's place when it was read.
    seen: i64,
    scroll: Scroll,
}

/// Opens the history of a record.
pub fn open(model: &mut Model, kind: RecordKind, id: String) {
    let scroll = Scroll::default();
    let history = History { kind, id, page: None, asked: None, seen: 0, scroll };
    model.overlays.push(Overlay::History(Box::new(history)));
}

/// Opens the history of what a sheet is about; of a territory, what was done there.
pub fn open_about(model: &mut Model, about: &About) {
    match about {
        About::Territory(code) | About::Reasons(code) => {
            super::journal::open(model, Some(code.clone()));
        }
        About::Convention(id) => open(model, RecordKind::Convention, id.to_string()),
        About::Note(id, _) => open(model, RecordKind::Note, id.to_string()),
        About::FollowUp(id) => open(model, RecordKind::FollowUp, id.to_string()),
    }
}

/// Takes an answer, unless something else was asked since.
pub fn take(model: &mut Model, page: HistoryPage) {
    for overlay in &mut model.overlays {
        if let Overlay::History(history) = overlay
            && history.asked.as_ref() == Some(&page.query)
        {
            history.asked = None;
            history.page = Some(page);
            return;
        }
    }
}

/// Asks for what is not read yet, or was written since.
pub fn settle(model: &Model, history: &mut History) -> Option<Effect> {
    let read = history.page.as_ref().map_or(0, |page| page.lines.len());
    let fresh = history.page.is_some() && history.seen == model.data.seq;
    let more = history.page.as_ref().is_some_and(|page| page.more) && at_the_end(model, history);
    if (fresh && !more) || (history.asked.is_some() && history.seen == model.data.seq) {
        return None;
    }
    let limit = if fresh { read + WINDOW } else { read.max(WINDOW) };
    let (kind, id) = (history.kind, history.id.clone());
    let query = HistoryQuery { kind, id, field: None, before: None, limit };
    history.asked = Some(query.clone());
    history.seen = model.data.seq;
    Some(Effect::Read(Query::History(query)))
}

fn at_the_end(model: &Model, history: &History) -> bool {
    let inner = sheet_area(model);
    let (lines, height) = (lines(model, history, inner.width).len(), usize::from(inner.height));
    history.scroll.top(lines, height) + 2 * height >= lines
}

/// Handles a key.
pub fn key(model: &mut Model, mut history: Box<History>, key: Key) -> Vec<Effect> {
    let action = model.resolve(Scope::Sheet, key);
    match action {
        Some(Action::Back) => return Vec::new(),
        Some(Action::Quit) => return vec![Effect::Quit],
        Some(action) => step(model, &mut history, action),
        None => {}
    }
    model.overlays.push(Overlay::History(history));
    Vec::new()
}

/// Scrolls.
pub fn step(model: &Model, history: &mut History, action: Action) {
    let inner = sheet_area(model);
    let lines = lines(model, history, inner.width).len();
    history.scroll.step(action, lines, usize::from(inner.height));
}

/// Draws it.
pub fn draw(frame: &mut Frame<'_>, model: &Model, history: &History) {
    let inner = sheet_area(model);
    let text = &model.text().ui.journal;
    let named = history.page.as_ref().and_then(|page| page.named.as_ref());
    let what = named.map(|named| (text.record)(named, &model.data)).unwrap_or_default();
    let title = cut(&(text.history)(&what), usize::from(inner.width.saturating_sub(2)));
    sheet::frame_over(frame, inner.outer(Margin::new(1, 1)), &title, &model.settings.theme);
    sheet::draw(frame, inner, &lines(model, history, inner.width), history.scroll);
    frame.set_cursor_position((inner.x, inner.y));
}
