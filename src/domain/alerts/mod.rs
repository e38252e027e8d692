//! Alerts, rule by rule. An alert has its rule, its record, its first day, its urgency, its measure and
//! the limit crossed.
//!
//! Computed with the index, on the file's thread. Knows neither words nor marks.

mod alert;
mod measured;
mod rules;
mod thresholds;
mod turns;

#[cfg(test)]
mod tests;

use std::{cmp::Reverse, collections::HashMap};

use chrono::NaiveDate;

pub use self::{
    alert::{Alert, Context, RecordRef, Rule, Threshold},
    measured::{Lacking, Measured, RuleCode, Unit, Urgency},
    rules::RULES,
    thresholds::{Setting, Thresholds, offered},
};
use super::snooze::Snooze;

/// Every alert of a day, those put off too: the most urgent first, then by rule, the oldest first.
#[must_use]
pub fn alerts(context: &Context<'_>) -> Vec<Alert> {
    let mut found = Vec::new();
    let partial = context.snapshot.partial;
    for rule in RULES.iter().filter(|rule| !(partial && rule.later)) {
        (rule.find)(context, &mut found);
    }
    let active = context.snapshot.snoozes.iter().filter(|one| one.is_active(context.on));
    let put_off: HashMap<(RuleCode, &str), &Snooze> =
        active.map(|one| ((one.rule, one.record.as_str()), one)).collect();
    for alert in &mut found {
        alert.technicien = technicien(context, alert);
        let snooze = put_off.get(&(alert.measured.rule(), alert.about.id.as_str()));
        alert.put_off = snooze.map(|one| one.put_off());
    }
    found.sort_by(|one, other| {
        let key = |alert: &Alert| {
            let since = alert.since.unwrap_or(NaiveDate::MAX);
            (Reverse(alert.urgency), alert.measured.rule(), since)
        };
        let names = || one.about.id.cmp(&other.about.id);
        key(one).cmp(&key(other)).then_with(names)
    });
    found
}

/// Who follows it: the technicien of the first of its territories that has one.
fn technicien(context: &Context<'_>, alert: &Alert) -> Option<super::id::PersonId> {
    let places = alert.territories.iter().filter_map(|code| context.index.place(code));
    let mut binomes = places.filter_map(|place| place.binome_on(context.snapshot, context.on));
    binomes.find_map(|pair| pair.technicien.clone())
}
