//! What a message does to the model, and what it asks for outside.

mod actions;
mod answers;
mod handed;
mod places;
mod pointer;
mod reads;
mod seen;

use super::{
    Effect, Message, Model, Pane, desk, drafts,
    layer::Layer,
    panes::{self, ctg, notes, territories},
    route::{First, Route},
    world::OpenBase,
};
use crate::{
    domain::journal::Direction,
    keys::{Action, Key, Scope},
};
use actions::{archive, explain, history, mark_done, open, open_form};
use answers::{
    keeping_the_list, on_accepted, on_forgotten, on_not_opened, on_opened, on_refused, on_saved,
    on_since_visit, on_today, on_unfamiliar,
};
use handed::{on_paste, on_typed};
use places::{ask_back, go, turn};
use pointer::{on_click, on_wheel};
use reads::{on_read, on_trouble};

/// Opens the first screens, with what was refused where something was.
pub fn begin(model: &mut Model, refusal: Option<String>) {
    go(model, Route::Welcome(First::Begin(refusal)));
}

/// Changes the model as a message says; gives what is to be done outside.
pub fn update(model: &mut Model, message: Message) -> Vec<Effect> {
    let mut effects = match message {
        Message::Key(key) => on_key(model, key),
        Message::Paste(text) => {
            on_paste(model, &text);
            Vec::new()
        }
        Message::Typed(text) => on_typed(model, &text),
        Message::Click(column, row) => on_click(model, column, row),
        Message::Wheel(column, row, by) => {
            on_wheel(model, column, row, by);
            Vec::new()
        }
        Message::Resize(columns, rows) => {
            model.size = (columns, rows);
            Vec::new()
        }
        Message::Today(today) => on_today(model, today),
        Message::Opened { path, tier, facts } => on_opened(model, OpenBase { path, tier }, facts),
        Message::NotOpened(refusal) => on_not_opened(model, &refusal),
        Message::Waiting(_, seconds) => {
            model.busy = Some(seconds);
            Vec::new()
        }
        Message::Saved(ticket, made) => on_saved(model, ticket, &made),
        Message::Refused(ticket, refusal) => on_refused(model, ticket, &refusal),
        Message::Changed(facts) => {
            keeping_the_list(model, |model| model.take(facts));
            places::read_again(model)
        }
        Message::Elsewhere(changes) => {
            let world = &mut model.world;
            world.unseen.hear(changes, &world.data);
            Vec::new()
        }
        Message::SinceVisit(since) => on_since_visit(model, since),
        Message::Unfamiliar(surprise) => on_unfamiliar(model, surprise),
        Message::Accepted => on_accepted(model),
        Message::MemoNotKept(why) => {
            model.warn((model.text().ui.unseen.memo_not_kept)(&why));
            Vec::new()
        }
        Message::Forgotten(told) => on_forgotten(model, &told),
        // What was written over the screen meanwhile goes away.
        Message::Focus(true) => vec![Effect::Attend(true), Effect::Repaint],
        Message::Focus(false) => vec![Effect::Attend(false)],
        Message::NoShell => {
            no_shell(model);
            Vec::new()
        }
        Message::Read(query, told) => on_read(model, &query, told),
        Message::WholeCopies(found) => {
            for place in &mut model.overlays {
                place.layer.copies(&found);
            }
            Vec::new()
        }
        Message::Trouble(refusal) => on_trouble(model, &refusal),
        Message::Drafts(orphans) => {
            drafts::found(model, orphans);
            Vec::new()
        }
        Message::DraftNotKept(why) => {
            model.warn((model.text().ui.form.draft_not_kept)(&why));
            Vec::new()
        }
        Message::ChoiceNotKept(why) => {
            model.warn((model.text().ui.welcome.choice_not_kept)(&why));
            Vec::new()
        }
    };
    effects.extend(model.settle());
    effects.extend(places::reconcile(model));
    seen::follow(model);
    effects.extend(drafts::follow(model));
    effects
}

/// Nothing waits that could let a stopped binome go on.
fn no_shell(model: &mut Model) {
    let key = |action| model.key(Scope::Desk, action);
    let told = (model.text().ui.no_shell)(&key(Action::Quit), &key(Action::Suspend));
    model.say(told);
}

/// The scope whose keys work now.
#[must_use]
pub fn scope(model: &Model) -> Scope {
    match model.overlays.last() {
        Some(place) => place.layer.scope(),
        None => model.views.layer().map_or_else(|| desk_scope(model), Layer::scope),
    }
}

/// The scope of the pane in use.
fn desk_scope(model: &Model) -> Scope {
    match model.focus {
        _ if panes::filter(model).is_typing() => Scope::Filter,
        Pane::Territories => Scope::Territories,
        Pane::Ctg => Scope::Ctg,
        Pane::Notes => Scope::Notes,
    }
}

/// Does in a view what its layer leaves to be done.
pub(in crate::ui) fn on_view_action(model: &mut Model, action: Action) -> Vec<Effect> {
    on_action(model, action)
}

fn on_key(model: &mut Model, key: Key) -> Vec<Effect> {
    match model.resolve(Scope::Everywhere, key) {
        Some(Action::Repaint) => return vec![Effect::Repaint],
        Some(Action::Suspend) => return vec![Effect::Suspend],
        _ => {}
    }
    if let Some(after) = key.after_escape().filter(|_| model.resolve(scope(model), key).is_none()) {
        return handed::on_escape_and(model, after);
    }
    let held = model.held.take();
    let opens_note = model.resolve(scope(model), key) == Some(Action::NewNote);
    model.held = held.filter(|_| opens_note);
    let effects = on_one_key(model, key);
    model.held = None;
    effects
}

