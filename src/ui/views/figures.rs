//! The view of the figures: each a line one can stand on, that opens the rows it was counted from.
//!
//! Figures are counted on the file's thread; the last that came stay until those that were asked do.

pub mod chart;
mod draw;
mod flat;
mod side;

use std::sync::Arc;

use chrono::{Datelike, NaiveDate};
use ratatui::{Frame, layout::Rect};

use self::flat::{Line, flat};
use crate::{
    document::{self, Document},
    domain::{
        facts::Facts,
        figures::{FIRST, Figures, FiguresQuery, Key},
        fold::fold,
        query::{Answer, Query},
    },
    keys::{Action, Scope},
    ui::{
        Effect,
        layer::{Layer, Reply, Then},
        route::Route,
        views::any,
        widgets::{filter::Filter, list::ListState},
        world::World,
    },
};

/// The day that is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Counted {
    Today,
    EndOf(i32),
}

/// The figures of a day, and which one is chosen.
#[derive(Debug)]
pub struct Board {
    day: Counted,
    /// What was asked last, and over which facts.
    asked: Option<(FiguresQuery, Arc<Facts>)>,
    figures: Option<Figures>,
    keys: Vec<Key>,
    /// Keys that a heading stands above.
    heads: Vec<Key>,
    list: ListState<Key>,
    filter: Filter,
    /// The words that the lines answer, and how many lines there are in all.
    words: String,
    count: usize,
    /// Rows of a page.
    page: usize,
}

impl Default for Board {
    fn default() -> Self {
        Self {
            day: Counted::Today,
            asked: None,
            figures: None,
            keys: Vec::new(),
            heads: Vec::new(),
            list: ListState::default(),
            filter: Filter::default(),
            words: String::new(),
            count: 0,
            page: 1,
        }
    }
}

impl Board {
    fn query(&self, world: &World) -> FiguresQuery {
        let on = match self.day {
            Counted::Today => world.today,
            Counted::EndOf(year) => end_of(year).unwrap_or(world.today),
        };
        let sector = (!world.reaches_all()).then(|| world.sector.clone());
        FiguresQuery { on, sector, rows: None }
    }

    /// Asks for what is missing: another day, another sector, other facts.
    fn ask(&mut self, world: &World) -> Reply {
        let query = self.query(world);
        let same = |(asked, facts): &(FiguresQuery, Arc<Facts>)| {
            *asked == query && Arc::ptr_eq(facts, &world.data)
        };
        if self.asked.as_ref().is_some_and(same) {
            return Reply::default();
        }
        self.asked = Some((query.clone(), Arc::clone(&world.data)));
        Reply::ask([Effect::Read(Query::Figures(Box::new(query)))])
    }

    /// The page that is shown.
    fn told(&self, world: &World) -> Option<Document> {
        let figures = self.figures.as_ref()?;
        Some(document::figures::page(&world.context(), figures))
    }

    /// Another day, earlier or later.
    fn turn(&mut self, later: bool, world: &World) {
        let year = world.today.year();
        let is_end = end_of(year) == Some(world.today);
        self.day = match (self.day, later) {
            (Counted::Today, false) => Counted::EndOf(year - 1),
            (Counted::Today, true) if is_end => Counted::EndOf(year + 1),
            (Counted::Today, true) => Counted::EndOf(year),
            (Counted::EndOf(end), true) if end == year - 1 => Counted::Today,
            (Counted::EndOf(end), true) => Counted::EndOf((end + 1).min(year + 1)),
            (Counted::EndOf(end), false) if end == year + i32::from(is_end) => Counted::Today,
            (Counted::EndOf(end), false) => Counted::EndOf((end - 1).max(FIRST)),
        };
    }

    /// The lines that pass the filter.
    fn arrange(&mut self, world: &World) {
        self.filter.words().clone_into(&mut self.words);
        let page = self.told(world);
        let all = page.as_ref().map(flat).unwrap_or_default();
        self.count = all.len();
        let all = self.passing(all);
        let heads = all.iter().filter(|(head, _)| head.is_some());
        self.heads = heads.map(|(_, one)| one.rows.clone()).collect();
        self.keys = all.iter().map(|(_, one)| one.rows.clone()).collect();
    }

