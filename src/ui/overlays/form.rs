//! A form over the panes: its keys, its saving, and the question before text is abandoned.

use super::{Overlay, Question};
use crate::{
    keys::{Action, Key, Scope},
    ui::{
        Effect, Model,
        forms::{Form, submit},
        world::Pending,
    },
};

/// Handles a key.
pub fn key(model: &mut Model, mut form: Box<Form>, key: Key) -> Vec<Effect> {
    // What is being saved is not touched until the file has answered; one may give up waiting.
    if let Some(ticket) = form.saving {
        model.overlays.push(Overlay::Form(form));
        let gives_up = matches!(model.resolve(Scope::Form, key), Some(Action::Back | Action::Quit));
        return if gives_up { vec![Effect::Withdraw(ticket)] } else { Vec::new() };
    }
    match model.resolve(Scope::Form, key) {
        Some(Action::Save) => return save(model, form),
        // Whoever narrowed a list wants it whole again first.
        Some(Action::Back) if form.widen() => {}
        Some(action @ (Action::Back | Action::Quit)) => return leave(model, form, action),
        Some(Action::NextPlace) => form.next(),
        Some(Action::PreviousPlace) => form.previous(),
        Some(Action::TickAll) => form.tick_all(),
        _ => form.key(key),
    }
    model.overlays.push(Overlay::Form(form));
    Vec::new()
}

fn leave(model: &mut Model, form: Box<Form>, action: Action) -> Vec<Effect> {
    let changed = form.is_changed();
    let quit = action == Action::Quit;
    if changed {
        model.overlays.push(Overlay::Form(form));
        let question = if quit { Question::QuitTyping } else { Question::AbandonForm };
        model.overlays.push(Overlay::Question(question));
        return Vec::new();
    }
    if quit { vec![Effect::Quit] } else { Vec::new() }
}

/// Saves the form, or shows what is wrong with it.
pub fn save(model: &mut Model, mut form: Box<Form>) -> Vec<Effect> {
    let effects = match submit(&form, model) {
        Ok((change, _)) if change.is_empty() => {
            model.say(model.text().ui.form.nothing_changed);
            return Vec::new();
        }
        Ok(_) if form.asks(model) => {
            model.warn(model.text().ui.form.asks_again);
            Vec::new()
        }
        Ok((change, did)) => {
            form.refusal = None;
            let again = form.tried.take().filter(|(_, tried)| *tried == change);
            let ticket = match again {
                Some((ticket, _)) => {
                    model.ask_again(ticket, Pending::Form(did));
                    ticket
                }
                None => model.ticket(Pending::Form(did)),
            };
            form.saving = Some(ticket);
            form.tried = Some((ticket, change.clone()));
            vec![Effect::Save(ticket, change)]
        }
        Err(problems) => {
            form.show(&problems, model);
            let fields = form.entries.iter().filter(|entry| !entry.problems.is_empty()).count();
            model.warn((model.text().ui.form.to_mend)(fields.max(1)));
            Vec::new()
        }
    };
    model.overlays.push(Overlay::Form(form));
    effects
}

/// Closes the form whose change is on the disk; gives it back.
pub fn saved(model: &mut Model, ticket: crate::ui::Ticket) -> Option<Box<Form>> {
    let at = model.overlays.iter().position(
        |overlay| matches!(overlay, Overlay::Form(form) if form.saving == Some(ticket)),
    )?;
    match model.overlays.remove(at) {
        Overlay::Form(form) => Some(form),
        _ => None,
    }
}

/// Keeps the form whose change was refused, and says why in it.
pub fn refused(model: &mut Model, ticket: crate::ui::Ticket, why: &str) {
    for overlay in &mut model.overlays {
        if let Overlay::Form(form) = overlay
            && form.saving == Some(ticket)
        {
            form.saving = None;
            form.refusal = Some(why.to_owned());
        }
    }
}