fn on_one_key(model: &mut Model, key: Key) -> Vec<Effect> {
    if model.notice.take().is_none() {
        model.unseen.pass();
    }
    model.asking = None;
    let scope = scope(model);
    if model.resolve(scope, key) == Some(Action::Help) {
        return places::help(model, scope);
    }
    if let Some(top) = model.overlays.pop() {
        return places::key(model, top, key);
    }
    if model.views.layer().is_some() {
        return places::view_key(model, key);
    }
    match model.resolve(scope, key) {
        Some(action) if scope == Scope::Filter => on_filter(model, action),
        Some(action) => on_action(model, action),
        None if scope == Scope::Filter => {
            panes::filter_mut(model).key(key);
            Vec::new()
        }
        None => Vec::new(),
    }
}

/// A key pressed at the desk, whatever was open over it.
pub fn at_desk(model: &mut Model, key: Key) -> Vec<Effect> {
    model.resolve(desk_scope(model), key).map_or_else(Vec::new, |action| on_action(model, action))
}

fn on_filter(model: &mut Model, action: Action) -> Vec<Effect> {
    match action {
        Action::Choose => panes::filter_mut(model).keep(),
        Action::Back => panes::filter_mut(model).clear(),
        Action::Quit => return vec![Effect::Quit],
        other => move_in(model, other),
    }
    Vec::new()
}

fn on_action(model: &mut Model, action: Action) -> Vec<Effect> {
    match action {
        Action::Quit => return vec![Effect::Quit],
        Action::Views => return go(model, Route::Views),
        Action::ViewSector => return go(model, Route::Sector),
        Action::ViewDue => return go(model, Route::Due),
        Action::Backward => turn(model, true),
        Action::Forward => turn(model, false),
        Action::NextPlace => turn_focus(model, 1),
        Action::PreviousPlace => turn_focus(model, Pane::ALL.len() - 1),
        Action::Zoom => model.zoom = !model.zoom,
        Action::Filter => panes::filter_mut(model).open(),
        Action::Back => back(model),
        Action::WholeCaf => whole_caf(model),
        Action::Open => return open(model),
        Action::Explain => return explain(model),
        Action::SinceVisit if model.unseen.since.changes.is_empty() => {
            model.say(model.text().ui.unseen.nothing);
        }
        Action::SinceVisit => return go(model, Route::Since),
        Action::Undo => return ask_back(model, Direction::Undo),
        Action::Redo => return ask_back(model, Direction::Redo),
        Action::Archive => return archive(model),
        Action::History => return history(model),
        Action::Journal => return go(model, Route::Journal(None)),
        Action::People => return go(model, Route::People),
        Action::Conflicts if model.data.conflicts.is_empty() => {
            model.say(model.text().ui.conflict.none);
        }
        Action::Conflicts => return go(model, Route::Conflicts),
        Action::MarkDone => return mark_done(model),
        Action::NewNote
        | Action::NewFollowUp
        | Action::NewConvention
        | Action::Edit
        | Action::MoveStage
        | Action::AssignBinome
        | Action::SetGoal => return open_form(model, action),
        Action::Up
        | Action::Down
        | Action::PageUp
        | Action::PageDown
        | Action::First
        | Action::Last
        | Action::Previous
        | Action::Next => move_in(model, action),
        Action::Choose
        | Action::GoThere
        | Action::Help
        | Action::Tick
        | Action::TickAll
        | Action::Save
        | Action::KeepMine
        | Action::TakeTheirs
        | Action::EditBoth
        | Action::PutOff
        | Action::PutBack
        | Action::ReadRest
        | Action::ReadCopy
        | Action::Leave
        | Action::Bin
        | Action::Leaving
        | Action::Restore
        | Action::Repaint
        | Action::Suspend
        | Action::Yes
        | Action::No => {}
    }
    Vec::new()
}

fn turn_focus(model: &mut Model, by: usize) {
    let at = (model.focus as usize + by) % Pane::ALL.len();
    focus(model, Pane::ALL[at]);
}

/// Keys go to this pane; what was typed in the filter of the other stays.
fn focus(model: &mut Model, pane: Pane) {
    if model.focus != pane {
        panes::filter_mut(model).keep();
        model.focus = pane;
    }
}

fn back(model: &mut Model) {
    if panes::filter(model).is_active() {
        panes::filter_mut(model).clear();
    } else {
        model.zoom = false;
    }
}

fn whole_caf(model: &mut Model) {
    if model.sector.is_empty() {
        model.say((model.text().ui.no_sector)(&model.key(Scope::Desk, Action::AssignBinome)));
        return;
    }
    model.territories.whole_caf = !model.territories.whole_caf;
}

fn move_in(model: &mut Model, action: Action) {
    let areas = desk::areas(model);
    let page = areas.height(model.focus);
    match model.focus {
        Pane::Territories => territories::step(model, action, page),
        Pane::Ctg => ctg::step(model, action, areas.pane(Pane::Ctg)),
        Pane::Notes => notes::step(model, action, page),
    };
}
