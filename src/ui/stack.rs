//! The stack of open places: keys, help and the wheel are handled here, once for all layers, and
//! replies are followed.
//!
//! The views lie below, one of them shown, with the way back and forth among them. Over them lie the
//! layers that opened since, the last on top.

use super::{
    layer::Layer,
    overlays::{
        adding::Adding,
        answers::Answers,
        bin::Bin,
        confirm::Confirm,
        conflicts::Conflicts,
        copy_plan::CopyPlan,
        damage::Damage,
        figure::{FigureRows, rule::FigureRule},
        form::FormLayer,
        help::Help,
        history::History,
        import::Import,
        journal::Journal,
        life::ConventionPlace,
        lists::Lists,
        past::AskPast,
        people::People,
        question::{Accept, Unfinished},
        reasons::Reasons,
        refused::Unwritten,
        replace::Replace,
        rows::Rows,
        sheet::Sheet,
        since::Since,
        story::Story,
        visit::Visit,
        welcome::Welcome,
        what_if::WhatIf,
    },
    route::{About, Route},
    views,
    world::World,
};
use crate::{domain::rows::Listing, ui::forms};

/// Steps back that are remembered.
const REMEMBERED: usize = 50;

/// A place that is open.
#[derive(Debug)]
pub struct Place {
    /// Where it is.
    pub route: Route,
    /// The layer.
    pub layer: Box<dyn Layer>,
}

impl Place {
    /// The place that opens there; nothing for one of another make, and where what it is about is not.
    #[must_use]
    pub fn open(route: Route, world: &World) -> Option<Self> {
        let Route::Record(kind, id, convention) = route else {
            return Some(Self { layer: layer(route.clone(), world)?, route });
        };
        let around = convention.map_or_else(
            || Route::Rows(Listing::every(kind)),
            |convention| Route::Sheet(About::Convention(convention)),
        );
        let mut place = Self::open(around, world)?;
        place.layer.written(kind, &id);
        Some(place)
    }
}

/// The layer that opens there.
fn layer(route: Route, world: &World) -> Option<Box<dyn Layer>> {
    Some(match route {
        // The view of territories is the desk itself, and its rows are chosen there.
        Route::Sector | Route::Row(_) | Route::Record(..) => return None,
        Route::Due => Box::new(views::due::Due::new(world)),
        Route::Plan => Box::new(views::plan::Plans::new(world)),
        Route::Visit(territory) => Box::new(Visit::new(territory?)),
        Route::Map => Box::new(views::map::Map::new(world)),
        Route::Timeline => Box::new(views::timeline::Timeline::new(world)),
        Route::Figures => Box::new(views::figures::Board::default()),
        Route::FigureRows(query) => Box::new(FigureRows::new(*query)),
        Route::FigureRule(query) => Box::new(FigureRule::new(*query)),
        Route::WhatIf => Box::new(WhatIf::default()),
        Route::Questions => Box::new(views::questions::Questions::new(world)),
        Route::Story(territory) => Box::new(Story::new(territory)),
        Route::Views => Box::new(views::list::Choice::first()),
        Route::Past => Box::new(AskPast::new()),
        Route::Add(about) => Box::new(Adding::new(&about, world)),
        Route::Help(scope) => Box::new(Help::new(scope)),
        Route::Sheet(About::Convention(id)) => Box::new(ConventionPlace::new(id, world)),
        Route::Sheet(about) => Box::new(Sheet::new(about, world)),
        Route::Reasons(code) => Box::new(Reasons::new(code)),
        Route::History(kind, id) => Box::new(History::new(kind, id)),
        Route::Activity => Box::new(Journal::default()),
        Route::Journal(territory) => Box::new(Journal::of(territory)),
        Route::Bin => Box::new(Bin::default()),
        Route::People => Box::new(People::default()),
        Route::Lists => Box::new(Lists::default()),
        Route::Answers(narrowed) => Box::new(Answers::new(*narrowed)),
        Route::Rows(listing) => Box::new(Rows::new(listing)),
        Route::CopyPlan(into) => Box::new(CopyPlan::new(into)),
        Route::Import => Box::new(Import::default()),
        Route::Conflicts => Box::new(Conflicts::new(world)),
        Route::Since => Box::new(Since::new(world)),
        Route::Form(opening) => Box::new(FormLayer::new(forms::open(opening, world)?)),
        Route::Confirm(asked) => Box::new(Confirm::new(asked, world)),
        Route::Refused(attempt, found) => Box::new(Unwritten::new(attempt, found)),
        Route::Damage(refusal) => Box::new(Damage::new(refusal)?),
        Route::Accept => Box::new(Accept),
        Route::Replace(ticket, found) => Box::new(Replace { ticket, found }),
        Route::Unfinished(orphans) => Box::new(Unfinished { orphans }),
        Route::Welcome(first) => Box::new(Welcome::new(first, world)),
    })
}

/// The views that were opened, which of them is shown, and the way here.
#[derive(Debug)]
pub struct Views {
    /// Those that are layers; the sector is the panes of the model.
    open: Vec<Place>,
    here: Route,
    past: Vec<Route>,
    ahead: Vec<Route>,
}

impl Default for Views {
    fn default() -> Self {
        Self { open: Vec::new(), here: Route::Sector, past: Vec::new(), ahead: Vec::new() }
    }
}

impl Views {
    /// The view that is shown.
    #[must_use]
    pub fn here(&self) -> &Route {
        &self.here
    }

    /// Its layer, where it is one.
    #[must_use]
    pub fn layer(&self) -> Option<&dyn Layer> {
        let here = self.open.iter().find(|place| place.route == self.here);
        here.map(|place| place.layer.as_ref())
    }

    /// The same, to be changed.
    pub fn layer_mut(&mut self) -> Option<&mut Box<dyn Layer>> {
        let here = self.open.iter_mut().find(|place| place.route == self.here);
        here.map(|place| &mut place.layer)
    }

    /// Shows a view, and remembers where one comes from; tells whether it was another.
    pub fn show(&mut self, route: Route, world: &World) -> bool {
        if self.here == route {
            return false;
        }
        self.past.push(self.here.clone());
        if self.past.len() > REMEMBERED {
            self.past.remove(0);
        }
        self.ahead.clear();
        self.turn_to(route, world);
        true
    }

    /// To the view one comes from, or again to the one left so; tells whether there was one.
    pub fn turn(&mut self, back: bool, world: &World) -> bool {
        let (out, into) = if back {
            (&mut self.past, &mut self.ahead)
        } else {
            (&mut self.ahead, &mut self.past)
        };
        let Some(to) = out.pop() else { return false };
        into.push(self.here.clone());
        self.turn_to(to, world);
        true
    }

    fn turn_to(&mut self, route: Route, world: &World) {
        if self.open.iter().all(|place| place.route != route) {
            self.open.extend(Place::open(route.clone(), world));
        }
        self.here = route;
    }
}
