//! Forms: the fields of each, and the change it makes.
//!
//! A form holds inputs named by the field they fill. It validates all at once, shows each problem
//! under its field, and keeps what was typed whatever happens. What a form is about is its
//! [`Subject`]; a file each says how it opens and what it makes.

mod binome;
mod convention;
mod days;
mod draw;
mod entry;
mod follow_up;
mod goal;
mod handed;
mod leaving;
mod note;
mod opening;
mod own_id;
mod people;
mod perimeter;
mod person;
mod plan;
mod problems;
mod record;
mod remarks;
mod renewal;
mod schedule;
mod settle;
pub mod settling;
pub mod several;
mod snooze;
mod stage;
mod subject;
mod submit;
mod themes;
mod unsaved;

use std::collections::BTreeSet;

use ratatui::layout::Rect;

pub use self::{
    draw::draw,
    entry::Entry,
    note::edited as edited_note,
    opening::{Opening, open},
    settle::Answer,
    subject::{NoteOrigin, Subject},
    submit::submit,
    unsaved::{Orphan, UnsavedForm},
};
use super::{Ticket, widgets::input::Input, world::World};
use crate::{
    domain::{
        change::{Change, Rebase},
        draft::day::Doubt,
        field::Field,
        refusal::FieldConflict,
    },
    keys::Key,
};

/// Brings a form to what was typed in it and to what others wrote.
pub fn follow(world: &World, form: &mut Form) {
    if form.saving.is_some() {
        return;
    }
    remarks::follow(world, form);
    if matches!(form.subject, Subject::NewNote(_)) {
        note::follow(world, form);
    } else if matches!(form.subject, Subject::Binome(..)) {
        binome::follow(world, form);
    } else if matches!(form.subject, Subject::Leaving(_)) {
        leaving::follow(world, form);
    }
}

/// A form being filled.
#[derive(Debug)]
pub struct Form {
    /// Its subject.
    pub subject: Subject,
    /// Its title.
    pub title: String,
    /// An introduction.
    pub intro: Option<String>,
    /// Its fields, in order.
    pub entries: Vec<Entry>,
    /// The field in use.
    pub focus: usize,
    /// A refusal that belongs to no field.
    pub refusal: Option<String>,
    /// The ticket of the change being saved.
    pub saving: Option<Ticket>,
    /// The last try and its ticket: the very same is tried again under it, since a
    /// medium that fails may have kept it.
    pub tried: Option<(Ticket, Change)>,
    /// Later writes of others that were answered.
    pub rebased: Vec<Rebase>,
    /// My values of fields answered « later ».
    pub put_off: Vec<FieldConflict>,
    /// How often lines were put together without a question.
    pub merges: u8,
    /// The doubtful days that were asked about: saving again means them.
    answered: Vec<(usize, Doubt)>,
    at_first: Vec<String>,
    /// Values the form itself has put in a field since it opened.
    offered: Vec<(Field, String)>,
    /// What was typed, after which line of the journal, when remarks were last made of it.
    remarked: Option<(i64, Vec<(Field, String)>)>,
}

impl Form {
    fn new(subject: Subject, title: String, entries: Vec<Entry>) -> Self {
        let at_first = entries.iter().map(|entry| entry.input.value()).collect();
        Self {
            subject,
            title,
            intro: None,
            entries,
            focus: 0,
            refusal: None,
            saving: None,
            tried: None,
            rebased: Vec::new(),
            put_off: Vec::new(),
            merges: 0,
            answered: Vec::new(),
            at_first,
            offered: Vec::new(),
            remarked: None,
        }
    }

    /// Puts a value in a field where nobody has typed another.
    fn offer(&mut self, field: Field, value: &str) {
        let Some(at) = self.entries.iter().position(|entry| entry.field == field) else { return };
        let before = self.offered.iter().rev().find(|(one, _)| *one == field);
        let before = before.map_or(&self.at_first[at], |(_, value)| value);
        let input = &mut self.entries[at].input;
        if input.value() == *before && value != before {
            input.restore(value);
            self.offered.push((field, value.to_owned()));
        }
    }

