//! The report of an update of the official reference.

use chrono::NaiveDate;

use crate::domain::reference::{FileProblem, Trouble};

/// Sentences and headings of an update.
#[derive(Debug)]
pub struct ReferenceText {
    /// A problem of a file, its place, and the remedy.
    pub problem: fn(&FileProblem) -> String,
    /// Why an edition cannot be taken, and what to do.
    pub trouble: fn(&Trouble) -> String,
    /// A file is not there, or cannot be read.
    pub unreadable: fn(&str, bool) -> String,
    /// A file is longer than any reference.
    pub too_big: fn(&str) -> String,
    /// Nothing tells the year of a file.
    pub no_year: fn(&str) -> String,
    /// The dates of the geography, before and after.
    pub title: fn(NaiveDate, NaiveDate) -> String,
    /// Nothing changes: the base is of this vintage.
    pub nothing: fn(NaiveDate) -> String,
    /// It was only tried.
    pub tried: &'static str,
    /// It was done.
    pub done: &'static str,
    /// An INSEE or SIREN code that people tried to write.
    pub not_by_hand: &'static str,
    pub merged: &'static str,
    pub split: &'static str,
    pub left: &'static str,
    pub appeared: &'static str,
    pub renamed: &'static str,
    pub moved: &'static str,
    pub epcis_created: &'static str,
    pub epcis_gone: &'static str,
    pub epcis_renamed: &'static str,
    pub perimeters: &'static str,
    pub population: &'static str,
    pub territories: &'static str,
    pub coverage: fn(NaiveDate) -> String,
    pub no_epci: &'static str,
    pub partly: &'static str,
    pub archived: &'static str,
    /// Which territory goes on with what was written.
    pub heir: fn(&str) -> String,
    /// Inhabitants, and the year of their census.
    pub people: fn(&str, u16) -> String,
    /// A number of communes.
    pub communes: fn(usize) -> String,
    /// How many communes have another population.
    pub populations: fn(usize) -> String,
}
