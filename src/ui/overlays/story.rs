//! The story of a territory on one scroll, for whoever takes it over.

use ratatui::{Frame, layout::Rect};

use super::paper;
use crate::{
    document::{self, Document, Length},
    domain::{
        id::TerritoryCode,
        query::{Answer, Query},
        questions::{Asking, Found, Narrow},
    },
    keys::{Action, Scope},
    ui::{
        layer::{Layer, Reply, Then},
        widgets::sheet::Scroll,
        world::World,
    },
};

/// What was found, and how far down one is.
#[derive(Debug)]
pub struct Story {
    territory: TerritoryCode,
    found: Option<Found>,
    scroll: Scroll,
}

impl Story {
    /// That of a territory.
    #[must_use]
    pub fn new(territory: TerritoryCode) -> Self {
        Self { territory, found: None, scroll: Scroll::default() }
    }

    fn page(&self, length: Length, world: &World) -> Document {
        let territory = world.data.territory(&self.territory);
        let told = territory.zip(self.found.as_ref()).map(|(territory, found)| {
            document::story::page(&world.context(), territory, found, length)
        });
        told.unwrap_or_else(|| Document::new(String::new(), String::new(), world.today))
    }
}

impl Layer for Story {
    fn document(&self, world: &World) -> Option<Document> {
        self.found.as_ref().map(|_| self.page(Length::Short, world))
    }

    fn scope(&self) -> Scope {
        Scope::Story
    }

    fn act(&mut self, action: Action, world: &World) -> Reply {
        if action == Action::Back {
            return Then::Close.into();
        }
        let page = self.page(Length::Whole, world);
        paper::step(&mut self.scroll, &page, action, world);
        Reply::default()
    }

    fn reads(&self, world: &World) -> Option<Query> {
        let asking = Asking::story(world.data.clone(), &self.territory);
        Some(Query::Ask(Box::new(asking)))
    }

    fn answer(&mut self, answer: &Answer, _world: &World) {
        if let Answer::Ask(answered) = answer
            && answered.0.ask.about(Narrow::Territory) == Some(self.territory.as_str())
        {
            self.found = Some(answered.1.clone());
        }
    }

    fn is_waiting(&self) -> bool {
        self.found.is_none()
    }

    fn draw(&self, frame: &mut Frame<'_>, _area: Rect, world: &World) {
        paper::draw(frame, &self.page(Length::Whole, world), self.scroll, world);
    }
}
