//! Drafts of what is being typed: they outlive a refusal, a kill, a full disk or a lost share.
//!
//! After each message, the form in use is captured as an unsaved form; where it differs from what was
//! last kept, keeping it is asked for. It is dropped once it is saved, or abandoned knowingly. What an
//! earlier run left behind is offered again.

use super::{
    Effect, Model,
    forms::{Opening, Orphan, Subject, UnsavedForm},
    panes::choose,
    route::Route,
    stack::Place,
};

/// The draft to keep or to drop now.
pub(super) fn follow(model: &mut Model) -> Option<Effect> {
    let now = being_typed(model);
    if now == model.draft {
        return None;
    }
    model.draft.clone_from(&now);
    Some(now.map_or(Effect::DropDraft, |draft| Effect::KeepDraft(Box::new(draft))))
}

fn being_typed(model: &Model) -> Option<UnsavedForm> {
    // A demonstration ends with its base.
    if model.base.is_none() || model.data.base.demo {
        return None;
    }
    // A name is soon typed again.
    let mut forms = model.overlays.iter().rev().filter_map(|place| place.layer.form());
    let form = forms.find(|form| form.subject != Subject::Person)?;
    UnsavedForm::of(form, &model.data.base.id, model.desk.territories.list.selected())
}

/// Takes what earlier runs left behind, and asks about it under whatever is open.
pub(super) fn found(model: &mut Model, orphans: Vec<Orphan>) {
    let mine = |orphan: &Orphan| orphan.draft.base == model.data.base.id;
    let orphans: Vec<Orphan> = orphans.into_iter().filter(mine).collect();
    if !orphans.is_empty() {
        let place = Place::open(Route::Unfinished(orphans), &model.world);
        model.overlays.splice(0..0, place);
    }
}

/// Goes on with what was left behind: it is this run's now.
pub(super) fn resume(model: &mut Model, orphan: Orphan) -> Vec<Effect> {
    let Orphan { name, draft } = orphan;
    let opening = Opening::Unsaved(Box::new(draft.clone()));
    let Some(place) = Place::open(Route::Form(opening), &model.world) else {
        model.warn((model.text().ui.form.draft_stranded)(&draft.title));
        return Vec::new();
    };
    if let Some(territory) = &draft.territory {
        choose::territory(&mut model.desk, &mut model.world, territory.clone());
    }
    model.overlays.push(place);
    model.draft = Some(draft.clone());
    vec![Effect::KeepDraft(Box::new(draft)), Effect::DropOrphan(name)]
}
