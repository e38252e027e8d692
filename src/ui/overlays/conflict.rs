//! Where somebody else wrote in the same field: what I read, mine and theirs, field by field.
//!
//! Over a form, each field is answered; once all are, the form saves again by itself, from what was
//! shown. Leaving answers nothing. Long texts whose changed lines differ are put together without a
//! question. What was refused without a form is only read.

mod draw;

pub use self::draw::{draw, step, waiting};
use super::Overlay;
use crate::{
    domain::{
        field::{Field, Value},
        journal::Direction,
        merge::{Merge, merge_lines},
        refusal::FieldConflict,
    },
    keys::{Action, Key, Scope},
    ui::{
        Effect, Model,
        forms::{Answer, Form},
        widgets::sheet::Scroll,
        world::Pending,
    },
};

/// How often lines are put together unasked: who writes on and on shall be seen.
const MERGES: u8 = 3;

/// What was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum About {
    Form,
    Activity,
    TakingBack(Direction),
}

/// The fields that two people want differently, and what was answered so far.
#[derive(Debug)]
pub struct Conflict {
    about: About,
    found: Vec<FieldConflict>,
    answers: Vec<Answer>,
    /// Fields that go with the answer about another.
    following: Vec<FieldConflict>,
    /// Put together without a question.
    merged: Vec<(FieldConflict, String)>,
    scroll: Scroll,
}

impl Conflict {
    /// The scope of its keys.
    #[must_use]
    pub fn scope(&self) -> Scope {
        if self.about == About::Form { Scope::Conflict } else { Scope::Sheet }
    }

    /// Whether an action does something here, now.
    #[must_use]
    pub fn offers(&self, model: &Model, action: Action) -> bool {
        match action {
            Action::EditBoth => self.holds_both(model),
            other => !other.needs_subject(),
        }
    }

    fn holds_both(&self, model: &Model) -> bool {
        let form = model.overlays.iter().rev().find_map(|overlay| match overlay {
            Overlay::Form(form) => Some(form),
            _ => None,
        });
        let asked = self.found.get(self.answers.len());
        form.zip(asked).is_some_and(|(form, found)| form.holds_both(found))
    }
}

/// Shows what was refused; over a form, only where lines cannot be put together.
pub fn open(model: &mut Model, pending: &Pending, found: &[FieldConflict]) -> Vec<Effect> {
    let about = match pending {
        Pending::Form(_) => About::Form,
        Pending::Activity(_) => About::Activity,
        Pending::TakingBack(direction, _) => About::TakingBack(*direction),
    };
    let mut conflict = Conflict {
        about,
        found: Vec::new(),
        answers: Vec::new(),
        following: Vec::new(),
        merged: Vec::new(),
        scroll: Scroll::default(),
    };
    let place = form_place(model).filter(|_| about == About::Form);
    for one in found {
        let form = place.and_then(|at| match model.overlays.get(at) {
            Some(Overlay::Form(form)) => Some(form),
            _ => None,
        });
        match form.and_then(|form| merged(form, one)) {
            Some(text) => conflict.merged.push((one.clone(), text)),
            None if place.is_some() && follows(one, found) => conflict.following.push(one.clone()),
            None => conflict.found.push(one.clone()),
        }
    }
    if conflict.found.is_empty() {
        return finish(model, &conflict);
    }
    let at = place.map_or(model.overlays.len(), |at| at + 1);
    model.overlays.insert(at, Overlay::Conflict(Box::new(conflict)));
    Vec::new()
}

/// A generation is counted from the predecessor: who chooses the one has chosen the other.
fn follows(one: &FieldConflict, found: &[FieldConflict]) -> bool {
    let leads = |other: &FieldConflict| other.id == one.id && other.key.field == Field::Predecessor;
    one.key.field == Field::Generation && found.iter().any(leads)
}

fn form_place(model: &Model) -> Option<usize> {
    model.overlays.iter().rposition(|overlay| matches!(overlay, Overlay::Form(_)))
}

/// Both edits of a long text, where they changed different lines.
fn merged(form: &Form, found: &FieldConflict) -> Option<String> {
    let (Value::Text(base), Value::Text(mine), Value::Text(theirs)) =
        (&found.base, &found.mine, &found.theirs)
    else {
        return None;
    };
    match merge_lines(base, mine, theirs) {
        Merge::Merged(text) if form.is_long(&found.key) && form.merges < MERGES => Some(text),
        _ => None,
    }
}

/// Handles a key.
pub fn key(model: &mut Model, mut conflict: Box<Conflict>, key: Key) -> Vec<Effect> {
    let scope = conflict.scope();
    let answer = match model.resolve(scope, key) {
        Some(Action::Back) => return Vec::new(),
        Some(Action::Quit) => return quit(model, key),
        Some(Action::KeepMine) => Some(Answer::Mine),
        Some(Action::TakeTheirs) => Some(Answer::Theirs),
        Some(Action::PutOff) if conflict.about == About::Form => Some(Answer::PutOff),
        Some(Action::EditBoth) => Some(Answer::Both).filter(|_| conflict.holds_both(model)),
        Some(action) => {
            step(model, &mut conflict, action);
            None
        }
        None => None,
    };
    if let Some(answer) = answer {
        conflict.answers.push(answer);
        conflict.scroll = Scroll::default();
        if conflict.answers.len() == conflict.found.len() {
            return finish(model, &conflict);
        }
    }
    model.overlays.push(Overlay::Conflict(conflict));
    Vec::new()
}

/// Leaving binome from here leaves the form below, which asks first.
fn quit(model: &mut Model, key: Key) -> Vec<Effect> {
    match model.overlays.pop() {
        Some(Overlay::Form(form)) => super::form::key(model, form, key),
        _ => vec![Effect::Quit],
    }
}

/// Tells the form what was answered, and saves it unless texts are to be edited first.
fn finish(model: &mut Model, conflict: &Conflict) -> Vec<Effect> {
    let Some(at) = form_place(model) else { return Vec::new() };
    let Overlay::Form(mut form) = model.overlays.remove(at) else { return Vec::new() };
    form.merges += u8::from(!conflict.merged.is_empty());
    for (found, text) in &conflict.merged {
        form.settle(found, &Answer::Merged(text.clone()));
    }
    for (found, answer) in conflict.found.iter().zip(&conflict.answers) {
        form.settle(found, answer);
        for one in conflict.following.iter().filter(|one| one.id == found.id) {
            if found.key.field == Field::Predecessor {
                form.settle(one, answer);
            }
        }
    }
    form.refusal = None;
    if conflict.answers.contains(&Answer::Both) {
        model.overlays.push(Overlay::Form(form));
        model.say((model.text().ui.conflict.both_in_form)(&model.key(Scope::Form, Action::Save)));
        return Vec::new();
    }
    let effects = super::form::save(model, form);
    let closed = effects.is_empty() && form_place(model).is_none();
    if closed && conflict.answers.contains(&Answer::Theirs) {
        model.say(model.text().ui.conflict.theirs_kept);
    }
    effects
}
