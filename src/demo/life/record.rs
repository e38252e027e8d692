//! A record written on a day as it is known then, and what became of it on the days after.

use chrono::NaiveDate;

use super::super::book::Book;
use crate::domain::{
    change::Change,
    field::{Fields, RecordKind},
    id::PersonId,
};

/// A record and what it says on each day.
pub(super) struct Record<'a> {
    pub(super) kind: RecordKind,
    pub(super) id: &'a str,
    pub(super) fields: &'a dyn Fn(NaiveDate) -> Fields,
    pub(super) by: &'a dyn Fn(NaiveDate) -> Option<PersonId>,
}

impl Record<'_> {
    /// The record as it is first written on that day.
    pub(super) fn first(&self, book: &Book, on: NaiveDate) -> Change {
        Change::write(self.kind, Some(self.id), (self.fields)(book.written(on)))
    }

    /// Writes it.
    pub(super) fn insert(&self, book: &mut Book, on: NaiveDate) {
        let change = self.first(book, on);
        book.write(on, (self.by)(on).as_ref(), change);
    }

    /// Writes what changed since on each of those days, in their order; a day to come says nothing yet.
    pub(super) fn update(&self, book: &mut Book, since: NaiveDate, days: &[NaiveDate]) {
        let mut known = (self.fields)(book.written(since));
        let last = book.last();
        for &on in days.iter().filter(|on| **on <= last) {
            let now = (self.fields)(book.written(on));
            let change = Change::rewrite(self.kind, self.id, &known, &now);
            if !change.is_empty() {
                book.write(on, (self.by)(on).as_ref(), change);
            }
            known = now;
        }
    }
}
