//! The page before a visit: of a territory, or of one of its communes, chosen as one types.

use ratatui::{Frame, layout::Rect};

use super::paper;
use crate::{
    document::{self, Document, Length},
    domain::{
        fold::fold,
        id::TerritoryCode,
        query::{Answer, Query},
        territory::{Commune, Territory},
        visit,
    },
    keys::{Action, Scope},
    ui::{
        forms::Opening,
        layer::{Layer, Reply, Then},
        route::{About, Route},
        widgets::{filter::Filter, sheet::Scroll},
        world::World,
    },
};

/// The page, how far down one is, and the commune that is typed.
#[derive(Debug)]
pub struct Visit {
    territory: TerritoryCode,
    read: visit::Visit,
    is_read: bool,
    /// Whether every line of its lists is shown.
    is_whole: bool,
    filter: Filter,
    scroll: Scroll,
}

impl Visit {
    /// That of a territory.
    #[must_use]
    pub fn new(territory: TerritoryCode) -> Self {
        Self {
            territory,
            read: visit::Visit::default(),
            is_read: false,
            is_whole: false,
            filter: Filter::default(),
            scroll: Scroll::default(),
        }
    }

    fn place<'a>(&self, world: &'a World) -> Option<&'a Territory> {
        world.data.territory(&self.territory)
    }

    /// The commune that is typed: of several, the one whose name begins so, then the largest.
    fn commune<'a>(&self, world: &'a World) -> Option<&'a Commune> {
        if !self.filter.is_active() {
            return None;
        }
        let (needle, typed) = (self.filter.needle(), fold(self.filter.words()));
        let all = self.place(world)?.communes.iter().filter_map(|insee| world.data.commune(insee));
        let named = all.map(|one| (fold(&one.name), one)).filter(|(name, _)| needle.is_in(name));
        named
            .max_by_key(|(name, one)| (name.starts_with(&typed), one.population))
            .map(|(_, one)| one)
    }

    fn page(&self, world: &World) -> Document {
        self.of_length(if self.is_whole { Length::Whole } else { Length::Short }, world)
    }

    /// Whether nothing was ever written down of it.
    fn is_bare(&self, world: &World) -> bool {
        let data = &world.data;
        let has_ctg = |one: &Territory| !data.conventions_of(one).is_empty();
        self.is_read
            && data.last_contact(&self.territory).is_none()
            && data.follow_ups_of(&self.territory).next().is_none()
            && !self.place(world).is_some_and(has_ctg)
    }

    /// Whether lists have more lines than are shown.
    fn has_more(&self, world: &World) -> bool {
        let of = |length| self.of_length(length, world).blocks;
        !self.is_whole && of(Length::Short) != of(Length::Whole)
    }

    fn of_length(&self, length: Length, world: &World) -> Document {
        let (commune, read) = (self.commune(world), &self.read);
        let told = self.place(world).map(|territory| {
            document::visit::page(&world.context(), territory, commune, read, length)
        });
        told.unwrap_or_else(|| Document::new(String::new(), String::new(), world.today))
    }
}

impl Layer for Visit {
    fn document(&self, world: &World) -> Option<Document> {
        self.is_read.then(|| self.page(world))
    }

    fn scope(&self) -> Scope {
        if self.filter.is_typing() { Scope::Filter } else { Scope::Visit }
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "a place answers the actions that have a key there"
    )]
    fn act(&mut self, action: Action, world: &World) -> Reply {
        match action {
            action if self.filter.act(action) => {}
            Action::Back => return Then::Close.into(),
            Action::Open if self.has_more(world) => self.is_whole = true,
            Action::Open => {
                return Then::go(Route::Sheet(About::Territory(self.territory.clone()))).into();
            }
            Action::History => {
                return Then::go(Route::Story(self.territory.clone())).into();
            }
            Action::TalkingPoints => {
                let form = Opening::TalkingPoints(self.territory.clone());
                return Then::go(Route::Form(form)).into();
            }
            action => {
                let page = self.page(world);
                paper::step(&mut self.scroll, &page, action, world);
            }
        }
        Reply::default()
    }

    fn filter_in_use(&mut self) -> Option<&mut Filter> {
        Some(&mut self.filter)
    }

    fn reads(&self, _world: &World) -> Option<Query> {
        Some(Query::Visit(self.territory.clone()))
    }

    fn answer(&mut self, answer: &Answer, _world: &World) {
        if let Answer::Visit(code, read) = answer
            && *code == self.territory
        {
            (self.read, self.is_read) = (visit::Visit::clone(read), true);
        }
    }

    fn is_waiting(&self) -> bool {
        !self.is_read
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "few actions have another name here")]
    fn word(&self, action: Action, world: &World) -> Option<&'static str> {
        let words = &world.text().ui.visit;
        match action {
            Action::History => Some(words.told),
            Action::Open if self.has_more(world) => Some(words.whole),
            _ => None,
        }
    }

    fn status(&self, world: &World) -> String {
        let text = &world.text().ui.visit;
        match (self.commune(world), self.filter.is_active()) {
            (None, true) => text.no_commune.to_owned(),
            (Some(one), _) => one.name.clone(),
            (None, false) if self.is_bare(world) => {
                (text.nothing_yet)(&world.key(Scope::Desk, Action::NewNote))
            }
            (None, false) => (text.choose)(&world.key(Scope::Visit, Action::Filter)),
        }
    }

    fn draw(&self, frame: &mut Frame<'_>, _area: Rect, world: &World) {
        let theme = &world.settings.theme;
        let outer = paper::draw(frame, &self.page(world), self.scroll, world);
        let all = self.place(world).map_or(0, |one| one.communes.len());
        let found = usize::from(self.commune(world).is_some());
        let columns = usize::from(outer.width.saturating_sub(4));
        if let Some(line) = self.filter.line(columns, found, all, world.text(), theme) {
            frame.render_widget(
                line,
                Rect::new(outer.x + 1, outer.bottom() - 1, outer.width - 2, 1),
            );
        }
    }
}
