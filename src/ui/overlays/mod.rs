//! What opens over the panes, as a stack: the top one gets the keys.
//!
//! An overlay is taken off the stack while it handles a key, and puts itself back unless it closes.

pub mod bin;
pub mod confirm;
pub mod conflict;
pub mod conflicts;
pub mod damage;
pub mod form;
pub mod help;
pub mod history;
pub mod journal;
pub mod people;
pub mod question;
pub mod sheet;
pub mod since;
pub mod welcome;

use ratatui::{
    Frame,
    layout::{Margin, Rect},
};

pub use self::{
    bin::Bin, confirm::Confirm, conflict::Conflict, conflicts::Conflicts, damage::Damage,
    history::History, journal::Journal, people::People, question::Question, sheet::Sheet,
    since::Since, welcome::Welcome,
};
use super::{Effect, Model, forms::Form, layer::Layer, layout, stack};
use crate::keys::{Action, Key, Scope};

/// One thing open over the panes.
#[derive(Debug)]
pub enum Overlay {
    /// A layer, which knows none of the others.
    Layer(Box<dyn Layer>),
    /// Something to be read.
    Sheet(Sheet),
    /// What others did since my last visit.
    Since(Since),
    /// Something to be filled.
    Form(Box<Form>),
    /// Something that two people want differently.
    Conflict(Box<Conflict>),
    /// A base that is damaged.
    Damage(Box<Damage>),
    /// What two people want differently, once it was put off.
    Conflicts(Conflicts),
    /// What was done, by whom.
    Journal(Box<Journal>),
    /// Who changed what in one record.
    History(Box<History>),
    /// The people of the Caf.
    People(Box<People>),
    /// What was put in the bin.
    Bin(Box<Bin>),
    /// Something to be answered.
    Question(Question),
    /// Something to be done that can be taken back.
    Confirm(Box<Confirm>),
    /// The first screens.
    Welcome(Box<Welcome>),
}

impl Overlay {
    /// The scope of its keys.
    #[must_use]
    pub fn scope(&self) -> Scope {
        match self {
            Self::Layer(layer) => layer.scope(),
            Self::Sheet(_) | Self::History(_) => Scope::Sheet,
            Self::Journal(journal) => journal.scope(),
            Self::People(people) => people.scope(),
            Self::Bin(_) => Scope::Bin,
            Self::Confirm(_) => Scope::Confirm,
            Self::Since(_) => Scope::Since,
            Self::Form(_) => Scope::Form,
            Self::Conflict(conflict) => conflict.scope(),
            Self::Damage(_) => Scope::Damage,
            Self::Conflicts(_) => Scope::Conflicts,
            Self::Question(_) => Scope::Question,
            Self::Welcome(_) => Scope::Welcome,
        }
    }
}

/// Gives a key to the overlay on top.
pub fn key(model: &mut Model, overlay: Overlay, key: Key) -> Vec<Effect> {
    match overlay {
        Overlay::Layer(layer) => stack::key(model, layer, key),
        Overlay::Sheet(sheet) => sheet::key(model, sheet, key),
        Overlay::Since(since) => since::key(model, since, key),
        Overlay::Form(form) => form::key(model, form, key),
        Overlay::Conflict(conflict) => conflict::key(model, conflict, key),
        Overlay::Damage(damage) => damage::key(model, damage, key),
        Overlay::Conflicts(conflicts) => conflicts::key(model, conflicts, key),
        Overlay::Journal(journal) => journal::key(model, journal, key),
        Overlay::History(history) => history::key(model, history, key),
        Overlay::People(people) => people::key(model, people, key),
        Overlay::Bin(bin) => bin::key(model, bin, key),
        Overlay::Question(question) => question::key(model, question, key),
        Overlay::Confirm(confirm) => confirm::key(model, confirm, key),
        Overlay::Welcome(welcome) => welcome::key(model, welcome, key),
    }
}

/// Gives pasted text to the overlay on top; tells whether a field there took it.
pub fn paste(model: &mut Model, text: &str) -> bool {
    let line = crate::domain::clean::line(text);
    match model.overlays.last_mut() {
        Some(Overlay::Form(form)) => form.paste(text),
        _ => typed(model, &line),
    }
}

/// Gives text typed in one breath to the overlay on top; tells whether a field there took it.
pub fn typed(model: &mut Model, text: &str) -> bool {
    match model.overlays.last_mut() {
        Some(Overlay::Form(form)) => form.typed(text),
        Some(Overlay::Layer(layer)) => layer.typed(text),
        Some(Overlay::Welcome(welcome)) => welcome.typed(text),
        Some(Overlay::Journal(journal)) => journal.typed(text),
        Some(Overlay::People(people)) => people.typed(text),
        Some(
            Overlay::Bin(_)
            | Overlay::Confirm(_)
            | Overlay::Conflict(_)
            | Overlay::Damage(_)
            | Overlay::History(_)
            | Overlay::Sheet(_)
            | Overlay::Since(_)
            | Overlay::Question(_)
            | Overlay::Conflicts(_),
        )
        | None => false,
    }
}