    /// Those whose heading or label has the words that are typed.
    fn passing<'a>(&self, all: Vec<Line<'a>>) -> Vec<Line<'a>> {
        if !self.filter.is_active() {
            return all;
        }
        let needle = self.filter.needle();
        let (mut under, mut told) = (None, None);
        let mut kept = Vec::new();
        for (head, one) in all {
            under = head.or(under);
            let said = format!("{} {}", under.unwrap_or_default(), one.label);
            if needle.is_in(&fold(&said)) {
                kept.push((under.filter(|_| told != under), one));
                told = under;
            }
        }
        kept
    }

    /// What is asked for the rows of the chosen figure.
    fn rows(&self) -> Option<FiguresQuery> {
        let key = self.list.selected()?;
        let query = &self.figures.as_ref()?.query;
        Some(FiguresQuery { rows: Some(key.clone()), ..query.clone() })
    }

    /// The chosen figure in words.
    fn said(&self, world: &World) -> Option<String> {
        let page = self.told(world)?;
        let all = flat(&page);
        let (_, one) = all.iter().find(|(_, one)| Some(&one.rows) == self.list.selected())?;
        let after = Some(one.after()).filter(|after| !after.is_empty());
        let after = after.map(|after| format!(" · {after}")).unwrap_or_default();
        Some(format!("{}{}{}{after}", one.label, world.text().page.colon, one.value))
    }

    /// Hands the chosen figure to the clipboard, with whose it is and of which day.
    fn copy(&self, world: &World) -> Reply {
        let Some((said, page)) = self.said(world).zip(self.told(world)) else {
            return Reply::default();
        };
        let text = format!("{said} ({})", page.title);
        let notice = Reply::say((world.text().ui.figures.copied)(&text)).notice;
        Reply { notice, ..Reply::ask([Effect::Copy(text)]) }
    }

    fn height(&self, row: usize) -> usize {
        1 + usize::from(self.keys.get(row).is_some_and(|key| self.heads.contains(key)))
    }
}

fn end_of(year: i32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, 12, 31)
}

impl Layer for Board {
    fn document(&self, world: &World) -> Option<Document> {
        let (mut page, figures) = (self.told(world)?, self.figures.as_ref()?);
        document::figures::add_rules(&world.context(), figures, &mut page);
        Some(page)
    }

    fn scope(&self) -> Scope {
        if self.filter.is_typing() { Scope::Filter } else { Scope::Figures }
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "a place answers the actions that have a key there"
    )]
    fn act(&mut self, action: Action, world: &World) -> Reply {
        if self.list.step(&self.keys, action, self.page) || self.filter.act(action) {
            return Reply::default();
        }
        match action {
            Action::Open => {
                let to = self.rows().map(|query| Route::FigureRows(Box::new(query)));
                to.map_or_else(Reply::default, |to| Then::go(to).into())
            }
            Action::Explain => {
                let to = self.rows().map(|query| Route::FigureRule(Box::new(query)));
                to.map_or_else(Reply::default, |to| Then::go(to).into())
            }
            Action::WhatIf => Then::go(Route::WhatIf).into(),
            Action::Copy => self.copy(world),
            Action::Previous | Action::Next => {
                self.turn(action == Action::Next, world);
                Reply::default()
            }
            action => any::go(action, world).unwrap_or_else(|| Then::Pass.into()),
        }
    }

    fn filter_in_use(&mut self) -> Option<&mut Filter> {
        Some(&mut self.filter)
    }

    fn leave(&mut self) {
        self.filter.keep();
    }

    fn click(&mut self, area: Rect, _column: u16, row: u16, _world: &World) {
        let Some(line) = row.checked_sub(area.y + 1) else { return };
        let found = self.list.row_at(line.into(), self.keys.len(), |row| self.height(row));
        if let Some(key) = found.and_then(|row| self.keys.get(row)) {
            self.list.select(key.clone());
        }
    }

    fn reconcile(&mut self, area: Rect, world: &World) -> Reply {
        let reply = self.ask(world);
        if self.words != self.filter.words() {
            self.arrange(world);
        }
        let height = usize::from(area.height.saturating_sub(2)).max(2);
        let mut list = std::mem::take(&mut self.list);
        list.settle(&self.keys, height, |row| self.height(row));
        (self.list, self.page) = (list, height);
        reply
    }

    fn answer(&mut self, answer: &Answer, world: &World) {
        let Answer::Figures(found) = answer else { return };
        if self.asked.as_ref().is_none_or(|(asked, _)| *asked != found.query) {
            return;
        }
        self.figures = Some(Figures::clone(found));
        self.arrange(world);
    }

    fn is_waiting(&self) -> bool {
        let asked = self.asked.as_ref().map(|(query, _)| query);
        asked != self.figures.as_ref().map(|figures| &figures.query)
    }

    fn offers(&self, action: Action, world: &World) -> bool {
        any::offers(action, world)
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "few actions have another name here")]
    fn word(&self, action: Action, world: &World) -> Option<&'static str> {
        let words = &world.text().ui.figures;
        match action {
            Action::Previous => Some(words.earlier),
            Action::Next => Some(words.later),
            Action::Explain => Some(words.its_rule),
            action => any::word(action, world),
        }
    }

    fn status(&self, world: &World) -> String {
        self.said(world).unwrap_or_default()
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, world: &World) {
        self.draw_in(frame, area, world);
    }
}
