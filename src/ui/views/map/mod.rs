//! The view of the map: a département painted by what is measured of its territories, beside their list.
//!
//! ```text
//!     ●●●│▼▼▼        ● Bugey Sud       en vigueur
//!    ●●●●└┐▼▼▼▼▼     ▼ Côtière              échue
//! ```

mod draw;
mod land;
mod parts;
mod picture;
mod places;
mod table;

use ratatui::{
    Frame,
    layout::{Margin, Rect},
};

use self::{
    land::{Land, Lands},
    parts::{Parts, room},
    places::{Place, Places},
};
use crate::{
    domain::{alerts::Thresholds, id::TerritoryCode, painted::Painted, territory::Department},
    keys::{Action, Scope},
    ui::{
        layer::{Command, Layer, Reply, Then},
        route::{About, Route},
        views::any,
        widgets::{filter::Filter, list::ListState},
        world::World,
    },
};

/// Which département is shown, what is painted, which territory is chosen.
#[derive(Debug, Default)]
pub struct Map {
    /// Among those of the base.
    department: usize,
    painted: Painted,
    filter: Filter,
    list: ListState<TerritoryCode>,
    /// The one chosen at the desk, when it was last looked at.
    heard: Option<TerritoryCode>,
    lands: Lands,
    places: Places,
    /// Rows of a page.
    page: usize,
}

impl Map {
    /// The département of the territory chosen at the desk.
    #[must_use]
    pub fn new(world: &World) -> Self {
        let mut map = Self::default();
        map.hear(world);
        map
    }

    fn department<'a>(&self, world: &'a World) -> Option<&'a Department> {
        world.data.base.departments.get(self.department)
    }

    fn land(&self, world: &World) -> Option<&Land> {
        self.lands.of(&self.department(world)?.code)
    }

    fn selected(&self) -> Option<&Place> {
        self.places.of(self.list.selected()?)
    }

    /// Goes to the territory chosen at the desk, where another was since.
    fn hear(&mut self, world: &World) {
        if self.heard == world.chosen {
            return;
        }
        self.heard.clone_from(&world.chosen);
        let Some(territory) = self.heard.as_ref().and_then(|code| world.data.territory(code))
        else {
            return;
        };
        let communes = || territory.communes.iter().filter_map(|insee| world.data.commune(insee));
        let is_of = |one: &Department| communes().any(|commune| commune.department == one.code);
        if !self.department(world).is_some_and(is_of) {
            let found = world.data.base.departments.iter().position(is_of);
            self.department = found.unwrap_or(self.department);
        }
        self.list.select(territory.code.clone());
    }

    /// The desk hears of the territory that is chosen here.
    fn tell(&mut self) -> Reply {
        match self.list.selected() {
            Some(code) if Some(code) != self.heard.as_ref() => {
                self.heard = Some(code.clone());
                Command::Choose(code.clone()).into()
            }
            Some(_) | None => Reply::default(),
        }
    }

    fn turn_department(&mut self, back: bool, world: &World) {
        let count = world.data.base.departments.len();
        if count > 1 {
            self.department = (self.department + if back { count - 1 } else { 1 }) % count;
        }
    }

    fn parts(&self, area: Rect, world: &World) -> Parts {
        Parts::of(inner(area), self.land(world).map_or(0, |land| land.grid.columns))
    }

    /// Rows of the list above the first territory: the filter, the heads of columns.
    fn head(&self, list: Rect, world: &World) -> u16 {
        let filtered = self.filter.is_in_use();
        u16::from(filtered) + u16::from(self.table(list).head(world).is_some())
    }
}

/// The limits that colour what is measured.
fn limits(world: &World) -> Thresholds {
    Thresholds::of(&world.data.settings)
}

fn inner(area: Rect) -> Rect {
    area.inner(Margin::new(1, 1))
}

impl Layer for Map {
    fn scope(&self) -> Scope {
        if self.filter.is_typing() { Scope::Filter } else { Scope::Map }
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "a place answers the actions that have a key there"
    )]
    fn act(&mut self, action: Action, world: &World) -> Reply {
        if self.list.step(&self.places.keys, action, self.page) || self.filter.act(action) {
            return Reply::default();
        }
        match action {
            Action::Previous => self.painted = self.painted.turned(true),
            Action::Next => self.painted = self.painted.turned(false),
            Action::NextPlace => self.turn_department(false, world),
            Action::PreviousPlace => self.turn_department(true, world),
            Action::Open => {
                let code = self.list.selected().cloned();
                let go = code.map(|code| Then::go(Route::Sheet(About::Territory(code))));
                return go.unwrap_or_default().into();
            }
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
        let before = self.list.selected().cloned();
        self.list.step(&self.places.keys, if back { Action::Up } else { Action::Down }, self.page);
        let now = self.list.selected().filter(|now| Some(*now) != before.as_ref())?;
        Some(Route::Sheet(About::Territory(now.clone())))
    }

    fn click(&mut self, area: Rect, column: u16, row: u16, world: &World) {
        let parts = self.parts(area, world);
        let at = (column, row).into();
        let chosen = if parts.map.contains(at) {
            let cell = (usize::from(column - parts.map.x), usize::from(row - parts.map.y));
            let contour = self.land(world).and_then(|land| land.grid.at(cell.0, cell.1));
            let place = contour.and_then(|contour| self.places.of_contour(contour));
            place.map(|place| place.code.clone()).filter(|code| self.places.keys.contains(code))
        } else if parts.list.contains(at) {
            let line = (row - parts.list.y).checked_sub(self.head(parts.list, world));
            let rows = self.places.keys.len();
            let found = line.and_then(|line| self.list.row_at(line.into(), rows, |_| 1));
            found.and_then(|row| self.places.keys.get(row).cloned())
        } else {
            None
        };
        if let Some(code) = chosen {
            self.list.select(code);
        }
    }

    fn reconcile(&mut self, area: Rect, world: &World) -> Reply {
        self.department = self.department.min(world.data.base.departments.len().saturating_sub(1));
        self.hear(world);
        let Some(code) = self.department(world).map(|one| one.code.clone()) else {
            return Reply::default();
        };
        self.lands.lay_out(&code, room(inner(area)), world.settings.contours);
        let contours =
            self.lands.of(&code).map(|land| land.contours.as_slice()).unwrap_or_default();
        self.places.follow(&code, contours, &self.filter, world);
        let list = self.parts(area, world).list;
        let height = usize::from(list.height.saturating_sub(self.head(list, world))).max(1);
        self.list.settle(&self.places.keys, height, |_| 1);
        self.page = height;
        self.tell()
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "most actions are always offered")]
    fn offers(&self, action: Action, world: &World) -> bool {
        match action {
            Action::NextPlace => world.data.base.departments.len() > 1,
            action => any::offers(action, world),
        }
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "most actions have their usual name")]
    fn word(&self, action: Action, world: &World) -> Option<&'static str> {
        let text = &world.text().ui.map;
        match action {
            Action::Previous => Some(text.turn[0]),
            Action::Next => Some(text.turn[1]),
            Action::NextPlace => Some(text.department),
            action => any::word(action, world),
        }
    }

    fn status(&self, world: &World) -> String {
        let place = self.selected();
        let told = any::to_begin(world)
            .or_else(|| place.map(|one| table::sentence(one, self.painted, world)));
        told.unwrap_or_default()
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, world: &World) {
        self.draw_in(frame, area, world);
    }
}
