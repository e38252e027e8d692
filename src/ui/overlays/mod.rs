//! What opens over the panes, as a stack: the top one gets the keys.
//!
//! An overlay is taken off the stack while it handles a key, and puts itself back unless it closes.

pub mod conflict;
pub mod form;
pub mod help;
pub mod question;
pub mod sheet;
pub mod welcome;

use ratatui::{Frame, layout::Rect};

pub use self::{
    conflict::Conflict, help::Help, question::Question, sheet::Sheet, welcome::Welcome,
};
use super::{Effect, Model, forms::Form};
use crate::keys::{Action, Key, Scope};

/// One thing open over the panes.
#[derive(Debug)]
pub enum Overlay {
    /// The keys of a place.
    Help(Help),
    /// Something to be read.
    Sheet(Sheet),
    /// Something to be filled.
    Form(Box<Form>),
    /// Something that two people want differently.
    Conflict(Box<Conflict>),
    /// Something to be answered.
    Question(Question),
    /// The first screens.
    Welcome(Box<Welcome>),
}

impl Overlay {
    /// The scope of its keys.
    #[must_use]
    pub fn scope(&self) -> Scope {
        match self {
            Self::Help(_) | Self::Sheet(_) => Scope::Sheet,
            Self::Form(_) => Scope::Form,
            Self::Conflict(conflict) => conflict.scope(),
            Self::Question(_) => Scope::Question,
            Self::Welcome(_) => Scope::Welcome,
        }
    }
}

/// Gives a key to the overlay on top.
pub fn key(model: &mut Model, overlay: Overlay, key: Key) -> Vec<Effect> {
    match overlay {
        Overlay::Help(help) => help::key(model, help, key),
        Overlay::Sheet(sheet) => sheet::key(model, sheet, key),
        Overlay::Form(form) => form::key(model, form, key),
        Overlay::Conflict(conflict) => conflict::key(model, conflict, key),
        Overlay::Question(question) => question::key(model, question, key),
        Overlay::Welcome(welcome) => welcome::key(model, welcome, key),
    }
}

/// Gives pasted text to the overlay on top.
pub fn paste(model: &mut Model, text: &str) {
    match model.overlays.last_mut() {
        Some(Overlay::Form(form)) => form.paste(text),
        Some(Overlay::Welcome(welcome)) => welcome.paste(text),
        Some(
            Overlay::Conflict(_) | Overlay::Help(_) | Overlay::Sheet(_) | Overlay::Question(_),
        )
        | None => {}
    }
}

/// Gives a turn of the wheel to the overlay on top.
pub fn wheel(model: &mut Model, by: i32) {
    let action = if by < 0 { Action::Up } else { Action::Down };
    let Some(mut overlay) = model.overlays.pop() else { return };
    match &mut overlay {
        Overlay::Form(form) => form.wheel(by),
        Overlay::Question(_) => {}
        Overlay::Conflict(conflict) => {
            (0..by.abs()).for_each(|_| conflict::step(model, conflict, action));
        }
        Overlay::Help(help) => (0..by.abs()).for_each(|_| help::step(model, help, action)),
        Overlay::Sheet(sheet) => (0..by.abs()).for_each(|_| sheet::step(model, sheet, action)),
        Overlay::Welcome(welcome) => welcome::step(model, welcome, action),
    }
    model.overlays.push(overlay);
}

/// Draws one.
pub fn draw(frame: &mut Frame<'_>, screen: Rect, model: &Model, overlay: &Overlay) {
    match overlay {
        Overlay::Help(help) => help::draw(frame, screen, model, help),
        Overlay::Sheet(sheet) => sheet::draw(frame, screen, model, sheet),
        Overlay::Form(form) => super::forms::draw(frame, screen, model, form),
        Overlay::Conflict(conflict) => conflict::draw(frame, model, conflict),
        Overlay::Question(question) => question::draw(frame, screen, model, *question),
        Overlay::Welcome(welcome) => welcome::draw(frame, screen, model, welcome),
    }
}
