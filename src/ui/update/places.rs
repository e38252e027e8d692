//! Going from place to place: keys and answers are given to the layers, and what they answer is done.

use super::{actions, at_desk, on_view_action};
use crate::{
    domain::{
        journal::Direction,
        query::{Answer, Query},
        refusal::FieldConflict,
    },
    keys::{Action, Key, Scope},
    ui::{
        Effect, Model, Ticket, desk, drafts,
        layer::{Command, Layer, Refused, Reply, Saved, Then, Work},
        layout, panes,
        route::{Doing, First, Route},
        stack::Place,
        world::Pending,
    },
};

/// Goes there, where the person may; gives what is to be done outside.
pub fn go(model: &mut Model, route: Route) -> Vec<Effect> {
    if route.writes() && !actions::may_write(model) {
        return Vec::new();
    }
    match route {
        Route::Sector | Route::Due => {
            show(model, route);
            Vec::new()
        }
        Route::Row(row) => {
            show(model, Route::Sector);
            desk::choose_row(model, row);
            Vec::new()
        }
        Route::Sheet(about) if *model.views.here() != Route::Sector => {
            // It is chosen at the desk, where it can be changed.
            desk::choose(model, &about);
            over(model, Route::Sheet(about))
        }
        route => over(model, route),
    }
}

/// Opens it over what is shown.
fn over(model: &mut Model, route: Route) -> Vec<Effect> {
    let Some(place) = Place::open(route, &model.world) else { return Vec::new() };
    let read = place.layer.opens_with(&model.world).map(Effect::Read);
    model.overlays.push(place);
    read.into_iter().collect()
}

/// Opens it under whatever is open.
pub fn go_under(model: &mut Model, route: Route) {
    model.overlays.splice(0..0, Place::open(route, &model.world));
}

/// Opens the help of a place over it; over the help itself, closes that.
pub fn help(model: &mut Model, scope: Scope) -> Vec<Effect> {
    if model.overlays.last().is_some_and(|top| matches!(top.route, Route::Help(_))) {
        model.overlays.pop();
        return Vec::new();
    }
    go(model, Route::Help(scope))
}

/// Asks who I am.
pub fn ask_who(model: &mut Model) -> Vec<Effect> {
    go(model, Route::Welcome(First::Who))
}

/// Shows a view. What was typed in a filter of the panes stays, and is typed no more.
pub fn show(model: &mut Model, route: Route) {
    if model.views.show(route, &model.world) {
        panes::filter_mut(model).keep();
    }
}

/// To the view one comes from, or again to the one left so.
pub fn turn(model: &mut Model, back: bool) {
    if model.views.turn(back, &model.world) {
        panes::filter_mut(model).keep();
    }
}

/// Gives a key to the layer that was on top.
pub fn key(model: &mut Model, mut top: Place, key: Key) -> Vec<Effect> {
    let reply = pressed(model, top.layer.as_mut(), key);
    let below = matches!(reply.then, Then::Pass | Then::Leave);
    let mut effects = back_on_top(model, top, reply);
    if below {
        effects.extend(at_desk(model, key));
    }
    effects
}

/// Gives a key to the view that is shown.
pub fn view_key(model: &mut Model, key: Key) -> Vec<Effect> {
    let Some(scope) = model.views.layer().map(Layer::scope) else { return Vec::new() };
    let action = model.resolve(scope, key);
    let (views, world) = (&mut model.views, &model.world);
    let Some(layer) = views.layer_mut() else { return Vec::new() };
    let reply = match action {
        Some(action) if layer.offers(action, world) => layer.act(action, world),
        Some(_) => Reply::default(),
        None => layer.key(key, world),
    };
    match (reply.then == Then::Pass, action) {
        (true, Some(action)) => on_view_action(model, action),
        _ => follow(model, reply).0,
    }
}

/// What the layer answers.
fn pressed(model: &Model, layer: &mut dyn Layer, key: Key) -> Reply {
    let world = &model.world;
    match world.resolve(layer.scope(), key) {
        Some(Action::Quit) => layer.quit(world),
        Some(action) if layer.offers(action, world) => layer.act(action, world),
        Some(_) => Reply::default(),
        None => layer.key(key, world),
    }
}

/// Puts a layer back on top, unless it closes, and follows what it answered.
fn back_on_top(model: &mut Model, mut top: Place, mut reply: Reply) -> Vec<Effect> {
    let then = std::mem::take(&mut reply.then);
    let at = model.overlays.len();
    let (mut effects, ticket) = follow(model, reply);
    if let Some(ticket) = ticket {
        top.layer.asked(ticket);
    }
    // What opened meanwhile lies over it.
    let at = at.min(model.overlays.len());
    match then {
        Then::Stay | Then::Pass => model.overlays.insert(at, top),
        Then::Go(route) => {
            model.overlays.insert(at, top);
            effects.extend(go(model, *route));
        }
        Then::Instead(route) => effects.extend(go(model, *route)),
        Then::Close | Then::Leave => {}
    }
    effects
}

