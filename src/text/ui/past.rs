//! The base as it was known on a day.

/// Sentences of the past that is looked at.
#[derive(Debug)]
pub struct PastText {
    /// Title of the question.
    pub title: &'static str,
    /// What is asked.
    pub intro: &'static str,
    /// The labels of its two days.
    pub labels: [&'static str; 2],
    /// Of a day that has not come.
    pub not_yet: &'static str,
    /// The day known, and the day counted where it is another.
    pub band: fn(&str, Option<&str>) -> String,
    /// That it is only read.
    pub alone: &'static str,
    /// The key that comes back.
    pub way_back: fn(&str) -> String,
    /// Why nothing is written, and the key that comes back.
    pub read_only: fn(&str) -> String,
    /// It is known as now again.
    pub back: &'static str,
}
