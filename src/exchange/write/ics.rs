//! Deadlines as a calendar (iCalendar, RFC 5545): whole days, an identity that stays from one export to the
//! next, the moment of the last change. No text of a note goes out.

use chrono::{DateTime, Days, NaiveDate, Utc};
use icalendar::{Calendar, Component, Event, EventLike, EventStatus, Property};

/// One day of the calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Occasion {
    /// What it is of: its code and the id of its record.
    pub of: (&'static str, String),
    /// The day.
    pub on: NaiveDate,
    /// What it is, in a line.
    pub what: String,
    /// Where.
    pub place: String,
    /// When its record was changed last.
    pub changed: Option<DateTime<Utc>>,
}

/// The most letters of a line.
const LINE_MAX: usize = 200;

/// The calendar of these days, under a name, as of a moment.
#[must_use]
pub fn calendar(name: &str, all: &[Occasion], as_of: DateTime<Utc>) -> String {
    let mut calendar = Calendar::empty();
    for (key, value) in [
        ("VERSION", "2.0"),
        ("PRODID", "-//binome//binome//FR"),
        ("CALSCALE", "GREGORIAN"),
        ("METHOD", "PUBLISH"),
    ] {
        calendar.append_property(Property::new(key, value));
    }
    calendar.name(&line(name));
    for one in all {
        calendar.push(event(one, as_of));
    }
    calendar.done().to_string()
}

fn event(one: &Occasion, as_of: DateTime<Utc>) -> Event {
    let (code, id) = &one.of;
    let mut event = Event::new();
    let changed = one.changed.unwrap_or(as_of);
    event
        .uid(&format!("{code}-{}@binome", key(id)))
        .timestamp(changed)
        .last_modified(changed)
        .summary(&line(&one.what))
        .starts(one.on)
        .ends(one.on.checked_add_days(Days::new(1)).unwrap_or(one.on))
        .status(EventStatus::Confirmed)
        // A day that is due keeps nobody busy.
        .add_property("TRANSP", "TRANSPARENT");
    if !one.place.is_empty() {
        event.location(&line(&one.place));
    }
    event.done()
}

/// One line, not too long, without anything that hides.
fn line(text: &str) -> String {
    let text = crate::domain::clean::line(text);
    if text.chars().count() <= LINE_MAX {
        return text;
    }
    text.chars().take(LINE_MAX).chain(['…']).collect()
}

/// An id as a part of an address.
fn key(id: &str) -> String {
    id.chars().map(|c| if c.is_ascii_alphanumeric() || c == '-' { c } else { '-' }).collect()
}