/// Does what a layer answered; gives the ticket of what it writes.
fn follow(model: &mut Model, reply: Reply) -> (Vec<Effect>, Option<Ticket>) {
    let Reply { then, mut effects, notice, command } = reply;
    if notice.is_some() {
        model.notice = notice;
    }
    let mut asked = None;
    match command {
        None => {}
        Some(Command::Write(pending, work)) => {
            if actions::may_write(model) {
                effects.push(ask(model.world.ticket(pending), work));
            }
        }
        Some(Command::Submit(pending, change, again)) => {
            let ticket = match again {
                Some(ticket) => {
                    model.world.ask_again(ticket, pending);
                    ticket
                }
                None => model.world.ticket(pending),
            };
            asked = Some(ticket);
            effects.push(Effect::Save(ticket, change));
        }
        Some(Command::ActAs(id)) => effects.extend(actions::act_as(model, id, true)),
        Some(Command::Resume(orphan)) => effects.extend(drafts::resume(model, *orphan)),
    }
    if let Then::Go(route) | Then::Instead(route) = then {
        effects.extend(go(model, *route));
    }
    (effects, asked)
}

fn ask(ticket: Ticket, work: Work) -> Effect {
    match work {
        Work::Change(change) => Effect::Save(ticket, change),
        Work::TakeBack(direction, group) => Effect::TakeBack(ticket, direction, group),
    }
}

/// Brings every place that is open to what is there now; asks the file for what is missing.
pub fn reconcile(model: &mut Model) -> Vec<Effect> {
    let mut effects = Vec::new();
    let body = layout::bands(&model.world)[1];
    let (views, world) = (&mut model.views, &model.world);
    if let Some(layer) = views.layer_mut() {
        let reply = layer.reconcile(body, world);
        effects.extend(follow(model, reply).0);
    }
    let over = layout::above_bottom(&model.world);
    for at in (0..model.overlays.len()).rev() {
        let (overlays, world) = (&mut model.overlays, &model.world);
        let Some(place) = overlays.get_mut(at) else { continue };
        let reply = place.layer.reconcile(over, world);
        if reply.then == Then::Close {
            model.overlays.remove(at);
        }
        effects.extend(follow(model, Reply { then: Then::Stay, ..reply }).0);
    }
    effects
}

/// What open places are drawn from, to be read again when something was committed.
#[must_use]
pub fn read_again(model: &Model) -> Vec<Effect> {
    let read = model.overlays.iter().filter_map(|place| place.layer.reads(&model.world));
    read.map(Effect::Read).collect()
}

/// Gives an answer of the file to every place that may have asked for it.
pub fn answer(model: &mut Model, answer: &Answer) {
    let (overlays, world) = (&mut model.overlays, &model.world);
    for place in overlays {
        place.layer.answer(answer, world);
    }
}

/// Closes the place whose change is on the disk; gives what it wrote.
pub fn saved(model: &mut Model, ticket: Ticket) -> Option<Saved> {
    let mut layers = model.overlays.iter_mut().enumerate();
    let (at, saved) = layers.find_map(|(at, place)| Some((at, place.layer.saved(ticket)?)))?;
    model.overlays.remove(at);
    Some(saved)
}

/// Tells the place whose change was refused; where none is, what the change was is told.
pub fn refused(
    model: &mut Model,
    ticket: Ticket,
    why: &str,
    conflicts: &[FieldConflict],
) -> Vec<Effect> {
    let refused = Refused { why, conflicts };
    let pending = model.world.settled(ticket);
    for at in 0..model.overlays.len() {
        let (overlays, world) = (&mut model.overlays, &model.world);
        let Some(reply) = overlays[at].layer.refused(ticket, &refused, world) else { continue };
        let place = model.overlays.remove(at);
        let above = model.overlays.split_off(at);
        let effects = back_on_top(model, place, reply);
        model.overlays.extend(above);
        return effects;
    }
    let doing = match pending {
        None | Some(Pending::Form(_)) => return Vec::new(),
        Some(Pending::Activity(_)) => Doing::Change,
        Some(Pending::TakingBack(direction, _)) => Doing::TakingBack(direction),
    };
    if conflicts.is_empty() {
        model.warn(why);
        return Vec::new();
    }
    go(model, Route::Refused(doing, conflicts.to_vec()))
}

/// Asks the file what would be taken back, before anything is.
pub fn ask_back(model: &mut Model, direction: Direction) -> Vec<Effect> {
    if !actions::may_write(model) {
        return Vec::new();
    }
    let Some(me) = model.me.clone() else { return Vec::new() };
    model.asking = Some(direction);
    vec![Effect::Read(Query::WouldUndo(me, direction))]
}
