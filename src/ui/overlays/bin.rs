//! The bin: archived records, latest first, with author and moment; each can be brought back.

use ratatui::{
    Frame,
    layout::{Margin, Rect},
    style::Style,
    text::Line,
    widgets::Paragraph,
};

use crate::{
    domain::{
        field::RecordKind,
        journal::{ArchivedRecord, BinPage, BinQuery, Named},
        query::{Answer, Query},
    },
    keys::{Action, Scope},
    ui::{
        Effect,
        layer::{Layer, Reply, Then},
        layout::{sheet_area, sheet_line},
        route::{Asked, Route},
        widgets::{
            line::{capitalised, cut, left, wrap},
            list::ListState,
            sheet,
        },
        world::World,
    },
};

/// Lines read at once.
const WINDOW: usize = 100;

/// Rows of a line.
const ROWS: usize = 2;

/// The page read of the bin, and the line chosen.
#[derive(Debug, Default)]
pub struct Bin {
    list: ListState<(RecordKind, String)>,
    page: BinPage,
    asked: Option<BinQuery>,
    /// The journal's place when it was read.
    seen: i64,
}

impl Bin {
    fn keys(&self) -> Vec<(RecordKind, String)> {
        let records = self.page.records.iter();
        records.map(|one| (one.named.kind, one.named.id.clone())).collect()
    }

    fn selected(&self) -> Option<&Named> {
        let (kind, id) = self.list.selected()?;
        let mut named = self.page.records.iter().map(|one| &one.named);
        named.find(|named| named.kind == *kind && named.id == *id)
    }
}

impl Layer for Bin {
    fn scope(&self) -> Scope {
        Scope::Bin
    }

    fn act(&mut self, action: Action, world: &World) -> Reply {
        match (action, self.selected()) {
            (Action::Back, _) => return Then::Close.into(),
            (Action::Restore, Some(named)) => {
                return Then::go(Route::Confirm(Asked::Restore(named.clone()))).into();
            }
            (Action::History, Some(named)) => {
                return Then::go(Route::History(named.kind, named.id.clone())).into();
            }
            _ => {}
        }
        let page = usize::from(sheet_area(world).height) / ROWS;
        self.list.step(&self.keys(), action, page);
        Reply::default()
    }

    fn click(&mut self, _area: Rect, _column: u16, row: u16, world: &World) {
        let Some(line) = sheet_line(world, row) else { return };
        let keys = self.keys();
        if let Some(row) = self.list.row_at(line, keys.len(), |_| ROWS) {
            self.list.select(keys[row].clone());
        }
    }

    /// Brings the cursor to what is there, and asks for what is not read yet.
    fn reconcile(&mut self, _area: Rect, world: &World) -> Reply {
        let height = usize::from(sheet_area(world).height);
        self.list.settle(&self.keys(), height.max(ROWS), |_| ROWS);
        let read = self.page.records.len();
        let fresh = self.page.query.limit > 0 && self.seen == world.data.seq;
        let near_the_end = self.list.index() + WINDOW / 2 > read && read < self.page.of;
        if (fresh && !near_the_end) || (self.asked.is_some() && self.seen == world.data.seq) {
            return Reply::default();
        }
        let limit = if fresh { read + WINDOW } else { read.max(WINDOW) };
        let query = BinQuery { offset: 0, limit };
        (self.asked, self.seen) = (Some(query), world.data.seq);
        Reply::ask([Effect::Read(Query::Bin(query))])
    }

    fn answer(&mut self, answer: &Answer, _world: &World) {
        if let Answer::Bin(page) = answer
            && self.asked == Some(page.query)
        {
            self.asked = None;
            self.page = page.clone();
        }
    }

    fn draw(&self, frame: &mut Frame<'_>, _area: Rect, world: &World) {
        let (inner, theme) = (sheet_area(world), &world.settings.theme);
        let text = &world.text().ui.journal;
        let title = (text.bin)(self.page.of);
        sheet::frame_over(frame, inner.outer(Margin::new(1, 1)), &title, theme);
        frame.set_cursor_position((inner.x, inner.y));
        if self.page.records.is_empty() {
            let message = if self.asked.is_some() { text.looking } else { text.empty_bin };
            let lines = wrap(message, usize::from(inner.width)).into_iter().map(Line::from);
            frame.render_widget(Paragraph::new(lines.collect::<Vec<_>>()).style(theme.dim), inner);
            return;
        }
        let shown = usize::from(inner.height) / ROWS;
        let window = self.page.records.iter().enumerate().skip(self.list.offset()).take(shown);
        let lines: Vec<Line<'static>> = window
            .flat_map(|(row, one)| {
                let chosen = row == self.list.index();
                lines(world, one, if chosen { theme.selected } else { theme.text }, inner.width)
            })
            .collect();
        frame.render_widget(Paragraph::new(lines), inner);
        let row = (self.list.index() - self.list.offset()) * ROWS;
        frame.set_cursor_position((inner.x, inner.y + u16::try_from(row).unwrap_or(0)));
        let last = (self.list.offset() + shown).min(self.page.of);
        if self.page.of > shown {
            sheet::how_far(frame, inner, last, self.page.of);
        }
    }
}

fn lines(world: &World, one: &ArchivedRecord, style: Style, width: u16) -> [Line<'static>; 2] {
    let (text, width) = (&world.text().ui.journal, usize::from(width));
    let what = (text.record)(&one.named, &world.data);
    let who = match world.data.person_name(one.by.as_ref()) {
        "" => text.somebody,
        name => name,
    };
    let when = one.at.as_deref().map(|at| world.when(at)).unwrap_or_default();
    let line = cut(&format!("  {}", (text.archived_on)(&when, who)), width);
    [
        Line::styled(left(&capitalised(&what), width), style),
        Line::styled(line, world.settings.theme.dim),
    ]
}
