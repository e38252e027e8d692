//! What a message does to the model, and what it asks for outside.

use std::sync::Arc;

use super::{
    Effect, Message, Model, Pane, Ticket, forms, layout,
    model::{OpenBase, Pending},
    overlays::{self, Overlay, Welcome, sheet::About, welcome::Step},
    panes::{self, ctg, notes, territories},
};
use crate::{
    domain::{change::Change, refusal::Refusal, snapshot::Snapshot},
    keys::{Action, Key, Scope, resolve},
};

/// Changes the model as a message says; gives what is to be done outside.
pub fn update(model: &mut Model, message: Message) -> Vec<Effect> {
    let mut effects = match message {
        Message::Key(key) => on_key(model, key),
        Message::Paste(text) => on_paste(model, &text),
        Message::Click(column, row) => on_click(model, column, row),
        Message::Wheel(column, row, by) => on_wheel(model, column, row, by),
        Message::Resize(columns, rows) => {
            model.size = (columns, rows);
            Vec::new()
        }
        Message::Today(today) => {
            model.today = today;
            model.reckon();
            Vec::new()
        }
        Message::Opened { path, read_only, snapshot } => {
            on_opened(model, OpenBase { path, read_only }, snapshot)
        }
        Message::NotOpened(refusal) => on_not_opened(model, &refusal),
        Message::Saved(ticket, made) => on_saved(model, ticket, &made),
        Message::Refused(ticket, refusal) => on_refused(model, ticket, &refusal),
        Message::Changed(snapshot) => {
            model.take(snapshot);
            overlays::sheet::notes_shown(model).into_iter().map(Effect::ReadNote).collect()
        }
        Message::Notes(page) => {
            model.notes.take(page);
            Vec::new()
        }
        Message::Note(id, read) => {
            overlays::sheet::take_note(model, &id, read);
            Vec::new()
        }
        Message::Trouble(refusal) => {
            model.warn((model.text().refusal.sentence)(&refusal));
            Vec::new()
        }
        Message::ChoiceNotKept(why) => {
            model.warn((model.text().ui.welcome.choice_not_kept)(&why));
            Vec::new()
        }
    };
    effects.extend(model.settle());
    effects
}

/// The scope whose keys work now.
#[must_use]
pub fn scope(model: &Model) -> Scope {
    match model.overlays.last() {
        Some(overlay) => overlay.scope(),
        None if panes::filter(model).is_typing() => Scope::Filter,
        None => match model.focus {
            Pane::Territories => Scope::Territories,
            Pane::Ctg => Scope::Ctg,
            Pane::Notes => Scope::Notes,
        },
    }
}

fn on_key(model: &mut Model, key: Key) -> Vec<Effect> {
    model.notice = None;
    if let Some(overlay) = model.overlays.pop() {
        return overlays::key(model, overlay, key);
    }
    let scope = scope(model);
    match resolve(scope, key) {
        Some(action) if scope == Scope::Filter => on_filter(model, action),
        Some(action) => on_action(model, action),
        None if scope == Scope::Filter => {
            panes::filter_mut(model).key(key);
            Vec::new()
        }
        None => Vec::new(),
    }
}

fn on_filter(model: &mut Model, action: Action) -> Vec<Effect> {
    match action {
        Action::Choose => panes::filter_mut(model).keep(),
        Action::Back => panes::filter_mut(model).clear(),
        Action::Help => overlays::help::open(model, Scope::Filter),
        Action::Quit => return vec![Effect::Quit],
        other => move_in(model, other),
    }
    Vec::new()
}

fn on_action(model: &mut Model, action: Action) -> Vec<Effect> {
    match action {
        Action::Quit => return vec![Effect::Quit],
        Action::Help => overlays::help::open(model, scope(model)),
        Action::NextPlace => turn_focus(model, 1),
        Action::PreviousPlace => turn_focus(model, Pane::ALL.len() - 1),
        Action::Zoom => model.zoom = !model.zoom,
        Action::Filter => panes::filter_mut(model).open(),
        Action::Back => back(model),
        Action::WholeCaf => whole_caf(model),
        Action::Open => return open(model),
        Action::Undo => return undo(model),
        Action::MarkDone => return mark_done(model),
        Action::NewNote
        | Action::NewFollowUp
        | Action::NewConvention
        | Action::Edit
        | Action::MoveStage
        | Action::AssignBinome
        | Action::SetGoal => open_form(model, action),
        Action::Up
        | Action::Down
        | Action::PageUp
        | Action::PageDown
        | Action::First
        | Action::Last
        | Action::Previous
        | Action::Next => move_in(model, action),
        Action::Choose
        | Action::Tick
        | Action::TickAll
        | Action::Save
        | Action::Yes
        | Action::No => {}
    }
    Vec::new()
}

