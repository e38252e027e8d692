//! What is said where a convention is renewed, and where its dates move.

use crate::domain::schedule::Move;

/// Renewing a convention, and moving its dates.
#[derive(Debug)]
pub struct RenewalText {
    /// What is done, as a choice.
    pub choice: &'static str,
    /// Title of the renewal of a convention.
    pub title: fn(&str) -> String,
    /// Who signs again.
    pub parties: &'static str,
    /// Actions that go on.
    pub actions: &'static str,
    /// Under those actions, with the key that ticks all.
    pub help_actions: fn(&str) -> String,
    /// A convention was renewed.
    pub did: fn(&str) -> String,
    /// Title of what moves with a date.
    pub moves_title: &'static str,
    /// What becomes of one deadline.
    pub moves: fn(&Move) -> String,
    /// How many move, and how many stay where they are.
    pub count: fn(usize, usize) -> String,
    /// The question about them, with the keys that answer.
    pub ask: fn(&str, &str) -> String,
    /// The schedule is not read yet, with the key that saves.
    pub not_read: fn(&str) -> String,
    /// The convention that renews another.
    pub next: &'static str,
    /// Generations that are closed.
    pub closed: &'static str,
    /// So many inhabitants.
    pub inhabitants: fn(&str) -> String,
    /// The deadlines of the templates, as a choice.
    pub schedule: &'static str,
    /// So many deadlines were made.
    pub scheduled: fn(usize) -> String,
    /// Each template has its deadline.
    pub schedule_is_whole: &'static str,
    /// All the communes of an EPCI.
    pub whole: fn(&str, usize) -> String,
}
