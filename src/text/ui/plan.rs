//! The view of plans.

use crate::domain::plan::grouping::Grouping;

/// The view of plans.
#[derive(Debug)]
pub struct PlanText {
    /// Title: my sector or the whole Caf, by what, how many fiches, and the key that groups by another.
    pub title: fn(bool, Grouping, (usize, usize), &str) -> String,
    /// A group: its name, how many fiches, how many of them late.
    pub group: fn(&str, usize, usize) -> String,
    /// The group of those that say nothing of it.
    pub none: fn(Grouping) -> &'static str,
    /// No fiche is there.
    pub nothing: &'static str,
    /// None passes the filter.
    pub no_match: &'static str,
}
