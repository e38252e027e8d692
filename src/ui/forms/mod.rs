//! Forms: what each asks, and the change it makes.
//!
//! A form holds inputs named by the field they fill. It validates all at once, shows each problem
//! under its field, and keeps what was typed whatever happens. What a form is about is its
//! [`Subject`]; a file each says how it opens and what it makes.

pub mod binome;
pub mod convention;
mod draw;
pub mod follow_up;
pub mod goal;
pub mod note;
pub mod person;
pub mod stage;

use std::collections::BTreeSet;

pub use self::draw::draw;
use super::{Model, Ticket, widgets::input::Input};
use crate::{
    domain::{
        binome::Binome,
        change::Change,
        convention::Convention,
        draft::Problem,
        field::Field,
        follow_up::FollowUp,
        goal::Goal,
        id::{ConventionId, TerritoryCode},
        note::Note,
    },
    keys::Key,
};

/// What a form is about, with what was read when it opened.
#[derive(Debug, Clone, PartialEq)]
pub enum Subject {
    /// A new note on a territory.
    NewNote(TerritoryCode),
    /// A note as it was read.
    Note(Box<Note>),
    /// A new follow-up on a territory, out of a note where there is one.
    NewFollowUp(TerritoryCode, Option<crate::domain::id::NoteId>),
    /// A follow-up as it was read.
    FollowUp(Box<FollowUp>),
    /// A new convention.
    NewConvention,
    /// A convention as it was read.
    Convention(Box<Convention>),
    /// Another stage of a convention.
    Stage(ConventionId),
    /// The binôme of a territory, and the one that was there.
    Binome(TerritoryCode, Option<Box<Binome>>),
    /// The goal of a year, and the one that was there.
    Goal(i32, Option<Goal>),
    /// A new person: me.
    Person,
}

/// One field of a form.
#[derive(Debug)]
pub struct Entry {
    /// Which field it fills.
    pub field: Field,
    /// Its input.
    pub input: Input,
    /// A word of help under it, while it has the focus.
    pub help: Option<&'static str>,
    /// What is wrong with it, after a refusal.
    pub problems: Vec<String>,
}

impl Entry {
    fn new(field: Field, input: Input) -> Self {
        Self { field, input, help: None, problems: Vec::new() }
    }

    fn help(mut self, help: &'static str) -> Self {
        self.help = Some(help);
        self
    }
}

/// A form being filled.
#[derive(Debug)]
pub struct Form {
    /// What it is about.
    pub subject: Subject,
    /// Its title.
    pub title: String,
    /// Its fields, in order.
    pub entries: Vec<Entry>,
    /// The field in use.
    pub focus: usize,
    /// What was refused and belongs to no field.
    pub refusal: Option<String>,
    /// The ticket of the change being saved.
    pub saving: Option<Ticket>,
    at_first: Vec<String>,
}

impl Form {
    fn new(subject: Subject, title: String, entries: Vec<Entry>) -> Self {
        let at_first = entries.iter().map(|entry| entry.input.value()).collect();
        Self { subject, title, entries, focus: 0, refusal: None, saving: None, at_first }
    }

    fn focused_on(mut self, field: Field) -> Self {
        self.focus = self.entries.iter().position(|entry| entry.field == field).unwrap_or(0);
        self
    }

    /// Whether something was typed that would be lost.
    #[must_use]
    pub fn is_changed(&self) -> bool {
        self.entries.iter().zip(&self.at_first).any(|(entry, first)| entry.input.value() != *first)
    }

    /// The input that fills a field.
    fn input(&self, field: Field) -> Option<&Input> {
        self.entries.iter().find(|entry| entry.field == field).map(|entry| &entry.input)
    }

    /// What a field holds, as text; nothing for a field the form does not have.
    fn value(&self, field: Field) -> String {
        self.input(field).map(Input::value).unwrap_or_default()
    }

    /// The name typed, as it is stored.
    #[must_use]
    pub fn name(&self) -> String {
        crate::domain::clean::line(&self.value(Field::Name))
    }

    /// What is ticked in a field.
    fn chosen(&self, field: Field) -> BTreeSet<String> {
        match self.input(field) {
            Some(Input::Set(set)) => set.chosen().clone(),
            _ => BTreeSet::new(),
        }
    }

    /// Whether a field is true.
    fn truth(&self, field: Field) -> bool {
        matches!(self.input(field), Some(Input::Truth(true)))
    }

    /// To the next field, round.
    pub fn next(&mut self) {
        self.focus = (self.focus + 1) % self.entries.len().max(1);
    }

    /// To the field before, round.
    pub fn previous(&mut self) {
        let count = self.entries.len().max(1);
        self.focus = (self.focus + count - 1) % count;
    }

    /// Gives a key to the field in use; Enter and the arrows that it does not need go on.
    pub fn key(&mut self, key: Key) {
        use ratatui::crossterm::event::KeyCode;
        let Some(entry) = self.entries.get_mut(self.focus) else { return };
        let go_on = key.code == KeyCode::Enter && !entry.input.keeps_enter();
        if !go_on && entry.input.key(key) {
            entry.problems.clear();
            return;
        }
        match key.code {
            KeyCode::Enter | KeyCode::Down => self.next(),
            KeyCode::Up => self.previous(),
            _ => {}
        }
    }

    /// Gives pasted text to the field in use.
    pub fn paste(&mut self, text: &str) {
        if let Some(entry) = self.entries.get_mut(self.focus) {
            entry.input.paste(text);
            entry.problems.clear();
        }
    }

    /// Ticks all that is shown in the field in use.
    pub fn tick_all(&mut self) {
        if let Some(Entry { input: Input::Set(set), .. }) = self.entries.get_mut(self.focus) {
            set.tick_all();
        }
    }

    /// Shows each problem under its field, and goes to the first.
    pub fn show(&mut self, problems: &[Problem], model: &Model) {
        let text = model.text();
        self.refusal = None;
        for entry in &mut self.entries {
            let mine = problems.iter().filter(|problem| problem.field == entry.field);
            entry.problems = mine
                .map(|problem| (text.trouble.sentence)(problem.field, &problem.trouble))
                .collect();
        }
        let homeless = problems.iter().find(|p| self.entries.iter().all(|e| e.field != p.field));
        self.refusal =
            homeless.map(|problem| (text.trouble.sentence)(problem.field, &problem.trouble));
        if let Some(first) = self.entries.iter().position(|entry| !entry.problems.is_empty()) {
            self.focus = first;
        }
    }
}

/// The change a form makes, and what it is in words, for undoing it.
///
/// # Errors
/// Every problem of what was typed.
pub fn submit(form: &Form, model: &Model) -> Result<(Change, String), Vec<Problem>> {
    match &form.subject {
        Subject::NewNote(territory) => note::submit_new(form, model, territory),
        Subject::Note(base) => note::submit(form, model, base),
        Subject::NewFollowUp(territory, note) => {
            follow_up::submit_new(form, model, territory, note.as_ref())
        }
        Subject::FollowUp(base) => follow_up::submit(form, model, base),
        Subject::NewConvention => convention::submit_new(form, model),
        Subject::Convention(base) => convention::submit(form, model, base),
        Subject::Stage(convention) => stage::submit(form, model, convention),
        Subject::Binome(territory, base) => binome::submit(form, model, territory, base.as_deref()),
        Subject::Goal(year, base) => goal::submit(form, model, *year, base.as_ref()),
        Subject::Person => person::submit(form, model),
    }
}
