//! The actor, and whether they may write.

use crate::{
    domain::{
        alerts::offered,
        id::PersonId,
        refusal::Refusal,
        tier::{Tier, Unsafe},
    },
    ui::{
        Effect, Model,
        route::{Asked, First, Route},
        stack::Place,
    },
};

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
    let may_write = model.myself().is_some_and(|me| me.role.may_write());
    if !offered.is_empty() && shared && may_write && !model.data.base.demo {
        let asked = Place::open(Route::Confirm(Asked::Thresholds(offered)), &model.world);
        model.overlays.splice(0..0, asked);
    }
}
