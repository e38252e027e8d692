//! The book being filled: who wrote what on which day, put in order and given its moment.
//!
//! Knows the calendar of an office; must not know what is written.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use uuid::Builder;

use super::chance::{Chance, SEEDS};
use crate::domain::{change::Change, day, deed::Deed, id::PersonId};

/// Months of history.
const HISTORY: i32 = 48;

/// Office hours that are such in Paris all the year round, in seconds of the UTC day.
const HOURS: (i64, i64) = (7 * 3600 + 1800, 15 * 3600 + 2700);

/// A change, who made it and on which day.
struct Page {
    on: NaiveDate,
    by: Option<PersonId>,
    change: Change,
    /// Its place in its day: after those of a lower layer.
    layer: usize,
}

/// Everything written so far.
pub(super) struct Book {
    pub(super) chance: Chance,
    other: Chance,
    /// What late pages draw from, then those that come apart.
    apart: [Chance; 2],
    layer: usize,
    today: NaiveDate,
    opened: NaiveDate,
    pages: Vec<Page>,
    ids: u64,
}

impl Book {
    pub(super) fn new(today: NaiveDate) -> Self {
        let opened = working(day::add_months(today, -HISTORY));
        let [chance, other, late, last] = SEEDS.map(Chance::new);
        let apart = [late, last];
        Self { chance, other, apart, layer: 0, today, opened, pages: Vec::new(), ids: 0 }
    }

    /// Draws from the other chance from here on: draws of one never move those of the other.
    pub(super) fn turn(&mut self) {
        std::mem::swap(&mut self.chance, &mut self.other);
    }

    /// Adds pages that move nothing of the others: neither their texts, nor their ids, nor their hours.
    pub(super) fn add_late(&mut self, write: impl FnOnce(&mut Self)) {
        self.on_layer(1, write);
    }

    /// Adds pages that move nothing of the late ones either.
    pub(super) fn add_apart(&mut self, write: impl FnOnce(&mut Self)) {
        self.on_layer(2, write);
    }

    fn on_layer(&mut self, layer: usize, write: impl FnOnce(&mut Self)) {
        self.change_chance(layer);
        self.layer = layer;
        write(self);
        self.layer = 0;
        self.change_chance(layer);
    }

    fn change_chance(&mut self, layer: usize) {
        if let Some(own) = self.apart.get_mut(layer - 1) {
            std::mem::swap(&mut self.chance, own);
        }
    }

    /// The day that everything is relative to.
    pub(super) fn today(&self) -> NaiveDate {
        self.today
    }

    /// The day of the first line.
    pub(super) fn opened(&self) -> NaiveDate {
        self.opened
    }

    /// The last day on which something can have been written: a whole day before any clock of
    /// today.
    pub(super) fn last(&self) -> NaiveDate {
        working(self.ago(1))
    }

    /// That many days before today.
    pub(super) fn ago(&self, days: i64) -> NaiveDate {
        later(self.today, -days)
    }

    /// The day on which something that happened then was written down: at the office, never before
    /// the book was opened, never after its last day.
    pub(super) fn written(&self, on: NaiveDate) -> NaiveDate {
        working_after(on.max(self.opened)).min(self.last())
    }

    /// A new id, made on that day.
    pub(super) fn id<Id: From<String>>(&mut self, on: NaiveDate) -> Id {
        self.ids += 1;
        let seconds = on.and_time(chrono::NaiveTime::MIN).and_utc().timestamp().max(0);
        // Ids made on one day follow each other, so that the order of a day is that of writing.
        let millis = seconds.unsigned_abs() * 1000 + self.ids % 86_400_000;
        let id = Builder::from_unix_timestamp_millis(millis, &self.chance.bytes()).into_uuid();
        Id::from(id.to_string())
    }

    /// Writes a change, as of a day.
    pub(super) fn write(&mut self, on: NaiveDate, by: Option<&PersonId>, change: Change) {
        let page = Page { on: self.written(on), by: by.cloned(), change, layer: self.layer };
        self.pages.push(page);
    }

    /// The deeds in order of days; those of one day keep their order, the late ones last.
    pub(super) fn deeds(mut self) -> Vec<Deed> {
        self.pages.sort_by_key(|page| (page.on, page.layer));
        let mut deeds = Vec::with_capacity(self.pages.len());
        let pages = std::mem::take(&mut self.pages);
        for day in pages.chunk_by(|one, other| one.on == other.on) {
            let count = |layer: usize| day.iter().filter(|page| page.layer == layer).count();
            let mut moments = draw(&mut self.chance, count(0), HOURS.0);
            for (layer, chance) in (1..).zip(&mut self.apart) {
                let since = moments.last().copied().unwrap_or(HOURS.0);
                moments.extend(draw(chance, count(layer), since));
            }
            for (page, second) in day.iter().zip(moments) {
                let at = format!(
                    "{}T{:02}:{:02}:{:02}.000Z",
                    page.on,
                    second / 3600,
                    second / 60 % 60,
                    second % 60
                );
                deeds.push(Deed { at, by: page.by.clone(), change: page.change.clone() });
            }
        }
        deeds
    }
}

/// Moments of a day in their order, from that one to the end of the office's hours.
fn draw(chance: &mut Chance, count: usize, since: i64) -> Vec<i64> {
    let mut moments: Vec<i64> = (0..count).map(|_| chance.between(since, HOURS.1)).collect();
    moments.sort_unstable();
    moments
}

/// A day that many days later, earlier when negative.
pub(super) fn later(day: NaiveDate, days: i64) -> NaiveDate {
    let count = Days::new(days.unsigned_abs());
    let moved = if days < 0 { day.checked_sub_days(count) } else { day.checked_add_days(count) };
    moved.unwrap_or(day)
}

/// That day, or the last one before on which an office is open.
pub(super) fn working(day: NaiveDate) -> NaiveDate {
    let mut day = day;
    while closed(day) {
        day = later(day, -1);
    }
    day
}

/// That day, or the first one after on which an office is open.
pub(super) fn working_after(day: NaiveDate) -> NaiveDate {
    let mut day = day;
    while closed(day) {
        day = later(day, 1);
    }
    day
}

/// Weekends, the last week of the year and the public holidays that have a fixed date.
fn closed(day: NaiveDate) -> bool {
    let holiday = matches!(
        (day.month(), day.day()),
        (1 | 5 | 11, 1) | (5, 8) | (7, 14) | (8, 15) | (11, 11) | (12, 24..)
    );
    holiday || matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}
