//! Typed input of a form or a command line, and its validation.
//!
//! A draft holds text as typed; `check` answers with the record, or with **every** problem at once.
//! The form and the command line share these, so that they refuse the same things.

pub mod binome;
pub mod convention;
pub mod day;
pub mod follow_up;
pub mod goal;
pub mod note;
pub mod person;
pub mod stage;

use chrono::NaiveDate;

use super::{day::DayProblem, field::Field};

/// The longest text of a note, in characters: a paragraph pasted by mistake a hundred times over
/// stays out of everybody's file.
pub const TEXT_MAX: usize = 100_000;

/// The longest name, title or reason, in characters.
pub const LINE_MAX: usize = 300;

/// One problem, under one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The field.
    pub field: Field,
    /// Its problem.
    pub trouble: Trouble,
}

/// A problem of a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// Nothing was given.
    Required,
    /// Longer than that many characters.
    TooLong(usize),
    /// Not a day.
    Day(DayProblem),
    /// The end comes before the start.
    EndBeforeStart,
    /// A day that has not come yet.
    NotYet,
    /// No such code or name; the nearest one, where there is one.
    Unknown(String, Option<String>),
    /// A new person without a name.
    Nameless,
    /// Two people bear this name already, or it is taken.
    Taken(String),
    /// Not a whole number between those two.
    Number(i32, i32),
    /// Not a figure.
    NoFigure,
    /// Not an hour.
    NoHour,
    /// Not a day of any year.
    NoMonthDay,
    /// Done on a day, and its status does not say so.
    NotDone,
    /// Of more than one thing.
    OneOwner,
    /// Held by more than one.
    OneHolder,
    /// A follow-up must be written « what; caf or partner; due ».
    FollowUpForm,
}

/// Collects every problem of a draft.
#[derive(Debug, Default)]
struct Problems(Vec<Problem>);

impl Problems {
    fn add(&mut self, field: Field, trouble: Trouble) {
        self.0.push(Problem { field, trouble });
    }

    /// The value, or its problem noted.
    fn take<T>(&mut self, field: Field, found: Result<T, Trouble>) -> Option<T> {
        found.map_err(|trouble| self.add(field, trouble)).ok()
    }

    /// A day that must be given.
    fn day(&mut self, field: Field, typed: &str, today: NaiveDate) -> Option<NaiveDate> {
        if typed.trim().is_empty() {
            self.add(field, Trouble::Required);
            return None;
        }
        self.take(field, day::read(field, typed, today, None).map_err(Trouble::Day))
    }

    /// A day that may be left out.
    fn optional_day(&mut self, field: Field, typed: &str, today: NaiveDate) -> Option<NaiveDate> {
        self.last_day(field, typed, today, None)
    }

    /// A last day that may be left out, of what starts then.
    fn last_day(
        &mut self,
        field: Field,
        typed: &str,
        today: NaiveDate,
        start: Option<NaiveDate>,
    ) -> Option<NaiveDate> {
        if typed.trim().is_empty() {
            return None;
        }
        self.take(field, day::read(field, typed, today, start).map_err(Trouble::Day))
    }

    /// One line that must be given.
    fn line(&mut self, field: Field, typed: &str) -> String {
        let line = super::clean::line(typed);
        if line.is_empty() {
            self.add(field, Trouble::Required);
        }
        self.length(field, &line, LINE_MAX);
        line
    }

    fn length(&mut self, field: Field, text: &str, most: usize) {
        if text.chars().count() > most {
            self.add(field, Trouble::TooLong(most));
        }
    }

    /// The record, where nothing is wrong.
    fn or<T>(self, record: Option<T>) -> Result<T, Vec<Problem>> {
        match record {
            Some(record) if self.0.is_empty() => Ok(record),
            _ => Err(self.0),
        }
    }
}
