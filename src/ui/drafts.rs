//! What is being typed, so that it outlives a refusal, a kill, a full disk or a share that is gone.
//!
//! After each message, the form in use is told as a [`UnsavedForm`]; where it differs from what was last
//! kept, keeping it is asked for. It is dropped once it is saved, or abandoned knowingly. What an
//! earlier run left behind is offered again.

use serde::{Deserialize, Serialize};

use super::{
    Effect, Model,
    forms::{self, Form, Subject},
    overlays::{Overlay, Question},
};
use crate::domain::{field::Field, id::TerritoryCode, refusal::FieldConflict};

/// A form being filled, as it is kept outside the base.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct UnsavedForm {
    /// The base it is for.
    pub base: String,
    /// The territory that was selected.
    pub territory: Option<TerritoryCode>,
    /// What it is about, with what was read when it opened.
    pub subject: Subject,
    /// Its title, to ask whether it shall go on.
    pub title: String,
    /// What was typed, field by field.
    pub values: Vec<(Field, String)>,
    /// What was wanted of fields that are to be settled later.
    #[serde(default)]
    pub put_off: Vec<FieldConflict>,
}

/// A draft that an earlier run left behind, under the name it is kept by.
#[derive(Debug, Clone, PartialEq)]
pub struct Orphan {
    /// The name.
    pub name: String,
    /// What was being typed.
    pub draft: UnsavedForm,
}

/// What there is to keep or to drop now.
pub(super) fn follow(model: &mut Model) -> Option<Effect> {
    let now = being_typed(model);
    if now == model.draft {
        return None;
    }
    model.draft.clone_from(&now);
    Some(now.map_or(Effect::DropDraft, |draft| Effect::KeepDraft(Box::new(draft))))
}

fn being_typed(model: &Model) -> Option<UnsavedForm> {
    // A demonstration ends with its base, and a name is soon typed again.
    if model.base.is_none() || model.data.base.demo {
        return None;
    }
    let form = model.overlays.iter().rev().find_map(|overlay| match overlay {
        Overlay::Form(form) if form.subject != Subject::Person => Some(form),
        _ => None,
    })?;
    form.is_changed().then(|| UnsavedForm {
        base: model.data.base.id.clone(),
        territory: model.territories.list.selected().cloned(),
        subject: form.subject.clone(),
        title: form.title.clone(),
        values: form.values(),
        put_off: form.put_off.clone(),
    })
}

/// Takes what earlier runs left behind, and asks about the first.
pub(super) fn found(model: &mut Model, orphans: Vec<Orphan>) {
    let mine = |orphan: &Orphan| orphan.draft.base == model.data.base.id;
    let orphans: Vec<Orphan> = orphans.into_iter().filter(mine).collect();
    model.orphans = orphans;
    ask(model);
}

/// Asks about the last that was left behind, under whatever is open.
fn ask(model: &mut Model) {
    if !model.orphans.is_empty() {
        model.overlays.insert(0, Overlay::Question(Question::Resume));
    }
}

/// Goes on with what was left behind: it is this run's now.
pub(super) fn resume(model: &mut Model) -> Vec<Effect> {
    let Some(Orphan { name, draft }) = model.orphans.pop() else { return Vec::new() };
    let Some(form) = reopened(model, &draft) else {
        model.warn((model.text().ui.form.draft_stranded)(&draft.title));
        return Vec::new();
    };
    if let Some(territory) = &draft.territory {
        model.territories.whole_caf |= !model.sector.contains(territory);
        model.territories.list.select(territory.clone());
    }
    model.overlays.push(Overlay::Form(Box::new(form)));
    model.draft = Some(draft.clone());
    vec![Effect::KeepDraft(Box::new(draft)), Effect::DropOrphan(name)]
}

/// Leaves it for another time, and asks about the next.
pub(super) fn later(model: &mut Model) {
    model.orphans.pop();
    ask(model);
}

fn reopened(model: &Model, draft: &UnsavedForm) -> Option<Form> {
    let territory = |code: &TerritoryCode| model.data.territory(code);
    let form = match &draft.subject {
        Subject::NewNote(code) => {
            let form = forms::note::open_new(model, territory(code)?);
            let told = draft.values.iter().filter(|(field, _)| *field == Field::What).count();
            forms::several::with_room(form, model.text(), told)
        }
        Subject::Note(base) => forms::note::open(model, base),
        Subject::NewFollowUp(code, _) => forms::follow_up::open_new(model, territory(code)?, None),
        Subject::FollowUp(base) => forms::follow_up::open(model, base),
        Subject::NewConvention => {
            forms::convention::open_new(model, territory(draft.territory.as_ref()?)?)
        }
        Subject::Convention(base) => forms::convention::open(model, base),
        Subject::Stage(id, _) => forms::stage::open(model, model.data.convention(id)?),
        Subject::Binome(code, _) => forms::binome::open(model, territory(code)?),
        Subject::Goal(..) => forms::goal::open(model),
        Subject::Settling(id, _) => {
            let waiting = model.data.conflicts.iter().find(|one| one.id == *id)?;
            forms::settling::open(model, waiting)
        }
        Subject::NewPerson => forms::person::open_new(model, ""),
        Subject::EditPerson(base) => forms::person::open_edit(model, base),
        Subject::Leaving(base) => forms::leaving::open(model, base),
        Subject::Person => return None,
    };
    Some(form.resumed(draft.subject.clone(), &draft.values, draft.put_off.clone()))
}
