//! Sentences of the journal, of undoing and of the bin.

use chrono::{NaiveDate, NaiveDateTime};

use crate::domain::{
    alerts::Setting,
    journal::{Activity, Direction, How, Named},
    snapshot::Snapshot,
};

/// The journal in sentences.
#[derive(Debug)]
pub struct JournalText {
    /// A record, with its article and what it is known by.
    pub record: fn(&Named, &Snapshot) -> String,
    /// The territory a note or a follow-up is about.
    pub over: for<'a> fn(&Named, &'a Snapshot) -> Option<&'a str>,
    /// The outcome for a record, once done: « the note … put in the bin ».
    pub became: fn(&Named, How, &Snapshot) -> String,
    /// An activity and its moment, as named before it is taken back.
    pub activity: fn(&Activity, &str, &Snapshot) -> String,
    /// An activity, after the name of its author; the place is added beside it.
    pub did: fn(&Activity, &Snapshot) -> String,
    /// The mark of an undoing or a redoing.
    pub direction: fn(Direction) -> &'static str,
    /// A moment relative to today: « yesterday at 14:03 ».
    pub when: fn(NaiveDateTime, NaiveDate) -> String,
    /// A moment, as it stands in a list.
    pub moment: fn(NaiveDateTime) -> String,
    /// Whether to take this back.
    pub ask_back: fn(Direction, &str) -> String,
    /// It is taken back.
    pub taken_back: fn(Direction, &str) -> String,
    /// Whether to put this in the bin, and how many open follow-ups of it stay.
    pub ask_archive: fn(&str, usize) -> String,
    /// Whether to bring this back.
    pub ask_restore: fn(&str) -> String,
    /// Whether the base takes thresholds: each with what it has and what it would have.
    pub ask_thresholds: fn(&[(Setting, i64, i32)]) -> String,
    /// So many thresholds were set.
    pub set_thresholds: fn(usize) -> String,
    /// How to answer.
    pub yes_or_no: fn(&[String], &str) -> String,
    /// Title of what was done in the whole Caf.
    pub title: &'static str,
    /// Title of what answers these words.
    pub title_of: fn(&[String]) -> String,
    /// The days of the filter.
    pub days: fn(Option<&str>, Option<&str>) -> String,
    /// Words that name nobody, no territory and no day: texts are looked through for them.
    pub in_texts: fn(&[String]) -> String,
    /// It is being looked for.
    pub looking: &'static str,
    /// Nothing was done yet.
    pub nothing: &'static str,
    /// Title of the history of a record.
    pub history: fn(&str) -> String,
    /// There is no history.
    pub no_history: &'static str,
    /// The author is unknown.
    pub somebody: &'static str,
    /// It was written first.
    pub birth: &'static str,
    /// Before the former value of a field.
    pub before: &'static str,
    /// Before what it says since.
    pub after: &'static str,
    /// Values that were erased for a person's sake.
    pub erased: &'static str,
    /// It was put in the bin, or brought back, as a line of a history.
    pub archived: fn(bool) -> &'static str,
    /// Title of the bin.
    pub bin: fn(usize) -> String,
    /// Nothing is in it.
    pub empty_bin: &'static str,
    /// When it was archived, and who did.
    pub archived_on: fn(&str, &str) -> String,
    /// Choose something first.
    pub choose: &'static str,
}
