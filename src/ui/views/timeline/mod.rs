//! The view of the line of time: a row a convention, its period as a bar over the years.
//!
//! ```text
//!                       2020      2022      2024      2026      2028
//! Bugey Sud      1re  1-2-3-S████████████████████7███│█████
//! ```

mod bar;
mod draw;
mod rows;
mod told;

use ratatui::{
    Frame,
    layout::{Margin, Rect},
};

use self::rows::{Row, Rows, Subject};
use crate::{
    domain::timeline::{Scale, span},
    keys::{Action, Scope},
    ui::{
        layer::{Layer, Reply, Then},
        route::{About, Route},
        views::any,
        widgets::{filter::Filter, list::ListState},
        world::World,
    },
};

/// Rows above the first convention: the years, and today's mark.
const HEAD: u16 = 2;

/// The rows, which one is chosen, and the years that are shown.
#[derive(Debug, Default)]
pub struct Timeline {
    rows: Rows,
    filter: Filter,
    list: ListState<Subject>,
    /// The window on time, once the screen is known.
    scale: Option<Scale>,
    /// Rows of a page.
    page: usize,
    /// Columns of the bars.
    width: i32,
}

impl Timeline {
    /// That of today.
    #[must_use]
    pub fn new(world: &World) -> Self {
        let mut timeline = Self::default();
        timeline.rows.follow(&timeline.filter, world);
        timeline
    }

    fn selected(&self) -> Option<&Row> {
        let chosen = self.list.selected()?;
        self.rows.all.get(self.rows.keys.iter().position(|one| one == chosen)?)
    }

    fn place(&self) -> Option<Route> {
        Some(Route::Sheet(match self.list.selected()? {
            Subject::Convention(id) => About::Convention(id.clone()),
            Subject::Territory(code) => About::Territory(code.clone()),
        }))
    }

    /// All that is within reach; around today where that is too much.
    fn fit(&self, world: &World) -> Scale {
        let conventions = self.rows.all.iter().filter_map(|row| row.convention(world));
        let (first, last) = span(conventions, world.today);
        Scale::over(first, last, world.today, self.width)
    }

    /// Lines of the card: none where it would take the place of a row.
    fn card_lines(&self, room: u16) -> u16 {
        let needs = u16::try_from(self.rows.all.len() + told::CARD).unwrap_or(u16::MAX);
        if needs <= room { u16::try_from(told::CARD).unwrap_or(0) } else { 0 }
    }

    /// Where the rows stand.
    fn list_area(&self, area: Rect, world: &World) -> Rect {
        let inner = area.inner(Margin::new(1, 1));
        let above = (HEAD + u16::from(self.filter.is_in_use())).min(inner.height);
        let below = u16::try_from(told::legend(inner.width.into(), world).len()).unwrap_or(0);
        let height = inner.height.saturating_sub(above + below);
        let height = height - self.card_lines(height);
        Rect { y: inner.y + above, height, ..inner }
    }
}

impl Layer for Timeline {
    fn scope(&self) -> Scope {
        if self.filter.is_typing() { Scope::Filter } else { Scope::Timeline }
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "a place answers the actions that have a key there"
    )]
    fn act(&mut self, action: Action, world: &World) -> Reply {
        if self.list.step(&self.rows.keys, action, self.page) || self.filter.act(action) {
            return Reply::default();
        }
        match action {
            Action::Previous => self.scale = self.scale.map(|scale| scale.scrolled(true)),
            Action::Next => self.scale = self.scale.map(|scale| scale.scrolled(false)),
            Action::Closer => self.scale = self.scale.map(|one| one.zoomed(true, self.width)),
            Action::Wider => self.scale = self.scale.map(|one| one.zoomed(false, self.width)),
            Action::Open => return self.place().map(Then::go).unwrap_or_default().into(),
            action => return any::go(action, world).unwrap_or_else(|| Then::Pass.into()),
        }
        Reply::default()
    }

    fn filter_in_use(&mut self) -> Option<&mut Filter> {
        Some(&mut self.filter)
    }

    fn leave(&mut self) {
        self.filter.keep();
    }

    fn neighbour(&mut self, back: bool, _world: &World) -> Option<Route> {
        let before = self.place();
        self.list.step(&self.rows.keys, if back { Action::Up } else { Action::Down }, self.page);
        self.place().filter(|now| Some(now) != before.as_ref())
    }

    fn click(&mut self, area: Rect, _column: u16, row: u16, world: &World) {
        let list = self.list_area(area, world);
        let line = row.checked_sub(list.y).filter(|line| *line < list.height);
        let rows = self.rows.keys.len();
        let found = line.and_then(|line| self.list.row_at(line.into(), rows, |_| 1));
        if let Some(subject) = found.and_then(|row| self.rows.keys.get(row)) {
            self.list.select(subject.clone());
        }
    }

    fn reconcile(&mut self, area: Rect, world: &World) -> Reply {
        let turned = self.rows.follow(&self.filter, world);
        let list = self.list_area(area, world);
        let width = i32::try_from(bar::Columns::of(list.width.into()).bar).unwrap_or(1);
        if turned || self.width != width || self.scale.is_none() {
            self.width = width;
            self.scale = Some(self.fit(world));
        }
        self.page = usize::from(list.height).max(1);
        self.list.settle(&self.rows.keys, self.page, |_| 1);
        Reply::default()
    }

    fn offers(&self, action: Action, world: &World) -> bool {
        any::offers(action, world)
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "most actions have their usual name")]
    fn word(&self, action: Action, world: &World) -> Option<&'static str> {
        let text = &world.text().ui.timeline;
        match action {
            Action::Previous => Some(text.turn[0]),
            Action::Next => Some(text.turn[1]),
            action => any::word(action, world),
        }
    }

    fn status(&self, world: &World) -> String {
        let told = || self.selected().map(|row| told::sentence(row, world));
        any::to_begin(world).or_else(told).unwrap_or_default()
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, world: &World) {
        self.draw_in(frame, area, world);
    }
}
