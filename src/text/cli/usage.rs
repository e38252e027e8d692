//! Usage errors: nothing was done.

use chrono::NaiveDate;

use crate::domain::alerts::Setting;

/// Usage errors, each one sentence.
#[derive(Debug)]
pub struct UsageText {
    /// A year that is none.
    pub bad_year: fn(&str) -> String,
    /// An option that does not exist, and the nearest that does.
    pub unknown_option: fn(&str, Option<&str>) -> String,
    /// A word too many.
    pub one_too_many: fn(&str) -> String,
    /// A command that does not exist, and the nearest that does.
    pub unknown_command: fn(&str, Option<&str>) -> String,
    /// A command that wants another after it, among these.
    pub wants_command: fn(&str, &[String]) -> String,
    /// An option, a value it does not take, and those it takes.
    pub bad_value: fn(&str, &str, &[String]) -> String,
    /// An option without its value.
    pub wants_value: fn(&str) -> String,
    /// Options that must be given.
    pub missing: fn(&[String]) -> String,
    /// An option given twice.
    pub twice: fn(&str) -> String,
    /// Two options that exclude each other.
    pub conflict: fn(&str, &str) -> String,
    /// An argument that is not UTF-8 text.
    pub not_text: &'static str,
    /// A note that is to become a need, and that is not to be sent up.
    pub note_not_flagged: &'static str,
    /// A note that is to become a need, and that names no territory.
    pub note_without_territory: &'static str,
    /// Anything else.
    pub other: &'static str,
    /// Where to read more of a command.
    pub hint: fn(&str) -> String,
    /// The label of a name, the name, and the nearest: nothing bears it.
    pub no_match: fn(&str, &str, &[String]) -> String,
    /// The label of a name, the name, and its candidates.
    pub ambiguous: fn(&str, &str, &[String]) -> String,
    /// Thresholds that a configuration file still holds, and how to write them in the base.
    pub thresholds: fn(&[(Setting, i64, i32)]) -> String,
    /// An option whose value is not a day, and why.
    pub bad_day: fn(&str, &str) -> String,
    /// Of a day that has not come, which nobody knows anything about.
    pub not_known_yet: &'static str,
    /// A supposed signature that is not written as one.
    pub what_if: fn(&str) -> String,
    /// A convention that is signed already, or given up.
    pub not_being_made: fn(&str) -> String,
    /// A follow-up due before the day of its note.
    pub due_before_note: fn(&str, NaiveDate, NaiveDate) -> String,
    /// A follow-up that was written with a past due day.
    pub due_past: fn(&str, NaiveDate) -> String,
    /// The label of the actor.
    pub person: &'static str,
    /// How to accept a base that is not the one its user knows.
    pub accept: &'static str,
    /// How to write outside the sector.
    pub replacing: &'static str,
    /// No actor was given.
    pub nobody: &'static str,
    /// The remedy when the person is not in the base.
    pub join: &'static str,
    /// No text was given and none is coming.
    pub wants_text: &'static str,
    /// The standard input is not UTF-8 text.
    pub input_not_text: &'static str,
    /// Nobody can tell whether this operation is written.
    pub in_doubt: fn(&str) -> String,
    /// The clock says a day that cannot be today.
    pub clock: &'static str,
    /// The result could not be written.
    pub output: &'static str,
    /// The screen was asked for, and there is no terminal.
    pub no_terminal: &'static str,
    /// The terminal cannot draw, by what it says it is.
    pub plain_terminal: fn(&str) -> String,
    /// The terminal refused, and why.
    pub terminal_refuses: fn(&str) -> String,
}
