//! How a figure is counted: its value, its goal, its rule, its day.

use ratatui::{Frame, layout::Rect};

use super::{super::paper, told};
use crate::{
    document::Document,
    domain::{
        figures::{Figures, FiguresQuery},
        query::{Answer, Query},
    },
    keys::{Action, Scope},
    ui::{
        layer::{Layer, Reply, Then},
        widgets::sheet::Scroll,
        world::World,
    },
};

/// The rule of a figure.
#[derive(Debug)]
pub struct FigureRule {
    query: FiguresQuery,
    found: Option<Figures>,
    scroll: Scroll,
}

impl FigureRule {
    /// That of the figure whose rows are asked.
    #[must_use]
    pub fn new(query: FiguresQuery) -> Self {
        Self { query, found: None, scroll: Scroll::default() }
    }

    fn page(&self, world: &World) -> Document {
        let words = &world.text().figures;
        let told = self.found.as_ref().and_then(|all| told(all, &self.query, world));
        let title = told.as_ref().map_or(words.counting, |one| &one.label).to_owned();
        let mut page = Document::new(title, String::new(), self.query.on);
        if let Some(one) = told {
            let parts = [one.value.clone(), one.after()].into_iter().filter(|it| !it.is_empty());
            page.pair(words.value, parts.collect::<Vec<_>>().join(" · "));
            page.pair(words.day, (world.text().words.day)(self.query.on));
            page.pair(words.rule_title, one.rule.clone());
        }
        page
    }
}

impl Layer for FigureRule {
    fn scope(&self) -> Scope {
        Scope::Sheet
    }

    fn act(&mut self, action: Action, world: &World) -> Reply {
        if action == Action::Back {
            return Then::Close.into();
        }
        let page = self.page(world);
        paper::step(&mut self.scroll, &page, action, world);
        Reply::default()
    }

    fn reads(&self, _world: &World) -> Option<Query> {
        Some(Query::Figures(Box::new(self.query.clone())))
    }

    fn answer(&mut self, answer: &Answer, _world: &World) {
        if let Answer::Figures(found) = answer
            && found.query == self.query
        {
            self.found = Some(Figures::clone(found));
        }
    }

    fn is_waiting(&self) -> bool {
        self.found.is_none()
    }

    fn offers(&self, action: Action, _world: &World) -> bool {
        matches!(action, Action::Back | Action::Help)
    }

    fn draw(&self, frame: &mut Frame<'_>, _area: Rect, world: &World) {
        paper::draw(frame, &self.page(world), self.scroll, world);
    }
}