fn turn_focus(model: &mut Model, by: usize) {
    let at = (model.focus as usize + by) % Pane::ALL.len();
    model.focus = Pane::ALL[at];
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
        model.say(model.text().ui.no_sector);
        return;
    }
    model.territories.whole_caf = !model.territories.whole_caf;
}

fn move_in(model: &mut Model, action: Action) {
    let areas = layout::areas(model);
    let page = areas.height(model.focus);
    match model.focus {
        Pane::Territories => territories::step(model, action, page),
        Pane::Ctg => ctg::step(model, action, areas.pane(Pane::Ctg)),
        Pane::Notes => notes::step(model, action, page),
    };
}

fn open(model: &mut Model) -> Vec<Effect> {
    let about = match model.focus {
        Pane::Territories => model.territory().map(|one| About::Territory(one.code.clone())),
        Pane::Ctg => ctg::convention(model).map(|one| About::Convention(one.id.clone())),
        Pane::Notes => match model.notes.list.selected() {
            Some(notes::Item::Note(id)) => Some(About::Note(id.clone(), None)),
            Some(notes::Item::FollowUp(id)) => Some(About::FollowUp(id.clone())),
            None => None,
        },
    };
    let Some(about) = about else { return Vec::new() };
    let read = match &about {
        About::Note(id, _) => vec![Effect::ReadNote(id.clone())],
        About::Territory(_) | About::Convention(_) | About::FollowUp(_) => Vec::new(),
    };
    overlays::sheet::open(model, about);
    read
}

/// Whether I may write here; says why not.
fn may_write(model: &mut Model) -> bool {
    let ui = &model.text().ui;
    let read_only = model.base.as_ref().is_none_or(|base| base.read_only);
    if read_only {
        model.warn(ui.read_only_refusal);
        return false;
    }
    match model.myself() {
        None => {
            let welcome = Welcome::who(model);
            model.overlays.push(Overlay::Welcome(Box::new(welcome)));
            false
        }
        Some(me) if !me.role.may_write() => {
            model.warn(ui.reader_refusal);
            false
        }
        Some(_) => true,
    }
}

fn open_form(model: &mut Model, action: Action) {
    if !may_write(model) {
        return;
    }
    let ui = &model.text().ui;
    let convention = ctg::convention(model);
    let form = match (action, model.territory()) {
        (Action::SetGoal, _) => Ok(forms::goal::open(model)),
        (_, None) => Err(ui.choose_territory),
        (Action::NewNote, Some(territory)) => Ok(forms::note::open_new(model, territory)),
        (Action::NewFollowUp, Some(territory)) => {
            let note = notes::note(model).filter(|_| model.focus == Pane::Notes);
            let note = note.map(|note| note.id.clone());
            Ok(forms::follow_up::open_new(model, territory, note))
        }
        (Action::NewConvention, Some(territory)) => {
            Ok(forms::convention::open_new(model, territory))
        }
        (Action::AssignBinome, Some(territory)) => Ok(forms::binome::open(model, territory)),
        (Action::MoveStage, _) => {
            convention.map(|one| forms::stage::open(model, one)).ok_or(ui.no_ctg)
        }
        _ => match model.focus {
            Pane::Ctg => convention.map(|one| forms::convention::open(model, one)).ok_or(ui.no_ctg),
            Pane::Notes | Pane::Territories => edit_selected(model).ok_or(ui.choose_note),
        },
    };
    match form {
        Ok(form) => model.overlays.push(Overlay::Form(Box::new(form))),
        Err(why) => model.warn(why),
    }
}

fn edit_selected(model: &Model) -> Option<forms::Form> {
    notes::note(model)
        .map(|note| forms::note::open(model, note))
        .or_else(|| notes::follow_up(model).map(|one| forms::follow_up::open(model, one)))
}

fn mark_done(model: &mut Model) -> Vec<Effect> {
    if !may_write(model) {
        return Vec::new();
    }
    let Some(follow_up) = notes::follow_up(model) else {
        model.warn(model.text().ui.choose_follow_up);
        return Vec::new();
    };
    let change = Change::mark_follow_up(&follow_up.id, follow_up.done, Some(model.today));
    let did = (model.text().ui.form.did_done)(&follow_up.what);
    let ticket = model.ticket(Pending::Doing(did));
    vec![Effect::Save(ticket, change)]
}

fn undo(model: &mut Model) -> Vec<Effect> {
    if !may_write(model) {
        return Vec::new();
    }
    let ticket = model.ticket(Pending::Undoing);
    vec![Effect::Undo(ticket)]
}

fn on_paste(model: &mut Model, text: &str) -> Vec<Effect> {
    if model.overlays.is_empty() {
        if panes::filter(model).is_typing() {
            panes::filter_mut(model).paste(text);
        }
    } else {
        overlays::paste(model, text);
    }
    Vec::new()
}

