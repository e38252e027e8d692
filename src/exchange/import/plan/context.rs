//! What every part of a plan is read against.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{status::Legend, whose::Whose};
use crate::exchange::import::{Answers, Base, values::theme::Themes};

/// What is known of a plan while its fiches are read.
pub(super) struct Plan<'a> {
    pub base: &'a Base<'a>,
    pub answers: &'a Answers,
    pub themes: Themes,
    pub legend: Legend,
    pub whose: Whose,
    /// The day it was brought up to date, as its head says.
    pub updated: Option<NaiveDate>,
    /// Titles of the columns of the table, by what they mean.
    pub titles: BTreeMap<&'static str, String>,
    /// Names of axes as the fiches' own sheets write them.
    pub axes: Vec<String>,
}