    fn intro(mut self, intro: String) -> Self {
        self.intro = Some(intro);
        self
    }

    fn focused_on(mut self, field: Field) -> Self {
        self.focus = self.entries.iter().position(|entry| entry.field == field).unwrap_or(0);
        self
    }

    /// Whether something was typed that would be lost.
    #[must_use]
    pub fn is_changed(&self) -> bool {
        !self.put_off.is_empty()
            || self
                .entries
                .iter()
                .zip(&self.at_first)
                .any(|(entry, first)| entry.input.value() != *first)
    }

    /// The values of every field, as text.
    #[must_use]
    pub fn values(&self) -> Vec<(Field, String)> {
        self.entries.iter().map(|entry| (entry.field, entry.input.value())).collect()
    }

    /// The form as it was left, about what was read then.
    #[must_use]
    pub fn resumed(
        mut self,
        subject: Subject,
        values: &[(Field, String)],
        put_off: Vec<FieldConflict>,
    ) -> Self {
        let nth: Vec<usize> = (0..self.entries.len()).map(|at| self.nth(at)).collect();
        for (entry, nth) in self.entries.iter_mut().zip(nth) {
            let mut same = values.iter().filter(|(field, _)| *field == entry.field);
            if let Some((_, value)) = same.nth(nth) {
                entry.input.restore(value);
            }
        }
        Self { subject, put_off, ..self }
    }

    /// The input that fills a field.
    fn input(&self, field: Field) -> Option<&Input> {
        self.entries.iter().find(|entry| entry.field == field).map(|entry| &entry.input)
    }

    /// The value of a field, as text; nothing for a field the form does not have.
    fn value(&self, field: Field) -> String {
        self.input(field).map(Input::value).unwrap_or_default()
    }

    /// The name typed, as it is stored.
    #[must_use]
    pub fn name(&self) -> String {
        crate::domain::clean::line(&self.value(Field::Name))
    }

    /// The members ticked in a field.
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
        self.go_to((self.focus + 1) % self.entries.len().max(1));
    }

    /// To the field before, round.
    pub fn previous(&mut self) {
        let count = self.entries.len().max(1);
        self.go_to((self.focus + count - 1) % count);
    }

    fn go_to(&mut self, focus: usize) {
        if let Some(entry) = self.entries.get_mut(self.focus) {
            entry.input.leave();
        }
        self.focus = focus;
    }

    /// A click over the form drawn on this part of the screen: to the field that is there, and into
    /// it where it had the focus already.
    pub fn click(&mut self, screen: Rect, column: u16, row: u16) {
        let Some((field, line)) = plan::at(self, screen, column, row) else { return };
        if field != self.focus {
            self.go_to(field);
        } else if let Some(entry) = self.entries.get_mut(field) {
            entry.input.click(line);
            let field = entry.field;
            self.touched(field);
        }
    }

    /// A turn of the wheel, over what scrolls in the field in use.
    pub fn wheel(&mut self, by: i32) {
        if let Some(entry) = self.entries.get_mut(self.focus) {
            entry.input.wheel(by);
        }
    }

    /// Gives a key to the field in use; Enter and the arrows that it does not need go on.
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the terminal names keys that mean nothing here"
    )]
    pub fn key(&mut self, key: Key) {
        use ratatui::crossterm::event::KeyCode;
        let Some(entry) = self.entries.get_mut(self.focus) else { return };
        let go_on = key.code == KeyCode::Enter && !entry.input.keeps_enter();
        if !go_on && entry.input.key(key) {
            entry.problems.clear();
            let field = entry.field;
            self.touched(field);
            return;
        }
        match key.code {
            KeyCode::Enter | KeyCode::Down => self.next(),
            KeyCode::Up => self.previous(),
            _ => {}
        }
    }

    /// Ticks all that is shown in the field in use.
    pub fn tick_all(&mut self) {
        if let Some(Entry { input: Input::Set(set), .. }) = self.entries.get_mut(self.focus) {
            set.tick_all();
        }
    }
}