/// Whether line ends are text in the field in use.
#[must_use]
pub fn takes_lines(model: &Model) -> bool {
    matches!(model.overlays.last(), Some(Overlay::Form(form)) if form.takes_lines())
}

/// Gives a turn of the wheel to the overlay on top.
pub fn wheel(model: &mut Model, by: i32) {
    let action = if by < 0 { Action::Up } else { Action::Down };
    let Some(mut overlay) = model.overlays.pop() else { return };
    match &mut overlay {
        Overlay::Form(form) => form.wheel(by),
        Overlay::Question(_) | Overlay::Confirm(_) | Overlay::Damage(_) => {}
        Overlay::Journal(journal) => {
            (0..by.abs()).for_each(|_| journal::step(model, journal, action));
        }
        Overlay::History(history) => {
            (0..by.abs()).for_each(|_| history::step(model, history, action));
        }
        Overlay::Bin(bin) => (0..by.abs()).for_each(|_| bin::step(model, bin, action)),
        Overlay::People(people) => {
            (0..by.abs()).for_each(|_| people::step(model, people, action));
        }
        Overlay::Conflict(conflict) => {
            (0..by.abs()).for_each(|_| conflict::step(model, conflict, action));
        }
        Overlay::Conflicts(conflicts) => {
            (0..by.abs()).for_each(|_| conflicts::step(model, conflicts, action));
        }
        Overlay::Layer(layer) => stack::wheel(layer.as_mut(), by, &model.world),
        Overlay::Sheet(sheet) => (0..by.abs()).for_each(|_| sheet::step(model, sheet, action)),
        Overlay::Since(since) => (0..by.abs()).for_each(|_| since::step(model, since, action)),
        Overlay::Welcome(welcome) => welcome::step(model, welcome, action),
    }
    model.overlays.push(overlay);
}

/// Puts the cursor of the list on top on the line at a row of the screen.
pub fn click(model: &mut Model, row: u16) {
    let area = sheet_area(model);
    let Some(line) = row.checked_sub(area.y).filter(|line| *line < area.height) else { return };
    match model.overlays.last_mut() {
        Some(Overlay::Journal(journal)) => journal::click(journal, line.into()),
        Some(Overlay::Bin(bin)) => bin::click(bin, line.into()),
        Some(Overlay::People(people)) => people.click(line.into()),
        _ => {}
    }
}

/// Brings every list that is open to what is there now; asks the file for what is missing.
pub fn settle(model: &mut Model) -> Vec<Effect> {
    // A list is settled beside the model it is drawn from, and goes back to its place.
    let mut overlays = std::mem::take(&mut model.overlays);
    let effects = overlays.iter_mut().filter_map(|overlay| match overlay {
        Overlay::Journal(journal) => journal::settle(model, journal),
        Overlay::History(history) => history::settle(model, history),
        Overlay::Bin(bin) => bin::settle(model, bin),
        Overlay::People(people) => {
            people.settle(model);
            None
        }
        Overlay::Form(form) => {
            super::forms::follow(model, form);
            super::forms::several::keep_one_blank(form, model.text());
            None
        }
        Overlay::Layer(layer) => layer.reconcile(layout::above_bottom(model), &model.world),
        _ => None,
    });
    let effects = effects.collect();
    model.overlays = overlays;
    effects
}

/// Where a list or a sheet opens: the middle of the screen, its border left out.
fn sheet_area(model: &Model) -> Rect {
    let area = layout::popup(layout::above_bottom(model), 100, model.size.1);
    area.inner(Margin::new(1, 1))
}

/// Draws one.
pub fn draw(frame: &mut Frame<'_>, screen: Rect, model: &Model, overlay: &Overlay) {
    match overlay {
        Overlay::Layer(layer) => layer.draw(frame, screen, &model.world),
        Overlay::Sheet(sheet) => sheet::draw(frame, screen, model, sheet),
        Overlay::Since(since) => since::draw(frame, screen, model, since),
        Overlay::Form(form) => super::forms::draw(frame, screen, model, form),
        Overlay::Conflict(conflict) => conflict::draw(frame, model, conflict),
        Overlay::Damage(damage) => damage::draw(frame, model, damage),
        Overlay::Conflicts(conflicts) => conflicts::draw(frame, model, conflicts),
        Overlay::Journal(journal) => journal::draw(frame, model, journal),
        Overlay::History(history) => history::draw(frame, model, history),
        Overlay::People(people) => people::draw(frame, model, people),
        Overlay::Bin(bin) => bin::draw(frame, model, bin),
        Overlay::Question(question) => question::draw(frame, screen, model, *question),
        Overlay::Confirm(confirm) => confirm::draw(frame, screen, model, confirm),
        Overlay::Welcome(welcome) => welcome::draw(frame, screen, model, welcome),
    }
}