fn on_click(model: &mut Model, column: u16, row: u16) -> Vec<Effect> {
    if !model.overlays.is_empty() || model.base.is_none() {
        return Vec::new();
    }
    let areas = layout::areas(model);
    let Some(pane) = areas.at(column, row) else { return Vec::new() };
    model.focus = pane;
    let line = usize::from(row.saturating_sub(areas.pane(pane).y + 1));
    match pane {
        Pane::Territories => territories::click(model, line),
        Pane::Ctg => {}
        Pane::Notes => notes::click(model, line),
    }
    Vec::new()
}

fn on_wheel(model: &mut Model, column: u16, row: u16, by: i32) -> Vec<Effect> {
    if !model.overlays.is_empty() {
        if matches!(model.overlays.last(), Some(Overlay::Sheet(_))) {
            overlays::sheet::wheel(model, by);
        }
        return Vec::new();
    }
    if let Some(pane) = layout::areas(model).at(column, row) {
        model.focus = pane;
        let action = if by < 0 { Action::Up } else { Action::Down };
        for _ in 0..by.abs() {
            move_in(model, action);
        }
    }
    Vec::new()
}

fn on_opened(model: &mut Model, base: OpenBase, snapshot: Arc<Snapshot>) -> Vec<Effect> {
    let asked = matches!(model.overlays.last(), Some(Overlay::Welcome(_)));
    if asked {
        model.overlays.pop();
    }
    model.base = Some(base);
    model.take(snapshot);
    let name = model.my_name.as_deref().map(crate::domain::fold::fold);
    let known =
        |one: &&crate::domain::person::Person| Some(crate::domain::fold::fold(&one.name)) == name;
    let me = model.data.people.iter().find(known).map(|person| person.id.clone());
    match me {
        // Somebody known chose this base on the first screens; it is kept for next time.
        Some(me) => overlays::welcome::act_as(model, me, asked),
        None => {
            let welcome = Welcome::who(model);
            model.overlays.push(Overlay::Welcome(Box::new(welcome)));
            Vec::new()
        }
    }
}

fn on_not_opened(model: &mut Model, refusal: &Refusal) -> Vec<Effect> {
    let why = (model.text().refusal.sentence)(refusal);
    match model.overlays.last_mut() {
        Some(Overlay::Welcome(welcome)) => {
            welcome.refusal = Some(why);
            if matches!(welcome.step, Step::Waiting) {
                let departments = std::mem::take(&mut welcome.departments);
                **welcome = Welcome::begin(departments, welcome.refusal.take());
            }
        }
        _ => model.warn(why),
    }
    Vec::new()
}

fn on_saved(model: &mut Model, ticket: Ticket, made: &[String]) -> Vec<Effect> {
    let closed = overlays::form::saved(model, ticket);
    match model.settled(ticket) {
        Some(Pending::Form(did) | Pending::Doing(did)) => {
            model.say((model.text().ui.saved)(&did));
            model.done.push(did);
        }
        Some(Pending::Undoing) => {
            let what = model.done.pop().unwrap_or_default();
            model.say((model.text().ui.undone)(&what));
        }
        None => {}
    }
    let (Some(form), Some(id)) = (closed, made.first()) else { return Vec::new() };
    match form.subject {
        forms::Subject::Person => i_am_written(model, id, form.name()),
        forms::Subject::NewNote(_) => {
            model.notes.list.select(notes::Item::Note(id.as_str().into()));
            Vec::new()
        }
        _ => Vec::new(),
    }
}

/// The person I wrote is me, before the base tells of them.
fn i_am_written(model: &mut Model, id: &str, name: String) -> Vec<Effect> {
    if matches!(model.overlays.last(), Some(Overlay::Welcome(_))) {
        model.overlays.pop();
    }
    // Saying who one is is no doing that `u` takes back.
    model.done.pop();
    model.me = Some(id.into());
    let mut effects = vec![Effect::ActAs(id.into())];
    effects.extend(overlays::welcome::keep_choice(model, name));
    effects
}

fn on_refused(model: &mut Model, ticket: Ticket, refusal: &Refusal) -> Vec<Effect> {
    let why = refusal_sentence(model, refusal);
    overlays::form::refused(model, ticket, &why);
    match model.settled(ticket) {
        Some(Pending::Form(_)) | None => {}
        Some(Pending::Doing(_) | Pending::Undoing) => model.warn(why),
    }
    Vec::new()
}

/// Why, naming the person where somebody else wrote in between.
fn refusal_sentence(model: &Model, refusal: &Refusal) -> String {
    let text = model.text();
    match refusal {
        Refusal::Conflict(disagreements) => {
            let told = disagreements.iter().map(|one| {
                let name = one.by.as_ref().map(|id| model.data.person_name(Some(id)));
                (text.refusal.conflict)(one, name.filter(|name| !name.is_empty()))
            });
            told.collect::<Vec<_>>().join(" ")
        }
        other => (text.refusal.sentence)(other),
    }
}
