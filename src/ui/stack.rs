//! The places that are open: keys are resolved, help is opened and the wheel is turned here, once for
//! all layers; what a layer answers is followed.
//!
//! The views lie below, one of them shown, with the way back and forth among them.

use super::{
    Effect, Model, desk,
    layer::{Layer, Reply, Then},
    layout,
    overlays::{self, Overlay},
    panes,
    route::{Route, Subject},
    update::{may_write, on_view_action},
    views,
    world::World,
};
use crate::keys::{Action, Key, Scope};

/// Steps back that are remembered.
const REMEMBERED: usize = 50;

/// The views that were opened, which of them is shown, and the way here.
#[derive(Debug)]
pub struct Views {
    /// Those that are layers; the sector is the panes of the model.
    open: Vec<Box<dyn Layer>>,
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
        self.open.iter().find(|layer| layer.route() == self.here).map(AsRef::as_ref)
    }

    fn layer_mut(&mut self) -> Option<&mut Box<dyn Layer>> {
        self.open.iter_mut().find(|layer| layer.route() == self.here)
    }

    fn show(&mut self, route: Route, world: &World) {
        if self.open.iter().all(|layer| layer.route() != route) {
            self.open.extend(open(&route, world));
        }
        self.here = route;
    }
}

/// The layer that opens there; nothing for a place of another make.
#[must_use]
pub fn open(route: &Route, world: &World) -> Option<Box<dyn Layer>> {
    match route {
        Route::Due => Some(Box::new(views::due::Due::new(world))),
        Route::Views => Some(Box::new(views::list::Choice::first())),
        Route::Help(scope) => Some(Box::new(overlays::help::Help::new(*scope))),
        Route::Sector | Route::Sheet(_) | Route::History(..) => None,
    }
}

/// Opens the help of a place over it; over the help itself, closes that.
pub fn help(model: &mut Model, scope: Scope) -> Vec<Effect> {
    let open = |overlay: &Overlay| matches!(overlay, Overlay::Layer(layer) if matches!(layer.route(), Route::Help(_)));
    if model.overlays.last().is_some_and(open) {
        model.overlays.pop();
        return Vec::new();
    }
    go(model, Route::Help(scope))
}

/// Goes there.
pub fn go(model: &mut Model, route: Route) -> Vec<Effect> {
    match route {
        Route::Sector | Route::Due => show(model, route),
        Route::Sheet(subject) => return sheet(model, subject),
        Route::History(kind, id) => overlays::history::open(model, kind, id),
        Route::Views | Route::Help(_) => {
            model.overlays.extend(open(&route, &model.world).map(Overlay::Layer));
        }
    }
    Vec::new()
}

/// Shows a view, and remembers where one comes from.
pub fn show(model: &mut Model, route: Route) {
    if model.views.here == route {
        return;
    }
    leave(model);
    let from = model.views.here.clone();
    model.views.past.push(from);
    if model.views.past.len() > REMEMBERED {
        model.views.past.remove(0);
    }
    model.views.ahead.clear();
    model.views.show(route, &model.world);
}

/// To the view one comes from, or again to the one left so.
pub fn turn(model: &mut Model, back: bool) {
    let from = model.views.here.clone();
    let views = &mut model.views;
    let (out, into) = if back {
        (&mut views.past, &mut views.ahead)
    } else {
        (&mut views.ahead, &mut views.past)
    };
    let Some(to) = out.pop() else { return };
    into.push(from);
    leave(model);
    model.views.show(to, &model.world);
}

/// What was typed in a filter of the panes stays, and is typed no more.
fn leave(model: &mut Model) {
    panes::filter_mut(model).keep();
}

/// A record is chosen at the desk, where it can be changed, and its sheet opens.
fn sheet(model: &mut Model, subject: Subject) -> Vec<Effect> {
    desk::choose(model, &subject);
    overlays::sheet::open_subject(model, subject)
}

/// Gives a key to the layer that was on top.
pub fn key(model: &mut Model, layer: Box<dyn Layer>, key: Key) -> Vec<Effect> {
    let (scope, mut layer) = (layer.scope(), layer);
    let reply = match answer(model, layer.as_mut(), scope, key) {
        Ok(reply) => reply,
        Err(effects) => return effects,
    };
    let Reply { then, .. } = &reply;
    match then {
        Then::Stay | Then::Pass | Then::Go(_) => model.overlays.push(Overlay::Layer(layer)),
        Then::Close | Then::Instead(_) => {}
    }
    follow(model, reply)
}

/// Gives a key to the view that is shown.
pub fn view_key(model: &mut Model, key: Key) -> Vec<Effect> {
    let Some(scope) = model.views.layer().map(Layer::scope) else { return Vec::new() };
    let Some(action) = model.resolve(scope, key) else {
        let (views, world) = (&mut model.views, &model.world);
        if let Some(layer) = views.layer_mut() {
            layer.key(key, world);
        }
        return Vec::new();
    };
    let (views, world) = (&mut model.views, &model.world);
    let Some(layer) = views.layer_mut() else { return Vec::new() };
    let reply =
        if layer.offers(action, world) { layer.act(action, world) } else { Reply::default() };
    if reply.then == Then::Pass {
        return on_view_action(model, action);
    }
    follow(model, reply)
}

/// What the layer answers, or what is done for every layer.
fn answer(
    model: &Model,
    layer: &mut dyn Layer,
    scope: Scope,
    key: Key,
) -> Result<Reply, Vec<Effect>> {
    Ok(match model.resolve(scope, key) {
        Some(Action::Quit) => return Err(vec![Effect::Quit]),
        Some(action) if layer.offers(action, &model.world) => layer.act(action, &model.world),
        Some(_) => Reply::default(),
        None => {
            layer.key(key, &model.world);
            Reply::default()
        }
    })
}

fn follow(model: &mut Model, reply: Reply) -> Vec<Effect> {
    let Reply { then, mut effects, notice, write } = reply;
    if notice.is_some() {
        model.notice = notice;
    }
    if let Some((pending, change)) = write
        && may_write(model)
    {
        let ticket = model.world.ticket(pending);
        effects.push(Effect::Save(ticket, change));
    }
    match then {
        Then::Go(route) | Then::Instead(route) => effects.extend(go(model, route)),
        Then::Stay | Then::Close | Then::Pass => {}
    }
    effects
}

/// Turns the wheel over a layer: line by line.
pub fn wheel(layer: &mut dyn Layer, by: i32, world: &World) {
    let action = if by < 0 { Action::Up } else { Action::Down };
    for _ in 0..by.abs() {
        layer.act(action, world);
    }
}

/// Turns the wheel over the view that is shown; tells whether it is a layer.
pub fn view_wheel(model: &mut Model, by: i32) -> bool {
    let (views, world) = (&mut model.views, &model.world);
    let Some(layer) = views.layer_mut() else { return false };
    wheel(layer.as_mut(), by, world);
    true
}

/// A click on the view that is shown; tells whether it is a layer.
pub fn view_click(model: &mut Model, column: u16, row: u16) -> bool {
    let area = layout::areas(model).body;
    let (views, world) = (&mut model.views, &model.world);
    let Some(layer) = views.layer_mut() else { return false };
    layer.click(area, column, row, world);
    true
}

/// Brings the view that is shown to what is there now.
pub fn reconcile(model: &mut Model) -> Option<Effect> {
    let area = layout::areas(model).body;
    let (views, world) = (&mut model.views, &model.world);
    views.layer_mut()?.reconcile(area, world)
}
