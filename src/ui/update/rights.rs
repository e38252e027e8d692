//! The actor, and whether they may write.

use crate::{
    domain::{
        alerts::offered,
        field::RecordKind,
        id::PersonId,
        may::Verdict,
        refusal::Refusal,
        tier::{Tier, Unsafe},
    },
    keys::{Action, Scope},
    ui::{
        Effect, Model,
        forms::Opening,
        rights::may_kind,
        route::{Asked, First, Route},
        stack::Place,
    },
};

/// Whether I may write here; says why not.
pub(super) fn may_write(model: &mut Model) -> bool {
    let ui = &model.text().ui;
    if model.past.is_some() {
        let key = model.key(Scope::View, Action::AsKnown);
        model.warn((ui.past.read_only)(&key));
        return false;
    }
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

/// Whether I may write anything of what opens there; says why not, before anything is typed.
pub(super) fn may_open(model: &mut Model, route: &Route) -> bool {
    if !may_write(model) {
        return false;
    }
    let verdict = written(route).map_or(Verdict::Yes, |kind| may_kind(&model.world, kind));
    let Verdict::No(why) = verdict else { return true };
    model.warn((model.text().refusal.sentence)(&Refusal::NotAllowed(why)));
    false
}

/// The kind of record that is written there; nothing where that is not known before.
#[expect(clippy::wildcard_enum_match_arm, reason = "few places write")]
fn written(route: &Route) -> Option<RecordKind> {
    match route {
        Route::Form(opening) => of_form(opening),
        Route::CopyPlan(_) => Some(RecordKind::Action),
        Route::Add(_) => Some(RecordKind::Convention),
        Route::Confirm(asked) => match asked {
            Asked::TakeBack(..) | Asked::OpenPage(_) => None,
            Asked::Archive(named) | Asked::Restore(named) => Some(named.kind),
            Asked::Merge(both) => both.first().map(|one| one.kind),
            Asked::Thresholds(_) => Some(RecordKind::Setting),
            Asked::Week(moved) => Some(moved.kind),
        },
        _ => None,
    }
}

fn of_form(opening: &Opening) -> Option<RecordKind> {
    Some(match opening {
        Opening::Goal => RecordKind::Goal,
        Opening::NewNote(..) | Opening::NewNoteOn(_) | Opening::Note(_) => RecordKind::Note,
        Opening::NewFollowUp(..) | Opening::FollowUp(_) => RecordKind::FollowUp,
        Opening::NewConvention(..) | Opening::Convention(..) | Opening::Renewal(_) => {
            RecordKind::Convention
        }
        Opening::Stage(_) => RecordKind::Passage,
        Opening::Snooze(..) => RecordKind::Snooze,
        Opening::Binome(_) => RecordKind::Binome,
        Opening::TalkingPoints(_) => RecordKind::Territory,
        Opening::NewPerson(_) | Opening::Person(_) | Opening::Leaving(_) => RecordKind::Person,
        Opening::Settling(_) => RecordKind::Conflict,
        Opening::Record(kind, _) | Opening::NewRecord(kind, _) => *kind,
        // What was typed before is given back, whatever may become of it.
        Opening::Me(_) | Opening::Unsaved(_) => return None,
    })
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

/// Thresholds that my file still holds are offered to the base, where I may write in it.
pub(super) fn offer_thresholds(model: &mut Model) {
    let offered = offered(&model.thresholds, &model.data.settings);
    let shared = model.base.as_ref().is_some_and(|base| !matches!(base.tier, Tier::ReadOnly(_)));
    let may_write =
        model.myself().is_some() && may_kind(&model.world, RecordKind::Setting) == Verdict::Yes;
    if !offered.is_empty() && shared && may_write && !model.data.base.demo {
        let asked = Place::open(Route::Confirm(Asked::Thresholds(offered)), &model.world);
        model.overlays.splice(0..0, asked);
    }
}
