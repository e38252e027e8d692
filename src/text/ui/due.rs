//! The view of deadlines.

use chrono::NaiveDate;

use crate::domain::{deadline::Span, follow_up::OwedBy};

/// The deadlines.
#[derive(Debug)]
pub struct DueText {
    /// Title: how many of all, and the key that shows my own only.
    pub title_all: fn(usize, Option<&str>) -> String,
    /// Title: how many of mine, and the key that shows all.
    pub title_mine: fn(usize, &str) -> String,
    /// So many that are late, of this week, of the next…
    pub span: fn(Span, usize) -> String,
    /// A day in few columns: the year only where it is another than today's.
    pub short_day: fn(NaiveDate, NaiveDate) -> String,
    /// Who owes it, in five columns.
    pub owed_short: fn(OwedBy) -> &'static str,
    /// So many days away, negative where it has passed; short.
    pub far: fn(i64) -> String,
    /// The evaluation of that convention is to begin.
    pub evaluation: fn(&str) -> String,
    /// That convention ends.
    pub end: fn(&str) -> String,
    /// An action of a plan, by number and title.
    pub action: fn(&str, &str) -> String,
    /// A meeting whose day has passed, and of which nobody said whether it was held.
    pub to_confirm: fn(&str) -> String,
    /// An evaluation of that kind begins, of that convention.
    pub planned: fn(&str, &str) -> String,
    /// The agreement of that establishment ends.
    pub agreement: fn(&str) -> String,
    /// The mandate of that contact ends.
    pub mandate: fn(&str) -> String,
    /// Whether this goes from one day to another.
    pub ask_move: fn(&str, &str, &str) -> String,
    /// It went to that day.
    pub moved: fn(&str, &str) -> String,
    /// Nothing that has a day of its own is chosen.
    pub choose_day: &'static str,
    /// No deadline has these words.
    pub no_match: &'static str,
    /// Nothing that can be marked done is chosen.
    pub choose_done: &'static str,
    /// Nothing is due.
    pub nothing: &'static str,
}
