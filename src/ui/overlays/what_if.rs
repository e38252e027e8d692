//! What if these conventions were signed: ticked, each on a day, and coverage as it would be. Nothing is
//! stored.

mod draw;

use std::{collections::BTreeMap, sync::Arc};

use chrono::NaiveDate;
use ratatui::{Frame, layout::Rect};

use crate::{
    domain::{
        day::{self, add_months},
        facts::Facts,
        figures::{Point, narrowed, trajectory, what_if},
        id::ConventionId,
        snapshot::Snapshot,
    },
    keys::{Action, Key, Scope},
    ui::{
        layer::{Layer, Reply, Then},
        layout::sheet_line,
        widgets::{input::Input, list::ListState},
        world::World,
    },
};

/// A convention that may be signed.
#[derive(Debug)]
struct Expected {
    id: ConventionId,
    name: String,
    /// Inhabitants of its perimeter.
    people: u64,
    on: NaiveDate,
    /// Its first day, where it is written.
    start: Option<NaiveDate>,
    ticked: bool,
}

impl Expected {
    /// The day from which it would count, where that is later than its signature.
    fn counts_later(&self) -> Option<NaiveDate> {
        self.start.filter(|start| *start > self.on)
    }
}

/// Conventions that may be signed, and coverage as it is and as it would be.
#[derive(Debug, Default)]
pub struct WhatIf {
    seen: Option<Arc<Facts>>,
    data: Snapshot,
    all: Vec<Expected>,
    keys: Vec<ConventionId>,
    list: ListState<ConventionId>,
    /// The day that is being typed.
    typing: Option<Input>,
    now: Vec<Point>,
    then: Vec<Point>,
}

impl WhatIf {
    /// Looks anew where the base has changed; what was ticked stays.
    fn look(&mut self, world: &World) {
        if self.seen.as_ref().is_some_and(|seen| Arc::ptr_eq(seen, &world.data)) {
            return;
        }
        self.seen = Some(Arc::clone(&world.data));
        self.data = if world.reaches_all() {
            Snapshot::clone(&world.data)
        } else {
            narrowed(&world.data, &world.sector)
        };
        let before = std::mem::take(&mut self.all);
        let known = |id: &ConventionId| before.iter().find(|one| one.id == *id);
        let expected = what_if::expected(&self.data, world.today);
        self.all = expected
            .into_iter()
            .map(|one| Expected {
                id: one.id.clone(),
                name: (world.text().ui.convention_title)(&one.name, one.generation),
                people: self.data.population(one.perimeter_on(world.today)),
                on: known(&one.id).map_or_else(|| what_if::offered(one, world.today), |it| it.on),
                start: one.start,
                ticked: known(&one.id).is_some_and(|it| it.ticked),
            })
            .collect();
        self.keys = self.all.iter().map(|one| one.id.clone()).collect();
        self.reckon(world);
    }

    fn ticked(&self) -> BTreeMap<ConventionId, NaiveDate> {
        let ticked = self.all.iter().filter(|one| one.ticked);
        ticked.map(|one| (one.id.clone(), one.on)).collect()
    }

    /// Coverage as it is, and as it would be.
    fn reckon(&mut self, world: &World) {
        let signings = self.ticked();
        let conventions = what_if::signed(&self.data, &signings);
        // One signed before it begins counts from its first day.
        let ticked = conventions.iter().filter(|one| signings.contains_key(&one.id));
        let last = ticked.filter_map(|one| one.start.max(one.signed)).max();
        let last = last.unwrap_or(world.today);
        self.now = trajectory(&self.data, world.today, last);
        let data = Snapshot { conventions, ..self.data.clone() };
        self.then = trajectory(&data, world.today, last);
    }

    fn chosen(&mut self) -> Option<&mut Expected> {
        let at = self.list.index();
        self.all.get_mut(at)
    }

    /// The day that was typed, once it is one.
    fn take_day(&mut self, world: &World) -> Reply {
        let Some(input) = &self.typing else { return Reply::default() };
        let on = match day::parse(&input.value(), world.today) {
            Ok(on) => on,
            Err(problem) => return Reply::warn((world.text().trouble.day)(problem)),
        };
        self.typing = None;
        if let Some(one) = self.chosen() {
            (one.on, one.ticked) = (on, true);
        }
        self.reckon(world);
        Reply::default()
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "a place answers the actions that have a key there"
    )]
    fn change(&mut self, action: Action, world: &World) {
        let Some(one) = self.chosen() else { return };
        match action {
            Action::Tick => one.ticked = !one.ticked,
            Action::Previous => one.on = add_months(one.on, -1).max(world.today),
            Action::Next => one.on = add_months(one.on, 1),
            Action::Edit => {
                let day = (world.text().words.day)(one.on);
                self.typing = Some(Input::line(&day));
                return;
            }
            _ => return,
        }
        self.reckon(world);
    }
}

impl Layer for WhatIf {
    fn scope(&self) -> Scope {
        if self.typing.is_some() { Scope::Filter } else { Scope::WhatIf }
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "a place answers the actions that have a key there"
    )]
    fn act(&mut self, action: Action, world: &World) -> Reply {
        match action {
            Action::Choose => return self.take_day(world),
            Action::Back if self.typing.take().is_some() => {}
            Action::Back => return Then::Close.into(),
            action if self.list.step(&self.keys, action, 10) => {}
            action => self.change(action, world),
        }
        Reply::default()
    }

    fn key(&mut self, key: Key, _world: &World) -> Reply {
        if let Some(input) = &mut self.typing {
            input.key(key);
        }
        Reply::default()
    }

    fn typed(&mut self, text: &str, _world: &World) -> bool {
        let Some(input) = &mut self.typing else { return false };
        for c in text.chars() {
            input.key(Key::char(c));
        }
        true
    }

    fn click(&mut self, _area: Rect, _column: u16, row: u16, world: &World) {
        let line = sheet_line(world, row).map(|line| line + self.list.offset());
        if let Some(id) = line.and_then(|line| self.keys.get(line)) {
            self.list.select(id.clone());
        }
    }

    fn reconcile(&mut self, _area: Rect, world: &World) -> Reply {
        self.look(world);
        let height = self.rows(world);
        self.list.settle(&self.keys, height, |_| 1);
        Reply::default()
    }

    fn offers(&self, action: Action, _world: &World) -> bool {
        let changes =
            matches!(action, Action::Tick | Action::Edit | Action::Previous | Action::Next);
        !changes || !self.all.is_empty()
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "few actions have another name here")]
    fn word(&self, action: Action, world: &World) -> Option<&'static str> {
        let words = &world.text().ui.figures;
        match action {
            Action::Edit => Some(words.its_day),
            Action::Previous => Some(words.month_earlier),
            Action::Next => Some(words.month_later),
            _ => None,
        }
    }

    fn status(&self, world: &World) -> String {
        let text = world.text();
        let words = &text.figures.what_if;
        let chosen = self.all.get(self.list.index());
        match chosen.and_then(Expected::counts_later) {
            Some(day) => format!("{} {}", (words.counts)(&(text.words.day)(day)), words.not_stored),
            None => words.not_stored.to_owned(),
        }
    }

    fn draw(&self, frame: &mut Frame<'_>, _area: Rect, world: &World) {
        self.draw_in(frame, world);
    }
}
