//! The history of one record: who changed what and when, before and after in words, the newest first.

mod lines;

use ratatui::{
    Frame,
    layout::{Margin, Rect},
};

use crate::{
    domain::{
        field::RecordKind,
        journal::{HistoryPage, HistoryQuery},
        query::{Answer, Query},
    },
    keys::{Action, Scope},
    ui::{
        Effect,
        layer::{Layer, Reply, Then},
        layout::sheet_area,
        widgets::{
            line::cut,
            sheet::{self, Scroll},
        },
        world::World,
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

impl History {
    /// The history of a record, from its first line.
    #[must_use]
    pub fn new(kind: RecordKind, id: String) -> Self {
        Self { kind, id, page: None, asked: None, seen: 0, scroll: Scroll::default() }
    }

    fn is_at_the_end(&self, world: &World) -> bool {
        let inner = sheet_area(world);
        let (lines, height) = (self.lines(world, inner.width).len(), usize::from(inner.height));
        self.scroll.top(lines, height) + 2 * height >= lines
    }
}

impl Layer for History {
    fn scope(&self) -> Scope {
        Scope::Sheet
    }

    fn act(&mut self, action: Action, world: &World) -> Reply {
        if action == Action::Back {
            return Then::Close.into();
        }
        let inner = sheet_area(world);
        let lines = self.lines(world, inner.width).len();
        self.scroll.step(action, lines, usize::from(inner.height));
        Reply::default()
    }

    fn offers(&self, action: Action, _world: &World) -> bool {
        // It is read as a sheet is, but nothing of it could be changed.
        !action.needs_subject() && !matches!(action, Action::Previous | Action::Next)
    }

    /// Asks for what is not read yet, or was written since.
    fn reconcile(&mut self, _area: Rect, world: &World) -> Reply {
        let read = self.page.as_ref().map_or(0, |page| page.lines.len());
        let fresh = self.page.is_some() && self.seen == world.data.seq;
        let more = self.page.as_ref().is_some_and(|page| page.more) && self.is_at_the_end(world);
        if (fresh && !more) || (self.asked.is_some() && self.seen == world.data.seq) {
            return Reply::default();
        }
        let limit = if fresh { read + WINDOW } else { read.max(WINDOW) };
        let (kind, id) = (self.kind, self.id.clone());
        let query = HistoryQuery { kind, id, field: None, before: None, limit };
        self.asked = Some(query.clone());
        self.seen = world.data.seq;
        Reply::ask([Effect::Read(Query::History(query))])
    }

    fn answer(&mut self, answer: &Answer, _world: &World) {
        if let Answer::History(page) = answer
            && self.asked.as_ref() == Some(&page.query)
        {
            self.asked = None;
            self.page = Some((**page).clone());
        }
    }

    fn draw(&self, frame: &mut Frame<'_>, _area: Rect, world: &World) {
        let inner = sheet_area(world);
        let text = &world.text().ui.journal;
        let named = self.page.as_ref().and_then(|page| page.named.as_ref());
        let what = named.map(|named| (text.record)(named, &world.data)).unwrap_or_default();
        let title = cut(&(text.history)(&what), usize::from(inner.width.saturating_sub(2)));
        sheet::frame_over(frame, inner.outer(Margin::new(1, 1)), &title, &world.settings.theme);
        sheet::draw(frame, inner, &self.lines(world, inner.width), self.scroll);
        frame.set_cursor_position((inner.x, inner.y));
    }
}
