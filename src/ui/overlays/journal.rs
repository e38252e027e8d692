//! What was done, a view of its own or that of one territory over it: activities, the newest first, narrowed by words that name people, territories and
//! days. Enter tells what an activity changed; the bin opens from here.
//!
//! A few pages are held at a time, for a journal of any length.

mod draw;
mod window;

use ratatui::{
    Frame,
    layout::{Margin, Rect},
};

use self::window::Window;
use crate::{
    domain::{
        field::RecordKind,
        id::TerritoryCode,
        journal::{Activity, Asked, asked},
        query::{Answer, Query},
    },
    keys::{Action, Scope},
    ui::{
        Effect,
        layer::{Layer, Reply, Then},
        layout::{bands, sheet_area},
        route::Route,
        views::any,
        widgets::{filter::Filter, list::ListState},
        world::World,
    },
};

/// Rows of an activity.
const ROWS: usize = 2;

/// The filter, the pages read, and the line chosen.
#[derive(Debug, Default)]
pub struct Journal {
    list: ListState<i64>,
    filter: Filter,
    /// The territory it was opened on.
    territory: Option<TerritoryCode>,
    understood: Asked,
    window: Window,
}

impl Journal {
    /// The newest on one territory, over a view.
    #[must_use]
    pub fn of(territory: TerritoryCode) -> Self {
        Self { territory: Some(territory), ..Self::default() }
    }

    /// Whether it is a view of its own.
    fn is_view(&self) -> bool {
        self.territory.is_none()
    }

    /// Where its lines are.
    fn inner(&self, world: &World) -> Rect {
        if self.is_view() { bands(world)[1].inner(Margin::new(1, 1)) } else { sheet_area(world) }
    }

    fn selected(&self) -> Option<&Activity> {
        let selected = self.list.selected()?;
        self.window.activities().find(|activity| activity.seq == *selected)
    }

    /// The first record of the activity that is chosen.
    fn record(&self) -> Option<(RecordKind, String)> {
        let first = self.selected()?.touched.first()?;
        Some((first.named.kind, first.named.id.clone()))
    }

    /// Moves the cursor; above what is held, earlier pages are read again.
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "a place answers the actions that have a key there"
    )]
    fn step(&mut self, action: Action, page: usize) -> bool {
        match action {
            Action::Up | Action::PageUp if self.list.index() == 0 => self.window.go_up(),
            Action::First => self.window.go_top(),
            _ => {}
        }
        self.list.step(&self.window.keys(), action, page)
    }
}

impl Layer for Journal {
    fn scope(&self) -> Scope {
        match self.is_view() {
            _ if self.filter.is_typing() => Scope::Filter,
            true => Scope::Activity,
            false => Scope::Journal,
        }
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "a place answers the actions that have a key there"
    )]
    fn act(&mut self, action: Action, world: &World) -> Reply {
        match action {
            action if self.filter.act(action) => {}
            Action::Back => return if self.is_view() { Then::Pass } else { Then::Close }.into(),
            Action::Bin => return Then::go(Route::Bin).into(),
            Action::History => {
                let record = self.record();
                let go = record.map(|(kind, id)| Then::go(Route::History(kind, id)));
                return go.unwrap_or_default().into();
            }
            action => {
                let page = usize::from(self.inner(world).height) / ROWS;
                let moved = self.step(action, page);
                let elsewhere =
                    if self.is_view() && !moved { any::go(action, world) } else { None };
                return elsewhere.unwrap_or_default();
            }
        }
        Reply::default()
    }

    fn filter_in_use(&mut self) -> Option<&mut Filter> {
        Some(&mut self.filter)
    }

    fn click(&mut self, _area: Rect, _column: u16, row: u16, world: &World) {
        let inner = self.inner(world);
        let line = row.checked_sub(inner.y).filter(|line| *line < inner.height);
        let Some(line) = line.map(usize::from) else { return };
        let keys = self.window.keys();
        if let Some(row) = self.list.row_at(line, keys.len(), |_| ROWS) {
            self.list.select(keys[row]);
        }
    }

    /// Understands the words, brings the cursor to what is there, asks for what is not read yet.
    fn reconcile(&mut self, _area: Rect, world: &World) -> Reply {
        let zone = &world.settings.zone;
        self.understood = asked(self.filter.words(), &world.data, world.today, zone);
        let mut filter = self.understood.filter.clone();
        if let Some(code) = &self.territory {
            filter.territories = Some([code.clone()].into());
        }
        let query = self.window.wants(&filter, self.list.index(), world.data.seq);
        let height = usize::from(self.inner(world).height);
        self.list.settle(&self.window.keys(), height.max(ROWS), |_| ROWS);
        Reply::ask(query.map(|query| Effect::Read(Query::Journal(query.into()))))
    }

    fn answer(&mut self, answer: &Answer, _world: &World) {
        if let Answer::Journal(page) = answer
            && self.window.waits_for(&page.query)
            && let Some(last) = self.window.take((**page).clone())
        {
            self.list.select(last);
        }
    }

    fn leave(&mut self) {
        self.filter.keep();
    }

    fn offers(&self, action: Action, world: &World) -> bool {
        any::offers(action, world)
    }

    fn draw(&self, frame: &mut Frame<'_>, _area: Rect, world: &World) {
        self.draw_on(frame, world);
    }
}
