//! Pages written for others: the board of the Caf, a steering committee, a partner. One file a page.
//!
//! Each figure stands above the command that counts it again. Must not know where a page is written.

pub mod annual;
pub mod board;
pub mod meeting;
pub mod person;
pub mod plan;
mod progress;
pub mod sdsf;

use chrono::{Datelike, NaiveDate};

use super::Document;

/// The last day of a year.
#[must_use]
pub fn last_day(year: i32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, 12, 31)
}

/// Whether a day is of the year of another.
fn same_year(day: NaiveDate, other: NaiveDate) -> bool {
    day.year() == other.year()
}

/// A command of binome for a day.
fn counted_again(command: &str, on: NaiveDate) -> String {
    format!("binome {command} --on {on}")
}

/// A page of a day; its commands name no other.
fn page(title: String, id: &str, on: NaiveDate) -> Document {
    Document::new(title, id.to_owned(), on)
}
