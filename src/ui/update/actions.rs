//! What the actions of the desk do: sheets, forms, marking done, undoing, the bin.

use crate::{
    domain::{
        change::Change,
        field::RecordKind,
        journal::{Direction, Named},
        query::Query,
        refusal::Refusal,
        tier::{Tier, Unsafe},
    },
    keys::{Action, Scope},
    ui::{
        Effect, Model, Pane, forms,
        overlays::{self, Overlay, Question, Welcome, sheet::About},
        panes::{ctg, notes},
        world::Pending,
    },
};

pub(super) fn open(model: &mut Model) -> Vec<Effect> {
    let Some(about) = selected(model) else { return Vec::new() };
    overlays::sheet::open(model, about)
}

/// What a sheet of the selected line is about.
fn selected(model: &Model) -> Option<About> {
    match model.focus {
        Pane::Territories => model.territory().map(|one| About::Territory(one.code.clone())),
        Pane::Ctg => ctg::convention(model).map(|one| About::Convention(one.id.clone())),
        Pane::Notes => match model.notes.list.selected() {
            Some(notes::Item::Note(id)) => Some(About::Note(id.clone(), None)),
            Some(notes::Item::FollowUp(id)) => Some(About::FollowUp(id.clone())),
            None => None,
        },
    }
}

/// Whether I may write here; says why not.
pub(in crate::ui) fn may_write(model: &mut Model) -> bool {
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
        model.overlays.push(Overlay::Question(Question::Accept));
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

pub(super) fn open_form(model: &mut Model, action: Action) {
    if !may_write(model) {
        return;
    }
    let ui = &model.text().ui;
    let convention = ctg::convention(model);
    let no_ctg = || (ui.no_ctg)(&model.key(Scope::Desk, Action::NewConvention));
    let choose_note = || (ui.choose_note)(&model.key(Scope::Desk, Action::NextPlace));
    let form = match (action, model.territory()) {
        (Action::SetGoal, _) => Ok(forms::goal::open(model)),
        (_, None) => Err(ui.choose_territory.to_owned()),
        (Action::NewNote, Some(territory)) => Ok(forms::note::open_new(model, territory)),
        (Action::NewFollowUp, Some(territory)) => {
            let note = notes::note(model).filter(|_| model.focus == Pane::Notes);
            Ok(forms::follow_up::open_new(model, territory, note))
        }
        (Action::NewConvention, Some(territory)) => {
            Ok(forms::convention::open_new(model, territory))
        }
        (Action::AssignBinome, Some(territory)) => Ok(forms::binome::open(model, territory)),
        (Action::MoveStage, _) => {
            convention.map(|one| forms::stage::open(model, one)).ok_or_else(no_ctg)
        }
        _ => match model.focus {
            Pane::Ctg => {
                convention.map(|one| forms::convention::open(model, one)).ok_or_else(no_ctg)
            }
            Pane::Notes | Pane::Territories => edit_selected(model).ok_or_else(choose_note),
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

/// Asks the file what would be taken back, before anything is.
pub(super) fn ask_back(model: &mut Model, direction: Direction) -> Vec<Effect> {
    if !may_write(model) {
        return Vec::new();
    }
    let Some(me) = model.me.clone() else { return Vec::new() };
    model.asking = Some(direction);
    vec![Effect::Read(Query::WouldUndo(me, direction))]
}

/// Asks whether to put what is selected in the bin.
pub(super) fn archive(model: &mut Model) {
    if !may_write(model) {
        return;
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
        Some((kind, id, says)) => overlays::confirm::archive(model, &Named { kind, id, says }),
        None if model.focus == Pane::Ctg => {
            model.warn((model.text().ui.no_ctg)(&model.key(Scope::Desk, Action::NewConvention)));
        }
        None => {
            model.warn((model.text().ui.choose_note)(&model.key(Scope::Desk, Action::NextPlace)));
        }
    }
}

/// Opens the history of what is selected; of a territory, what was done there.
pub(super) fn history(model: &mut Model) {
    let Some(about) = selected(model) else {
        model.warn(model.text().ui.journal.choose);
        return;
    };
    overlays::history::open_about(model, &about);
}
