//! What the actions of the desk do: sheets, forms, marking done, undoing, the bin.

use super::places::go;
use crate::{
    domain::{
        change::Change,
        field::RecordKind,
        id::PersonId,
        journal::Named,
        refusal::Refusal,
        tier::{Tier, Unsafe},
    },
    keys::{Action, Scope},
    ui::{
        Effect, Model, Pane,
        forms::Opening,
        panes::{ctg, notes},
        route::{About, Asked, First, Route},
        stack::Place,
        world::Pending,
    },
};

pub(super) fn open(model: &mut Model) -> Vec<Effect> {
    selected(model).map_or_else(Vec::new, |about| go(model, Route::Sheet(about)))
}

/// What a sheet of the selected line is about.
fn selected(model: &Model) -> Option<About> {
    match model.focus {
        Pane::Territories => model.territory().map(|one| About::Territory(one.code.clone())),
        Pane::Ctg => ctg::convention(model).map(|one| About::Convention(one.id.clone())),
        Pane::Notes => match model.notes.list.selected() {
            Some(notes::Item::Note(id)) => Some(About::Note(id.clone())),
            Some(notes::Item::FollowUp(id)) => Some(About::FollowUp(id.clone())),
            None => None,
        },
    }
}

/// Opens why the selected territory is marked; says so where it is not.
pub(super) fn explain(model: &mut Model) -> Vec<Effect> {
    let Some(territory) = model.territory() else {
        model.warn(model.text().ui.choose_territory);
        return Vec::new();
    };
    let (code, name) = (territory.code.clone(), territory.name.clone());
    if model.data.overview.alerts_on(&code).next().is_some() {
        return go(model, Route::Sheet(About::Reasons(code)));
    }
    model.say((model.text().alerts.nothing)(&name));
    Vec::new()
}

/// Whether I may write here; says why not.
pub(super) fn may_write(model: &mut Model) -> bool {
    let ui = &model.text().ui;
    match model.base.as_ref().map(|base| (&base.path, &base.tier)) {
        Some((_, Tier::Host | Tier::Share)) => {}
        None | Some((_, Tier::ReadOnly(Unsafe::Rights))) => {
            model.warn(ui.read_only_refusal);
            return false;
        }
        Some((path, Tier::ReadOnly(why))) => {
            let refusal = Refusal::UnsafePlace(path.clone(), why.clone());
            model.warn((model.text().refusal.sentence)(&refusal));
            return false;
        }
    }
    if model.unfamiliar.is_some() {
        model.overlays.extend(Place::open(Route::Accept, &model.world));
        return false;
    }
    match model.myself() {
        None => {
            let who = Place::open(Route::Welcome(First::Who), &model.world);
            model.overlays.extend(who);
            false
        }
        Some(me) if !me.role.may_write() => {
            model.warn(ui.reader_refusal);
            false
        }
        Some(_) => true,
    }
}

pub(super) fn open_form(model: &mut Model, action: Action) -> Vec<Effect> {
    if !may_write(model) {
        return Vec::new();
    }
    match opening(model, action) {
        Ok(opening) => go(model, Route::Form(opening)),
        Err(why) => {
            model.warn(why);
            Vec::new()
        }
    }
}

/// The form an action opens at the desk, or what is to be chosen first.
fn opening(model: &mut Model, action: Action) -> Result<Opening, String> {
    if action == Action::SetGoal {
        return Ok(Opening::Goal);
    }
    let text = model.held.take().unwrap_or_default();
    let ui = &model.text().ui;
    let convention = ctg::convention(model).map(|one| one.id.clone());
    let no_ctg = || (ui.no_ctg)(&model.key(Scope::Desk, Action::NewConvention));
    let choose_note = || (ui.choose_note)(&model.key(Scope::Desk, Action::NextPlace));
    let Some(territory) = model.territory().map(|one| one.code.clone()) else {
        return Err(ui.choose_territory.to_owned());
    };
    match action {
        Action::NewNote => Ok(Opening::NewNote(territory, convention, text)),
        Action::NewFollowUp => {
            let note = notes::note(model).filter(|_| model.focus == Pane::Notes);
            Ok(Opening::NewFollowUp(territory, note.cloned().map(Box::new)))
        }
        Action::NewConvention => Ok(Opening::NewConvention(territory, convention)),
        Action::AssignBinome => Ok(Opening::Binome(territory)),
        Action::MoveStage => convention.map(Opening::Stage).ok_or_else(no_ctg),
        _ if model.focus == Pane::Ctg => {
            convention.map(|id| Opening::Convention(id, Some(territory))).ok_or_else(no_ctg)
        }
        _ => edit_selected(model).ok_or_else(choose_note),
    }
}

