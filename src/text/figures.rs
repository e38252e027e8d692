//! The words of the figures: how each is called, how it is counted, what stands beside it.

use crate::domain::{
    alerts::Thresholds,
    figures::{FigureCode, Pace, Section, Workload},
};

/// What the label of a figure depends on.
#[derive(Debug, Clone, Copy)]
pub struct Of<'a> {
    /// Which of its family, in words.
    pub of: Option<&'a str>,
    /// The year of the day.
    pub year: i32,
    /// The limits it counts with.
    pub limits: &'a Thresholds,
}

/// The words of the figures.
#[derive(Debug)]
pub struct FiguresText {
    /// Title: the day, and whether my sector alone is counted.
    pub title: fn(&str, bool) -> String,
    /// Figures that are read together.
    pub section: fn(Section) -> &'static str,
    /// How a figure is called.
    pub label: fn(FigureCode, &Of<'_>) -> String,
    /// How it is counted, in a sentence or two.
    pub rule: fn(FigureCode, &Thresholds) -> String,
    /// Title of all rules.
    pub rules: &'static str,
    /// Title of the rule of one.
    pub rule_title: &'static str,
    /// The value of a figure, as a label.
    pub value: &'static str,
    /// The day of a figure, as a label.
    pub day: &'static str,
    /// Inhabitants out of how many.
    pub people_of: fn(&str, &str) -> String,
    /// What is aimed at.
    pub goal: fn(&str) -> String,
    /// How far from the goal, in tenths of a percent.
    pub gap: fn(i64) -> String,
    /// Tenths of a percent.
    pub points: fn(i64) -> String,
    /// So many tenths of a percent a year.
    pub a_year: fn(i64) -> String,
    /// The goal of a period is reached.
    pub reached: &'static str,
    /// What a period needs: points missing, by which day.
    pub pace: fn(&Pace, &str, &str) -> String,
    /// What a technicien carries beside territories.
    pub load: fn(&Workload) -> String,
    /// Needs that belong to no orientation.
    pub no_orientation: &'static str,
    /// What was counted on one day is being counted.
    pub counting: &'static str,
    /// Title of the rows of a figure: its label, how many.
    pub rows_title: fn(&str, usize) -> String,
    /// A figure without rows.
    pub no_rows: &'static str,
    /// Inhabitants of a commune.
    pub inhabitants: fn(&str) -> String,
    /// Title of the chart of coverage.
    pub chart: &'static str,
    /// What the two lines of the chart are.
    pub legend: [&'static str; 2],
    /// Title of the bars of population.
    pub bars: &'static str,
    /// The page before conventions are ticked.
    pub what_if: WhatIfText,
}

/// What if these were signed.
#[derive(Debug)]
pub struct WhatIfText {
    /// Title: how many are ticked.
    pub title: fn(usize, bool) -> String,
    /// No convention is being made.
    pub nothing: &'static str,
    /// A convention on the day it would be signed, with inhabitants it would cover then.
    pub gains: fn(&str) -> String,
    /// The day a convention would be signed.
    pub signed_on: fn(&str) -> String,
    /// After it: the later day from which it would count.
    pub counts_from: fn(&str) -> String,
    /// The same, as a sentence.
    pub counts: fn(&str) -> String,
    /// What is asked of a day.
    pub ask_day: &'static str,
    /// Coverage on a day: as it is, and as it would be.
    pub coverage: fn(&str, &str, &str) -> String,
    /// The same where nothing is ticked.
    pub as_it_is: fn(&str, &str) -> String,
    /// Title of the chart: what its lines are.
    pub chart: &'static str,
    /// Nothing of it is stored.
    pub not_stored: &'static str,
    /// Figures as if these were signed.
    pub as_if: fn(&str) -> String,
}
