//! The story of a territory on one scroll, for whoever takes it over.

use ratatui::{
    Frame,
    layout::{Margin, Rect},
    text::Line,
};

use crate::{
    document,
    domain::{
        id::TerritoryCode,
        query::{Answer, Query},
        questions::{Asking, Found, Narrow},
    },
    keys::{Action, Scope},
    ui::{
        layer::{Layer, Reply, Then},
        layout::sheet_area,
        widgets::{
            page,
            sheet::{self, Scroll},
        },
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

    fn lines(&self, world: &World, width: u16) -> (String, Vec<Line<'static>>) {
        let territory = world.data.territory(&self.territory);
        let Some((territory, found)) = territory.zip(self.found.as_ref()) else {
            return (String::new(), Vec::new());
        };
        let told = document::story::page(&world.context(), territory, found);
        let lines = page::lines(&told, width, &world.settings.theme);
        (told.title, lines)
    }
}

impl Layer for Story {
    fn scope(&self) -> Scope {
        Scope::Story
    }

    fn act(&mut self, action: Action, world: &World) -> Reply {
        if action == Action::Back {
            return Then::Close.into();
        }
        let inner = sheet_area(world);
        let lines = self.lines(world, inner.width).1.len();
        self.scroll.step(action, lines, usize::from(inner.height));
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
        let inner = sheet_area(world);
        let (title, lines) = self.lines(world, inner.width);
        let outer = inner.outer(Margin::new(1, 1));
        sheet::frame_over(frame, outer, &title, &world.settings.theme);
        sheet::draw(frame, inner, &lines, self.scroll);
        frame.set_cursor_position((inner.x, inner.y));
    }
}
