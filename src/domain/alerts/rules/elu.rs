//! A territory where no elected person was met for long.

use chrono::TimeDelta;

use super::{
    super::{
        alert::{Alert, Context},
        measured::{Measured, Urgency},
        thresholds::Setting,
    },
    silent::followed_since,
};

pub(super) fn find(context: &Context<'_>, found: &mut Vec<Alert>) {
    let threshold = context.limit(Setting::EluSilenceDays);
    for (one, place) in context.places() {
        let last = place.elu.or_else(|| followed_since(context, place));
        let limit = last.and_then(|last| last.checked_add_signed(TimeDelta::days(threshold.value)));
        let Some(limit) = limit.filter(|limit| *limit <= context.on) else { continue };
        let days = place.elu.map(|last| (context.on - last).num_days());
        found.push(Alert {
            threshold: Some(threshold),
            since: Some(limit),
            ..Alert::on_territory(Measured::EluSilent(days), Urgency::Remark, one)
        });
    }
}
