//! Alerts, rule by rule. An alert has its rule, its record, its first day, its urgency, its measure and
//! the limit crossed.
//!
//! Computed with the index, on the file's thread. Knows neither words nor marks.

mod alert;
mod rules;
mod thresholds;
mod turns;

#[cfg(test)]
mod tests;

use std::cmp::Reverse;

pub use self::{
    alert::{Alert, Context, Measured, RecordRef, Rule, RuleCode, Threshold, Unit, Urgency},
    rules::RULES,
    thresholds::{Setting, Thresholds, offered},
};

/// Every alert of a day: the most urgent first, then by rule.
#[must_use]
pub fn alerts(context: &Context<'_>) -> Vec<Alert> {
    let mut found = Vec::new();
    for rule in RULES {
        (rule.find)(context, &mut found);
    }
    found.sort_by_key(|alert| (Reverse(alert.urgency), alert.measured.rule()));
    found
}
