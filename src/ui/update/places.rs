//! Moving between places: keys and answers go to the layers, and their replies are performed.

use super::{
    asked::{ask, ask_back, replace},
    rights::{act_as, may_open, may_write},
};
use crate::{
    domain::{query::Answer, refusal::FieldConflict},
    keys::{Action, Key},
    ui::{
        Effect, Model, Ticket, destinations, drafts,
        forms::Opening,
        layer::{Command, Layer, Refused, Reply, Saved, Then, Work},
        layout,
        panes::choose,
        route::{Attempt, First, Route},
        stack::Place,
        world::{Pending, World},
    },
};

/// Goes there, where the person may; gives what is to be done outside.
pub fn go(model: &mut Model, mut route: Route) -> Vec<Effect> {
    if route.writes() && !may_open(model, &route) {
        return Vec::new();
    }
    if destinations::is_view(&route) {
        show(model, route);
        return Vec::new();
    }
    if let Route::Row(row) = route {
        show(model, Route::Sector);
        choose::row(&mut model.desk, &mut model.world, row);
        return Vec::new();
    }
    if let Route::Sheet(about) = &route
        && *model.views.here() != Route::Sector
    {
        // It is chosen at the desk, where it can be changed.
        choose::about(&mut model.desk, &mut model.world, about);
    }
    if let Route::Visit(territory @ None) = &mut route {
        *territory = model.desk.territories.list.selected().cloned();
        if territory.is_none() {
            model.warn(model.text().ui.visit.no_territory);
        }
    }
    if let Route::Form(Opening::NewNote(_, _, text)) = &mut route
        && let Some(held) = model.held.take()
    {
        // Text that came where nothing took it is what the note begins with.
        *text = held;
    }
    over(model, route)
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

/// Asks who I am.
pub fn ask_who(model: &mut Model) -> Vec<Effect> {
    go(model, Route::Welcome(First::Who))
}

/// Shows a view.
fn show(model: &mut Model, route: Route) {
    if *model.views.here() != route {
        model.view_mut().0.leave();
        model.views.show(route, &model.world);
    }
}

/// To the view one comes from, or again to the one left so.
fn turn(model: &mut Model, back: bool) {
    model.view_mut().0.leave();
    model.views.turn(back, &model.world);
}

/// Gives a key to the layer on top, which is taken off while it answers; else to the view.
pub fn key(model: &mut Model, key: Key) -> Vec<Effect> {
    let Some(mut top) = model.overlays.pop() else { return view_key(model, key) };
    let reply = pressed(top.layer.as_mut(), &model.world, key);
    let below = matches!(reply.then, Then::Pass | Then::Leave);
    let mut effects = back_on_top(model, top, reply);
    if below {
        let reply = pressed(&mut model.desk, &model.world, key);
        effects.extend(follow(model, reply).0);
    }
    effects
}

/// Gives a key to the view that is shown; what it leaves, the view of territories does.
fn view_key(model: &mut Model, key: Key) -> Vec<Effect> {
    let (view, world) = model.view_mut();
    let action = world.resolve(view.scope(), key);
    let filtering = view.filter_in_use().is_some_and(|one| one.is_in_use());
    if action == Some(Action::Back) && world.past.is_some() && !filtering {
        return vec![Effect::AsNow];
    }
    let mut reply = pressed(view, world, key);
    if let (Then::Pass, Some(action)) = (&reply.then, action) {
        // From any other view one backs out to the first.
        if action == Action::Back && *model.views.here() != Route::Sector {
            show(model, Route::Sector);
            return Vec::new();
        }
        reply = model.desk.act(action, &model.world);
    }
    follow(model, reply).0
}

/// The reply of the layer.
fn pressed(layer: &mut dyn Layer, world: &World, key: Key) -> Reply {
    match world.resolve(layer.scope(), key) {
        Some(Action::Quit) => layer.quit(world),
        Some(Action::WritePage) => match layer.document(world) {
            Some(page) => Reply::ask([Effect::WritePage(Box::new(page))]),
            None => Reply::warn(world.text().ui.paper.no_page),
        },
        Some(action) => layer.act(action, world),
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
    // A layer opened meanwhile lies over it.
    let at = at.min(model.overlays.len());
    match then {
        Then::Stay | Then::Pass => model.overlays.insert(at, top),
        Then::Go(route) => {
            model.overlays.insert(at, top);
            effects.extend(go(model, *route));
        }
        Then::Instead(route) => effects.extend(go(model, *route)),
        Then::Close | Then::Leave => {}
        Then::Turn { back } => turn(model, back),
        Then::Neighbour { back } => {
            let (view, world) = model.view_mut();
            match view.neighbour(back, world) {
                Some(route) => effects.extend(go(model, route)),
                None => model.overlays.insert(at, top),
            }
        }
    }
    effects
}

/// Does what a layer answered; gives the ticket of what it writes.
pub(super) fn follow(model: &mut Model, reply: Reply) -> (Vec<Effect>, Option<Ticket>) {
    let Reply { then, mut effects, notice, command } = reply;
    if notice.is_some() {
        model.notice = notice;
    }
    let mut asked = None;
    match command {
        Some(Command::Write(pending, work)) if may_write(model) => {
            let ticket = model.world.ticket(pending);
            asked = Some(ticket);
            effects.push(ask(model, ticket, work));
        }
        None | Some(Command::Write(..)) => {}
        Some(Command::Submit(pending, change, again)) => {
            let ticket = match again {
                Some(ticket) => {
                    model.world.ask_again(ticket, pending);
                    ticket
                }
                None => model.world.ticket(pending),
            };
            asked = Some(ticket);
            effects.push(ask(model, ticket, Work::Change(change)));
        }
        Some(Command::AskBack(direction)) => effects.extend(ask_back(model, direction)),
        Some(Command::TurnSector) => model.world.whole_caf = !model.world.whole_caf,
        Some(Command::OnceOpened(route)) => model.once_opened = route,
        Some(Command::Choose(code)) => choose::territory(&mut model.desk, &mut model.world, code),
        Some(Command::ActAs(id)) => effects.extend(act_as(model, id, true)),
        Some(Command::Replace(ticket, found, yes)) => {
            effects.extend(match replace(model, ticket, found, yes) {
                Ok(again) => again,
                Err(why) => refused(model, ticket, &why, &[]),
            });
        }
        Some(Command::Resume(orphan)) => effects.extend(drafts::resume(model, *orphan)),
    }
    match then {
        Then::Go(route) | Then::Instead(route) => effects.extend(go(model, *route)),
        Then::Turn { back } => turn(model, back),
        Then::Stay | Then::Close | Then::Pass | Then::Leave | Then::Neighbour { .. } => {}
    }
    (effects, asked)
}

/// Brings every place that is open to what is there now; asks the file for what is missing.
pub fn reconcile(model: &mut Model) -> Vec<Effect> {
    let mut effects = Vec::new();
    let body = layout::bands(&model.world)[1];
    if model.base.is_some() {
        // The desk too: what is selected there is what other places write about.
        let reply = model.desk.reconcile(body, &model.world);
        effects.extend(follow(model, reply).0);
        model.world.chosen = model.desk.territories.list.selected().cloned();
        if let Some(layer) = model.views.layer_mut() {
            let reply = layer.reconcile(body, &model.world);
            effects.extend(follow(model, reply).0);
        }
    }
    let over = layout::above_bottom(&model.world);
    for at in (0..model.overlays.len()).rev() {
        let (overlays, world) = (&mut model.overlays, &model.world);
        let Some(place) = overlays.get_mut(at) else { continue };
        let mut reply = place.layer.reconcile(over, world);
        if let Then::Instead(route) = reply.then {
            let Some(next) = Place::open(*route, world) else { continue };
            *place = next;
            effects.extend(place.layer.opens_with(world).map(Effect::Read));
            reply = place.layer.reconcile(over, world);
        }
        if reply.then == Then::Close {
            model.overlays.remove(at);
        }
        effects.extend(follow(model, Reply { then: Then::Stay, ..reply }).0);
    }
    effects
}

/// Queries of open places, asked again after a commit.
#[must_use]
pub fn read_again(model: &Model) -> Vec<Effect> {
    let over = model.overlays.iter().map(|place| place.layer.as_ref());
    let open = model.views.layer().into_iter().chain(over);
    open.filter_map(|layer| layer.reads(&model.world)).map(Effect::Read).collect()
}

/// Gives an answer of the file to every place that may have asked for it.
pub fn answer(model: &mut Model, answer: &Answer) {
    let world = &model.world;
    model.desk.answer(answer, world);
    let views = model.views.layer_mut();
    let over = model.overlays.iter_mut().map(|place| &mut place.layer);
    for layer in views.into_iter().chain(over) {
        layer.answer(answer, world);
    }
}

/// Closes the place whose change is on the disk; gives what it wrote.
pub fn saved(model: &mut Model, ticket: Ticket) -> Option<Saved> {
    let (mut layers, world) = (model.overlays.iter_mut().enumerate(), &model.world);
    let saved = |(at, place): (usize, &mut Place)| Some((at, place.layer.saved(ticket, world)?));
    let (at, saved) = layers.find_map(saved)?;
    model.overlays.remove(at);
    Some(saved)
}

/// Hands a refusal to the place of the change; without one, names the change in the notice.
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
    let attempt = match pending {
        None | Some(Pending::Form(_)) => return Vec::new(),
        Some(Pending::Activity(_)) => Attempt::Change,
        Some(Pending::TakingBack(direction, _)) => Attempt::TakingBack(direction),
    };
    if conflicts.is_empty() {
        model.warn(why);
        return Vec::new();
    }
    go(model, Route::Refused(attempt, conflicts.to_vec()))
}