fn edit_selected(model: &Model) -> Option<Opening> {
    notes::note(model)
        .map(|note| Opening::Note(Box::new(note.clone())))
        .or_else(|| notes::follow_up(model).map(|one| Opening::FollowUp(Box::new(one.clone()))))
}

pub(super) fn mark_done(model: &mut Model) -> Vec<Effect> {
    if !may_write(model) {
        return Vec::new();
    }
    let Some(follow_up) = notes::follow_up(model) else {
        model.warn(model.text().ui.choose_follow_up);
        return Vec::new();
    };
    let change = Change::mark_follow_up(&follow_up.id, follow_up.done, Some(model.today));
    let did = (model.text().ui.form.did_done)(&follow_up.what);
    let ticket = model.ticket(Pending::Activity(did));
    vec![Effect::Save(ticket, change)]
}

/// Asks whether to put what is selected in the bin.
pub(super) fn archive(model: &mut Model) -> Vec<Effect> {
    if !may_write(model) {
        return Vec::new();
    }
    let selected = match model.focus {
        Pane::Territories => None,
        Pane::Ctg => ctg::convention(model)
            .map(|one| (RecordKind::Convention, one.id.to_string(), one.fields())),
        Pane::Notes => notes::note(model)
            .map(|one| (RecordKind::Note, one.id.to_string(), one.fields()))
            .or_else(|| {
                let follow_up = notes::follow_up(model)?;
                Some((RecordKind::FollowUp, follow_up.id.to_string(), follow_up.fields()))
            }),
    };
    match selected {
        Some((kind, id, says)) => {
            return go(model, Route::Confirm(Asked::Archive(Named { kind, id, says })));
        }
        None if model.focus == Pane::Ctg => {
            model.warn((model.text().ui.no_ctg)(&model.key(Scope::Desk, Action::NewConvention)));
        }
        None => {
            model.warn((model.text().ui.choose_note)(&model.key(Scope::Desk, Action::NextPlace)));
        }
    }
    Vec::new()
}

/// Opens the history of what is selected; of a territory, what was done there.
pub(super) fn history(model: &mut Model) -> Vec<Effect> {
    let route = match selected(model) {
        Some(About::Territory(code) | About::Reasons(code)) => Route::Journal(Some(code)),
        Some(About::Convention(id)) => Route::History(RecordKind::Convention, id.to_string()),
        Some(About::Note(id)) => Route::History(RecordKind::Note, id.to_string()),
        Some(About::FollowUp(id)) => Route::History(RecordKind::FollowUp, id.to_string()),
        None => {
            model.warn(model.text().ui.journal.choose);
            return Vec::new();
        }
    };
    go(model, route)
}

/// From now on I am this person; kept in the configuration where that was chosen here.
pub(super) fn act_as(model: &mut Model, id: PersonId, keep: bool) -> Vec<Effect> {
    model.me = Some(id.clone());
    model.reckon_sector();
    let name = model.data.person_name(Some(&id)).to_owned();
    let mut effects = vec![Effect::ActAs(id)];
    if keep {
        effects.extend(keep_choice(model, name));
    }
    effects
}

/// Keeps this base and this name for next time, unless the base is invented.
pub(super) fn keep_choice(model: &Model, name: String) -> Option<Effect> {
    let base = model.base.as_ref().filter(|_| !model.data.base.demo)?;
    Some(Effect::KeepChoice(base.path.clone(), name))
}
